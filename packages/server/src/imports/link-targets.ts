/** The files of an import's archive, as far as they have come along. */
import { mostFiles as mostFilesOf } from '../attachments/index.ts';
import type { Context } from '../platform/context.ts';
import type { ArchivedFile } from './linking.ts';
import type { PageLink } from './records/index.ts';
import type { StoredImport } from './store.ts';

/** A file with the text that was read out of it. */
export type ReadFile = ArchivedFile & { text: string };

/** What some links lead to, by place in the archive, and how many files one item may list. */
export async function targetsOf(
  context: Context,
  found: Pick<StoredImport, 'id' | 'organId'>,
  links: readonly PageLink[],
): Promise<{ files: ReadonlyMap<string, ReadFile>; mostFiles: number }> {
  const entries = [...new Set(links.flatMap(({ kind, entry }) => (kind === 'page' ? [] : (entry ?? []))))];
  if (entries.length === 0) return { files: new Map(), mostFiles: 0 };
  const rows = await context.db
    .selectFrom('import_files')
    .select(['entry', 'code', 'name', 'data', 'text'])
    .where('site_id', '=', context.site.id)
    .where('import_id', '=', found.id)
    .where('entry', 'in', entries)
    .where('state', '<>', 'waiting')
    .execute();
  const files = rows.map(({ entry, code, name, data, text }): [string, ReadFile] => [
    entry,
    name === null || data === null
      ? { state: 'refused', code: code ?? 'file_missing', text: '' }
      : { state: 'taken', name, data, text: text ?? '' },
  ]);
  return { files: new Map(files), mostFiles: await mostFilesOf(context, found.organId) };
}
