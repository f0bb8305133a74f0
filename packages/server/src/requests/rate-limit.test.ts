import { expect, test } from 'vitest';
import { createRateLimit } from './rate-limit.ts';

const start = Date.parse('2026-03-03T02:00:00Z');
const after = (seconds: number) => new Date(start + seconds * 1000);

test('an address waits for the end of its window after so many acts; others do not', () => {
  const limit = createRateLimit({ acts: 2, windowMs: 60_000 });
  limit.count('a', after(0));
  expect(limit.waitOf('a', after(1))).toBe(0);
  limit.count('a', after(10));
  expect(limit.waitOf('a', after(20))).toBe(40_000);
  expect(limit.waitOf('b', after(20))).toBe(0);
  expect(limit.waitOf('a', after(60))).toBe(0);
  limit.count('a', after(61));
  expect(limit.waitOf('a', after(62))).toBe(0);
});
