/** The texts that an item has had, for who compares two of them or merges with what another person wrote. */
import { staffNames } from '../identity/index.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { belongingOf, requireReader } from './access.ts';
import { foldItem } from './fold.ts';
import { loadItem } from './store.ts';
import { storedText } from './texts.ts';

/** Texts on one page of the list. */
const PAGE = 50;

/**
 * The texts of an item, newest first.
 * @param before only texts older than this version
 * @throws Refusal `item_unknown`
 */
export async function listTexts(context: Context, itemId: string, before?: number) {
  const item = await loadItem(context, itemId);
  requireReader(context, belongingOf(item));
  const rows = await context.db
    .selectFrom('item_texts')
    .select(['version', 'edition', 'title', 'created_by', 'created_at'])
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', itemId)
    .$if(before !== undefined, (query) => query.where('version', '<', before ?? 0))
    .orderBy('version', 'desc')
    .limit(PAGE)
    .execute();
  const names = await staffNames(
    context,
    rows.map((row) => row.created_by),
  );
  return {
    rows: rows.map((row) => ({
      version: row.version,
      edition: row.edition,
      title: row.title,
      at: row.created_at,
      by: { id: row.created_by, name: names.get(row.created_by) ?? '' },
      isPublic: row.version === item.face?.textVersion,
    })),
    next: rows.length === PAGE ? (rows.at(-1)?.version ?? null) : null,
  };
}

/**
 * The text and the place of an item as they stood at a version.
 * @throws Refusal `item_unknown`, `version_unknown`
 */
export async function textAt(context: Context, itemId: string, version: number) {
  const item = await loadItem(context, itemId);
  requireReader(context, belongingOf(item));
  if (version > item.version) throw notFound('version_unknown');
  const then = foldItem(item.events.filter((event) => event.version <= version));
  return {
    version,
    textVersion: then.textVersion,
    edition: then.review.edition,
    columnId: then.content.column_id,
    officeId: then.content.office_id,
    ...(await storedText(context, itemId, then.textVersion)),
  };
}
