import { cellsOf, checkReport, formatById, readCell } from '@gongkai/law/report';
import { describe, expect, it } from 'vitest';
import { foldReport, isCountedCell, type RegisterFigures, type ReportEvent } from './fold.ts';

const at = new Date('2026-01-05T02:00:00Z');
const figures = (granted: number): RegisterFigures => ({
  requests: [
    { row: 'new_requests', category: 'natural_person', count: granted },
    { row: 'granted', category: 'natural_person', count: granted },
  ],
  cases: [{ group: 'reconsideration', result: 'upheld', count: 1 }],
  normative: { issued: 2, repealed: 1, in_force: 5 },
});
const compiled = (version: number, granted: number): ReportEvent => ({
  version,
  on: '2026-01-05',
  at,
  event: 'report.compiled',
  organ: '甲街道办事处',
  organCode: '11340603003000001A',
  organId: 'o',
  year: 2025,
  edition: 1,
  format: 'format_b_2021',
  supersedes: null,
  figures: figures(granted),
});
const changed = (version: number, stated: number): ReportEvent => ({
  version,
  on: '2026-01-06',
  at,
  event: 'report.figure_changed',
  cell: GRANTED,
  stated,
  reason: '漏登一件',
  by: '王某',
});
const GRANTED = 'requests_received_and_handled.granted.natural_person';

describe('a report as the fold of its events', () => {
  it('balances as compiled, and leaves blank what nobody has typed', () => {
    const { report, counted } = foldReport([compiled(1, 3)]);
    expect(checkReport(report).filter((finding) => finding.level === 'error')).toEqual([]);
    expect(counted[GRANTED]).toBe(3);
    expect(readCell(report, 'proactive_art20_1.normative_documents.in_force')).toBe(5);
    expect(readCell(report, 'proactive_art20_5.administrative_licenses.decisions')).toBeNull();
  });

  it('counts tables three and four and the normative documents, and nothing else', () => {
    const cells = cellsOf(formatById('format_b_2021')).filter((cell) => isCountedCell('format_b_2021', cell));
    expect(cells).toHaveLength(175 + 15 + 3);
    expect(Object.keys(foldReport([compiled(1, 3)]).counted).sort()).toEqual([...cells].sort());
  });

  it('shows a figure changed by hand, keeps what was counted, the reason and the person, and names the broken balance', () => {
    const { report, counted } = foldReport([compiled(1, 3), changed(2, 4)]);
    expect(readCell(report, GRANTED)).toBe(4);
    expect(counted[GRANTED]).toBe(3);
    expect(report.overrides).toEqual([
      { cell: GRANTED, counted: 3, stated: 4, reason: '漏登一件', by: '王某', on: '2026-01-06' },
    ]);
    const codes = checkReport(report).map((finding) => finding.code);
    expect(codes).toEqual(expect.arrayContaining(['C1', 'C2']));
  });

  it('counts again when it is compiled again, and keeps what was typed and changed', () => {
    const typed: ReportEvent = {
      version: 3,
      on: '2026-01-06',
      at,
      event: 'report.figure_typed',
      figure: {
        cell: 'proactive_art20_5.administrative_licenses.decisions',
        value: 41,
        source: '许可台账',
        by: '王某',
        on: '2026-01-06',
      },
    };
    const { report } = foldReport([compiled(1, 3), changed(2, 4), typed, compiled(4, 7)]);
    expect(report.overrides).toMatchObject([{ counted: 7, stated: 4 }]);
    expect(readCell(report, 'proactive_art20_5.administrative_licenses.decisions')).toBe(41);
    const restored = foldReport([
      compiled(1, 3),
      changed(2, 4),
      { version: 3, on: '2026-01-06', at, event: 'report.figure_restored', cell: GRANTED },
    ]);
    expect(readCell(restored.report, GRANTED)).toBe(3);
    expect(restored.report.overrides).toBeUndefined();
  });

  it('forgets every approval when it is returned', () => {
    const common = { on: '2026-01-07', at, actorId: 'p' };
    const steps: ReportEvent[] = [
      compiled(1, 3),
      { ...common, version: 2, event: 'report.confirmed' },
      { ...common, version: 3, event: 'report.secrecy_reviewed' },
    ];
    expect(foldReport(steps)).toMatchObject({ state: 'secrecy_reviewed', approvals: { confirmedBy: 'p' } });
    const returned = foldReport([...steps, { version: 4, on: '2026-01-08', at, event: 'report.returned' }]);
    expect(returned).toMatchObject({
      state: 'draft',
      approvals: { confirmedBy: null, secrecyReviewedBy: null, approvedBy: null },
    });
  });
});

describe('an imported report as the fold of its events', () => {
  const { report } = foldReport([compiled(1, 3)]);
  const source = { fileName: '年报.pdf', hash: 'a'.repeat(64), size: 9, confirmed: [], corrected: [] };
  const day = { on: '2026-01-05', at };
  const imported: ReportEvent = {
    ...day,
    version: 1,
    event: 'report.imported',
    organId: 'o',
    edition: 1,
    report,
    source,
  };

  it('stands as it was confirmed until another supersedes it', () => {
    expect(foldReport([imported])).toMatchObject({ state: 'imported', report, counted: {}, source });
    const superseded: ReportEvent = { ...day, version: 2, event: 'report.superseded' };
    expect(foldReport([imported, superseded])).toMatchObject({ state: 'superseded', version: 2, report });
  });

  it('takes no other event, and comes first or not at all', () => {
    expect(() => foldReport([imported, changed(2, 4)])).toThrow('takes no report.figure_changed');
    expect(() => foldReport([compiled(1, 3), { ...imported, version: 2 }])).toThrow('first event only');
  });
});
