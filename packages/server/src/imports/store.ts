/** Reading an import for an act, and writing what the act made of it. */
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { append, eventsOf, type NewEvent } from '../platform/journal/journal.ts';
import { type FoldedImport, foldImport, importColumns } from './events.ts';
import './schema.ts';

/** An import with its id. */
export interface StoredImport extends FoldedImport {
  id: string;
}

/**
 * An import, its row locked: whoever else acts or works on it waits.
 * @throws Refusal `import_unknown`
 */
export async function lockImport(context: Context, importId: string): Promise<StoredImport> {
  const row = await context.db
    .selectFrom('imports')
    .select('import_id')
    .where('site_id', '=', context.site.id)
    .where('import_id', '=', importId)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) throw notFound('import_unknown');
  return { id: importId, ...foldImport(await eventsOf(context, importId)) };
}

/** Records the start of an import. */
export async function recordStart(
  context: Context,
  importId: string,
  organId: string,
  data: NewEvent['data'],
): Promise<void> {
  const event = await append(context, {
    subject: { type: 'import', id: importId },
    version: 1,
    event: 'import.started',
    organId,
    data,
  });
  await context.db
    .insertInto('imports')
    .values({ site_id: context.site.id, import_id: importId, ...written(foldImport([event])) })
    .execute();
}

/** Records a further step of an import. */
export async function recordStep(
  context: Context,
  before: StoredImport,
  act: Pick<NewEvent, 'event' | 'note' | 'data'>,
): Promise<void> {
  await append(context, {
    subject: { type: 'import', id: before.id },
    version: before.version + 1,
    organId: before.organId,
    ...act,
  });
  await context.db
    .updateTable('imports')
    .set(written(foldImport(await eventsOf(context, before.id))))
    .where('site_id', '=', context.site.id)
    .where('import_id', '=', before.id)
    .execute();
}

function written(folded: FoldedImport) {
  const columns = importColumns(folded);
  return {
    ...columns,
    mapping: JSON.stringify(columns.mapping),
    settings: JSON.stringify(columns.settings),
  };
}
