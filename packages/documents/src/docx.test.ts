import { describe, expect, it } from 'vitest';
import { readDocx } from './docx.ts';
import { columns, docxFile, shown } from './testing/files.ts';

const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const down = (value?: string) => (value ? `<w:vMerge w:val="${value}"/>` : '<w:vMerge/>');
const blocks = (body: string) => readDocx(docxFile(body)).blocks;

describe('DOCX', () => {
  it('reads cells merged over columns and rows', () => {
    const document = blocks(
      tbl(
        tr(
          tc('勾稽', `<w:gridSpan w:val="2"/>${down('restart')}`),
          tc('申请人情况', '<w:gridSpan w:val="2"/>'),
        ),
        tr(tc('', `<w:gridSpan w:val="2"/>${down()}`), tc('自然人'), tc('总计')),
        tr(tc('结果', down('restart')), tc('（一）'), tc('1'), tc('2')),
        tr(tc('', down('continue')), tc('（二）'), tc('3'), tc('4')),
      ),
    );
    expect(shown(document)).toEqual([
      [
        ['勾稽×2↓2', '申请人情况×2'],
        ['自然人', '总计'],
        ['结果↓2', '（一）', '1', '2'],
        ['（二）', '3', '4'],
      ],
    ]);
    expect(columns(document)).toEqual([
      [0, 2],
      [2, 3],
      [0, 1, 2, 3],
      [1, 2, 3],
    ]);
  });

  it('reads a row that begins further right, and cells merged across in the old way', () => {
    const gap = '<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>';
    expect(
      shown(
        blocks(
          tbl(
            tr(tc('甲', '<w:hMerge w:val="restart"/>'), tc('', '<w:hMerge/>'), tc('1')),
            `${gap}${tc('乙')}${tc('2')}</w:tr>`,
          ),
        ),
      ),
    ).toEqual([
      [
        ['甲×2', '1'],
        ['', '乙', '2'],
      ],
    ]);
  });

  it('leaves out deletions, hidden text, field codes and former properties', () => {
    const changed = '<w:tcPrChange><w:tcPr><w:gridSpan w:val="3"/></w:tcPr></w:tcPrChange>';
    const deletedRow = `<w:tr><w:trPr><w:del w:author="某"/></w:trPr>${tc('旧')}${tc('9')}</w:tr>`;
    expect(
      shown(
        blocks(
          '<w:p><w:r><w:t>收到</w:t></w:r><w:del><w:r><w:delText>7</w:delText></w:r></w:del><w:ins><w:r><w:t>8</w:t></w:r></w:ins>' +
            '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>件</w:t></w:r>' +
            '<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>' +
            tbl(tr(tc('甲', changed), tc('1')), deletedRow),
        ),
      ),
    ).toEqual(['收到8件', [['甲', '1']]]);
  });

  it('reads text boxes once, and names pictures that may hold a table', () => {
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const picture = (side: number) =>
      `<w:r><w:drawing><wp:extent cx="5000000" cy="${side}"/><a:blip r:embed="r1"/></w:drawing></w:r>`;
    expect(
      shown(
        blocks(
          `<w:p><w:r><w:t>前</w:t><mc:AlternateContent><mc:Choice>${box('框')}</mc:Choice><mc:Fallback>${box('框')}</mc:Fallback></mc:AlternateContent><w:t>后</w:t></w:r></w:p>` +
            `<w:p>${picture(400_000)}${picture(4_000_000)}</w:p>`,
        ),
      ),
    ).toEqual(['框', '前后', '(image)', '']);
  });

  it('parts lines at breaks and keeps tabs', () => {
    expect(
      shown(
        blocks(
          '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>1</w:t><w:br/><w:t>乙</w:t></w:r></w:p>',
        ),
      ),
    ).toEqual(['甲\t1', '乙']);
  });
});
