/** A printed table unrolled into slots, one for each place of its grid. */
import type { PrintedCell, PrintedTable } from './sheet.ts';

export interface Slot {
  readonly cell: PrintedCell;
  /** The cell begins here; false where a merged cell reaches. */
  readonly origin: boolean;
  /** The cell began in a row above. */
  readonly fromAbove: boolean;
}

/** Rows of the whole table, heads first; every row has `columnCount` slots. */
export function gridOf(table: PrintedTable): Slot[][] {
  const rows = [...table.head, ...table.body];
  const grid: (Slot | undefined)[][] = rows.map(() =>
    Array.from({ length: table.columnCount }, () => undefined),
  );
  rows.forEach((row, top) => {
    let left = 0;
    for (const cell of row) {
      while (grid[top]?.[left] !== undefined) left += 1;
      for (let y = top; y < Math.min(rows.length, top + cell.rowSpan); y += 1)
        for (let x = left; x < left + cell.colSpan; x += 1) {
          const line = grid[y];
          if (line !== undefined) line[x] = { cell, origin: y === top && x === left, fromAbove: y > top };
        }
      left += cell.colSpan;
    }
  });
  return grid.map((row) => row.filter((slot) => slot !== undefined));
}

/** The texts of the values of each row of figures, from left to right. */
export function figureTexts(table: PrintedTable): string[][] {
  return table.body.map((row) => row.filter(({ kind }) => kind === 'value').map(({ text }) => text));
}

/** Text without the line breaks that a narrow cell puts into it. */
export function oneLine(text: string, joint = ''): string {
  return text.replaceAll('\n', joint);
}
