/**
 * A report as a neutral sequence of blocks: what DOCX and PDF have in common. 国办公开办函〔2021〕30号: six
 * sections under their exact headings; filed reports end with a contact block.
 */
import {
  formatById,
  type LayoutCell,
  printCell,
  type Report,
  type ReportTable,
  SECTION_ONE_ASPECTS,
  type TableLayout,
  tableLayout,
} from '@gongkai/law/report';

/** A cell of a table with the text that stands in it. */
export interface DocumentCell {
  readonly kind: LayoutCell['kind'];
  /** The text, broken where the official layout breaks it; joined, it is the exact label. */
  readonly lines: readonly string[];
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly scope?: LayoutCell['scope'];
  readonly total?: true;
  /** A group label set upright, one character below the other. */
  readonly vertical?: true;
}

export interface DocumentTable {
  readonly kind: 'table';
  /** Shares of the width, adding up to 1. */
  readonly widths: readonly number[];
  readonly head: readonly (readonly DocumentCell[])[];
  readonly body: readonly (readonly DocumentCell[])[];
}

export type DocumentBlock =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2;
      readonly text: string;
      /** The table below it fills a page, so it begins one. */
      readonly newPage?: boolean;
    }
  | { readonly kind: 'paragraph'; readonly text: string }
  | DocumentTable;

export interface ReportDocument {
  readonly title: string;
  /** The title as it is set: the organ's name on a line of its own where the whole does not fit one. */
  readonly titleLines: readonly string[];
  readonly organ: string;
  readonly blocks: readonly DocumentBlock[];
  /** Lines after section six: office, address, telephone, postcode. */
  readonly contact: readonly string[];
}

/** The report as it is printed. Texts are free of characters that no document may hold. */
export function reportDocument(report: Report): ReportDocument {
  const format = formatById(report.format);
  const blocks = format.sections.flatMap(({ number, heading }): DocumentBlock[] => [
    { kind: 'heading', level: 1, text: heading, newPage: number === 3 },
    ...(number === 1 ? aspectBlocks(report) : []),
    ...(number === 5 || number === 6 ? paragraphs(report.sections[number]) : []),
    ...format.tables.filter(({ section }) => section === number).map((table) => tableBlock(report, table)),
  ]);
  const title = cleanText(report.title);
  const organ = cleanText(report.organ);
  return {
    title,
    titleLines: titleLines(title, organ),
    organ,
    blocks,
    contact: linesOf(report.sections.contact ?? ''),
  };
}

/** Characters of 二号 that fit a line between the margins of GB/T 9704. */
const TITLE_LINE = 20;

function titleLines(title: string, organ: string): string[] {
  return title.length > TITLE_LINE && title.startsWith(organ) ? [organ, title.slice(organ.length)] : [title];
}

function aspectBlocks(report: Report): DocumentBlock[] {
  return SECTION_ONE_ASPECTS.flatMap(({ id, heading }): DocumentBlock[] => [
    { kind: 'heading', level: 2, text: heading },
    ...paragraphs(report.sections['1'][id]),
  ]);
}

function paragraphs(text: string): DocumentBlock[] {
  return linesOf(text).map((line) => ({ kind: 'paragraph', text: line }));
}

function tableBlock(report: Report, table: ReportTable): DocumentTable {
  const layout: TableLayout = tableLayout(formatById(report.format), table.id, report);
  const print = (row: readonly LayoutCell[]) => row.map((cell) => documentCell(report, table, cell));
  return {
    kind: 'table',
    widths: layout.widths,
    head: layout.head.map(print),
    body: layout.body.map(print),
  };
}

function documentCell(report: Report, table: ReportTable, cell: LayoutCell): DocumentCell {
  const { cell: figure, text, ...rest } = cell;
  if (figure !== undefined) {
    return { ...rest, lines: [cleanText(printCell(report, table.id, figure.row, figure.column))] };
  }
  return { ...rest, lines: labelLines(cell, table) };
}

/** Tables with more columns than this are set small, and long labels in them are broken on purpose. */
const NARROW_TABLE = 4;

function labelLines({ kind, scope, text, vertical }: LayoutCell, table: ReportTable): string[] {
  if (scope === 'rowgroup') return groupLabelLines(text, vertical === true);
  const isNarrow = kind === 'columnHead' && scope === 'col' && table.columns.length > NARROW_TABLE;
  return isNarrow && text.length >= 4 ? halves(text) : [text];
}

/** A group label stands in a narrow column: one character a line where upright, else its number above its words. */
function groupLabelLines(label: string, upright: boolean): string[] {
  const [, number = '', words = ''] = /^([^、）]*[、）])?(.*)$/u.exec(label) ?? [];
  return upright ? [number, ...words] : [number, words];
}

function halves(text: string): string[] {
  const middle = Math.ceil(text.length / 2);
  return [text.slice(0, middle), text.slice(middle)];
}

/** Paragraphs of a text: its lines, without the blanks offices type to indent them, and without empty ones. */
function linesOf(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => cleanText(line).trim())
    .filter((line) => line !== '');
}

/**
 * Without control characters, noncharacters and halves of surrogate pairs, which XML and PDF do not take, and
 * without the marks that turn the reading direction, which could make a printed figure read otherwise than it is.
 */
function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ')
    .replace(/\p{Bidi_Control}/gu, '');
}
