/**
 * Looking for words in titles. Chinese has no spaces and trigram indexes need three characters and a locale that knows
 * letters, so titles are indexed by every one and every two characters that stand side by side (`title_grams`, migration
 * 0010): a word of any length is found by its grams, and then compared as it stands.
 */
import { type RawBuilder, sql } from 'kysely';

const MOST_WORDS = 8;
/** `340603` or more of an index number: figures and capitals with a slash, or month and serial with a hyphen. */
const INDEX_NUMBER = /^(?=.*[/-])[0-9A-Z]*\/?[0-9]{4,6}-?[0-9]*$|^[0-9A-Z]{9,18}\/[0-9-]*$/;

/** The words that somebody typed: every one has to be found. */
export function wordsOf(typed: string | undefined): string[] {
  const text = typed?.replaceAll('\0', '').trim() ?? '';
  return text === '' ? [] : text.split(/\s+/u).slice(0, MOST_WORDS);
}

/** The condition that a row of `items` has all the words. */
export function titleConditions(siteId: string, words: readonly string[]): RawBuilder<unknown> {
  return sql.join(
    words.map((word) => condition(siteId, word)),
    sql` and `,
  );
}

function condition(siteId: string, word: string): RawBuilder<unknown> {
  const upper = word.toUpperCase();
  if (INDEX_NUMBER.test(upper)) {
    const backwards = [...upper].reverse().join('');
    return sql`item_id in (
      select item_id from items where site_id = ${siteId} and index_number like ${`${upper}%`}
      union all
      select item_id from items where site_id = ${siteId} and reverse(index_number) like ${`${backwards}%`})`;
  }
  const lower = word.toLowerCase();
  return sql`(title_grams(title) @> ${gramsOf(lower)}::text[] and strpos(lower(title), ${lower}) > 0)`;
}

/** As `title_grams` in the database: pairs where there are two characters, else the one. */
function gramsOf(word: string): string[] {
  const characters = [...word];
  if (characters.length < 2) return characters;
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index]}${character}`))];
}
