/**
 * The process that reads a file of records, given by its path. It holds a stranger's file, so it runs apart from the
 * program, without its secrets and within bounds. It answers with frames: a line of JSON that says what follows, then as
 * many bytes of it: the first records as JSON, or batches of lines for COPY.
 */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { type RecordKind, RecordsError, readRecords } from './records/index.ts';
import { type LineContext, quarantineLine } from './records/quarantine-lines.ts';

/** What the process is asked, as the one argument it gets. */
export interface RecordsQuestion {
  readonly path: string;
  readonly kind: RecordKind;
  /** The first records, so many; or all behind the first `skip` as lines. */
  readonly wanted: { readonly first: number } | { readonly lines: LineContext; readonly skip: number };
}

/** What a frame begins with. `bytes` follow. */
export type RecordsFrame =
  | { readonly frame: 'records'; readonly bytes: number }
  | { readonly frame: 'lines'; readonly rows: number; readonly bytes: number }
  | { readonly frame: 'end'; readonly rows: number; readonly bytes: 0 }
  | { readonly frame: 'fault'; readonly fault: string; readonly bytes: 0 };

/** Rows of one batch, and the characters after which it is sent with fewer. */
const BATCH = 4_000;
const BATCH_LENGTH = 4_000_000;

async function send(frame: RecordsFrame, content?: Uint8Array): Promise<void> {
  process.stdout.write(`${JSON.stringify(frame)}\n`);
  if (content !== undefined && !process.stdout.write(content)) await once(process.stdout, 'drain');
}

async function sendFirst(bytes: Uint8Array, kind: RecordKind, count: number): Promise<void> {
  const records = [];
  for await (const record of readRecords(bytes, kind)) {
    records.push(record);
    if (records.length === count) break;
  }
  const content = Buffer.from(JSON.stringify(records));
  await send({ frame: 'records', bytes: content.length }, content);
}

async function sendLines(bytes: Uint8Array, kind: RecordKind, of: LineContext, skip: number): Promise<void> {
  let batch = '';
  let rows = 0;
  let number = 0;
  const flush = async () => {
    if (rows === 0) return;
    const content = Buffer.from(batch);
    await send({ frame: 'lines', rows, bytes: content.length }, content);
    batch = '';
    rows = 0;
  };
  for await (const record of readRecords(bytes, kind)) {
    number += 1;
    if (number <= skip) continue;
    batch += quarantineLine(number, record, of);
    rows += 1;
    if (rows === BATCH || batch.length >= BATCH_LENGTH) await flush();
  }
  await flush();
  await send({ frame: 'end', rows: number, bytes: 0 });
}

try {
  const { path, kind, wanted } = JSON.parse(process.argv[2] ?? '') as RecordsQuestion;
  const bytes = new Uint8Array(await readFile(path));
  await ('first' in wanted
    ? sendFirst(bytes, kind, wanted.first)
    : sendLines(bytes, kind, wanted.lines, wanted.skip));
} catch (error) {
  const fault = error instanceof RecordsError ? error.code : 'records_malformed';
  await send({ frame: 'fault', fault, bytes: 0 });
}
