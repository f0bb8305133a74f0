import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readRecords, recordKind } from './index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(bytes: Uint8Array) {
  const records = [];
  for await (const record of readRecords(bytes, recordKind(bytes))) records.push(record);
  return records;
}

describe('CSV', () => {
  test('takes quoted lines, a mark at the start, and names that come twice or not at all', async () => {
    const records = await read(
      utf8('\ufeff标题,正文,,标题\r\n关于甲的通知,"第一段\n第二段，""引号""",乙,丙\r\n'),
    );
    expect(records).toEqual([
      {
        address: null,
        values: { 标题: '关于甲的通知', 正文: '第一段\n第二段，"引号"', 第3列: '乙', '标题（2）': '丙' },
      },
    ]);
  });

  test('knows GB 18030, tabs, and lines that are too short', async () => {
    // 标题 TAB 日期 / 通知 TAB 2020, as GB 18030.
    const bytes = Uint8Array.from([
      ...[0xb1, 0xea, 0xcc, 0xe2, 0x09, 0xc8, 0xd5, 0xc6, 0xda, 0x0a],
      ...[0xcd, 0xa8, 0xd6, 0xaa, 0x09, 0x32, 0x30, 0x32, 0x30, 0x0a, 0xcd, 0xa8, 0xd6, 0xaa, 0x0a],
    ]);
    expect((await read(bytes)).map(({ values }) => values)).toEqual([
      { 标题: '通知', 日期: '2020' },
      { 标题: '通知' },
    ]);
  });
});

describe('JSON', () => {
  test.each([
    ['an array', '[{"title":"甲","tags":["a","b"],"meta":{"date":"2020-01-02"}}]'],
    [
      'the array of an object',
      '{"total":1,"rows":[{"title":"甲","tags":["a","b"],"meta":{"date":"2020-01-02"}}]}',
    ],
    ['an object a line', '{"title":"甲","tags":["a","b"],"meta":{"date":"2020-01-02"}}\n'],
  ])('as %s', async (_name, text) => {
    expect(await read(utf8(text))).toEqual([
      { address: null, values: { title: '甲', tags: 'a，b', 'meta.date': '2020-01-02' } },
    ]);
  });
});

describe('an old site as a zip archive', () => {
  const page = (body: string, head = '') =>
    strToU8(
      `<html><head><title>关于甲的通知_某区政府</title>${head}</head><body><nav>首页</nav>${body}</body></html>`,
    );

  test('gives a record for each page with a text: named values first, then what the page prints', async () => {
    const archive = zipSync({
      'a/1.html': page(
        '<h1>关于甲的通知</h1><p>索引号：000000000/2020-00001　发布日期：2020-03-04</p><div class="TRS_Editor"><p>正文一</p><table><tr><td>1</td></tr></table></div>',
        '<meta name="ColumnName" content="通知公告"><link rel="canonical" href="https://old.example.cn/a/1.html">',
      ),
      'a/index.html': page('<ul><li>列表</li></ul>'),
      'a/pic.png': strToU8('x'),
    });
    expect(await read(archive)).toEqual([
      {
        address: 'https://old.example.cn/a/1.html',
        links: { entry: 'a/1.html', targets: [] },
        values: {
          栏目: '通知公告',
          标题: '关于甲的通知',
          正文: '<p>正文一</p><table><tr><td>1</td></tr></table>',
          索引号: '000000000/2020-00001',
          发布日期: '2020-03-04',
        },
      },
    ]);
  });

  test('finds what a page links to: beside it, below the root, by its own host, and under names in GBK', async () => {
    const text = `<div id="zoom"><p>正文</p>
      <img src="./tu/1.png"><img src="https://else.example.cn/x.png"><img src="data:image/png;base64,AAAA">
      <a href="/files/a.doc">甲</a><a href="https://old.example.cn/files/a.doc">甲</a><a href="b.html#c">乙</a>
      <a href="%B1%ED.xls">丙</a><a href="none.pdf">丁</a><a href="https://else.example.cn/y">戊</a><a href="#top">己</a>
      <a href="javascript:void(0)">庚</a></div>`;
    const base = '<link rel="canonical" href="https://old.example.cn/a/1.html">';
    const [record] = await read(
      zipSync({
        'site/a/1.html': page(text, base),
        'site/a/b.html': page('<ul></ul>'),
        'site/a/tu/1.png': strToU8('x'),
        // As an archive made on a Chinese Windows writes 表.xls: bytes of GBK, and no mark of UTF-8.
        'site/a/\u00b1\u00ed.xls': strToU8('x'),
        'site/files/a.doc': strToU8('x'),
      }),
    );
    const old = 'https://old.example.cn';
    expect(record?.links?.targets).toEqual([
      { kind: 'picture', href: './tu/1.png', entry: 'site/a/tu/1.png', address: null },
      {
        kind: 'picture',
        href: 'https://else.example.cn/x.png',
        entry: null,
        address: 'https://else.example.cn/x.png',
      },
      { kind: 'picture', href: 'data:image/png;base64,AAAA', entry: null, address: null },
      { kind: 'file', href: '/files/a.doc', entry: 'site/files/a.doc', address: `${old}/files/a.doc` },
      { kind: 'file', href: `${old}/files/a.doc`, entry: 'site/files/a.doc', address: `${old}/files/a.doc` },
      { kind: 'page', href: 'b.html#c', entry: 'site/a/b.html', address: `${old}/a/b.html#c` },
      { kind: 'file', href: '%B1%ED.xls', entry: 'site/a/表.xls', address: `${old}/a/%B1%ED.xls` },
      { kind: 'file', href: 'none.pdf', entry: null, address: `${old}/a/none.pdf` },
    ]);
  });

  test('is known by its place in the archive where it names no address', async () => {
    const [record] = await read(zipSync({ 'b/2.htm': page('<div id="zoom"><p>正文</p></div>') }));
    expect(record).toMatchObject({ address: 'b/2.htm', values: { 标题: '关于甲的通知' } });
  });
});

describe('UTF-16', () => {
  const utf16 = (text: string) => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));

  test('is read as a table and as JSON', async () => {
    expect(await read(utf16('标题,日期\n通知,2020\n'))).toEqual([
      { address: null, values: { 标题: '通知', 日期: '2020' } },
    ]);
    expect(await read(utf16('[{"标题":"通知"}]'))).toEqual([{ address: null, values: { 标题: '通知' } }]);
  });
});

describe('what is no file of records', () => {
  test('an archive with a page made to burst is refused', async () => {
    const archive = zipSync({ 'a.html': new Uint8Array(4 * 1024 * 1024) });
    await expect(read(archive)).rejects.toMatchObject({ code: 'records_too_large' });
  });

  test.each([
    ['a program', 'MZ\u0090\u0000', 'not_records'],
    ['a PDF', '%PDF-1.7', 'not_records'],
  ])('%s is refused', (_name, text, code) => {
    expect(() => recordKind(Uint8Array.from(text, (sign) => sign.charCodeAt(0)))).toThrow(code);
  });

  test.each([
    ['broken JSON', '[{"title":', 'records_malformed'],
    ['heads alone', '标题,正文\n', 'records_empty'],
  ])('%s is refused', async (_name, text, code) => {
    await expect(read(utf8(text))).rejects.toMatchObject({ code });
  });

  test('a broken archive is refused', async () => {
    const archive = zipSync({ 'a.html': strToU8('<p>甲</p>') }).slice(0, 60);
    await expect(read(archive)).rejects.toMatchObject({ code: 'records_malformed' });
  });
});
