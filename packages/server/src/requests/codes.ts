/** Query codes, form tokens and request numbers. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { Cipher } from '../platform/secrets/cipher.ts';

/** Crockford's base 32: no letter that can be taken for a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 10;

/** The query code of a filed form: derived, so that a repeated form shows it again though only its hash is kept. */
export function queryCode(cipher: Cipher, formKey: string): string {
  const bytes = cipher.keyedHash('query-code', formKey);
  let code = '';
  for (let index = 0; index < CODE_LENGTH; index += 1) code += ALPHABET[(bytes[index] ?? 0) % 32];
  return code;
}

/** A query code as it is printed: two groups of five. */
export function printedCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** A typed query code as it was issued: case, spaces, hyphens and look-alike letters forgiven. */
export function normalizedCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

/** What is kept of a query code. */
export function queryCodeHash(cipher: Cipher, code: string): Buffer {
  return cipher.keyedHash('query-code-hash', code);
}

/** Whether a typed code is the one whose hash is kept; takes the same time either way. */
export function isQueryCode(cipher: Cipher, typed: string, hash: Buffer): boolean {
  const given = queryCodeHash(cipher, normalizedCode(typed));
  return given.length === hash.length && timingSafeEqual(given, hash);
}

/** `2026-0001`. */
export function requestNumber(year: number, sequence: number): string {
  return `${year}-${String(sequence).padStart(4, '0')}`;
}

/** What a repeated post of the same form with the same content has in common, as kept: reveals neither. */
export function formKeyOf(cipher: Cipher, token: string, content: string): string {
  return cipher.keyedHash('form-token', `${token}\n${content}`).toString('hex');
}

/** A page left open longer than a day is to be loaded again. */
const MAX_AGE_MS = 24 * 60 * 60 * 1000;

/** A token for one form: when it was issued, something random, and our signature over both. */
export function issueFormToken(cipher: Cipher, now: Date): string {
  const head = `${now.getTime()}.${randomBytes(12).toString('base64url')}`;
  return `${head}.${signature(cipher, head)}`;
}

/** Whether a token is ours and not too old. However fast a form comes back: browsers fill forms for people. */
export function isFreshFormToken(cipher: Cipher, token: string, now: Date): boolean {
  const match = /^((\d{1,15})\.[\w-]{16})\.([\w-]{43})$/.exec(token);
  const [, head = '', issued = '', given = ''] = match ?? [];
  if (match === null) return false;
  if (!timingSafeEqual(Buffer.from(given), Buffer.from(signature(cipher, head)))) return false;
  const age = now.getTime() - Number(issued);
  return age >= 0 && age <= MAX_AGE_MS;
}

function signature(cipher: Cipher, head: string): string {
  return cipher.keyedHash('form-token-signature', head).toString('base64url');
}
