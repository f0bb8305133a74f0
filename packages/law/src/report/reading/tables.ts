/** The tables of one report: rows found, figures told apart, what is missing and what is uncertain. */
import type { FormatId, ReportFormat, ReportTable } from '../format.ts';
import { type Across, acrossOf, sharedUnits } from './across.ts';
import { type Alignment, align, type Placed } from './align.ts';
import { blankRows } from './blank-rows.ts';
import { type FigureOrder, inOrderOfRows } from './column-major.ts';
import { columnModels } from './column-models.ts';
import { hasTracelessBlanks, type RowReading, readRow, type TablePrint } from './columns.ts';
import { fold, squeeze } from './fold.ts';
import { OTHER_HANDLING_KEYS, VARIANTS, type Variant, type WantedRow, wantedRows } from './labels.ts';
import { printedColumnsOf } from './printed-columns.ts';
import { type RowOptions, type Solution, solveRequests } from './solve.ts';
import type { Option, RowShape } from './splits.ts';
import type { Stream } from './stream.ts';
import { type RowPlace, TableReading } from './table-reading.ts';
import type { Atom, Extent } from './tape.ts';
import { type Unit, unitsOf } from './units.ts';
import { captionZones, type ReportZones, type Zone } from './zones.ts';

/** What is read from. */
export interface Source {
  readonly atoms: readonly Atom[];
  readonly stream: Stream;
  readonly across: Across;
}

/** The format as it is printed and the rows of the request table found for it. */
export interface ChosenVariant {
  readonly variant: Variant;
  readonly alignment: Alignment;
  readonly figures: FigureOrder;
}

/**
 * The variant whose rows and labels fit best, in the request table and in section two. `format` is what the heads of
 * section two say, where they say it; `expected` is the format of the year, for when nothing else tells.
 */
export function chooseVariant(
  source: Source,
  zones: ReportZones,
  format: FormatId | null,
  expected: FormatId | null,
): ChosenVariant | null {
  const width = VARIANTS[0]?.requests.columns.length ?? 0;
  const figures = inOrderOfRows(sourceUnits(source, zones.requests, [width]), width);
  const { units } = figures;
  const text = zoneText(source.stream, zones.requests);
  const hasGroup = OTHER_HANDLING_KEYS.some((key) => text.includes(key));
  const possible = VARIANTS.filter(({ format: { id }, requests }) => {
    const isGroup = requests.rows.some((row) => row.parent === 'other_handling');
    return (format === null || id === format) && (isGroup || !hasGroup);
  });
  const fits = possible.map((variant) => {
    const alignment = align(units, wantedRows(variant.requests));
    const further = format === null ? sectionTwoScore(source, zones.section2, variant.format) : 0;
    const preference = variant.format.id === expected ? 0.01 : 0;
    return { variant, alignment, figures, score: alignment.score + further + preference };
  });
  const best = Math.max(...fits.map(({ score }) => score));
  return fits.find(({ score }) => score === best) ?? null;
}

/** The units of a zone that the rows of these widths may be, for the year that is read. */
function sourceUnits({ atoms, across }: Source, zone: Zone, widths: readonly number[]): readonly Unit[] {
  const printed = widths.map((width) => width * across.count);
  return sharedUnits(unitsOf(atoms, zone.from, zone.to, printed), across);
}

/** How many years stand beside each other in the request table; null for one. */
export function yearsBesideEachOther(source: Source, zones: ReportZones): Omit<Across, 'part'> | null {
  const width = VARIANTS[0]?.requests.columns.length ?? 0;
  return acrossOf(unitsOf(source.atoms, zones.requests.from, zones.requests.to, [width]), width);
}

function zoneText(stream: Stream, { from, to }: Zone): string {
  return stream.text.slice(stream.positionOf(from), stream.positionOf(to));
}

function sectionTwoScore(source: Source, zone: Zone, format: ReportFormat): number {
  const rows = format.tables.filter((table) => table.section === 2).flatMap(wantedRows);
  const widths = rows.map((row) => row.width);
  return align(sourceUnits(source, zone, widths), rows).score;
}

/** Reads every table of the variant. */
export function readTables(
  source: Source,
  zones: ReportZones,
  { variant, alignment, figures }: ChosenVariant,
): TableReading {
  const reading = new TableReading();
  const units = alignment.placed.map((one) => one.unit);
  const hasGaps = hasTracelessBlanks(units, variant.requests.columns.length);
  readSectionTwo(source, zones.section2, variant.format, { hasGaps, order: figures.order }, reading);
  const requests = { table: variant.requests, alignment, hasGaps, doubtful: figures.doubtful };
  readRequests(source, zones.requests, requests, reading);
  const cases = variant.format.tables.find((table) => table.section === 4);
  if (cases !== undefined) readCases(source, zones, cases, hasGaps, reading);
  return reading;
}

/** How the request table shows that the file is printed. */
interface DocumentPrint {
  readonly hasGaps: boolean;
  readonly order: FigureOrder['order'];
}

function readSectionTwo(
  source: Source,
  zone: Zone,
  format: ReportFormat,
  print: DocumentPrint,
  reading: TableReading,
): void {
  const tables = format.tables.filter((table) => table.section === 2);
  const captions = tables.map((table) => squeeze(fold(table.caption ?? '')).slice(0, -1));
  const zones = captionZones(source.stream, zone, captions);
  if (zones === null) readSmallTables(source, zone, tables, print, reading);
  else
    zones.forEach((own, index) => {
      const table = tables[index];
      if (table !== undefined) readSmallTables(source, own, [table], print, reading);
    });
}

function readSmallTables(
  source: Source,
  zone: Zone,
  tables: readonly ReportTable[],
  { hasGaps, order }: DocumentPrint,
  reading: TableReading,
): void {
  const rows = tables.flatMap(wantedRows);
  const widths = rows.map((row) => row.width);
  const { placed, left } = align(sourceUnits(source, zone, widths), rows);
  for (const table of tables) {
    const own = placed.filter((one) => one.row.table === table.id);
    const units = own.map((one) => one.unit);
    const width = table.columns.length;
    const shape: RowShape = { groups: [width], hasTotals: false };
    const print = { shape, modelOf: columnModels(units, width, extentsOf(source, units, table)), hasGaps };
    for (const one of own) {
      const row = readRow(one.unit, print, 0);
      const place = placeOf(one);
      // No balance tells the rows of a small table from its columns.
      const isDoubtful = place.isDoubtful || (order !== 'rows' && own.length > 1 && width > 1);
      reading.put(table, one.row.row, row, withPieces(row, one.unit), { ...place, isDoubtful });
    }
    noteMissing(table, own, blankRows(source.atoms, zone, table, { placed, left }), reading);
  }
}

/** The columns of print of each row; none for the tables of several years, whose columns are their own. */
function extentsOf(
  { atoms, across }: Source,
  units: readonly Unit[],
  table: ReportTable,
): ReadonlyMap<Unit, readonly Extent[]> {
  return across.count === 1 ? printedColumnsOf(atoms, units, table) : new Map();
}

/** Nothing checks a figure that was put together from pieces: each piece may be the figure. */
function withPieces(row: RowReading, unit: Unit): readonly Option[] {
  if (row.isPlain || row.options.list.length !== 1 || unit.values.length <= row.sources.length)
    return row.options.list;
  const pieces = unit.values.map(
    (value): Option => ({
      values: row.sources.map(() => (value.token.digits === undefined ? null : Number(value.token.digits))),
      breaches: 0,
    }),
  );
  return [...row.options.list, ...pieces];
}

/** Without a last row that ends with the source before it is complete. */
function withoutCutRow(placed: readonly Placed[], width: number): readonly Placed[] {
  const last = placed.at(-1);
  const isCut = last?.unit.values[0]?.apart === true && last.unit.isLast && last.unit.values.length < width;
  return isCut ? placed.slice(0, -1) : placed;
}

interface PrintedRequests {
  readonly table: ReportTable;
  readonly alignment: Alignment;
  readonly hasGaps: boolean;
  /** Rows whose figures may be others. */
  readonly doubtful: ReadonlySet<Unit>;
}

function readRequests(
  source: Source,
  zone: Zone,
  { table, alignment, hasGaps, doubtful }: PrintedRequests,
  reading: TableReading,
): void {
  const placed = withoutCutRow(alignment.placed, table.columns.length);
  const shape: RowShape = { groups: [table.columns.length], hasTotals: true };
  const units = placed.map((one) => one.unit);
  const extents = extentsOf(source, units, table);
  const print = { shape, modelOf: columnModels(units, table.columns.length, extents), hasGaps };
  const rows = new Map(placed.map((one) => [one.row.row, { one, row: readRow(one.unit, print, 0) }]));
  const isOpen = [...rows.values()].some(({ row }) => !row.isPlain);
  const solution = isOpen ? solve(rows, table) : null;
  for (const [id, { one, row }] of rows) {
    const options =
      solution?.outcome === 'decided' ? (solution.rows.get(id) ?? []) : slackened(one, row, print, solution);
    const place = placeOf(one);
    reading.put(table, id, row, options, {
      ...place,
      isDoubtful: place.isDoubtful || doubtful.has(one.unit),
    });
  }
  if (isOpen)
    reading.notes.add(solution?.outcome === 'decided' ? 'figures_split_by_balances' : 'no_balanced_reading');
  if (placed.some((one) => one.likeness < 0.6)) reading.notes.add('rows_by_order');
  const isCut = placed.length < alignment.placed.length;
  noteMissing(table, placed, isCut ? [] : blankRows(source.atoms, zone, table, alignment), reading);
}

type ReadRows = ReadonlyMap<string, { readonly one: Placed; readonly row: RowReading }>;

function solve(rows: ReadRows, table: ReportTable): Solution {
  const isUnread = [...rows.values()].some(
    ({ one, row }) => row.options.isCut || one.doubtful || row.options.list.length === 0,
  );
  const options: RowOptions = new Map([...rows].map(([id, { row }]) => [id, row.options.list]));
  const isOff = [...rows.values()].some(
    ({ row }) => !row.isPlain && row.options.list.some((option) => option.breaches > 0),
  );
  if (isOff) return { rows: options, outcome: 'broken' };
  return isUnread ? { rows: options, outcome: 'too_much' } : solveRequests(options, table);
}

/** Where the balances do not decide: every reading of the row with the fewest breaches and one more. */
function slackened(
  one: Placed,
  row: RowReading,
  print: TablePrint,
  solution: Solution | null,
): readonly Option[] {
  if (row.isPlain || solution === null) return row.options.list;
  return readRow(one.unit, print, 1).options.list;
}

function readCases(
  source: Source,
  { cases, requests }: ReportZones,
  table: ReportTable,
  hasGaps: boolean,
  reading: TableReading,
): void {
  const width = table.columns.length;
  const groups = table.constraints.map((constraint) => constraint.right.length + 1);
  const units = sourceUnits(source, cases, [width]);
  const printed = units.find((one) => extentsOf(source, [one], table).size > 0);
  const unit =
    caseUnit(units, width) ?? printed ?? strayCaseUnit(sourceUnits(source, requests, [width]), width);
  if (unit === null) {
    reading.missing.push(table.id);
    return;
  }
  const extents = extentsOf(source, [unit], table);
  const modelOf = extents.size === 0 ? () => null : columnModels([unit], width, extents);
  const print = { shape: { groups, hasTotals: true }, modelOf, hasGaps };
  const first = readRow(unit, print, 0);
  const isBalanced = first.options.list.every((option) => option.breaches === 0);
  const row = first.isPlain || isBalanced ? first : readRow(unit, print, 1);
  const rowId = table.rows[0]?.id ?? '';
  const isDoubtful = !first.isPlain && hasFiguresBehind(units, unit);
  reading.put(table, rowId, row, row.options.list, { values: unit.values, likeness: 1, isDoubtful });
}

/** Figures with no text before them may be the rest of the row. */
function hasFiguresBehind(units: readonly Unit[], unit: Unit): boolean {
  const next = units[units.indexOf(unit) + 1];
  return next?.before === '' && next.values.some(({ token }) => token.digits !== undefined);
}

/** The row of the case table: the first with all its cells, one with a figure rather than one without, else the first with enough digits for them. */
function caseUnit(units: readonly Unit[], width: number): Unit | null {
  const complete = units.filter((unit) => unit.values.length === width);
  const [first] = complete;
  if (first !== undefined)
    return complete.find(({ values }) => values.some(({ token }) => token.form === 'number')) ?? first;
  const digits = (unit: Unit) =>
    unit.values.reduce((sum, value) => sum + (value.token.digits?.length ?? 1), 0);
  return units.find((unit) => digits(unit) >= width) ?? null;
}

/** The row of cases where its heading was lost: the last with as many figures behind the request table. */
function strayCaseUnit(units: readonly Unit[], width: number): Unit | null {
  return units.findLast((unit) => unit.values.length === width) ?? null;
}

function placeOf({ unit, likeness, doubtful }: Placed): RowPlace {
  return { values: unit.values, likeness, isDoubtful: doubtful };
}

/** Puts down the blank rows, and what the table has no rows of as missing. */
function noteMissing(
  table: ReportTable,
  placed: readonly Placed[],
  blank: readonly WantedRow[],
  reading: TableReading,
): void {
  const found = new Set([...placed.map((one) => one.row.row), ...blank.map(({ row }) => row)]);
  for (const { row } of blank) reading.putBlank(table, row);
  const missing = wantedRows(table).filter(({ row }) => !found.has(row));
  if (found.size === 0) reading.missing.push(table.id);
  else for (const { row } of missing) reading.missing.push(`${table.id}.${row}`);
}
