import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { transact } from '../platform/context.ts';
import { eventsOf } from '../platform/journal/journal.ts';
import { type TestSite, testSite } from '../testing.ts';
import { itemIn, mismatchesOf, normative, notice } from './items.testing.ts';
import { projections } from './projections.ts';
import { publish, publishApprovedDocument, repeal, withdraw } from './publishing.ts';
import { loadItem } from './store.ts';

let site: TestSite;

beforeAll(async () => {
  site = await testSite();
});

afterAll(async () => {
  expect(await mismatchesOf(site, projections)).toEqual([]);
  await site.close();
});

const serialOf = (indexNumber: string | null | undefined) => Number(indexNumber?.split('-').at(-1));

describe('索引号: neither skipped nor used twice', () => {
  test('40 items published at once take 40 numbers in a row', async () => {
    const items = [];
    for (let index = 0; index < 40; index += 1) {
      items.push(await itemIn(site, 'ready', await notice(site, { title: `通告之${index}` })));
    }
    const published = await Promise.all(
      items.map((item) => publish(site.as('information_officer'), { itemId: item.id, version: 4 })),
    );
    const serials = published.map((item) => serialOf(item.face?.indexNumber)).sort((a, b) => a - b);
    expect(serials).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    expect(published[0]?.face?.indexNumber).toMatch(/^11340603003000001A\/202603-\d{5}$/);
  });

  test('two clicks at once, and a third later, publish once and cost one number', async () => {
    const item = await itemIn(site, 'ready', await notice(site));
    const click = () => publish(site.as('information_officer'), { itemId: item.id, version: 4 });
    const results = await Promise.allSettled([click(), click(), click()]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'version_conflict' });
    }
    await expect(click()).rejects.toMatchObject({ kind: 'conflict', code: 'version_conflict' });
    const later = publish(site.as('information_officer'), { itemId: item.id, version: 5 });
    await expect(later).rejects.toMatchObject({ kind: 'conflict', code: 'wrong_state' });
    const next = await itemIn(site, 'published', await notice(site));
    expect(serialOf(next.face?.indexNumber)).toBe(42);
  });

  test('a transaction that fails gives its number back', async () => {
    const item = await itemIn(site, 'ready', await notice(site));
    const failing = transact(site.as('information_officer'), async (tx) => {
      await publish(tx, { itemId: item.id, version: 4 });
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    const published = await publish(site.as('information_officer'), { itemId: item.id, version: 4 });
    expect(serialOf(published.face?.indexNumber)).toBe(43);
  });

  test('a new month begins anew', async () => {
    const april = new Date('2026-04-01T02:00:00Z');
    const item = await itemIn(site, 'published', await notice(site), april);
    expect(item.face?.indexNumber).toBe('11340603003000001A/202604-00001');
  });
});

describe('what stays', () => {
  test('the day of release is the day in Shanghai, whatever was typed', async () => {
    const lateEvening = new Date('2026-03-03T17:30:00Z');
    const item = await itemIn(site, 'published', await notice(site), lateEvening);
    expect(item.face).toMatchObject({ publishedOn: '2026-03-04', inTime: true });
  });

  test('条例 art. 26: released on the 20th working day is in time, on the 21st it is not', async () => {
    const input = await notice(site, { metadata: { formedOn: '2026-03-02', topicClass: '09.5' } });
    const last = await itemIn(site, 'published', input, new Date('2026-03-30T02:00:00Z'));
    const late = await itemIn(site, 'published', input, new Date('2026-03-31T02:00:00Z'));
    expect([last.dueOn, last.face?.inTime, late.face?.inTime]).toEqual(['2026-03-30', true, false]);
  });

  test('a withdrawn item keeps number and address, under the reason', async () => {
    const item = await itemIn(site, 'published', await notice(site));
    const officer = site.as('information_officer');
    await expect(withdraw(officer, { itemId: item.id, version: 5 })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'note_required',
    });
    const withdrawn = await withdraw(officer, { itemId: item.id, version: 5, note: '附表有误' });
    expect(withdrawn.face).toMatchObject({
      live: 'withdrawn',
      withdrawnOn: '2026-03-03',
      indexNumber: item.face?.indexNumber,
    });
    const events = await eventsOf(officer, item.id);
    expect(events.at(-1)).toMatchObject({ event: 'item.withdrawn', note: '附表有误' });
  });
});

describe('废止 of a normative document', () => {
  test('ends its validity on a day with a reason, once', async () => {
    const item = await itemIn(site, 'published', await normative(site));
    const officer = site.as('information_officer');
    const input = { itemId: item.id, version: 5, note: '已由新办法取代', repealedOn: '2026-03-03' };
    await expect(repeal(site.as('drafter'), input)).rejects.toMatchObject({ code: 'not_granted' });
    await expect(repeal(officer, { ...input, repealedOn: '2026-03-01' })).rejects.toMatchObject({
      code: 'repealed_before_formed',
    });
    await expect(repeal(officer, { ...input, repealedOn: '2026-03-04' })).rejects.toMatchObject({
      code: 'repealed_in_future',
    });
    const repealed = await repeal(officer, input);
    expect(repealed.face).toMatchObject({ validity: 'repealed', repealedOn: '2026-03-03' });
    await expect(repeal(officer, { ...input, version: 6 })).rejects.toMatchObject({
      code: 'already_repealed',
    });
  });

  test('is nothing for plain information', async () => {
    const item = await itemIn(site, 'published', await notice(site));
    const input = { itemId: item.id, version: 5, note: '不再适用' };
    await expect(repeal(site.as('information_officer'), input)).rejects.toMatchObject({
      code: 'not_normative',
    });
  });
});

describe('a document that was approved where it was made', () => {
  test('becomes an item with index number and the approvals, in the caller’s transaction', async () => {
    const context = site.as('information_officer');
    const document = {
      organId: site.organ.id,
      kind: 'annual_report' as const,
      fixedColumn: 'annual_report_column' as const,
      title: '2025年政府信息公开工作年度报告',
      body: '<h2>一、总体情况</h2><p>本年度工作如下。</p>',
      formedOn: '2026-01-20',
      approvals: {
        approvedBy: site.person('responsible_leader').id,
        secrecyReviewedBy: site.person('secrecy_reviewer').id,
        reference: { type: 'report', id: '019a0000-0000-7000-8000-000000000001' },
      },
    };
    const failing = transact(context, async (tx) => {
      await publishApprovedDocument(tx, document);
      throw new Error('the report could not be recorded');
    });
    await expect(failing).rejects.toThrow();
    const { itemId, indexNumber } = await publishApprovedDocument(context, document);
    const [event, ...more] = await eventsOf(context, itemId);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      event: 'item.issued',
      data: { index_number: indexNumber, approvals: { reference: document.approvals.reference } },
    });
    const row = await context.db
      .selectFrom('published_items')
      .selectAll()
      .where('item_id', '=', itemId)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ live: 'published', kind: 'annual_report', published_on: '2026-03-03' });
    const corrected = await publishApprovedDocument(context, { ...document, supersedes: itemId });
    expect((await loadItem(context, itemId)).face).toMatchObject({
      live: 'superseded',
      supersededOn: '2026-03-03',
      supersededBy: corrected.itemId,
    });
  });
});
