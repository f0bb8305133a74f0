/** What a person writes down with a step: a remark, a reason, a public change note. */
import type { StepNote } from '@gongkai/law/disclosure';
import { invalid } from '../platform/errors.ts';
import { writtenText } from '../platform/required-text.ts';

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
  return writtenText(text ?? '', 'note', NOTE_MAX_LENGTH) || undefined;
}
