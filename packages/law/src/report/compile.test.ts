import { describe, expect, it } from 'vitest';
import { buildReport, compileRequestTable, countRequests, type ReportSource } from './compile.ts';
import { formatById } from './formats.ts';
import { readCell } from './report.ts';

const SOURCE: ReportSource = { organ: '某街道办事处', year: 2025, requests: [], cases: [], proactive: {} };
const REQUESTS = 'requests_received_and_handled';

describe('a request is counted in the year it was received and in the year it was concluded', () => {
  const request = {
    category: 'natural_person',
    receivedOn: '2024-12-30',
    concludedOn: '2025-01-10',
    row: 'granted',
  } as const;

  it.each([
    [2023, []],
    [2024, ['new_requests', 'carried_out']],
    [2025, ['carried_in', 'granted']],
    [2026, []],
  ])('%i', (year, rows) => {
    expect(countRequests([request], year).map(({ row }) => row)).toEqual(rows);
  });

  it('and carried from year to year while it is open', () => {
    const open = { ...request, concludedOn: null, row: null };
    expect(countRequests([open], 2026).map(({ row }) => row)).toEqual(['carried_in', 'carried_out']);
  });

  it('on the last day of the year still in that year', () => {
    const lastDay = { ...request, concludedOn: '2024-12-31' };
    expect(countRequests([lastDay], 2024).map(({ row }) => row)).toEqual(['new_requests', 'granted']);
    expect(countRequests([lastDay], 2025)).toEqual([]);
  });
});

describe('a compiled report', () => {
  it('prints 0 where nothing was counted, and leaves blank what nobody counts', () => {
    const report = buildReport(SOURCE);
    expect(readCell(report, `${REQUESTS}.granted.natural_person`)).toBe(0);
    expect(readCell(report, 'reconsideration_and_litigation.case_count.litigation_direct_total')).toBe(0);
    expect(readCell(report, 'proactive_art20_5.administrative_licenses.decisions')).toBeNull();
  });

  it('shows a figure changed by hand and keeps what was counted', () => {
    const override = {
      cell: `${REQUESTS}.new_requests.natural_person`,
      counted: 0,
      stated: 2,
      reason: '纸质台账另有两件',
      by: '王某',
      on: '2026-01-08',
    };
    const report = buildReport({ ...SOURCE, overrides: [override] });
    expect(readCell(report, override.cell)).toBe(2);
    expect(report.overrides).toEqual([override]);
  });

  it.each([
    ['a group head', { requests: [{ row: 'refused', category: 'natural_person', count: 1 }] }],
    ['a total', { requests: [{ row: 'results_total', category: 'natural_person', count: 1 }] }],
    ['half a request', { requests: [{ row: 'granted', category: 'natural_person', count: 0.5 }] }],
    ['a table of the other format', { proactive: { proactive_art20_9: {} } }],
    ['a row that is none', { proactive: { proactive_art20_1: { __proto__x: { issued: 1 } } } }],
    ['a column that is none', { proactive: { proactive_art20_1: { rules: { constructor: 1 } } } }],
  ] satisfies [string, Partial<ReportSource>][])('is not compiled from %s', (_name, wrong) => {
    expect(() => buildReport({ ...SOURCE, ...wrong })).toThrow(RangeError);
  });

  it('in format A counts under （六） what format B divides in three', () => {
    const counts = [{ row: 'other_handling', category: 'natural_person', count: 3 }] as const;
    expect(compileRequestTable(formatById('format_a_2019'), counts).other_handling?.applicant_total).toBe(3);
    expect(() => compileRequestTable(formatById('format_b_2021'), counts)).toThrow(RangeError);
  });
});
