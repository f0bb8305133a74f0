// A notice as an office writes it in Word, laid out by GB/T 9704: the organ's mark, the number, the title in two lines, the text
// with a table, the signature and the note on disclosure.
import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';

/** What a file says. */
export interface WordNotice {
  organ: string;
  /** 西街办〔2026〕37号 */
  number: string;
  /** The lines of the title, as they are broken on the page. */
  title: readonly string[];
  paragraphs: readonly string[];
  /** Rows of the table behind the paragraphs. */
  rows: readonly (readonly string[])[];
  /** 2026年11月20日 */
  signedOn: string;
}

/** Half points of type: 三号, 二号 and the mark's. */
const TEXT = 32;
const TITLE = 44;
const MARK = 72;

/** The bytes of the file. */
export async function wordFile(notice: WordNotice): Promise<Buffer> {
  const { organ, number, title, paragraphs, rows, signedOn } = notice;
  const { CENTER, RIGHT } = AlignmentType;
  const file = new Document({
    sections: [
      {
        children: [
          line(`${organ}文件`, MARK, CENTER),
          line('', TEXT, CENTER),
          line(number, TEXT, CENTER),
          line('', TEXT, CENTER),
          ...title.map((part) => line(part, TITLE, CENTER)),
          ...paragraphs.map((text) => line(text, TEXT)),
          ...(rows.length === 0 ? [] : [tableOf(rows)]),
          line(organ, TEXT, RIGHT),
          line(signedOn, TEXT, RIGHT),
          line('（此件公开发布）', TEXT),
        ],
      },
    ],
  });
  return await Packer.toBuffer(file);
}

type Align = (typeof AlignmentType)[keyof typeof AlignmentType];

function line(text: string, size: number, alignment?: Align): Paragraph {
  const indent = alignment === undefined ? { firstLineChars: 200, firstLine: 640 } : undefined;
  return new Paragraph({ alignment, indent, children: [new TextRun({ text, size })] });
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  return new Table({
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: cells.map((text) => new TableCell({ children: [line(text, TEXT, AlignmentType.LEFT)] })),
        }),
    ),
  });
}
