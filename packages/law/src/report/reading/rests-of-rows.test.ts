import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMAT_B_2021 } from '../format-b-2021.ts';
import type { Block, SourceDocument, TableCell } from './document.ts';
import { readReports } from './read.ts';
import { asTables, balancedReport, cellsIn, printed } from './render.test-data.ts';

const REQUESTS = 'requests_received_and_handled';
const LABEL = '逾期未按收费通知';
const START = '2.申请人逾期';

function sample() {
  const [report] = fc.sample(balancedReport(FORMAT_B_2021, 2023), { numRuns: 1, seed: 7 });
  if (report === undefined) throw new Error('no sample');
  return report;
}

/** The table cut inside the row with `LABEL`: its figures above, the rest of its labels beside empty cells below. */
function cutInsideRow(document: SourceDocument, restOf: (label: string) => string): SourceDocument {
  const ofTable = (rows: readonly (readonly TableCell[])[], table: number): Block => ({
    kind: 'table',
    rows: rows.map((row) => row.map((cell) => ({ ...cell, place: { ...cell.place, table } }))),
    place: { table },
  });
  return {
    blocks: document.blocks.flatMap((block, index): Block[] => {
      if (block.kind !== 'table') return [block];
      const at = block.rows.findIndex((row) => row.some(({ text }) => text.includes(LABEL)));
      if (at === -1) return [ofTable(block.rows, index)];
      const row = block.rows[at] ?? [];
      const isLabel = ({ text }: TableCell) => text.includes(LABEL);
      const above = row.map((cell) => (isLabel(cell) ? { ...cell, text: START } : cell));
      const groups = ['年度办理结果', '处理'].map(
        (text, column): TableCell => ({
          text,
          column,
          colSpan: 1,
          rowSpan: 1,
          place: { column: column + 1 },
        }),
      );
      const below = [
        ...groups,
        ...row.map((cell) => ({ ...cell, text: isLabel(cell) ? restOf(cell.text) : '' })),
      ];
      const [first, rest] = [block.rows.slice(0, at), block.rows.slice(at + 1)];
      return [ofTable([...first, above], index), ofTable([below, ...rest], 100 + index)];
    }),
  };
}

describe('a row that a page break cuts in two', () => {
  const report = sample();
  const document = printed(report, FORMAT_B_2021, asTables);

  it('has the figures above the break, and the rest of its label is no row of blanks', () => {
    const [entry] = readReports(cutInsideRow(document, (label) => label.slice(START.length)));
    expect(cellsIn(entry?.tables ?? {})).toEqual(cellsIn(report.tables));
    expect(entry?.uncertain).toEqual([]);
  });

  it('is never a sure row of blanks where the rest of its label is misprinted', () => {
    const misprinted = (label: string) => label.slice(START.length).replace('收费', '收贵');
    const [entry] = readReports(cutInsideRow(document, misprinted));
    const unsure = new Set(entry?.uncertain.map(({ cell }) => cell));
    const read = Object.entries(entry?.tables[REQUESTS]?.other_fee_overdue ?? {});
    for (const [column, value] of read)
      if (!unsure.has(`${REQUESTS}.other_fee_overdue.${column}`))
        expect(value).toBe(report.tables[REQUESTS]?.other_fee_overdue?.[column]);
  });
});
