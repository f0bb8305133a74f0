import { describe, expect, it } from 'vitest';
import { cleanPasted, isBlank, tidyHtml } from './html.ts';

describe('pasting', () => {
  it('takes Word’s comments, styles and tags out and keeps the words', () => {
    const pasted =
      '<!--StartFragment--><style>p{color:red}</style><p class="MsoNormal" style="text-indent:32pt"><span lang="EN-US">一、</span>总体要求<o:p></o:p></p>';
    expect(cleanPasted(pasted)).toBe('<p>一、总体要求</p>');
  });

  it('takes out the spaces that stood for an indent, since the page indents by itself', () => {
    expect(cleanPasted('<p>　　各社区：</p><p>&nbsp;&nbsp;现将</p>')).toBe('<p>各社区：</p><p>现将</p>');
  });

  it('leaves no empty paragraph behind', () => {
    expect(cleanPasted('<p>甲</p><p>&nbsp;</p><p>乙</p>')).toBe('<p>甲</p><p>乙</p>');
  });

  it('keeps merged cells and links', () => {
    const table =
      '<table><tr><td colspan="2" width="300">合计</td></tr></table><a href="https://example.cn">附件</a>';
    expect(cleanPasted(table)).toBe(
      '<table><tr><td colspan="2">合计</td></tr></table><a href="https://example.cn">附件</a>',
    );
  });
});

describe('what the editor writes', () => {
  it('has cells and points without inner paragraphs', () => {
    expect(tidyHtml('<ul><li><p>一</p></li><li><p>二</p><ul><li><p>甲</p></li></ul></li></ul>')).toBe(
      '<ul><li>一</li><li>二<ul><li>甲</li></ul></li></ul>',
    );
    expect(tidyHtml('<p>前</p><p></p>')).toBe('<p>前</p>');
  });

  it('keeps several paragraphs of one cell', () => {
    const cell = '<table><tbody><tr><td><p>一</p><p>二</p></td></tr></tbody></table>';
    expect(tidyHtml(cell)).toBe(cell);
  });

  it('says of each table head what it speaks for', () => {
    const written =
      '<table style="min-width: 50px"><colgroup><col><col></colgroup><tbody><tr><th colspan="1" rowspan="1"><p>项目</p></th></tr><tr><th colspan="1" rowspan="1"><p>救助</p></th><td colspan="1" rowspan="1"><p>3</p></td></tr></tbody></table>';
    expect(tidyHtml(written)).toBe(
      '<table><tbody><tr><th scope="col">项目</th></tr><tr><th scope="row">救助</th><td>3</td></tr></tbody></table>',
    );
  });

  it('knows a blank body', () => {
    expect(isBlank('<p></p>')).toBe(true);
    expect(isBlank('<p>正文</p>')).toBe(false);
  });
});
