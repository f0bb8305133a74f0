import { checkReport, emptyReport, type Report, withCell } from '@gongkai/law/report';
import { describe, expect, it } from 'vitest';
import { cellsOfFinding } from './finding-cells.ts';

/** A report whose first request row does not add up. */
function unbalanced(): Report {
  const table = 'requests_received_and_handled';
  const columns = [
    ['natural_person', 3],
    ['commercial_enterprise', 1],
    ['research_institution', 0],
    ['public_welfare_organization', 0],
    ['legal_service_institution', 0],
    ['other_organization', 0],
    ['applicant_total', 5],
  ] as const;
  return columns.reduce<Report>(
    (report, [column, value]) => withCell(report, `${table}.new_requests.${column}`, value),
    emptyReport({ organ: '某街道办事处', year: 2025 }),
  );
}

describe('a finding', () => {
  it('lights up every cell of the equation that fails', () => {
    const report = unbalanced();
    const finding = checkReport(report).find(({ code }) => code === 'C1');
    expect(finding).toBeDefined();
    if (finding === undefined) return;
    const cells = cellsOfFinding(report, finding);
    expect(cells).toHaveLength(7);
    expect(cells).toContain('requests_received_and_handled.new_requests.applicant_total');
    expect(cells.every((cell) => cell.startsWith('requests_received_and_handled.new_requests.'))).toBe(true);
  });

  it('without an equation names its own cell', () => {
    const report = emptyReport({ organ: '某街道办事处', year: 2025 });
    const blank = checkReport(report).find(({ code }) => code === 'C14');
    expect(blank).toBeDefined();
    if (blank !== undefined) expect(cellsOfFinding(report, blank)).toHaveLength(1);
  });
});
