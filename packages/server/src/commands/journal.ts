/** `gongkai journal verify` and `gongkai journal head`. */
import { readFile } from 'node:fs/promises';
import type { Config } from '../config.ts';
import { features } from '../features.ts';
import { type Installation, openBeside } from '../installation.ts';
import { sites } from '../organs/index.ts';
import { createContext, type Site } from '../platform/context.ts';
import { exportHead, readExportedHead } from '../platform/journal/head.ts';
import { sealPending } from '../platform/journal/sealer.ts';
import { type ChainFault, verifyJournal } from '../platform/journal/verify.ts';
import { UsageError } from '../usage-error.ts';

const note = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function withInstallation(
  config: Config,
  work: (installation: Installation) => Promise<void>,
): Promise<void> {
  const installation = await openBeside(config, note);
  try {
    await work(installation);
  } finally {
    await installation.close();
  }
}

/** What a fault means, in one line. */
function sentence(fault: ChainFault): string {
  const event = fault.eventId === null ? '' : ` event ${fault.eventId}`;
  const place = fault.position === null ? '' : ` at position ${fault.position}`;
  const words: Readonly<Record<ChainFault['fault'], string>> = {
    altered: `altered:${event}${place} is not what was sealed`,
    missing: `missing:${event || ' an event'}${place} is gone`,
    inserted: `inserted:${event} was never sealed`,
    cut_tail: `cut tail: the chain ends before position ${fault.position}`,
    rewritten: `rewritten: the chain differs from the exported head${place}`,
  };
  return words[fault.fault];
}

/** Verifies the chain of every site; exit 1 when one does not hold. */
export async function verify(
  config: Config,
  options: { head?: string; projections?: boolean },
): Promise<void> {
  await withInstallation(config, async (installation) => {
    const exported = options.head === undefined ? undefined : await readHead(installation, options.head);
    for (const site of await sites(installation.database.db)) {
      const head = exported?.get(site.code);
      const verdict = await verifyJournal(installation.database.db, site.id, head, (position) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${site.name} ${position}`);
      });
      if (process.stderr.isTTY) process.stderr.write('\r');
      if (verdict.fault !== null) {
        process.stdout.write(`${site.name}: ${sentence(verdict.fault)}\n`);
        process.exitCode = 1;
        continue;
      }
      process.stdout.write(`${site.name}: ${verdict.head.position} events, the chain holds\n`);
      if (options.projections === true) await verifyProjections(installation, site);
    }
  });
}

async function readHead(installation: Installation, path: string) {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new UsageError(`cannot read ${path}`);
  });
  const heads = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const read = readExportedHead(installation.services.cipher, line);
      if (read === undefined) throw new UsageError(`${path} holds no head signed by this installation`);
      return [read.site, read.head] as const;
    });
  return new Map(heads);
}

async function verifyProjections(installation: Installation, site: Site): Promise<void> {
  const services = { ...installation.services, journalCommitted: async () => undefined };
  const context = createContext(services, site, { type: 'system', name: 'verify' }, new Date());
  for (const projection of features.flatMap((feature) => feature.projections)) {
    for (const mismatch of await projection.mismatches(context)) {
      process.stdout.write(
        `${site.name}: ${projection.subjectType} ${mismatch.subjectId}: ${mismatch.column} is not what the journal gives\n`,
      );
      process.exitCode = 1;
    }
  }
}

/** Prints the signed head of every site, one line of JSON each. */
export async function head(config: Config): Promise<void> {
  await withInstallation(config, async (installation) => {
    for (const site of await sites(installation.database.db)) {
      const position = await sealPending(installation.database.db, site.id);
      const exported = exportHead(installation.services.cipher, site.code, position, new Date());
      process.stdout.write(`${JSON.stringify(exported)}\n`);
    }
  });
}
