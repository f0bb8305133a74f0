import { buildReport, cellsOf, formatById, type Report, readCell, withCell } from '@gongkai/law/report';
import { describe, expect, it } from 'vitest';
import type { KnownYear, ReadReport } from '../../api/reports.ts';
import {
  decide,
  findingsRead,
  marksOf,
  openCells,
  reportDecided,
  standingOfYear,
  undo,
} from './import-reading.ts';

const GRANTED = 'requests_received_and_handled.granted.natural_person';
const CARRIED_OUT = 'requests_received_and_handled.carried_out.natural_person';
const report: Report = buildReport({
  organ: '某街道办事处',
  year: 2024,
  requests: [
    { row: 'new_requests', category: 'natural_person', count: 3 },
    { row: 'granted', category: 'natural_person', count: 3 },
  ],
  cases: [],
  proactive: {},
});
const entry: ReadReport = {
  ...withCell(report, GRANTED, null),
  units: {},
  status: 'read',
  missing: [],
  uncertain: [{ cell: GRANTED, candidates: [1, 3] }],
  notes: [],
  evidence: {},
};
const known = (year: number, state: KnownYear['state'], standing: Report | null): KnownYear => ({
  id: String(year),
  year,
  edition: 1,
  state,
  report: standing,
});
const nothingKnown = { known: [], mayMakeRules: false };
const codes = (findings: readonly { code: string | null }[], code: string) =>
  findings.filter((finding) => finding.code === code);

describe('settling the cells of a reading', () => {
  it('an uncertain cell stays open until it is settled, also with a blank', () => {
    expect(openCells(entry, {})).toEqual([GRANTED]);
    expect(openCells(entry, decide(entry, {}, GRANTED, 3))).toEqual([]);
    expect(openCells(entry, decide(entry, {}, GRANTED, null))).toEqual([]);
  });

  it('a figure that is as it was read is no correction', () => {
    expect(decide(entry, {}, CARRIED_OUT, 0)).toEqual({});
    const corrected = decide(entry, {}, CARRIED_OUT, 2);
    expect(marksOf(entry, corrected).get(CARRIED_OUT)).toBe('corrected');
    expect(decide(entry, corrected, CARRIED_OUT, 0)).toEqual({});
    expect(undo(corrected, CARRIED_OUT)).toEqual({});
  });

  it('marks what is still to be settled and what has been', () => {
    expect(marksOf(entry, {}).get(GRANTED)).toBe('uncertain');
    expect(marksOf(entry, { [GRANTED]: 3 }).get(GRANTED)).toBe('confirmed');
  });

  it('changes the settled cells and no other', () => {
    const settled = reportDecided(entry, 2024, { [GRANTED]: 3 });
    const cells = cellsOf(formatById(report.format));
    expect(cells.map((cell) => readCell(settled, cell))).toEqual(cells.map((cell) => readCell(report, cell)));
  });
});

describe('checking what is about to be taken over', () => {
  it('does not call an open cell blank, and names the balance that a wrong figure breaks', () => {
    const blanks = codes(findingsRead(entry, 2024, {}, nothingKnown).own, 'C14');
    expect(blanks).not.toContainEqual(expect.objectContaining({ row: 'granted', column: 'natural_person' }));
    expect(codes(findingsRead(entry, 2024, { [GRANTED]: 1 }, nothingKnown).own, 'C1')).not.toEqual([]);
    expect(codes(findingsRead(entry, 2024, { [GRANTED]: 3 }, nothingKnown).own, 'C1')).toEqual([]);
  });

  it('条例 art. 50: holds it against both neighbours (C6)', () => {
    const before = withCell({ ...report, year: 2023 }, CARRIED_OUT, 5);
    const after = withCell(
      { ...report, year: 2025 },
      'requests_received_and_handled.carried_in.natural_person',
      4,
    );
    const neighbours = {
      known: [known(2025, 'published', after), known(2023, 'imported', before)],
      mayMakeRules: false,
    };
    const { own, next } = findingsRead(entry, 2024, { [GRANTED]: 3 }, neighbours);
    expect(codes(own, 'C6')).toMatchObject([{ expected: 5, actual: 0, column: 'natural_person' }]);
    expect(codes(next, 'C6')).toMatchObject([{ expected: 0, actual: 4, column: 'natural_person' }]);
  });

  it('a year compiled here is not taken over; one that was imported is, once more', () => {
    const years = [known(2025, 'draft', null), known(2024, 'imported', report)];
    expect([2025, 2024, 2023].map((year) => standingOfYear(years, year))).toEqual([
      'compiled_here',
      'again',
      'new',
    ]);
  });
});
