/**
 * From text to what the index holds and what a query asks. Beside the words of a dictionary a title is found by every
 * two characters that stand side by side in it, so that a name no dictionary knows is found too; a document number
 * by year and serial as one; and organ, column and year are words of their own kind.
 */
import { wordsToFind, wordsToIndex } from './segmenter.ts';

/** What of an item goes into the index. */
export interface SearchSource {
  title: string;
  documentNumber: string | null;
  indexNumber: string;
  body: string;
  /** What it lists: names and titles count as words of the item, and so does the text of each. */
  files: readonly { name: string; text: string }[];
  organId: string;
  /** The columns that list it, and all above them. */
  columnIds: readonly string[];
  publishedOn: string;
}

/** Of a longer body the first part is indexed; nothing official says what it is about only after fifty pages. */
const INDEXED_LENGTH = 60_000;
/** Of all files of an item together; beyond, PostgreSQL would not keep the words. */
const INDEXED_FILES = 150_000;
/** Longest word that is kept: longer ones are no words. */
const LONGEST = 60;
/** Most words that a query is taken at. */
const MOST = 24;

const YEAR_AND_SERIAL = /[〔[(【]\s*(\d{4})\s*[〕\])】]\s*第?\s*(\d{1,5})\s*号/g;
const INDEX_NUMBER = /[0-9a-z]{9,18}\/\d{4,6}-\d{5,10}/g;
const HAN_RUN = /^\p{Script=Han}+$/u;
const RUNS = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;
/** Words without which a question asks the same. */
const EMPTY_WORDS = new Set(['的', '了', '和', '与', '及', '在', '是', '对', '为', '有', '吗', '呢', '请问']);

/** One form for what is written in several: full-width and half-width, capital and small. */
export function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Lexemes of where an item stands. No word of a text holds a colon, so nobody can type one. */
export const placeWord = {
  organ: (organId: string) => `o:${organId}`,
  column: (columnId: string) => `c:${columnId}`,
  year: (year: number | string) => `y:${year}`,
};

/** The `tsvector` of an item, as text: title and numbers with weight A, body with C. Positions are of no use here. */
export function documentVector(source: SearchSource): string {
  return `${textWords(source)} ${placeWords(source)}`;
}

/** What an item says, as the text of a `tsvector`; it can be made before it is known where the item will stand. */
export function textWords(source: Pick<SearchSource, 'title' | 'documentNumber' | 'body' | 'files'>): string {
  const heading = normalised(`${source.title} ${source.documentNumber ?? ''}`);
  const body = normalised(source.body.slice(0, INDEXED_LENGTH));
  const strong = new Set([...lexemesOf(heading), ...pairsOf(heading)]);
  const written = source.files.map(({ name, text }) => `${name}\n${text}`).join('\n');
  const files = normalised(written.slice(0, INDEXED_FILES));
  const weak = new Set([...lexemesOf(body), ...lexemesOf(files)]);
  const lexemes = [
    ...[...strong].map((word) => `${quoted(word)}:1A`),
    ...[...weak].filter((word) => !strong.has(word)).map((word) => `${quoted(word)}:1C`),
  ];
  return lexemes.join(' ');
}

/** Where an item stands, as the text of a `tsvector`. */
export function placeWords(
  source: Pick<SearchSource, 'indexNumber' | 'organId' | 'columnIds' | 'publishedOn'>,
): string {
  const places = [
    placeWord.organ(source.organId),
    ...source.columnIds.map(placeWord.column),
    placeWord.year(source.publishedOn.slice(0, 4)),
  ];
  return [`${quoted(normalised(source.indexNumber))}:1A`, ...places.map((word) => `${quoted(word)}:1`)].join(
    ' ',
  );
}

/** Figures and the characters beside them are words of their own: 41号 is found by 41 and by 号. */
function lexemesOf(text: string): string[] {
  const words = wordsToIndex(text).flatMap((word) => word.match(RUNS) ?? []);
  return [...words.filter((word) => word.length <= LONGEST), ...serialsOf(text)];
}

/** Document numbers by year and serial: 〔2026〕41号, however the brackets were written. */
function serialsOf(text: string): string[] {
  return [...text.matchAll(YEAR_AND_SERIAL)].map(([, year, serial]) => `〔${year}〕${Number(serial)}号`);
}

function pairsOf(text: string): string[] {
  return [...text.matchAll(RUNS)].flatMap(([run]) => (HAN_RUN.test(run) ? pairs(run) : []));
}

function pairs(run: string): string[] {
  const characters = [...run];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/** What somebody looks for. */
export interface Sought {
  /** The `tsquery` as text; null when there is nothing in it that can be looked for. */
  query: string | null;
  /** What to mark in titles and texts, normalised, longest first. */
  marks: readonly string[];
}

/** Where to look: each is one more word that must be there. */
export interface Narrowing {
  organId?: string;
  columnId?: string;
  year?: number;
}

/** Reads what somebody typed. Every lexeme is quoted, so nothing of it is read as an operator. */
export function soughtIn(typed: string, narrowing: Narrowing = {}): Sought {
  let text = normalised(typed).slice(0, 200);
  const terms: string[] = [];
  const marks: string[] = [];
  const indexNumbers = text.match(INDEX_NUMBER) ?? [];
  text = text.replace(INDEX_NUMBER, ' ');
  terms.push(...indexNumbers.map(quoted));
  const serials = serialsOf(text);
  marks.push(...(text.match(YEAR_AND_SERIAL) ?? []));
  text = text.replace(YEAR_AND_SERIAL, ' ');
  terms.push(...serials.map(quoted));
  for (const [run] of text.matchAll(RUNS)) {
    if (terms.length >= MOST) break;
    terms.push(HAN_RUN.test(run) ? runTerm(run) : quoted(run.slice(0, LONGEST)));
    marks.push(run, ...(HAN_RUN.test(run) ? meaningful(wordsToFind(run)) : []));
  }
  if (terms.length === 0) return { query: null, marks: [] };
  if (narrowing.organId !== undefined) terms.push(quoted(placeWord.organ(narrowing.organId)));
  if (narrowing.columnId !== undefined) terms.push(quoted(placeWord.column(narrowing.columnId)));
  if (narrowing.year !== undefined) terms.push(quoted(placeWord.year(narrowing.year)));
  return {
    query: terms.join(' & '),
    marks: [...new Set(marks)].sort((a, b) => b.length - a.length),
  };
}

/** All words of the run, or all its characters in pairs: the first is the meaning, the second finds part of a name. */
function runTerm(run: string): string {
  const words = meaningful(wordsToFind(run)).slice(0, MOST);
  const byWords = words.map(quoted).join(' & ');
  const sideBySide = [...new Set(pairs(run))];
  if (sideBySide.length === 0 || sideBySide.length > MOST) return `(${byWords})`;
  return `((${byWords}) | (${sideBySide.map((pair) => `${quoted(pair)}:A`).join(' & ')}))`;
}

function meaningful(words: readonly string[]): string[] {
  const kept = words.filter((word) => !EMPTY_WORDS.has(word));
  return [...new Set(kept.length === 0 ? words : kept)];
}

/** A lexeme as PostgreSQL reads it, whatever is in it. */
function quoted(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}
