/** The process that unpacks files of an old site's archive. It holds a stranger's file, so it runs apart from the program. */
import { readFile } from 'node:fs/promises';
import type { ChildMessage } from '../reading/index.ts';
import { bursts, bytesAt, openSite, type SiteArchive } from './records/site-archive.ts';

/** Files of an archive that lies at a path. */
export interface SiteFilesQuestion {
  readonly path: string;
  readonly entries: readonly string[];
  /** A larger file is not unpacked. */
  readonly maxBytes: number;
}

/** The first of the wanted files, as many as one answer holds; those behind them are asked for again. */
export interface SiteFilesAnswer {
  readonly files: readonly UnpackedFile[];
}

export type UnpackedFile = { readonly entry: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly refused: 'file_missing' | 'file_bomb' | 'file_malformed' | 'file_too_large' }
);

/** Bytes that one answer holds, unless its first file alone is larger. */
const ANSWER_BYTES = 32 * 1024 * 1024;

let opened: { path: string; bytes: Uint8Array; site: SiteArchive } | null = null;

async function archiveAt(path: string) {
  if (opened?.path !== path) {
    const bytes = new Uint8Array(await readFile(path));
    opened = { path, bytes, site: openSite(bytes) };
  }
  return opened;
}

async function answer({ path, entries, maxBytes }: SiteFilesQuestion): Promise<SiteFilesAnswer> {
  const { bytes, site } = await archiveAt(path);
  const asked: string[] = [];
  let length = 0;
  for (const entry of entries) {
    const size = site.places.get(entry)?.size ?? 0;
    if (asked.length > 0 && length + size > ANSWER_BYTES) break;
    asked.push(entry);
    if (size <= maxBytes) length += size;
  }
  const refusals = new Map(asked.map((entry) => [entry, refusalOf(site, entry, maxBytes)]));
  const contents = bytesAt(
    bytes,
    site,
    asked.filter((entry) => refusals.get(entry) === null),
  );
  return {
    files: asked.map((entry): UnpackedFile => {
      const content = contents.get(entry);
      if (content !== undefined) return { entry, bytes: content };
      return { entry, refused: refusals.get(entry) ?? 'file_missing' };
    }),
  };
}

function refusalOf(
  site: SiteArchive,
  entry: string,
  maxBytes: number,
): 'file_missing' | 'file_bomb' | 'file_too_large' | null {
  const place = site.places.get(entry);
  if (place === undefined) return 'file_missing';
  if (bursts(place)) return 'file_bomb';
  return place.size > maxBytes ? 'file_too_large' : null;
}

const send = (message: ChildMessage<SiteFilesAnswer>): void => {
  process.send?.(message);
};

process.on('message', async (question: SiteFilesQuestion) =>
  send({ ready: false, answer: await answer(question) }),
);
process.on('disconnect', () => process.exit());
send({ ready: true });
