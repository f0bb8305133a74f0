import { expect, it } from 'vitest';
import { hiddenContent, publicCopy } from '../files/index.ts';
import { paintedPdf } from '../testing/painted-pdf.ts';

const found = async (content: string) => await hiddenContent(paintedPdf({ pages: [content] }), 'pdf');
const line = (text: string, x: number, y: number) => `BT /F 12 Tf ${x} ${y} Td (${text}) Tj ET`;

it('says nothing of a plain page', async () => {
  expect(await found(`0 g ${line('Notice of the street office', 100, 700)}`)).toEqual([]);
});

it('finds text that is set invisible', async () => {
  expect(await found(`BT 3 Tr /F 12 Tf 100 700 Td (340602199001010011) Tj ET`)).toEqual([
    { code: 'hidden_text', place: { page: 1 }, text: '340602199001010011' },
  ]);
});

it('finds white text on the paper, not white text on a coloured ground', async () => {
  expect(await found(`1 1 1 rg ${line('draft opinion', 100, 700)}`)).toEqual([
    { code: 'white_text', place: { page: 1 }, text: 'draft opinion' },
  ]);
  expect(await found(`0 0.3 0.6 rg 90 690 200 30 re f 1 1 1 rg ${line('Head of table', 100, 700)}`)).toEqual(
    [],
  );
});

it('finds text in the colour of the area under it', async () => {
  expect(await found(`0 g 90 690 200 30 re f ${line('black on black', 100, 700)}`)).toEqual([
    { code: 'white_text', place: { page: 1 }, text: 'black on black' },
  ]);
});

it('finds text under a box that was drawn over it, black or white, and under a thick line', async () => {
  for (const colour of ['0 g', '1 g']) {
    expect(
      await found(`0 g ${line('Zhang San 13900001111', 100, 700)} ${colour} 95 690 200 30 re f`),
    ).toEqual([{ code: 'covered_text', place: { page: 1 }, text: 'Zhang San 13900001111' }]);
  }
  expect(await found(`0 g ${line('Li Si', 100, 700)} 0 G 20 w 90 704 m 200 704 l S`)).toEqual([
    { code: 'covered_text', place: { page: 1 }, text: 'Li Si' },
  ]);
});

it('says nothing of text under a transparent mark, under a thin line, or beside a box', async () => {
  expect(await found(`0 g ${line('marked', 100, 700)} /Half gs 1 1 0 rg 95 690 200 30 re f`)).toEqual([]);
  expect(await found(`0 g ${line('struck', 100, 700)} 1 w 90 704 m 200 704 l S`)).toEqual([]);
  expect(await found(`0 g ${line('beside', 100, 700)} 300 690 200 30 re f`)).toEqual([]);
});

it('says nothing of text that is drawn once more over the box', async () => {
  const text = line('Total', 100, 700);
  expect(await found(`0 g ${text} 1 g 95 690 200 30 re f 0 g ${text}`)).toEqual([]);
});

it('follows moves of the page: a box in another coordinate system covers as well', async () => {
  expect(await found(`0 g ${line('moved', 100, 700)} q 2 0 0 2 0 0 cm 45 345 100 15 re f Q`)).toEqual([
    { code: 'covered_text', place: { page: 1 }, text: 'moved' },
  ]);
});

it('finds text that stands beside the page, or is too small to see', async () => {
  expect(await found(`0 g ${line('off the page', 100, 900)}`)).toEqual([
    { code: 'hidden_text', place: { page: 1 }, text: 'off the page' },
  ]);
  expect(await found('0 g BT /F 0.4 Tf 100 700 Td (dust) Tj ET')).toEqual([
    { code: 'hidden_text', place: { page: 1 }, text: 'dust' },
  ]);
});

it('tells the characters that were recognised on a scan from hidden text', async () => {
  const scan = 'q 600 0 0 800 0 0 cm /Scan Do Q';
  const text = 'BT 3 Tr /F 12 Tf 100 700 Td (recognised) Tj ET';
  const expected = [{ code: 'recognised_text', place: { page: 1 }, text: 'recognised' }];
  expect(await found(`${scan} ${text}`)).toEqual(expected);
  expect(await found(`0 g ${line('recognised', 100, 700)} ${scan}`)).toEqual(expected);
});

it('finds text under a picture that covers a part of the page', async () => {
  expect(await found(`0 g ${line('under', 100, 700)} q 200 0 0 30 95 690 cm /Scan Do Q`)).toEqual([
    { code: 'covered_text', place: { page: 1 }, text: 'under' },
  ]);
});

it('names the page', async () => {
  const pages = [`0 g ${line('one', 100, 700)}`, `1 g ${line('two', 100, 700)}`];
  expect(await hiddenContent(paintedPdf({ pages }), 'pdf')).toEqual([
    { code: 'white_text', place: { page: 2 }, text: 'two' },
  ]);
});

it('finds remarks, and the author in the properties', async () => {
  const file = paintedPdf({
    pages: [`0 g ${line('text', 100, 700)}`],
    pageEntries: '/Annots [20 0 R 21 0 R]',
    information: '/Author (Zhang San) /Producer (Office)',
    objects: new Map([
      [20, '<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /T (Li Si) /Contents (not yet agreed) >>'],
      [
        21,
        '<< /Type /Annot /Subtype /Link /Rect [10 10 30 30] /A << /S /URI /URI (https://example.gov.cn) >> >>',
      ],
    ]),
  });
  expect(await hiddenContent(file, 'pdf')).toEqual([
    { code: 'document_property', place: { property: 'Author' }, text: 'Zhang San' },
    { code: 'comment', place: { page: 1 }, text: 'Li Si：not yet agreed' },
  ]);
});

it('finds a file inside the file and a program', async () => {
  const file = paintedPdf({
    pages: [`0 g ${line('text', 100, 700)}`],
    catalogue:
      '/Names << /EmbeddedFiles << /Names [(list.xlsx) 20 0 R] >> >> /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>',
    objects: new Map([
      [20, '<< /Type /Filespec /F (list.xlsx) /EF << /F 21 0 R >> >>'],
      [21, '<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream'],
    ]),
  });
  expect((await hiddenContent(file, 'pdf')).map(({ code, text }) => [code, text])).toEqual([
    ['embedded_object', 'list.xlsx'],
    ['macro', 'OpenAction'],
  ]);
});

it('the public copy has no author left, and is the same file otherwise', async () => {
  const xmp =
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdf:Producer="Office of Zhang"><dc:creator><rdf:Seq><rdf:li>Zhang San</rdf:li></rdf:Seq></dc:creator><pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>';
  const file = paintedPdf({
    pages: [`0 g ${line('Zhang San signs', 100, 700)}`],
    information: '/Author (Zhang \\) San) /Company <5A68> /Title (draft \\(2\\))',
    catalogue: '/Metadata 20 0 R',
    objects: new Map([
      [20, `<< /Type /Metadata /Subtype /XML /Length ${xmp.length} >>\nstream\n${xmp}\nendstream`],
    ]),
  });
  expect((await hiddenContent(file, 'pdf')).map(({ place }) => place.property)).toEqual([
    'Author',
    'Company',
    'dc:creator',
  ]);
  const copy = publicCopy(file, 'pdf');
  expect(copy.length).toBe(file.length);
  expect(await hiddenContent(copy, 'pdf')).toEqual([]);
  const text = new TextDecoder('latin1').decode(copy);
  expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect(text).toContain('(Zhang San signs)');
  expect(text.match(/Zhang/g)).toHaveLength(1);
  expect(text).not.toContain('draft');
});

it('leaves a signed PDF as it is, and tells of its author', async () => {
  const file = paintedPdf({
    pages: [`0 g ${line('text', 100, 700)}`],
    information: '/Author (Zhang San)',
    objects: new Map([[20, '<< /Type /Sig /ByteRange [0 10 20 10] >>']]),
  });
  const copy = publicCopy(file, 'pdf');
  expect(copy).toEqual(file);
  expect((await hiddenContent(copy, 'pdf')).map(({ code }) => code)).toEqual(['document_property']);
});
