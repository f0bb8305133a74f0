// The documents that we publish, read as if they were anybody's: every figure comes back, and a broken one is found.
import { openDocument } from '@gongkai/documents';
import {
  APPLICANT_CATEGORIES,
  buildReport,
  CASE_GROUPS,
  CASE_RESULTS,
  cellsOf,
  checkReport,
  formatOfYear,
  type Report,
  type RequestCount,
  readCell,
  tableOf,
  withCell,
} from '@gongkai/law/report';
import { readReports, reportOfEntry } from '@gongkai/law/report/reading';
import { describe, expect, it } from 'vitest';
import { reportDocx, reportPdf } from './index.ts';

const REQUESTS = 'requests_received_and_handled';

/** A report whose balances hold, with figures of one to four digits and zeros among them. */
function report(year: number): Report {
  const rows = tableOf(formatOfYear(year), REQUESTS)?.rows ?? [];
  const results = rows.filter(
    ({ kind, id }) => kind === 'leaf' && !['new_requests', 'carried_in', 'carried_out'].includes(id),
  );
  const requests = APPLICANT_CATEGORIES.flatMap((category, column): RequestCount[] => {
    const counts = results.map(({ id }, row) => ({
      row: id,
      category,
      count: (row + column) % 3 === 0 ? 0 : (row * 97 + column * 31) % 1300,
    }));
    const received = counts.reduce((sum, { count }) => sum + count, 0) + column;
    return [
      { row: 'new_requests', category, count: received - column },
      { row: 'carried_in', category, count: column },
      ...counts,
    ];
  });
  const cases = CASE_GROUPS.flatMap((group, at) =>
    CASE_RESULTS.map((result, index) => ({ group, result, count: (at * 5 + index * 7) % 12 })),
  );
  const counted = buildReport({ organ: '某某县清溪镇人民政府', year, requests, cases, proactive: {} });
  return cellsOf(formatOfYear(year)).reduce(
    (filled, cell, at) =>
      readCell(filled, cell) === null ? withCell(filled, cell, (at * 389) % 2000) : filled,
    counted,
  );
}

async function readBack(bytes: Uint8Array) {
  const opened = await openDocument(bytes);
  if (opened.kind === 'json') throw new Error('JSON');
  return readReports(opened.document);
}

describe.each([
  ['DOCX', reportDocx],
  ['PDF', reportPdf],
] as const)('the report as %s', (_, print) => {
  it.each([2020, 2025])('of %i is read as it was printed', async (year) => {
    const printed = report(year);
    const [entry, ...more] = await readBack(await print(printed));
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      status: 'read',
      organ: printed.organ,
      year,
      format: printed.format,
      uncertain: [],
    });
    expect(entry?.tables).toEqual(printed.tables);
  });

  it('keeps a figure that breaks its balances, and says so', async () => {
    const cell = `${REQUESTS}.granted.natural_person`;
    const broken = withCell(report(2025), cell, 777);
    const [entry] = await readBack(await print(broken));
    expect(entry?.tables).toEqual(broken.tables);
    const read = entry === undefined ? null : reportOfEntry(entry);
    expect(read && checkReport(read)).toEqual(checkReport(broken));
  });
});
