// `npm run bench -- durability --kills 200 --seed 1`: the test of the suite, for as long as one likes.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { testDurability } from '../../e2e/durability/durability.ts';
import { temporaryFolder } from '../../e2e/temporary-folder.ts';

/** Kills as often as asked, prints what came of it; good when no fault was found. */
export async function run(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
  });
  const dataDir = temporaryFolder('gongkai-durability-');
  const log = (line: string) => process.stdout.write(`${line}\n`);
  const outcome = await testDurability({
    kills: Number(values.kills),
    seed: Number(values.seed),
    dataDir,
    log,
  });
  log(JSON.stringify(outcome, null, 2));
  // What is left of a failed run is what one wants to look at.
  if (outcome.faults.length === 0) rmSync(dataDir, { recursive: true, force: true });
  else log(`The data are kept in ${dataDir}.`);
  return outcome.faults.length === 0;
}
