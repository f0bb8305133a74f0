/**
 * Reads a report from unknown JSON. Strict and without dependencies: only the shape of `gongkai.report/1` passes,
 * only known keys are looked at, and the work is bounded, so that hostile input is refused and nothing else.
 * Whether the figures are right is not asked here but by the checks.
 */
import type { ReportFormat, ReportTable } from './format.ts';
import { FIRST_REPORT_YEAR, formatById, REPORT_FORMATS, tableOf } from './formats.ts';
import {
  type AspectId,
  type CellOverride,
  type CellValue,
  REPORT_SCHEMA,
  type Report,
  type ReportSections,
  type ReportTables,
  readCell,
  SECTION_ONE_ASPECTS,
} from './report.ts';

export type ReportProblemCode =
  | 'missing'
  | 'wrong_type'
  | 'unknown_value'
  | 'unknown_key'
  | 'out_of_range'
  | 'too_long'
  | 'group_beside_its_rows'
  | 'not_a_cell';

/** What is wrong with the input, where, and what would be right. `path` is dotted, `(root)` for the whole. */
export interface ReportProblem {
  readonly path: string;
  readonly code: ReportProblemCode;
  readonly expected: string;
}

export type ParsedReport =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly problems: readonly ReportProblem[] };

const LIMITS = { name: 200, text: 200_000, unit: 20, overrides: 1000, problems: 50, key: 60 };
const LAST_YEAR = 2100;
const LARGEST_FIGURE = 1e15;

const REPORT_KEYS = new Set([
  'schema',
  'organ',
  'organ_code',
  'year',
  'format',
  'title',
  'sections',
  'tables',
  'units',
  'overrides',
  'supersedes',
]);

/** What commands print beside the report's own fields; read past, so that their output can be read back. */
const ENTRY_KEYS = new Set(['findings', 'file', 'status', 'uncertain', 'notes']);

/**
 * The report in `input`, or what is wrong with it (at most 50 problems). Keys outside the shape are refused,
 * except those that commands add to an entry (`findings`, `file`, `status`, `uncertain`, `notes`), which are dropped.
 */
export function parseReport(input: unknown): ParsedReport {
  const problems = new Problems();
  const report = readReport(input, problems);
  return report !== null && problems.list.length === 0
    ? { ok: true, report }
    : { ok: false, problems: problems.list };
}

type Fields = Readonly<Record<string, unknown>>;

class Problems {
  readonly list: ReportProblem[] = [];

  add(path: string, code: ReportProblemCode, expected: string): null {
    if (!this.full()) this.list.push({ path, code, expected });
    return null;
  }

  full(): boolean {
    return this.list.length >= LIMITS.problems;
  }
}

function readReport(input: unknown, problems: Problems): Report | null {
  const fields = objectAt(input, '(root)', problems);
  if (fields === null) return null;
  refuseUnknownKeys(fields, '', (key) => REPORT_KEYS.has(key) || ENTRY_KEYS.has(key), problems);
  if (get(fields, 'schema') !== REPORT_SCHEMA) return problems.add('schema', 'unknown_value', REPORT_SCHEMA);
  const organ = nameAt(fields, 'organ', '', problems);
  const title = nameAt(fields, 'title', '', problems);
  const year = yearOf(fields, problems);
  const format = formatOf(fields, problems);
  const sections = sectionsOf(fields, problems);
  const tables = format === null ? null : tablesOf(fields, format, problems);
  const organCode = optionalText(fields, 'organ_code', problems);
  const supersedes = optionalText(fields, 'supersedes', problems);
  if (organ === null || title === null || year === null || format === null) return null;
  if (sections === null || tables === null) return null;
  const report: Report = {
    schema: REPORT_SCHEMA,
    organ,
    ...(organCode === null ? {} : { organ_code: organCode }),
    year,
    format: format.id,
    title,
    sections,
    tables,
    ...(supersedes === null ? {} : { supersedes }),
  };
  return { ...report, ...unitsOf(fields, report, problems), ...overridesOf(fields, report, problems) };
}

function yearOf(fields: Fields, problems: Problems): number | null {
  const year = get(fields, 'year');
  if (typeof year === 'number' && Number.isInteger(year) && year >= FIRST_REPORT_YEAR && year <= LAST_YEAR)
    return year;
  return problems.add(
    'year',
    codeOf(year, 'number'),
    `whole number from ${FIRST_REPORT_YEAR} to ${LAST_YEAR}`,
  );
}

function formatOf(fields: Fields, problems: Problems): ReportFormat | null {
  const id = get(fields, 'format');
  const format = typeof id === 'string' ? formatById(id) : null;
  const expected = REPORT_FORMATS.map((candidate) => candidate.id).join(' | ');
  return format ?? problems.add('format', id === undefined ? 'missing' : 'unknown_value', expected);
}

function sectionsOf(fields: Fields, problems: Problems): ReportSections | null {
  const sections = objectAt(get(fields, 'sections'), 'sections', problems);
  if (sections === null) return null;
  const known = new Set(['1', '5', '6', 'contact']);
  refuseUnknownKeys(sections, 'sections.', (key) => known.has(key), problems);
  const aspects = aspectsOf(sections, problems);
  const five = textAt(sections, '5', 'sections.', LIMITS.text, problems);
  const six = textAt(sections, '6', 'sections.', LIMITS.text, problems);
  const contact =
    get(sections, 'contact') === undefined
      ? null
      : textAt(sections, 'contact', 'sections.', LIMITS.text, problems);
  if (aspects === null || five === null || six === null) return null;
  return { '1': aspects, '5': five, '6': six, ...(contact === null ? {} : { contact }) };
}

function aspectsOf(sections: Fields, problems: Problems): Record<AspectId, string> | null {
  const aspects = objectAt(get(sections, '1'), 'sections.1', problems);
  if (aspects === null) return null;
  const known = new Set<string>(SECTION_ONE_ASPECTS.map(({ id }) => id));
  refuseUnknownKeys(aspects, 'sections.1.', (key) => known.has(key), problems);
  const text = (id: AspectId) => textAt(aspects, id, 'sections.1.', LIMITS.text, problems) ?? '';
  return {
    proactive_disclosure: text('proactive_disclosure'),
    disclosure_on_request: text('disclosure_on_request'),
    information_management: text('information_management'),
    platform: text('platform'),
    supervision: text('supervision'),
  };
}

function tablesOf(fields: Fields, format: ReportFormat, problems: Problems): ReportTables | null {
  const tables = objectAt(get(fields, 'tables'), 'tables', problems);
  if (tables === null) return null;
  refuseUnknownKeys(tables, 'tables.', (key) => tableOf(format, key) !== null, problems);
  const read: [string, Record<string, Record<string, CellValue>>][] = [];
  for (const table of format.tables) {
    const given = get(tables, table.id);
    if (given === undefined) continue;
    const rows = objectAt(given, `tables.${table.id}`, problems);
    if (rows !== null) read.push([table.id, rowsOf(rows, table, problems)]);
  }
  return Object.fromEntries(read);
}

function rowsOf(
  rows: Fields,
  table: ReportTable,
  problems: Problems,
): Record<string, Record<string, CellValue>> {
  const path = `tables.${table.id}.`;
  const holders = table.rows.filter((row) => row.kind !== 'group_header' || row.collapsible === true);
  const known = new Set(holders.map((row) => row.id));
  refuseUnknownKeys(rows, path, (key) => known.has(key), problems);
  const read: [string, Record<string, CellValue>][] = [];
  for (const row of holders) {
    const given = get(rows, row.id);
    if (given === undefined) continue;
    if (
      row.collapsible === true &&
      table.rows.some((child) => child.parent === row.id && get(rows, child.id) !== undefined)
    )
      problems.add(path + row.id, 'group_beside_its_rows', 'the group as one row, or its rows, not both');
    const cells = objectAt(given, path + row.id, problems);
    if (cells !== null) read.push([row.id, cellsIn(cells, table, `${path}${row.id}.`, problems)]);
  }
  return Object.fromEntries(read);
}

function cellsIn(
  cells: Fields,
  table: ReportTable,
  path: string,
  problems: Problems,
): Record<string, CellValue> {
  refuseUnknownKeys(cells, path, (key) => table.columns.some((column) => column.id === key), problems);
  const read: [string, CellValue][] = [];
  for (const { id } of table.columns) {
    const value = get(cells, id);
    if (value === undefined) continue;
    if (isCellValue(value)) read.push([id, value]);
    else
      problems.add(
        path + id,
        codeOf(value, 'number'),
        'number below 10^15 in size, or null for a blank cell',
      );
  }
  return Object.fromEntries(read);
}

function isCellValue(value: unknown): value is CellValue {
  return value === null || (typeof value === 'number' && Math.abs(value) < LARGEST_FIGURE);
}

function unitsOf(fields: Fields, report: Report, problems: Problems): { units?: Record<string, string> } {
  const given = get(fields, 'units');
  if (given === undefined) return {};
  const units = objectAt(given, 'units', problems);
  if (units === null) return {};
  refuseUnknownKeys(units, 'units.', (key) => readCell(report, key) !== undefined, problems);
  const addresses = Object.keys(units).filter((key) => readCell(report, key) !== undefined);
  const read = addresses.map((address): [string, string] => [
    address,
    textAt(units, address, 'units.', LIMITS.unit, problems) ?? '',
  ]);
  return { units: Object.fromEntries(read) };
}

function overridesOf(fields: Fields, report: Report, problems: Problems): { overrides?: CellOverride[] } {
  const given = get(fields, 'overrides');
  if (given === undefined) return {};
  if (!Array.isArray(given)) {
    problems.add('overrides', 'wrong_type', 'array');
    return {};
  }
  if (given.length > LIMITS.overrides) {
    problems.add('overrides', 'too_long', `at most ${LIMITS.overrides} entries`);
    return {};
  }
  const read = given.map((entry: unknown, index) =>
    overrideAt(entry, `overrides.${index}`, report, problems),
  );
  return { overrides: read.filter((entry) => entry !== null) };
}

const OVERRIDE_KEYS = new Set(['cell', 'counted', 'stated', 'reason', 'by', 'on']);

function overrideAt(input: unknown, path: string, report: Report, problems: Problems): CellOverride | null {
  const fields = objectAt(input, path, problems);
  if (fields === null) return null;
  const at = `${path}.`;
  refuseUnknownKeys(fields, at, (key) => OVERRIDE_KEYS.has(key), problems);
  const cell = textAt(fields, 'cell', at, LIMITS.name, problems);
  const reason = nameAt(fields, 'reason', at, problems, LIMITS.text);
  const by = nameAt(fields, 'by', at, problems);
  const on = textAt(fields, 'on', at, LIMITS.name, problems);
  const counted = get(fields, 'counted');
  const stated = get(fields, 'stated');
  if (cell === null || reason === null || by === null || on === null) return null;
  if (readCell(report, cell) === undefined)
    return problems.add(`${at}cell`, 'not_a_cell', 'table.row.column of this report');
  if (!isDay(on)) return problems.add(`${at}on`, 'unknown_value', 'YYYY-MM-DD');
  if (!isCellValue(counted)) return problems.add(`${at}counted`, codeOf(counted, 'number'), 'number or null');
  if (!isCellValue(stated)) return problems.add(`${at}stated`, codeOf(stated, 'number'), 'number or null');
  return { cell, counted, stated, reason, by, on };
}

function isDay(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text);
}

function get(fields: Fields, key: string): unknown {
  return Object.hasOwn(fields, key) ? fields[key] : undefined;
}

function objectAt(input: unknown, path: string, problems: Problems): Fields | null {
  if (typeof input === 'object' && input !== null && !Array.isArray(input)) return { ...input };
  return problems.add(path, codeOf(input, 'object'), 'object');
}

function textAt(fields: Fields, key: string, path: string, limit: number, problems: Problems): string | null {
  const value = get(fields, key);
  if (typeof value !== 'string') return problems.add(path + key, codeOf(value, 'string'), 'text');
  if (value.length > limit) return problems.add(path + key, 'too_long', `at most ${limit} characters`);
  return value;
}

/** Text that says something: not empty and not only white space. */
function nameAt(
  fields: Fields,
  key: string,
  path: string,
  problems: Problems,
  limit = LIMITS.name,
): string | null {
  const text = textAt(fields, key, path, limit, problems);
  return text?.trim() === '' ? problems.add(path + key, 'missing', 'text that is not empty') : text;
}

function optionalText(fields: Fields, key: string, problems: Problems): string | null {
  return get(fields, key) === undefined ? null : textAt(fields, key, '', LIMITS.name, problems);
}

function refuseUnknownKeys(
  fields: Fields,
  path: string,
  isKnown: (key: string) => boolean,
  problems: Problems,
): void {
  for (const key of Object.keys(fields)) {
    if (problems.full()) return;
    if (!isKnown(key)) problems.add(path + key.slice(0, LIMITS.key), 'unknown_key', 'no such key');
  }
}

/** A value of the right type that is refused is out of range; of another type, of the wrong type; not there, missing. */
function codeOf(value: unknown, type: 'string' | 'number' | 'object'): ReportProblemCode {
  if (value === undefined) return 'missing';
  return typeof value === type && value !== null && type !== 'object' ? 'out_of_range' : 'wrong_type';
}
