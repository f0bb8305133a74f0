import { afterAll, beforeAll, expect, it } from 'vitest';
import { followCalendar } from './calendar-change.ts';
import { projections as itemProjections } from './items/index.ts';
import { itemIn, mismatchesOf, notice } from './items/items.testing.ts';
import { transact } from './platform/context.ts';
import { catchUp } from './platform/journal/followers.ts';
import { append } from './platform/journal/journal.ts';
import { sealPending } from './platform/journal/sealer.ts';
import { followers } from './rechecks/index.ts';
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
  for (const follower of followers) await catchUp(site.services.database, site.site.id, follower);
  const { database } = site.services;
  const due = async () => ({
    request: (await database.selectFrom('requests').select('due_on').executeTakeFirstOrThrow()).due_on,
    item: (
      await database
        .selectFrom('items')
        .select('due_on')
        .where('item_id', '=', draft.id)
        .executeTakeFirstOrThrow()
    ).due_on,
    recheck: (await database.selectFrom('rechecks').select('due_on').executeTakeFirstOrThrow()).due_on,
  });
  const right = await due();
  // As a program would have left them that knew no holidays of the year.
  const wrong = '2026-03-16';
  await transact(system(), (tx) =>
    append(tx, {
      subject: { type: 'item', id: draft.id },
      version: 2,
      event: 'item.due_recounted',
      organId: site.organ.id,
      data: { due_on: wrong },
    }),
  );
  await database
    .updateTable('items')
    .set({ due_on: wrong, version: 2 })
    .where('item_id', '=', draft.id)
    .execute();
  await database.updateTable('requests').set({ due_on: wrong }).where('request_id', '=', requestId).execute();
  await database.updateTable('rechecks').set({ due_on: wrong }).execute();
  expect(await due()).toEqual({ request: wrong, item: wrong, recheck: wrong });
  expect(await followCalendar(system())).toBe(3);
  expect(await due()).toEqual(right);
  expect(await mismatchesOf(site, [...itemProjections, ...requestProjections])).toEqual([]);
  expect(await followCalendar(system())).toBeNull();
});
