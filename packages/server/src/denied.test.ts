/** No address of the staff's interface lacks its denied test: each is asked, over HTTP, by people without the grant. */
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCase } from './accountability/index.ts';
import { type App, createApp } from './app.ts';
import { columnByCode } from './catalogue/index.ts';
import { type Question, questions, RECORD_OF_PATH, type Records } from './denied.expected.ts';
import { features } from './features.ts';
import { createStaffWithHash, delegate, hashPassword } from './identity/index.ts';
import { importsSettled, previewRecords, startImport } from './imports/index.ts';
import { itemIn, notice } from './items/items.testing.ts';
import { openRectification } from './rectifications/index.ts';
import { fileRemedy } from './remedies/index.ts';
import { compileReport } from './reports/index.ts';
import { filedInPerson } from './requests/requests.testing.ts';
import { setSchedule } from './schedules/index.ts';
import { ALL_ROLES, TEST_NOW, TEST_PASSWORD, type TestSite, testSite } from './testing.ts';

let site: TestSite;
let app: App;
let origin: string;
let records: Records;
const sessions = new Map<string, string>();

/** An account of the organ itself without any grant, and one that holds every role, for another organ. */
const PERSONS = ['nobody', 'all_roles_elsewhere'] as const;

const routes = [
  { method: 'GET', url: '/api/work' },
  ...features.flatMap((feature) => feature.staffRoutes).map(({ method, url }) => ({ method, url })),
];

beforeAll(async () => {
  site = await testSite();
  const system = site.acting({ type: 'system', name: 'test' });
  const hash = await hashPassword(TEST_PASSWORD);
  const account = (login: string) => ({ login, name: login, title: login });
  await createStaffWithHash(system, { ...account('nobody'), organId: site.organ.id, roles: [] }, hash);
  const elsewhere = site.otherOrgan.id;
  const roles = ALL_ROLES.map((role) => ({ role, organId: elsewhere }));
  await createStaffWithHash(system, { ...account('all_roles_elsewhere'), organId: elsewhere, roles }, hash);
  app = await createApp({
    services: site.services,
    logger: pino({ level: 'silent' }),
    trustProxy: false,
    clock: () => TEST_NOW,
  });
  records = await recordsOf(site);
  origin = await app.server.listen({ port: 0, host: '127.0.0.1' });
  for (const login of PERSONS) sessions.set(login, await signIn(login));
});

afterAll(async () => {
  await app.close();
  await site.close();
});

/** One record of every kind, of the organ that the askers have no grant for. */
async function recordsOf(test: TestSite): Promise<Records> {
  const { organ, officeId } = test;
  const column = await columnByCode(test.as('drafter'), organ.id, 'statutory_content');
  const columnId = column?.id ?? '';
  const item = await itemIn(test, 'draft', await notice(test));
  const request = await filedInPerson(test);
  const report = await compileReport(test.as('disclosure_unit_head'), { organId: organ.id, year: 2025 });
  const remedy = await fileRemedy(test.as('request_handler'), {
    organId: organ.id,
    kind: 'reconsideration',
    authority: '甲区人民政府',
    filedOn: '2026-03-02',
  });
  const officer = test.as('information_officer');
  const preview = await previewRecords(officer, {
    organId: organ.id,
    fileName: 'a.csv',
    bytes: new TextEncoder().encode('标题,正文\n甲,乙'),
  });
  const importId = await startImport(officer, {
    organId: organ.id,
    source: preview.source,
    mapping: preview.mapping,
    settings: { columnId, kind: 'information', topicClass: '02' },
  });
  await importsSettled();
  const grant = await test.database.db
    .selectFrom('grants')
    .select('grant_id')
    .where('staff_id', '=', test.person('drafter').id)
    .executeTakeFirstOrThrow();
  const [delegation = ''] = await delegate(test.as('drafter'), {
    grantIds: [grant.grant_id],
    delegateId: test.person('section_head').id,
    startsOn: '2026-03-03',
    endsOn: '2026-03-04',
  });
  const published = await itemIn(test, 'published', await notice(test));
  await app.settled(test.site.id);
  const recheck = await test.database.db
    .selectFrom('rechecks')
    .select('recheck_id')
    .where('item_id', '=', published.id)
    .executeTakeFirstOrThrow();
  const fault = { itemId: published.id, fault: '附表数字有误。' };
  return {
    organ: organ.id,
    office: officeId,
    column: columnId,
    item: item.id,
    request: request.id,
    report,
    remedy: remedy.id,
    person: test.person('drafter').id,
    grant: grant.grant_id,
    delegation,
    import: importId,
    recheck: recheck.recheck_id,
    rectification: await openRectification(test.as('rechecker'), { ...fault, recheckId: null }),
    accountability: await openCase(test.as('supervisor'), fault),
    schedule: await setSchedule(test.as('drafter'), {
      itemId: published.id,
      act: 'review',
      dueAt: new Date('2026-03-09T02:00:00Z'),
    }),
  };
}

async function signIn(login: string): Promise<string> {
  const answer = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password: TEST_PASSWORD }),
  });
  expect(answer.status, login).toBe(200);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

/** The address with the ids of real records; the test fails for one whose record nobody has named. */
function addressOf(url: string, question: Question): string {
  const prefix = Object.keys(RECORD_OF_PATH).find((start) => url.startsWith(start));
  const kind = RECORD_OF_PATH[prefix ?? ''];
  const path = url.replace(/:(\w+)/g, (_match, name: string) => {
    const value =
      question.params?.[name] ?? (name === 'id' && kind !== undefined ? records[kind] : undefined);
    if (value === undefined) throw new Error(`say in denied.expected.ts what :${name} of ${url} stands for`);
    return value;
  });
  return question.query === undefined ? path : `${path}?${new URLSearchParams(question.query)}`;
}

async function ask(login: string, method: string, url: string, question: Question) {
  const file = question.file;
  const type = file === undefined ? 'application/json' : 'application/octet-stream';
  const body = file ?? (question.body === undefined ? undefined : JSON.stringify(question.body));
  const answer = await fetch(origin + addressOf(url, question), {
    method,
    headers: { cookie: sessions.get(login) ?? '', ...(body === undefined ? {} : { 'content-type': type }) },
    body,
  });
  return { status: answer.status, text: await answer.text() };
}

describe.each(PERSONS)('to %s', (login) => {
  test.each(routes)('$method $url gives nothing of an organ that is not his', async ({ method, url }) => {
    const question = questions(records)[`${method} ${url}`] ?? {};
    const { status, text } = await ask(login, method, url, question);
    if (status === 403 || status === 404) return;
    // Whoever holds the role nowhere is turned away; a list of somebody else's organ may also be an empty one.
    expect(question.answer, `${status} ${text}`).toBeDefined();
    expect(status, text).toBe(question.answer === 'own' && status === 400 ? 400 : 200);
    const given: unknown = JSON.parse(text);
    if (question.answer === 'rows') expect(given).toMatchObject({ rows: [] });
    if (question.answer === 'results') {
      expect(given).toMatchObject({
        results: [{ code: expect.stringMatching(/^(not_granted|item_unknown)$/) }],
      });
    }
    if (question.answer === 'own') {
      for (const [kind, id] of Object.entries(records)) {
        // An account knows its own organ, its offices and colleagues.
        if (login === 'nobody' && ['organ', 'office', 'person'].includes(kind)) continue;
        expect(text).not.toContain(id);
      }
    }
  });
});

test('every line of the list is an address that there is', () => {
  const known = new Set(routes.map(({ method, url }) => `${method} ${url}`));
  for (const line of Object.keys(questions(records))) expect(known).toContain(line);
});

test('and nothing was changed by all this asking', async () => {
  const item = await site.database.db
    .selectFrom('items')
    .select(['version', 'state'])
    .where('item_id', '=', records.item)
    .executeTakeFirstOrThrow();
  expect(item).toEqual({ version: 1, state: 'draft' });
});
