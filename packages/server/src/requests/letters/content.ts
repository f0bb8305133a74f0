/**
 * A letter as kept: head, text, remedy notice, signature. Sealed as one JSON, since it names the applicant. Only the
 * text can be edited; the remedy notice is the law's and is added whatever the text says (行政复议法 art. 23 para 2).
 */
import { isLocalDate, type LocalDate } from '@gongkai/law/calendar';
import { z } from 'zod';
import { letterDate } from './dates.ts';

const contentSchema = z.strictObject({
  organ: z.string(),
  title: z.string(),
  /** null while it is a draft, and for letters that bear none. */
  number: z.string().nullable(),
  text: z.string(),
  remedy: z.string().nullable(),
  /** The day under the signature; null while it is a draft. */
  signedOn: z.string().refine(isLocalDate).nullable(),
});

/** Everything a letter says. */
export type LetterContent = z.output<typeof contentSchema>;

/** A letter's JSON back as its content. */
export function parseContent(json: string): LetterContent {
  return contentSchema.parse(JSON.parse(json));
}

/** The letter in its final form: with number and date. */
export function signed(content: LetterContent, number: string | null, on: LocalDate): LetterContent {
  return { ...content, number, signedOn: on };
}

/** The paragraphs below the head: what was written, then how to challenge it. */
export function paragraphsOf(content: LetterContent): string[] {
  const written = content.text.split('\n').map((line) => line.trim());
  return [...written, content.remedy ?? ''].filter((line) => line !== '');
}

/** The whole letter as plain text, as it is printed. */
export function wholeLetter(content: LetterContent): string {
  const { organ, title, number, signedOn } = content;
  const head = [organ, title, ...(number === null ? [] : [number])];
  const tail = [organ, ...(signedOn === null ? [] : [letterDate(signedOn)])];
  return [...head, '', ...paragraphsOf(content), '', ...tail].join('\n');
}
