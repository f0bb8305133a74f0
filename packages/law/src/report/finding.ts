/** What a check found: one cell that is wrong, doubtful or blank, and by which rule. */
import type { CheckCode, FindingLevel, TableId } from './format.ts';
import { type CellValue, cellAddress, type Report } from './report.ts';

export interface Finding {
  /** Number of the check; null for a plausibility check without a number. */
  readonly code: CheckCode | null;
  /**
   * Id of the constraint, such as `t3_balance`. C5 on a single cell: `value_type` (not a whole number) or
   * `min` (below zero); C14: `blank_vs_zero`.
   */
  readonly check: string;
  readonly level: FindingLevel;
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  /** Figure (or least figure) the rule asks for in this cell; null where the rule names none. */
  readonly expected: CellValue;
  readonly actual: CellValue;
  /** Where the duty or the rule comes from. */
  readonly article: string;
  /** One Chinese sentence for the person who fills the report in. */
  readonly message: string;
}

/**
 * The findings that forbid approval: every error, except a break in the carry-over from last year (C6) whose
 * cell was changed by hand with a reason (reorganisation, a correction of the earlier report).
 */
export function blockingFindings(report: Report, findings: readonly Finding[]): Finding[] {
  const explained = new Set((report.overrides ?? []).map((override) => override.cell));
  return findings.filter(
    ({ level, code, table, row, column }) =>
      level === 'error' && !(code === 'C6' && explained.has(cellAddress(table, row, column))),
  );
}
