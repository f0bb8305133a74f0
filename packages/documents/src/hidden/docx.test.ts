import { expect, it } from 'vitest';
import { fileText, hiddenContent, publicCopy } from '../files/index.ts';
import { docxFile, zipFile } from '../testing/files.ts';
import { partNames, unzip } from '../zip.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const found = async (body: string) => await hiddenContent(docxFile(body), 'docx');

/** A DOCX with further parts beside its body. */
const withParts = (body: string, parts: Record<string, string | Uint8Array>) =>
  zipFile({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  });

it('says nothing of plain type', async () => {
  expect(await found(paragraph(run('为消除火灾隐患，现通告如下。', '<w:color w:val="FF0000"/>')))).toEqual(
    [],
  );
});

it('finds type that is set as hidden, by itself or by its style', async () => {
  expect(await found(paragraph(run('公开部分'), run('内部意见', '<w:vanish/>')))).toEqual([
    { code: 'hidden_text', place: { paragraph: 1 }, text: '内部意见' },
  ]);
  expect(await found(paragraph(run('没有隐藏', '<w:vanish w:val="0"/>')))).toEqual([]);
  const styles = `<w:styles ${W}><w:style w:type="character" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Own"><w:basedOn w:val="Base"/></w:style></w:styles>`;
  const file = withParts(paragraph(run('样式隐藏', '<w:rStyle w:val="Own"/>')), {
    'word/styles.xml': styles,
  });
  expect((await hiddenContent(file, 'docx')).map(({ code, text }) => [code, text])).toEqual([
    ['hidden_text', '样式隐藏'],
  ]);
});

it('finds white type on paper, not white type on a coloured ground', async () => {
  const white = '<w:color w:val="FFFFFF"/>';
  expect(await found(paragraph(run('白字', white)))).toEqual([
    { code: 'white_text', place: { paragraph: 1 }, text: '白字' },
  ]);
  expect(
    (await found(paragraph(run('主题白字', '<w:color w:val="FFFFFF" w:themeColor="background1"/>')))).length,
  ).toBe(1);
  expect(await found(paragraph(run('底色', `${white}<w:shd w:val="clear" w:fill="17567A"/>`)))).toEqual([]);
  const cell = `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="17567A"/></w:tcPr>${paragraph(run('表头', white))}</w:tc><w:tc>${paragraph(run('藏在格里', white))}</w:tc></w:tr></w:tbl>`;
  expect((await found(cell)).map(({ text }) => text)).toEqual(['藏在格里']);
});

it('finds type too small to be seen', async () => {
  expect((await found(paragraph(run('看不见', '<w:sz w:val="1"/>')))).map(({ code }) => code)).toEqual([
    'hidden_text',
  ]);
});

it('finds what was put in and taken out, and changed looks once', async () => {
  const body = [
    paragraph(
      `<w:ins w:id="1" w:author="张三">${run('新增')}</w:ins>`,
      `<w:del w:id="2"><w:r><w:delText>删去</w:delText></w:r></w:del>`,
    ),
    paragraph(run('改了字体', '<w:b/><w:rPrChange w:id="3"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')),
    paragraph(run('又改', '<w:i/><w:rPrChange w:id="4"><w:rPr/></w:rPrChange>')),
  ].join('');
  expect(await found(body)).toEqual([
    { code: 'tracked_change', place: { paragraph: 1 }, text: '新增' },
    { code: 'tracked_change', place: { paragraph: 1 }, text: '删去' },
    { code: 'tracked_change', place: { paragraph: 2 }, text: '' },
  ]);
});

it('finds comments with their authors, heads and feet with hidden text, programs and files inside', async () => {
  const file = withParts(paragraph(run('正文')), {
    'word/comments.xml': `<w:comments ${W}><w:comment w:author="李四">${paragraph(run('数字待核'))}</w:comment></w:comments>`,
    'word/header1.xml': `<w:hdr ${W}>${paragraph(run('密级', '<w:vanish/>'))}</w:hdr>`,
    'word/vbaProject.bin': 'x',
    'word/embeddings/Microsoft_Excel_Sheet1.xlsx': 'x',
  });
  expect(await hiddenContent(file, 'docx')).toEqual([
    { code: 'hidden_text', place: { paragraph: 1, part: 'header1' }, text: '密级' },
    { code: 'comment', place: {}, text: '李四：数字待核' },
    { code: 'macro', place: { part: 'word/vbaProject.bin' }, text: '' },
    { code: 'embedded_object', place: { part: 'word/embeddings/Microsoft_Excel_Sheet1.xlsx' }, text: '' },
  ]);
});

const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/><Relationship Id="r4" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail" Target="docProps/thumbnail.jpeg"/></Relationships>`;

it('the public copy has neither author nor company nor preview, and the same text', async () => {
  const file = withParts(paragraph(run('关于防汛值守的通知')), {
    '_rels/.rels': RELATIONS,
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="a" xmlns:dc="b"><dc:creator>张三</dc:creator><cp:lastModifiedBy>李四</cp:lastModifiedBy></cp:coreProperties>',
    'docProps/app.xml': '<Properties><Company>某公司</Company></Properties>',
    'docProps/thumbnail.jpeg': 'x',
  });
  expect((await hiddenContent(file, 'docx')).map(({ place, text }) => [place.property, text])).toEqual([
    ['creator', '张三'],
    ['lastModifiedBy', '李四'],
    ['Company', '某公司'],
  ]);
  const copy = publicCopy(file, 'docx');
  expect(await hiddenContent(copy, 'docx')).toEqual([]);
  expect(partNames(copy)).not.toContain('docProps/thumbnail.jpeg');
  expect(
    new TextDecoder().decode(unzip(copy, (name) => name === '_rels/.rels')['_rels/.rels']),
  ).not.toContain('thumbnail');
  expect(await fileText(copy, 'docx')).toBe(await fileText(file, 'docx'));
  expect(publicCopy(file, 'docx')).toEqual(copy);
});

it('leaves a signed document as it is', () => {
  const file = withParts(paragraph(run('正文')), { '_xmlsignatures/sig1.xml': '<Signature/>' });
  expect(publicCopy(file, 'docx')).toBe(file);
});

it('the text has heads and notes, and nothing that is hidden or struck out', async () => {
  const body = `${paragraph(run('第一条　'), run('为了规范管理。'))}${paragraph(run('隐藏', '<w:vanish/>'), `<w:del><w:r><w:delText>删去</w:delText></w:r></w:del>`)}<w:tbl><w:tr><w:tc>${paragraph(run('姓名'))}</w:tc></w:tr></w:tbl>`;
  const file = withParts(body, {
    'word/footnotes.xml': `<w:footnotes ${W}>${paragraph(run('脚注说明'))}</w:footnotes>`,
  });
  const lines = (await fileText(file, 'docx'))?.split('\n').filter(Boolean);
  expect(lines).toEqual(['第一条　为了规范管理。', '姓名', '脚注说明']);
});
