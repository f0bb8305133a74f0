/** The request figures of one organ-year as somebody would write them by hand, in one query. */
import type { RequestCount } from '@gongkai/law/report';

/** $1 site, $2 organ, $3 first and $4 last day of the year. */
export const HAND_WRITTEN = `
  select applicant_category as category, outcome,
         count(*) filter (where received_on >= $3)::int as new_requests,
         count(*) filter (where received_on < $3)::int as carried_in,
         count(*) filter (where concluded_on <= $4)::int as concluded,
         count(*) filter (where concluded_on is null or concluded_on > $4)::int as carried_out
    from requests
   where site_id = $1 and organ_id = $2 and received_on <= $4 and (concluded_on is null or concluded_on >= $3)
   group by 1, 2`;

interface HandWrittenRow {
  category: string;
  outcome: string | null;
  new_requests: number;
  carried_in: number;
  concluded: number;
  carried_out: number;
}

/** Whether the counted facts and the rows of the query say the same. */
export function sameFigures(counts: readonly RequestCount[], rows: readonly HandWrittenRow[]): boolean {
  const expected = new Map<string, number>();
  const add = (row: string, category: string, count: number) => {
    if (count > 0) expected.set(`${row} ${category}`, (expected.get(`${row} ${category}`) ?? 0) + count);
  };
  for (const row of rows) {
    add('new_requests', row.category, row.new_requests);
    add('carried_in', row.category, row.carried_in);
    add(row.outcome ?? 'none', row.category, row.concluded);
    add('carried_out', row.category, row.carried_out);
  }
  const actual = new Map<string, number>();
  for (const { row, category, count } of counts) {
    if (count > 0) actual.set(`${row} ${category}`, (actual.get(`${row} ${category}`) ?? 0) + count);
  }
  return expected.size === actual.size && [...expected].every(([key, count]) => actual.get(key) === count);
}
