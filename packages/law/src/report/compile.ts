/**
 * From counted figures to the cells of a report. Totals are computed here and nowhere else, so that a compiled
 * report balances by construction: each request that is received or carried in is either concluded or carried out.
 * 条例 art. 50; the counting rules stand at `countRequests`.
 */
import { APPLICANT_CATEGORIES, type ApplicantCategory } from '../request/vocabulary.ts';
import type { FormatId, ReportFormat, ReportTable, TableId } from './format.ts';
import { formatById, formatOfYear, tableOf } from './formats.ts';
import {
  blankTable,
  type CellOverride,
  type CellValue,
  emptyReport,
  figureRows,
  type Report,
  type ReportSections,
  type ReportTables,
  withCell,
} from './report.ts';
import { CASE_GROUPS, CASE_RESULTS, type CaseGroup, type CaseResult, caseColumn } from './table-cases.ts';
import { resultLeafRows } from './table-requests.ts';

/** So many requests of a category fall into a row. The same row and category may come several times; they add up. */
export interface RequestCount {
  readonly row: string;
  readonly category: ApplicantCategory;
  readonly count: number;
}

/** So many cases of a group came to a result. */
export interface CaseCount {
  readonly group: CaseGroup;
  readonly result: CaseResult;
  readonly count: number;
}

/** What the report needs to know of one request; dates are YYYY-MM-DD, null while it is open. */
export interface CountedRequest {
  readonly category: ApplicantCategory;
  readonly receivedOn: string;
  readonly concludedOn: string | null;
  /** Result row of the report's format; null while it is open. */
  readonly row: string | null;
}

type Cells = Record<string, Record<string, CellValue>>;

/**
 * The request figures of a year by row and category. New: received in the year. Carried in: received before it
 * and not concluded before it. A result: concluded in the year. Carried out: received by 31 December and not
 * concluded by then. Requests outside the year count nowhere.
 */
export function countRequests(requests: readonly CountedRequest[], year: number): RequestCount[] {
  const first = `${year}-01-01`;
  const last = `${year}-12-31`;
  return requests.flatMap((request) => {
    const { category, receivedOn, concludedOn, row } = request;
    if (receivedOn > last || (concludedOn !== null && concludedOn < first)) return [];
    const arrival = { row: receivedOn >= first ? 'new_requests' : 'carried_in', category, count: 1 };
    const concluded = concludedOn !== null && concludedOn <= last ? row : null;
    return [arrival, { row: concluded ?? 'carried_out', category, count: 1 }];
  });
}

/**
 * The request table: every row of figures, what was not counted is 0, 总计 and （七）总计 are sums.
 * Throws RangeError for a row the format does not count, an unknown category, or a count that is not a whole number from 0.
 */
export function compileRequestTable(format: ReportFormat, counts: readonly RequestCount[]): Cells {
  const table = tableFrom(format, 'requests_received_and_handled');
  const cells = zeroTable(table);
  const leaves = new Set(table.rows.filter((row) => row.kind === 'leaf').map((row) => row.id));
  for (const { row, category, count } of counts) {
    if (!leaves.has(row)) throw new RangeError(`${format.id} counts no row ${row}`);
    if (!APPLICANT_CATEGORIES.includes(category)) throw new RangeError(`no applicant category ${category}`);
    add(cells, row, category, count);
    add(cells, row, 'applicant_total', count);
  }
  const results = resultLeafRows(table.rows);
  for (const { id: column } of table.columns)
    for (const row of results) add(cells, 'results_total', column, cells[row]?.[column] ?? 0);
  return cells;
}

/** The case table: 15 cells, what was not counted is 0, the three 总计 are sums. Throws RangeError as above. */
export function compileCaseTable(format: ReportFormat, cases: readonly CaseCount[]): Cells {
  const cells = zeroTable(tableFrom(format, 'reconsideration_and_litigation'));
  for (const { group, result, count } of cases) {
    if (!CASE_GROUPS.includes(group) || !CASE_RESULTS.includes(result))
      throw new RangeError(`no case column ${group} ${result}`);
    add(cells, 'case_count', caseColumn(group, result), count);
    add(cells, 'case_count', caseColumn(group, 'total'), count);
  }
  return cells;
}

/**
 * A table of section two: the given figures, null where none is given (nobody counted, nobody typed).
 * Throws RangeError for a cell the table does not have.
 */
export function compileProactiveTable(
  format: ReportFormat,
  tableId: TableId,
  figures: ReportTables[string],
): Cells {
  const cells: Cells = blankTable(tableFrom(format, tableId));
  for (const [row, columns] of Object.entries(figures))
    for (const [column, value] of Object.entries(columns)) {
      const target = Object.hasOwn(cells, row) ? cells[row] : undefined;
      if (target === undefined || !Object.hasOwn(target, column))
        throw new RangeError(`${tableId} has no cell ${row}.${column}`);
      target[column] = value;
    }
  return cells;
}

/** What a report is built from. */
export interface ReportSource {
  readonly organ: string;
  readonly organCode?: string;
  readonly year: number;
  /** Default: the format of the year. */
  readonly format?: FormatId;
  readonly requests: readonly RequestCount[];
  readonly cases: readonly CaseCount[];
  /** Figures of section two by table, row and column; what is not given is blank. */
  readonly proactive: ReportTables;
  readonly sections?: ReportSections;
  readonly units?: Readonly<Record<string, string>>;
  readonly overrides?: readonly CellOverride[];
  readonly supersedes?: string;
}

/**
 * The report of an organ and year from counted figures, with the figures that were changed by hand put in
 * their place. Throws RangeError for a figure or an override that names no table, row or column of the format.
 */
export function buildReport(source: ReportSource): Report {
  const format = source.format === undefined ? formatOfYear(source.year) : formatById(source.format);
  const empty = emptyReport({ ...source, format: format.id });
  for (const id of Object.keys(source.proactive)) tableFrom(format, id);
  const tables = format.tables.map((table) => [table.id, compileTable(format, table, source)]);
  const report: Report = {
    ...empty,
    sections: source.sections ?? empty.sections,
    tables: Object.fromEntries(tables),
    ...(source.units === undefined ? {} : { units: source.units }),
    ...(source.supersedes === undefined ? {} : { supersedes: source.supersedes }),
  };
  return applyOverrides(report, source.overrides ?? []);
}

function compileTable(format: ReportFormat, table: ReportTable, source: ReportSource): Cells {
  if (table.section === 3) return compileRequestTable(format, source.requests);
  if (table.section === 4) return compileCaseTable(format, source.cases);
  return compileProactiveTable(format, table.id, source.proactive[table.id] ?? {});
}

/**
 * The report with these figures changed by hand: each cell shows what was stated, and the report keeps what was
 * counted, the reason and the person. Totals are not recomputed: whoever changes a part must answer for the
 * balance. Throws RangeError for an address that is no cell of the report.
 */
export function applyOverrides(report: Report, overrides: readonly CellOverride[]): Report {
  if (overrides.length === 0) return report;
  const changed = overrides.reduce((next, { cell, stated }) => withCell(next, cell, stated), report);
  return { ...changed, overrides: [...(report.overrides ?? []), ...overrides] };
}

function tableFrom(format: ReportFormat, id: string): ReportTable {
  const table = tableOf(format, id);
  if (table === null) throw new RangeError(`${format.id} has no table ${id}`);
  return table;
}

function zeroTable(table: ReportTable): Cells {
  return Object.fromEntries(
    figureRows(table).map((row) => [
      row.id,
      Object.fromEntries(table.columns.map((column) => [column.id, 0])),
    ]),
  );
}

function add(cells: Cells, row: string, column: string, count: number): void {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is not a count`);
  const target = cells[row];
  if (target !== undefined) target[column] = (target[column] ?? 0) + count;
}
