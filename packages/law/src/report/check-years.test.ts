import { describe, expect, it } from 'vitest';
import { checkAgainstPreviousYear } from './check-years.ts';
import { buildReport, type ReportSource } from './compile.ts';
import { blockingFindings, type Finding } from './finding.ts';
import { type Report, withCell } from './report.ts';

const REQUESTS = 'requests_received_and_handled';
const CASES = 'reconsideration_and_litigation';

function report(year: number, more: Partial<ReportSource> = {}): Report {
  return buildReport({ organ: '某街道办事处', year, requests: [], cases: [], proactive: {}, ...more });
}

function summary(findings: readonly Finding[]): string[] {
  return findings.map(
    (f) => `${f.code} ${f.check} ${f.level} ${f.table}.${f.row}.${f.column} ${f.expected} ${f.actual}`,
  );
}

describe('C6: what was carried out last year is carried in this year, column by column', () => {
  const carriedOut = { row: 'carried_out', category: 'natural_person', count: 3 } as const;
  const carriedIn = { row: 'carried_in', category: 'natural_person', count: 3 } as const;

  it.each([2020, 2021, 2026])('holds for %i, also from format A to B', (year) => {
    const previous = report(year - 1, { requests: [carriedOut] });
    expect(checkAgainstPreviousYear(report(year, { requests: [carriedIn] }), previous)).toEqual([]);
    expect(summary(checkAgainstPreviousYear(report(year), previous))).toEqual([
      `C6 xy_carry_over error ${REQUESTS}.carried_in.natural_person 3 0`,
      `C6 xy_carry_over error ${REQUESTS}.carried_in.applicant_total 3 0`,
    ]);
  });

  it('no longer bars approval once the figure stands with a reason', () => {
    const previous = report(2024, { requests: [carriedOut] });
    const overrides = ['natural_person', 'applicant_total'].map((column) => ({
      cell: `${REQUESTS}.carried_in.${column}`,
      counted: 0,
      stated: 0,
      reason: '机构改革，三件申请移交承接机关继续办理',
      by: '李主任',
      on: '2026-01-12',
    }));
    const explained = report(2025, { overrides });
    const findings = checkAgainstPreviousYear(explained, previous);
    expect(findings).toHaveLength(2);
    expect(blockingFindings(explained, findings)).toEqual([]);
    expect(blockingFindings(report(2025), findings)).toHaveLength(2);
  });
});

describe('C7, format A: 上一年项目数量 follows from the year before', () => {
  const items = (prior: number, change: number) => ({
    proactive_art20_6: { administrative_penalties: { prior_year_items: prior, change_this_year: change } },
  });

  it('warns where it does not', () => {
    const previous = report(2019, { proactive: items(10, -4) });
    expect(checkAgainstPreviousYear(report(2020, { proactive: items(6, 0) }), previous)).toEqual([]);
    expect(summary(checkAgainstPreviousYear(report(2020, { proactive: items(10, 0) }), previous))).toEqual([
      'C7 xy_items_roll_forward warning proactive_art20_6.administrative_penalties.prior_year_items 6 10',
    ]);
  });
});

describe('C8, format B: 现行有效件数 follows from the year before', () => {
  const documents = (issued: number, repealed: number, inForce: number) => ({
    proactive_art20_1: { normative_documents: { issued, repealed, in_force: inForce } },
  });

  it('warns where it does not', () => {
    const previous = report(2024, { proactive: documents(0, 0, 8) });
    expect(checkAgainstPreviousYear(report(2025, { proactive: documents(2, 1, 9) }), previous)).toEqual([]);
    expect(
      summary(checkAgainstPreviousYear(report(2025, { proactive: documents(2, 1, 10) }), previous)),
    ).toEqual(['C8 xy_in_force_roll_forward warning proactive_art20_1.normative_documents.in_force 9 10']);
  });

  it('is not asked of 2021, whose year before counted documents disclosed', () => {
    const previous = report(2020, {
      proactive: { proactive_art20_1: { normative_documents: { disclosed_total: 30 } } },
    });
    expect(checkAgainstPreviousYear(report(2021, { proactive: documents(0, 0, 8) }), previous)).toEqual([]);
  });
});

describe('xy_disclosed_total_roll_forward, format A', () => {
  const documents = (fresh: number, total: number) => ({
    proactive_art20_1: { normative_documents: { newly_disclosed: fresh, disclosed_total: total } },
  });
  const previous = report(2019, { proactive: documents(1, 10) });
  const fewer = report(2020, { proactive: documents(2, 9) });

  it('warns when the total fell without a reason in the catalogue', () => {
    expect(summary(checkAgainstPreviousYear(fewer, previous))).toEqual([
      'null xy_disclosed_total_roll_forward warning proactive_art20_1.normative_documents.disclosed_total 12 9',
    ]);
  });

  it('takes what was withdrawn or expired from the catalogue', () => {
    const options = { withdrawnOrExpired: { normative_documents: 3 } };
    expect(checkAgainstPreviousYear(fewer, previous, options)).toEqual([]);
  });
});

describe('xy_pending_cases: a case pending at the end of a year turns up in the next', () => {
  it('warns when a group counts fewer', () => {
    const previous = report(2024, { cases: [{ group: 'litigation_direct', result: 'pending', count: 2 }] });
    const decided = report(2025, { cases: [{ group: 'litigation_direct', result: 'upheld', count: 2 }] });
    expect(checkAgainstPreviousYear(decided, previous)).toEqual([]);
    expect(summary(checkAgainstPreviousYear(report(2025), previous))).toEqual([
      `null xy_pending_cases warning ${CASES}.case_count.litigation_direct_total 2 0`,
    ]);
  });
});

describe('a comparison that cannot be made', () => {
  it('is not made with a blank', () => {
    const previous = withCell(report(2024), `${REQUESTS}.carried_out.natural_person`, null);
    const next = withCell(report(2025), `${REQUESTS}.carried_in.natural_person`, 5);
    expect(checkAgainstPreviousYear(next, previous)).toEqual([]);
  });

  it('is refused with a year that is not the one before', () => {
    expect(() => checkAgainstPreviousYear(report(2025), report(2023))).toThrow(RangeError);
  });
});
