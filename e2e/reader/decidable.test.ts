import { describe, expect, it } from 'vitest';
import { decidableCells } from './decidable.ts';
import { trueReport } from './true-report.ts';

const REQUESTS = 'requests_received_and_handled';

/** Every row of the requests is 0 but one request by a person, and the rows that `changed` writes otherwise. */
function decidableWith(changed: Readonly<Record<string, string>>) {
  const { report } = trueReport(1, { format: 'format_b_2021', scale: 0 });
  const printed = (table: string, row: string): string[] => {
    if (table !== REQUESTS) return Object.values(report.tables[table]?.[row] ?? {}).map(() => '0');
    return [changed[row] ?? '0000000'];
  };
  return decidableCells(report, printed);
}

describe('which cells of a flattened table are decided', () => {
  it('all of a row that has one digit a cell', () => {
    const { open } = decidableWith({});
    expect([...open]).toEqual([]);
  });

  it('a row that its own balance cuts in one way only', () => {
    const row = '120003015';
    const { decided } = decidableWith({ new_requests: row, granted: row, results_total: row });
    expect(decided).toContain(`${REQUESTS}.granted.natural_person`);
  });

  it('not a row that two readings fit in all columns', () => {
    // 11 and 1 make 12, and so do 1 and 11: nothing in the table tells 11|1|… from 1|11|….
    const row = '111000012';
    const { open } = decidableWith({ new_requests: row, granted: row, results_total: row });
    expect([...open]).toEqual(
      expect.arrayContaining([
        `${REQUESTS}.granted.natural_person`,
        `${REQUESTS}.granted.commercial_enterprise`,
      ]),
    );
    expect(open).not.toContain(`${REQUESTS}.granted.applicant_total`);
  });

  it('that row, where another row can only be cut one way and the columns add up', () => {
    const { open } = decidableWith({
      new_requests: '111000012',
      granted: '5000005',
      partially_granted: '6000006',
      refused_state_secret: '0100001',
      results_total: '111000012',
    });
    expect([...open]).toEqual([]);
  });
});
