import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  approveRelease,
  approveSecrecy,
  draft,
  edit,
  publish,
  revise,
  submit,
  withdraw,
} from '../items/index.ts';
import { itemIn, normative, notice } from '../items/items.testing.ts';
import { catchUp } from '../platform/journal/followers.ts';
import { sealPending } from '../platform/journal/sealer.ts';
import { type TestSite, testSite } from '../testing.ts';
import { excerptOf, highlighted } from './excerpt.ts';
import { searchFollower } from './follower.ts';
import { search } from './search.ts';
import { type Narrowing, soughtIn } from './words.ts';

let site: TestSite;
const ids = new Map<string, string>();

async function follow(): Promise<void> {
  await sealPending(site.database.db, site.site.id);
  await catchUp(site.database.db, site.site.id, searchFollower);
}

async function found(words: string, narrowing: Narrowing = {}): Promise<string[]> {
  const page = await search(site.as('drafter'), soughtIn(words, narrowing), { limit: 20 });
  return page.rows.map(({ itemId }) => [...ids].find(([, known]) => known === itemId)?.[0] ?? itemId);
}

const day = (date: string) => new Date(`${date}T02:00:00Z`);

beforeAll(async () => {
  site = await testSite();
  const plain = await notice(site, {
    title: '关于公布2026年城乡居民最低生活保障标准的通知',
    body: '<p>根据上级部署，现将城乡低保标准调整情况公布如下。</p><table><tr><td>农村</td><td>每月八百元</td></tr></table>',
    metadata: { formedOn: '2026-03-02', topicClass: '17.3', documentNumber: '西街办〔2026〕41号' },
  });
  const pool = await notice(site, {
    title: '星河湾游泳池水质抽检结果',
    body: '<p>余氯合格。A&amp;B 检测机构参加。</p>',
    metadata: { formedOn: '2025-12-01', topicClass: '13.1' },
  });
  ids.set('allowance', (await itemIn(site, 'published', plain, day('2026-03-03'))).id);
  ids.set('pool', (await itemIn(site, 'published', pool, day('2025-12-02'))).id);
  ids.set('rules', (await itemIn(site, 'published', await normative(site), day('2026-03-04'))).id);
  ids.set('draft', (await draft(site.as('drafter'), { ...plain, title: '最低生活保障草稿' })).id);
  await follow();
});

afterAll(() => site.close());

describe('words in Chinese are found', () => {
  test.each([
    ['a word of the title', '最低生活保障', ['allowance']],
    ['a word inside a longer word of the title', '生活', ['allowance']],
    ['a word of the body', '低保标准', ['allowance']],
    ['a word in a table', '八百元', ['allowance']],
    ['two words, both needed', '居民 游泳池', []],
    ['part of a name that no dictionary has', '河湾游泳', ['pool']],
    ['a question with words that say nothing', '余氯是合格的吗', ['pool']],
    ['Latin letters in any case and width', 'Ｂ 检测', ['pool']],
    ['nothing', '火星移民', []],
    ['signs only', '？！&|():*', []],
  ])('%s', async (_name, words, expected) => {
    expect(await found(words)).toEqual(expected);
  });

  test.each([
    ['西街办〔2026〕41号'],
    ['西街办[2026]41号'],
    ['西街办（2026）41号'],
    ['〔2026〕 41号'],
    ['2026 41号'],
  ])('a document number however its brackets were typed: %s', async (words) => {
    expect(await found(words)).toEqual(['allowance']);
  });

  test('another serial of the same year is another document', async () => {
    expect(await found('西街办〔2026〕14号')).toEqual([]);
  });

  test('an index number leads to its item', async () => {
    expect(await found('11340603003000001A/202512-00001')).toEqual(['pool']);
  });
});

test('what looks like an operator or a lexeme of the index is read as text', async () => {
  for (const words of [
    "'生活' | '游泳池'",
    "!!生活 <-> '",
    `o:${site.organ.id}`,
    "\\'); drop table items; --",
  ]) {
    await expect(found(words)).resolves.toBeDefined();
  }
  expect(await found(`o:${site.organ.id}`)).toEqual([]);
});

test('the search is narrowed by organ, column and year', async () => {
  const columnId = (await notice(site)).columnId;
  expect(await found('甲街道', { organId: site.organ.id })).toEqual(['rules']);
  expect(await found('甲街道', { organId: site.otherOrgan.id })).toEqual([]);
  expect(await found('水质', { columnId, year: 2025 })).toEqual(['pool']);
  expect(await found('水质', { year: 2026 })).toEqual([]);
});

test('hits come newest first, and pages lead both ways', async () => {
  for (let index = 0; index < 5; index += 1) {
    const item = await itemIn(
      site,
      'published',
      await notice(site, { title: `停水通知第${index}期` }),
      day(`2026-03-1${index}`),
    );
    ids.set(`water ${index}`, item.id);
  }
  await follow();
  const context = site.as('drafter');
  const sought = soughtIn('停水');
  const first = await search(context, sought, { limit: 2 });
  const second = await search(context, sought, { limit: 2, before: first.older ?? '' });
  const back = await search(context, sought, { limit: 2, after: second.newer ?? '' });
  expect([first.count, first.exact, first.newer]).toEqual([5, true, null]);
  expect([...first.rows, ...second.rows].map((hit) => hit.itemId)).toEqual(
    [4, 3, 2, 1].map((index) => ids.get(`water ${index}`)),
  );
  expect(back.rows).toEqual(first.rows);
  expect(back.newer).toBeNull();
});

test('a withdrawn item leaves the index; a new edition is found by its new words only', async () => {
  const drafter = site.as('drafter');
  const officer = site.as('information_officer');
  const gone = await itemIn(site, 'published', await notice(site, { title: '临时封路告示' }));
  const input = await notice(site, { title: '公园闭园时间' });
  const item = await itemIn(site, 'published', input);
  ids.set('park', item.id);
  await follow();
  expect(await found('闭园')).toEqual(['park']);
  await withdraw(officer, { itemId: gone.id, version: 5, note: '时间有误' });
  await revise(drafter, { itemId: item.id, version: 5, note: '时间调整' });
  await edit(drafter, { ...input, itemId: item.id, version: 6, title: '公园开放时间' });
  await submit(drafter, { itemId: item.id, version: 7 });
  await follow();
  expect(await found('封路')).toEqual([]);
  expect(await found('闭园')).toEqual(['park']);
  await approveRelease(site.as('release_reviewer'), { itemId: item.id, version: 8 });
  await approveSecrecy(site.as('secrecy_reviewer'), { itemId: item.id, version: 9 });
  await publish(officer, { itemId: item.id, version: 10 });
  await follow();
  expect(await found('闭园')).toEqual([]);
  expect(await found('公园开放')).toEqual(['park']);
});

describe('marks', () => {
  const { marks } = soughtIn('低保 标准');

  test('stand around what was sought', () => {
    expect(highlighted('城乡低保标准', marks)).toEqual([
      { text: '城乡', hit: false },
      { text: '低保', hit: true },
      { text: '标准', hit: true },
    ]);
  });

  test('the passage shown is the one with the word', () => {
    const text = `${'前言'.repeat(60)}低保${'后语'.repeat(60)}`;
    const excerpt = excerptOf(text, marks) ?? [];
    expect(excerpt.find((part) => part.hit)?.text).toBe('低保');
    expect(excerpt.map((part) => part.text).join('').length).toBeLessThan(120);
    expect(excerptOf('别的', marks)).toBeUndefined();
  });
});
