/**
 * The head of a chain, signed for keeping outside the database: only against such a head can a cut tail or a full
 * rewrite be seen.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cipher } from '../secrets/cipher.ts';
import type { Head } from './sealer.ts';

/** A head as exported: JSON, with a keyed signature over its other fields. */
export interface ExportedHead {
  site: string;
  position: number;
  hash: string;
  exported_at: string;
  signature: string;
}

function signature(cipher: Cipher, head: Omit<ExportedHead, 'signature'>): string {
  const key = cipher.keyedHash('journal-head', 'signature');
  const text = [head.site, head.position, head.hash, head.exported_at].join('\n');
  return createHmac('sha256', key).update(text).digest('hex');
}

/** Signs a head for export. */
export function exportHead(cipher: Cipher, siteCode: string, head: Head, at: Date): ExportedHead {
  const fields = {
    site: siteCode,
    position: head.position,
    hash: head.hash.toString('hex'),
    exported_at: at.toISOString(),
  };
  return { ...fields, signature: signature(cipher, fields) };
}

/**
 * Reads an exported head back.
 * @returns the head, or undefined when the text is no head or its signature does not fit this installation's key
 */
export function readExportedHead(cipher: Cipher, text: string): { site: string; head: Head } | undefined {
  const parsed = parseHead(text);
  if (parsed === undefined) return undefined;
  const expected = Buffer.from(signature(cipher, parsed));
  const actual = Buffer.from(parsed.signature);
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return undefined;
  return { site: parsed.site, head: { position: parsed.position, hash: Buffer.from(parsed.hash, 'hex') } };
}

function parseHead(text: string): ExportedHead | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return undefined;
    const fields = new Map<string, unknown>(Object.entries(value));
    const site = fields.get('site');
    const position = fields.get('position');
    const hash = fields.get('hash');
    const exportedAt = fields.get('exported_at');
    const signed = fields.get('signature');
    if (typeof site !== 'string' || typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash))
      return undefined;
    if (typeof position !== 'number' || !Number.isSafeInteger(position)) return undefined;
    if (typeof exportedAt !== 'string' || typeof signed !== 'string') return undefined;
    return { site, position, hash, exported_at: exportedAt, signature: signed };
  } catch {
    return undefined;
  }
}

/** Writes the day's head of a site into the folder, once more each time it is called that day. */
export async function keepHead(folder: string, day: string, head: ExportedHead): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${head.site}-${day}.json`);
  await writeFile(`${path}.part`, `${JSON.stringify(head)}\n`, { mode: 0o640 });
  await rename(`${path}.part`, path);
}
