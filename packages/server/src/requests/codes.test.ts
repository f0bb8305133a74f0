import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createCipher } from '../platform/secrets/cipher.ts';
import {
  formKeyOf,
  isFreshFormToken,
  isQueryCode,
  issueFormToken,
  printedCode,
  queryCode,
  queryCodeHash,
} from './codes.ts';

const cipher = createCipher(createHash('sha256').update('one key').digest());
const other = createCipher(createHash('sha256').update('another key').digest());
const now = new Date('2026-03-03T02:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

describe('query codes', () => {
  const code = queryCode(cipher, 'form');

  test('ten characters that cannot be mistaken for each other', () => {
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/);
    expect(queryCode(cipher, 'form')).toBe(code);
    expect(queryCode(cipher, 'form 2')).not.toBe(code);
    expect(queryCode(other, 'form')).not.toBe(code);
  });

  test('found again however they are typed, and nothing else is', () => {
    const hash = queryCodeHash(cipher, '01ABCDEFGH');
    for (const typed of [
      '01ABCDEFGH',
      '01abc-defgh',
      ' 01ABC DEFGH ',
      'OIABCDEFGH',
      'olabcdefgh',
      '０１ABCDEFGH',
    ]) {
      expect(isQueryCode(cipher, typed, hash), typed).toBe(true);
    }
    for (const typed of ['', '01ABCDEFG', '01ABCDEFGHH', '11ABCDEFGH']) {
      expect(isQueryCode(cipher, typed, hash), typed).toBe(false);
    }
    expect(isQueryCode(cipher, printedCode(code), queryCodeHash(cipher, code))).toBe(true);
  });
});

describe('form tokens', () => {
  const token = issueFormToken(cipher, now);

  test('ours, for a day', () => {
    expect(isFreshFormToken(cipher, token, now)).toBe(true);
    expect(isFreshFormToken(cipher, token, later(86_400_000))).toBe(true);
    expect(isFreshFormToken(cipher, token, later(86_400_001))).toBe(false);
    expect(isFreshFormToken(cipher, token, later(-1))).toBe(false);
  });

  test('no one else’s, nor a changed one', () => {
    expect(isFreshFormToken(other, token, now)).toBe(false);
    const [issued = '', ...rest] = token.split('.');
    expect(isFreshFormToken(cipher, [Number(issued) + 1, ...rest].join('.'), now)).toBe(false);
    for (const forged of ['', 'x', `${token}x`, token.slice(0, -1)]) {
      expect(isFreshFormToken(cipher, forged, now), forged).toBe(false);
    }
  });

  test('what is kept tells neither token nor content', () => {
    const key = formKeyOf(cipher, token, 'content');
    expect(key).not.toContain(token);
    expect(key).not.toBe(formKeyOf(cipher, token, 'content '));
    expect(key).not.toBe(formKeyOf(other, token, 'content'));
  });
});
