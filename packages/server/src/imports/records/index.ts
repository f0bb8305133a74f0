/** Files of records, whatever their kind: CSV, workbooks, JSON, an old site's folder as a zip archive. */
import { delimitedRecords } from './delimited.ts';
import { jsonRecords } from './json.ts';
import {
  MAX_RECORDS,
  MAX_RECORDS_BYTES,
  type RecordKind,
  RecordsError,
  type SourceRecord,
} from './record.ts';
import { webPageRecords } from './web-pages.ts';
import { workbookRecords } from './workbook.ts';

export {
  MAX_RECORDS_BYTES,
  type PageLink,
  type PageLinks,
  type RecordKind,
  RecordsError,
  type RecordsFault,
  type SourceRecord,
} from './record.ts';

const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

/**
 * What a file of records is, by its content.
 * @throws RecordsError `not_records`
 */
export function recordKind(bytes: Uint8Array): RecordKind {
  if (ZIP_SIGNATURE.every((byte, at) => bytes[at] === byte)) {
    return new TextDecoder('latin1').decode(bytes.subarray(0, 4_096)).includes('[Content_Types].xml') ||
      new TextDecoder('latin1').decode(bytes.subarray(-8_192)).includes('xl/workbook.xml')
      ? 'xlsx'
      : 'web_pages';
  }
  const start = startOf(bytes.subarray(0, START));
  if (start.includes('\0')) throw new RecordsError('not_records');
  if (/^MZ|^%PDF|^\x7fELF|^\x89PNG/.test(start)) throw new RecordsError('not_records');
  return /^(?:\xef\xbb\xbf|\ufeff)?\s*[[{]/.test(start) ? 'json' : 'csv';
}

/** Bytes asked for what kind they are; an even number, so that no sign of UTF-16 is cut in two. */
const START = 2_048;

/** The beginning of a file as text, as far as its first signs tell: UTF-16 by its mark, else byte for byte. */
function startOf(bytes: Uint8Array): string {
  const mark = `${bytes[0]} ${bytes[1]}`;
  const encoding = mark === '255 254' ? 'utf-16le' : mark === '254 255' ? 'utf-16be' : 'latin1';
  return new TextDecoder(encoding).decode(bytes);
}

/**
 * The records of a file in their order.
 * @throws RecordsError `records_malformed`, `records_too_large`, `records_too_many`, `records_empty`
 */
export async function* readRecords(bytes: Uint8Array, kind: RecordKind): AsyncGenerator<SourceRecord> {
  if (bytes.length > MAX_RECORDS_BYTES) throw new RecordsError('records_too_large');
  let count = 0;
  for await (const record of READERS[kind](bytes)) {
    count += 1;
    if (count > MAX_RECORDS) throw new RecordsError('records_too_many');
    yield record;
  }
  if (count === 0) throw new RecordsError('records_empty');
}

const READERS: Readonly<
  Record<RecordKind, (bytes: Uint8Array) => Iterable<SourceRecord> | AsyncIterable<SourceRecord>>
> = {
  csv: delimitedRecords,
  xlsx: workbookRecords,
  json: jsonRecords,
  web_pages: webPageRecords,
};
