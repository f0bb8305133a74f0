/** Records of a CSV file: the first line names the values. */
import { Readable } from 'node:stream';
import { decodeText } from '@gongkai/documents';
import { parse } from 'csv-parse';
import { MAX_VALUE_LENGTH, RecordsError, type SourceRecord } from './record.ts';

/** Signs that may stand between values, and how they are told apart: by what the first line has most of. */
const DELIMITERS = [',', '\t', ';'];

/** @throws RecordsError `records_malformed`, `not_records` */
export async function* delimitedRecords(bytes: Uint8Array): AsyncGenerator<SourceRecord> {
  const text = textOf(bytes);
  const parser = Readable.from([text]).pipe(
    parse({
      bom: true,
      columns: (heads: string[]) => namesOf(heads),
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: 4 * MAX_VALUE_LENGTH,
    }),
  );
  try {
    for await (const values of parser) yield { address: null, values: values as Record<string, string> };
  } catch (error) {
    throw new RecordsError('records_malformed', { cause: error });
  }
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
