/** A text as DOCX, in the type sizes of an official document (GB/T 9704). */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block } from './blocks.ts';

/** Half points: 二号 for the title, 三号 for the text. */
const SIZES = { title: 44, text: 32, table: 21 };
const INDENT = { firstLineChars: 200, firstLine: 640 };

/** The bytes of the document. */
export async function noticeDocx(
  title: string,
  organ: string,
  blocks: readonly Block[],
): Promise<Uint8Array> {
  const heading = new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: title, size: SIZES.title })],
  });
  const file = new Document({
    title,
    creator: organ,
    sections: [{ children: [heading, ...blocks.map(childOf)] }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function childOf(block: Block): Paragraph | Table {
  if (block.kind === 'table') return tableOf(block.rows);
  const bold = block.kind === 'heading';
  return new Paragraph({
    indent: INDENT,
    children: [new TextRun({ text: block.text, size: SIZES.text, bold })],
  });
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: row.map(
            (text) =>
              new TableCell({
                children: [new Paragraph({ children: [new TextRun({ text, size: SIZES.table })] })],
              }),
          ),
        }),
    ),
  });
}
