import { readFile } from 'node:fs/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestSite, testSite } from '../testing.ts';
import { edit, revise } from './drafting.ts';
import { itemIn, mismatchesOf, notice } from './items.testing.ts';
import { projections } from './projections.ts';
import { publish, publishApprovedDocument, unpublish, withdraw } from './publishing.ts';
import { approveRelease, approveSecrecy, returnItem, submit } from './review.ts';
import type { StoredItem } from './store.ts';

let site: TestSite;

beforeAll(async () => {
  site = await testSite();
});

afterAll(() => site.close());

async function rowsOf(itemId: string) {
  return await site.database.db
    .selectFrom('item_editions')
    .selectAll()
    .where('item_id', '=', itemId)
    .orderBy('edition')
    .execute();
}

async function corrected(item: StoredItem): Promise<StoredItem> {
  const asDrafter = site.as('drafter');
  const at = { itemId: item.id };
  const begun = await revise(asDrafter, { ...at, version: item.version, note: '更正时间。' });
  return await edit(asDrafter, {
    ...at,
    version: begun.version,
    title: item.content.title,
    body: '<p>清理时间改为三月十日。</p>',
    metadata: { formedOn: '2026-03-02', topicClass: '09.5' },
  });
}

async function released(item: StoredItem): Promise<StoredItem> {
  let reached = await submit(site.as('drafter'), { itemId: item.id, version: item.version });
  reached = await approveRelease(site.as('release_reviewer'), { itemId: item.id, version: reached.version });
  reached = await approveSecrecy(site.as('secrecy_reviewer'), { itemId: item.id, version: reached.version });
  return await publish(site.as('information_officer'), { itemId: item.id, version: reached.version });
}

describe('each edition of an item has a row', () => {
  test('with who approved its text and when, who published it, and what took its place', async () => {
    const item = await itemIn(site, 'published', await notice(site));
    const second = await released(await corrected(item));
    const [first, last] = await rowsOf(item.id);
    expect(first).toMatchObject({ edition: 1, state: 'superseded', text_version: 1, scheme: 'single' });
    expect(first?.superseded_at).not.toBeNull();
    expect(last).toMatchObject({
      edition: 2,
      state: 'published',
      text_version: 7,
      change_note: '更正时间。',
      opened_by: site.person('drafter').id,
      published_by: site.person('information_officer').id,
      superseded_at: null,
    });
    expect(last?.approvals).toMatchObject([
      { action: 'approve_release', by: site.person('release_reviewer').id },
      { action: 'approve_secrecy', by: site.person('secrecy_reviewer').id },
    ]);
    expect(second.editions).toHaveLength(2);
  });

  test('a return empties the approvals of its text', async () => {
    const item = await itemIn(site, 'ready', await notice(site));
    await returnItem(site.as('information_officer'), {
      itemId: item.id,
      version: item.version,
      note: '附件有误',
    });
    expect(await rowsOf(item.id)).toMatchObject([{ state: 'draft', approvals: [] }]);
  });

  test('taking back what is online while the next edition is drafted marks the one that was online', async () => {
    const item = await itemIn(site, 'published', await notice(site));
    const draft = await corrected(item);
    const officer = site.as('information_officer');
    const note = '内容有误。';
    const gone = await withdraw(officer, { itemId: item.id, version: draft.version, note });
    expect((await rowsOf(item.id)).map(({ state }) => state)).toEqual(['withdrawn', 'draft']);
    await unpublish(officer, { itemId: item.id, version: gone.version, note });
    expect((await rowsOf(item.id)).map(({ state }) => state)).toEqual(['unpublished', 'draft']);
  });
});

test('a database from before there were editions gets them from the journal, as the fold gives them', async () => {
  await itemIn(site, 'draft', await notice(site));
  await itemIn(site, 'secrecy_review', await notice(site));
  const online = await itemIn(site, 'published', await notice(site));
  await withdraw(site.as('information_officer'), {
    itemId: online.id,
    version: online.version,
    note: '内容有误。',
  });
  const again = await itemIn(site, 'published', await notice(site));
  await submit(
    site.as('drafter'),
    await corrected(again).then(({ id, version }) => ({ itemId: id, version })),
  );
  const report = {
    organId: site.organ.id,
    kind: 'annual_report',
    fixedColumn: 'annual_report_column',
    title: '年度报告',
    body: '<p>报告正文</p>',
    formedOn: '2026-01-20',
    approvals: {
      approvedBy: site.person('responsible_leader').id,
      secrecyReviewedBy: site.person('secrecy_reviewer').id,
      reference: { type: 'report', id: site.organ.id },
    },
  } as const;
  const { itemId } = await publishApprovedDocument(site.as('information_officer'), report);
  await publishApprovedDocument(site.as('information_officer'), { ...report, supersedes: itemId });
  // Only what could happen before: nothing was unpublished then.
  const { db } = site.database;
  await db.deleteFrom('item_editions').execute();
  await db.updateTable('items').set({ scheme: null, reviewers: [] }).execute();
  expect(await mismatchesOf(site, projections)).not.toEqual([]);

  const migration = await readFile(new URL('../../migrations/0006_editions.sql', import.meta.url), 'utf8');
  const [, backfill = ''] = migration.split('-- The editions of items that are there already');
  for (const statement of backfill.slice(backfill.indexOf('\n')).split(/;\n/)) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db);
  }
  const unpublished = new Set(
    (
      await db.selectFrom('journal').select('subject_id').where('event', '=', 'item.unpublished').execute()
    ).map((row) => row.subject_id),
  );
  const left = (await mismatchesOf(site, projections)).filter(
    (mismatch) => !('subjectId' in mismatch && unpublished.has(String(mismatch.subjectId))),
  );
  expect(left).toEqual([]);
});
