import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestSite, testSite } from '../testing.ts';
import { askAgreement, recordAgreement, recordReferral, referSecrecy } from './consultations.ts';
import { edit } from './drafting.ts';
import { itemIn, mismatchesOf, notice } from './items.testing.ts';
import { projections } from './projections.ts';
import { itemRecord } from './record-view.ts';
import { approveRelease, approveSecrecy } from './review.ts';

let site: TestSite;

beforeAll(async () => {
  site = await testSite();
});

afterAll(async () => {
  expect(await mismatchesOf(site, projections)).toEqual([]);
  await site.close();
});

const LETTER = { organName: '甲区水务局', dated: '2026-03-02', letter: '现就通告中涉及河道的内容征求意见。' };

describe('条例 art. 11: what concerns another organ is agreed with it before release', () => {
  test('an open question holds up the approval, the answer lets it pass, and both stand in the history', async () => {
    const item = await itemIn(site, 'release_review', await notice(site));
    const asked = await askAgreement(site.as('drafter'), { itemId: item.id, version: 2, ...LETTER });
    expect(asked.review.state).toBe('release_review');
    const approve = (version: number) =>
      approveRelease(site.as('release_reviewer'), { itemId: item.id, version });
    await expect(approve(3)).rejects.toMatchObject({
      code: 'agreement_open',
      article: '《政府信息公开条例》第十一条',
    });
    await recordAgreement(site.as('drafter'), {
      itemId: item.id,
      version: 3,
      organName: '甲区水务局',
      answer: 'agrees',
    });
    expect((await approve(4)).review.state).toBe('secrecy_review');
    const { history } = await itemRecord(site.as('drafter'), item.id);
    expect(history[2]).toMatchObject({
      event: 'item.agreement_asked',
      data: { organ: '甲区水务局', dated: '2026-03-02' },
      letter: LETTER.letter,
    });
    expect(JSON.stringify(history[2]?.data)).not.toContain('河道');
  });

  test('the wording that the other organ wants is taken up by a change of text', async () => {
    const item = await itemIn(site, 'release_review', await notice(site));
    await askAgreement(site.as('drafter'), { itemId: item.id, version: 2, ...LETTER });
    const answer = { itemId: item.id, version: 3, organName: '甲区水务局', answer: 'corrected' } as const;
    await expect(recordAgreement(site.as('drafter'), answer)).rejects.toMatchObject({
      code: 'letter_required',
    });
    await recordAgreement(site.as('drafter'), { ...answer, letter: '“河道”改为“河道管理范围”。' });
    const approve = (version: number) =>
      approveRelease(site.as('release_reviewer'), { itemId: item.id, version });
    await expect(approve(4)).rejects.toMatchObject({ code: 'agreement_unheeded' });
    await edit(site.as('drafter'), { itemId: item.id, version: 4, ...(await notice(site)) });
    expect((await approve(5)).review.state).toBe('secrecy_review');
  });

  test('refuses a letter to nobody, of nothing or of tomorrow, a second to the same organ, and an answer to none', async () => {
    const item = await itemIn(site, 'release_review', await notice(site));
    const at = { itemId: item.id, version: 2 };
    const ask = (change: Partial<typeof LETTER>) =>
      askAgreement(site.as('drafter'), { ...at, ...LETTER, ...change });
    await expect(ask({ organName: ' ' })).rejects.toMatchObject({ code: 'organ_name_required' });
    await expect(ask({ letter: '' })).rejects.toMatchObject({ code: 'letter_required' });
    await expect(ask({ dated: '2026-03-04' })).rejects.toMatchObject({ code: 'date_in_future' });
    await ask({});
    const again = askAgreement(site.as('drafter'), { itemId: item.id, version: 3, ...LETTER });
    await expect(again).rejects.toMatchObject({ code: 'agreement_already_open' });
    const answer = (change: { organName?: string; dated?: string }) =>
      recordAgreement(site.as('drafter'), {
        itemId: item.id,
        version: 3,
        organName: '甲区水务局',
        answer: 'agrees',
        ...change,
      });
    await expect(answer({ organName: '甲区教育局' })).rejects.toMatchObject({ code: 'agreement_unknown' });
    await expect(answer({ dated: '2026-03-01' })).rejects.toMatchObject({ code: 'answered_before_asked' });
  });
});

describe('条例 art. 17 para 3: doubt goes up to the authority', () => {
  const LETTER_UP = { organName: '甲区国家保密局', letter: '请确定该通告能否公开。' };

  test.each([
    ['may_disclose', null],
    ['may_not_disclose', 'referral_negative'],
  ] as const)('the answer %s decides the secrecy review', async (result, code) => {
    const item = await itemIn(site, 'secrecy_review', await notice(site));
    const reviewer = site.as('secrecy_reviewer');
    await referSecrecy(reviewer, { itemId: item.id, version: 3, ...LETTER_UP });
    const approve = (version: number) => approveSecrecy(reviewer, { itemId: item.id, version });
    await expect(approve(4)).rejects.toMatchObject({
      code: 'referral_open',
      article: '《政府信息公开条例》第十七条第三款',
    });
    const twice = referSecrecy(reviewer, { itemId: item.id, version: 4, ...LETTER_UP });
    await expect(twice).rejects.toMatchObject({ code: 'wrong_state' });
    await recordReferral(reviewer, { itemId: item.id, version: 4, result, letter: '经研究，答复如下。' });
    if (code === null) expect((await approve(5)).review.state).toBe('ready');
    else await expect(approve(5)).rejects.toMatchObject({ code });
  });
});
