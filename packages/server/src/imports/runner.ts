/**
 * Imports at work. The work of each goes on in the background, batch by batch, each batch in one transaction that holds
 * the import's row: after a crash it goes on behind the last batch that was committed, and of two programs only one
 * finds the row as it expects it.
 */
import { type Context, createContext } from '../platform/context.ts';
import { checkRows } from './checking.ts';
import { collectFiles } from './collecting.ts';
import type { ImportState } from './events.ts';
import { loadRows } from './loading.ts';
import { releaseRows } from './releasing.ts';
import './schema.ts';

const running = new Map<string, Promise<void>>();

/** The context in which the program works on an import by itself. */
function working(context: Context): Context {
  const { services, site } = context;
  return createContext(services, site, { type: 'system', name: 'import' }, new Date());
}

/** Begins the work on an import, or lets it go on; what fails is tried again by the schedule. */
export function kickImport(context: Context, importId: string): void {
  if (running.has(importId)) return;
  const work = workOnImport(working(context), importId)
    .catch(() => undefined)
    .finally(() => running.delete(importId));
  running.set(importId, work);
}

/** Lets every import of the site go on that has work left. For the schedule. */
export async function resumeImports(context: Context): Promise<void> {
  const rows = await context.db
    .selectFrom('imports')
    .select('import_id')
    .where('site_id', '=', context.site.id)
    .where('state', 'in', ['loading', 'collecting', 'checking', 'releasing'])
    .execute();
  for (const row of rows) kickImport(context, row.import_id);
}

/** Resolves when no import is at work in this program; no more is begun by it meanwhile. */
export async function importsSettled(): Promise<void> {
  await Promise.all(running.values());
}

const WORK: Readonly<Partial<Record<ImportState, (context: Context, importId: string) => Promise<boolean>>>> =
  {
    loading: loadRows,
    collecting: collectFiles,
    checking: checkRows,
    releasing: releaseRows,
  };

/** Works on an import until it waits for a person or is at its end. */
export async function workOnImport(context: Context, importId: string): Promise<void> {
  for (;;) {
    const row = await context.db
      .selectFrom('imports')
      .select('state')
      .where('site_id', '=', context.site.id)
      .where('import_id', '=', importId)
      .executeTakeFirst();
    const work = WORK[row?.state as ImportState];
    if (work === undefined || !(await work(context, importId))) return;
  }
}
