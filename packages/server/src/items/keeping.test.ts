import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changeOrgan, organById } from '../organs/index.ts';
import { type TestSite, testSite } from '../testing.ts';
import { type DraftInput, draft, edit, revise } from './drafting.ts';
import { itemPreview } from './item-page.ts';
import { itemIn, mismatchesOf, notice } from './items.testing.ts';
import { confirmKept, openKept } from './keeping.ts';
import { projections } from './projections.ts';
import { loadItem, type StoredItem } from './store.ts';

let site: TestSite;

beforeAll(async () => {
  site = await testSite();
});

afterAll(async () => {
  expect(await mismatchesOf(site, projections)).toEqual([]);
  await site.close();
});

/** An item that stays closed, through both reviews. */
async function kept(change: Partial<DraftInput> = {}): Promise<StoredItem> {
  const input = await notice(site, { attribute: 'closed', exemption: 'exempt_process', ...change });
  return await itemIn(site, 'ready', input);
}

async function reviewEvery(months: number): Promise<void> {
  const organ = await organById(site.as('administrator'), site.organ.id);
  await changeOrgan(site.as('administrator'), {
    organId: site.organ.id,
    version: organ?.version ?? 0,
    settings: { closedReviewMonths: months },
  });
}

describe('条例 art. 18: what is not disclosed comes up for re-review', () => {
  test('a year after the last review, unless the organ set another interval', async () => {
    expect(await kept()).toMatchObject({ review: { state: 'kept' }, nextReviewOn: '2027-03-03', face: null });
    await reviewEvery(6);
    expect((await kept({ attribute: 'on_request', exemption: null })).nextReviewOn).toBe('2026-09-03');
    await reviewEvery(12);
  });

  test('is confirmed with a reason and comes up again', async () => {
    const item = await kept();
    const at = { itemId: item.id, version: item.version };
    const later = site.as('disclosure_unit_head', new Date('2027-03-02T02:00:00Z'));
    await expect(confirmKept(later, at)).rejects.toMatchObject({ code: 'note_required' });
    const confirmed = await confirmKept(later, { ...at, note: '内部流程仍在执行。' });
    expect(confirmed).toMatchObject({ review: { state: 'kept' }, nextReviewOn: '2028-03-02' });
  });

  test('or is opened: it is drafted anew for the public, within 20 working days', async () => {
    const item = await kept();
    const opened = await openKept(site.as('release_reviewer'), {
      itemId: item.id,
      version: item.version,
      note: '工作已经结束，可以公开。',
    });
    expect(opened).toMatchObject({
      review: { state: 'draft', attribute: 'proactive', approvals: [] },
      content: { attribute: 'proactive', exemption: null },
      nextReviewOn: null,
      dueOn: '2026-03-31',
    });
    const rewritten = await edit(site.as('drafter'), {
      itemId: item.id,
      version: opened.version,
      ...(await notice(site)),
      attribute: undefined,
    });
    expect(rewritten.dueOn).toBe('2026-03-31');
  });
});

describe('the disclosure attribute', () => {
  test('a closed item names its ground', async () => {
    const input = await notice(site, { attribute: 'closed' });
    await expect(draft(site.as('drafter'), input)).rejects.toMatchObject({
      kind: 'invalid',
      reasons: [{ code: 'exemption_required', field: 'exemption' }],
    });
  });

  test('stands in the preview, so that nobody takes a closed item for a public one', async () => {
    const item = await kept();
    expect(await itemPreview(site.as('secrecy_reviewer'), item.id)).toContain('不予公开');
  });

  test('an item that is not for the public has no date by which it must be published', async () => {
    const input = await notice(site, { attribute: 'on_request' });
    expect((await draft(site.as('drafter'), input)).dueOn).toBeNull();
  });

  test('changed during the review, sends the item back to the first review', async () => {
    const item = await itemIn(site, 'ready', await notice(site));
    const changed = await edit(site.as('drafter'), {
      itemId: item.id,
      version: item.version,
      ...(await notice(site)),
      attribute: 'closed',
      exemption: 'exempt_internal_affairs',
    });
    expect(changed).toMatchObject({ review: { state: 'release_review', approvals: [] }, dueOn: null });
  });

  test('of what was public stays: it is taken back, not closed', async () => {
    const item = await itemIn(site, 'published', await notice(site));
    const begun = await revise(site.as('drafter'), {
      itemId: item.id,
      version: item.version,
      note: '更正。',
    });
    await expect(
      edit(site.as('drafter'), {
        itemId: item.id,
        version: begun.version,
        ...(await notice(site)),
        attribute: 'closed',
        exemption: 'exempt_process',
      }),
    ).rejects.toMatchObject({ code: 'attribute_fixed' });
    expect((await loadItem(site.as('drafter'), item.id)).content.attribute).toBe('proactive');
  });
});
