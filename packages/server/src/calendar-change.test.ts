import { afterAll, beforeAll, expect, it } from 'vitest';
import { followCalendar } from './calendar-change.ts';
import { itemIn, mismatchesOf, notice } from './items/items.testing.ts';
import { projections as itemProjections } from './items/projections.ts';
import { loadItem, recordNext } from './items/store.ts';
import { transact } from './platform/context.ts';
import { catchUp } from './platform/journal/followers.ts';
import { sealPending } from './platform/journal/sealer.ts';
import { recheckFollower } from './rechecks/follower.ts';
import { projections as requestProjections, submit } from './requests/index.ts';
import { TEST_NOW, type TestSite, testSite } from './testing.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
});
afterAll(async () => site.close());

const system = () => site.acting({ type: 'system', name: 'schedule' });

async function openRequest(): Promise<string> {
  const { id } = await submit(site.as('request_handler', TEST_NOW), {
    organId: site.organ.id,
    channel: 'in_person',
    token: 'a',
    form: {
      applicant_kind: 'natural_person',
      name: '张三',
      identity_document_type: 'resident_identity_card',
      identity_document_number: '999999196804120119',
      telephone: '15400000000',
      address: '甲区一路1号',
      wanted_description: '拆迁补偿方案',
      wanted_form: 'paper',
      wanted_way: 'pick_up',
    },
  });
  return id;
}

it('days reckoned by a calendar that did not know the holidays yet are reckoned anew, and the journal agrees', async () => {
  const requestId = await openRequest();
  const draft = await itemIn(site, 'draft', await notice(site));
  await itemIn(site, 'published', await notice(site, { title: '关于停水的通告' }));
  await sealPending(site.services.database, site.site.id);
  await catchUp(site.services.database, site.site.id, recheckFollower);
  const { database } = site.services;
  const due = async () => ({
    request: (await database.selectFrom('requests').select('due_on').executeTakeFirstOrThrow()).due_on,
    item: (await loadItem(system(), draft.id)).dueOn,
    recheck: (await database.selectFrom('rechecks').select('due_on').executeTakeFirstOrThrow()).due_on,
  });
  const right = await due();
  // As a program would have left them that knew no holidays of the year.
  const wrong = '2026-03-16';
  const before = await loadItem(system(), draft.id);
  await transact(system(), (tx) =>
    recordNext(tx, before, { event: 'item.due_recounted', data: { due_on: wrong } }),
  );
  await database.updateTable('requests').set({ due_on: wrong }).where('request_id', '=', requestId).execute();
  await database.updateTable('rechecks').set({ due_on: wrong }).execute();
  expect(await due()).toEqual({ request: wrong, item: wrong, recheck: wrong });
  expect(await followCalendar(system())).toBe(3);
  expect(await due()).toEqual(right);
  expect(await mismatchesOf(site, [...itemProjections, ...requestProjections])).toEqual([]);
  expect(await followCalendar(system())).toBeNull();
});
