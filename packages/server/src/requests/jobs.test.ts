import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestSite, testSite } from '../testing.ts';
import { loadCase } from './case-file.ts';
import { sweepDueRequests } from './jobs.ts';
import { projections } from './projections.ts';
import { at, filedInPerson, inReview, mismatchesOf, rowOf, walk, wholeLetters } from './requests.testing.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
});
afterAll(async () => {
  expect(await mismatchesOf(site, projections)).toEqual([]);
  await site.close();
});

const DAY = '2026-03-03';

describe('what happens by itself', () => {
  const sweep = (day: string) => sweepDueRequests(site.acting({ type: 'system', name: 'schedule' }, at(day)));

  test('a silent third party: back in review on the day after the fifteenth working day, once', async () => {
    const party = '金禾公司';
    const request = await walk(site, await inReview(site), [
      [DAY, { event: 'consult_third_party', party }],
      ['2026-03-05', { event: 'third_party_delivered', party }],
    ]);
    await sweep('2026-03-26');
    expect((await rowOf(site, request.id)).state).toBe('awaiting_third_party');
    await sweep('2026-03-27');
    const { folded } = await loadCase(site.as('request_handler'), request.id);
    expect(folded.law).toMatchObject({
      state: 'in_review',
      consultations: [{ timed_out: true, consents: null }],
    });
    expect(folded.row.silent_from).toBeNull();
    expect(await sweep('2026-03-27')).toBe(0);
  });

  test('a silent joint organ counts as consenting (条例 art. 34)', async () => {
    const request = await walk(site, await inReview(site), [
      [DAY, { event: 'consult_joint_organ', organ: '甲区城市管理局' }],
      ['2026-03-05', { event: 'joint_organ_delivered', organ: '甲区城市管理局' }],
    ]);
    await sweep('2026-04-10');
    const { folded } = await loadCase(site.as('request_handler'), request.id);
    expect(folded.law).toMatchObject({
      state: 'in_review',
      consultations: [{ consents: true, presumed: true }],
    });
  });

  test('an applicant’s silence ends nothing by itself: it becomes work for a person', async () => {
    const request = await walk(site, await filedInPerson(site), [
      [DAY, { event: 'request_correction', points: ['写明名称'], respond_within: 15 }],
      ['2026-03-04', { event: 'correction_notice_delivered' }],
    ]);
    await sweep('2026-05-29');
    expect(await rowOf(site, request.id)).toMatchObject({
      state: 'awaiting_correction',
      next_act: 'correction_period_over',
      act_from: '2026-03-26',
    });
    await walk(site, request, [['2026-03-26', { event: 'correction_period_over' }]]);
    const closed = await rowOf(site, request.id);
    expect(closed).toMatchObject({
      state: 'closed',
      outcome: 'other_correction_overdue',
      concluded_on: '2026-03-26',
    });
    expect((await wholeLetters(site, request.id)).get('L20')).toContain('不再处理');
  });
});
