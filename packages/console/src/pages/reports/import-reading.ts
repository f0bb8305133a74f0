/** A reading on its way into the years: the figures that a person settles, and what the checks say of the outcome. */
import {
  type CellAddress,
  type CellValue,
  cellAddress,
  checkAgainstPreviousYear,
  checkNarrative,
  checkReport,
  type Finding,
  type Report,
  readCell,
  withCell,
} from '@gongkai/law/report';
import type { ImportReading, KnownYear, ReadReport } from '../../api/reports.ts';

/** Figures by cell: every uncertain cell that was settled, and each that was read wrong. */
export type Decided = Readonly<Record<CellAddress, CellValue>>;

/** How a cell of the reading stands. */
export type CellMark = 'uncertain' | 'confirmed' | 'corrected';

/** The report as it was read. A year that was not found is 0 until the person gives it. */
export function reportRead(entry: ReadReport): Report {
  const { schema, organ, year, format, title, sections, tables, units } = entry;
  return { schema, organ, year: year ?? 0, format, title, sections, tables, units };
}

/** The report with the person's figures, for the year that the person gives it. */
export function reportDecided(entry: ReadReport, year: number, decided: Decided): Report {
  const read: Report = { ...reportRead(entry), year };
  return Object.entries(decided).reduce((report, [cell, value]) => withCell(report, cell, value), read);
}

/** Uncertain cells that nobody has settled yet. */
export function openCells(entry: ReadReport, decided: Decided): CellAddress[] {
  return entry.uncertain.map(({ cell }) => cell).filter((cell) => !Object.hasOwn(decided, cell));
}

/** Settles a cell. A figure that is what was read needs no decision, except where the reading was uncertain. */
export function decide(entry: ReadReport, decided: Decided, cell: CellAddress, value: CellValue): Decided {
  const isUncertain = entry.uncertain.some((one) => one.cell === cell);
  const read = readCell(reportRead(entry), cell);
  return !isUncertain && read === value ? undo(decided, cell) : { ...decided, [cell]: value };
}

/** Takes a decision back: the cell is again as it was read. */
export function undo(decided: Decided, cell: CellAddress): Decided {
  return Object.fromEntries(Object.entries(decided).filter(([address]) => address !== cell));
}

/** The marks of all cells that have one. */
export function marksOf(entry: ReadReport, decided: Decided): Map<CellAddress, CellMark> {
  const settled = Object.keys(decided).map((cell): [CellAddress, CellMark] => [cell, 'corrected']);
  const uncertain = entry.uncertain.map(({ cell }): [CellAddress, CellMark] => [
    cell,
    Object.hasOwn(decided, cell) ? 'confirmed' : 'uncertain',
  ]);
  return new Map([...settled, ...uncertain]);
}

/** The report that stands for a year. */
function standing(known: readonly KnownYear[], year: number): Report | null {
  return known.find((edition) => edition.year === year && edition.report !== null)?.report ?? null;
}

/** What the checks say: of the report itself and beside the year before (C6 to C8), and of the year after beside it. */
export function findingsRead(
  entry: ReadReport,
  year: number,
  decided: Decided,
  { known, mayMakeRules }: Pick<ImportReading, 'known' | 'mayMakeRules'>,
): { own: Finding[]; next: Finding[] } {
  const report = reportDecided(entry, year, decided);
  const open = new Set(openCells(entry, decided));
  const previous = standing(known, year - 1);
  const following = standing(known, year + 1);
  const own = [
    ...checkReport(report, { mayMakeRules }),
    ...checkNarrative(report),
    ...(previous === null ? [] : checkAgainstPreviousYear(report, previous)),
  ];
  return {
    // A cell that is still open is not blank.
    own: own.filter(
      ({ code, table, row, column }) => code !== 'C14' || !open.has(cellAddress(table, row, column)),
    ),
    next: following === null ? [] : checkAgainstPreviousYear(following, report),
  };
}

/** Whether a year can be taken over: a new one, once more, or not because its report is compiled here. */
export function standingOfYear(known: readonly KnownYear[], year: number): 'new' | 'again' | 'compiled_here' {
  const editions = known.filter((edition) => edition.year === year);
  if (editions.length === 0) return 'new';
  return editions.every(({ state }) => state === 'imported') ? 'again' : 'compiled_here';
}
