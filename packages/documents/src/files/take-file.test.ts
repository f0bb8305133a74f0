import { deflateSync } from 'node:zlib';
import { utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { docxFile, utf8, zipFile } from '../testing/files.ts';
import { paintedPdf } from '../testing/painted-pdf.ts';
import { detectFile, fileText, hiddenContent, publicCopy, takeFile } from './index.ts';

const NO_ZIP = { zip: false };
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const refusal = async (file: Uint8Array) =>
  await takeFile(file, NO_ZIP).then(
    ({ format }) => format,
    (error) => error.code,
  );

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

it('knows each kind by its content', async () => {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['a']]), 'A');
  const workbook = (bookType: 'biff8' | 'xlsx') => new Uint8Array(write(book, { type: 'array', bookType }));
  expect(await refusal(paintedPdf({ pages: ['0 g'] }))).toBe('pdf');
  expect(await refusal(docxFile('<w:p/>'))).toBe('docx');
  expect(await refusal(workbook('xlsx'))).toBe('xlsx');
  expect(await refusal(workbook('biff8'))).toBe('xls');
  expect(await refusal(zipFile({ '[Content_Types].xml': TYPES, 'ppt/presentation.xml': '<p/>' }))).toBe(
    'pptx',
  );
  expect(await refusal(zipFile({ 'OFD.xml': '<ofd:OFD/>' }))).toBe('ofd');
  expect(await refusal(utf8('各社区居委会：\n请于本周五前报送。'))).toBe('txt');
  expect(await refusal(utf8('姓名,事项,金额\n甲,慰问,"1,000"\n乙,慰问,800\n'))).toBe('csv');
  expect(await refusal(bytes('\0\0\0\x18ftypmp42\0\0\0\0isommp42'))).toBe('mp4');
});

it('keeps a text of another encoding as it is, and says which it is', async () => {
  const file = Uint8Array.from([0xb9, 0xab, 0xb8, 0xe6, 0xa3, 0xac, 0xb9, 0xab, 0xbf, 0xaa, 0xa1, 0xa3]);
  const taken = await takeFile(file, NO_ZIP);
  expect(taken.contentType).toBe('text/plain; charset=gb18030');
  expect(await fileText(taken.copy, taken.format)).toBe('公告，公开。');
  const wide = await takeFile(Uint8Array.from(Buffer.from('\ufeff公告，公开。', 'utf16le')), NO_ZIP);
  expect(wide.contentType).toBe('text/plain; charset=utf-16le');
  expect((await fileText(wide.copy, wide.format))?.replace('\ufeff', '')).toBe('公告，公开。');
  // A script stays one in whatever encoding it is written.
  expect(await refusal(Uint8Array.from(Buffer.from('\ufeff@echo off\r\ndel *.*', 'utf16le')))).toBe(
    'file_program',
  );
});

it('refuses programs, whatever they are called', async () => {
  for (const file of [
    bytes('MZ\x90\0\x03'),
    bytes('\x7fELF\x02\x01'),
    bytes('\xcf\xfa\xed\xfe'),
    bytes('L\0\0\0\x01\x14\x02\0'),
    utf8('#!/bin/sh\nrm -rf ~\n'),
    utf8('@echo off\r\ndel *.*\r\n'),
    utf8('<?php system($_GET["c"]); ?>'),
    utf8('Set shell = CreateObject("WScript.Shell")\r\nshell.Run "cmd"'),
    utf8('function run() { alert(document.cookie) }\nrun();'),
    utf8('const x = 1;\nfetch("//example.com/" + x);'),
  ]) {
    expect(await refusal(file)).toBe('file_program');
  }
});

it('refuses what a browser would draw or run', async () => {
  for (const file of [
    utf8('<!DOCTYPE html><html><body>公告</body></html>'),
    utf8('\ufeff  <svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    utf8('<?xml version="1.0"?><svg/>'),
    utf8('公告\n<script>alert(1)</script>'),
    utf8('<iframe src="https://example.com"></iframe>'),
    utf8('<html>%PDF-1.7'),
  ]) {
    expect(await refusal(file)).toBe('file_web_page');
  }
});

it('refuses archives but where they are allowed, and never those that burst or are locked', async () => {
  const archive = zipFile({ 'setup.exe': 'MZ' });
  expect(await refusal(archive)).toBe('file_archive');
  expect(detectFile(archive, { zip: true }).format).toBe('zip');
  expect(await refusal(bytes('Rar!\x1a\x07'))).toBe('file_archive');
  const bomb = zipFile({
    '[Content_Types].xml': TYPES,
    'word/document.xml': new Uint8Array(8 * 1024 * 1024),
  });
  expect(bomb.length).toBeLessThan(20_000);
  expect(await refusal(bomb)).toBe('file_bomb');
  const locked = zipFile({ '[Content_Types].xml': TYPES, 'word/document.xml': '<w:p/>' });
  const view = new DataView(locked.buffer);
  for (let at = 0; at + 10 < locked.length; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  }
  expect(await refusal(locked)).toBe('file_encrypted');
});

it('refuses empty, locked and broken files with their reasons', async () => {
  expect(await refusal(new Uint8Array())).toBe('file_empty');
  expect(await refusal(utf8('  \n '))).toBe('file_empty');
  expect(await refusal(bytes('%PDF-1.7 this is none'))).toBe('file_malformed');
  expect(await refusal(docxFile('<w:p/>').slice(0, 200))).toBe('file_malformed');
  expect(await refusal(bytes('{\\rtf1 text}'))).toBe('file_type_refused');
});

it('refuses a PDF of ten thousand pages', async () => {
  expect(await refusal(paintedPdf({ pages: Array.from({ length: 10_000 }, () => '0 g') }))).toBe(
    'file_too_many_pages',
  );
}, 30_000);

it('never throws anything but a refusal, whatever the bytes', async () => {
  const heads = [
    '',
    '%PDF-1.7\n',
    'PK\x03\x04',
    '\xff\xd8\xff\xe1\x00\x10',
    '\x89PNG\r\n\x1a\n',
    'GIF89a',
    'RIFF\0\0\0\0WEBP',
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 300 }), async (head, rest) => {
      const file = new Uint8Array([...bytes(head), ...rest]);
      const error = await takeFile(file, NO_ZIP).then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error === null || (error instanceof Error && error.name === 'FileRefusal')).toBe(true);
    }),
    { numRuns: 200 },
  );
});

const SOI = [0xff, 0xd8];
const JFIF = [0xff, 0xe0, 0, 16, ...bytes('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0];
const exif = (orientation: number) => {
  const tiff = [
    ...bytes('II'),
    0x2a,
    0,
    8,
    0,
    0,
    0,
    2,
    0,
    ...[0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0],
  ];
  const place = [0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0, ...bytes('GPS 33.97N 116.79E')];
  const body = [...bytes('Exif\0\0'), ...tiff, ...place];
  return [0xff, 0xe1, 0, body.length + 2, ...body];
};
const comment = [0xff, 0xfe, 0, 2 + 9, ...bytes('Zhang San')];
const SCAN = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x12, 0xff, 0x00, 0x34, 0xff, 0xd9];

it('the public copy of a photograph says neither where nor by whom, and is still turned as it was', () => {
  const file = Uint8Array.from([...SOI, ...JFIF, ...exif(6), ...comment, ...SCAN, ...bytes('preview')]);
  const copy = publicCopy(file, 'jpeg');
  const text = String.fromCharCode(...copy);
  expect(text).not.toContain('GPS');
  expect(text).not.toContain('Zhang');
  expect(text).not.toContain('preview');
  expect(text.slice(-SCAN.length)).toBe(String.fromCharCode(...SCAN));
  expect([...copy].join()).toContain([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6].join());
  expect(publicCopy(copy, 'jpeg')).toEqual(copy);
});

it('a photograph that stands upright gets no Exif at all', () => {
  const file = Uint8Array.from([...SOI, ...JFIF, ...exif(1), ...SCAN]);
  expect([...publicCopy(file, 'jpeg')]).toEqual([...SOI, ...JFIF, ...SCAN]);
});

const chunk = (name: string, data: number[]) => [0, 0, 0, data.length, ...bytes(name), ...data, 0, 0, 0, 0];

it('the public copy of a PNG keeps the picture and nothing else', () => {
  const head = [...bytes('\x89PNG\r\n\x1a\n'), ...chunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])];
  const data = chunk('IDAT', [...deflateSync(Buffer.from([0, 0]))]);
  const said = chunk('tEXt', [...bytes('Author\0Zhang San')]);
  const end = chunk('IEND', []);
  const copy = publicCopy(
    Uint8Array.from([...head, ...said, ...data, ...end, ...bytes('PK\x03\x04')]),
    'png',
  );
  expect([...copy]).toEqual([...head, ...data, ...end]);
});

it('the public copies of WebP and GIF lose their remarks', () => {
  const webp = [
    ...bytes('VP8X'),
    ...[10, 0, 0, 0, 0x0c, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ...bytes('VP8 '),
    ...[2, 0, 0, 0, 1, 2],
    ...bytes('EXIF'),
    ...[4, 0, 0, 0, 1, 2, 3, 4],
  ];
  const copy = publicCopy(
    Uint8Array.from([...bytes('RIFF'), webp.length + 4, 0, 0, 0, ...bytes('WEBP'), ...webp]),
    'webp',
  );
  expect(String.fromCharCode(...copy)).not.toContain('EXIF');
  expect(copy[4]).toBe(copy.length - 8);
  expect(copy[20]).toBe(0);
  const head = [...bytes('GIF89a'), 1, 0, 1, 0, 0, 0, 0];
  const image = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
  const remark = [0x21, 0xfe, 9, ...bytes('Zhang San'), 0];
  const loop = [0x21, 0xff, 11, ...bytes('NETSCAPE2.0'), 3, 1, 0, 0, 0];
  const gif = publicCopy(
    Uint8Array.from([...head, ...loop, ...remark, ...image, 0x3b, ...bytes('more')]),
    'gif',
  );
  expect([...gif]).toEqual([...head, ...loop, ...image, 0x3b]);
});

it('the public copy of a film keeps its length and loses its place', () => {
  const box = (name: string, body: number[]) => [0, 0, 0, body.length + 8, ...bytes(name), ...body];
  const film = Uint8Array.from([
    ...box('ftyp', [...bytes('mp42'), 0, 0, 0, 0]),
    ...box('moov', [...box('mvhd', [1, 2, 3, 4]), ...box('udta', [...bytes('+33.97+116.79/')])]),
  ]);
  const copy = publicCopy(film, 'mp4');
  expect(copy.length).toBe(film.length);
  expect(String.fromCharCode(...copy)).not.toContain('116.79');
});

it('an OFD loses its author, but for a signed one, of which the guard is told', async () => {
  const root =
    '<ofd:OFD xmlns:ofd="a"><ofd:DocInfo><ofd:Author>拟稿科员</ofd:Author></ofd:DocInfo></ofd:OFD>';
  const copy = publicCopy(zipFile({ 'OFD.xml': root }), 'ofd');
  expect(await hiddenContent(copy, 'ofd')).toEqual([]);
  const signed = zipFile({ 'OFD.xml': root, 'Doc_0/Signs/Signatures.xml': '<s/>' });
  expect(publicCopy(signed, 'ofd')).toBe(signed);
  expect(await hiddenContent(signed, 'ofd')).toEqual([
    { code: 'document_property', place: { property: 'Author' }, text: '拟稿科员' },
  ]);
});

it('signed PDF and office files stay byte for byte, and the guard is told what they say of people', async () => {
  const core =
    '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>拟稿科员</dc:creator></cp:coreProperties>';
  const office = zipFile({
    '[Content_Types].xml': TYPES,
    'word/document.xml': '<w:document xmlns:w="w"/>',
    'docProps/core.xml': core,
    '_xmlsignatures/sig1.xml': '<s/>',
  });
  expect(publicCopy(office, 'docx')).toBe(office);
  expect(await hiddenContent(office, 'docx')).toMatchObject([
    { code: 'document_property', text: '拟稿科员' },
  ]);
  const pdf = paintedPdf({
    pages: ['0 g'],
    information: '/Author (Zhang San)',
    objects: new Map([[20, '<< /Type /Sig /ByteRange [0 1 2 3] >>']]),
  });
  expect(publicCopy(pdf, 'pdf')).toBe(pdf);
  expect(await hiddenContent(pdf, 'pdf')).toMatchObject([{ code: 'document_property', text: 'Zhang San' }]);
});

it('reads the text of OFD and PPTX page by page', async () => {
  const page = (text: string) =>
    `<ofd:Page xmlns:ofd="a"><ofd:TextObject><ofd:TextCode X="0">${text}</ofd:TextCode></ofd:TextObject></ofd:Page>`;
  const ofd = zipFile({
    'OFD.xml': '<ofd:OFD/>',
    'Doc_0/Pages/Page_10/Content.xml': page('第十页'),
    'Doc_0/Pages/Page_2/Content.xml': page('第二页'),
  });
  expect(await fileText(ofd, 'ofd')).toBe('第二页\n第十页');
  const slide = (text: string) => `<p:sld xmlns:a="a" xmlns:p="p"><a:t>${text}</a:t></p:sld>`;
  const pptx = zipFile({ 'ppt/slides/slide2.xml': slide('二'), 'ppt/slides/slide1.xml': slide('一') });
  expect(await fileText(pptx, 'pptx')).toBe('一\n二');
});
