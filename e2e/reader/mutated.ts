/** Opened reports with known truth, put into disorder and read again. */
import { readReports, type SourceDocument } from '@gongkai/law/report/reading';
import type { Sample } from './layouts.ts';
import type { Mutation } from './mutations.ts';
import { randomFrom } from './random.ts';
import { compareReading, type Failure, NO_SCORE, type Score } from './score.ts';

/** A report that was opened, with what is true of it. */
export interface Filed extends Omit<Sample, 'bytes'> {
  readonly name: string;
  readonly document: SourceDocument;
}

/** Share of cells that must be right under every kind of disorder (mutations are harder than layouts). */
export const LEAST_RIGHT_MUTATED = 0.95;

/** Applies the mutation to each report `rounds` times, by another chance each; reports that it cannot touch are left out. */
export function scoreMutation(
  mutation: Mutation,
  reports: readonly Filed[],
  { seed, rounds }: { seed: number; rounds: number },
): { score: Score; failures: Failure[] } {
  const score = { ...NO_SCORE };
  const failures: Failure[] = [];
  for (const report of reports)
    for (let round = 0; round < rounds; round += 1) {
      const document = mutation.apply(report.document, randomFrom(seed + round));
      if (document === null) continue;
      const start = performance.now();
      const entries = readReports(document);
      score.time += performance.now() - start;
      const what = compareReading(score, report, entries);
      if (what.length > 0) failures.push({ layout: report.name, seed: seed + round, what });
    }
  return { score, failures };
}
