/** A report beside that of the year before: C6 to C8 and two plausibility checks without a number. */
import type { Finding } from './finding.ts';
import type { FormatId, ReportTable, TableId } from './format.ts';
import { formatById, tableOf } from './formats.ts';
import { carryOverMessage, floorMessage, rollForwardMessage } from './messages.ts';
import { type CellValue, figureRows, type Report, valueAt } from './report.ts';
import { CASE_GROUPS, caseColumn } from './table-cases.ts';

export interface PreviousYearOptions {
  /**
   * Documents withdrawn or expired in the year, by row of the art. 20(1) table of format A. Not in the report;
   * taken from the catalogue. Default none.
   */
  readonly withdrawnOrExpired?: Readonly<Record<string, number>>;
}

/**
 * Where a report does not follow from the one of the year before. C6 is an error (it may be explained by an
 * override with a reason), the rest warnings. A comparison with a blank cell or one that is left out is not made.
 * C6 and `xy_pending_cases` also reach from format A to B; the others need the same format in both years.
 * Throws RangeError when `previous` is not of the year before.
 */
export function checkAgainstPreviousYear(
  report: Report,
  previous: Report,
  options: PreviousYearOptions = {},
): Finding[] {
  if (previous.year !== report.year - 1)
    throw new RangeError('previous must be the report of the year before');
  const pair: Pair = { report, previous };
  return [
    ...carryOver(pair),
    ...itemsRollForward(pair),
    ...disclosedTotalRollForward(pair, options.withdrawnOrExpired ?? {}),
    ...inForceRollForward(pair),
    ...pendingCases(pair),
  ];
}

interface Pair {
  readonly report: Report;
  readonly previous: Report;
}

/** C6: carried_in(Y) = carried_out(Y-1) in every column. */
function carryOver(pair: Pair): Finding[] {
  const table = tableIn(pair.report.format, 'requests_received_and_handled');
  return (table?.columns ?? []).flatMap(({ id: column }) => {
    const expected = previously(pair, table?.id, 'carried_out', column);
    const actual = now(pair, table?.id, 'carried_in', column);
    if (table === null || expected === null || actual === null || expected === actual) return [];
    return {
      code: 'C6' as const,
      check: 'xy_carry_over',
      level: 'error' as const,
      table: table.id,
      row: 'carried_in',
      column,
      expected,
      actual,
      article: '《政府信息公开条例》第五十条第二项',
      message: carryOverMessage(table, column, expected, actual),
    };
  });
}

/** C7, format A: 上一年项目数量(Y) = 上一年项目数量(Y-1) + 本年增/减(Y-1). */
function itemsRollForward(pair: Pair): Finding[] {
  if (!bothIn(pair, 'format_a_2019')) return [];
  const tables = formatById('format_a_2019').tables.filter((table) => hasColumn(table, 'prior_year_items'));
  return tables.flatMap((table) =>
    figureRows(table).flatMap(({ id: row }) => {
      const prior = previously(pair, table.id, row, 'prior_year_items');
      const change = previously(pair, table.id, row, 'change_this_year');
      const actual = now(pair, table.id, row, 'prior_year_items');
      if (prior === null || change === null || actual === null || prior + change === actual) return [];
      const place = { table: table.id, row, column: 'prior_year_items', expected: prior + change, actual };
      return {
        code: 'C7' as const,
        check: 'xy_items_roll_forward',
        ...PLAUSIBLE,
        ...place,
        message: rollForwardMessage(table, row, place.column, place.expected, actual),
      };
    }),
  );
}

/** Format A: 对外公开总数量 grows by what was newly disclosed, less what was withdrawn or expired. */
function disclosedTotalRollForward(pair: Pair, gone: Readonly<Record<string, number>>): Finding[] {
  const table = bothIn(pair, 'format_a_2019') ? tableIn('format_a_2019', 'proactive_art20_1') : null;
  if (table === null) return [];
  return figureRows(table).flatMap(({ id: row }) => {
    const before = previously(pair, table.id, row, 'disclosed_total');
    const added = now(pair, table.id, row, 'newly_disclosed');
    const actual = now(pair, table.id, row, 'disclosed_total');
    if (before === null || added === null || actual === null) return [];
    const least = before + added - (Object.hasOwn(gone, row) ? (gone[row] ?? 0) : 0);
    if (actual >= least) return [];
    return {
      code: null,
      check: 'xy_disclosed_total_roll_forward',
      ...PLAUSIBLE,
      table: table.id,
      row,
      column: 'disclosed_total',
      expected: least,
      actual,
      message: floorMessage(table, row, 'disclosed_total', least, actual),
    };
  });
}

/** C8, format B: 现行有效件数(Y) = 现行有效件数(Y-1) + 本年制发件数(Y) - 本年废止件数(Y). */
function inForceRollForward(pair: Pair): Finding[] {
  const table = bothIn(pair, 'format_b_2021') ? tableIn('format_b_2021', 'proactive_art20_1') : null;
  if (table === null) return [];
  return figureRows(table).flatMap(({ id: row }) => {
    const before = previously(pair, table.id, row, 'in_force');
    const issued = now(pair, table.id, row, 'issued');
    const repealed = now(pair, table.id, row, 'repealed');
    const actual = now(pair, table.id, row, 'in_force');
    if (before === null || issued === null || repealed === null || actual === null) return [];
    const expected = before + issued - repealed;
    if (expected === actual) return [];
    return {
      code: 'C8' as const,
      check: 'xy_in_force_roll_forward',
      ...PLAUSIBLE,
      table: table.id,
      row,
      column: 'in_force',
      expected,
      actual,
      message: rollForwardMessage(table, row, 'in_force', expected, actual),
    };
  });
}

/** Cases pending at the end of last year should turn up again: total(Y) ≥ 尚未审结(Y-1) in each group. */
function pendingCases(pair: Pair): Finding[] {
  const table = tableIn(pair.report.format, 'reconsideration_and_litigation');
  return CASE_GROUPS.flatMap((group) => {
    const column = caseColumn(group, 'total');
    const least = previously(pair, table?.id, 'case_count', caseColumn(group, 'pending'));
    const actual = now(pair, table?.id, 'case_count', column);
    if (table === null || least === null || actual === null || actual >= least) return [];
    return {
      code: null,
      check: 'xy_pending_cases',
      level: 'warning' as const,
      table: table.id,
      row: 'case_count',
      column,
      expected: least,
      actual,
      article: '《政府信息公开条例》第五十条第三项',
      message: floorMessage(table, 'case_count', column, least, actual),
    };
  });
}

const PLAUSIBLE = { level: 'warning', article: '《政府信息公开条例》第五十条第一项' } as const;

function tableIn(format: FormatId, id: TableId): ReportTable | null {
  return tableOf(formatById(format), id);
}

function hasColumn(table: ReportTable, id: string): boolean {
  return table.columns.some((column) => column.id === id);
}

function bothIn({ report, previous }: Pair, format: FormatId): boolean {
  return report.format === format && previous.format === format;
}

function now({ report }: Pair, table: TableId | undefined, row: string, column: string): CellValue {
  return table === undefined ? null : (valueAt(report.tables, table, row, column) ?? null);
}

function previously({ previous }: Pair, table: TableId | undefined, row: string, column: string): CellValue {
  return table === undefined ? null : (valueAt(previous.tables, table, row, column) ?? null);
}
