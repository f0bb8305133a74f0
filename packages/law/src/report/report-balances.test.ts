import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCases, anyRequest } from './arbitrary.test-data.ts';
import { checkReport } from './check.ts';
import { buildReport, countRequests } from './compile.ts';
import { REPORT_FORMATS } from './formats.ts';
import { parseReport } from './parse.ts';
import { cellsOf, type Report, readCell, withCell } from './report.ts';

const YEAR_OF = { format_a_2019: 2020, format_b_2021: 2025 };

describe.each(REPORT_FORMATS)('$id, a report compiled from any set of requests and cases', (format) => {
  const year = YEAR_OF[format.id];
  const anyReport: fc.Arbitrary<Report> = fc
    .record({ requests: fc.array(anyRequest(format, year), { maxLength: 200 }), cases: anyCases })
    .map(({ requests, cases }) =>
      buildReport({
        organ: '某街道办事处',
        year,
        requests: countRequests(requests, year),
        cases,
        proactive: {},
      }),
    );
  const balanceCells = cellsOf(format).filter((address) => !address.startsWith('proactive'));

  it('balances: no finding of C1 to C5', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(checkReport(report).filter((finding) => finding.level === 'error')).toEqual([]);
      }),
    );
  });

  it('shows every request once as received and once as concluded or carried out', () => {
    fc.assert(
      fc.property(fc.array(anyRequest(format, year), { maxLength: 100 }), (requests) => {
        const concerned = requests.filter(
          ({ receivedOn, concludedOn }) =>
            receivedOn <= `${year}-12-31` && (concludedOn === null || concludedOn >= `${year}-01-01`),
        );
        const report = buildReport({
          organ: '某街道办事处',
          year,
          requests: countRequests(requests, year),
          cases: [],
          proactive: {},
        });
        const total = (row: string) =>
          readCell(report, `requests_received_and_handled.${row}.applicant_total`) ?? Number.NaN;
        expect(total('new_requests') + total('carried_in')).toBe(concerned.length);
        expect(total('results_total') + total('carried_out')).toBe(concerned.length);
      }),
    );
  });

  it('names the row or column of any single changed figure', () => {
    const change = fc.integer({ min: -30, max: 30 }).filter((delta) => delta !== 0);
    fc.assert(
      fc.property(anyReport, fc.constantFrom(...balanceCells), change, (report, address, delta) => {
        const before = readCell(report, address) ?? 0;
        const changed = withCell(report, address, before + delta);
        const [table, row, column] = address.split('.');
        const broken = checkReport(changed).filter(({ code }) => code !== null && /^C[1-4]$/.test(code));
        expect(broken.length).toBeGreaterThan(0);
        for (const finding of broken) {
          expect(finding.table).toBe(table);
          expect(finding.row === row || finding.column === column).toBe(true);
          expect(Math.abs((finding.expected ?? 0) - (finding.actual ?? 0))).toBe(Math.abs(delta));
          const repaired = withCell(changed, `${table}.${finding.row}.${finding.column}`, finding.expected);
          expect(checkReport(repaired)).not.toContainEqual(finding);
        }
      }),
    );
  });

  it('survives the way through JSON unchanged', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(parseReport(JSON.parse(JSON.stringify(report)))).toEqual({ ok: true, report });
      }),
    );
  });
});
