import { describe, expect, it } from 'vitest';
import { OTHER_HANDLING_AS_ONE_ROW, requestTable } from '../table-requests.ts';
import { solveRequests } from './solve.ts';
import { type Option, optionsOf } from './splits.ts';

const TABLE = requestTable(OTHER_HANDLING_AS_ONE_ROW);
const ROWS = TABLE.rows.filter((row) => row.kind !== 'group_header').map((row) => row.id);
const SHAPE = { groups: [7], hasTotals: true };
const ZEROS: Option = { values: [0, 0, 0, 0, 0, 0, 0], breaches: 0 };

const split = (digits: string) => optionsOf([digits], SHAPE, 0).list;

function tableOf(rows: Readonly<Record<string, string>>): Map<string, readonly Option[]> {
  return new Map(ROWS.map((id) => [id, rows[id] === undefined ? [ZEROS] : split(rows[id])]));
}

describe('a row of joined figures', () => {
  it('has the readings that its own balance allows', () => {
    const readings = split('270020130').map(({ values }) => values.join(' '));
    expect(readings).toContain('27 0 0 2 0 1 30');
    for (const { values } of split('270020130'))
      expect(values.slice(0, 6).reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBe(values[6]);
  });

  it('is cut only where something was printed and never into a figure with a leading zero', () => {
    expect(optionsOf(['500000', '5'], SHAPE, 0).list.map(({ values }) => values)).toEqual([
      [5, 0, 0, 0, 0, 0, 5],
    ]);
  });

  it('joins what was printed in too many pieces', () => {
    const printed = ['1', '3', '0', '0', '0', '0', '0', '13'];
    expect(optionsOf(printed, SHAPE, 0).list.map(({ values }) => values)).toEqual([[13, 0, 0, 0, 0, 0, 13]]);
  });

  it('is given up rather than searched without end', () => {
    const found = optionsOf(['12'.repeat(45)], SHAPE, 1);
    expect(found.isCut).toBe(true);
  });
});

describe('the whole table', () => {
  it('decides between the readings of a row by its columns', () => {
    const rows = tableOf({
      granted: '270020130',
      partially_granted: '5000005',
      results_total: '320020135',
      new_requests: '320020135',
    });
    const solution = solveRequests(rows, TABLE);
    expect(solution.outcome).toBe('decided');
    expect(solution.rows.get('granted')?.map(({ values }) => values)).toEqual([[27, 0, 0, 2, 0, 1, 30]]);
  });

  it('keeps every reading that takes part in a balanced one', () => {
    const digits = '270020130';
    const solution = solveRequests(
      tableOf({ granted: digits, results_total: digits, new_requests: digits }),
      TABLE,
    );
    expect(solution.rows.get('granted')?.length).toBeGreaterThan(1);
  });

  it('says that it is broken when no reading keeps the balances', () => {
    const rows = tableOf({ granted: '5000005', results_total: '6000006', new_requests: '6000006' });
    expect(solveRequests(rows, TABLE).outcome).toBe('broken');
  });
});
