/** Random report material for property tests: requests with any dates and outcomes, cases, section-two figures. */
import fc from 'fast-check';
import { APPLICANT_CATEGORIES } from '../request/vocabulary.ts';
import type { CaseCount, CountedRequest } from './compile.ts';
import type { ReportFormat } from './format.ts';
import { CASE_GROUPS, CASE_RESULTS } from './table-cases.ts';
import { resultLeafRows } from './table-requests.ts';

const day = (first: number, last: number): fc.Arbitrary<string> =>
  fc
    .date({
      min: new Date(Date.UTC(first, 0, 1)),
      max: new Date(Date.UTC(last, 11, 31)),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));

/** A request received from the year before to the year after, open or concluded on or after its receipt. */
export function anyRequest(format: ReportFormat, year: number): fc.Arbitrary<CountedRequest> {
  const table = format.tables.find(({ section }) => section === 3);
  const rows = resultLeafRows(table?.rows ?? []);
  return fc
    .record({
      category: fc.constantFrom(...APPLICANT_CATEGORIES),
      receivedOn: day(year - 1, year + 1),
      concludedOn: fc.option(day(year - 1, year + 2)),
      row: fc.constantFrom(...rows),
    })
    .map(({ category, receivedOn, concludedOn, row }) =>
      concludedOn !== null && concludedOn >= receivedOn
        ? { category, receivedOn, concludedOn, row }
        : { category, receivedOn, concludedOn: null, row: null },
    );
}

/** So many cases of any group and result. */
export const anyCases: fc.Arbitrary<CaseCount[]> = fc.array(
  fc.record({
    group: fc.constantFrom(...CASE_GROUPS),
    result: fc.constantFrom(...CASE_RESULTS),
    count: fc.nat(50),
  }),
  { maxLength: 20 },
);
