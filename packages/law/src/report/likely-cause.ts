/** Why a balance may be broken: the slip of a clerk that would explain the difference, and that best explains it. */
import type { Finding } from './finding.ts';
import type { Constraint, ReportTable } from './format.ts';
import { formatById, tableOf } from './formats.ts';
import { columnName, rowName } from './messages.ts';
import { type Report, tableAsFiled, valueAt } from './report.ts';

/** A cell of the equation other than the one that is judged. */
interface Term {
  readonly name: string;
  readonly value: number;
}

/**
 * The likely cause of a broken balance (C1 to C4) as a Chinese sentence; null for other findings, and where no single
 * slip explains the difference.
 *
 * @param findings all of the report, since one slip may break several balances
 */
export function likelyCause(report: Report, finding: Finding, findings: readonly Finding[]): string | null {
  const formatTable = tableOf(formatById(report.format), finding.table);
  if (formatTable === null || finding.expected === null || finding.actual === null) return null;
  const table = tableAsFiled(report, formatTable);
  const constraint = table.constraints.find(({ id, code }) => id === finding.check && code !== 'C5');
  if (constraint === undefined || constraint.relation !== 'equal') return null;
  const { expected, actual } = finding;
  return (
    followsFrom(table, constraint, finding, findings) ??
    slipOfTotal(expected, actual) ??
    slipOfTerm(termsOf(report, table, constraint, finding), expected - actual)
  );
}

/** A total that is wrong itself breaks the balance that adds it up. */
function followsFrom(
  table: ReportTable,
  constraint: Constraint,
  finding: Finding,
  findings: readonly Finding[],
): string | null {
  if (constraint.axis !== 'rows') return null;
  const earlier = findings.find(
    (other) =>
      other.table === finding.table &&
      other.column === finding.column &&
      other.row !== finding.row &&
      other.level === 'error' &&
      constraint.right.includes(other.row) &&
      other.expected !== null &&
      other.actual !== null &&
      finding.expected !== null &&
      finding.actual !== null &&
      Math.abs(other.expected - other.actual) === Math.abs(finding.expected - finding.actual),
  );
  return earlier === undefined ? null : `可能由“${rowName(table, earlier.row)}”行的错误引起`;
}

function slipOfTotal(expected: number, actual: number): string | null {
  if (expected < 0 || actual < 0) return null;
  const [right, wrong] = [String(expected), String(actual)];
  if (actual === 0) return '合计数可能漏填';
  if (isSwap(right, wrong)) return '可能有两位数字颠倒';
  if (isOneLonger(right, wrong) || isOneLonger(wrong, right)) return '可能多写或者少写一位数字';
  if (right.length > 1 && right.length === wrong.length && differences(right, wrong).length === 1)
    return '可能有一位数字写错';
  return null;
}

/** @param missing what the sum lacks; negative for what it has too much */
function slipOfTerm(terms: readonly Term[], missing: number): string | null {
  const size = Math.abs(missing);
  const explaining = terms.filter(({ value }) => value === size);
  const [only] = explaining;
  if (only === undefined || explaining.length > 1) return null;
  return missing > 0 ? `可能漏计“${only.name}”` : `可能重复计算“${only.name}”`;
}

function termsOf(report: Report, table: ReportTable, constraint: Constraint, finding: Finding): Term[] {
  const across = constraint.axis === 'columns';
  const ids = [...constraint.left, ...constraint.right].filter((id) => id !== constraint.judged);
  return ids.map((id) => ({
    name: across ? columnName(table, id) : rowName(table, id),
    value: across
      ? (valueAt(report.tables, table.id, finding.row, id) ?? 0)
      : (valueAt(report.tables, table.id, id, finding.column) ?? 0),
  }));
}

function isSwap(right: string, wrong: string): boolean {
  const [first, second, ...more] = differences(right, wrong);
  if (right.length !== wrong.length || first === undefined || second !== first + 1 || more.length > 0)
    return false;
  return right[first] === wrong[second] && right[second] === wrong[first];
}

function differences(one: string, other: string): number[] {
  return Array.from({ length: one.length }, (_, index) => index).filter(
    (index) => one[index] !== other[index],
  );
}

/** Whether the longer is the shorter with one digit put in. */
function isOneLonger(longer: string, shorter: string): boolean {
  if (shorter.length < 2 || longer.length !== shorter.length + 1) return false;
  let same = 0;
  while (same < shorter.length && longer[same] === shorter[same]) same += 1;
  return longer.slice(same + 1) === shorter.slice(same);
}
