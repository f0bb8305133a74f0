/** Findings in words that a clerk understands: where, what the figures say, by how much they differ. */
import type { Constraint, ReportTable } from './format.ts';

/** A figure in a sentence: no exponent, no rounding noise. */
function figure(value: number): string {
  return String(Number(value.toFixed(6)));
}

/** A table by its caption, such as “第二十条第（一）项”表, else by its title. */
export function tableName(table: ReportTable): string {
  return table.caption === undefined ? `“${table.title}”表` : `“${table.caption}”表`;
}

/** Label of a row with the labels of the groups it stands under, without 三、本年度办理结果, which all results share. */
export function rowName(table: ReportTable, id: string): string {
  const row = table.rows.find((candidate) => candidate.id === id);
  if (row === undefined) return id;
  const parent = table.rows.find((candidate) => candidate.id === row.parent);
  return parent === undefined || parent.parent === null ? row.label : `${parent.label}${row.label}`;
}

/** Label of a column; in the case table with that of its group. */
export function columnName(table: ReportTable, id: string): string {
  const column = table.columns.find((candidate) => candidate.id === id);
  if (column === undefined) return id;
  const group =
    table.section === 4 ? table.columnGroups.find((candidate) => candidate.id === column.group) : undefined;
  return group === undefined ? column.label : `${group.label}${column.label}`;
}

/** A cell by its official labels: table, row with its group, column. */
export function cellName(table: ReportTable, row: string, column: string): string {
  const rowLabel = rowName(table, row);
  return rowLabel === ''
    ? `${tableName(table)}“${columnName(table, column)}”`
    : `${tableName(table)}“${rowLabel}”行“${columnName(table, column)}”列`;
}

/** A broken relation between cells; `line` is the row or column in which it does not hold. */
export function equationMessage(
  table: ReportTable,
  constraint: Constraint,
  line: string,
  left: number,
  right: number,
): string {
  const [l, r, difference] = [left, right, Math.abs(left - right)].map(figure);
  switch (constraint.code) {
    case 'C1':
      return `${tableName(table)}“${rowName(table, line)}”行：各类申请人之和为 ${r}，“总计”填写 ${l}，相差 ${difference}。`;
    case 'C2':
      return `${tableName(table)}“${columnName(table, line)}”列：各项办理结果之和为 ${r}，“（七）总计”填写 ${l}，相差 ${difference}。`;
    case 'C3':
      return `${tableName(table)}“${columnName(table, line)}”列：第一项加第二项之和为 ${l}，第三项加第四项之和为 ${r}，相差 ${difference}。`;
    case 'C4':
      return `${tableName(table)}“${columnName(table, constraint.judged)}”：结果维持、结果纠正、其他结果与尚未审结之和为 ${r}，总计填写 ${l}，相差 ${difference}。`;
    case 'C5':
      return `${tableName(table)}“${rowName(table, line)}”行：${sumName(table, constraint.left)}之和为 ${l}，不应当小于 0。`;
    default:
      return `${tableName(table)}“${rowName(table, line)}”行：${sumName(table, constraint.left)}为 ${l}，少于${sumName(table, constraint.right)} ${r}，请核实。`;
  }
}

function sumName(table: ReportTable, columns: readonly string[]): string {
  return columns.map((column) => `“${columnName(table, column)}”`).join('加');
}

export function notWholeMessage(table: ReportTable, row: string, column: string, value: number): string {
  return `${cellName(table, row, column)}应当填写整数，现填写 ${figure(value)}。`;
}

export function negativeMessage(table: ReportTable, row: string, column: string, value: number): string {
  return `${cellName(table, row, column)}不应当小于 0，现填写 ${figure(value)}。`;
}

export function rulesPowerMessage(table: ReportTable, column: string, value: number): string {
  return `${cellName(table, 'rules', column)}填写 ${figure(value)}：没有规章制定权的机关应当填写 0，请核实。`;
}

export function blankMessage(table: ReportTable, row: string, column: string): string {
  return `${cellName(table, row, column)}为空白，没有发生的应当填写 0。`;
}

/** C6: what was carried out of last year is what is carried into this one. */
export function carryOverMessage(
  table: ReportTable,
  column: string,
  expected: number,
  actual: number,
): string {
  return `${tableName(table)}“${columnName(table, column)}”列：上年度报告“结转下年度继续办理”为 ${figure(expected)}，本年度“上年结转”填写 ${figure(actual)}，相差 ${figure(Math.abs(expected - actual))}。`;
}

/** C7 and C8: a figure that follows from last year's report. */
export function rollForwardMessage(
  table: ReportTable,
  row: string,
  column: string,
  expected: number,
  actual: number,
): string {
  return `${cellName(table, row, column)}按上年度报告推算应当为 ${figure(expected)}，现填写 ${figure(actual)}，请核实。`;
}

/** Last year's report sets a floor below this figure. */
export function floorMessage(
  table: ReportTable,
  row: string,
  column: string,
  least: number,
  actual: number,
): string {
  return `${cellName(table, row, column)}按上年度报告推算不应当少于 ${figure(least)}，现填写 ${figure(actual)}，请核实。`;
}

/** A figure that the register no longer bears out (C10). */
export function registerMessage(
  table: ReportTable,
  row: string,
  column: string,
  expected: number,
  actual: number | null,
): string {
  const printed = actual === null ? '空白' : figure(actual);
  return `${cellName(table, row, column)}填写 ${printed}，台账现为 ${figure(expected)}。请重新编制，或者核对台账。`;
}

/** A figure of the text that is not that of the table (C12). */
export function narrativeMessage(
  table: ReportTable,
  row: string,
  column: string,
  sentence: string,
  quoted: number,
  actual: number,
): string {
  const shown = sentence.length > 60 ? `${sentence.slice(0, 60)}……` : sentence;
  return `正文写“${shown}”，数字为 ${figure(quoted)}；${cellName(table, row, column)}填写 ${figure(actual)}，请核实。`;
}
