/** Reports built from random cases; every third has one figure changed, so that checks have something to find. */
import {
  APPLICANT_CATEGORIES,
  buildReport,
  CASE_GROUPS,
  CASE_RESULTS,
  formatOfYear,
  type Report,
  readCell,
  withCell,
} from '@gongkai/law/report';

/** So many reports of the years 2019 to 2025, the same for the same seed. */
export function generatedReports(count: number, seed: number): Report[] {
  const random = generator(seed);
  return Array.from({ length: count }, (_, index) => {
    const year = 2019 + (index % 7);
    const format = formatOfYear(year);
    const table = format.tables.find((candidate) => candidate.section === 3);
    const leaves = (table?.rows ?? []).filter((row) => row.kind === 'leaf' && row.parent !== null);
    const requests = Array.from({ length: 40 }, () => {
      const category = APPLICANT_CATEGORIES[random(APPLICANT_CATEGORIES.length)] ?? 'natural_person';
      const result = leaves[random(leaves.length)]?.id ?? 'granted';
      const number = 1 + random(30);
      const arrival = { row: random(4) === 0 ? 'carried_in' : 'new_requests', category, count: number };
      return [arrival, { row: random(6) === 0 ? 'carried_out' : result, category, count: number }];
    }).flat();
    const cases = CASE_GROUPS.flatMap((group) =>
      CASE_RESULTS.map((result) => ({ group, result, count: random(4) })),
    );
    const report = buildReport({ organ: `第${index}机关`, year, requests, cases, proactive: {} });
    return index % 3 === 0 ? withOneChange(report) : report;
  });
}

function withOneChange(report: Report): Report {
  const cell = 'requests_received_and_handled.granted.natural_person';
  return withCell(report, cell, (readCell(report, cell) ?? 0) + 1);
}

/** A linear congruential generator: whole numbers below a bound. */
function generator(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}
