/** Text that a person writes with an act. */
import { invalid } from './errors.ts';

/** Longest such text, in characters. */
const LONGEST = 2_000;

/**
 * The text without blanks around it and signs that the database cannot keep.
 * @throws Refusal `note_required`, `note_too_long`
 */
export function requiredText(text: string, field: string): string {
  const written = writtenText(text, field, LONGEST);
  if (written === '') throw invalid({ code: 'note_required', field });
  return written;
}

/**
 * What was written, without blanks around it and signs that the database cannot keep; empty when that is nothing.
 * @param longest in characters
 * @throws Refusal `note_too_long`
 */
export function writtenText(text: string, field: string, longest: number): string {
  const written = text.replaceAll('\0', '').trim();
  if (written.length > longest) throw invalid({ code: 'note_too_long', field, expected: String(longest) });
  return written;
}
