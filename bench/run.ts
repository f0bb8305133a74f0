// `npm run bench -- NAME …`: each measurement is a folder here whose run.ts exports `run(args)`.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What each measurement's run.ts exports. */
export interface Measurement {
  /** Measures and prints; gives whether the figures are good enough. */
  run(args: string[]): Promise<boolean>;
}

const here = import.meta.dirname;
const names = readdirSync(here).filter((name) => existsSync(join(here, name, 'run.ts')));
const [name = '', ...args] = process.argv.slice(2);

if (names.includes(name)) {
  const measurement: Measurement = await import(`./${name}/run.ts`);
  process.exitCode = (await measurement.run(args)) ? 0 : 1;
} else {
  process.stderr.write(`usage: npm run bench -- ${names.join(' | ')} [options]\n`);
  process.exitCode = 2;
}
