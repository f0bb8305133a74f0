// HTML on its way to the cleaning that what is pasted goes through, too.

/** What a file holds beside its text, and what is not taken over without a word. */
export type LeftOut = 'comments' | 'hidden_text' | 'tracked_changes';

export interface WordHtml {
  readonly html: string;
  readonly lostPictures: number;
  readonly leftOut: readonly LeftOut[];
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
