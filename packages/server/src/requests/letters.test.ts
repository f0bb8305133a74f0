import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestSite, testSite } from '../testing.ts';
import { projections } from './projections.ts';
import {
  at,
  filedInPerson,
  inReview,
  lettersOf,
  mismatchesOf,
  walk,
  wholeLetters,
} from './requests.testing.ts';
import { record } from './requests.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
});
afterAll(async () => {
  expect(await mismatchesOf(site, projections)).toEqual([]);
  await site.close();
});

const DAY = '2026-03-03';
const PROPOSAL = { event: 'propose_outcome', outcome: 'granted' } as const;

describe('letters on the way', () => {
  test('correction: every point, the period, and what silence means (条例 art. 30)', async () => {
    const request = await walk(site, await filedInPerson(site), [
      [
        '2026-03-12',
        { event: 'request_correction', points: ['写明文件名称', '写明年度'], respond_within: 15 },
      ],
    ]);
    const letter = (await wholeLetters(site, request.id)).get('L03') ?? '';
    for (const part of ['1.写明文件名称', '2.写明年度', '15个工作日', '视为放弃申请', '第三十条'])
      expect(letter).toContain(part);
    await walk(site, request, [['2026-03-13', { event: 'correction_notice_delivered' }]]);
    const notice = (await lettersOf(site, request.id)).find(({ code }) => code === 'L03');
    expect(notice?.served_on).toBe('2026-03-13');
  });

  test('extension: the new last day; fee: basis, standard, amount; third party: both letters', async () => {
    const extended = await walk(site, await inReview(site), [
      ['2026-03-30', { event: 'extend', working_days: 10, reason: '需要核对历年档案' }],
    ]);
    expect((await wholeLetters(site, extended.id)).get('L05')).toContain('答复期限至2026年4月15日');
    const charged = await walk(site, await inReview(site), [
      [DAY, { event: 'charge_fee', basis: 'per_page', amount: 80_000 }],
    ]);
    const fee = (await wholeLetters(site, charged.id)).get('L11') ?? '';
    for (const part of ['按量计收', '800元', '20个工作日', '国办函〔2020〕109号'])
      expect(fee).toContain(part);
    const asked = await walk(site, await inReview(site), [
      [DAY, { event: 'consult_third_party', party: '恒泰市政公司' }],
    ]);
    const letters = await wholeLetters(site, asked.id);
    expect(letters.get('L06')).toContain('恒泰市政公司：');
    expect(letters.get('L06')).toContain('15个工作日');
    // The third party learns what is wanted, not who wants it.
    expect(letters.get('L06')).not.toContain('欧阳');
    expect(letters.get('L06')).not.toContain('13912345678');
    expect(letters.get('L07')).toContain('不计算在答复期限内');
    expect(letters.get('L07')).not.toContain('恒泰市政公司');
  });

  test('a letter that does not fit the outcome is refused', async () => {
    const request = await inReview(site);
    const event = { ...PROPOSAL, letter: { code: 'L14' } } as const;
    const attempt = record(site.as('request_handler', at(DAY)), { requestId: request.id, version: 2, event });
    await expect(attempt).rejects.toMatchObject({ code: 'letter_not_for_outcome' });
  });
});
