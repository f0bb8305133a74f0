import { buildReport, cellsOf, checkReport, formatById, readCell } from '@gongkai/law/report';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestSite, testSite } from '../testing.ts';
import { projections } from './projections.ts';
import { listReportRequests, requestFigures, requestReportCounts } from './report-figures.ts';
import { at, COMPANY, filedInPerson, filedOnline, mismatchesOf, walk } from './requests.testing.ts';

let site: TestSite;
beforeAll(async () => {
  site = await testSite();
});
afterAll(async () => {
  expect(await mismatchesOf(site, projections)).toEqual([]);
  await site.close();
});

const context = () => site.as('request_handler', at('2026-12-31'));
const scope = (year: number) => ({ organId: site.organ.id, year, format: 'format_b_2021' as const });

async function answered(
  filed: string,
  served: string,
  outcome: 'granted' | 'unable_not_held',
  form = COMPANY,
) {
  const request = await filedInPerson(site, filed, form);
  return await walk(site, request, [
    [served, { event: 'accept' }],
    [served, { event: 'propose_outcome', outcome }],
    [served, { event: 'secrecy_reviewed', result: 'passed' }],
    [served, { event: 'approve' }],
    [served, { event: 'serve', way: 'direct' }],
  ]);
}

async function compiled(year: number) {
  const requests = await requestReportCounts(context(), scope(year));
  return buildReport({ organ: site.organ.name, year, requests, cases: [], proactive: {} });
}

describe('figures of the request table', () => {
  beforeAll(async () => {
    // Row by row: carried over, answered inside the year, still open, never confirmed, withdrawn before confirmation.
    await answered('2024-12-20', '2025-01-10', 'granted');
    await answered('2025-12-19', '2026-01-12', 'unable_not_held');
    await answered('2025-03-03', '2025-03-10', 'granted');
    await filedInPerson(site, '2025-06-02');
    await filedOnline(site, '2025-06-03');
    await walk(site, await filedOnline(site, '2025-06-04'), [['2025-06-05', { event: 'withdraw' }]]);
    const asked = await filedInPerson(site, '2025-04-01');
    await walk(site, asked, [
      ['2025-04-02', { event: 'request_correction', points: ['名称'], respond_within: 10 }],
      ['2025-04-03', { event: 'correction_notice_delivered' }],
      ['2025-05-06', { event: 'correction_period_over' }],
    ]);
  });

  test('received in December, answered in January: new and carried out, then carried in and one result', async () => {
    const first = await compiled(2025);
    const second = await compiled(2026);
    const cell = (report: typeof first, row: string) =>
      readCell(report, `requests_received_and_handled.${row}.applicant_total`);
    expect(cell(first, 'new_requests')).toBe(4);
    expect(cell(first, 'carried_in')).toBe(1);
    expect(cell(first, 'granted')).toBe(2);
    expect(cell(first, 'other_correction_overdue')).toBe(1);
    expect(cell(first, 'carried_out')).toBe(2);
    expect(cell(second, 'new_requests')).toBe(0);
    expect(cell(second, 'carried_in')).toBe(2);
    expect(cell(second, 'unable_not_held')).toBe(1);
    expect(cell(second, 'carried_out')).toBe(1);
  });

  test.each([2024, 2025, 2026])(
    'the report of %d balances, and each of its figures lists what it counts',
    async (year) => {
      const report = await compiled(year);
      expect(
        checkReport(report).filter(
          ({ level, table }) => level === 'error' && table === 'requests_received_and_handled',
        ),
      ).toEqual([]);
      for (const address of cellsOf(formatById('format_b_2021'))) {
        const [table, row = '', column = ''] = address.split('.');
        if (table !== 'requests_received_and_handled') continue;
        const { rows, next } = await listReportRequests(context(), {
          ...scope(year),
          row,
          column,
          limit: 100,
        });
        expect(rows, address).toHaveLength(Number(readCell(report, address)));
        expect(next).toBeNull();
      }
    },
  );

  test('in the format of 2019 all other handling is one row', async () => {
    const wanted = { ...scope(2025), format: 'format_a_2019' as const };
    const counts = await requestReportCounts(context(), wanted);
    expect(counts).toContainEqual({ row: 'other_handling', category: 'natural_person', count: 1 });
    const list = { ...wanted, row: 'other_handling', column: 'natural_person', limit: 10 };
    expect((await listReportRequests(context(), list)).rows).toHaveLength(1);
  });

  test('a list goes on where its page ended', async () => {
    const wanted = { ...scope(2025), row: 'new_requests', column: 'applicant_total', limit: 2 };
    const numbers: string[] = [];
    let after: string | undefined;
    do {
      const page = await listReportRequests(context(), { ...wanted, after });
      numbers.push(...page.rows.map(({ number }) => number));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(new Set(numbers).size).toBe(4);
    await expect(listReportRequests(context(), { ...wanted, after: 'x' })).rejects.toMatchObject({
      code: 'bad_cursor',
    });
    await expect(listReportRequests(context(), { ...wanted, row: 'none' })).rejects.toMatchObject({
      code: 'cell_unknown',
    });
  });

  test('for the public: how many came, and how long they took', async () => {
    const figures = await requestFigures(context(), site.organ.id, 2025);
    // 14 working days in the new year's first case (2024-12-20 to 2025-01-10), 5 and 22 in the others.
    expect(figures).toEqual({ received: 4, averageWorkingDays: 13.7 });
    expect(await requestFigures(context(), site.otherOrgan.id, 2025)).toEqual({
      received: 0,
      averageWorkingDays: null,
    });
  });
});
