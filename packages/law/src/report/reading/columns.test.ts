import { describe, expect, it } from 'vitest';
import { readRow, type TablePrint } from './columns.ts';
import type { SourceDocument } from './document.ts';
import { tapeOf } from './tape.ts';
import { unitsOf } from './units.ts';

const print: TablePrint = { shape: { groups: [4], hasTotals: true }, modelOf: () => null, hasGaps: false };

/** The readings of the one row that these lines of print hold. */
function readingsOf(...lines: string[]): (readonly (number | null)[])[] {
  const document: SourceDocument = {
    blocks: lines.map((text, index) => ({ kind: 'text', text, place: { line: index + 1 } })),
  };
  const { atoms } = tapeOf(document);
  const units = unitsOf(atoms, 0, atoms.length, [4]);
  expect(units).toHaveLength(1);
  return units.flatMap((unit) => readRow(unit, print, 0).options.list.map(({ values }) => values));
}

describe('a row whose figures a program prints on two lines, since their type is not of one height', () => {
  it('has the readings that keep the order of each line and the total of the row', () => {
    expect(readingsOf('属于国家秘密   3      9', '           5  1')).toEqual([
      [3, 5, 1, 9],
      [5, 3, 1, 9],
      [5, 1, 3, 9],
    ]);
  });

  it('goes on beside the rest of its label, and is certain where the order does not matter', () => {
    expect(readingsOf('部分公开区分处理的只计这一情形不计其他情   0   0', '形   0    0')).toEqual([
      [0, 0, 0, 0],
    ]);
  });

  it('is open where no reading has the total', () => {
    expect(readingsOf('属于国家秘密   1      2', '           0  8').length).toBeGreaterThan(1);
  });
});
