/** What comes in wrong is refused with a clear 4xx, never a 500, and leaves nothing half-saved behind. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openDatabase } from '../../packages/server/src/platform/database/database.ts';
import { runningUrl } from '../../packages/server/src/platform/database/embedded/index.ts';
import { signInOffer } from '../client.ts';

const { origin, dataDir } = inject('demonstration');
const database = openDatabase(runningUrl(dataDir) ?? '');
const FIFTY_MB = 50 * 1024 * 1024;

let cookie = '';
let organId = '';
let columnId = '';

interface Sent {
  path: string;
  method?: string;
  body?: string;
  type?: string;
  cookie?: string | null;
}

interface Answered {
  status: number;
  type: string;
  text: string;
}

beforeAll(async () => {
  cookie = await sessionCookie('chenxiaoyu');
  organId = (JSON.parse((await send({ path: '/api/session' })).text) as { organ: { id: string } }).organ.id;
  const columns = JSON.parse((await send({ path: `/api/columns?organ=${organId}` })).text) as {
    rows: { id: string; code: string }[];
  };
  columnId = columns.rows.find(({ code }) => code === 'wenjiao')?.id ?? '';
});

afterAll(() => database.close());

describe('addresses that lead nowhere', () => {
  test.each([
    '/nothing-here',
    '/organs/no-such-organ',
    '/organs/xijie/columns/no-such-column',
    '/organs/xijie/annual-reports/1998',
    '/organs/xijie/annual-reports/2020.exe',
    '/items/11340603003000000X/202001-99999',
    '/items/not-an-index-number',
    '/items/..%2F..%2Fetc%2Fpasswd',
    '/organs/no-such-organ/requests/new',
    '/assets/site-missing.css',
    '/console/assets/missing-12345678.js',
  ])('%s: a page that says so, 404', async (path) => {
    const answer = await send({ path, cookie: null });
    expect(answer.status).toBe(404);
    expect(answer.type).toContain('text/html');
    expect(answer.text).toContain('没有找到');
  });

  test.each([
    '/organs/%E0%A4%A',
    '/organs/%00',
    '/organs/%00/requests/new',
    '/organs/%00/annual-reports/2020',
    '/search?q=%00',
    `/search?q=${'长'.repeat(3_000)}`,
    '/search?q=a&after=forged',
    '/search?q=a&year=forged&organ=forged',
    '/organs/xijie/columns/wenjiao?after=forged',
    '/preferences?elder=1&return=//elsewhere.example',
  ])('%s: never a fault of the program', async (path) => {
    expect((await send({ path, cookie: null })).status).toBeLessThan(500);
  });
});

describe('forged ids', () => {
  const unknown = randomUUID();
  test.each([
    ['GET', `/api/items/${unknown}`, 404],
    ['GET', '/api/items/1%20or%201=1', 400],
    ['GET', `/api/requests/${unknown}`, 404],
    ['GET', `/api/requests/${unknown}/applicant`, 404],
    ['GET', '/api/requests/null', 400],
    ['GET', `/api/reports/${unknown}`, 404],
    ['GET', `/api/reports/${unknown}/cells/a.b.c`, 404],
    ['GET', `/api/items?organ=${unknown}`, 200],
    ['GET', '/api/items?after=forged', 400],
    ['GET', '/api/requests?after=forged', 400],
    ['GET', '/api/work?after=forged', 400],
    ['GET', '/api/no-such-address', 404],
    ['POST', `/api/items/${unknown}/actions/publish`, 404],
    ['POST', `/api/items/${unknown}/actions/forge`, 400],
    ['POST', `/api/requests/${unknown}/events`, 404],
  ])('%s %s: %i', async (method, path, status) => {
    const body = path.includes('/events') ? { version: 1, event: 'confirm' } : { version: 1 };
    const answer = await send({ path, method, ...(method === 'GET' ? {} : { body: JSON.stringify(body) }) });
    expect(answer.status, answer.text).toBe(status);
    if (status >= 400) expect(problem(answer).code).toMatch(/^[a-z_0-9]+$/);
    if (status === 200) expect(JSON.parse(answer.text)).toMatchObject({ rows: [] });
  });
});

describe('sessions', () => {
  const PLACES = ['/api/session', '/api/work', '/api/items', '/api/requests', '/api/reports', '/api/journal'];

  test.each([
    ['none', null],
    ['a forged one', `gongkai_session=${'A'.repeat(43)}`],
    ['one of the wrong form', 'gongkai_session=%00%27--'],
  ])('%s: 401 everywhere', async (_name, given) => {
    for (const path of PLACES) {
      const answer = await send({ path, cookie: given });
      expect(answer.status, path).toBe(401);
      expect(problem(answer).code).toBe('sign_in_required');
    }
  });

  test('one that has expired, or was signed out: 401', async () => {
    const expired = await sessionCookie('chenxiaoyu');
    const before = new Date(Date.now() - 1000);
    await database.pool.query(
      'update sessions set expires_at = $1 where created_at = (select max(created_at) from sessions)',
      [before],
    );
    expect((await send({ path: '/api/session', cookie: expired })).status).toBe(401);
    const left = await sessionCookie('chenxiaoyu');
    expect((await send({ path: '/api/session', method: 'DELETE', cookie: left })).status).toBe(200);
    expect((await send({ path: '/api/session', cookie: left })).status).toBe(401);
    expect((await send({ path: '/api/session' })).status).toBe(200);
  });

  test('a login that no database can hold: 400', async () => {
    expect((await send(signingIn('\0', 'wrong-password'))).status).toBe(400);
  });

  test('a wrong password says neither whether the account exists nor more', async () => {
    const known = await send(signingIn('chenxiaoyu', 'wrong-password'));
    const unknown = await send(signingIn('nobody-here', 'wrong-password'));
    expect([known.status, unknown.status]).toEqual([401, 401]);
    expect(known.text).toBe(unknown.text);
  });

  test('a form of another site is refused though the browser sends the cookie along', async () => {
    const answer = await fetch(`${origin}/api/items`, {
      method: 'POST',
      headers: { cookie, origin: 'https://elsewhere.example', 'content-type': 'application/json' },
      body: JSON.stringify(item()),
    });
    expect(answer.status).toBe(403);
  });
});

describe('bodies that cannot be taken', () => {
  test.each([
    ['broken JSON', '{"title": "x"', 'application/json', 400],
    ['no body', '', 'application/json', 400],
    ['another kind of JSON', '[1, 2]', 'application/json', 400],
    ['a field that is not there', JSON.stringify({ ...item(), published: true }), 'application/json', 400],
    ['XML', '<item/>', 'application/xml', 415],
    ['50 MB', JSON.stringify({ ...item(), body: 'x'.repeat(FIFTY_MB) }), 'application/json', 413],
  ])('%s: refused, and nothing is saved', async (_name, body, type, status) => {
    const before = await counts();
    const answer = await send({ path: '/api/items', method: 'POST', body, type });
    expect(answer.status, answer.text.slice(0, 300)).toBe(status);
    expect(await counts()).toEqual(before);
  });

  test('50 MB in a public form: refused with a page', async () => {
    const before = await counts();
    const answer = await send({
      path: '/organs/xijie/requests/new',
      method: 'POST',
      body: `wanted_title=${'x'.repeat(FIFTY_MB)}`,
      type: 'application/x-www-form-urlencoded',
      cookie: null,
    });
    expect(answer.status).toBe(413);
    expect(answer.type).toContain('text/html');
    expect(await counts()).toEqual(before);
  });

  test.each([
    ['a title of nothing', { title: '  ' }, 'title'],
    ['a title of 201 characters', { title: '长'.repeat(201) }, 'title'],
    ['a day that is none', { metadata: { formedOn: '2026-02-30' } }, 'metadata.formedOn'],
    ['a day to come', { metadata: { formedOn: '2099-01-01' } }, 'metadata.formedOn'],
    ['a topic that is none', { metadata: { topicClass: '999' } }, 'metadata.topicClass'],
    ['a column of nobody', { columnId: randomUUID() }, 'columnId'],
    ['an office of nobody', { officeId: randomUUID() }, 'officeId'],
  ])('%s: names the field, and nothing is saved', async (_name, wrong, field) => {
    const before = await counts();
    const answer = await send({
      path: '/api/items',
      method: 'POST',
      body: JSON.stringify({ ...item(), ...wrong }),
    });
    expect(answer.status, answer.text).toBe(400);
    expect(problem(answer).reasons?.map((reason) => reason.field)).toContain(field);
    expect(await counts()).toEqual(before);
  });

  test('an organ of somebody else: refused, and nothing is saved', async () => {
    const before = await counts();
    const body = JSON.stringify({ ...item(), organId: randomUUID() });
    expect((await send({ path: '/api/items', method: 'POST', body })).status).toBe(403);
    expect(await counts()).toEqual(before);
  });
});

function item() {
  return {
    organId,
    columnId,
    kind: 'information',
    title: '不应保存的信息',
    body: '<p>正文</p>',
    metadata: { formedOn: '2026-01-05' },
  };
}

/** How much there is of everything that a write could have left behind. */
async function counts(): Promise<object> {
  const { rows } = await database.pool.query<object>(
    `select (select count(*) from journal) as events, (select count(*) from items) as items,
      (select count(*) from item_texts) as texts, (select count(*) from requests) as requests,
      (select count(*) from personal_data) as personal,
      (select count(*) from index_number_counters) as counters`,
  );
  return rows[0] ?? {};
}

async function send({
  path,
  method = 'GET',
  body,
  type = 'application/json',
  cookie: given = cookie,
}: Sent): Promise<Answered> {
  const answer = await fetch(origin + path, {
    method,
    redirect: 'manual',
    headers: {
      ...(given === null ? {} : { cookie: given }),
      ...(body === undefined ? {} : { 'content-type': type }),
    },
    body,
  });
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
}

function problem(answer: Answered): { code: string; reasons?: { field?: string }[] } {
  expect(answer.type).toContain('application/problem+json');
  return JSON.parse(answer.text) as { code: string; reasons?: { field?: string }[] };
}

function signingIn(login: string, password: string): Sent {
  return { path: '/api/session', method: 'POST', body: JSON.stringify({ login, password }), cookie: null };
}

async function sessionCookie(login: string): Promise<string> {
  const { password } = await signInOffer(origin);
  const answer = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}
