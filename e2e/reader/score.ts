/** How well a reading agrees with the truth, cell by cell. */
import { openDocument } from '@gongkai/documents';
import { checkReport } from '@gongkai/law/report';
import { type ReadEntry, readReports, reportOfEntry } from '@gongkai/law/report/reading';
import type { Layout, Sample } from './layouts.ts';
import type { Truth } from './sheet.ts';

export interface Score {
  files: number;
  cells: number;
  /** As printed, blank as blank, and not listed as uncertain. */
  right: number;
  /** Listed as uncertain. */
  uncertain: number;
  /** Left out of the reading, whose status is incomplete or refused. */
  missing: number;
  /** Another value than the printed one, and sure of it; also a cell that is not printed. */
  wrong: number;
  /** Cells that the balances decide and that were not read right. */
  undecided: number;
  /** Files whose organ, year and format were all found. */
  named: number;
  /** Files with every cell right whose violations are those of the truth. */
  violations: number;
  /** Files of which nothing is wrong, uncertain or missing. */
  perfect: number;
  /** Tables that break a balance. */
  brokenTables: number;
  /** Of these, the ones read as balanced, with no cell uncertain. */
  balancedAndSure: number;
  /** Milliseconds to open and read. */
  time: number;
  /** Of these, the ones that the program ran itself and did not wait for a processor that others used. */
  busy: number;
}

export interface Failure {
  readonly layout: string;
  readonly seed: number;
  readonly what: readonly string[];
}

export const NO_SCORE: Score = {
  files: 0,
  cells: 0,
  right: 0,
  uncertain: 0,
  missing: 0,
  wrong: 0,
  undecided: 0,
  named: 0,
  violations: 0,
  perfect: 0,
  brokenTables: 0,
  balancedAndSure: 0,
  time: 0,
  busy: 0,
};

/** Reads the files of these seeds and adds up; with each file that is not perfect its seed and what is amiss. */
export async function scoreLayout(
  layout: Layout,
  seeds: readonly number[],
): Promise<{ score: Score; failures: Failure[] }> {
  const score = { ...NO_SCORE };
  const failures: Failure[] = [];
  for (const seed of seeds) {
    const sample = await layout.sample(seed);
    const start = performance.now();
    const before = process.cpuUsage();
    const entries = await read(sample.bytes);
    score.time += performance.now() - start;
    score.busy += process.cpuUsage(before).user / 1000;
    const what =
      entries instanceof Error ? unread(score, sample, entries) : compareReading(score, sample, entries);
    if (what.length > 0) failures.push({ layout: layout.name, seed, what });
  }
  return { score, failures };
}

async function read(bytes: Uint8Array): Promise<readonly ReadEntry[] | Error> {
  try {
    const opened = await openDocument(bytes);
    if (opened.kind === 'json') return new Error('taken for JSON');
    return readReports(opened.document);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function unread(score: Score, { truths, decided }: Sample, error: Error): string[] {
  const cells = truths.flatMap(cellsOfTruth);
  score.files += 1;
  score.cells += cells.length;
  score.missing += cells.length;
  score.undecided += cells.filter(([address]) => decided?.has(address)).length;
  return [`not opened: ${error.message}`];
}

/** Adds what was read of a file to the score; gives what is amiss. */
export function compareReading(
  score: Score,
  { truths, decided }: Omit<Sample, 'bytes'>,
  entries: readonly ReadEntry[],
): string[] {
  const what: string[] = [];
  score.files += 1;
  if (entries.length !== truths.length)
    what.push(`${entries.length} reports found, ${truths.length} printed`);
  let named = entries.length === truths.length;
  let violations = true;
  truths.forEach((truth, at) => {
    const entry = entries.find(({ year }) => year === truth.year) ?? entries[at];
    if (entry?.organ !== truth.organ || entry.year !== truth.year || entry.format !== truth.format) {
      named = false;
      what.push(
        `named ${entry?.organ} ${entry?.year} ${entry?.format}, is ${truth.organ} ${truth.year} ${truth.format}`,
      );
    }
    what.push(...compareCells(score, truth, entry, decided));
    const found = entry === undefined ? [] : violationsOfEntry(entry);
    if (found.join() !== truth.violations.join()) violations = false;
    countBroken(score, truth, entry, found);
    if (truth.complete !== (entry?.status === 'read'))
      what.push(`status ${entry?.status} ${entry?.missing.join(' ')}`);
  });
  score.named += named ? 1 : 0;
  score.violations += violations ? 1 : 0;
  score.perfect += what.length === 0 ? 1 : 0;
  return what;
}

function countBroken(
  score: Score,
  truth: Truth,
  entry: ReadEntry | undefined,
  found: readonly string[],
): void {
  for (const table of Object.keys(truth.tables)) {
    const isOf = (line: string): boolean => line.includes(`${table}.`);
    if (!truth.violations.some(isOf)) continue;
    score.brokenTables += 1;
    const isSure = entry?.tables[table] !== undefined && !entry.uncertain.some(({ cell }) => isOf(cell));
    if (isSure && !found.some(isOf)) score.balancedAndSure += 1;
  }
}

function violationsOfEntry(entry: ReadEntry): string[] {
  const report = reportOfEntry(entry);
  if (report === null) return [];
  return checkReport(report, { mayMakeRules: true })
    .filter(({ level }) => level === 'error')
    .map(({ code, table, row, column }) => `${code} ${table}.${row}.${column}`)
    .sort();
}

function compareCells(
  score: Score,
  truth: Truth,
  entry: ReadEntry | undefined,
  decided: ReadonlySet<string> | null,
): string[] {
  const what: string[] = [];
  const uncertain = new Set(entry?.uncertain.map(({ cell }) => cell));
  const got = new Map(entry === undefined ? [] : cellsOfTables(entry.tables));
  for (const [address, value] of cellsOfTruth(truth)) {
    const read = got.get(address);
    got.delete(address);
    score.cells += 1;
    const right = read === value && !uncertain.has(address);
    if (right) score.right += 1;
    else {
      const kind = uncertain.has(address)
        ? 'uncertain'
        : read === undefined && entry?.status !== 'read'
          ? 'missing'
          : 'wrong';
      score[kind] += 1;
      const open = decided !== null && !decided.has(address);
      if (!open && decided !== null) score.undecided += 1;
      if (!(open && kind === 'uncertain')) what.push(`${kind} ${address}: printed ${value}, read ${read}`);
    }
  }
  for (const [address, value] of got) {
    if (uncertain.has(address)) continue;
    score.wrong += 1;
    what.push(`wrong ${address}: not printed, read ${value}`);
  }
  return what;
}

const cellsOfTruth = (truth: Truth): [string, number | null][] => cellsOfTables(truth.tables);

function cellsOfTables(
  tables: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number | null>>>>>>,
): [string, number | null][] {
  return Object.entries(tables).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, cells]) =>
      Object.entries(cells).map(([column, value]): [string, number | null] => [
        `${table}.${row}.${column}`,
        value,
      ]),
    ),
  );
}

/** The scores as a table for people, one layout a line. */
export function scoreTable(scores: ReadonlyMap<string, Score>): string {
  const heads = [
    'layout',
    'files',
    'cells',
    'right',
    'uncertain',
    'missing',
    'wrong',
    'undecided',
    'named',
    'violations',
    'perfect',
    'files/s',
  ];
  const lines = [...scores].map(([name, score]) => [
    name,
    score.files,
    score.cells,
    `${((100 * score.right) / Math.max(1, score.cells)).toFixed(2)} %`,
    score.uncertain,
    score.missing,
    score.wrong,
    score.undecided,
    score.named,
    score.violations,
    score.perfect,
    score.time === 0 ? '-' : ((1000 * score.files) / score.time).toFixed(0),
  ]);
  const rows = [heads, ...lines].map((row) => row.map(String));
  const widths = heads.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
