import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Context } from '../platform/context.ts';
import { newId } from '../platform/identifiers.ts';
import { ALL_ROLES, type TestSite, testSite } from '../testing.ts';
import { projections } from './projections.ts';
import { READERS } from './record-view.ts';
import {
  at,
  CITIZEN,
  COMPANY,
  filedInPerson,
  filedOnline,
  mismatchesOf,
  requestServer,
  walk,
} from './requests.testing.ts';
import { workSource } from './work.ts';

let site: TestSite;
let server: FastifyInstance;
let actor: Context;

beforeAll(async () => {
  site = await testSite();
  server = await requestServer(() => actor);
});
beforeEach(() => {
  actor = site.as('request_handler');
});
afterAll(async () => {
  expect(await mismatchesOf(site, projections)).toEqual([]);
  await server.close();
  await site.close();
});

const SECRETS = ['欧阳晓峰', '340603199003077719', '13912345678', 'xiaofeng@mail.example', '惠黎家园6栋'];

async function get(url: string) {
  return await server.inject({ method: 'GET', url });
}

async function post(url: string, payload: object) {
  return await server.inject({ method: 'POST', url, payload });
}

async function looks() {
  return await site.database.db
    .selectFrom('journal')
    .selectAll()
    .where('subject_type', '=', 'access')
    .execute();
}

describe('the list', () => {
  test('shows a surname and no more of a person', async () => {
    const receipt = await filedInPerson(site);
    const answer = await get('/api/requests');
    expect(answer.statusCode).toBe(200);
    for (const secret of SECRETS) expect(answer.body).not.toContain(secret);
    const row = answer.json().rows.find((candidate: { id: string }) => candidate.id === receipt.id);
    expect(row).toMatchObject({
      number: receipt.number,
      applicantMasked: '欧阳某',
      subjectMasked: '2025年雨污分流工程竣工验收报告',
      state: 'registered',
      dueOn: '2026-03-31',
      due: { workingDays: 20, overdue: false, paused: false },
      version: 1,
    });
  });

  test('pages, filters by state, openness and number, and knows no stranger’s organ', async () => {
    for (let index = 0; index < 5; index += 1) await filedOnline(site);
    const seen: string[] = [];
    let after = '';
    do {
      const page = (await get(`/api/requests?limit=2${after}`)).json();
      seen.push(...page.rows.map((row: { id: string }) => row.id));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    const { rows } = (await get('/api/requests?limit=100')).json();
    expect(seen).toEqual(rows.map((row: { id: string }) => row.id));
    expect(new Set(seen).size).toBe(seen.length);
    const unconfirmed = (await get('/api/requests?state=received_unconfirmed&limit=100')).json().rows;
    expect(unconfirmed).toHaveLength(5);
    expect((await get('/api/requests?open=false')).json().rows).toEqual([]);
    expect((await get('/api/requests?q=2026-0002')).json().rows).toHaveLength(1);
    for (const q of ['%25', '%00', '_', '%E8%A5%BF%E8%A1%97']) {
      const { statusCode, body } = await get(`/api/requests?q=${q}`);
      expect(statusCode).toBe(200);
      expect(JSON.parse(body).rows, q).toEqual([]);
    }
    expect((await get(`/api/requests?organ=${site.otherOrgan.id}`)).json().rows).toEqual([]);
    expect((await get('/api/requests?after=forged')).statusCode).toBe(400);
    expect((await get('/api/requests?state=none')).statusCode).toBe(400);
  });

  test('a paused case shows its last day as it moves with the pause', async () => {
    const party = '恒泰公司';
    const request = await walk(site, await filedInPerson(site), [
      ['2026-03-03', { event: 'accept' }],
      ['2026-03-03', { event: 'consult_third_party', party }],
      ['2026-03-04', { event: 'third_party_delivered', party }],
    ]);
    actor = site.as('request_handler', at('2026-03-10'));
    const row = (await get('/api/requests?state=awaiting_third_party')).json().rows[0];
    expect(row).toMatchObject({ id: request.id, dueOn: '2026-04-08', due: { paused: true } });
  });
});

describe('a record', () => {
  test('is masked, resolved, and every look is journaled without moving the case', async () => {
    const { id } = await filedInPerson(site);
    const before = (await looks()).length;
    const answer = await get(`/api/requests/${id}`);
    for (const secret of SECRETS) expect(JSON.stringify(answer.json().applicantMasked)).not.toContain(secret);
    expect(answer.json()).toMatchObject({
      id,
      version: 1,
      applicantMasked: { name: '欧阳某', telephone: '139****5678' },
      content: { wanted_title: '2025年雨污分流工程竣工验收报告', wanted_form: 'paper' },
      events: [{ event: 'submit', channel: 'in_person', on: '2026-03-03' }],
      fold: { state: 'registered', due_on: '2026-03-31' },
    });
    expect(answer.json().content.wanted_description).toContain('139****5678');
    const accept = answer.json().allowed.find((offer: { event: string }) => offer.event === 'accept');
    expect(accept).toEqual({ event: 'accept' });
    const approve = answer.json().allowed.find((offer: { event: string }) => offer.event === 'approve');
    expect(approve).toMatchObject({ why_not: 'wrong_state' });
    const made = await looks();
    expect(made).toHaveLength(before + 1);
    expect(made.at(-1)).toMatchObject({ event: 'request.viewed', data: { request_id: id, what: 'record' } });
    expect((await get(`/api/requests/${id}`)).json().version).toBe(1);
  });

  test('shows the person in full to handlers only, and journals that too', async () => {
    const { id } = await filedInPerson(site);
    const answer = await get(`/api/requests/${id}/applicant`);
    expect(answer.json()).toMatchObject({ name: '欧阳晓峰', identity_document_number: '340603199003077719' });
    expect((await looks()).at(-1)).toMatchObject({ data: { request_id: id, what: 'applicant' } });
    for (const role of ALL_ROLES) {
      actor = site.as(role);
      const may = role === 'request_handler' || role === 'disclosure_unit_head';
      expect((await get(`/api/requests/${id}/applicant`)).statusCode, role).toBe(may ? 200 : 403);
    }
  });

  test.each(ALL_ROLES)('%s may read it or not', async (role) => {
    const { id } = await filedInPerson(site);
    actor = site.as(role);
    const may = READERS.some((reader) => reader === role);
    expect((await get(`/api/requests/${id}`)).statusCode).toBe(may ? 200 : 403);
    expect((await get('/api/requests')).statusCode).toBe(may ? 200 : 403);
  });

  test('a forged or foreign id is 404, and nobody sees anything without signing in', async () => {
    expect((await get(`/api/requests/${newId()}`)).statusCode).toBe(404);
    expect((await get('/api/requests/null')).statusCode).toBe(400);
    expect((await get(`/api/requests/${site.organ.id}`)).statusCode).toBe(404);
    actor = site.acting({ type: 'public' });
    expect((await get('/api/requests')).statusCode).toBe(401);
    const { id: _id, ...stranger } = { ...site.person('request_handler') };
    actor = site.acting({
      ...stranger,
      id: newId(),
      grants: [{ role: 'request_handler', organId: site.otherOrgan.id }],
    });
    const { id } = await filedInPerson(site);
    expect((await get(`/api/requests/${id}`)).statusCode).toBe(404);
    expect((await get(`/api/requests/${id}/applicant`)).statusCode).toBe(404);
    expect((await post(`/api/requests/${id}/events`, { version: 1, event: 'accept' })).statusCode).toBe(404);
  });
});

describe('at the counter', () => {
  const { consent: _consent, ...fields } = COMPANY;
  const entry = () => ({
    organId: site.organ.id,
    channel: 'in_person',
    submittedOn: '2026-03-02',
    ...fields,
  });

  test('a request is registered with its query code; a second click gives the same', async () => {
    const first = (await post('/api/requests', entry())).json();
    expect(first).toMatchObject({ submittedOn: '2026-03-02', version: 1 });
    expect(first.queryCode).toMatch(/^\w{5}-\w{5}$/);
    expect((await post('/api/requests', entry())).json()).toEqual(first);
    const other = await post('/api/requests', { ...entry(), idempotencyToken: 'a second of the same' });
    expect(other.json().number).not.toBe(first.number);
  });

  test('a missing statutory field is named; an unknown one is refused', async () => {
    const missing = await post('/api/requests', { ...entry(), contact_name: '' });
    expect(missing.statusCode).toBe(400);
    expect(missing.json()).toMatchObject({
      code: 'missing',
      reasons: [{ code: 'missing', field: 'contact_name' }],
    });
    expect((await post('/api/requests', { ...entry(), purpose: '科研' })).statusCode).toBe(400);
    expect((await post('/api/requests', { ...entry(), submittedOn: '1999-01-01' })).statusCode).toBe(400);
    const long = await post('/api/requests', { ...entry(), wanted_description: '长'.repeat(20_000) });
    expect(long.json().reasons).toEqual([{ code: 'too_long', field: 'wanted_description' }]);
  });
});

describe('events by their address', () => {
  test('are recorded, and refused with code and article', async () => {
    const { id } = await filedInPerson(site);
    const url = `/api/requests/${id}/events`;
    const accepted = await post(url, { version: 1, event: 'accept', office: site.officeId });
    expect(accepted.statusCode).toBe(200);
    expect(accepted.json()).toMatchObject({
      version: 2,
      office: { id: site.officeId },
      fold: { state: 'in_review' },
    });
    const again = await post(url, { version: 2, event: 'accept' });
    expect(again.statusCode).toBe(409);
    expect(again.json()).toMatchObject({ code: 'wrong_state', article: '《政府信息公开条例》第四十五条' });
    expect((await post(url, { version: 1, event: 'withdraw' })).json()).toMatchObject({
      code: 'version_conflict',
    });
  });

  test.each([
    [{ version: 1, event: 'explode' }, 'event'],
    [{ version: 1, event: 'serve' }, 'way'],
    [{ version: 1, event: 'confirm', on: '2026-02-30' }, 'on'],
    [{ version: 1, event: 'request_correction', points: [], respond_within: 15 }, 'points'],
    [{ event: 'confirm' }, 'version'],
    [{ version: 1, event: 'confirm', on: '1999-01-01' }, 'on'],
    [{ version: 1, event: 'paid', receipt_number: 'a\0b' }, 'receipt_number'],
    [
      { version: 1, event: 'correct_entry', event_id: newId(), field: 'on', was: 'a\0', is: 1, reason: 'x' },
      'was',
    ],
  ])('%o names %s', async (body, field) => {
    const { id } = await filedOnline(site);
    const answer = await post(`/api/requests/${id}/events`, body);
    expect(answer.statusCode).toBe(400);
    expect(answer.json().reasons.map((reason: { field: string }) => reason.field)).toContain(field);
  });

  test('who signs cannot be sent', async () => {
    const { id } = await filedInPerson(site);
    actor = site.as('disclosure_unit_head');
    const answer = await post(`/api/requests/${id}/events`, {
      version: 1,
      event: 'extend',
      working_days: 5,
      approved_by: 'me',
    });
    expect(answer.statusCode).toBe(400);
  });
});

describe('the work list', () => {
  const workOf = async (context: Context) =>
    (await workSource.rows(context, { after: null, limit: 100 })).rows;

  test('hands a case from desk to desk, never back to who drafted it', async () => {
    const request = await filedInPerson(site, '2026-03-03', CITIZEN);
    const actOf = async (role: Parameters<typeof site.as>[0], day = '2026-03-03') =>
      (await workOf(site.as(role, at(day)))).find(({ id }) => id === request.id)?.act;
    expect(await actOf('request_handler')).toBe('accept');
    expect(await actOf('disclosure_unit_head')).toBeUndefined();
    const drafted = await walk(site, request, [
      ['2026-03-03', { event: 'accept' }],
      ['2026-03-03', { event: 'propose_outcome', outcome: 'granted' }],
    ]);
    expect(await actOf('request_handler')).toBeUndefined();
    expect(await actOf('secrecy_reviewer')).toBe('secrecy_reviewed');
    expect(await actOf('disclosure_unit_head')).toBeUndefined();
    const reviewed = await walk(site, drafted, [
      ['2026-03-03', { event: 'secrecy_reviewed', result: 'passed' }],
    ]);
    expect(await actOf('secrecy_reviewer')).toBeUndefined();
    const [row] = (await workOf(site.as('disclosure_unit_head', at('2026-04-01')))).filter(
      ({ id }) => id === request.id,
    );
    expect(row).toMatchObject({
      kind: 'requests',
      act: 'approve',
      detail: { number: expect.stringMatching(/^2026-/), applicant: '欧阳某', state: 'awaiting_approval' },
      from: { name: site.person('secrecy_reviewer').name },
      due: { on: '2026-03-31', workingDays: -1, overdue: true, paused: false },
    });
    for (const secret of SECRETS) expect(JSON.stringify(row)).not.toContain(secret);
    await walk(site, reviewed, [['2026-03-03', { event: 'approve' }]]);
    expect(await actOf('request_handler')).toBe('serve');
  });

  test('counts what it lists, pages by day, and is empty for others', async () => {
    const handler = site.as('request_handler', at('2026-03-10'));
    const all = await workOf(handler);
    expect((await workSource.count(handler)).waiting).toBe(all.length);
    const days = all.map(({ due }) => due?.on ?? '9999-12-31');
    expect(days).toEqual([...days].sort());
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof workSource.rows>> = await workSource.rows(handler, {
        after,
        limit: 3,
      });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(all.map(({ id }) => id));
    expect((await workSource.count(site.as('drafter'))).waiting).toBe(0);
    expect(await workOf(site.acting({ type: 'public' }))).toEqual([]);
  });
});
