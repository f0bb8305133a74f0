/**
 * Letters about an item: to other organs (条例 art. 11) and to the authority that decides on doubt (art. 17 para 3),
 * and what they answer. The journal holds the hash; the text stands in a table of its own, as the texts of items do.
 */
import { createHash } from 'node:crypto';
import { isLocalDate, type LocalDate } from '@gongkai/law/calendar';
import type { Context } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import './schema.ts';

/** Longest letter that is taken, in characters. */
export const LETTER_MAX_LENGTH = 5000;

/** A letter ready to be stored. */
export interface PreparedLetter {
  body: string;
  contentHash: Buffer;
}

/**
 * The text of a letter, trimmed, with its hash; undefined for an empty one.
 * @throws Refusal `letter_too_long`
 */
export function prepareLetter(text: string | undefined): PreparedLetter | undefined {
  const body = text?.replaceAll('\0', '').trim() ?? '';
  if (body.length > LETTER_MAX_LENGTH) {
    throw invalid({ code: 'letter_too_long', field: 'letter', expected: String(LETTER_MAX_LENGTH) });
  }
  return body === '' ? undefined : { body, contentHash: letterHash(body) };
}

/** SHA-256 of a letter's text. */
export function letterHash(body: string): Buffer {
  return createHash('sha256').update(body).digest();
}

/**
 * The day of a letter or answer: today when left out.
 * @throws Refusal `date_in_future`
 */
export function letterDay(context: Context, day: LocalDate | undefined): LocalDate {
  const dated = day ?? context.today;
  if (!isLocalDate(dated) || dated > context.today) {
    throw invalid({ code: 'date_in_future', field: 'dated', expected: context.today });
  }
  return dated;
}

/** Stores the letter that the item's latest event brought. */
export async function storeLetter(
  context: Context,
  item: { id: string; version: number },
  letter: PreparedLetter,
): Promise<void> {
  if (context.actor.type !== 'staff') throw new Error('a letter is written by a member of staff');
  await context.db
    .insertInto('item_letters')
    .values({
      site_id: context.site.id,
      item_id: item.id,
      version: item.version,
      body: letter.body,
      content_hash: letter.contentHash,
      created_by: context.actor.id,
      created_at: context.now,
    })
    .execute();
}

/** The letters of an item by the version of their event. */
export async function lettersOf(context: Context, itemId: string): Promise<Map<number, string>> {
  const rows = await context.db
    .selectFrom('item_letters')
    .select(['version', 'body'])
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', itemId)
    .execute();
  return new Map(rows.map(({ version, body }) => [version, body]));
}
