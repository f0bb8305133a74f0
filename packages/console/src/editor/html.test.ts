import { describe, expect, it } from 'vitest';
import { isBlank, picturesSpeak, tidyHtml, writableHtml } from './html.ts';

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

  it('opens a text that ends with a table as one that can be written on, and closes it as it was', () => {
    const table = '<table><tbody><tr><td>甲</td></tr></tbody></table>';
    expect(writableHtml(table)).toBe(`${table}<p></p>`);
    expect(tidyHtml(writableHtml(table))).toBe(table);
    expect(writableHtml('<p>甲</p>')).toBe('<p>甲</p>');
  });

  it('knows a blank body', () => {
    expect(isBlank('<p></p>')).toBe(true);
    expect(isBlank('<p>正文</p>')).toBe(false);
  });

  it('keeps alignment, the start of a list and the caption of a table', () => {
    const written =
      '<p class="right">甲街道办事处</p><ol start="3" type="a"><li><p>丙</p></li></ol><table><caption contenteditable="false">表一</caption><tbody><tr><td><p>甲</p></td></tr></tbody></table>';
    expect(tidyHtml(written)).toBe(
      '<p class="right">甲街道办事处</p><ol start="3" type="a"><li>丙</li></ol><table><caption>表一</caption><tbody><tr><td>甲</td></tr></tbody></table>',
    );
  });

  it('knows a picture that says nothing to who does not see it', () => {
    expect(picturesSpeak('<img src="/files/x/a.png">')).toBe(false);
    expect(picturesSpeak('<img src="/files/x/a.png" alt=""><img src="/files/x/b.png" alt="地图">')).toBe(
      true,
    );
  });
});
