import {
  buildReport,
  emptyReport,
  formatById,
  printCell,
  type Report,
  type TableLayout,
  tableLayout,
  withCell,
} from '@gongkai/law/report';
import { describe, expect, it } from 'vitest';
import { reportDocx } from './report-docx.ts';
import { unzip } from './unzip.testing.ts';

interface Cell {
  text: string;
  span: number;
  merge: 'restart' | 'continue' | null;
}

function documentOf(entries: Map<string, string>): string {
  return entries.get('word/document.xml') ?? '';
}

function tablesOf(xml: string): Cell[][][] {
  return all(xml, /<w:tbl>.*?<\/w:tbl>/gs).map((table) =>
    all(table, /<w:tr>.*?<\/w:tr>/gs).map((row) => all(row, /<w:tc>.*?<\/w:tc>/gs).map(cellIn)),
  );
}

function cellIn(cell: string): Cell {
  const merge = /<w:vMerge(?: w:val="(\w+)")?\/>/.exec(cell);
  return {
    text: textOf(cell),
    span: Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
    merge: merge === null ? null : merge[1] === 'restart' ? 'restart' : 'continue',
  };
}

function textOf(xml: string): string {
  const text = all(xml, /<w:t[ >].*?<\/w:t>/gs).map((run) => run.replace(/<[^>]*>/g, ''));
  return text
    .join('')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([found]) => found);
}

/** What each row of a merged table must hold: the cells that begin in it, and one continuation under each tall one. */
function expectedRows(layout: TableLayout, report: Report): Cell[][] {
  const open = new Map<number, { span: number; rows: number }>();
  return [...layout.head, ...layout.body].map((row) => {
    const cells: Cell[] = [];
    const starting = [...row];
    for (let column = 0; column < layout.columnCount; ) {
      const above = open.get(column);
      if (above !== undefined && above.rows > 0) {
        cells.push({ text: '', span: above.span, merge: 'continue' });
        above.rows -= 1;
        column += above.span;
        continue;
      }
      const cell = starting.shift();
      if (cell === undefined) break;
      const figure = cell.cell;
      const text = figure === undefined ? cell.text : printCell(report, layout.id, figure.row, figure.column);
      cells.push({ text, span: cell.colSpan, merge: cell.rowSpan > 1 ? 'restart' : null });
      open.set(column, { span: cell.colSpan, rows: cell.rowSpan - 1 });
      column += cell.colSpan;
    }
    return cells;
  });
}

function report(year: number): Report {
  return buildReport({
    organ: '相山区西街道办事处',
    year,
    requests: [
      { row: 'new_requests', category: 'natural_person', count: 4123 },
      { row: 'granted', category: 'natural_person', count: 4100 },
      { row: 'refused_third_party_rights', category: 'natural_person', count: 23 },
    ],
    cases: [{ group: 'litigation_after_reconsideration', result: 'corrected', count: 7 }],
    proactive: year > 2020 ? { proactive_art20_8: { administrative_fees: { fees_collected: 12.5 } } } : {},
  });
}

describe('the report as DOCX', () => {
  it.each([2020, 2025])(
    'of %i has each table as a real table with the official merged heads and its figures',
    async (year) => {
      const filed = report(year);
      const format = formatById(filed.format);
      const tables = tablesOf(documentOf(unzip(await reportDocx(filed))));
      expect(tables).toHaveLength(format.tables.length);
      format.tables.forEach(({ id }, index) => {
        expect(tables[index]).toEqual(expectedRows(tableLayout(format, id), filed));
      });
    },
  );

  it('prints the title, the six headings and the five aspects in order', async () => {
    const filed = report(2025);
    const xml = documentOf(unzip(await reportDocx(filed)));
    const headings = all(
      xml,
      /<w:p>(?:(?!<\/w:p>).)*<w:pStyle w:val="(?:Title|Heading\d)"\/>.*?<\/w:p>/gs,
    ).map(textOf);
    expect(headings).toEqual([
      '相山区西街道办事处2025年政府信息公开工作年度报告',
      '一、总体情况',
      '（一）主动公开',
      '（二）依申请公开',
      '（三）政府信息管理',
      '（四）政府信息公开平台建设',
      '（五）监督保障',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
  });

  it('prints each line of a text as a paragraph, and the contact block after section six', async () => {
    const filed = report(2025);
    const sections = {
      ...filed.sections,
      '5': '　　一是主动公开还不及时。\r\n\r\n二是解读形式单一。',
      '6': '未收取信息处理费。',
      contact: '联系电话：0561-1234567',
    };
    const xml = documentOf(unzip(await reportDocx({ ...filed, sections })));
    const paragraphs = all(xml, /<w:p[ >].*?<\/w:p>/gs).map(textOf);
    expect(paragraphs.slice(-5)).toEqual([
      '一是主动公开还不及时。',
      '二是解读形式单一。',
      '六、其他需要报告的事项',
      '未收取信息处理费。',
      '联系电话：0561-1234567',
    ]);
  });

  it('is an A4 page in the official faces, in Chinese, with page numbers', async () => {
    const entries = unzip(await reportDocx(report(2025)));
    expect(documentOf(entries)).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    const styles = entries.get('word/styles.xml') ?? '';
    for (const name of ['方正小标宋简体', '仿宋_GB2312', '黑体', '楷体_GB2312'])
      expect(styles).toContain(`"${name}"`);
    expect(styles).toContain('<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>');
    const footers = [...entries].filter(([name]) => name.startsWith('word/footer'));
    expect(footers).toHaveLength(2);
    for (const [, footer] of footers) expect(footer).toContain('>PAGE<');
    expect(entries.get('docProps/core.xml')).toContain(
      '<dc:title>相山区西街道办事处2025年政府信息公开工作年度报告</dc:title>',
    );
  });

  it('leaves a blank cell blank and prints 0 as 0', async () => {
    const filed = withCell(emptyReport({ organ: '某局', year: 2025 }), 'proactive_art20_1.rules.issued', 0);
    const [first] = tablesOf(documentOf(unzip(await reportDocx(filed))));
    expect(first?.[2]?.map(({ text }) => text)).toEqual(['规章', '0', '', '']);
  });

  it('keeps hostile text as text', async () => {
    const filed = report(2025);
    const text = '</w:t></w:r><w:p/>&amp; <![CDATA[ ]]> \u0000\u0007\uFFFF\uD800 "引号" {{MERGE}}';
    const xml = documentOf(unzip(await reportDocx({ ...filed, sections: { ...filed.sections, '5': text } })));
    expect(all(xml, /<w:p[ >].*?<\/w:p>/gs).map(textOf)).toContain(
      '</w:t></w:r><w:p/>&amp; <![CDATA[ ]]>    \uFFFD "引号" {{MERGE}}',
    );
    expect([...xml].filter((character) => character < '\t' || character === '\uFFFF')).toEqual([]);
  });
});
