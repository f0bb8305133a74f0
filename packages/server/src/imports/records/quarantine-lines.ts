/**
 * Records as the lines that COPY takes (PostgreSQL, "Text Format"), made by the process that reads them, so that the
 * program itself only passes them on.
 */
import { MAX_VALUE_LENGTH, type SourceRecord } from './record.ts';

/** What the lines of an import have in common, and what the addresses of its records are told by. */
export interface LineContext {
  readonly siteId: string;
  readonly importId: string;
  readonly organId: string;
  readonly fileHash: string;
  /** Name of the value that holds the address, where one does. */
  readonly addressName: string | null;
}

/** Columns of `import_rows` in the order of a line. */
export const LINE_COLUMNS = 'site_id, import_id, row_number, source_address, record, links, state';

/** The line of a record. */
export function quarantineLine(number: number, record: SourceRecord, of: LineContext): string {
  const links = record.links === undefined ? '\\N' : json(record.links);
  return `${of.siteId}\t${of.importId}\t${number}\t${escaped(addressOf(number, record, of))}\t${json(record.values)}\t${links}\tloaded\n`;
}

const ADDRESS_LENGTH = 900;

/**
 * Where a record stood. What is no web address means something within its organ only; a record that says nothing is known
 * by its file and its place in it.
 */
function addressOf(number: number, record: SourceRecord, of: LineContext): string {
  const named = of.addressName === null ? undefined : record.values[of.addressName];
  const address = storable((named || record.address || '').trim().slice(0, ADDRESS_LENGTH));
  if (address === '') return `file:${of.fileHash}#${number}`;
  return /^https?:\/\//i.test(address) ? address : `${of.organId}:${address}`;
}

/** JSON escapes line ends and tabs by itself; only its backslashes mean something to COPY. */
function json(value: object): string {
  const written = JSON.stringify(value, keepable);
  return written.includes('\\') ? written.replaceAll('\\', '\\\\') : written;
}

function keepable(_name: string, value: unknown): unknown {
  return typeof value === 'string' ? storable(value.slice(0, MAX_VALUE_LENGTH)) : value;
}

/** A text as the database can keep it. */
const storable = (text: string): string =>
  (text.isWellFormed() ? text : text.toWellFormed()).replaceAll('\0', '');

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const escaped = (text: string): string => text.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign);
