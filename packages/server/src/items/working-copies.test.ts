import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_NOW, type TestSite, testSite } from '../testing.ts';
import { edit } from './drafting.ts';
import { itemIn, notice } from './items.testing.ts';
import { listTexts, textAt } from './text-history.ts';
import { eraseWorkingCopy, keepWorkingCopy, ownWorkingCopy } from './working-copies.ts';

let site: TestSite;
let itemId: string;
const seconds = (count: number) => new Date(TEST_NOW.getTime() + count * 1000);
const values = (title: string) => ({ title, body: '<p>未保存</p>' });

beforeAll(async () => {
  site = await testSite();
  itemId = (await itemIn(site, 'draft', await notice(site))).id;
});

afterAll(() => site.close());

describe('what is not saved', () => {
  test('is found again by who wrote it, and by nobody else', async () => {
    await keepWorkingCopy(site.as('drafter'), { itemId, version: 1, values: values('甲') });
    const { own } = await ownWorkingCopy(site.as('drafter'), itemId);
    expect(own).toEqual({ version: 1, values: values('甲'), writtenAt: TEST_NOW });
    expect((await ownWorkingCopy(site.as('section_head'), itemId)).own).toBeNull();
  });

  test('stays while its writer only says to be there', async () => {
    await keepWorkingCopy(site.as('drafter', seconds(15)), { itemId, version: 1 });
    expect((await ownWorkingCopy(site.as('drafter'), itemId)).own?.values).toEqual(values('甲'));
  });

  test('is no act: the journal and the item know nothing of it', async () => {
    const events = await site.database.db
      .selectFrom('journal')
      .select('event')
      .where('subject_id', '=', itemId)
      .execute();
    expect(events).toEqual([{ event: 'item.created' }]);
    const item = await textAt(site.as('drafter'), itemId, 1);
    expect(item.body).not.toContain('未保存');
  });

  test('goes when its writer saves', async () => {
    const own = await itemIn(site, 'draft', await notice(site));
    await keepWorkingCopy(site.as('drafter'), { itemId: own.id, version: 1, values: values('甲') });
    await keepWorkingCopy(site.as('section_head'), { itemId: own.id, version: 1, values: values('乙') });
    await edit(site.as('drafter'), { ...(await notice(site)), itemId: own.id, version: 1 });
    expect((await ownWorkingCopy(site.as('drafter'), own.id)).own).toBeNull();
    expect((await ownWorkingCopy(site.as('section_head'), own.id)).own?.values).toEqual(values('乙'));
  });

  test('goes when it is discarded, and when nobody came back for 90 days', async () => {
    await keepWorkingCopy(site.as('section_head'), { itemId, version: 1, values: values('乙') });
    await eraseWorkingCopy(site.as('section_head'), itemId);
    expect((await ownWorkingCopy(site.as('section_head'), itemId)).own).toBeNull();
    await keepWorkingCopy(site.as('section_head', seconds(91 * 86_400)), { itemId, version: 1 });
    expect((await ownWorkingCopy(site.as('drafter'), itemId)).own).toBeNull();
  });
});

describe('two in one draft', () => {
  test('see each other by name, and whether the other one writes', async () => {
    const later = (count: number) => seconds(200 * 86_400 + count);
    await keepWorkingCopy(site.as('drafter', later(0)), { itemId, version: 1, values: values('甲') });
    const seen = await keepWorkingCopy(site.as('section_head', later(10)), { itemId, version: 1 });
    const drafter = site.person('drafter');
    expect(seen).toEqual({ version: 1, others: [{ id: drafter.id, name: drafter.name, writes: true }] });
    const gone = await keepWorkingCopy(site.as('section_head', later(60)), { itemId, version: 1 });
    expect(gone.others).toEqual([]);
  });

  test('hear that the other one was faster, and can lay the texts over each other', async () => {
    const input = await notice(site, { body: '<p>先保存的。</p>' });
    await edit(site.as('section_head'), { ...input, itemId, version: 1 });
    const heard = await keepWorkingCopy(site.as('drafter'), { itemId, version: 1, values: values('甲') });
    expect(heard.version).toBe(2);
    expect(await textAt(site.as('drafter'), itemId, 1)).toMatchObject({
      textVersion: 1,
      body: (await notice(site)).body,
    });
    expect(await textAt(site.as('drafter'), itemId, 2)).toMatchObject({
      textVersion: 2,
      body: '<p>先保存的。</p>',
    });
    const { rows } = await listTexts(site.as('drafter'), itemId);
    expect(rows.map(({ version, by }) => [version, by.id])).toEqual([
      [2, site.person('section_head').id],
      [1, site.person('drafter').id],
    ]);
  });
});

describe('is refused', () => {
  test('to who may not write the item', async () => {
    for (const role of ['release_reviewer', 'supervisor'] as const)
      await expect(keepWorkingCopy(site.as(role), { itemId, version: 1 })).rejects.toMatchObject({
        code: 'not_granted',
      });
  });

  test('for a version that is still to come', async () => {
    await expect(textAt(site.as('drafter'), itemId, 99)).rejects.toMatchObject({ code: 'version_unknown' });
  });
});
