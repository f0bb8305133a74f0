/**
 * The rows of figures of an opened report, found by the official labels alone and written apart from the reader, so
 * that its lines and tables can be put into disorder and the truth still be known.
 */
import { formatById, type ReportFormat } from '@gongkai/law/report';
import type { Block, SourceDocument, TableBlock } from '@gongkai/law/report/reading';

/** A row on a line of text with its label, or a label and its figures on lines of their own. */
export interface TextRow {
  readonly kind: 'text';
  /** The block with the label, and the one behind the last block of the row. */
  readonly from: number;
  readonly to: number;
}

/** A row of a real table. */
export interface TableRow {
  readonly kind: 'table';
  readonly block: number;
  readonly row: number;
  /** Which cell of the row holds the label; figures follow. */
  readonly label: number;
}

export type FiledRow = TextRow | TableRow;

/** Figures in a row of the request table. */
export const FIGURES = 7;

const FORMATS: readonly ReportFormat[] = [formatById('format_a_2019'), formatById('format_b_2021')];
/** Labels of rows of the request table without their number, the longest first. */
export const ROW_LABELS: readonly string[] = [
  ...new Set(
    FORMATS.flatMap(({ tables }) => tables.filter(({ section }) => section === 3))
      .flatMap(({ rows }) => rows.filter(({ kind }) => kind !== 'group_header'))
      .map(({ label }) => bare(label)),
  ),
]
  .filter((label) => label.length >= 4)
  .sort((a, b) => b.length - a.length);

/** Chinese characters of a text, without the number that opens a label. */
function bare(text: string): string {
  const withoutNumber = text.replace(
    /^[\s　]*(?:[一二三四]、|（[一二三四五六七]）|\([一二三四五六七]\)|\d[.、．])/,
    '',
  );
  return withoutNumber.replace(/[^\p{Script=Han}]/gu, '');
}

/** What stands in a line, without tabs, bars and spaces. */
export function piecesOf(text: string): string[] {
  return text.split(/[\s　|]+/).filter((piece) => piece !== '');
}

export function isFigure(piece: string): boolean {
  return /^[\d０-９]+$/.test(piece);
}

function isLabel(text: string): boolean {
  const label = bare(text);
  return ROW_LABELS.some((official) => label.endsWith(official));
}

/** The rows of the request table whose label stands whole, with all their figures or cells, in order. */
export function filedRows({ blocks }: SourceDocument): FiledRow[] {
  return blocks.flatMap((block, at): FiledRow[] => {
    if (block.kind === 'table') return tableRows(block, at);
    const row = block.kind === 'text' ? textRow(blocks, at, block.text) : null;
    return row === null ? [] : [row];
  });
}

function tableRows(table: TableBlock, block: number): TableRow[] {
  return table.rows.flatMap((cells, row): TableRow[] => {
    const label = cells.length - FIGURES - 1;
    const figures = cells.slice(label + 1);
    const isWhole = label >= 0 && isLabel(cells[label]?.text ?? '');
    const texts = figures.map(({ text }) => text.trim());
    return isWhole && texts.some(isFigure) && texts.every((text) => text === '' || isFigure(text))
      ? [{ kind: 'table', block, row, label }]
      : [];
  });
}

function textRow(blocks: readonly Block[], at: number, text: string): TextRow | null {
  const pieces = piecesOf(text);
  const figures = pieces.filter(isFigure);
  const first = pieces.findIndex(isFigure);
  if (!isLabel(pieces.slice(0, first === -1 ? undefined : first).join(''))) return null;
  if (figures.length === FIGURES) return { kind: 'text', from: at, to: at + 1 };
  return figures.length === 0 ? ownLines(blocks, at) : null;
}

/** A label whose figures follow on lines of their own. */
function ownLines(blocks: readonly Block[], from: number): TextRow | null {
  let found = 0;
  for (let at = from + 1; at < blocks.length; at += 1) {
    const pieces = piecesOf(textOf(blocks[at]) ?? '？');
    const [piece = ''] = pieces;
    if (pieces.length > 1 || (pieces.length === 1 && !isFigure(piece))) break;
    found += pieces.length;
    if (found === FIGURES) return { kind: 'text', from, to: at + 1 };
  }
  return null;
}

/** The text of a block of text; null for every other. */
export function textOf(block: Block | undefined): string | null {
  return block?.kind === 'text' ? block.text : null;
}

/** The blocks from the first caption of section two up to the heading of section five. */
export function tablePart({ blocks }: SourceDocument): { from: number; to: number } {
  const has = (words: RegExp) => (block: Block) => words.test((textOf(block) ?? '').replace(/[\s　]/g, ''));
  const from = blocks.findIndex(has(/^第二十条第/));
  const end = blocks.findLastIndex(has(/^五、存在|^存在的/));
  return { from: Math.max(0, from), to: end === -1 ? blocks.length : end };
}
