import { describe, expect, it } from 'vitest';
import { OUTCOMES, reportRowOf } from '../request/index.ts';
import { REPORT_FORMATS, tableOf } from './formats.ts';
import { resultLeafRows } from './table-requests.ts';

describe('条例 art. 50(2): every outcome of a request has its row, and every row an outcome', () => {
  it.each(REPORT_FORMATS)('in $id', (format) => {
    const rows = resultLeafRows(tableOf(format, 'requests_received_and_handled')?.rows ?? []);
    const reached = OUTCOMES.map((outcome) => reportRowOf(outcome, format.id));
    expect(new Set(reached)).toEqual(new Set(rows));
  });
});
