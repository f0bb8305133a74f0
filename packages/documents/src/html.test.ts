import { describe, expect, it } from 'vitest';
import { readHtml } from './html.ts';
import { columns, shown } from './testing/files.ts';

const blocks = (source: string, options?: { lineBreaks: boolean }) => shown(readHtml(source, options).blocks);

describe('HTML', () => {
  it('keeps spans, and knows the column of every cell beside and below them', () => {
    const { blocks } = readHtml(`<table>
      <tr><td colspan=3 rowspan="2">勾稽</td><td colspan="2">申请人情况</td></tr>
      <tr><td>自然人</td><td>总计</td></tr>
      <tr><td rowspan="2">结果</td><td rowspan=2>（三）</td><td>1.</td><td>3</td><td>4</td></tr>
      <tr><td>2.</td><td>5</td><td>6</td></tr></table>`);
    expect(shown(blocks)).toEqual([
      [
        ['勾稽×3↓2', '申请人情况×2'],
        ['自然人', '总计'],
        ['结果↓2', '（三）↓2', '1.', '3', '4'],
        ['2.', '5', '6'],
      ],
    ]);
    expect(columns(blocks)).toEqual([
      [0, 3],
      [3, 4],
      [0, 1, 2, 3, 4],
      [2, 3, 4],
    ]);
    expect(blocks[0]).toMatchObject({
      rows: [{}, {}, {}, { 0: { place: { table: 1, row: 4, column: 3 } } }],
    });
  });

  it('joins what spans cut, and parts what paragraphs and breaks part', () => {
    expect(
      blocks(
        '<table><tr><td><p><span>一、本年</span><span>新收</span></p><p>申请</p></td><td>1<b>2</b><br>件</td></tr></table>',
      ),
    ).toEqual([[['一、本年新收\n申请', '12\n件']]]);
  });

  it('tells a blank cell and its mark from a zero', () => {
    expect(
      blocks('<table><tr><td>&nbsp;<td></td><td><span> </span><td>　</td><td>/</td><td>0</table>'),
    ).toEqual([[['\u00a0', '', '', '\u3000', '/', '0']]]);
  });

  it('dissolves a table that only arranges others, and takes the one inside', () => {
    expect(
      blocks(
        '<table><tr><td>导航</td><td><table><tr><td><p>一、总体情况</p><table><tr><td>甲</td><td>1</td></tr></table>后</td></tr></table></td></tr></table>',
      ),
    ).toEqual(['导航', '一、总体情况', [['甲', '1']], '后']);
  });

  it('leaves out what is not shown', () => {
    expect(
      blocks(
        '<title>年报</title><style>p{}</style><script>var a = "<table><tr><td>9</td></tr></table>"</script><!-- 注 -->' +
          '<div style="color:red; display : none">隐<div>藏</div>的</div><p hidden>不见<p>一</p>' +
          '<table><tr><td style="display:none">7</td><td>2<span style="visibility:hidden">3</span></td><td>4</td></tr></table>',
      ),
    ).toEqual(['一', [['2', '4']]]);
    expect(readHtml('<title> 年报\n2023 </title>').title).toBe('年报 2023');
  });

  it('reads cells and rows whose end tags were forgotten', () => {
    expect(blocks('<table><tr><td>甲<td>1<tr><td><p>乙<td>2</table>后')).toEqual([
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
      '后',
    ]);
  });

  it('names a picture that may hold a table, and no icon', () => {
    expect(
      blocks(
        '<p>三、申请情况</p><img src="/a/W0201.png"><img src="/images/logo.png"><img src="x.jpg" width="16">',
      ),
    ).toEqual(['三、申请情况', '(image)']);
  });

  it('keeps line breaks of Markdown around a table in HTML', () => {
    const source = '# 年报\n\n一、总体情况\n二、主动公开\n<table><tr><td>甲</td><td>1</td></tr></table>';
    expect(blocks(source, { lineBreaks: true })).toEqual([
      '# 年报',
      '一、总体情况',
      '二、主动公开',
      [['甲', '1']],
    ]);
  });

  it.each(['div', 'table', 'b', 'p', 'td', 'span style="display:none"'])(
    'reads <%s> nested 100,000 deep',
    (tag) => {
      const source = `<p>前</p>${`<${tag}>`.repeat(100_000)}`;
      expect(blocks(source)[0]).toBe('前');
    },
  );

  it('gives a row span beyond the last row the rows that there are', () => {
    expect(
      blocks('<table><tr><td rowspan=9999999>甲</td><td colspan=0>1</td></tr><tr><td>2</td></tr></table>'),
    ).toEqual([[['甲↓2', '1'], ['2']]]);
  });
});
