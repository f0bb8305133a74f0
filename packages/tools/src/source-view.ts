/** The source as it was opened: lines as lines, tables as tables, pages with each line in its position. */
import {
  type Block,
  type CellEvidence,
  linesOfPage,
  type PageBlock,
  type PageLine,
  type SourceDocument,
  type TableBlock,
} from '@gongkai/law/report/reading';
import { el } from './dom.ts';
import { type Mark, marksOf, type Piece, piecesOf, placeKey } from './source-marks.ts';

type Marks = ReadonlyMap<string, readonly Mark[]>;

/** Draws the document, with a button on each stretch that figures were read from. */
export function sourceView(
  source: SourceDocument,
  evidence: Readonly<Record<string, CellEvidence>>,
): HTMLElement {
  const marks = marksOf(evidence);
  return el('div', { class: 'source' }, ...source.blocks.map((block) => blockView(block, marks)));
}

function blockView(block: Block, marks: Marks): HTMLElement {
  if (block.kind === 'table') return tableView(block, marks);
  if (block.kind === 'page') return pageView(block, marks);
  if (block.kind === 'image') return el('p', { class: 'line picture' }, '（图片）');
  const pieces = piecesOf(block.text, marks.get(placeKey(block.place)) ?? []);
  return el('p', { class: 'line' }, ...pieces.map(pieceView));
}

function pieceView({ text, mark }: Piece): Node | string {
  return mark === null ? text : markButton(text, mark);
}

function markButton(text: string, mark: Mark): HTMLElement {
  const isBlank = text.trim() === '';
  return el(
    'button',
    { type: 'button', class: 'at', 'data-cells': mark.cells.join(' '), 'aria-label': isBlank && '空白' },
    text,
  );
}

function tableView({ rows }: TableBlock, marks: Marks): HTMLElement {
  const body = rows.map((cells) =>
    el(
      'tr',
      {},
      ...cells.map(({ text, colSpan, rowSpan, place }) => {
        const pieces = piecesOf(text, marks.get(placeKey(place)) ?? []);
        return el('td', { colspan: colSpan, rowspan: rowSpan }, ...pieces.map(pieceView));
      }),
    ),
  );
  return el('div', { class: 'scroll' }, el('table', { class: 'official' }, el('tbody', {}, ...body)));
}

/** Blank left above the first and below the last line of a part of a page, in points. */
const MARGIN = 10;

/** A page may come in parts, with tables between: each is as high as its lines. */
function pageView(page: PageBlock, marks: Marks): HTMLElement {
  const lines = linesOfPage(page);
  const top = Math.min(...lines.map(({ y, height }) => y - height)) - MARGIN;
  const part = { width: page.width, top, height: Math.max(...lines.map(({ y }) => y)) + MARGIN - top };
  const words = lines.flatMap((line, index) => {
    const own = marks.get(placeKey({ ...page.place, line: index + 1 })) ?? [];
    return piecesOf(line.text, own)
      .flatMap(wordsOf)
      .map((piece) => wordView(piece, line, part));
  });
  return el(
    'div',
    {
      class: 'page',
      role: 'group',
      'aria-label': `第 ${page.place.page ?? 1} 页`,
      style: `aspect-ratio: ${part.width} / ${part.height}`,
    },
    ...words,
  );
}

/** What is not marked is set word by word, so that each stands where it was printed. */
function wordsOf(piece: Piece): Piece[] {
  if (piece.mark !== null) return [piece];
  return [...piece.text.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    start: piece.start + index,
    mark: null,
  }));
}

interface PagePart {
  readonly width: number;
  readonly top: number;
  readonly height: number;
}

function wordView(piece: Piece, line: PageLine, part: PagePart): HTMLElement {
  const left = line.edges[piece.start] ?? 0;
  const element = piece.mark === null ? el('span', {}, piece.text) : markButton(piece.text, piece.mark);
  element.style.left = `${(100 * left) / part.width}%`;
  element.style.top = `${(100 * (line.y - line.height - part.top)) / part.height}%`;
  element.style.fontSize = `${(100 * line.height) / part.width}cqw`;
  return element;
}
