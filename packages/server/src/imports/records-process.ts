/** The records of a file, read in a process of its own, as they come. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type RecordKind, RecordsError, type RecordsFault, type SourceRecord } from './records/index.ts';

/** What the process may hold. A workbook of the largest size needs most of it. */
const MEGABYTES = 1_536;
/** From one record to the next; the first waits for the whole file to be unpacked. */
const SILENCE_MS = 120_000;

const CHILD = fileURLToPath(new URL('./records-child.ts', import.meta.url));

/**
 * Reads a file's records one after another; whoever stops reading ends the process.
 * @throws RecordsError with what is wrong with the file; `records_too_large` when it needs too much memory or time
 */
export async function* recordsOf(bytes: Uint8Array, kind: RecordKind): AsyncGenerator<SourceRecord> {
  const child = spawn(process.execPath, [`--max-old-space-size=${MEGABYTES}`, CHILD, kind], {
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  let timer = setTimeout(end, SILENCE_MS);
  try {
    // A process that is gone reads nothing more; that it is gone is heard of below.
    child.stdin.on('error', () => undefined);
    Readable.from(chunksOf(bytes)).pipe(child.stdin);
    for await (const line of createInterface({ input: child.stdout, crlfDelay: Number.POSITIVE_INFINITY })) {
      clearTimeout(timer);
      timer = setTimeout(end, SILENCE_MS);
      yield recordOf(line);
    }
    if ((await exitOf(child)) !== 0) throw new RecordsError('records_too_large');
  } finally {
    clearTimeout(timer);
    process.off('exit', end);
    end();
  }
}

function recordOf(line: string): SourceRecord {
  const answer = JSON.parse(line) as SourceRecord | { fault: RecordsFault };
  if ('fault' in answer) throw new RecordsError(answer.fault);
  return answer;
}

const CHUNK = 1024 * 1024;

function* chunksOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}

function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}
