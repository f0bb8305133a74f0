import { uuidv7 } from 'uuidv7';

/** A new UUIDv7: unique, and ordered by the time it was made. */
export function newId(): string {
  return uuidv7();
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether the text is a UUID as this program writes them (lower case, hyphens). */
export function isId(text: string): boolean {
  return UUID.test(text);
}
