/** The records of a file, read in a process of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type RecordKind, RecordsError, type RecordsFault, type SourceRecord } from './records/index.ts';
import type { LineContext } from './records/quarantine-lines.ts';
import type { RecordsFrame, RecordsQuestion } from './records-child.ts';

/** What the process may hold. A workbook of the largest size needs most of it. */
const MEGABYTES = 1_536;
/** From one answer to the next; the first waits for the whole file to be unpacked. */
const SILENCE_MS = 120_000;

const CHILD = fileURLToPath(new URL('./records-child.ts', import.meta.url));

/**
 * The first records of a file.
 * @throws RecordsError with what is wrong with the file; `records_too_large` when it needs too much memory or time
 */
export async function firstRecords(path: string, kind: RecordKind, first: number): Promise<SourceRecord[]> {
  for await (const { content } of framesOf({ path, kind, wanted: { first } })) {
    return JSON.parse(content.toString()) as SourceRecord[];
  }
  throw new RecordsError('records_malformed');
}

/** A batch of records as lines for COPY. */
export interface LineBatch {
  rows: number;
  lines: Buffer;
}

/**
 * All records of a file but the first, batch by batch; whoever stops reading ends the process.
 * @throws RecordsError as `firstRecords`
 */
export async function* recordLines(
  path: string,
  kind: RecordKind,
  of: LineContext,
  skip: number,
): AsyncGenerator<LineBatch> {
  for await (const { frame, content } of framesOf({ path, kind, wanted: { lines: of, skip } })) {
    if (frame.frame === 'lines') yield { rows: frame.rows, lines: content };
  }
}

async function* framesOf(
  question: RecordsQuestion,
): AsyncGenerator<{ frame: RecordsFrame; content: Buffer }> {
  const child = spawn(
    process.execPath,
    [`--max-old-space-size=${MEGABYTES}`, CHILD, JSON.stringify(question)],
    { env: {}, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  let timer = setTimeout(end, SILENCE_MS);
  try {
    const reader = new FrameReader(child.stdout);
    for (;;) {
      const next = await reader.next();
      clearTimeout(timer);
      if (next === null) throw new RecordsError(await faultOfEnd(child));
      if (next.frame.frame === 'fault') throw new RecordsError(next.frame.fault as RecordsFault);
      yield next;
      if (next.frame.frame === 'end' || next.frame.frame === 'records') return;
      timer = setTimeout(end, SILENCE_MS);
    }
  } finally {
    clearTimeout(timer);
    process.off('exit', end);
    end();
  }
}

/** A process that ends without a last frame was ended, or had no room. */
async function faultOfEnd(child: ChildProcess): Promise<RecordsFault> {
  if (child.exitCode === null && child.signalCode === null) {
    await new Promise((resolve) => child.once('exit', resolve));
  }
  return 'records_too_large';
}

const LINE_END = 10;

/** Takes frames out of a stream of bytes. */
class FrameReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #held: Buffer[] = [];
  #length = 0;

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** The next frame, or null at the end. */
  async next(): Promise<{ frame: RecordsFrame; content: Buffer } | null> {
    let head = this.#held[0] ?? Buffer.alloc(0);
    while (!head.includes(LINE_END)) {
      if (!(await this.#more())) return null;
      head = this.#joined();
    }
    const line = this.#take(head.indexOf(LINE_END) + 1);
    const frame = JSON.parse(line.toString()) as RecordsFrame;
    while (this.#length < frame.bytes) if (!(await this.#more())) return null;
    return { frame, content: this.#take(frame.bytes) };
  }

  async #more(): Promise<boolean> {
    const { done, value } = await this.#chunks.next();
    if (done === true) return false;
    this.#held.push(value);
    this.#length += value.length;
    return true;
  }

  /** What is held, as one piece. */
  #joined(): Buffer {
    const whole =
      this.#held.length === 1 && this.#held[0] !== undefined ? this.#held[0] : Buffer.concat(this.#held);
    this.#held = [whole];
    return whole;
  }

  #take(bytes: number): Buffer {
    const whole = this.#joined();
    this.#held = [whole.subarray(bytes)];
    this.#length -= bytes;
    return whole.subarray(0, bytes);
  }
}
