/** Files as answers: media type, name, parts of them by `Range` (RFC 9110 section 14), and nothing a browser would run. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FileStore } from '../files/file-store.ts';

/** A file of a store as it is to be sent. */
export interface ServedFile {
  store: FileStore;
  hash: string;
  /** Bytes. */
  size: number;
  contentType: string;
  fileName: string;
  /** Shown in the page, such as a picture; all else is saved. */
  inline: boolean;
  /** Kept by nobody but who asked, and not even there: a file that is not public. */
  isPrivate: boolean;
}

/** An answer that is such a file. */
export interface FileAnswer {
  file: ServedFile;
}

/** Whether an answer is a file of a store. */
export function isFileAnswer(answer: unknown): answer is FileAnswer {
  return typeof answer === 'object' && answer !== null && 'file' in answer;
}

/** Sends a file, or the part of it that was asked for. What is public is asked for anew each time, so that it can go. */
export function sendFile(request: FastifyRequest, reply: FastifyReply, file: ServedFile): FastifyReply {
  const etag = `"${file.hash.slice(0, 32)}"`;
  reply
    .header('accept-ranges', 'bytes')
    .header('cache-control', file.isPrivate ? 'private, no-store' : 'no-cache')
    .header('content-disposition', contentDisposition(file.fileName, file.inline ? 'inline' : 'attachment'))
    .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
    .header('x-content-type-options', 'nosniff');
  if (!file.isPrivate) reply.header('etag', etag);
  if (!file.isPrivate && matches(request.headers['if-none-match'], etag)) return reply.status(304).send();
  const range = rangeOf(request, file.size, etag);
  if (range === 'unsatisfiable') {
    return reply.status(416).header('content-range', `bytes */${file.size}`).send();
  }
  reply.type(file.contentType);
  if (range === null) {
    return reply.header('content-length', file.size).send(file.store.stream(file.hash));
  }
  return reply
    .status(206)
    .header('content-range', `bytes ${range.start}-${range.end}/${file.size}`)
    .header('content-length', range.end - range.start + 1)
    .send(file.store.stream(file.hash, range));
}

/** First and last byte of a part. */
export interface ByteRange {
  start: number;
  end: number;
}

function rangeOf(request: FastifyRequest, size: number, etag: string): ByteRange | null | 'unsatisfiable' {
  const condition = request.headers['if-range'];
  if (condition !== undefined && condition !== etag) return null;
  return byteRange(request.headers.range, size);
}

/**
 * The part that a `Range` asks for; null for the whole file, as for several parts at once, which nobody has to send.
 * @param size bytes of the file
 */
export function byteRange(header: string | undefined, size: number): ByteRange | null | 'unsatisfiable' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.replaceAll(' ', '') ?? '');
  if (match === null) return null;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return null;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'unsatisfiable' : { start: size - length, end: size - 1 };
  }
  const start = Number(from);
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && Number(to) < start) return null;
  return start >= size ? 'unsatisfiable' : { start, end };
}

function matches(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*');
}

/** A `content-disposition` value for a file name in any script (RFC 6266, RFC 8187). */
export function contentDisposition(
  fileName: string,
  disposition: 'attachment' | 'inline' = 'attachment',
): string {
  const ascii = fileName.replace(/[^A-Za-z0-9._-]/g, '_');
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${disposition}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
