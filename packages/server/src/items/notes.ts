/** What a person writes down with a step: a remark, a reason, a public change note. */
import type { StepNote } from '@gongkai/law/disclosure';
import { invalid } from '../platform/errors.ts';

/** Longest note that is taken, in characters. */
export const NOTE_MAX_LENGTH = 500;

/**
 * The note of a step that demands one.
 * @throws Refusal `note_required`, `note_too_long`
 */
export function noteOf(text: string | undefined, needed: StepNote): string {
  const note = optionalNote(text);
  if (note === undefined) throw invalid({ code: 'note_required', field: 'note', expected: needed });
  return note;
}

/** A note that may be left out. */
export function optionalNote(text: string | undefined): string | undefined {
  const note = text?.replaceAll('\0', '').trim() ?? '';
  if (note.length > NOTE_MAX_LENGTH) {
    throw invalid({ code: 'note_too_long', field: 'note', expected: String(NOTE_MAX_LENGTH) });
  }
  return note === '' ? undefined : note;
}
