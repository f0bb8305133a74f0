/** The table of section four, reconsideration and litigation, the same in both formats. 条例 art. 50(3). */
import type { ColumnGroup, Constraint, ReportColumn, ReportTable } from './format.ts';

export type CaseGroup = 'reconsideration' | 'litigation_direct' | 'litigation_after_reconsideration';
export type CaseResult = 'upheld' | 'corrected' | 'other_result' | 'pending';

/** The three groups of five columns, in order. */
export const CASE_GROUPS: readonly CaseGroup[] = [
  'reconsideration',
  'litigation_direct',
  'litigation_after_reconsideration',
];

/** What a case may have come to, in the order of the columns. */
export const CASE_RESULTS: readonly CaseResult[] = ['upheld', 'corrected', 'other_result', 'pending'];

const RESULT_LABELS: Readonly<Record<CaseResult, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other_result: '其他结果',
  pending: '尚未审结',
};

const GROUPS: readonly ColumnGroup[] = [
  { id: 'reconsideration', label: '行政复议', parent: null },
  { id: 'litigation', label: '行政诉讼', parent: null },
  { id: 'litigation_direct', label: '未经复议直接起诉', parent: 'litigation' },
  { id: 'litigation_after_reconsideration', label: '复议后起诉', parent: 'litigation' },
];

/** Column of a case by group and result. */
export function caseColumn(group: CaseGroup, result: CaseResult | 'total'): string {
  return `${group}_${result}`;
}

function columnsOf(group: CaseGroup): ReportColumn[] {
  const leaves = CASE_RESULTS.map(
    (result): ReportColumn => ({
      id: caseColumn(group, result),
      label: RESULT_LABELS[result],
      group,
      role: 'leaf',
      value: 'count',
    }),
  );
  return [...leaves, { id: caseColumn(group, 'total'), label: '总计', group, role: 'total', value: 'count' }];
}

function totalOf(group: CaseGroup): Constraint {
  const total = caseColumn(group, 'total');
  return {
    id: `t4_${group}_total`,
    code: 'C4',
    level: 'error',
    axis: 'columns',
    left: [total],
    relation: 'equal',
    right: CASE_RESULTS.map((result) => caseColumn(group, result)),
    judged: total,
    article: '《政府信息公开条例》第五十条第三项',
  };
}

/** One row of figures without a printed label, three groups of five columns. */
export const CASE_TABLE: ReportTable = {
  id: 'reconsideration_and_litigation',
  section: 4,
  title: '政府信息公开行政复议、行政诉讼情况',
  columnGroups: GROUPS,
  columns: CASE_GROUPS.flatMap(columnsOf),
  rows: [{ id: 'case_count', label: '', parent: null, kind: 'leaf' }],
  constraints: CASE_GROUPS.map(totalOf),
};
