import { afterAll, beforeAll, expect, test } from 'vitest';
import { TEST_NOW, type TestSite, testSite } from '../testing.ts';
import { draft } from './drafting.ts';
import { notice } from './items.testing.ts';
import { eraseNewText, keepNewText, listNewTexts, newText } from './new-texts.ts';

let site: TestSite;
const [ONE, OTHER] = ['0199a210-0000-7000-8000-000000000001', '0199a210-0000-7000-8000-000000000002'];
const later = (seconds: number) => new Date(TEST_NOW.getTime() + seconds * 1000);
const values = (title: string) => ({ title, kind: 'information', body: '<p>未保存</p>' });

beforeAll(async () => {
  site = await testSite();
});

afterAll(() => site.close());

test('a text that is no item yet is found again by who wrote it, the last written first, and by nobody else', async () => {
  await keepNewText(site.as('drafter'), { textId: ONE, values: values('甲') });
  await keepNewText(site.as('drafter', later(5)), { textId: OTHER, values: values('乙') });
  await keepNewText(site.as('drafter', later(9)), { textId: ONE, values: values('甲改') });
  expect(await listNewTexts(site.as('drafter'))).toEqual([
    { id: ONE, title: '甲改', beginning: '未保存', kind: 'information', writtenAt: later(9) },
    { id: OTHER, title: '乙', beginning: '未保存', kind: 'information', writtenAt: later(5) },
  ]);
  expect((await newText(site.as('drafter'), ONE))?.values).toEqual(values('甲改'));
  expect(await newText(site.as('section_head'), ONE)).toBeNull();
  expect(await listNewTexts(site.as('section_head'))).toEqual([]);
});

test('nobody writes over or throws away what somebody else wrote', async () => {
  const stranger = site.as('section_head');
  await expect(keepNewText(stranger, { textId: ONE, values: values('丙') })).rejects.toMatchObject({
    code: 'not_granted',
  });
  await eraseNewText(stranger, ONE);
  expect((await newText(site.as('drafter'), ONE))?.values).toEqual(values('甲改'));
});

test('it goes with the item that is made from it, which alone stands in the journal', async () => {
  const { id } = await draft(site.as('drafter'), { ...(await notice(site)), textId: ONE });
  expect((await listNewTexts(site.as('drafter'))).map((row) => row.id)).toEqual([OTHER]);
  const events = await site.database.db
    .selectFrom('journal')
    .select('event')
    .where('subject_id', 'in', [id, ONE, OTHER])
    .execute();
  expect(events).toEqual([{ event: 'item.created' }]);
});

test('it goes when it is discarded, and when nobody came back for 90 days', async () => {
  await eraseNewText(site.as('drafter'), OTHER);
  expect(await listNewTexts(site.as('drafter'))).toEqual([]);
  await keepNewText(site.as('drafter'), { textId: OTHER, values: values('乙') });
  await keepNewText(site.as('section_head', later(91 * 86_400)), { textId: ONE, values: values('丙') });
  expect(await listNewTexts(site.as('drafter'))).toEqual([]);
});

test('a person leaves at most fifty lying', async () => {
  const drafter = site.as('drafter');
  const textId = (at: number) => `0199a210-0000-7000-8000-1000000000${String(at).padStart(2, '0')}`;
  for (let at = 0; at < 50; at += 1) await keepNewText(drafter, { textId: textId(at), values: values('甲') });
  await expect(keepNewText(drafter, { textId: textId(50), values: values('甲') })).rejects.toMatchObject({
    code: 'too_many_texts',
  });
  await keepNewText(drafter, { textId: textId(49), values: values('改') });
});
