// Compound files ([MS-CFB]) as far as it takes to write into their streams where they stand: no sector moves, so what is not
// written to cannot change.
import { FileRefusal } from './file-refusal.ts';

/** A stream: its name, its length, and where its bytes stand in the file, in order. */
export interface CompoundStream {
  readonly name: string;
  readonly length: number;
  readonly ranges: readonly Range[];
}

type Range = readonly [start: number, end: number];

/** What is in a compound file. */
export interface CompoundFile {
  readonly streams: readonly CompoundStream[];
  /** Names of streams and of the storages that hold them. */
  readonly names: ReadonlySet<string>;
}

const HEADER_FAT_SECTORS = 109;
const LAST_SECTOR = 0xfffffff9;
const ENTRY = 128;
const STREAM = 2;
const ROOT = 5;
const MINI_SECTOR = 64;

/**
 * Reads the directory of a compound file.
 *
 * @throws FileRefusal `file_malformed`
 */
export function compoundFile(bytes: Uint8Array): CompoundFile {
  const reader = new Reader(bytes);
  const entries = reader.entries();
  const root = entries.find(({ type }) => type === ROOT);
  if (root === undefined) throw new FileRefusal('file_malformed');
  const miniStream = reader.ranges(reader.chain(root.start));
  const streams = entries
    .filter(({ type }) => type === STREAM)
    .map(({ name, start, size }) => ({
      name,
      length: size,
      ranges: cut(size === 0 ? [] : rangesOf(reader, { start, size }, miniStream), size),
    }));
  return { streams, names: new Set(entries.map(({ name }) => name)) };
}

function rangesOf(
  reader: Reader,
  { start, size }: { start: number; size: number },
  miniStream: readonly Range[],
): Range[] {
  return size < reader.cutoff ? reader.miniRanges(start, miniStream) : reader.ranges(reader.chain(start));
}

/** The bytes of a stream, the first of them where not all are wanted. */
export function streamBytes(bytes: Uint8Array, stream: CompoundStream, most = stream.length): Uint8Array {
  const out = new Uint8Array(Math.min(most, stream.length));
  let at = 0;
  for (const [start, end] of cut(stream.ranges, out.length)) {
    out.set(bytes.subarray(start, end), at);
    at += end - start;
  }
  return out;
}

/** Writes into a stream from an offset on. What would stand behind its end is left out. */
export function writeStream(
  bytes: Uint8Array,
  stream: CompoundStream,
  offset: number,
  content: Uint8Array,
): void {
  let skipped = 0;
  for (const [start, end] of stream.ranges) {
    const from = Math.max(offset, skipped);
    const to = Math.min(offset + content.length, skipped + end - start);
    if (from < to) bytes.set(content.subarray(from - offset, to - offset), start + from - skipped);
    skipped += end - start;
  }
}

function cut(ranges: readonly Range[], length: number): Range[] {
  let left = length;
  const kept: Range[] = [];
  for (const [start, end] of ranges) {
    if (left <= 0) break;
    kept.push([start, Math.min(end, start + left)]);
    left -= end - start;
  }
  if (left > 0) throw new FileRefusal('file_malformed');
  return kept;
}

class Reader {
  /** Streams below this length lie in small sectors of the root's stream. */
  readonly cutoff: number;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sector: number;
  readonly #fat: readonly number[];
  readonly #miniFat: readonly number[];

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.#view.getUint16(0x1e, true);
    if (shift !== 9 && shift !== 12) throw new FileRefusal('file_malformed');
    this.#sector = 1 << shift;
    this.cutoff = this.#view.getUint32(0x38, true);
    this.#fat = this.#fatSectors();
    this.#miniFat = this.chain(this.#view.getUint32(0x3c, true));
  }

  /** Sectors of a stream, from its first. */
  chain(first: number): number[] {
    return this.#follow(first, this.#fat, this.#sector);
  }

  ranges(sectors: readonly number[]): Range[] {
    return sectors.map((sector) => {
      const start = this.#startOf(sector);
      return [start, Math.min(start + this.#sector, this.#bytes.length)];
    });
  }

  /** Where the small sectors of a stream stand, within those of the root. */
  miniRanges(first: number, miniStream: readonly Range[]): Range[] {
    return this.#follow(first, this.#miniFat, MINI_SECTOR).map((mini) => {
      const offset = mini * MINI_SECTOR;
      const sector = miniStream[Math.floor(offset / this.#sector)];
      if (sector === undefined) throw new FileRefusal('file_malformed');
      const start = sector[0] + (offset % this.#sector);
      return [start, start + MINI_SECTOR];
    });
  }

  entries() {
    const found: { name: string; type: number; start: number; size: number }[] = [];
    for (const [start, end] of this.ranges(this.chain(this.#view.getUint32(0x30, true)))) {
      for (let at = start; at + ENTRY <= end; at += ENTRY) {
        const length = Math.min(Math.max(0, this.#view.getUint16(at + 64, true) - 2), 62);
        found.push({
          name: new TextDecoder('utf-16le').decode(this.#bytes.subarray(at, at + length)),
          type: this.#view.getUint8(at + 66),
          start: this.#view.getUint32(at + 116, true),
          size: this.#view.getUint32(at + 120, true),
        });
      }
    }
    return found;
  }

  #startOf(sector: number): number {
    const start = (sector + 1) * this.#sector;
    if (start >= this.#bytes.length) throw new FileRefusal('file_malformed');
    return start;
  }

  /** Sectors that hold the table of what follows what: named in the header, and of large files in a chain of their own. */
  #fatSectors(): number[] {
    const sectors: number[] = [];
    const take = (at: number, count: number) => {
      for (let index = 0; index < count; index += 1) {
        const sector = this.#view.getUint32(at + 4 * index, true);
        if (sector <= LAST_SECTOR) sectors.push(sector);
      }
    };
    take(0x4c, HEADER_FAT_SECTORS);
    let further = this.#view.getUint32(0x44, true);
    const perSector = this.#sector / 4 - 1;
    for (let left = this.#bytes.length / this.#sector; further <= LAST_SECTOR; left -= 1) {
      if (left < 0) throw new FileRefusal('file_malformed');
      const at = this.#startOf(further);
      take(at, perSector);
      further = this.#view.getUint32(at + 4 * perSector, true);
    }
    return sectors;
  }

  /** A chain through a table whose own sectors are given; a chain longer than the file runs in a circle. */
  #follow(first: number, table: readonly number[], size: number): number[] {
    const perSector = this.#sector / 4;
    const most = this.#bytes.length / size;
    const chain: number[] = [];
    for (let sector = first; sector <= LAST_SECTOR; ) {
      if (chain.length > most) throw new FileRefusal('file_malformed');
      chain.push(sector);
      const holder = table[Math.floor(sector / perSector)];
      if (holder === undefined) throw new FileRefusal('file_malformed');
      sector = this.#view.getUint32(this.#startOf(holder) + 4 * (sector % perSector), true);
    }
    return chain;
  }
}
