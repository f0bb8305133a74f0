import type { CellEvidence } from '@gongkai/law/report/reading';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, marksOf, piecesOf, placeKey } from './source-marks.ts';

const at = (place: CellEvidence['place'], text = ''): CellEvidence => ({ place, text, confidence: 1 });

describe('the stretches that figures were read from', () => {
  it('are named by their line, or by their cell of a table', () => {
    expect(placeKey({ page: 2, line: 7, offset: 3 })).toBe(placeKey({ page: 2, line: 7, offset: 9 }));
    expect(placeKey({ page: 2, line: 7 })).not.toBe(placeKey({ page: 3, line: 7 }));
    expect(placeKey({ table: 1, row: 2, column: 3, page: 4 })).toBe(
      placeKey({ table: 1, row: 2, column: 3 }),
    );
  });

  it('are as long as what was printed, a blank one unit, and a cell of a table whole', () => {
    const marks = marksOf({
      'a.b.c': at({ line: 1, offset: 4 }, '270'),
      'a.b.d': at({ line: 1, offset: 9 }),
      'a.b.e': at({ table: 1, row: 1, column: 2 }, '5'),
    });
    expect(marks.get(placeKey({ line: 1 }))).toEqual([
      { start: 4, end: 7, cells: ['a.b.c'] },
      { start: 9, end: 10, cells: ['a.b.d'] },
    ]);
    expect(marks.get(placeKey({ table: 1, row: 1, column: 2 }))).toEqual([
      { start: 0, end: Number.POSITIVE_INFINITY, cells: ['a.b.e'] },
    ]);
  });

  it('are one where several figures were printed as one', () => {
    const marks = marksOf({
      first: at({ line: 1, offset: 2 }, '270020130'),
      second: at({ line: 1, offset: 2 }, '270020130'),
      third: at({ line: 1, offset: 8 }, '30 4'),
    });
    expect([...marks.values()]).toEqual([[{ start: 2, end: 12, cells: ['first', 'second', 'third'] }]]);
  });
});

describe('a text cut at its marks', () => {
  const mark = (start: number, end: number): Mark => ({ start, end, cells: ['x'] });

  it('keeps every unit of it, in order, and each mark once', () => {
    const marks = fc
      .array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 })
      .map((edges) => [...new Set(edges)].sort((one, other) => one - other))
      .map((edges) =>
        edges.flatMap((edge, index) => (index % 2 === 0 ? [] : [mark(edges[index - 1] ?? 0, edge)])),
      );
    fc.assert(
      fc.property(fc.string({ minLength: 40, maxLength: 60 }), marks, (text, cut) => {
        const pieces = piecesOf(text, cut);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        expect(pieces.flatMap((piece) => piece.mark ?? [])).toEqual(cut);
        for (const { start, text: own } of pieces) expect(text.slice(start, start + own.length)).toBe(own);
      }),
    );
  });

  it('has the mark of a cell that is empty', () => {
    expect(piecesOf('', [mark(0, Number.POSITIVE_INFINITY)])).toEqual([
      { text: '', start: 0, mark: mark(0, Number.POSITIVE_INFINITY) },
    ]);
  });
});
