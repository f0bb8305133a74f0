import { describe, expect, it } from 'vitest';
import { checkReport } from './check.ts';
import { parseReport, type ReportProblem } from './parse.ts';
import { emptyReport, type Report, readCell } from './report.ts';

const REPORT: Report = emptyReport({ organ: '某街道办事处', year: 2025 });

function problemsOf(input: unknown): readonly ReportProblem[] {
  const parsed = parseReport(input);
  return parsed.ok ? [] : parsed.problems;
}

function withFields(fields: Record<string, unknown>): unknown {
  return { ...REPORT, ...fields };
}

describe('a report in our JSON', () => {
  it('is read as it is', () => {
    expect(parseReport(REPORT)).toEqual({ ok: true, report: REPORT });
  });

  it('may be an entry that a command printed', () => {
    const parsed = parseReport(
      withFields({ findings: [{}], status: 'read', file: 'a.json', uncertain: [], notes: '' }),
    );
    expect(parsed).toEqual({ ok: true, report: REPORT });
  });

  it('may leave out tables, rows and cells, which is not the same as blank', () => {
    const parsed = parseReport(
      withFields({ tables: { requests_received_and_handled: { granted: { natural_person: 4 } } } }),
    );
    expect(parsed.ok).toBe(true);
    if (parsed.ok) {
      expect(readCell(parsed.report, 'requests_received_and_handled.granted.natural_person')).toBe(4);
      expect(
        readCell(parsed.report, 'requests_received_and_handled.granted.applicant_total'),
      ).toBeUndefined();
      expect(checkReport(parsed.report)).toEqual([]);
    }
  });

  it('may be of another format than its year asks for: such reports were filed', () => {
    const parsed = parseReport(withFields({ format: 'format_a_2019', tables: {} }));
    expect(parsed.ok).toBe(true);
  });

  it('may give （六） of format B as one row, but not beside its three', () => {
    const cells = { natural_person: 1 };
    const one = { requests_received_and_handled: { other_handling: cells } };
    const both = { requests_received_and_handled: { other_handling: cells, other_misc: cells } };
    expect(problemsOf(withFields({ tables: one }))).toEqual([]);
    expect(problemsOf(withFields({ tables: both })).map(({ code }) => code)).toEqual([
      'group_beside_its_rows',
    ]);
  });

  it('keeps figures changed by hand with their reason', () => {
    const override = {
      cell: 'requests_received_and_handled.granted.natural_person',
      counted: 1,
      stated: null,
      reason: '纸质台账另有一件',
      by: '王某',
      on: '2026-01-08',
    };
    expect(parseReport(withFields({ overrides: [override] }))).toMatchObject({
      ok: true,
      report: { overrides: [override] },
    });
    const bad = { ...override, reason: ' ', on: '8.1.2026' };
    expect(problemsOf(withFields({ overrides: [bad] })).map(({ path }) => path)).toEqual([
      'overrides.0.reason',
    ]);
  });
});

describe('bad input is refused with the place and what would be right', () => {
  it.each([
    ['nothing', undefined, '(root)', 'missing'],
    ['null', null, '(root)', 'wrong_type'],
    ['an array', [], '(root)', 'wrong_type'],
    ['text', 'gongkai.report/1', '(root)', 'wrong_type'],
    ['another schema', withFields({ schema: 'gongkai.report/2' }), 'schema', 'unknown_value'],
    ['no organ', withFields({ organ: undefined }), 'organ', 'missing'],
    ['an empty organ', withFields({ organ: '　' }), 'organ', 'missing'],
    ['a year of the old Regulation', withFields({ year: 2016 }), 'year', 'out_of_range'],
    ['a year in quotes', withFields({ year: '2025' }), 'year', 'wrong_type'],
    ['an unknown format', withFields({ format: '__proto__' }), 'format', 'unknown_value'],
    ['a title that is no text', withFields({ title: {} }), 'title', 'wrong_type'],
    [
      'a missing aspect',
      withFields({ sections: { '1': {}, '5': '', '6': '' } }),
      'sections.1.proactive_disclosure',
      'missing',
    ],
    ['tables as an array', withFields({ tables: [] }), 'tables', 'wrong_type'],
    ['an unknown table', withFields({ tables: { constructor: {} } }), 'tables.constructor', 'unknown_key'],
    [
      'a table of the other format',
      withFields({ tables: { proactive_art20_9: {} } }),
      'tables.proactive_art20_9',
      'unknown_key',
    ],
    [
      'figures in a group head',
      withFields({ tables: { requests_received_and_handled: { refused: {} } } }),
      'tables.requests_received_and_handled.refused',
      'unknown_key',
    ],
    [
      'a figure in quotes',
      withFields({ tables: { proactive_art20_5: { administrative_licenses: { decisions: '0' } } } }),
      'tables.proactive_art20_5.administrative_licenses.decisions',
      'wrong_type',
    ],
    [
      'a figure that is none',
      withFields({ tables: { proactive_art20_5: { administrative_licenses: { decisions: Number.NaN } } } }),
      'tables.proactive_art20_5.administrative_licenses.decisions',
      'out_of_range',
    ],
    [
      'a figure without end',
      withFields({
        tables: { proactive_art20_5: { administrative_licenses: { decisions: Number.POSITIVE_INFINITY } } },
      }),
      'tables.proactive_art20_5.administrative_licenses.decisions',
      'out_of_range',
    ],
    ['a unit for no cell', withFields({ units: { 'a.b.c': '元' } }), 'units.a.b.c', 'unknown_key'],
    ['overrides as an object', withFields({ overrides: {} }), 'overrides', 'wrong_type'],
    ['too many overrides', withFields({ overrides: new Array(5000).fill({}) }), 'overrides', 'too_long'],
    [
      'a text of a million characters',
      withFields({ sections: { ...REPORT.sections, '5': '公'.repeat(1e6) } }),
      'sections.5',
      'too_long',
    ],
  ])('%s', (_name, input, path, code) => {
    expect(problemsOf(input)[0]).toMatchObject({ path, code });
  });

  it('does not let __proto__ through', () => {
    const hostile: unknown = JSON.parse(
      JSON.stringify(REPORT).replace('"tables":{', '"tables":{"__proto__":{"polluted":{"x":1}},'),
    );
    expect(problemsOf(hostile)[0]).toMatchObject({ path: 'tables.__proto__', code: 'unknown_key' });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('stops at fifty problems of a hundred thousand', () => {
    const many = Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => [`k${i}`, i]));
    expect(problemsOf(many)).toHaveLength(50);
  });

  it('does not follow depth', () => {
    let deep: unknown = {};
    for (let i = 0; i < 1e5; i++) deep = { deep };
    expect(problemsOf(withFields({ tables: deep }))[0]).toMatchObject({ code: 'unknown_key' });
  });
});
