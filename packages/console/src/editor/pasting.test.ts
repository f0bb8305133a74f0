import { waitingAddress } from '@gongkai/writing';
import { describe, expect, it } from 'vitest';
import { cleanClipboard, isTooMuchText, TOO_MUCH } from './pasting.ts';

describe('what is pasted', () => {
  it('brings pictures whose bytes are there, and says which still need words', () => {
    const clean = cleanClipboard(
      '<p>甲</p><img src="data:image/png;base64,iVBORw0KGgo="><img src="https://example.invalid/a.png">',
      null,
      3,
    );
    expect(clean.html).toBe(`<p>甲</p><img src="${waitingAddress(3)}">`);
    expect(clean.pictures).toHaveLength(1);
    expect(clean.said).toBe(
      '带入的图片中有 1 张还要写明替代文字，请逐张点选填写；1 张图片链接自其他网站，没有带入，请保存到本机后插入。',
    );
  });

  it('keeps pictures that wait when they are moved within the text', () => {
    const moved = `<img src="${waitingAddress(0)}" alt="图">`;
    expect(cleanClipboard(moved, null, 1)).toMatchObject({ html: moved, pictures: [], said: null });
  });

  it('is not taken where it is more than a text takes, with a word why', () => {
    const rows = `<tr>${'<td>数</td>'.repeat(10)}</tr>`.repeat(3_001);
    expect(cleanClipboard(`<table>${rows}</table>`, null, 0)).toMatchObject({ html: null, said: TOO_MUCH });
    expect(isTooMuchText('字'.repeat(1_000_001))).toBe(true);
    expect(isTooMuchText('字\n'.repeat(30_001))).toBe(true);
    expect(isTooMuchText('字\n'.repeat(3_000))).toBe(false);
  });

  it('of nested tables without end keeps its text, and says so', () => {
    const { html, said } = cleanClipboard(`<p>甲</p>${'<table><tr><td>'.repeat(500)}乙`, null, 0);
    expect(html).toBe('<p>甲</p><p>乙</p>');
    expect(said).toBe('粘贴的内容嵌套过深，只保留了文字。');
  });
});
