/**
 * The annual report as DOCX: real tables with the official merged heads, type and page by GB/T 9704. The faces
 * are named and not embedded; the offices that edit such files have them. 条例 art. 24 (download).
 */
import type { Report } from '@gongkai/law/report';
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type IFontAttributesProperties,
  type ISpacingProperties,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  type DocumentBlock,
  type DocumentCell,
  type DocumentTable,
  reportDocument,
} from './report-document.ts';

/** The report as DOCX bytes. The same report gives the same content; the container carries the time of packing. */
export async function reportDocx(report: Report): Promise<Uint8Array> {
  const { title, titleLines, organ, blocks, contact } = reportDocument(report);
  const file = new Document({
    title,
    creator: organ,
    lastModifiedBy: organ,
    evenAndOddHeaderAndFooters: true,
    styles: STYLES,
    sections: [
      {
        properties: { page: PAGE },
        footers: {
          default: pageNumberFooter(AlignmentType.RIGHT),
          even: pageNumberFooter(AlignmentType.LEFT),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: brokenRuns(titleLines) }),
          ...blocks.flatMap(blockChildren),
          ...contactBlock(contact),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

/** Twips. */
const mm = (length: number) => Math.round((length / 25.4) * 1440);
const pt = (length: number) => Math.round(length * 20);
/** Sizes are half points. */
const size = (points: number) => points * 2;

/** GB/T 9704: A4, 37 mm above, 28 mm at the binding, a type area of 156 by 225 mm, page numbers 7 mm below it. */
const PAGE = {
  size: { width: mm(210), height: mm(297) },
  margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(22) },
};
const TYPE_AREA = mm(156);

const face = (eastAsia: string): IFontAttributesProperties => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
});

const FANGSONG = face('仿宋_GB2312');
const XIAOBIAOSONG = face('方正小标宋简体');
const HEITI = face('黑体');
const KAITI = face('楷体_GB2312');
const SONGTI = face('宋体');

const exactly = (points: number): ISpacingProperties => ({
  line: pt(points),
  lineRule: LineRuleType.EXACT,
  before: 0,
  after: 0,
});

/** Two characters, whatever their size. */
const INDENT = { firstLineChars: 200, firstLine: pt(32) };

const TABLE_TEXT = 'TableText';
const NARROW_TABLE_TEXT = 'NarrowTableText';

/** 二号 title, 三号 text, 22 lines a page; tables in 五号, wide ones in 小五. */
const STYLES = {
  default: {
    document: {
      run: { font: FANGSONG, size: size(16), language: { value: 'zh-CN', eastAsia: 'zh-CN' } },
      paragraph: { spacing: exactly(28.8) },
    },
    title: {
      run: { font: XIAOBIAOSONG, size: size(22), bold: false, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { ...exactly(36), after: pt(28) } },
    },
    heading1: {
      run: { font: HEITI, size: size(16), bold: false, color: '000000' },
      paragraph: { indent: INDENT, spacing: { ...exactly(28.8), after: pt(4) }, keepNext: true },
    },
    heading2: {
      run: { font: KAITI, size: size(16), bold: false, color: '000000' },
      paragraph: { indent: INDENT, spacing: exactly(28.8), keepNext: true },
    },
  },
  paragraphStyles: [
    {
      id: TABLE_TEXT,
      name: 'Table Text',
      basedOn: 'Normal',
      run: { font: SONGTI, size: size(10.5) },
      paragraph: { spacing: exactly(15) },
    },
    {
      id: NARROW_TABLE_TEXT,
      name: 'Narrow Table Text',
      basedOn: TABLE_TEXT,
      run: { font: SONGTI, size: size(9) },
      paragraph: { spacing: exactly(11.5) },
    },
  ],
};

function pageNumberFooter(alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  const run = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: SONGTI,
    size: size(14),
  });
  const indent = { left: pt(14), right: pt(14) };
  return new Footer({ children: [new Paragraph({ alignment, indent, children: [run] })] });
}

function blockChildren(block: DocumentBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ heading, text: block.text, pageBreakBefore: block.newPage === true })];
    }
    case 'paragraph':
      return [textParagraph(block.text)];
    case 'table':
      return [tableOf(block), gap()];
  }
}

function textParagraph(text: string): Paragraph {
  return new Paragraph({ text, indent: INDENT, alignment: AlignmentType.BOTH });
}

/** Two tables that touch would become one. */
function gap(): Paragraph {
  return new Paragraph({ spacing: exactly(14) });
}

function contactBlock(lines: readonly string[]): Paragraph[] {
  return lines.length === 0 ? [] : [new Paragraph({}), ...lines.map(textParagraph)];
}

/** Tables with more columns are set in the smaller size. */
const NARROW_COLUMNS = 4;

function tableOf({ widths, head, body }: DocumentTable): Table {
  const columnWidths = widths.map((share) => Math.round(share * TYPE_AREA));
  const isWide = widths.length > NARROW_COLUMNS;
  const style = isWide ? NARROW_TABLE_TEXT : TABLE_TEXT;
  const padding = mm(isWide ? 0.85 : 1.1);
  const rows = [...head, ...body];
  return new Table({
    width: { size: TYPE_AREA, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, firstColumn: true },
    margins: { left: mm(1), right: mm(1), top: padding, bottom: padding, marginUnitType: WidthType.DXA },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index < head.length,
          cantSplit: true,
          children: cells.map((cell) => cellOf(cell, style, index < rows.length - 1)),
        }),
    ),
  });
}

/** `keepNext` in all rows but the last keeps a table that fits a page on one page. */
function cellOf(cell: DocumentCell, style: string, keepNext: boolean): TableCell {
  const isVertical = cell.vertical === true;
  const isLeft = cell.kind === 'corner' || (cell.kind === 'rowHead' && cell.scope === 'row');
  const isSum = cell.kind === 'value' && cell.total === true;
  return new TableCell({
    columnSpan: cell.colSpan,
    rowSpan: cell.rowSpan,
    verticalAlign: VerticalAlignTable.CENTER,
    ...(isVertical ? { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT } : {}),
    children: [
      new Paragraph({
        style,
        keepNext,
        alignment: isLeft ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: brokenRuns(isVertical ? [cell.lines.join('')] : cell.lines, isSum),
      }),
    ],
  });
}

function brokenRuns(lines: readonly string[], bold = false): TextRun[] {
  return lines.map(
    (text, index) => new TextRun({ text, ...(bold ? { bold } : {}), ...(index > 0 ? { break: 1 } : {}) }),
  );
}
