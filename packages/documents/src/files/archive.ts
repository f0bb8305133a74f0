// Zip archives (APPNOTE 6.3.10) taken apart without unpacking: the directory is read, entries are copied as they are
// packed, and single entries are put in the place of others. So nothing in an archive can burst while it is copied.
import { type Zippable, zipSync } from 'fflate';
import { FileRefusal } from './file-refusal.ts';

export interface ArchiveEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly encrypted: boolean;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_LENGTH = 22;
/** A comment of the archive may stand after the end of the directory. */
const LONGEST_COMMENT = 65_535;
const MAX_ENTRIES = 20_000;
/** Bytes that all entries of an archive may unpack to. */
const MAX_UNPACKED = 1024 * 1024 * 1024;
/** An entry above 1 MiB that shrank to less than one in so many was made to burst. */
const MAX_RATIO = 400;
const UTF8_NAMES = 0x0800;

/**
 * The entries of an archive by its directory, sizes checked.
 *
 * @throws FileRefusal `file_malformed`, `file_bomb`
 */
export function archiveEntries(bytes: Uint8Array): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entriesOf(bytes, view, endOfDirectory(view));
  } catch (error) {
    if (error instanceof FileRefusal) throw error;
    throw new FileRefusal('file_malformed', { cause: error });
  }
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new FileRefusal('file_malformed');
}

function entriesOf(bytes: Uint8Array, view: DataView, end: number): ArchiveEntry[] {
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new FileRefusal('file_bomb');
  let at = view.getUint32(end + 16, true);
  let unpacked = 0;
  const entries: ArchiveEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new FileRefusal('file_malformed');
    const nameLength = view.getUint16(at + 28, true);
    const entry = entryAt(bytes, view, at, nameLength);
    unpacked += entry.size;
    if (unpacked > MAX_UNPACKED || bursts(entry)) throw new FileRefusal('file_bomb');
    entries.push(entry);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, nameLength: number): ArchiveEntry {
  const flags = view.getUint16(at + 8, true);
  const packedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== LOCAL_ENTRY) throw new FileRefusal('file_malformed');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packedSize > bytes.length) throw new FileRefusal('file_malformed');
  return {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: bytes.subarray(start, start + packedSize),
    size: view.getUint32(at + 24, true),
    encrypted: (flags & 1) === 1,
  };
}

const bursts = ({ size, packed }: ArchiveEntry): boolean =>
  size > 1024 * 1024 && size / Math.max(1, packed.length) > MAX_RATIO;

/**
 * The archive with some entries replaced, or left out where null is given. The others stay packed as they are; times of
 * change are set to one and the same for all, and comments are left out.
 */
export function rewrittenArchive(
  entries: readonly ArchiveEntry[],
  changes: ReadonlyMap<string, Uint8Array | null>,
): Uint8Array {
  const fresh = packedAnew(changes);
  const kept = entries.flatMap((entry) => {
    if (!changes.has(entry.name)) return [entry];
    return fresh.get(entry.name) ?? [];
  });
  return written(kept);
}

function packedAnew(changes: ReadonlyMap<string, Uint8Array | null>): Map<string, ArchiveEntry> {
  const parts: Zippable = {};
  for (const [name, bytes] of changes) if (bytes !== null) parts[name] = bytes;
  return new Map(entriesAsWritten(zipSync(parts)).map((entry) => [entry.name, entry]));
}

/** Of an archive that we packed ourselves; what shrinks well in it is no bomb. */
function entriesAsWritten(bytes: Uint8Array): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - END_LENGTH;
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const nameLength = view.getUint16(at + 28, true);
    const entry = entryAt(bytes, view, at, nameLength);
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    return entry;
  });
}

/** 1980-01-01 in the form of DOS: the first day that an archive can name. */
const FIRST_DAY = 0x0021;

function written(entries: readonly ArchiveEntry[]): Uint8Array {
  const names = entries.map(({ name }) => new TextEncoder().encode(name));
  const length = entries.reduce(
    (sum, { packed }, index) => sum + 30 + 46 + 2 * (names[index]?.length ?? 0) + packed.length,
    END_LENGTH,
  );
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  let at = 0;
  const offsets = entries.map((entry, index) => {
    const offset = at;
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, LOCAL_ENTRY, true);
    describe(view, at + 4, entry, name.length);
    file.set(name, at + 30);
    file.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
    return offset;
  });
  const directory = at;
  for (const [index, entry] of entries.entries()) {
    const name = names[index] ?? new Uint8Array();
    view.setUint32(at, DIRECTORY_ENTRY, true);
    view.setUint16(at + 4, 20, true);
    describe(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    file.set(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, END_OF_DIRECTORY, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return file;
}

/** The 26 bytes that a local entry and its entry of the directory have in common; extra fields are left out. */
function describe(view: DataView, at: number, entry: ArchiveEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, FIRST_DAY, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
