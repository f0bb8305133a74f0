// Workbooks, XLSX and XLS: the sheets that are shown, as text and tables. Merged cells keep their spans; what is hidden
// is left out.
import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { SourceDocument } from '@gongkai/law/report/reading';
import { DocumentError } from './document-error.ts';
import { type Draft, placed } from './drafts.ts';
import { MAX_SHEET_CELLS } from './limits.ts';
import { type SheetRow, sheetDrafts } from './sheet-drafts.ts';
import { unzip } from './zip.ts';

/** Whether an archive with these parts is a workbook of Excel. */
export const isXlsx = (parts: readonly string[]): boolean =>
  parts.some((name) => name.startsWith('xl/workbook.'));

/**
 * Reads XLSX.
 *
 * @throws DocumentError `encrypted`, `malformed`, `too_many_cells`, `zip_bomb`
 */
export function readXlsx(bytes: Uint8Array): SourceDocument {
  // The library unpacks whatever it is given, so the sizes are looked at first.
  unzip(bytes, (name) => /\.(?:xml|rels|bin)$/.test(name));
  return readWorkbook(bytes);
}

/**
 * Reads a workbook of either kind.
 *
 * @throws DocumentError `encrypted`, `malformed`, `too_many_cells`
 */
export function readWorkbook(bytes: Uint8Array): SourceDocument {
  const workbook = openWorkbook(bytes);
  const shown = workbook.SheetNames.map((name, index) => ({ sheet: workbook.Sheets[name], index })).filter(
    ({ index }) => !workbook.Workbook?.Sheets?.[index]?.Hidden,
  );
  let cells = 0;
  const drafts = shown.flatMap(({ sheet, index }): Draft[] => {
    const rows = sheet === undefined ? [] : rowsOf(sheet);
    cells += rows.reduce((sum, row) => sum + row.length, 0);
    if (cells > MAX_SHEET_CELLS) throw new DocumentError('too_many_cells');
    return sheetDrafts(rows, index + 1);
  });
  return { blocks: placed(drafts) };
}

/** Rows of records are many and narrow. */
const MAX_RECORD_CELLS = 4_000_000;

/**
 * The rows of the first shown sheet that has any, as texts, over the columns that the sheet uses: for tables of records
 * rather than for documents. Dates are their serial numbers.
 *
 * @throws DocumentError `encrypted`, `malformed`, `too_many_cells`, `zip_bomb`
 */
export function sheetRows(bytes: Uint8Array): string[][] {
  unzip(bytes, (name) => /\.(?:rels|bin)$/.test(name));
  const workbook = openWorkbook(bytes);
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined || workbook.Workbook?.Sheets?.[index]?.Hidden) continue;
    const data: SheetData = sheet['!data'] ?? [];
    const columns = shownColumns(sheet, data);
    if (data.length * columns.length > MAX_RECORD_CELLS) throw new DocumentError('too_many_cells');
    if (columns.length > 0) return data.map((row) => columns.map((column) => textOf(row?.[column])));
  }
  return [];
}

function openWorkbook(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      nodim: true,
      cellStyles: true,
      cellFormula: false,
      cellHTML: false,
    });
  } catch (error) {
    const isLocked = error instanceof Error && /password|encrypted file/i.test(error.message);
    throw new DocumentError(isLocked ? 'encrypted' : 'malformed', { cause: error });
  }
}

/** The rows that are shown, each over the columns that the sheet uses and shows. */
function rowsOf(sheet: WorkSheet): SheetRow[] {
  const data: SheetData = sheet['!data'] ?? [];
  const columns = shownColumns(sheet, data);
  if (data.length * columns.length > MAX_SHEET_CELLS) throw new DocumentError('too_many_cells');
  const rows = [...data.keys()].filter((row) => !sheet['!rows']?.[row]?.hidden);
  const merges = mergesOf(sheet, rows, columns);
  return rows.map((row) =>
    columns.flatMap((column) => {
      const merge = merges.get(key(row, column)) ?? ALONE;
      return merge === COVERED ? [] : [{ text: textOf(data[row]?.[column]), ...merge }];
    }),
  );
}

type SheetData = readonly (readonly (CellObject | undefined)[] | undefined)[];
interface Span {
  readonly colSpan: number;
  readonly rowSpan: number;
}

const ALONE: Span = { colSpan: 1, rowSpan: 1 };
/** A cell that is part of one to its left or above it. */
const COVERED: Span = { colSpan: 0, rowSpan: 0 };

const key = (row: number, column: number): string => `${row} ${column}`;

/** What each cell is to a merge, by {@link key}; cells alone are not named. */
function mergesOf(sheet: WorkSheet, rows: readonly number[], columns: readonly number[]): Map<string, Span> {
  const merges = new Map<string, Span>();
  for (const { s: start, e: end } of sheet['!merges'] ?? []) {
    const down = rows.filter((row) => row >= start.r && row <= end.r);
    const across = columns.filter((column) => column >= start.c && column <= end.c);
    if (merges.size + down.length * across.length > MAX_SHEET_CELLS)
      throw new DocumentError('too_many_cells');
    for (const row of down) for (const column of across) merges.set(key(row, column), COVERED);
    const [top, left] = [down[0], across[0]];
    if (top === undefined || left === undefined) continue;
    merges.set(key(top, left), { colSpan: across.length, rowSpan: down.length });
  }
  return merges;
}

function shownColumns(sheet: WorkSheet, data: SheetData): number[] {
  let first = Number.MAX_SAFE_INTEGER;
  let last = -1;
  for (const row of data) {
    row?.forEach((cell, column) => {
      if (textOf(cell) === '') return;
      first = Math.min(first, column);
      last = Math.max(last, column);
    });
  }
  if (last < first) return [];
  const columns = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  return columns.filter((column) => !sheet['!cols']?.[column]?.hidden);
}

/** A figure as it is stored, whatever its format shows; binary fractions cut to the fifteen digits that Excel keeps. */
function textOf(cell: CellObject | undefined): string {
  if (cell?.v === undefined) return '';
  if (cell.t === 'n' && typeof cell.v === 'number') return String(Number(cell.v.toPrecision(15)));
  return typeof cell.v === 'string' ? cell.v : (cell.w ?? String(cell.v));
}
