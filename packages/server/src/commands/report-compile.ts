/** `gongkai report compile`: the report of an organ and year from the registers, while the platform runs. */
import type { Config } from '../config.ts';
import { openBeside } from '../installation.ts';
import { organByName, sites } from '../organs/index.ts';
import { createContext } from '../platform/context.ts';
import { compileEntry } from '../reports/index.ts';
import { UsageError } from '../usage-error.ts';

/**
 * Prints an array with one entry.
 * @throws UsageError when the organ or site is unknown or the year has no report
 */
export async function compile(
  config: Config,
  options: { organ: string; year: string; site?: string },
): Promise<void> {
  const year = Number(options.year);
  if (!/^\d{4}$/.test(options.year) || year < 2019) throw new UsageError('--year must be 2019 or later');
  const installation = await openBeside(config, (line) => process.stderr.write(`${line}\n`));
  try {
    const services = { ...installation.services, journalCommitted: async () => undefined };
    const wanted = (await sites(installation.database.db)).filter(
      (site) => options.site === undefined || site.code === options.site,
    );
    for (const site of wanted) {
      const context = createContext(services, site, { type: 'system', name: 'compile' }, new Date());
      const organ = await organByName(context, options.organ);
      if (organ === undefined) continue;
      process.stdout.write(`${JSON.stringify([await compileEntry(context, organ.id, year)], null, 2)}\n`);
      return;
    }
    throw new UsageError(`no organ ${options.organ} here`);
  } finally {
    await installation.close();
  }
}
