import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FORMAT_B_2021 } from '../format-b-2021.ts';
import type { SourceDocument } from './document.ts';
import { readReports } from './read.ts';
import { balancedReport, cellPerLine, line, printed } from './render.test-data.ts';

const REQUESTS = 'requests_received_and_handled';
const MOST_CELLS = 7;
const [REPORT] = fc.sample(balancedReport(FORMAT_B_2021, 2023), { numRuns: 1, seed: 7 });

/** Every cell on a line of its own, with nothing at the end of a row; the cells of one row are given. */
function withRow(label: string, cells: readonly string[]): SourceDocument {
  if (REPORT === undefined) throw new Error('no sample');
  const lines = printed(REPORT, FORMAT_B_2021, cellPerLine).blocks.flatMap((block) =>
    block.kind === 'text' && block.text !== '' ? [block.text.replace('\t', '')] : [],
  );
  const at = lines.findIndex((text) => text.includes(label)) + 1;
  return {
    blocks: [...lines.slice(0, at), ...cells, ...lines.slice(at + Math.min(cells.length, MOST_CELLS))].map(
      line,
    ),
  };
}

describe('a cell a line, where an empty line is an empty cell', () => {
  it('a row with a single figure has it in its column', () => {
    const [entry] = readReports(withRow('1.属于国家秘密', ['', '0', '', '', '', '', '']));
    const row = Object.values(entry?.tables[REQUESTS]?.refused_state_secret ?? {});
    expect(row).toEqual([null, 0, null, null, null, null, null]);
    expect(entry?.uncertain).toEqual([]);
  });

  it('the merged cells of labels behind a row are none of its cells', () => {
    const [entry] = readReports(withRow('1.属于国家秘密', ['0', '', '', '', '0', '0', '', '', '']));
    expect(Object.values(entry?.tables[REQUESTS]?.refused_state_secret ?? {})).toEqual([
      0,
      null,
      null,
      null,
      0,
      0,
      null,
    ]);
  });

  it('a total without figures is a blank row', () => {
    const [entry] = readReports(withRow('（七）总计', ['', '', '', '', '', '', '']));
    expect(entry?.missing).toEqual([]);
    expect(new Set(Object.values(entry?.tables[REQUESTS]?.results_total ?? {}))).toEqual(new Set([null]));
  });

  it('no figure is cut in two for the sake of an empty cell', () => {
    const [entry] = readReports(withRow('规范性文件', ['', '21', '0']));
    const row = Object.values(entry?.tables.proactive_art20_1?.normative_documents ?? {});
    expect(row).not.toContain(2);
    expect(row).not.toContain(1);
  });
});
