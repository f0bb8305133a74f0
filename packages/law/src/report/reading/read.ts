/** The one reading: a neutral document in, every report in it out. Pure and bounded; never throws on any document. */
import type { FormatId } from '../format.ts';
import { FIRST_REPORT_YEAR, formatOfYear } from '../formats.ts';
import { REPORT_SCHEMA, titleOf } from '../report.ts';
import { WHOLE_ROW, yearsAcross } from './across.ts';
import type { SourceDocument } from './document.ts';
import { type NoteCode, type ReadEntry, refusedEntry } from './entry.ts';
import { FORMAT_KEYS, HEADING_KEYS, TITLE_KEY } from './labels.ts';
import { allHits } from './match.ts';
import { sectionTexts } from './section-texts.ts';
import { Stream } from './stream.ts';
import { chooseVariant, readTables, type Source, yearsBesideEachOther } from './tables.ts';
import { type Tape, tapeOf } from './tape.ts';
import { findTitle, type Title } from './titles.ts';
import { findReports, type ReportZones } from './zones.ts';

export interface ReadOptions {
  /** Name of the file, put into each entry; its year is a hint. */
  readonly file?: string;
}

/**
 * Every annual report that stands in the document (条例 art. 50), at least one entry: where no report or no table
 * is found the entry is refused with a code. A cell is null when it is blank in the source, or when more than one
 * reading fits; then it is listed as uncertain. Never zero for what is not there.
 */
export function readReports(document: SourceDocument, options: ReadOptions = {}): ReadEntry[] {
  const tape = tapeOf(document);
  const stream = new Stream(tape);
  const hints = [document.title, options.file].filter((hint) => hint !== undefined);
  const file = options.file === undefined ? {} : { file: options.file };
  const reports = findReports(tape, stream);
  if (reports.length === 0) return [{ ...refusal(tape, stream, hints), ...file }];
  return reports
    .flatMap((zones) => readZones(tape, stream, zones, hints))
    .map((entry) => ({ ...entry, ...file }));
}

/** The entries of one report, or of each year where one table holds several. */
function readZones(tape: Tape, stream: Stream, zones: ReportZones, hints: readonly string[]): ReadEntry[] {
  const title = findTitle(tape.atoms, zones.whole, hints);
  const source = { atoms: tape.atoms, stream, across: WHOLE_ROW };
  const refused = () => refusal(tape, stream, hints);
  const across = yearsBesideEachOther(source, zones);
  if (across === null) return [readOne(source, zones, title) ?? refused()];
  const years = yearsAcross(tape.atoms, { from: zones.section2.from, to: zones.requests.to }, across.count);
  return Array.from({ length: across.count }, (_, part) => {
    const own = { ...title, year: years?.[part] ?? null };
    return readOne({ ...source, across: { ...across, part } }, zones, own) ?? refused();
  });
}

/** Null when no table of it was found. */
function readOne(source: Source, zones: ReportZones, title: Title): ReadEntry | null {
  const { atoms, stream } = source;
  const printed = printedFormat(stream, zones);
  const chosen = chooseVariant(source, zones, printed, formatByYear(title.year));
  if (chosen === null) return null;
  const reading = readTables(source, zones, chosen);
  if (Object.keys(reading.tables).length === 0) return null;
  const format = chosen.variant.format.id;
  const sections = sectionTexts(atoms, zones);
  const isComplete = reading.missing.length === 0;
  return {
    schema: REPORT_SCHEMA,
    status: isComplete ? 'read' : 'incomplete',
    ...known(title),
    format,
    sections,
    tables: reading.tables,
    units: reading.units,
    missing: reading.missing,
    uncertain: reading.uncertain,
    notes: [...titleNotes(title, format), ...textNotes(sections['5']), ...reading.notes],
    evidence: reading.evidence,
  };
}

function known({ organ, year }: Title): { organ: string; year: number | null; title: string } {
  return { organ, year, title: year === null ? '' : titleOf(organ, year) };
}

/** The format that the heads and rows of the tables are of, whatever the year; null where they do not say. */
function printedFormat(stream: Stream, { section2, requests }: ReportZones): FormatId | null {
  const text = stream.text.slice(stream.positionOf(section2.from), stream.positionOf(requests.to));
  const count = (id: FormatId) => FORMAT_KEYS[id].filter((key) => allHits(key, text, 1).length > 0).length;
  const a = count('format_a_2019');
  const b = count('format_b_2021');
  if (a === b) return null;
  return a > b ? 'format_a_2019' : 'format_b_2021';
}

/** Where neither heads nor rows tell: the format of the year. */
function formatByYear(year: number | null): FormatId | null {
  return year === null || year < FIRST_REPORT_YEAR ? null : formatOfYear(year).id;
}

function titleNotes({ organ, year, isFromTitle }: Title, format: FormatId): NoteCode[] {
  const notes: NoteCode[] = [];
  if (organ === '') notes.push('organ_not_found');
  if (year === null) notes.push('year_not_found');
  else if (!isFromTitle) notes.push('year_not_in_title');
  if (year !== null && year >= FIRST_REPORT_YEAR && formatOfYear(year).id !== format)
    notes.push('format_not_of_year');
  return notes;
}

function textNotes(section5: string): NoteCode[] {
  return section5 === '' ? ['section_texts_not_found'] : [];
}

/** Why a document without a request table was not read. */
function refusal(tape: Tape, stream: Stream, hints: readonly string[]): ReadEntry {
  if (tape.atoms.length === 0 && tape.images.length === 0) return refusedEntry('empty_document');
  const title = findTitle(tape.atoms, { from: 0, to: tape.atoms.length }, hints);
  const headings = HEADING_KEYS.slice(1, 5).map((keys) => keys.flatMap((key) => stream.hits(key))[0]);
  const found = headings.filter((heading) => heading !== undefined);
  const isNamed = title.isFromTitle || stream.hits(TITLE_KEY, 1).length > 0;
  if (title.year !== null && title.year < FIRST_REPORT_YEAR && (isNamed || found.length > 0))
    return refusedEntry('before_2019', known(title));
  if (found.length < 2) return refusedEntry(isNamed && found.length > 0 ? 'tables_missing' : 'not_a_report');
  const [from = 0, to = stream.text.length] = [headings[0], headings[3]].map((heading) => heading?.start);
  const first = stream.atomAt(from);
  const isPicture = tape.images.some(
    (image) => image > first && (headings[3] === undefined || image <= stream.atomAt(to)),
  );
  return refusedEntry(isPicture ? 'tables_as_pictures' : 'tables_missing', known(title));
}
