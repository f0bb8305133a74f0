/** What extraction and editing do to a report after it was filed, done to an opened one: the truth stays what it was. */
import type { Block, SourceDocument, TableBlock, TableCell, TextBlock } from '@gongkai/law/report/reading';
import {
  FIGURES,
  type FiledRow,
  filedRows,
  isFigure,
  piecesOf,
  ROW_LABELS,
  type TableRow,
  type TextRow,
  tablePart,
  textOf,
} from './filed-rows.ts';
import { type Random, shuffled } from './random.ts';
import { displayWidth } from './render-aligned.ts';

export interface Mutation {
  readonly name: string;
  /** The document in disorder; null where it has nothing that this could be done to. */
  apply(document: SourceDocument, random: Random): SourceDocument | null;
}

/** Rows or places that are touched in a document, at most. */
const MOST = 3;

/** Every kind, and together those that leave the rows in order: of rows in disorder without labels nobody could tell which is which. */
export const MUTATIONS: readonly Mutation[] = [
  { name: 'shuffled rows', apply: shuffledRows },
  { name: 'shuffled lines', apply: shuffledLines },
  { name: 'lost labels', apply: lostLabels },
  { name: 'merged digits', apply: mergedDigits },
  { name: 'page breaks', apply: pageBreaks },
  {
    name: 'labels, digits, breaks',
    apply: (document, random) =>
      [lostLabels, mergedDigits, pageBreaks].reduce(
        (changed, apply) => apply(changed, random) ?? changed,
        document,
      ),
  },
];

function someOf<T>(items: readonly T[], random: Random, most = MOST): T[] {
  return shuffled(items, random).slice(0, random.int(1, most));
}

const isText = (row: FiledRow): row is TextRow => row.kind === 'text';
const isTable = (row: FiledRow): row is TableRow => row.kind === 'table';

/** Some rows of the request table change places, with their labels. */
function shuffledRows(document: SourceDocument, random: Random): SourceDocument | null {
  const rows = filedRows(document);
  const texts = shuffled(rows.filter(isText), random).slice(0, MOST + 1);
  if (texts.length > 1) return { ...document, blocks: withRangesMoved(document.blocks, texts, random) };
  const cells = shuffled(rows.filter(isTable), random).slice(0, MOST + 1);
  return cells.length > 1 ? { ...document, blocks: withRowsMoved(document.blocks, cells, random) } : null;
}

function withRangesMoved(blocks: readonly Block[], rows: readonly TextRow[], random: Random): Block[] {
  const places = [...rows].sort((a, b) => a.from - b.from);
  const sources = shuffled(places, random);
  let at = 0;
  const moved = places.flatMap(({ from, to }, index): Block[] => {
    const source = sources[index] ?? { from, to };
    const put = [...blocks.slice(at, from), ...blocks.slice(source.from, source.to)];
    at = to;
    return put;
  });
  return [...moved, ...blocks.slice(at)];
}

function withRowsMoved(blocks: readonly Block[], rows: readonly TableRow[], random: Random): Block[] {
  const sources = shuffled(rows, random);
  const textsOf = ({ block, row, label }: TableRow) =>
    cellsIn(blocks, block, row)
      .slice(label)
      .map(({ text }) => text);
  return rows.reduce<Block[]>(
    (changed, place, index) => {
      const texts = textsOf(sources[index] ?? place);
      return withCells(changed, place.block, place.row, (cells) =>
        cells.map((cell, at) => ({ ...cell, text: texts[at - place.label] ?? cell.text })),
      );
    },
    [...blocks],
  );
}

function cellsIn(blocks: readonly Block[], block: number, row: number): readonly TableCell[] {
  const table = blocks[block];
  return table?.kind === 'table' ? (table.rows[row] ?? []) : [];
}

function withCells(
  blocks: readonly Block[],
  block: number,
  row: number,
  change: (cells: readonly TableCell[]) => readonly TableCell[],
): Block[] {
  return blocks.map((one, at) =>
    at === block && one.kind === 'table'
      ? { ...one, rows: one.rows.map((cells, y) => (y === row ? change(cells) : cells)) }
      : one,
  );
}

function withText(blocks: readonly Block[], at: number, text: string): Block[] {
  return blocks.map((block, index) => (index === at && block.kind === 'text' ? { ...block, text } : block));
}

/** A line of figures changes places with the part of a label above or below it. */
function shuffledLines(document: SourceDocument, random: Random): SourceDocument | null {
  const { blocks } = document;
  const { from, to } = tablePart(document);
  const pairs = blocks.flatMap((block, at): [number, number][] => {
    const next = nextLine(blocks, at);
    if (at < from || next >= to || textOf(block)?.trim() === '') return [];
    return hasRow(blocks[at]) !== hasRow(blocks[next]) && [at, next].every((one) => isOfRows(blocks[one]))
      ? [[at, next]]
      : [];
  });
  if (pairs.length === 0) return null;
  const [first = 0, second = 0] = random.pick(pairs);
  const [above = '', below = ''] = [textOf(blocks[first]) ?? '', textOf(blocks[second]) ?? ''];
  return { ...document, blocks: withText(withText(blocks, first, below), second, above) };
}

function nextLine(blocks: readonly Block[], at: number): number {
  const next = blocks.findIndex((block, index) => index > at && textOf(block)?.trim() !== '');
  return next === -1 ? blocks.length : next;
}

function hasRow(block: Block | undefined): boolean {
  return piecesOf(textOf(block) ?? '').filter(isFigure).length === FIGURES;
}

/** A line with a row of figures, or with nothing but a part of a label. */
function isOfRows(block: Block | undefined): boolean {
  const text = (textOf(block) ?? '').replace(/[^\p{Script=Han}]/gu, '');
  return hasRow(block) || (text.length >= 4 && ROW_LABELS.some((label) => label.includes(text)));
}

/** The labels of some rows are lost. */
function lostLabels(document: SourceDocument, random: Random): SourceDocument | null {
  const rows = someOf(filedRows(document), random);
  if (rows.length === 0) return withoutJoinedLabel(document, random);
  const blocks = rows.reduce<Block[]>(
    (changed, row) => {
      if (row.kind === 'text')
        return withText(changed, row.from, withoutLabel(textOf(changed[row.from]) ?? ''));
      return withCells(changed, row.block, row.row, (cells) =>
        cells.map((cell, at) => (at === row.label ? { ...cell, text: '' } : cell)),
      );
    },
    [...document.blocks],
  );
  return { ...document, blocks };
}

/** Everything before the figures blank, its places kept; of a line with a label alone nothing but its separators. */
function withoutLabel(text: string): string {
  const at = text.search(/(?<![^\s　|])[\d０-９]+(?![^\s　|])/);
  if (at === -1) return text.replace(/[^\t|]/g, '');
  const label = text.slice(0, at);
  const kept = [...label].map((unit) => (/[\t|]/.test(unit) ? unit : ' '.repeat(displayWidth(unit))));
  return kept.join('') + text.slice(label.length);
}

/** Of a report on one line: a label that stands between figures. */
function withoutJoinedLabel(document: SourceDocument, random: Random): SourceDocument | null {
  const places = document.blocks.flatMap((block, at) =>
    ROW_LABELS.flatMap((label) =>
      [...(textOf(block) ?? '').matchAll(new RegExp(`\\d[.、]${label}(?=\\d{7})`, 'g'))].map((match) => ({
        at,
        start: match.index,
        end: match.index + match[0].length,
      })),
    ),
  );
  if (places.length === 0) return null;
  const { at, start, end } = random.pick(places);
  const text = textOf(document.blocks[at]) ?? '';
  return { ...document, blocks: withText(document.blocks, at, text.slice(0, start) + text.slice(end)) };
}

/** Two figures of some rows are printed together. */
function mergedDigits(document: SourceDocument, random: Random): SourceDocument | null {
  const rows = someOf(filedRows(document), random).sort(fromTheEnd);
  if (rows.length === 0) return null;
  const blocks = rows.reduce<Block[]>(
    (changed, row) => {
      const first = random.int(0, FIGURES - 2);
      if (row.kind === 'table')
        return withCells(changed, row.block, row.row, (cells) => joinedCells(cells, row.label + 1 + first));
      if (row.to === row.from + 1)
        return withText(changed, row.from, joinedFigures(textOf(changed[row.from]) ?? '', first));
      return joinedLines(changed, row, first);
    },
    [...document.blocks],
  );
  return { ...document, blocks };
}

function fromTheEnd(a: FiledRow, b: FiledRow): number {
  return (b.kind === 'text' ? b.from : b.row) - (a.kind === 'text' ? a.from : a.row);
}

function joinedCells(cells: readonly TableCell[], at: number): TableCell[] {
  return cells.flatMap((cell, index): TableCell[] => {
    const next = cells[index + 1];
    if (index === at + 1) return [];
    if (index !== at || next === undefined) return [cell];
    return [{ ...cell, text: cell.text.trim() + next.text.trim(), colSpan: cell.colSpan + next.colSpan }];
  });
}

/** The figure `first` and the next without what stands between; what follows keeps its place. */
function joinedFigures(text: string, first: number): string {
  const figures = [...text.matchAll(/(?<![^\s　|])[\d０-９]+(?![^\s　|])/g)];
  const [left, right] = [figures[first], figures[first + 1]];
  if (left === undefined || right === undefined) return text;
  const end = left.index + left[0].length;
  const between = text.slice(end, right.index);
  const rest = text.slice(right.index + right[0].length);
  return text.slice(0, end) + right[0] + (/[\t|]/.test(between) ? '' : between) + rest;
}

function joinedLines(blocks: readonly Block[], { from, to }: TextRow, first: number): Block[] {
  const lines = Array.from({ length: to - from - 1 }, (_, index) => from + 1 + index).filter(
    (at) => textOf(blocks[at])?.trim() !== '',
  );
  const [left = 0, right = 0] = lines.slice(first, first + 2);
  const text = (textOf(blocks[left]) ?? '').trimEnd() + (textOf(blocks[right]) ?? '').trim();
  return withText(blocks, left, text).filter((_, at) => at !== right);
}

/** Page numbers, and running heads with some, between the lines and rows of the tables. */
function pageBreaks(document: SourceDocument, random: Random): SourceDocument | null {
  const { from, to } = tablePart(document);
  const tables = document.blocks.flatMap((block, at) =>
    block.kind === 'table' && block.rows.length >= 8 ? [at] : [],
  );
  if (tables.length > 0) return withTableBroken(document, random.pick(tables), random);
  const lines = Array.from({ length: to - from }, (_, index) => from + index).filter((at) => at > from);
  if (lines.length < 20) return withLineBroken(document, random);
  const blocks = someOf(lines, random)
    .sort((a, b) => b - a)
    .reduce<Block[]>((changed, at) => changed.toSpliced(at, 0, ...pageBreak(random)), [...document.blocks]);
  return { ...document, blocks };
}

function pageBreak(random: Random): TextBlock[] {
  const number = random.int(2, 12);
  const printed = random.pick([`- ${number} -`, `—${number}—`, `第${number}页`, `${number} / 14`]);
  const indent = ' '.repeat(random.pick([0, 20, 43]));
  return ['', indent + printed, ''].map((text) => ({ kind: 'text', text, place: {} }));
}

function withTableBroken(document: SourceDocument, at: number, random: Random): SourceDocument {
  const table = document.blocks[at];
  if (table?.kind !== 'table') return document;
  const cut = random.int(4, table.rows.length - 3);
  const parts = [firstPart(table, cut), ...pageBreak(random), secondPart(table, cut)];
  return { ...document, blocks: document.blocks.toSpliced(at, 1, ...parts) };
}

function firstPart(table: TableBlock, cut: number): TableBlock {
  const rows = table.rows
    .slice(0, cut)
    .map((cells, y) => cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, cut - y) })));
  return { ...table, rows };
}

/** The rows from `cut` on, with an empty cell wherever one from above goes on. */
function secondPart(table: TableBlock, cut: number): TableBlock {
  const open = table.rows
    .slice(0, cut)
    .flatMap((cells, y) =>
      cells
        .filter(({ rowSpan }) => y + rowSpan > cut)
        .map((cell) => ({ ...cell, text: '', rowSpan: y + cell.rowSpan - cut })),
    );
  const [first = [], ...others] = table.rows.slice(cut);
  return { ...table, rows: [[...open, ...first].sort((a, b) => a.column - b.column), ...others] };
}

/** Of a report on one line: a page ends before a label. */
function withLineBroken(document: SourceDocument, random: Random): SourceDocument | null {
  const places = document.blocks.flatMap((block, at) =>
    [...(textOf(block) ?? '').matchAll(/\d{7}(?=\d[.、]\p{Script=Han})/gu)].map((match) => ({
      at,
      end: match.index + match[0].length,
    })),
  );
  if (places.length === 0) return null;
  const { at, end } = random.pick(places);
  const text = textOf(document.blocks[at]) ?? '';
  const half = (part: string): TextBlock => ({ kind: 'text', text: part, place: {} });
  const parts = [half(text.slice(0, end)), ...pageBreak(random), half(text.slice(end))];
  return { ...document, blocks: document.blocks.toSpliced(at, 1, ...parts) };
}
