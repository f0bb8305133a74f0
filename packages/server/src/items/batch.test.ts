import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { columnByCode, createColumn } from '../catalogue/index.ts';
import { newId } from '../platform/identifiers.ts';
import { ALL_ROLES, type TestSite, testSite } from '../testing.ts';
import { actOnEach } from './batch.ts';
import { itemIn, mismatchesOf, notice } from './items.testing.ts';
import { projections } from './projections.ts';
import { loadItem } from './store.ts';

let site: TestSite;

beforeAll(async () => {
  site = await testSite();
});

afterAll(async () => {
  expect(await mismatchesOf(site, projections)).toEqual([]);
  await site.close();
});

const waiting = async (state: Parameters<typeof itemIn>[1]) => await itemIn(site, state, await notice(site));

describe('one step over many items', () => {
  test('each row is an act of its own: what fails says why, the rest goes through', async () => {
    const [one, two, early] = [
      await waiting('release_review'),
      await waiting('release_review'),
      await waiting('draft'),
    ];
    const results = await actOnEach(
      site.as('release_reviewer'),
      [
        { id: one.id, version: 2 },
        { id: early.id, version: 1 },
        { id: newId(), version: 1 },
        { id: two.id, version: 1 },
        { id: two.id, version: 2 },
      ],
      { action: 'approve_release' },
    );
    expect(results).toEqual([
      { id: one.id, done: true, version: 3, state: 'secrecy_review' },
      expect.objectContaining({ id: early.id, done: false, code: 'wrong_state' }),
      expect.objectContaining({ done: false, code: 'item_unknown' }),
      { id: two.id, done: false, code: 'version_conflict' },
      { id: two.id, done: true, version: 3, state: 'secrecy_review' },
    ]);
  });

  test('a row is not done twice, however often it stands in the batch', async () => {
    const item = await waiting('ready');
    const row = { id: item.id, version: 4 };
    const results = await actOnEach(site.as('information_officer'), [row, row], { action: 'publish' });
    expect(results.map(({ done }) => done)).toEqual([true, false]);
  });

  test('a return takes one remark for all, and none without it', async () => {
    const rows = [await waiting('release_review'), await waiting('secrecy_review')].map((item) => ({
      id: item.id,
      version: item.version,
    }));
    const reviewer = site.as('release_reviewer');
    const silent = await actOnEach(reviewer, rows, { action: 'return' });
    expect(silent.map((result) => !result.done && result.code)).toEqual(['note_required', 'not_granted']);
    const [first, second] = await actOnEach(reviewer, rows, { action: 'return', note: '请补充依据' });
    expect([first?.done, second?.done]).toEqual([true, false]);
    expect((await loadItem(reviewer, rows[0]?.id ?? '')).review.state).toBe('draft');
  });

  test('nobody does by a batch what he may not do one by one', async () => {
    const item = await waiting('release_review');
    for (const role of ALL_ROLES.filter((one) => one !== 'release_reviewer' && one !== 'section_head')) {
      const [result] = await actOnEach(site.as(role), [{ id: item.id, version: 2 }], {
        action: 'approve_release',
      });
      expect(result?.done, role).toBe(false);
    }
    expect((await loadItem(site.as('drafter'), item.id)).version).toBe(2);
  });

  test('moving puts each into the column where it may stand', async () => {
    const officer = site.as('information_officer');
    const root = await columnByCode(officer, site.organ.id, 'statutory_content');
    const columnId = await createColumn(officer, {
      organId: site.organ.id,
      parentId: root?.id ?? '',
      code: 'another',
      name: '另一栏目',
    });
    const items = [await waiting('draft'), await waiting('published')];
    const rows = items.map(({ id, version }) => ({ id, version }));
    const results = await actOnEach(officer, rows, { action: 'move', columnId });
    expect(results.map(({ done }) => done)).toEqual([true, true]);
    const published = await loadItem(officer, items[1]?.id ?? '');
    expect(published.face?.columnId).toBe(columnId);
  });
});
