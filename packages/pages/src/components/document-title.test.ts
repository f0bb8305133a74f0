import { expect, test } from 'vitest';
import { documentTitle } from './document-title.ts';

test.each([
  [
    '甲街道办事处2025年政府信息公开工作年度报告',
    '甲街道办事处',
    ['甲街道办事处', '2025年政府信息公开工作年度报告'],
  ],
  ['关于甲街道办事处的通知', '甲街道办事处', []],
  ['甲街道办事处', '甲街道办事处', []],
])('%s breaks after the name of its organ, or anywhere', (title, organ, parts) => {
  const html = String(documentTitle(title, organ));
  expect(
    [...html.matchAll(/<span>(.*?)<\/span>/g)].map((match) => match[1]?.replaceAll('<wbr>', '')),
  ).toEqual(parts);
  expect(html.replace(/<[^>]+>/g, '')).toBe(title);
});

test('a title breaks between words only', () => {
  expect(String(documentTitle('关于加强消防安全工作的通知', '甲街道办事处'))).toContain(
    '关于<wbr>加强<wbr>消防<wbr>安全<wbr>工作<wbr>的<wbr>通知',
  );
});
