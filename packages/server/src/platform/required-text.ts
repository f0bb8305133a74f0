/** Text that a person must write with an act. */
import { invalid } from './errors.ts';

/** Longest such text, in characters. */
const LONGEST = 2_000;

/**
 * The text without blanks around it and signs that the database cannot keep.
 * @throws Refusal `note_required`, `note_too_long`
 */
export function requiredText(text: string, field: string): string {
  const written = text.replaceAll('\0', '').trim();
  if (written === '') throw invalid({ code: 'note_required', field });
  if (written.length > LONGEST) throw invalid({ code: 'note_too_long', field, expected: String(LONGEST) });
  return written;
}
