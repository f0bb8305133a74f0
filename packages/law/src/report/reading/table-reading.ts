/** What was read of the tables of one report: cells, what is missing, what is uncertain, and where each cell stands. */
import type { ReportColumn, ReportTable } from '../format.ts';
import { type CellAddress, type CellValue, cellAddress } from '../report.ts';
import type { RowReading } from './columns.ts';
import type { CellEvidence, NoteCode, UncertainCell } from './entry.ts';
import type { Option } from './splits.ts';
import type { ValueAtom } from './tape.ts';

/** What was read of the tables of one report. */
export class TableReading {
  readonly tables: Record<string, Record<string, Record<string, CellValue>>> = {};
  readonly units: Record<CellAddress, string> = {};
  readonly missing: string[] = [];
  readonly uncertain: UncertainCell[] = [];
  readonly notes = new Set<NoteCode>();
  readonly evidence: Record<CellAddress, CellEvidence> = {};

  /** Puts a row down; `options` are the readings that are left of it. */
  put(
    table: ReportTable,
    rowId: string,
    reading: RowReading,
    options: readonly Option[],
    place: RowPlace,
  ): void {
    const cells: Record<string, CellValue> = {};
    table.columns.forEach((column, index) => {
      const address = cellAddress(table.id, rowId, column.id);
      const isLost = reading.options.isCut || reading.sources[index]?.token.form === 'damaged';
      const candidates = isLost ? [] : candidatesOf(options, index);
      const isCertain = candidates.length === 1 && !place.isDoubtful;
      cells[column.id] = isCertain ? (candidates[0] ?? null) : null;
      if (!isCertain) this.uncertain.push({ cell: address, candidates });
      this.trace(address, column, reading.sources[index] ?? null, { ...place, isCertain });
    });
    const rows = this.tables[table.id] ?? {};
    rows[rowId] = cells;
    this.tables[table.id] = rows;
  }

  /** Puts a row down whose label is printed and whose cells are all empty. */
  putBlank(table: ReportTable, rowId: string): void {
    const cells = Object.fromEntries(table.columns.map((column) => [column.id, null]));
    this.tables[table.id] = { ...this.tables[table.id], [rowId]: cells };
  }

  private trace(
    address: CellAddress,
    column: ReportColumn,
    source: ValueAtom | null,
    { values, likeness, isCertain }: RowPlace & { isCertain: boolean },
  ): void {
    const first = source ?? values[0];
    if (first === undefined) return;
    const text = source === null ? values.map((value) => value.token.text).join(' ') : source.token.text;
    const isBlank = source !== null && source.token.form !== 'number';
    const confidence = isCertain ? (source === null ? 0.9 : 1) * (likeness >= 0.85 ? 1 : 0.95) : 0;
    this.evidence[address] = {
      place: first.place,
      text,
      confidence,
      ...(isBlank ? { mark: source.token.text } : {}),
    };
    const unit = source?.token.unit;
    if (unit !== undefined && column.value === 'amount') this.units[address] = unit;
  }
}

/** Where a row was read. */
export interface RowPlace {
  readonly values: readonly ValueAtom[];
  readonly likeness: number;
  readonly isDoubtful: boolean;
}

function candidatesOf(options: readonly Option[], column: number): CellValue[] {
  const values = new Set(options.map((option) => option.values[column] ?? null));
  return [...values].sort((a, b) => (a ?? -1) - (b ?? -1));
}
