/** Records of a CSV file: the first line names the values. */
import { decodeText } from '@gongkai/documents';
import Papa from 'papaparse';
import { RecordsError, type SourceRecord } from './record.ts';

/** Signs that may stand between values, and how they are told apart: by what the first line has most of. */
const DELIMITERS = [',', '\t', ';'];

/** @throws RecordsError `records_malformed`, `not_records` */
export function* delimitedRecords(bytes: Uint8Array): Generator<SourceRecord> {
  const text = textOf(bytes).replace(/^\ufeff/, '');
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: delimiterOf(text),
    skipEmptyLines: 'greedy',
  });
  // A quoted value without an end swallows the rest of the file.
  if (errors.some(({ code }) => code === 'MissingQuotes')) throw new RecordsError('records_malformed');
  const [heads, ...rows] = data;
  if (heads === undefined) return;
  const names = namesOf(heads);
  for (const row of rows) yield { address: null, values: valuesOf(names, row) };
}

/** Values by name; what a short line does not have is left out. */
function valuesOf(names: readonly string[], row: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [at, value] of row.entries()) {
    const name = names[at];
    if (name !== undefined) values[name] = value;
  }
  return values;
}

function textOf(bytes: Uint8Array): string {
  try {
    return decodeText(bytes).text;
  } catch (error) {
    throw new RecordsError('not_records', { cause: error });
  }
}

function delimiterOf(text: string): string {
  const first = text.slice(0, Math.max(0, text.indexOf('\n')));
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Names of values from a line of heads: a nameless one is called by its place, a repeated one gets a number. */
export function namesOf(heads: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return heads.map((head, at) => {
    const name =
      head
        .replace(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, 60) || `第${at + 1}列`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}（${count}）`;
  });
}
