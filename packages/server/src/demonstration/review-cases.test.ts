import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorByLogin } from '../identity/index.ts';
import { workSource } from '../items/index.ts';
import { createSite } from '../organs/index.ts';
import { createContext } from '../platform/context.ts';
import { type TestSite, testSite } from '../testing.ts';
import { demonstrationContent } from './content/index.ts';
import { loadDemonstration } from './load.ts';

let site: TestSite;
const TODAY = '2026-11-24';
const MORNING = new Date(`${TODAY}T08:30:00+08:00`);

beforeAll(async () => {
  site = await testSite();
});

afterAll(() => site.close());

test('the items that did not go the plain way stand where they should', async () => {
  const { database, services } = site;
  const demonstration = await createSite(
    database.db,
    { code: '340699', name: '演示平台', host: 'demonstration.example' },
    new Date('2019-12-01T00:00:00Z'),
  );
  const content = demonstrationContent(TODAY);
  const only = { ...content, items: [], requests: [], remedies: [], reports: [] };
  await loadDemonstration(services, demonstration, only, MORNING, () => undefined);
  const items = await database.db
    .selectFrom('items')
    .select(['state', 'live', 'attribute', 'next_review_on', 'emergency_parties', 'title'])
    .where('site_id', '=', demonstration.id)
    .orderBy('item_id')
    .execute();
  const count = (holds: (item: (typeof items)[number]) => boolean) => items.filter(holds).length;
  expect(count(({ state, attribute }) => state === 'kept' && attribute === 'closed')).toBe(1);
  expect(count(({ state, attribute }) => state === 'kept' && attribute === 'on_request')).toBe(1);
  expect(count((item) => item.live === 'published' && item.emergency_parties.length > 0)).toBe(1);
  expect(count(({ live }) => live === 'unpublished')).toBe(1);
  expect(count(({ state }) => state === 'release_review')).toBe(1);
  expect(count(({ state }) => state === 'secrecy_review')).toBe(1);

  // The stand-in approved in the name of the absent head, and the journal says so.
  const { rows: approvals } = await database.pool.query(
    `select absent.login as absent, actor.login as "standIn" from journal
      join staff actor on actor.site_id = journal.site_id and actor.staff_id = journal.actor_id
      join staff absent on absent.site_id = journal.site_id and absent.staff_id = journal.on_behalf_of
     where journal.site_id = $1 and journal.event = 'item.release_approved'`,
    [demonstration.id],
  );
  expect(approvals).toEqual([{ absent: 'zhoujianguo', standIn: 'fangyuan' }]);

  // Who may act on them finds them: the emergency to be cleared, and what comes up for re-review.
  const system = createContext(services, demonstration, { type: 'system', name: 'test' }, MORNING);
  const reviewer = await actorByLogin(system, 'zhangyuhua');
  if (reviewer === undefined) throw new Error('nobody reviews releases');
  const { rows } = await workSource.rows(createContext(services, demonstration, reviewer, MORNING), {
    after: null,
    limit: 50,
  });
  expect(rows.map(({ act }) => act)).toContain('clear_emergency');
});
