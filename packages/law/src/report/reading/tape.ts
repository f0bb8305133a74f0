/**
 * The tape: a document as one row of atoms in reading order, each a piece of text or something that can stand in
 * a cell (a figure, a mark for none, a blank), with the line it stands on and where across the line.
 */
import type { Block, Place, SourceDocument, TableBlock, TableCell, TextBlock } from './document.ts';
import { fold, squeeze } from './fold.ts';
import { linesOfPages } from './page-lines.ts';
import { printColumns } from './print-columns.ts';
import { PAGE_BREAK, withoutPageBreaks } from './running-heads.ts';
import { pulledApart } from './side-by-side.ts';
import { type Token, tokensOfCell, tokensOfText, tokensOfWords } from './tokens.ts';

/** From where to where something reaches across a line of print. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

export interface TextAtom {
  readonly kind: 'text';
  /** Punctuation that stands alone behind it. */
  readonly signs?: string;
  /** As printed. */
  readonly text: string;
  /** Folded, without punctuation and space. */
  readonly squeezed: string;
  readonly line: number;
  /** In a real table: the column of the grid behind the cell. */
  readonly gridEnd?: number;
  /** Of a line of print. */
  readonly extent?: Extent;
  readonly place: Place;
}

export interface ValueAtom {
  readonly kind: 'value';
  /** Punctuation that stands alone behind it. */
  readonly signs?: string;
  readonly token: Token;
  readonly line: number;
  /** Middle of the token across the line: number of a grid column, column of print, points. */
  readonly x: number;
  /** Cells of this line stand apart: of a real table or between separators. */
  readonly apart: boolean;
  /** `x` is a column of a real table. */
  readonly inGrid: boolean;
  /** For how many cells a wide cell of a real table stands. */
  readonly parts?: number;
  /** Of a line of print. */
  readonly extent?: Extent;
  readonly place: Place;
}

export type Atom = TextAtom | ValueAtom;

export interface Tape {
  readonly atoms: readonly Atom[];
  /** Where pictures stand: the number of atoms before each. */
  readonly images: readonly number[];
}

/** The tape of a document. Page numbers are left out. */
export function tapeOf(document: SourceDocument): Tape {
  const blocks = withoutPageBreaks(pulledApart(document.blocks));
  const writer = new TapeWriter(outerBarsOf(blocks));
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (block?.kind === 'page') {
      const pages: Block[] = [];
      while (blocks[index]?.kind === 'page') pages.push(blocks[index++] as Block);
      index -= 1;
      for (const line of linesOfPages(pages)) writer.printed(line.text, line.edges, line.place);
    } else if (block !== undefined) writer.block(block);
  }
  return { atoms: withHeadMarks(writer.atoms), images: writer.images };
}

/** The stroke in the head 增/减 where each of its characters stands alone: text, not the mark of an empty cell. */
function withHeadMarks(atoms: readonly Atom[]): Atom[] {
  const textBeside = (from: number, step: 1 | -1): string => {
    for (let index = from + step; Math.abs(index - from) <= MOST_BESIDE; index += step) {
      const atom = atoms[index];
      if (atom?.kind === 'text') return atom.squeezed;
      if (atom === undefined || atom.token.form === 'number') return '';
    }
    return '';
  };
  return atoms.map((atom, index): Atom => {
    if (atom.kind === 'text' || atom.token.text !== '/') return atom;
    const isInHead = textBeside(index, -1).endsWith('增') && textBeside(index, 1).startsWith('减');
    const { line, place } = atom;
    return isInHead ? { kind: 'text', text: '/', squeezed: '', line, place } : atom;
  });
}

/**
 * For how many cells one that reaches over columns of the grid stands: as many as another row has within the same
 * columns. The grid alone does not say so, since borders that are off by a hair make columns of their own.
 */
function partsOfCells(rows: readonly (readonly TableCell[])[]): (cell: TableCell) => number {
  const known = new Map<string, number>();
  const standing = withCellsFromAbove(rows);
  return ({ column, colSpan }) => {
    if (colSpan === 1) return 1;
    const key = `${column} ${colSpan}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const end = column + Math.min(colSpan, MOST_COLUMNS);
    const inside = standing.map(
      (row) => row.filter((cell) => cell.column >= column && cell.column + cell.colSpan <= end).length,
    );
    const parts = Math.max(1, ...inside);
    known.set(key, parts);
    return parts;
  };
}

/** The cells that stand in each row, those that begin above it too. */
function withCellsFromAbove(rows: readonly (readonly TableCell[])[]): TableCell[][] {
  let above: { cell: TableCell; left: number }[] = [];
  return rows.map((row) => {
    const standing = [...above.map(({ cell }) => cell), ...row];
    above = [...above, ...row.map((cell) => ({ cell, left: cell.rowSpan }))]
      .map(({ cell, left }) => ({ cell, left: left - 1 }))
      .filter(({ left }) => left > 0);
    return standing;
  });
}

/** No table of a report has as many, even with four years beside each other. */
const MOST_COLUMNS = 80;

/** Blank lines between two characters of a head. */
const MOST_BESIDE = 6;

class TapeWriter {
  readonly atoms: Atom[] = [];
  readonly images: number[] = [];
  private readonly bars: OuterBars;
  private line = 0;
  private inGrid = false;

  constructor(bars: OuterBars) {
    this.bars = bars;
  }

  block(block: Block): void {
    if (block.kind === 'image') this.images.push(this.atoms.length);
    this.inGrid = block.kind === 'table';
    if (block.kind === 'text') this.textLine(block);
    if (block.kind === 'table') this.table(block);
  }

  /** A line of print: `edges` are where its units begin across the line. Behind a tab it is a single cell. */
  printed(text: string, edges: readonly number[], place: Place): void {
    this.line += 1;
    const tokens = text.startsWith('\t') ? tokensOfWords : tokensOfText;
    for (const token of tokens(fold(text))) {
      const extent = extentOf(edges, token);
      const own = { ...place, offset: (place.offset ?? 0) + token.start };
      this.add(token, text, own, false, (extent.from + extent.to) / 2, { extent });
    }
  }

  private table({ rows }: TableBlock): void {
    const parts = partsOfCells(rows);
    for (const row of rows) {
      this.line += 1;
      for (const cell of row) this.gridCell(cell, parts(cell));
    }
  }

  /** A cell without a figure that stands for several is blank in each of them. */
  private gridCell({ text, place, column, colSpan }: TableCell, parts: number): void {
    for (const token of tokensOfCell(fold(text))) {
      const isNone = token.form === 'blank' || token.form === 'mark';
      const times = isNone ? parts : 1;
      for (let part = 0; part < times; part += 1)
        this.add(token, text, place, true, column + Math.floor((part * colSpan) / times), {
          gridEnd: column + colSpan,
          parts: parts / times,
        });
    }
  }

  private textLine({ text, place }: TextBlock): void {
    const folded = fold(text);
    const separator = text.includes('|') ? '|' : text.trimStart().includes('\t') ? '\t' : null;
    if (separator !== null) this.cells(text, separator, place);
    else if (folded.trim() !== '') this.printed(text, printColumns(text), place);
    else this.emptyLine(text, place);
  }

  private emptyLine(text: string, place: Place): void {
    this.line += 1;
    const token = text === PAGE_BREAK ? BROKEN_LINE : text === '' ? EMPTY_LINE : BLANK_LINE;
    this.add(token, text, place, text.includes('\t'), 0);
  }

  private cells(text: string, separator: string, place: Place): void {
    const inner = separator === '|' ? withoutOuterBars(text, this.bars) : { text, offset: 0 };
    if (isRule(inner.text)) return;
    this.line += 1;
    let offset = (place.offset ?? 0) + inner.offset;
    inner.text.split(separator).forEach((cell, column) => {
      for (const token of tokensOfCell(fold(cell)))
        this.add(token, cell, { ...place, column: column + 1, offset: offset + token.start }, true, column);
      offset += cell.length + 1;
    });
  }

  private add(
    token: Token,
    source: string,
    place: Place,
    apart: boolean,
    x: number,
    { gridEnd, parts = 1, extent }: { gridEnd?: number; parts?: number; extent?: Extent } = {},
  ): void {
    const { line } = this;
    const reach = extent === undefined ? {} : { extent };
    if (token.form !== 'text') {
      const inGrid = apart && this.inGrid;
      const wide = parts === 1 ? {} : { parts };
      this.atoms.push({ kind: 'value', token, line, x, apart, inGrid, ...wide, ...reach, place });
      return;
    }
    const squeezed = squeeze(token.text);
    const text = source.slice(token.start, token.start + token.length);
    if (squeezed === '') {
      if (!apart) this.punctuate(text);
      return;
    }
    this.atoms.push({
      kind: 'text',
      text,
      squeezed,
      line,
      place,
      ...reach,
      ...(gridEnd === undefined ? {} : { gridEnd }),
    });
  }

  /** Signs that stand alone between two figures or at the end of a line belong to what is before them. */
  private punctuate(signs: string): void {
    const last = this.atoms.pop();
    if (last !== undefined) this.atoms.push({ ...last, signs: (last.signs ?? '') + signs });
  }
}

/** A line with nothing at all: where every cell has its own line, the end of a row or a blank cell. */
const EMPTY_LINE: Token = { form: 'soft', text: '', start: 0, length: 0 };
/** A page break: the end of a row or nothing, never a cell. */
const BROKEN_LINE: Token = { form: 'soft', text: PAGE_BREAK, start: 0, length: 0 };
/** A line of spaces: where every cell has its own line, a blank cell. */
const BLANK_LINE: Token = { form: 'blank', text: '', start: 0, length: 0 };

/** Whether the lines of cells have a bar before the first and behind the last cell. */
interface OuterBars {
  readonly first: boolean;
  readonly last: boolean;
}

/** Share of the lines of cells that have a bar at an end, when bars stand there. */
const MOSTLY = 0.85;

/** Outer bars are a matter of the whole document; in a single line an empty first cell looks the same. */
function outerBarsOf(blocks: readonly Block[]): OuterBars {
  const lines = blocks.flatMap((block) =>
    block.kind === 'text' && block.text.includes('|') ? [block.text.trim()] : [],
  );
  return {
    first: lines.filter((line) => line.startsWith('|')).length > MOSTLY * lines.length,
    last: lines.filter((line) => line.endsWith('|')).length > MOSTLY * lines.length,
  };
}

function withoutOuterBars(text: string, bars: OuterBars): { text: string; offset: number } {
  const first = text.indexOf('|');
  const start = bars.first && text.slice(0, first).trim() === '' ? first + 1 : 0;
  const trimmed = text.trimEnd();
  const end = bars.last && trimmed.endsWith('|') && trimmed.length > start ? trimmed.length - 1 : text.length;
  return { text: text.slice(start, end), offset: start };
}

/** The line under the head of a Markdown table. */
function isRule(text: string): boolean {
  let dashes = 0;
  for (const unit of text) {
    if (unit === '-') dashes += 1;
    else if (unit !== '|' && unit !== ':' && unit !== ' ') return false;
  }
  return dashes >= 3 && text.includes('--');
}

function extentOf(edges: readonly number[], { start, length }: Token): Extent {
  return { from: edges[start] ?? 0, to: edges[start + length] ?? 0 };
}
