import { describe, expect, it } from 'vitest';
import { checkReport } from './check.ts';
import { buildReport } from './compile.ts';
import { likelyCause } from './likely-cause.ts';
import { type CellAddress, type Report, withCell } from './report.ts';

const balanced = buildReport({
  organ: '某街道办事处',
  year: 2025,
  requests: [
    { row: 'new_requests', category: 'natural_person', count: 1234 },
    { row: 'new_requests', category: 'commercial_enterprise', count: 15 },
    { row: 'carried_in', category: 'natural_person', count: 7 },
    { row: 'granted', category: 'natural_person', count: 1200 },
    { row: 'granted', category: 'commercial_enterprise', count: 15 },
    { row: 'unable_not_held', category: 'natural_person', count: 30 },
    { row: 'carried_out', category: 'natural_person', count: 11 },
  ],
  cases: [{ group: 'reconsideration', result: 'upheld', count: 3 }],
  proactive: {},
});
const REQUESTS = 'requests_received_and_handled';

/** The causes of the errors that appear when these cells are changed. */
function causes(...cells: [CellAddress, number][]): (string | null)[] {
  const report = cells.reduce<Report>((changed, [cell, value]) => withCell(changed, cell, value), balanced);
  const findings = checkReport(report).filter(({ level }) => level === 'error');
  return findings.map((finding) => likelyCause(report, finding, findings));
}

describe('the likely cause of a broken balance', () => {
  const row = `${REQUESTS}.new_requests`;

  it.each<[string, number, string | null]>([
    ['left out', 0, '合计数可能漏填'],
    ['with two digits swapped', 1294, '可能有两位数字颠倒'],
    ['with a digit too many', 12249, '可能多写或者少写一位数字'],
    ['with a digit too few', 129, '可能多写或者少写一位数字'],
    ['with one digit wrong', 1241, '可能有一位数字写错'],
    ['without the enterprises', 1234, '可能漏计“商业企业”'],
    ['of nothing that we know', 5000, null],
  ])('total %s', (_, value, cause) => {
    const total = `${row}.applicant_total`;
    // The row alone: the balance of the column would be broken too.
    expect(causes([total, value])[0]).toBe(cause);
  });

  it('names what was counted twice', () => {
    expect(causes(['reconsideration_and_litigation.case_count.reconsideration_total', 6])).toEqual([
      '可能重复计算“行政复议结果维持”',
    ]);
  });

  it('leads from one error to the one that it follows from', () => {
    const errors = causes([`${REQUESTS}.results_total.natural_person`, 1000]);
    expect(errors).toContain('可能由“（七）总计”行的错误引起');
  });
});
