/** Filed reports put into disorder of every kind by chance: cells right, wrong and uncertain. */
import { LEAST_RIGHT_MUTATED, scoreMutation } from '../../e2e/reader/mutated.ts';
import { MUTATIONS } from '../../e2e/reader/mutations.ts';
import { type Score, scoreTable } from '../../e2e/reader/score.ts';
import { filedReports } from './filed-reports.ts';

export interface MutateOptions {
  /** Where the reports and their `*.cells.json` lie. */
  readonly folder: string;
  readonly seed: number;
  /** How often each kind is done to each report. */
  readonly rounds: number;
  readonly showFailures: boolean;
}

/** Measures and prints; gives whether every kind reaches its bars: cells right, and none wrong that is not uncertain. */
export async function mutate(
  { folder, seed, rounds, showFailures }: MutateOptions,
  print: (line: string) => void,
): Promise<boolean> {
  const reports = await filedReports(folder);
  if (reports.length === 0) {
    print(`${folder} has no report with its cells beside it`);
    return false;
  }
  const scores = new Map<string, Score>();
  const short: string[] = [];
  for (const mutation of MUTATIONS) {
    const { score, failures } = scoreMutation(mutation, reports, { seed, rounds });
    scores.set(mutation.name, score);
    const right = score.right / score.cells;
    if (score.wrong > 0)
      short.push(`${mutation.name}: ${score.wrong} cells wrong and not listed as uncertain`);
    if (right < LEAST_RIGHT_MUTATED)
      short.push(`${mutation.name}: ${(100 * right).toFixed(2)} % of cells right`);
    if (showFailures)
      for (const { layout, seed: at, what } of failures)
        print(`${mutation.name}, ${layout} ${at}: ${what.slice(0, 6).join('; ')}`);
  }
  print(scoreTable(scores));
  for (const line of short) print(`not reached: ${line}`);
  return short.length === 0;
}
