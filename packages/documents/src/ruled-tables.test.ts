import type { PositionedWord } from '@gongkai/law/report/reading';
import { describe, expect, it } from 'vitest';
import type { Rule, Rules } from './pdf-drawing.ts';
import { ruledTables } from './ruled-tables.ts';

const rule = (at: number, from: number, to: number): Rule => ({ at, from, to });
const word = (text: string, x: number, y: number, width = 8): PositionedWord => ({
  text,
  x,
  y,
  width,
  height: 10,
});

/** Two rows of three columns, 40 wide and 20 high from (100, 100); the first column is one cell over both rows. */
const rules: Rules = {
  horizontal: [
    rule(100, 100, 220),
    // Drawn cell by cell, and not quite at one height.
    rule(120.4, 140, 181),
    rule(120, 180, 220),
    rule(140, 100, 220),
  ],
  vertical: [rule(100, 100, 140), rule(140, 100, 140), rule(180, 100, 140), rule(220, 100, 140)],
};
const words = [
  word('三、本', 105, 115, 30),
  word('年', 105, 130),
  word('1', 150, 114),
  word('2', 158.5, 114),
  word('件', 190, 114),
  word('0', 190, 134),
  word('表外', 105, 90, 20),
];

describe('tables from the lines of a page', () => {
  it('have the cells that the lines part, with what stands in them and their blanks', () => {
    const [table, ...more] = ruledTables(rules, words);
    expect(more).toEqual([]);
    expect(table).toMatchObject({ top: 100, bottom: 140 });
    expect(table?.parts).toEqual([
      [
        [
          { text: '三、本\n年', colSpan: 1, rowSpan: 2 },
          { text: '12', colSpan: 1, rowSpan: 1 },
          { text: '件', colSpan: 1, rowSpan: 1 },
        ],
        [
          { text: '', colSpan: 1, rowSpan: 1 },
          { text: '0', colSpan: 1, rowSpan: 1 },
        ],
      ],
    ]);
    expect(table?.words.has(words[6] ?? word('', 0, 0))).toBe(false);
  });

  it('are none where a field is no rectangle, a run lies across a line, or there is one column', () => {
    const corner = { ...rules, horizontal: rules.horizontal.filter(({ at }) => at !== 120) };
    const lShaped = {
      ...corner,
      vertical: [...corner.vertical.slice(0, 2), rule(180, 100, 120), rule(220, 100, 140)],
    };
    expect(ruledTables(lShaped, words)).toEqual([]);
    expect(ruledTables(rules, [word('一二三四五六', 150, 114, 65)])).toEqual([]);
    expect(ruledTables({ ...rules, vertical: [rule(100, 100, 140), rule(220, 100, 140)] }, words)).toEqual(
      [],
    );
  });

  it('stand apart from a line that does not touch them, and come from top to bottom', () => {
    const below = {
      horizontal: rules.horizontal.map(({ at, from, to }) => rule(at + 100, from, to)),
      vertical: rules.vertical.map(({ at, from, to }) => rule(at, from + 100, to + 100)),
    };
    const both = {
      horizontal: [...below.horizontal, rule(160, 50, 300), ...rules.horizontal],
      vertical: [...below.vertical, ...rules.vertical],
    };
    expect(ruledTables(both, words).map(({ top }) => top)).toEqual([100, 200]);
  });

  it('part where they share a border but not their columns, each with the columns of its own', () => {
    const [above, below] = [
      [100, 115, 140, 160, 180],
      [100, 125, 150, 170, 180],
    ];
    const both = {
      horizontal: [100, 120, 140, 160].map((at) => rule(at, 100, 180)),
      vertical: [...above.map((at) => rule(at, 100, 140)), ...below.map((at) => rule(at, 140, 160))],
    };
    const [table] = ruledTables(both, [word('7', 130, 154)]);
    const cell = (text: string) => ({ text, colSpan: 1, rowSpan: 1 });
    expect(table?.parts).toEqual([
      [['', '', '', ''].map(cell), ['', '', '', ''].map(cell)],
      [['', '7', '', ''].map(cell)],
    ]);
  });

  it('have a row that begins a page without a border above it', () => {
    const open = { ...rules, horizontal: rules.horizontal.filter(({ at }) => at !== 100) };
    const [table] = ruledTables(open, words);
    expect(table?.parts[0]?.[0]?.map(({ text }) => text)).toEqual(['三、本\n年', '12', '件']);
  });
});
