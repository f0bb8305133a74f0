import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';

const printed = (text: string, mark: string) =>
  excerptOf(text, [mark])
    ?.map((part) => part.text)
    .join('');

test('an excerpt begins where a sentence does, else after a pause, and never inside a figure beside one', () => {
  const far = '远'.repeat(40);
  expect(printed(`${far}。请居民注意，改造期间临时停水`, '停水')).toBe('…请居民注意，改造期间临时停水');
  expect(printed(`${far}0561-3895750转804 负责老旧小区改造`, '改造')).toBe('…负责老旧小区改造');
  expect(printed(`前文。${far}停水`, '停水')).toBe(`…${far.slice(0, 30)}停水`);
});
