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
