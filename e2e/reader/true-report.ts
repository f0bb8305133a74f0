/** Random reports whose figures are known: balanced ones, and ones that break balances. */
import {
  APPLICANT_CATEGORIES,
  type ApplicantCategory,
  buildReport,
  CASE_GROUPS,
  CASE_RESULTS,
  cellsOf,
  checkReport,
  type FormatId,
  figureRows,
  formatById,
  type Report,
  type ReportFormat,
  type ReportTables,
  readCell,
  tableAsFiled,
  type ValueType,
  withCell,
} from '@gongkai/law/report';
import { type Narrative, narrativeOf } from './narrative.ts';
import { type Random, randomFrom } from './random.ts';

const REQUESTS = 'requests_received_and_handled';

export interface TrueReport {
  readonly report: Report;
  readonly narrative: Narrative;
}

export interface Wishes {
  /** How many balances to break; default none. */
  readonly breaches?: number;
  /** Print （六） of format B as one row of figures. */
  readonly singleOtherRow?: boolean;
  readonly format?: FormatId;
  readonly year?: number;
  readonly organ?: string;
  /** Largest request figure; default drawn among tiny, small, medium and large organs. */
  readonly scale?: number;
}

/** The report of this seed. The same seed and wishes give the same report. */
export function trueReport(seed: number, wishes: Wishes = {}): TrueReport {
  const random = randomFrom(seed);
  const format = wishes.format ?? random.pick<FormatId>(['format_a_2019', 'format_b_2021', 'format_b_2021']);
  const year =
    wishes.year ??
    (format === 'format_a_2019' ? random.pick([2019, 2020, 2020, 2023]) : random.int(2021, 2025));
  const organ = wishes.organ ?? organName(random);
  const scale = wishes.scale ?? random.pick([0, 3, 9, 40, 300, 4000]);
  const built = buildReport({
    organ,
    year,
    format,
    requests: requestCounts(random, formatById(format), scale),
    cases: caseCounts(random, scale),
    proactive: proactiveFigures(random, formatById(format), scale),
  });
  const filed = wishes.singleOtherRow === true ? withSingleOtherRow(built) : built;
  const report = broken(filed, random, wishes.breaches ?? 0);
  return { report, narrative: narrativeOf(report, random) };
}

/** The violations C1 to C5 of a report, as sorted addresses with their codes. */
export function violationsOf(report: Report): string[] {
  return checkReport(report, { mayMakeRules: true })
    .filter(({ level }) => level === 'error')
    .map(({ code, table, row, column }) => `${code} ${table}.${row}.${column}`)
    .sort();
}

const PLACES = ['青禾', '白沙', '云栖', '北川口', '长汀河', '金水湾', '石门坎', '东岭', '临江渡', '南浦'];
const LEVELS = ['市', '县', '区'];
const OFFICES = [
  '人民政府',
  '教育局',
  '民政局',
  '自然资源和规划局',
  '市场监督管理局',
  '卫生健康委员会',
  '交通运输局',
];

function organName(random: Random): string {
  return `${random.pick(PLACES)}${random.pick(LEVELS)}${random.pick(OFFICES)}`;
}

function requestCounts(random: Random, format: ReportFormat, scale: number) {
  if (scale === 0) return [];
  const table = format.tables.find(({ id }) => id === REQUESTS);
  const leaves = (table?.rows ?? []).filter((row) => row.kind === 'leaf' && row.parent !== null);
  const used = random.int(1, Math.min(9, 2 + scale));
  return Array.from({ length: used }, (_, index) => {
    const category: ApplicantCategory =
      index === 0 || random.chance(0.6) ? 'natural_person' : random.pick(APPLICANT_CATEGORIES);
    const count = 1 + random.int(0, random.chance(0.3) ? scale : Math.ceil(scale / 6));
    const arrival = random.chance(0.15) ? 'carried_in' : 'new_requests';
    const result = random.chance(0.15) ? 'carried_out' : random.pick(leaves).id;
    return [
      { row: arrival, category, count },
      { row: result, category, count },
    ];
  }).flat();
}

function caseCounts(random: Random, scale: number) {
  if (scale === 0 || random.chance(0.3)) return [];
  return CASE_GROUPS.flatMap((group) =>
    CASE_RESULTS.map((result) => ({
      group,
      result,
      count: random.chance(0.4) ? random.int(0, Math.min(scale, 30)) : 0,
    })),
  );
}

function proactiveFigures(random: Random, format: ReportFormat, scale: number): ReportTables {
  return Object.fromEntries(
    format.tables
      .filter(({ section }) => section === 2)
      .map((table) => [
        table.id,
        Object.fromEntries(
          figureRows(table).map((row) => {
            const figures: number[] = [];
            for (const column of table.columns)
              figures.push(anyFigure(column.value, row.id, figures[0] ?? 0, scale, random));
            return [row.id, Object.fromEntries(table.columns.map(({ id }, at) => [id, figures[at] ?? 0]))];
          }),
        ),
      ]),
  );
}

/** A figure of section two. `before` is the first figure of its row; a change takes away no more than there was. */
function anyFigure(type: ValueType, row: string, before: number, scale: number, random: Random): number {
  if (row === 'rules' || random.chance(0.45)) return 0;
  if (type === 'amount') return random.int(1, 9_999_999) / 100;
  if (type === 'change') return random.int(-Math.min(9, before), 40);
  return random.int(0, scale === 0 ? 3 : Math.max(12, scale));
}

/** （六） of format B as one row: the sum of its three rows under the group's own id. */
function withSingleOtherRow(report: Report): Report {
  const rows = report.tables[REQUESTS] ?? {};
  const parts = ['other_correction_overdue', 'other_fee_overdue', 'other_misc'];
  if (!parts.every((part) => Object.hasOwn(rows, part))) return report;
  const sum: Record<string, number> = {};
  for (const part of parts)
    for (const [column, value] of Object.entries(rows[part] ?? {}))
      sum[column] = (sum[column] ?? 0) + (value ?? 0);
  const kept = Object.entries(rows).flatMap(([id, cells]) =>
    id === parts[0] ? [['other_handling', sum] as const] : parts.includes(id) ? [] : [[id, cells] as const],
  );
  return { ...report, tables: { ...report.tables, [REQUESTS]: Object.fromEntries(kept) } };
}

/** Changes single figures of sections three and four, as a clerk who mistypes or adds up wrongly. */
function broken(report: Report, random: Random, breaches: number): Report {
  let changed = report;
  const cells = cellsOf(formatById(report.format)).filter(
    (cell) => !cell.startsWith('proactive') && readCell(report, cell) !== undefined,
  );
  const totals = cells.filter((cell) => /total/.test(cell));
  for (let count = 0; count < breaches; count += 1) {
    const cell = random.pick(random.chance(0.6) ? totals : cells);
    const value = readCell(changed, cell) ?? 0;
    changed = withCell(changed, cell, value > 0 && random.chance(0.4) ? value - 1 : value + random.int(1, 9));
  }
  return changed;
}

/** The tables of a report in the rows it was filed with. */
export function filedTables(report: Report) {
  return formatById(report.format).tables.map((table) => tableAsFiled(report, table));
}
