/** Keyset cursors over (instant, id), newest first: opaque text for the client. */
import { invalid } from '../platform/errors.ts';

/** A place in a list. */
export interface Place {
  at: Date;
  id: string;
}

/** The cursor of a row. */
export function cursorOf(row: Place): string {
  return `${row.at.getTime()}.${row.id}`;
}

/**
 * Reads a cursor back.
 * @throws Refusal `bad_cursor`
 */
export function placeOf(cursor: string, field: string): Place {
  const match = /^(\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor);
  if (match === null) throw invalid({ code: 'bad_cursor', field });
  return { at: new Date(Number(match[1])), id: match[2] ?? '' };
}

/** Which page: the newest, the one older than `before`, or the one newer than `after` (cursors). */
export interface PageWanted {
  before?: string;
  after?: string;
  limit: number;
}

/** A page, newest first, with the cursors of its neighbours where there are any. */
export interface KeysetPage<Row> {
  rows: Row[];
  newer: string | null;
  older: string | null;
}

/**
 * Makes a page of the rows that a walk found.
 * @param found in the order of the walk (upwards for `after`), one row more than wanted where there is one
 */
export function keysetPage<Row>(
  found: readonly Row[],
  wanted: PageWanted,
  place: (row: Row) => Place,
): KeysetPage<Row> {
  const upwards = wanted.after !== undefined;
  const more = found.length > wanted.limit;
  const rows = found.slice(0, wanted.limit);
  if (upwards) rows.reverse();
  const cursor = (row: Row | undefined) => (row === undefined ? null : cursorOf(place(row)));
  return {
    rows,
    newer: (upwards ? more : wanted.before !== undefined) ? cursor(rows.at(0)) : null,
    older: upwards || more ? cursor(rows.at(-1)) : null,
  };
}
