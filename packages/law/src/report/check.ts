/** The balances and plausibility of one report: C1 to C5, C11 and C14. 条例 art. 50. */
import type { Finding } from './finding.ts';
import type { Constraint, ReportColumn, ReportRow, ReportTable } from './format.ts';
import { formatById } from './formats.ts';
import {
  blankMessage,
  equationMessage,
  negativeMessage,
  notWholeMessage,
  rulesPowerMessage,
} from './messages.ts';
import { type CellValue, figureRows, type Report, tableAsFiled, valueAt } from './report.ts';

export interface CheckOptions {
  /**
   * Whether the organ (or, in a roll-up, one of its members) may make 规章: State Council departments,
   * provincial governments, governments of cities with districts and of autonomous prefectures. Default no.
   */
  readonly mayMakeRules?: boolean;
}

/** Sums of figures as typed may carry rounding noise; a real difference is never this small. */
const TOLERANCE = 1e-6;

/**
 * Everything wrong, doubtful or blank in one report, in printed order. An equation with a blank cell or a cell
 * that is left out is not assessed; C14 reports blanks. A row or table that is left out is not blank.
 * C1 to C5 are errors, the rest warnings.
 */
export function checkReport(report: Report, options: CheckOptions = {}): Finding[] {
  const findings: Finding[] = [];
  for (const formatTable of formatById(report.format).tables) {
    const table = tableAsFiled(report, formatTable);
    for (const constraint of table.constraints) checkConstraint(report, table, constraint, findings);
    for (const row of figureRows(table))
      for (const column of table.columns) checkCell(report, table, row, column, options, findings);
  }
  return findings;
}

/** C1 to C4, the derived part of C5, and the check without a number. */
function checkConstraint(
  report: Report,
  table: ReportTable,
  constraint: Constraint,
  findings: Finding[],
): void {
  const lines = constraint.axis === 'columns' ? figureRows(table) : table.columns;
  for (const line of lines) {
    const read = (id: string) =>
      constraint.axis === 'columns'
        ? valueAt(report.tables, table.id, line.id, id)
        : valueAt(report.tables, table.id, id, line.id);
    const left = sumOf(constraint.left, read);
    const right = sumOf(constraint.right, read);
    const actual = read(constraint.judged);
    if (left === null || right === null || actual === undefined || actual === null) continue;
    if (holds(constraint, left, right)) continue;
    const [row, column] =
      constraint.axis === 'columns' ? [line.id, constraint.judged] : [constraint.judged, line.id];
    findings.push({
      code: constraint.code,
      check: constraint.id,
      level: constraint.level,
      table: table.id,
      row,
      column,
      expected: constraint.left.includes(constraint.judged) ? actual - left + right : actual + left - right,
      actual,
      article: constraint.article,
      message: equationMessage(table, constraint, line.id, left, right),
    });
  }
}

function sumOf(ids: readonly string[], read: (id: string) => CellValue | undefined): number | null {
  let sum = 0;
  for (const id of ids) {
    const value = read(id);
    if (value === undefined || value === null) return null;
    sum += value;
  }
  return sum;
}

function holds(constraint: Constraint, left: number, right: number): boolean {
  const difference = left - right;
  return constraint.relation === 'equal' ? Math.abs(difference) <= TOLERANCE : difference >= -TOLERANCE;
}

function checkCell(
  report: Report,
  table: ReportTable,
  row: ReportRow,
  column: ReportColumn,
  options: CheckOptions,
  findings: Finding[],
): void {
  const value = valueAt(report.tables, table.id, row.id, column.id);
  if (value === undefined) return;
  const place = { table: table.id, row: row.id, column: column.id, actual: value };
  if (value === null) {
    findings.push({ ...place, ...BLANK, message: blankMessage(table, row.id, column.id) });
    return;
  }
  if (column.value !== 'amount' && !Number.isInteger(value))
    findings.push({ ...place, ...NOT_WHOLE, message: notWholeMessage(table, row.id, column.id, value) });
  if (column.value !== 'change' && value < 0)
    findings.push({ ...place, ...NEGATIVE, message: negativeMessage(table, row.id, column.id, value) });
  if (row.id === 'rules' && value !== 0 && options.mayMakeRules !== true)
    findings.push({ ...place, ...NO_RULES_POWER, message: rulesPowerMessage(table, column.id, value) });
}

const COUNTS_ARE_WHOLE = {
  code: 'C5',
  level: 'error',
  expected: null,
  article: '《政府信息公开条例》第五十条',
} as const;

/** C5: a count is a whole number (amounts of money are not counts). */
const NOT_WHOLE = { ...COUNTS_ARE_WHOLE, check: 'value_type' } as const;

/** C5: only 本年增/减 may be below zero. */
const NEGATIVE = { ...COUNTS_ARE_WHOLE, check: 'min' } as const;

/** C11: 立法法 (2023) art. 91, 93 name who may make 规章. */
const NO_RULES_POWER = {
  code: 'C11',
  check: 'rg_rules_power',
  level: 'warning',
  expected: 0,
  article: '《立法法》第九十一条、第九十三条',
} as const;

/** C14: none is printed as 0, so a blank says nothing. */
const BLANK = {
  code: 'C14',
  check: 'blank_vs_zero',
  level: 'warning',
  expected: null,
  article: '《政府信息公开条例》第五十条',
} as const;
