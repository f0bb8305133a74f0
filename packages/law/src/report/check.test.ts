import { describe, expect, it } from 'vitest';
import { checkReport } from './check.ts';
import { buildReport, type CaseCount, type RequestCount } from './compile.ts';
import { blockingFindings, type Finding } from './finding.ts';
import type { FormatId } from './format.ts';
import { formatById, REPORT_FORMATS } from './formats.ts';
import { cellsOf, emptyReport, type Report, type ReportTables, withCell } from './report.ts';

const REQUESTS = 'requests_received_and_handled';
const CASES = 'reconsideration_and_litigation';

const requests: RequestCount[] = [
  { row: 'new_requests', category: 'natural_person', count: 10 },
  { row: 'carried_in', category: 'natural_person', count: 2 },
  { row: 'granted', category: 'natural_person', count: 7 },
  { row: 'unable_not_held', category: 'natural_person', count: 4 },
  { row: 'carried_out', category: 'natural_person', count: 1 },
];
const cases: CaseCount[] = [{ group: 'reconsideration', result: 'upheld', count: 3 }];

const PROACTIVE: Record<FormatId, ReportTables> = {
  format_a_2019: {
    proactive_art20_1: {
      rules: { newly_made: 0, newly_disclosed: 0, disclosed_total: 0 },
      normative_documents: { newly_made: 2, newly_disclosed: 2, disclosed_total: 9 },
    },
    proactive_art20_5: {
      administrative_licenses: { prior_year_items: 3, change_this_year: -1, decisions: 41 },
      other_external_services: { prior_year_items: 0, change_this_year: 0, decisions: 0 },
    },
    proactive_art20_6: {
      administrative_penalties: { prior_year_items: 5, change_this_year: 0, decisions: 12 },
      administrative_compulsion: { prior_year_items: 0, change_this_year: 0, decisions: 0 },
    },
    proactive_art20_8: { administrative_fees: { prior_year_items: 0, change_this_year: 0 } },
    proactive_art20_9: { centralized_procurement: { procurement_projects: 4, procurement_amount: 12.345 } },
  },
  format_b_2021: {
    proactive_art20_1: {
      rules: { issued: 0, repealed: 0, in_force: 0 },
      normative_documents: { issued: 2, repealed: 1, in_force: 9 },
    },
    proactive_art20_5: { administrative_licenses: { decisions: 41 } },
    proactive_art20_6: {
      administrative_penalties: { decisions: 12 },
      administrative_compulsion: { decisions: 0 },
    },
    proactive_art20_8: { administrative_fees: { fees_collected: 0.37 } },
  },
};

function report(format: FormatId): Report {
  const year = format === 'format_a_2019' ? 2020 : 2025;
  return buildReport({ organ: '某街道办事处', year, requests, cases, proactive: PROACTIVE[format] });
}

const A = report('format_a_2019');
const B = report('format_b_2021');

function summary(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ code, check, row, column, expected, actual }) =>
      `${code} ${check} ${row}.${column} ${expected} ${actual}`,
  );
}

describe('条例 art. 50: a complete, balanced report', () => {
  it.each([A, B])('has no finding in $format', (balanced) => {
    expect(checkReport(balanced)).toEqual([]);
  });
});

describe('C1: in every request row 总计 is the sum of the six applicant columns', () => {
  it('names the total of the row', () => {
    const broken = withCell(B, `${REQUESTS}.granted.applicant_total`, 9);
    expect(summary(checkReport(broken))).toEqual([
      'C1 t3_row_total granted.applicant_total 7 9',
      'C2 t3_results_total results_total.applicant_total 13 11',
    ]);
  });

  it('is said in words a clerk understands', () => {
    const [finding] = checkReport(
      withCell(B, `${REQUESTS}.refused_repeat.applicant_total`.replace('refused', 'not_processed'), 1),
    );
    expect(finding?.message).toBe(
      '“收到和处理政府信息公开申请情况”表“（五）不予处理2.重复申请”行：各类申请人之和为 0，“总计”填写 1，相差 1。',
    );
  });
});

describe('C2: in every request column （七）总计 is the sum of the result rows', () => {
  it.each(REPORT_FORMATS)('holds over all result rows of $id', (format) => {
    const balanced = format.id === 'format_a_2019' ? A : B;
    const last = format.id === 'format_a_2019' ? 'other_handling' : 'other_misc';
    const findings = checkReport(withCell(balanced, `${REQUESTS}.${last}.legal_service_institution`, 5));
    expect(summary(findings)).toEqual([
      `C1 t3_row_total ${last}.applicant_total 5 0`,
      'C2 t3_results_total results_total.legal_service_institution 5 0',
    ]);
  });
});

describe('C3: 第一项加第二项之和，等于第三项加第四项之和', () => {
  it('names carried_out, with what it would have to be', () => {
    const broken = withCell(B, `${REQUESTS}.carried_out.natural_person`, 0);
    const [c1, c3] = checkReport(broken);
    expect(c1?.code).toBe('C1');
    expect(c3).toEqual({
      code: 'C3',
      check: 't3_balance',
      level: 'error',
      table: REQUESTS,
      row: 'carried_out',
      column: 'natural_person',
      expected: 1,
      actual: 0,
      article: '《政府信息公开条例》第五十条第二项',
      message:
        '“收到和处理政府信息公开申请情况”表“自然人”列：第一项加第二项之和为 12，第三项加第四项之和为 11，相差 1。',
    });
  });
});

describe('C4: in each group of cases 总计 is the sum of the four results', () => {
  it.each([A, B])('holds in each of the three groups in $format', (balanced) => {
    const broken = ['reconsideration', 'litigation_direct', 'litigation_after_reconsideration'].reduce(
      (next, group) => withCell(next, `${CASES}.case_count.${group}_total`, 8),
      balanced,
    );
    expect(summary(checkReport(broken))).toEqual([
      'C4 t4_reconsideration_total case_count.reconsideration_total 3 8',
      'C4 t4_litigation_direct_total case_count.litigation_direct_total 0 8',
      'C4 t4_litigation_after_reconsideration_total case_count.litigation_after_reconsideration_total 0 8',
    ]);
    expect(checkReport(broken)[0]?.message).toBe(
      '“政府信息公开行政复议、行政诉讼情况”表“行政复议总计”：结果维持、结果纠正、其他结果与尚未审结之和为 3，总计填写 8，相差 5。',
    );
  });
});

describe('C5: counts are whole numbers from 0', () => {
  it('refuses a fraction, but not in an amount of money', () => {
    const broken = withCell(B, 'proactive_art20_5.administrative_licenses.decisions', 1.5);
    expect(summary(checkReport(broken))).toEqual([
      'C5 value_type administrative_licenses.decisions null 1.5',
    ]);
    expect(checkReport(withCell(B, 'proactive_art20_8.administrative_fees.fees_collected', 7730.28))).toEqual(
      [],
    );
  });

  it('refuses a figure below 0, also in an amount of money', () => {
    const count = withCell(B, 'proactive_art20_6.administrative_penalties.decisions', -1);
    expect(summary(checkReport(count))).toEqual(['C5 min administrative_penalties.decisions null -1']);
    const amount = withCell(A, 'proactive_art20_9.centralized_procurement.procurement_amount', -0.01);
    expect(summary(checkReport(amount))).toEqual([
      'C5 min centralized_procurement.procurement_amount null -0.01',
    ]);
  });

  it('lets 本年增/减 fall, but not below what there was', () => {
    const allowed = withCell(A, 'proactive_art20_6.administrative_penalties.change_this_year', -5);
    expect(checkReport(allowed)).toEqual([]);
    const broken = withCell(A, 'proactive_art20_6.administrative_penalties.change_this_year', -6);
    expect(summary(checkReport(broken))).toEqual([
      'C5 t2a_items_nonnegative_proactive_art20_6 administrative_penalties.change_this_year -5 -6',
    ]);
  });
});

describe('t2a_total_ge_new: what is disclosed in all is not less than what is newly disclosed', () => {
  it('is a warning without a number', () => {
    const [finding, ...others] = checkReport(
      withCell(A, 'proactive_art20_1.normative_documents.disclosed_total', 1),
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: null,
      check: 't2a_total_ge_new',
      level: 'warning',
      column: 'disclosed_total',
      expected: 2,
      actual: 1,
    });
    expect(finding?.message).toBe(
      '“第二十条第（一）项”表“规范性文件”行：“对外公开总数量”为 1，少于“本年新公开数量” 2，请核实。',
    );
  });
});

describe('C11, 立法法 art. 91, 93: only some organs may make 规章', () => {
  const withRules = withCell(B, 'proactive_art20_1.rules.in_force', 3);

  it('warns by default', () => {
    expect(summary(checkReport(withRules))).toEqual(['C11 rg_rules_power rules.in_force 0 3']);
  });

  it('is silent for an organ that may', () => {
    expect(checkReport(withRules, { mayMakeRules: true })).toEqual([]);
  });
});

describe('C14: printed zeros, not blanks', () => {
  it('reports each blank, and assesses no equation that has one', () => {
    const blank = withCell(B, `${REQUESTS}.granted.natural_person`, null);
    expect(summary(checkReport(blank))).toEqual(['C14 blank_vs_zero granted.natural_person null null']);
  });

  it.each(REPORT_FORMATS)('reports all cells of an empty report of $id', (format) => {
    const empty = emptyReport({ organ: '某局', year: format.years.from });
    const findings = checkReport(empty);
    expect(findings.map((f) => `${f.table}.${f.row}.${f.column}`)).toEqual(cellsOf(format));
    expect(new Set(findings.map((f) => f.code))).toEqual(new Set(['C14']));
  });

  it('does not take a row or a table that is left out for a blank', () => {
    const { granted: _granted, ...rows } = B.tables[REQUESTS] ?? {};
    const { [CASES]: _cases, ...tables } = B.tables;
    expect(checkReport({ ...B, tables: { ...tables, [REQUESTS]: rows } })).toEqual([]);
  });
});

describe('a report of format B whose （六）其他处理 is a single row', () => {
  const {
    other_correction_overdue: _1,
    other_fee_overdue: _2,
    other_misc: _3,
    ...rows
  } = B.tables[REQUESTS] ?? {};
  const single: Report = {
    ...B,
    tables: { ...B.tables, [REQUESTS]: { ...rows, other_handling: { ...rows.not_processed_repeat } } },
  };

  it('balances with that row in the place of the three', () => {
    expect(checkReport(single)).toEqual([]);
  });

  it('is held to C1 and C2 in that row', () => {
    expect(summary(checkReport(withCell(single, `${REQUESTS}.other_handling.natural_person`, 2)))).toEqual([
      'C1 t3_row_total other_handling.applicant_total 2 0',
      'C2 t3_results_total results_total.natural_person 13 11',
    ]);
  });
});

describe('approval', () => {
  it('is barred by errors and not by warnings', () => {
    const broken = withCell(
      withCell(B, `${CASES}.case_count.reconsideration_total`, 4),
      'proactive_art20_1.rules.issued',
      1,
    );
    expect(blockingFindings(broken, checkReport(broken)).map(({ code }) => code)).toEqual(['C4']);
  });

  it('covers every cell of both formats', () => {
    expect(cellsOf(formatById('format_a_2019'))).toHaveLength(198);
    expect(cellsOf(formatById('format_b_2021'))).toHaveLength(200);
  });
});
