/**
 * What a person has written of an item that is not made yet (decision 0031): the form as it stands, under an id that the
 * console chose. Its writer alone may read it; it goes when the item is made from it, or when it is discarded.
 */
import { sql } from 'kysely';
import { requireStaff } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { notGranted, Refusal } from '../platform/errors.ts';
import type { JsonColumn } from '../platform/journal/schema.ts';
import { plainText } from './clean-html.ts';
import { FORGOTTEN_AFTER_MS, type UnsavedValues } from './working-copies.ts';

export interface NewTextsTable {
  site_id: string;
  text_id: string;
  staff_id: string;
  values: JsonColumn<UnsavedValues>;
  written_at: Date;
}

declare module '../platform/database/database.ts' {
  interface Database {
    new_texts: NewTextsTable;
  }
}

/** Texts that one person may leave lying. */
const MOST_TEXTS = 50;

/** Signs of a body's HTML that are looked at. */
const BEGINNING = 400;

/** A text in the list of its writer. */
export interface NewTextRow {
  id: string;
  title: string;
  /** The first signs of the body, by which one knows a text without a title. */
  beginning: string;
  kind: string;
  writtenAt: Date;
}

/** A text as it was kept last. */
export interface NewText {
  values: UnsavedValues;
  writtenAt: Date;
}

/**
 * Keeps a text, in the place of what was kept under its id before.
 * @throws Refusal `not_granted` for an id that somebody else chose, `too_many_texts`
 */
export async function keepNewText(
  context: Context,
  input: { textId: string; values: UnsavedValues },
): Promise<void> {
  const staff = requireStaff(context);
  const kept = { values: JSON.stringify(input.values), written_at: context.now };
  await eraseForgotten(context);
  if ((await listNewTexts(context)).filter(({ id }) => id !== input.textId).length >= MOST_TEXTS)
    throw new Refusal('too_many', 'too_many_texts');
  const row = await context.db
    .insertInto('new_texts')
    .values({ site_id: context.site.id, text_id: input.textId, staff_id: staff.id, ...kept })
    .onConflict((conflict) =>
      conflict.columns(['site_id', 'text_id']).doUpdateSet(kept).where('new_texts.staff_id', '=', staff.id),
    )
    .returning('text_id')
    .executeTakeFirst();
  if (row === undefined) throw notGranted();
}

/** The person's texts that are no items yet, the last written first. */
export async function listNewTexts(context: Context): Promise<NewTextRow[]> {
  const rows = await context.db
    .selectFrom('new_texts')
    .select(['text_id', 'written_at'])
    .select(sql<string | null>`values ->> 'title'`.as('title'))
    .select(sql<string | null>`left(values ->> 'body', ${BEGINNING})`.as('beginning'))
    .select(sql<string | null>`values ->> 'kind'`.as('kind'))
    .where('site_id', '=', context.site.id)
    .where('staff_id', '=', requireStaff(context).id)
    .orderBy('written_at', 'desc')
    .limit(MOST_TEXTS)
    .execute();
  return rows.map((row) => ({
    id: row.text_id,
    title: row.title ?? '',
    beginning: plainText(row.beginning ?? ''),
    kind: row.kind ?? '',
    writtenAt: row.written_at,
  }));
}

/** One of the person's own texts; null where none is kept under the id. */
export async function newText(context: Context, textId: string): Promise<NewText | null> {
  const row = await context.db
    .selectFrom('new_texts')
    .select(['values', 'written_at'])
    .where('site_id', '=', context.site.id)
    .where('text_id', '=', textId)
    .where('staff_id', '=', requireStaff(context).id)
    .executeTakeFirst();
  return row === undefined ? null : { values: row.values, writtenAt: row.written_at };
}

/** Erases one of the person's own texts; where there is none, nothing happens. */
export async function eraseNewText(context: Context, textId: string): Promise<void> {
  await context.db
    .deleteFrom('new_texts')
    .where('site_id', '=', context.site.id)
    .where('text_id', '=', textId)
    .where('staff_id', '=', requireStaff(context).id)
    .execute();
}

async function eraseForgotten(context: Context): Promise<void> {
  await context.db
    .deleteFrom('new_texts')
    .where('site_id', '=', context.site.id)
    .where('written_at', '<', new Date(context.now.getTime() - FORGOTTEN_AFTER_MS))
    .execute();
}
