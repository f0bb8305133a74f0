import { expect, test } from 'vitest';
import { bodyText } from './body-text.ts';

test('each table of a text scrolls in a frame of its own, a table inside a table with the one around it', () => {
  const nested = '<table><tbody><tr><td><table><tbody></tbody></table></td></tr></tbody></table>';
  const markup = String(bodyText({ sanitizedHtml: `<p>前</p>${nested}<p>中</p><table></table>` }));
  expect(markup.match(/class="scroll"/g)).toHaveLength(2);
  expect(markup).toContain(`aria-label="表格1（可左右滑动）">${nested}</div><p>中</p>`);
  expect(markup).toContain('aria-label="表格2（可左右滑动）"><table></table></div></div>');
});

test('a text without tables stays as it is', () => {
  expect(String(bodyText({ sanitizedHtml: '<p>正文</p>' }))).toBe('<div class="text"><p>正文</p></div>');
});
