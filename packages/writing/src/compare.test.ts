import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareBodies } from './compare.ts';
import { isElement, type Node, readTree, writeTree } from './tree.ts';
import { changedText } from './words.ts';

const compared = (before: string, after: string): string => writeTree(compareBodies(before, after).nodes);

/** The comparison with one kind of mark taken out with its content, and the other taken off. */
function side(nodes: readonly Node[], gone: 'ins' | 'del'): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (!isElement(node)) return [node];
    if (node.name === gone) return [];
    const children = side(node.children, gone);
    if (node.name === 'ins' || node.name === 'del') return children;
    return ['tr', 'li', 'td', 'th', 'ul', 'ol', 'p', 'caption'].includes(node.name) && children.length === 0
      ? []
      : [{ ...node, children }];
  });
}

describe('a comparison', () => {
  it('marks the words that changed, as Chinese is read', () => {
    expect(compared('<p>本办法自2026年1月1日起施行。</p>', '<p>本办法自2026年3月1日起施行。</p>')).toBe(
      '<p>本办法自2026年<del>1</del><ins>3</ins>月1日起施行。</p>',
    );
  });

  it('shows whole paragraphs that went and came', () => {
    expect(compared('<p>甲</p><p>乙乙乙</p>', '<p>新的一段</p><p>甲</p>')).toBe(
      '<ins><p>新的一段</p></ins><p>甲</p><del><p>乙乙乙</p></del>',
    );
  });

  it('sees that only the form of a word changed', () => {
    expect(compared('<p>应当公开</p>', '<p><strong>应当</strong>公开</p>')).toBe(
      '<p><del>应当</del><ins><strong>应当</strong></ins>公开</p>',
    );
  });

  it('sees a paragraph that became a heading or moved to the right', () => {
    expect(compared('<p>总则</p>', '<h2>总则</h2>')).toBe('<del><p>总则</p></del><ins><h2>总则</h2></ins>');
    expect(compared('<p>甲办</p>', '<p class="right">甲办</p>')).toContain('<ins>');
  });

  it('compares tables cell by cell, and rows that went and came', () => {
    const before =
      '<table><tbody><tr><th>项目</th><th>标准</th></tr><tr><td>低保</td><td>每月 735 元</td></tr></tbody></table>';
    const after =
      '<table><tbody><tr><th>项目</th><th>标准</th></tr><tr><td>低保</td><td>每月 790 元</td></tr><tr><td>特困</td><td>另定</td></tr></tbody></table>';
    expect(compared(before, after)).toBe(
      '<table><tbody><tr><th>项目</th><th>标准</th></tr><tr><td>低保</td><td>每月 <del>735</del><ins>790</ins> 元</td></tr><tr><td><ins>特困</ins></td><td><ins>另定</ins></td></tr></tbody></table>',
    );
  });

  it('shows a table whose merged cells changed as a whole', () => {
    const table = (rows: string) => `<table><tbody>${rows}</tbody></table>`;
    const before = table('<tr><td rowspan="2">甲</td><td>1</td></tr><tr><td>2</td></tr>');
    const after = table('<tr><td>甲</td><td>1</td></tr><tr><td>甲</td><td>2</td></tr>');
    expect(compared(before, after)).toBe(`<del>${before}</del><ins>${after}</ins>`);
  });

  it('compares points of lists', () => {
    expect(
      compared(
        '<ol><li>甲项条件</li><li>乙</li></ol>',
        '<ol><li>甲项条件已变</li><li>丙丙</li><li>乙</li></ol>',
      ),
    ).toBe('<ol><li>甲项条件<ins>已变</ins></li><li><ins>丙丙</ins></li><li>乙</li></ol>');
  });

  it('counts nothing where the form of the source alone differs', () => {
    expect(compareBodies('<p>甲<br />乙</p>', '<p>甲<br>乙</p><p></p>').changes).toBe(0);
  });

  it('marks changes of a title', () => {
    expect(changedText('关于清理通道的通告', '关于清理楼道的通知')).toEqual(
      expect.arrayContaining([{ change: 'same', text: expect.stringContaining('清理') }]),
    );
  });
});

describe('whatever the two texts are', () => {
  const words = fc.array(fc.constantFrom('甲', '街道', '公开', '2026', '。', 'ab '), {
    minLength: 1,
    maxLength: 6,
  });
  const line = fc
    .tuple(words, fc.boolean())
    .map(([parts, bold]) =>
      bold ? `<strong>${parts.join('').trim() || '甲'}</strong>` : parts.join('').trim() || '甲',
    );
  const table = fc
    .array(fc.tuple(line, line), { minLength: 1, maxLength: 3 })
    .map(
      (rows) =>
        `<table><tbody>${rows.map(([a, b]) => `<tr><td>${a}</td><td>${b}</td></tr>`).join('')}</tbody></table>`,
    );
  const block = fc.oneof(
    line.map((text) => `<p>${text}</p>`),
    line.map((text) => `<h2>${text}</h2>`),
    fc
      .array(line, { minLength: 1, maxLength: 3 })
      .map((points) => `<ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>`),
    table,
  );
  const body = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join(''));
  const plain = (nodes: readonly Node[]): string => writeTree(nodes).replaceAll('</strong><strong>', '');

  it('without what came it is the old one, without what went the new one', () => {
    fc.assert(
      fc.property(body, body, (before, after) => {
        const { nodes } = compareBodies(before, after);
        expect(plain(side(nodes, 'ins'))).toBe(plain(readTree(before)));
        expect(plain(side(nodes, 'del'))).toBe(plain(readTree(after)));
      }),
      { numRuns: 300 },
    );
  });
});

it('two long documents that have nothing in common are told apart in bounded time', () => {
  const of = (sign: string) =>
    Array.from({ length: 3_000 }, (_, index) => `<p>${sign}${index}${sign.repeat(40)}</p>`).join('');
  const started = performance.now();
  expect(compareBodies(of('甲'), of('乙')).changes).toBe(6_000);
  expect(performance.now() - started).toBeLessThan(15_000);
});
