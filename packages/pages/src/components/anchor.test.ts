import { expect, test } from 'vitest';
import { publicAddress } from '../addresses.ts';
import { isFollowable } from './anchor.ts';

test.each([
  '/',
  '/organs/a',
  '/search?q=%E7%94%B5',
  '#content',
  '?after=1',
  'https://a.cn/',
  'mailto:a@b.cn',
  'tel:0550',
])('%s may be followed', (href) => expect(isFollowable(href)).toBe(true));

test.each([
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  ' javascript:alert(1)',
  'data:text/html,a',
  '//evil.cn',
  '/\\evil.cn',
  '/\t/evil.cn',
  'vbscript:a',
  '',
])('%j may not', (href) => expect(isFollowable(href)).toBe(false));

test('an address built from what a person typed can always be followed and stays on this site', () => {
  expect(publicAddress.search('"><a b&c=d')).toBe('/search?q=%22%3E%3Ca%20b%26c%3Dd');
  expect(publicAddress.item('11340000000000000X/202611-00017')).toBe(
    '/items/11340000000000000X/202611-00017',
  );
  expect(isFollowable(publicAddress.item('../../a b'))).toBe(true);
});
