/** What was read of a file, in words. */
import { columnName, formatById, type Report, rowName, tableAsFiled, tableName } from '@gongkai/law/report';
import type { Place } from '@gongkai/law/report/reading';

/** `第3页，第2个表格，第5行，第3列`: where a figure stands in the file; empty when nothing is known of it. */
export function placeWords({ page, line, table, row, column }: Place): string {
  return [
    page === undefined ? '' : `第${page}页`,
    table === undefined ? '' : `第${table}个表格`,
    row === undefined ? '' : `第${row}行`,
    column === undefined ? '' : `第${column}列`,
    line === undefined ? '' : `文字第${line}行（段）`,
  ]
    .filter((part) => part !== '')
    .join('，');
}

/** What the file does not hold, one name each. */
export function missingWords(report: Report, missing: readonly string[]): string[] {
  const tables = formatById(report.format).tables.map((table) => tableAsFiled(report, table));
  return missing.map((address) => {
    const [id, row, column] = address.split('.');
    const table = tables.find((candidate) => candidate.id === id);
    if (table === undefined) return address;
    return [
      tableName(table),
      row === undefined ? '' : `“${rowName(table, row)}”行`,
      column === undefined ? '' : `“${columnName(table, column)}”列`,
    ].join('');
  });
}
