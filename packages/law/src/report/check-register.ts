/** C10: a report beside its registers. Every counted figure must still be what the ledger gives. */
import type { Finding } from './finding.ts';
import { formatById, tableOf } from './formats.ts';
import { registerMessage } from './messages.ts';
import { type CellAddress, type Report, valueAt } from './report.ts';

/**
 * Where a report's figures differ from what the registers give now. A cell that was changed by hand is compared by
 * the figure that was counted then: the reason stands in the report, later cases do not. Errors for requests and
 * cases, warnings for the catalogue (条例 art. 50).
 * @param counted what the registers give now, by cell address
 */
export function checkAgainstRegister(
  report: Report,
  counted: Readonly<Record<CellAddress, number>>,
): Finding[] {
  const byHand = new Map((report.overrides ?? []).map((override) => [override.cell, override.counted]));
  return Object.entries(counted).flatMap(([address, expected]) => {
    const [tableId = '', row = '', column = ''] = address.split('.');
    const actual = byHand.has(address) ? byHand.get(address) : valueAt(report.tables, tableId, row, column);
    const table = formatById(report.format).tables.find((candidate) => candidate.id === tableId);
    if (table === undefined || actual === undefined || actual === expected) return [];
    return {
      code: 'C10' as const,
      check: 'rg_register',
      level: table.section === 2 ? ('warning' as const) : ('error' as const),
      table: table.id,
      row,
      column,
      expected,
      actual,
      article: '《政府信息公开条例》第五十条',
      message: registerMessage(
        tableOf(formatById(report.format), table.id) ?? table,
        row,
        column,
        expected,
        actual,
      ),
    };
  });
}
