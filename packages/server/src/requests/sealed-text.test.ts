import { foldRequest } from '@gongkai/law/request';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventsOf } from '../platform/journal/journal.ts';
import { type TestSite, testSite } from '../testing.ts';
import { loadCase } from './case-file.ts';
import { projections } from './projections.ts';
import {
  at,
  CITIZEN,
  dumpOf,
  filedInPerson,
  inReview,
  lettersOf,
  mismatchesOf,
  walk,
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

describe('free text stays out of the journal', () => {
  test('points, reasons, parties, opinions and notes are references; views show them in plain', async () => {
    const party = '南湖里蔡女士';
    const request = await walk(site, await inReview(site), [
      [DAY, { event: 'consult_third_party', party, note: '电话约定送达' }],
      ['2026-03-05', { event: 'third_party_delivered', party }],
      ['2026-03-10', { event: 'third_party_answered', party, consents: false, reason: '涉及住址隐私' }],
      [
        '2026-03-11',
        { event: 'propose_outcome', outcome: 'refused_third_party_rights', reason: '第三方不同意且理由成立' },
      ],
      ['2026-03-11', { event: 'secrecy_reviewed', result: 'failed', opinion: '须再遮盖' }],
      ['2026-03-12', { event: 'reject', remark: '按审查意见修改' }],
    ]);
    const dump = await dumpOf(site);
    for (const text of [
      party,
      '电话约定送达',
      '涉及住址隐私',
      '第三方不同意且理由成立',
      '须再遮盖',
      '按审查意见修改',
      CITIZEN.name ?? '-',
    ])
      expect(dump, text).not.toContain(text);
    const { events } = await loadCase(site.as('request_handler'), request.id);
    expect(events).toContainEqual(
      expect.objectContaining({ event: 'third_party_answered', party, reason: '涉及住址隐私' }),
    );
    const law = foldRequest(events, { asOf: '2026-03-12' });
    expect(law.consultations).toMatchObject([
      { party, consents: false, delivered_on: '2026-03-05', ended_on: '2026-03-10' },
    ]);
    const third = (await lettersOf(site, request.id)).find(({ code }) => code === 'L06');
    expect(third?.served_on).toBe('2026-03-05');
  });

  test('a corrected entry keeps both; a text is corrected by a new reference', async () => {
    const request = await walk(site, await filedInPerson(site), [
      [DAY, { event: 'request_correction', points: ['写明文件'], respond_within: 15 }],
      ['2026-03-04', { event: 'correction_notice_delivered' }],
    ]);
    const journal = await eventsOf(site.as('request_handler'), request.id);
    const [, asked, delivered] = journal;
    const corrected = await walk(site, request, [
      [
        '2026-03-06',
        {
          event: 'correct_entry',
          event_id: delivered?.id ?? '',
          field: 'on',
          was: '2026-03-04',
          is: '2026-03-05',
          reason: '回执日期看错',
        },
      ],
      [
        '2026-03-06',
        {
          event: 'correct_entry',
          event_id: asked?.id ?? '',
          field: 'points',
          was: ['写明文件'],
          is: ['写明文件全称'],
          reason: '漏写',
        },
      ],
    ]);
    const letter = (await lettersOf(site, request.id)).find(({ code }) => code === 'L03');
    expect(letter?.served_on).toBe('2026-03-05');
    expect(await dumpOf(site)).not.toContain('写明文件全称');
    const file = await loadCase(site.as('request_handler'), request.id);
    expect(file.version).toBe(corrected.version);
    expect(file.folded.law.corrections).toHaveLength(2);
    expect(file.folded.law.refused).toBeUndefined();
    const wrong = record(site.as('disclosure_unit_head', at('2026-03-06')), {
      requestId: request.id,
      version: corrected.version,
      event: {
        event: 'correct_entry',
        event_id: asked?.id ?? '',
        field: 'respond_within',
        was: 14,
        is: 15,
        reason: 'x',
      },
    });
    await expect(wrong).rejects.toMatchObject({ code: 'entry_differs' });
  });
});
