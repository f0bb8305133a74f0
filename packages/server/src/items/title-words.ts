/**
 * Looking for words in titles. Chinese has no spaces, and trigram indexes need three characters and a locale that knows
 * letters, so titles are indexed by every one and every two characters that stand side by side (`title_grams`, migration
 * 0010): a word of any length is found by its grams, and then compared as it stands.
 */
import { type RawBuilder, sql } from 'kysely';

const MOST_WORDS = 8;
/** The beginning or end of an index number: a slash or a hyphen among figures and capitals. */
const INDEX_NUMBER = /^(?=.*[/-])[0-9A-Z]*\/?[0-9]{4,6}-?[0-9]*$|^[0-9A-Z]{9,18}\/[0-9-]*$/;

/** What somebody looks for: parts of titles, and parts of index numbers. Every one has to be found. */
export interface SoughtWords {
  titles: readonly string[];
  indexNumbers: readonly string[];
}

/** The words that somebody typed; null for none. */
export function wordsOf(typed: string | undefined): SoughtWords | null {
  const text = typed?.replaceAll('\0', '').trim() ?? '';
  if (text === '') return null;
  const words = text.split(/\s+/u).slice(0, MOST_WORDS);
  const isNumber = (word: string) => INDEX_NUMBER.test(word.toUpperCase());
  return {
    titles: words.filter((word) => !isNumber(word)).map((word) => word.toLowerCase()),
    indexNumbers: words.filter(isNumber).map((word) => word.toUpperCase()),
  };
}

/** That a title has the words as they stand. */
export function titleHas(words: readonly string[]): RawBuilder<unknown> {
  const conditions = words.map((word) => sql`strpos(lower(title), ${word}) > 0`);
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `);
}

/** What the indexes of titles and index numbers find: everything that has the words, and perhaps more. */
export function indexedWith({ titles, indexNumbers }: SoughtWords, siteId: string): RawBuilder<unknown> {
  const grams = [...new Set(titles.flatMap(gramsOf))];
  const conditions = indexNumbers.map((number) => {
    const backwards = [...number].reverse().join('');
    return sql`item_id in (
      select item_id from items where site_id = ${siteId} and index_number like ${`${number}%`}
      union all
      select item_id from items where site_id = ${siteId} and reverse(index_number) like ${`${backwards}%`})`;
  });
  if (grams.length > 0) conditions.push(sql`title_grams(title) @> ${grams}::text[]`);
  return sql.join(conditions, sql` and `);
}

/** As `title_grams` in the database: pairs where there are two characters, else the one. */
function gramsOf(word: string): string[] {
  const characters = [...word];
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
