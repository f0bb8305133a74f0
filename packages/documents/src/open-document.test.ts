import { utils, type WorkBook, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { openDocument } from './open-document.ts';
import { docxFile, pdfFile, shown, utf8, zipFile } from './testing/files.ts';

const blocksOf = async (bytes: Uint8Array) => {
  const opened = await openDocument(bytes);
  if (opened.kind === 'json') throw new Error('JSON');
  return { kind: opened.kind, blocks: shown(opened.document.blocks) };
};

const bytesOf = (workbook: WorkBook, bookType: 'biff8' | 'xlsx') =>
  new Uint8Array(write(workbook, { type: 'array', bookType }));

/** A container of the older office with streams of these names. */
const compound = (...names: string[]) =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...new Array<number>(600).fill(0),
    ...names.flatMap((name) => [...name].flatMap((letter) => [letter.charCodeAt(0), 0])),
  ]);

describe('a workbook', () => {
  const workbook = utils.book_new();
  const sheet = utils.aoa_to_sheet([
    ['某某县2023年政府信息公开工作年度报告'],
    [],
    ['第二十条第（一）项'],
    ['信息内容', '本年制发件数', '本年废止件数'],
    ['规章', 0, null],
    ['规范性文件', 12.1 + 0.2, '　'],
    ['第二十条第（五）项'],
    ['行政许可', 3985758, '/'],
  ]);
  sheet['!merges'] = [
    { s: { r: 0, c: 0 }, e: { r: 0, c: 2 } },
    { s: { r: 6, c: 0 }, e: { r: 6, c: 2 } },
    { s: { r: 3, c: 0 }, e: { r: 4, c: 0 } },
  ];
  utils.book_append_sheet(workbook, sheet, '年报');
  utils.book_append_sheet(workbook, utils.aoa_to_sheet([['草稿', 9]]), '草稿');
  workbook.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };

  it.each(['xlsx', 'biff8'] as const)(
    'of kind %s gives its lines and tables, and no hidden sheet',
    async (type) => {
      expect((await blocksOf(bytesOf(workbook, type))).blocks).toEqual([
        '某某县2023年政府信息公开工作年度报告',
        '第二十条第（一）项',
        [
          ['信息内容↓2', '本年制发件数', '本年废止件数'],
          ['0', ''],
          ['规范性文件', '12.3', '　'],
        ],
        '第二十条第（五）项',
        [['行政许可', '3985758', '/']],
      ]);
    },
  );

  it('that merges a million rows is read', async () => {
    const wide = utils.book_new();
    const merged = utils.aoa_to_sheet([['甲', 1]]);
    merged['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1_048_575, c: 0 } }];
    utils.book_append_sheet(wide, merged, '表');
    expect((await blocksOf(bytesOf(wide, 'xlsx'))).blocks).toEqual([[['甲', '1']]]);
  });
});

describe('the kind of a file', () => {
  it('is told by its bytes', async () => {
    expect((await blocksOf(docxFile('<w:p><w:r><w:t>年报</w:t></w:r></w:p>'))).kind).toBe('docx');
    expect((await blocksOf(utf8('<!DOCTYPE html><p>年报'))).kind).toBe('html');
    expect((await blocksOf(utf8('年报\n<table><tr><td>1</td></tr></table>'))).kind).toBe('html');
    expect(await blocksOf(utf8('## 年报\r\n|甲|**1**|\r\n\r\n二'))).toEqual({
      kind: 'text',
      blocks: ['年报', '|甲|1|', '', '二'],
    });
    expect(await openDocument(utf8('[{"schema":"x"}]'))).toEqual({ kind: 'json', value: [{ schema: 'x' }] });
    expect((await blocksOf(utf8('{不是 JSON'))).kind).toBe('text');
  });
});

describe('a file that cannot be read is refused with the reason', () => {
  const noise = Uint8Array.from({ length: 100_000 }, (_, index) => (index * index * 31 + index * 7) % 256);
  const bomb = zipFile({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) });
  const picture =
    '<w:p><w:r><w:drawing><wp:extent cx="5000000" cy="5000000"/><a:blip/></w:drawing></w:r></w:p>';

  it.each<[string, Uint8Array, string]>([
    ['no bytes', new Uint8Array(), 'empty'],
    ['nothing but spaces', utf8(' \n　\n'), 'empty'],
    ['more than 20 MB', new Uint8Array(20 * 1024 * 1024 + 1), 'too_large'],
    ['noise', noise, 'not_a_document'],
    ['zeros', new Uint8Array(5000), 'not_a_document'],
    ['a program', utf8('MZ\u0090\u0000\u0003 This program cannot be run in DOS mode'), 'not_a_document'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0]), 'picture_only'],
    ['another archive', zipFile({ 'a.txt': 'a' }), 'not_a_document'],
    ['a broken archive', zipFile({ 'word/document.xml': '<w:body/>' }).subarray(0, 60), 'malformed'],
    ['a DOCX without a body', zipFile({ 'word/document.xml': '<a/>' }), 'malformed'],
    ['a DOCX that bursts', bomb, 'zip_bomb'],
    ['a DOCX of pictures', docxFile(picture), 'picture_only'],
    [
      'a workbook that bursts',
      zipFile({ 'xl/workbook.xml': '<a/>', 'xl/b.xml': new Uint8Array(9e6) }),
      'zip_bomb',
    ],
    ['a locked DOCX', compound('EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
    ['a DOC', compound('WordDocument'), 'old_word'],
    ['a broken XLS', compound('Workbook'), 'malformed'],
    ['half a PDF', pdfFile([[]]).subarray(0, 90), 'malformed'],
    ['a PDF of blank pages', pdfFile([[], []]), 'empty'],
    ['XML of others', utf8('<?xml version="1.0"?><feed/>'), 'not_a_document'],
  ])('%s', async (_, bytes, code) => {
    await expect(openDocument(bytes)).rejects.toMatchObject({ name: 'DocumentError', code });
  });
});
