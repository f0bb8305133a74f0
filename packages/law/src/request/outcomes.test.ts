import { describe, expect, it } from 'vitest';
import { feeForPages, feeForPieces } from './fees.ts';
import { LETTERS } from './letters.ts';
import { DECISION_ORDER, formatOfYear, isReasonForced, lettersOf, reportRowOf } from './outcomes.ts';
import { remedyNotice, remedyParagraph } from './remedies.ts';
import { fold, inReview, replyOn } from './testing.ts';
import { OUTCOMES } from './vocabulary.ts';

const OTHER = OUTCOMES.filter((outcome) => outcome.startsWith('other_'));
const REPLIES = OUTCOMES.filter(
  (outcome) => outcome !== 'other_correction_overdue' && outcome !== 'other_fee_overdue',
);

describe('the report row of an outcome', () => {
  it('the format of 2021 has 21 rows, that of 2019 gathers the last three in one', () => {
    expect(new Set(OUTCOMES.map((outcome) => reportRowOf(outcome, 'format_b_2021'))).size).toBe(21);
    expect(new Set(OUTCOMES.map((outcome) => reportRowOf(outcome, 'format_a_2019'))).size).toBe(19);
    expect(OTHER.map((outcome) => reportRowOf(outcome, 'format_a_2019'))).toEqual(
      OTHER.map(() => 'other_handling'),
    );
  });

  it('goes by the year: 2019 and 2020 the first format, then the second', () => {
    expect([2019, 2020, 2021, 2026].map(formatOfYear)).toEqual([
      'format_a_2019',
      'format_a_2019',
      'format_b_2021',
      'format_b_2021',
    ]);
  });

  it.each(REPLIES)('%s: proposed, approved and served, it is counted in its row', (outcome) => {
    const result = fold([...inReview('2026-03-02'), ...replyOn('2026-03-10', outcome)]);
    expect(result).toMatchObject({
      state: 'replied',
      outcome,
      report_row: outcome,
      concluded_on: '2026-03-10',
    });
  });
});

describe('the order of decision', () => {
  it('asks nineteen questions in order', () => {
    expect(DECISION_ORDER.map(({ step }) => step)).toEqual(
      Array.from({ length: 19 }, (_, index) => index + 1),
    );
  });

  it('forces reasons for art. 16 alone, which is a power and not a duty', () => {
    expect(OUTCOMES.filter(isReasonForced)).toEqual([
      'refused_internal_affairs',
      'refused_process_information',
      'refused_enforcement_case_file',
    ]);
    for (const decision of DECISION_ORDER) if (decision.reason_forced) expect(decision.power).toBe('may');
  });

  it('has a letter for every outcome', () => {
    for (const outcome of OUTCOMES) {
      expect(lettersOf(outcome).length).toBeGreaterThan(0);
      for (const code of lettersOf(outcome)) expect(LETTERS[code].to).toBe('applicant');
    }
    expect(lettersOf('unable_not_held')).toEqual(['L16', 'L15']);
    expect(lettersOf('refused_administrative_inquiry')).toEqual(['L19']);
  });
});

describe('the remedy notice (行政复议法 art. 23)', () => {
  it('puts reconsideration first for arts. 14 to 16 and partial disclosure, from 2024', () => {
    expect(
      OUTCOMES.filter((outcome) => remedyNotice(outcome, '2024-01-01') === 'reconsideration_first'),
    ).toEqual([
      'partially_granted',
      'refused_state_secret',
      'refused_prohibited_by_law',
      'refused_security_stability',
      'refused_third_party_rights',
      'refused_internal_affairs',
      'refused_process_information',
      'refused_enforcement_case_file',
    ]);
    for (const outcome of OUTCOMES) {
      expect(remedyNotice(outcome, '2023-12-31')).toBe('reconsideration_or_litigation');
    }
  });

  it('can be changed by an organ from a date', () => {
    const rules = [
      { outcome: 'unable_not_held' as const, from: '2026-01-01', notice: 'reconsideration_first' as const },
    ];
    expect(remedyNotice('unable_not_held', '2025-12-31', rules)).toBe('reconsideration_or_litigation');
    expect(remedyNotice('unable_not_held', '2026-01-01', rules)).toBe('reconsideration_first');
    const back = [
      { outcome: 'granted' as const, from: '2008-05-01', notice: 'reconsideration_first' as const },
    ];
    expect(remedyNotice('granted', '2026-01-01', back)).toBe('reconsideration_first');
    const result = fold([...inReview('2026-03-02'), ...replyOn('2026-03-10', 'unable_not_held')], undefined, {
      settings: { remedy_rules: rules },
    });
    expect(result.remedy).toMatchObject({ notice: 'reconsideration_first', litigation_until: null });
  });

  it('names both bodies, and the online entry where there is one', () => {
    const bodies = { reconsideration_organ: '某区人民政府', court: '某区人民法院' };
    const free = remedyParagraph('reconsideration_or_litigation', bodies);
    expect(free).toContain('某区人民政府');
    expect(free).toContain('六个月内向某区人民法院');
    expect(free).not.toContain('先向');
    expect(
      remedyParagraph('reconsideration_first', { ...bodies, online_entry: 'https://fy.example.cn' }),
    ).toContain('https://fy.example.cn');
  });
});

describe('the processing fee (国办函〔2020〕109号)', () => {
  const yuan = (amount: number) => amount * 100;

  it.each([
    [0, 0],
    [10, 0],
    [11, 100],
    [12, 200],
    [30, 2000],
    [31, 2200],
    [40, 4000],
    [41, 4300],
    [50, 7000],
    [51, 7400],
    [61, 11_500],
  ])('%i pieces in a month cost %i yuan', (pieces, amount) => {
    expect(feeForPieces(pieces).amount).toBe(yuan(amount));
  });

  it.each([
    [30, 0],
    [31, 10],
    [100, 700],
    [105, 800],
    [200, 2700],
    [201, 2740],
  ])('%i pages cost %i yuan', (pages, amount) => {
    expect(feeForPages(pages).amount).toBe(yuan(amount));
  });

  it('charges a later request of the month from where the earlier ones ended', () => {
    for (const before of [0, 5, 10, 28, 35]) {
      expect(feeForPieces(before).amount + feeForPieces(60, before).amount).toBe(feeForPieces(60).amount);
    }
    expect(feeForPieces(31, 29)).toEqual({
      amount: yuan(300),
      slices: [
        { from: 30, to: 30, units: 1, rate: yuan(100), amount: yuan(100) },
        { from: 31, to: 31, units: 1, rate: yuan(200), amount: yuan(200) },
      ],
    });
  });

  it('takes only counts', () => {
    expect(() => feeForPieces(3, 4)).toThrow(RangeError);
    expect(() => feeForPages(1.5)).toThrow(RangeError);
    expect(() => feeForPages(-1)).toThrow(RangeError);
  });
});
