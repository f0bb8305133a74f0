/** Text aligned with spaces, as programs print the pages of a PDF: cells by their place, long labels over several lines. */
import { figureTexts, gridOf, type Slot } from './grid.ts';
import type { Random } from './random.ts';
import { textOf, withPageBreaks } from './render-text.ts';
import type { PrintedTable, Sheet } from './sheet.ts';

const GAP = 3;

/** The whole report; page breaks fall between any two lines of a table, inside a label too. */
export function aligned(sheet: Sheet, random: Random): string {
  const widths = new Map<string, number>();
  return textOf(sheet, random, (table) =>
    withPageBreaks(alignedTable(table, labelWidth(table, widths, random)), sheet.title, random),
  );
}

const LABEL_WIDTHS = [20, 26, 40];

/** The second part of a table without a head has the columns of the first: nobody could tell which they are else. */
function labelWidth({ id, head }: PrintedTable, known: Map<string, number>, random: Random): number {
  const drawn = random.pick(LABEL_WIDTHS);
  const width = head.length === 0 ? (known.get(id) ?? drawn) : drawn;
  known.set(id, width);
  return width;
}

/** Two reports in the two halves of each page. */
export function sideBySide(left: Sheet, right: Sheet, random: Random): string {
  const halves = [left, right].map((sheet) =>
    sheet.sections.map(({ heading, paragraphs, tables }, at) => [
      ...(at === 0 ? folded(sheet.title, 44) : []),
      ...(heading === null ? [] : folded(heading, 44)),
      ...paragraphs.flatMap((paragraph) => folded(paragraph, 44)),
      ...tables.flatMap((table) => [...alignedTable(table, random.pick(LABEL_WIDTHS)), '']),
    ]),
  );
  const [first = [], second = []] = halves;
  const width = Math.max(...first.flat().map(displayWidth)) + 8;
  return first
    .flatMap((lines, at) => {
      const other = second[at] ?? [];
      return Array.from({ length: Math.max(lines.length, other.length) }, (_, line) =>
        `${padTo(lines[line] ?? '', width)}${other[line] ?? ''}`.trimEnd(),
      );
    })
    .join('\n');
}

/** The lines of one table with row heads of this width. Merged cells stand in the middle of what they cover. */
export function alignedTable(table: PrintedTable, label: number): string[] {
  const grid = gridOf(table);
  const widths = columnWidths(table, label);
  const starts = widths.map((_, at) => widths.slice(0, at).reduce((sum, width) => sum + width + GAP, 0));
  const heights = grid.map((row) =>
    Math.max(
      1,
      ...row
        .filter(({ cell, origin }) => origin && cell.rowSpan === 1)
        .map((slot) => linesOf(slot, widths, row).length),
    ),
  );
  const tops = heights.map((_, at) => heights.slice(0, at).reduce((sum, height) => sum + height, 0));
  const canvas: { at: number; text: string }[][] = Array.from(
    { length: heights.reduce((sum, height) => sum + height, 0) },
    () => [],
  );
  grid.forEach((row, y) => {
    row.forEach((slot, x) => {
      if (!slot.origin || slot.cell.text === '') return;
      const lines = linesOf(slot, widths, row);
      const room = heights.slice(y, y + slot.cell.rowSpan).reduce((sum, height) => sum + height, 0);
      const first = (tops[y] ?? 0) + Math.max(0, Math.floor((room - lines.length) / 2));
      const space = cellWidth(slot, widths, row);
      const centred = slot.cell.kind !== 'rowHead';
      lines.forEach((text, line) => {
        const indent = centred ? Math.floor((space - displayWidth(text)) / 2) : 0;
        canvas[first + line]?.push({ at: (starts[x] ?? 0) + Math.max(0, indent), text });
      });
    });
  });
  return canvas.map(lineOf);
}

function lineOf(pieces: readonly { at: number; text: string }[]): string {
  let line = '';
  for (const { at, text } of [...pieces].sort((a, b) => a.at - b.at)) {
    const joined = line === '' || displayWidth(line) < at ? padTo(line, at) : `${line} `;
    line = joined + text;
  }
  return line;
}

/** Row heads as wide as a page lets them be, figures as wide as the longest of them and a folded head need. */
function columnWidths(table: PrintedTable, label: number): number[] {
  const heads = { 0: [], 1: [label], 3: [2, 14, label] }[table.rowHeadColumns] ?? [];
  const longest = Math.max(4, ...figureTexts(table).flat().map(displayWidth));
  return [...heads, ...Array.from({ length: table.columnCount - heads.length }, () => longest)];
}

function cellWidth({ cell }: Slot, widths: readonly number[], row: readonly Slot[]): number {
  const left = row.findIndex((slot) => slot.cell === cell);
  const covered = widths.slice(left, left + cell.colSpan);
  return covered.reduce((sum, width) => sum + width, GAP * (covered.length - 1));
}

function linesOf(slot: Slot, widths: readonly number[], row: readonly Slot[]): string[] {
  if (slot.cell.vertical) return [...slot.cell.text.replaceAll('\n', '')];
  const width = Math.max(4, cellWidth(slot, widths, row));
  return slot.cell.text.split('\n').flatMap((line) => folded(line, width));
}

function folded(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && displayWidth(line + character) > width) {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  return [...lines, line];
}

const isWide = (character: string): boolean =>
  /[\u2e80-\u9fff\uff00-\uff60\u3000-\u303f“”—]/u.test(character);

/** Columns of a fixed-width face; a Chinese character takes two. */
export function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (isWide(character) ? 2 : 1), 0);
}

const padTo = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));
