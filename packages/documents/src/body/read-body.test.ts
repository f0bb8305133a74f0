import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { waitingAddress } from '@gongkai/writing';
import { describe, expect, it } from 'vitest';
import { docxFile, pdfFile, utf8, zipFile } from '../testing/files.ts';
import { readBody } from './read-body.ts';

const maps = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps/');
const read = (bytes: Uint8Array) => readBody(bytes, { characterMaps: maps });
const html = async (body: string): Promise<string> => (await read(docxFile(body))).html;

const p = (text: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const numbered = (text: string, level = 0, list = 1): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

/** A DOCX with lists: 1 counts 一、（一）, 2 counts 1. a. */
const withLists = (body: string): Uint8Array => {
  const level = (at: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  return zipFile({
    'word/document.xml': `<w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`,
    'word/styles.xml':
      '<w:styles xmlns:w="x"><w:style w:styleId="2"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:styleId="a5"><w:name w:val="落款"/><w:pPr><w:jc w:val="right"/></w:pPr></w:style></w:styles>',
    'word/numbering.xml': `<w:numbering xmlns:w="x"><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCountingThousand', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%1.%3')}</w:abstractNum><w:abstractNum w:abstractNumId="8">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%2.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>`,
  });
};

describe('a document of Word', () => {
  it('keeps its automatic numbers as they are printed', async () => {
    const lists = [
      ...[numbered('目标'), numbered('原则', 1), numbered('范围', 1), numbered('标准'), numbered('其一', 1)],
      ...[numbered('甲', 0, 2), numbered('子', 1, 2), numbered('乙', 0, 2)],
    ];
    expect((await read(withLists(lists.join('')))).html).toBe(
      '<p>一、目标</p><p>（一）原则</p><p>（二）范围</p><p>二、标准</p><p>（一）其一</p><ol><li>甲<ol type="a"><li>子</li></ol></li><li>乙</li></ol>',
    );
  });

  it('counts beyond ten, and its headings carry their numbers', async () => {
    const many = Array.from({ length: 21 }, () => numbered('条')).join('');
    expect((await read(withLists(many))).html).toMatch(
      /<p>十、条<\/p><p>十一、条<\/p>.*<p>二十、条<\/p><p>二十一、条<\/p>$/,
    );
    const heading = p(
      '总则',
      '<w:pStyle w:val="2"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    );
    expect((await read(withLists(p('前言') + heading))).html).toBe('<p>前言</p><h2>一、总则</h2>');
  });

  it('gives its centred first lines as the title, and keeps the signature at the right', async () => {
    const file = withLists(
      p('甲街道办事处', '<w:jc w:val="center"/>') +
        p('关于清理楼道的通告', '<w:jc w:val="center"/>') +
        p('现就有关事项通告如下。') +
        p('甲街道办事处', '<w:pStyle w:val="a5"/>') +
        p('2026年3月2日', '<w:ind w:firstLine="5000"/>'),
    );
    expect(await read(file)).toMatchObject({
      title: '甲街道办事处关于清理楼道的通告',
      html: '<p>现就有关事项通告如下。</p><p class="right">甲街道办事处</p><p class="right">2026年3月2日</p>',
    });
  });

  it('keeps tables with merged cells and their head', async () => {
    const tc = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
    const tr = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
    const table = `<w:tbl>${tr(tc('项目', '<w:gridSpan w:val="2"/>') + tc('标准'), '<w:tblHeader/>')}${tr(
      tc('甲', '<w:vMerge w:val="restart"/>') + tc('一') + tc('1'),
    )}${tr(tc('', '<w:vMerge/>') + tc('二') + tc('2'))}${tr(tc('删') + tc('') + tc(''), '<w:del/>')}</w:tbl>`;
    const body = await read(docxFile(p('表') + table));
    expect(body.html).toBe(
      '<p>表</p><table><tbody><tr><th colspan="2">项目</th><th>标准</th></tr><tr><td rowspan="2">甲</td><td>一</td><td>1</td></tr><tr><td>二</td><td>2</td></tr></tbody></table>',
    );
    expect(body.leftOut).toEqual(['tracked_changes']);
  });

  it('leaves out what was deleted, hidden or remarked, and says so', async () => {
    const body = await read(
      docxFile(
        '<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins><w:r><w:t>丙</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部</w:t></w:r><w:commentRangeStart/><w:r><w:t>丁</w:t></w:r></w:p>',
      ),
    );
    expect(body.html).toBe('<p>甲丙丁</p>');
    expect([...body.leftOut].sort()).toEqual(['comments', 'hidden_text', 'tracked_changes']);
  });

  it('puts text boxes and notes where they are read', async () => {
    const body = await read(
      zipFile({
        'word/document.xml':
          '<w:document xmlns:w="x"><w:body><w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>框内</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>正文</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p></w:body></w:document>',
        'word/footnotes.xml':
          '<w:footnotes xmlns:w="x"><w:footnote w:id="2"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote></w:footnotes>',
      }),
    );
    expect(body.html).toBe('<p>框内</p><p><strong>正文</strong><sup>[1]</sup></p><p>[1] 注</p>');
  });

  it('brings its pictures with what is said of them, and names those that cannot come along', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
    const drawn = (fill: string, alt = '') =>
      `<w:r><w:drawing><wp:inline><wp:docPr id="1" descr="${alt}"/><a:graphic><a:graphicData>${fill}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const blip = (relation: string, more = '') =>
      `<pic:pic><pic:blipFill><a:blip r:embed="${relation}"/>${more}</pic:blipFill></pic:pic>`;
    const runs = [
      ...[drawn(blip('r1'), '辖区图'), drawn(blip('r1'), '图片 3'), drawn(blip('r2')), drawn(blip('r3'))],
      ...[drawn(blip('r1', '<a:srcRect l="20000"/>')), drawn('<c:chart r:id="r9"/>'), drawn(blip('r4'))],
      '<w:r><w:pict><v:shape alt="旧图"><v:imagedata r:id="r1"/></v:shape></w:pict></w:r>',
    ];
    const relation = (id: string, target: string, more = '') =>
      `<Relationship Id="${id}" Type="http://x/relationships/image" Target="${target}"${more}/>`;
    const body = await read(
      zipFile({
        'word/document.xml': `<w:document><w:body><w:p><w:r><w:t>甲</w:t></w:r>${runs.join('')}<w:r><w:t>乙</w:t></w:r></w:p></w:body></w:document>`,
        'word/_rels/document.xml.rels': `<Relationships>${relation('r1', 'media/image1.png')}${relation('r2', 'media/image2.emf')}${relation('r3', 'https://example.invalid/a.png', ' TargetMode="External"')}${relation('r4', 'media/image4.png')}</Relationships>`,
        'word/media/image1.png': png,
        'word/media/image2.emf': utf8('EMF'),
        'word/media/image4.png': utf8('<svg onload="alert(1)"/>'),
      }),
    );
    expect(body.html).toBe(
      `<p>甲</p><img src="${waitingAddress(0)}" alt="辖区图"><img src="${waitingAddress(1)}"><img src="${waitingAddress(2)}" alt="旧图"><p>乙</p>`,
    );
    expect(body.pictures.map(({ type, bytes }) => [type, bytes.length])).toEqual(
      Array.from({ length: 3 }, () => ['image/png', png.length]),
    );
    expect(body.lost).toEqual({ format: 2, linked: 1, cropped: 1, drawing: 1 });
  });

  it('cannot smuggle markup in', async () => {
    expect(await html(p('&lt;script&gt;alert(1)&lt;/script&gt;'))).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
    );
  });
});

describe('a PDF', () => {
  const line = (text: string, x: number, y: number) => ({ text, x, y });

  it('becomes paragraphs again, without page numbers, with title, signature and tables', async () => {
    const full = '一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十';
    const file = pdfFile([
      [
        line('关于清理楼道的通告', 255, 740),
        line(full.slice(0, 38), 120, 700),
        line(full, 100, 684),
        line('到此为止。', 100, 668),
        line(`另起一段${full.slice(0, 34)}`, 120, 652),
        ...[
          [100, 600, 300, 600],
          [100, 580, 300, 580],
          [100, 560, 300, 560],
        ].map(([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d] as const),
        ...[
          [100, 600, 100, 560],
          [200, 600, 200, 560],
          [300, 600, 300, 560],
        ].map(([a = 0, b = 0, c = 0, d = 0]) => [a, b, c, d] as const),
        ...[line('项目', 110, 586), line('标准', 210, 586), line('低保', 110, 566), line('735', 210, 566)],
        line('— 1 —', 290, 40),
      ],
      [line('甲街道办事处', 420, 740), line('2026年3月2日', 420, 720), line('2', 298, 40)],
    ]);
    expect(await read(file)).toMatchObject({
      kind: 'pdf',
      title: '关于清理楼道的通告',
      html: `<p>${full.slice(0, 38)}${full}到此为止。</p><p>另起一段${full.slice(0, 34)}</p><table><tbody><tr><td>项目</td><td>标准</td></tr><tr><td>低保</td><td>735</td></tr></tbody></table><p class="right">甲街道办事处</p><p class="right">2026年3月2日</p>`,
    });
  });
});

describe('text and pages', () => {
  const text = '关于清理楼道的通告\n　　为消除火灾隐患，现就有关事项通告如下。';
  const expected = { title: '关于清理楼道的通告', html: '<p>为消除火灾隐患，现就有关事项通告如下。</p>' };

  it('in UTF-16, with and without its mark', async () => {
    const wide = new Uint8Array(
      [...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]),
    );
    expect(await read(new Uint8Array([0xff, 0xfe, ...wide]))).toMatchObject(expected);
  });

  it('in GBK', async () => {
    const gbk = [0xb9, 0xd8, 0xd3, 0xda, 0xbd, 0xd6, 0xb5, 0xc0, 0xb0, 0xec, 0xca, 0xc2, 0xb4, 0xa6];
    expect((await read(new Uint8Array(gbk))).html).toBe('<p>关于街道办事处</p>');
  });

  it('a web page is cleaned as what is pasted is', async () => {
    const page =
      '<!doctype html><html><head><title>x</title><script>alert(1)</script></head><body><p onclick="x">甲</p><svg><script>1</script></svg></body></html>';
    expect(await read(utf8(page))).toMatchObject({ kind: 'html', html: '<p>甲</p>' });
  });
});

describe('bad files are refused with a word, or cleaned', () => {
  const zeros = (bytes: number) => new Uint8Array(bytes);

  it.each<[string, () => Uint8Array, string]>([
    ['a renamed program', () => utf8('MZ\x90\0\x03programme'), 'not_a_document'],
    ['a DOCX that bursts', () => zipFile({ 'word/document.xml': zeros(70 * 1024 * 1024) }), 'zip_bomb'],
    [
      'a DOCX whose styles burst',
      () =>
        zipFile({
          'word/document.xml': '<w:document><w:body/></w:document>',
          'word/styles.xml': zeros(70 * 1024 * 1024),
        }),
      'zip_bomb',
    ],
    ['XML that nests without end', () => docxFile('<w:p><w:r>'.repeat(5_000)), 'malformed'],
    ['a PDF of 10,000 pages', () => pdfFile(Array.from({ length: 10_000 }, () => [])), 'too_many_pages'],
    ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'picture_only'],
    ['nothing', () => new Uint8Array(), 'empty'],
    ['more than 20 MB', () => zeros(21 * 1024 * 1024), 'too_large'],
    ['JSON', () => utf8('{"a":1}'), 'not_a_document'],
  ])('%s', async (_name, bytes, code) => {
    await expect(read(bytes())).rejects.toMatchObject({ name: 'DocumentError', code });
  });

  it('5 MB of nested tables keeps its text', async () => {
    const page = `<html><body><p>甲</p>${'<table><tr><td>'.repeat(350_000)}乙</body></html>`;
    expect((await read(utf8(page))).html).toBe('<p>甲</p><p>乙</p>');
  });
});
