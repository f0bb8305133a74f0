import { utils, type WorkSheet, write } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { fileText, hiddenContent, publicCopy } from '../files/index.ts';
import { zipFile } from '../testing/files.ts';
import { unzip } from '../zip.ts';

const ROWS = [
  ['序号', '补助对象', '金额'],
  [1, '甲社区', 1200],
  [2, '乙社区', 800],
];

function workbook(change: (sheet: WorkSheet) => void = () => {}, hidden?: 1 | 2): Uint8Array {
  const book = utils.book_new();
  const shown = utils.aoa_to_sheet(ROWS);
  change(shown);
  utils.book_append_sheet(book, shown, '公示表');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['身份证号', '340602199001010011']]), '底稿');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: hidden ?? 0 }] };
  book.Props = { Author: '张三' };
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }));
}

const found = async (file: Uint8Array) =>
  (await hiddenContent(file, 'xlsx')).filter(({ code }) => code !== 'document_property');

it('says nothing of a plain workbook', async () => {
  expect(await found(workbook())).toEqual([]);
});

it('finds a hidden sheet, and one that Excel does not even offer to show', async () => {
  for (const hidden of [1, 2] as const) {
    expect(await found(workbook(undefined, hidden))).toEqual([
      { code: 'hidden_sheet', place: { sheet: '底稿' }, text: '身份证号 340602199001010011' },
    ]);
  }
});

it('finds hidden rows and columns that hold something', async () => {
  const rows = workbook((sheet) => {
    sheet['!rows'] = [{}, { hidden: true }];
  });
  expect(await found(rows)).toEqual([
    { code: 'hidden_row', place: { sheet: '公示表', cell: '2' }, text: '1 甲社区 1200' },
  ]);
  const columns = workbook((sheet) => {
    sheet['!cols'] = [{}, {}, { hidden: true }, { hidden: true }];
  });
  expect(await found(columns)).toEqual([
    { code: 'hidden_column', place: { sheet: '公示表', cell: 'C' }, text: '金额 1200 800' },
  ]);
});

it('finds comments with their cells', async () => {
  const file = workbook((sheet) => {
    const cell = sheet.B2;
    if (cell) cell.c = [{ a: '李四', t: '该户已搬离' }];
  });
  expect(await found(file)).toEqual([
    { code: 'comment', place: { sheet: '公示表', cell: 'B2' }, text: '李四：该户已搬离' },
  ]);
});

/** The workbook with parts of it rewritten. */
function rewritten(file: Uint8Array, change: (name: string, xml: string) => string): Uint8Array {
  const parts = unzip(file, () => true);
  return zipFile(
    Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [name, change(name, new TextDecoder().decode(bytes))]),
    ),
  );
}

it('finds white cells and cells in a format that shows nothing', async () => {
  const styles =
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="170" formatCode=";;;"/></numFmts><fonts count="2"><font><sz val="11"/></font><font><color rgb="FFFFFFFF"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF17567A"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf fontId="0" fillId="0"/><xf fontId="1" fillId="0"/><xf fontId="1" fillId="2"/><xf numFmtId="170" fontId="0" fillId="0"/></cellXfs></styleSheet>';
  const file = rewritten(workbook(), (name, xml) => {
    if (name === 'xl/styles.xml') return styles;
    if (name !== 'xl/worksheets/sheet1.xml') return xml;
    return xml
      .replace('r="A1"', 'r="A1" s="2"')
      .replace('r="B2"', 'r="B2" s="1"')
      .replace('r="C3"', 'r="C3" s="3"');
  });
  expect(await found(file)).toEqual([
    { code: 'white_text', place: { part: 'sheet1', cell: 'B2' }, text: '' },
    { code: 'hidden_text', place: { part: 'sheet1', cell: 'C3' }, text: '' },
  ]);
});

it('finds hidden names and the data that pivot tables and links keep', async () => {
  const named = rewritten(workbook(), (name, xml) =>
    name === 'xl/workbook.xml'
      ? xml.replace(
          '</sheets>',
          '</sheets><definedNames><definedName name="_xlnm._FilterDatabase" hidden="1">公示表!$A$1</definedName><definedName name="底数" hidden="1">底稿!$B$1</definedName></definedNames>',
        )
      : xml,
  );
  expect((await found(named)).map(({ code, text }) => [code, text])).toEqual([
    ['hidden_text', '底数 底稿!$B$1'],
  ]);
  const parts = unzip(workbook(), () => true);
  const kept = zipFile({ ...parts, 'xl/pivotCache/pivotCacheRecords1.xml': '<pivotCacheRecords/>' });
  expect((await found(kept)).map(({ code }) => code)).toEqual(['embedded_object']);
});

it('the public copy has neither author nor the folder of its maker, and the same figures', async () => {
  const file = rewritten(workbook(), (name, xml) =>
    name === 'xl/workbook.xml'
      ? xml.replace('<sheets>', '<x15ac:absPath xmlns:x15ac="a" url="C:\\Users\\zhangsan\\"/><sheets>')
      : xml,
  );
  const copy = publicCopy(file, 'xlsx');
  expect(await hiddenContent(copy, 'xlsx')).toEqual([]);
  const book = unzip(copy, (name) => name === 'xl/workbook.xml')['xl/workbook.xml'];
  expect(new TextDecoder().decode(book)).not.toContain('zhangsan');
  expect(await fileText(copy, 'xlsx')).toBe(await fileText(file, 'xlsx'));
  expect(await fileText(copy, 'xlsx')).toContain('1\t甲社区\t1200');
});
