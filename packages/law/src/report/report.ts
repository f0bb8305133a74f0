/**
 * The report as one JSON shape (`gongkai.report/1`), used by every command and interface, and how its cells
 * are addressed, read and printed. 条例 art. 50.
 */
import type { FormatId, ReportFormat, ReportRow, ReportTable, TableId } from './format.ts';
import { formatById, formatOfYear, tableOf } from './formats.ts';

export const REPORT_SCHEMA = 'gongkai.report/1';

/** `table.row.column`. */
export type CellAddress = string;

/** A figure; null is a cell that is there but holds none. 0 is a figure, null is not 0. */
export type CellValue = number | null;

/** `tableId → rowId → columnId → figure`. A table or row that is not there is left out, not filled with null. */
export type ReportTables = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, CellValue>>>>>
>;

export type AspectId =
  | 'proactive_disclosure'
  | 'disclosure_on_request'
  | 'information_management'
  | 'platform'
  | 'supervision';

/** The five aspects of section one, in the order of the format, with the heading that is printed. */
export const SECTION_ONE_ASPECTS: readonly { readonly id: AspectId; readonly heading: string }[] = [
  { id: 'proactive_disclosure', heading: '（一）主动公开' },
  { id: 'disclosure_on_request', heading: '（二）依申请公开' },
  { id: 'information_management', heading: '（三）政府信息管理' },
  { id: 'platform', heading: '（四）政府信息公开平台建设' },
  { id: 'supervision', heading: '（五）监督保障' },
];

/** The texts. Paragraphs are separated by line breaks. */
export interface ReportSections {
  readonly '1': Readonly<Record<AspectId, string>>;
  readonly '5': string;
  readonly '6': string;
  /** Contact block after section six, one item a line. */
  readonly contact?: string;
}

/** A counted figure that was replaced by hand, with the reason and the person. */
export interface CellOverride {
  readonly cell: CellAddress;
  readonly counted: CellValue;
  readonly stated: CellValue;
  readonly reason: string;
  readonly by: string;
  /** Day (YYYY-MM-DD). */
  readonly on: string;
}

export interface Report {
  readonly schema: typeof REPORT_SCHEMA;
  /** Full name of the organ. */
  readonly organ: string;
  readonly organ_code?: string;
  readonly year: number;
  readonly format: FormatId;
  readonly title: string;
  readonly sections: ReportSections;
  readonly tables: ReportTables;
  /** Unit as printed inside a cell, by address. */
  readonly units?: Readonly<Record<CellAddress, string>>;
  readonly overrides?: readonly CellOverride[];
  /** Id or address of the published report that this one corrects. */
  readonly supersedes?: string;
}

/** The address of a cell. */
export function cellAddress(table: string, row: string, column: string): CellAddress {
  return `${table}.${row}.${column}`;
}

/** Every cell a complete report of this format has, in printed order: 198 in format A, 200 in format B. */
export function cellsOf(format: ReportFormat): CellAddress[] {
  return format.tables.flatMap((table) =>
    figureRows(table).flatMap((row) =>
      table.columns.map((column) => cellAddress(table.id, row.id, column.id)),
    ),
  );
}

/** The rows of a table that hold figures. */
export function figureRows(table: ReportTable): ReportRow[] {
  return table.rows.filter((row) => row.kind !== 'group_header');
}

/** The figure of a cell: null when blank, undefined when the report leaves the cell out or the address names none. */
export function readCell(report: Report, address: CellAddress): CellValue | undefined {
  const [table = '', row = '', column = '', ...rest] = address.split('.');
  return rest.length > 0 ? undefined : valueAt(report.tables, table, row, column);
}

/** As `readCell`, by parts. Own properties only, so that no address can reach into a prototype. */
export function valueAt(
  tables: ReportTables,
  table: string,
  row: string,
  column: string,
): CellValue | undefined {
  if (!Object.hasOwn(tables, table)) return undefined;
  const rows = tables[table];
  if (rows === undefined || !Object.hasOwn(rows, row)) return undefined;
  const cells = rows[row];
  return cells !== undefined && Object.hasOwn(cells, column) ? cells[column] : undefined;
}

/** The report with another figure in one cell. Throws RangeError for an address that is no cell of the report. */
export function withCell(report: Report, address: CellAddress, value: CellValue): Report {
  const [table = '', row = '', column = ''] = address.split('.');
  if (readCell(report, address) === undefined) throw new RangeError(`no cell ${address}`);
  const rows = report.tables[table] ?? {};
  return {
    ...report,
    tables: { ...report.tables, [table]: { ...rows, [row]: { ...rows[row], [column]: value } } },
  };
}

/**
 * The table of the format as this report fills it. A report may give a collapsible group (（六） of format B)
 * as one row of figures; then that row takes the place of its children.
 */
export function tableAsFiled(report: Report, table: ReportTable): ReportTable {
  const rows = Object.hasOwn(report.tables, table.id) ? report.tables[table.id] : undefined;
  if (rows === undefined) return table;
  const collapsed = table.rows.filter((row) => row.collapsible === true && Object.hasOwn(rows, row.id));
  if (collapsed.length === 0) return table;
  const ids = new Set(collapsed.map((row) => row.id));
  return {
    ...table,
    rows: table.rows
      .filter((row) => row.parent === null || !ids.has(row.parent))
      .map((row) => (ids.has(row.id) ? { ...row, kind: 'leaf' as const } : row)),
    constraints: table.constraints.map((constraint) =>
      constraint.axis === 'rows'
        ? { ...constraint, right: collapseTerms(constraint.right, table.rows, ids) }
        : constraint,
    ),
  };
}

function collapseTerms(
  terms: readonly string[],
  rows: readonly ReportRow[],
  collapsed: ReadonlySet<string>,
): string[] {
  const parentOf = new Map(rows.map((row) => [row.id, row.parent]));
  const replaced = terms.map((term) => {
    const parent = parentOf.get(term);
    return parent !== undefined && parent !== null && collapsed.has(parent) ? parent : term;
  });
  return [...new Set(replaced)];
}

/** Exact title of a report: full name of the organ, year, fixed words. */
export function titleOf(organ: string, year: number): string {
  return `${organ}${year}年政府信息公开工作年度报告`;
}

/** File name of a download: the title, without what file systems forbid. */
export function fileNameOf(report: Report, extension: 'docx' | 'pdf' | 'json'): string {
  return `${report.title.replace(/[\p{Cc}\\/:*?"<>|]/gu, '')}.${extension}`;
}

/**
 * A report of the format of that year in which nothing has been counted yet: every cell is null, every text
 * empty. Null and not 0, because a 0 would claim that somebody counted; C14 reports what is still blank.
 */
export function emptyReport({
  organ,
  organCode,
  year,
  format = formatOfYear(year).id,
}: {
  organ: string;
  organCode?: string;
  year: number;
  format?: FormatId;
}): Report {
  return {
    schema: REPORT_SCHEMA,
    organ,
    ...(organCode === undefined ? {} : { organ_code: organCode }),
    year,
    format,
    title: titleOf(organ, year),
    sections: {
      '1': {
        proactive_disclosure: '',
        disclosure_on_request: '',
        information_management: '',
        platform: '',
        supervision: '',
      },
      '5': '',
      '6': '',
    },
    tables: Object.fromEntries(formatById(format).tables.map((table) => [table.id, blankTable(table)])),
  };
}

/** All rows and cells of a table, each null. */
export function blankTable(table: ReportTable): Record<string, Record<string, CellValue>> {
  return Object.fromEntries(
    figureRows(table).map((row) => [
      row.id,
      Object.fromEntries(table.columns.map((column) => [column.id, null])),
    ]),
  );
}

/** A cell as it is printed: blank for null, amounts with at least two decimals, the unit where one is kept. */
export function printCell(report: Report, tableId: TableId, row: string, column: string): string {
  const value = valueAt(report.tables, tableId, row, column);
  if (value === undefined || value === null) return '';
  const table = tableOf(formatById(report.format), tableId);
  const isAmount = table?.columns.some(
    (candidate) => candidate.id === column && candidate.value === 'amount',
  );
  const address = cellAddress(tableId, row, column);
  const unit =
    report.units !== undefined && Object.hasOwn(report.units, address) ? report.units[address] : '';
  return `${isAmount === true ? formatAmount(value) : String(value)}${unit}`;
}

/** An amount of money in print: every decimal that is known, at least two, never an exponent. */
export function formatAmount(value: number): string {
  const [whole = '0', decimals = ''] = value.toFixed(8).split('.');
  return `${whole}.${decimals.replace(/0+$/, '').padEnd(2, '0')}`;
}
