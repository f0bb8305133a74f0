// Files made for tests: DOCX from XML, PDF from lines of text, tables to compare with.
import type { Block } from '@gongkai/law/report/reading';
import { strToU8, type Zippable, zipSync } from 'fflate';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A DOCX with this inside its body. */
export const docxFile = (body: string): Uint8Array =>
  zipFile({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });

export const zipFile = (parts: Record<string, string | Uint8Array>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ) satisfies Zippable,
  );

/** A word to be set at a place of a page, in points from its lower left corner. */
export interface Set {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** A grey picture of so many points, with its lower left corner at a place of the page. */
export interface Grey {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lines from place to place of the page. */
export type Stroke = readonly [fromX: number, fromY: number, toX: number, toY: number];

/**
 * A PDF whose type is none of its own: a Chinese face named by one of Adobe's character maps, as older programs do it.
 *
 * @param extra entries of the trailer, such as `/Encrypt`
 */
export function pdfFile(pages: readonly (readonly (Grey | Set | Stroke)[])[], extra = ''): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, page) => `${5 + 2 * page} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >> >>',
    ...pages.flatMap((things, page) => {
      const content = things.map(operations).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents ${6 + 2 * page} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${at} 00000 n \n`).join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${extra} >>\nstartxref\n${start}\n%%EOF\n`;
  return utf8(file);
}

function operations(thing: Grey | Set | Stroke): string {
  if (!('x' in thing)) return `${thing[0]} ${thing[1]} m ${thing[2]} ${thing[3]} l S`;
  const { x, y } = thing;
  if ('text' in thing) return `BT /F 10 Tf ${x} ${y} Td <${ucs2(thing.text)}> Tj ET`;
  return `q ${thing.width} 0 0 ${thing.height} ${x} ${y} cm BI /W 1 /H 1 /BPC 8 /CS /G ID 8 EI Q`;
}

const ucs2 = (text: string): string =>
  Array.from({ length: text.length }, (_, index) =>
    text.charCodeAt(index).toString(16).padStart(4, '0'),
  ).join('');

/** Tables as rows of `text`, with `×columns` and `↓rows` where a cell spans several; other blocks as their text. */
export const shown = (blocks: readonly Block[]): (string | string[][])[] =>
  blocks.map((block) => {
    if (block.kind === 'text') return block.text;
    if (block.kind === 'image') return '(image)';
    if (block.kind === 'page') return block.words.map(({ text }) => text).join(' ');
    return block.rows.map((row) =>
      row.map(
        ({ text, colSpan, rowSpan }) =>
          text + (colSpan > 1 ? `×${colSpan}` : '') + (rowSpan > 1 ? `↓${rowSpan}` : ''),
      ),
    );
  });

/** The column on which each cell of each table begins. */
export const columns = (blocks: readonly Block[]): number[][] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map(({ column }) => column)) : [],
  );
