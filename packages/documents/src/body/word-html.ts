// HTML on its way to the cleaning that what is pasted goes through, too.

import type { LostPictures } from '@gongkai/writing';

/** What a file holds beside its text, and what is not taken over without a word. */
export type LeftOut = 'comments' | 'hidden_text' | 'tracked_changes';

export interface WordHtml {
  readonly html: string;
  /** Bytes of pictures by the addresses that the HTML names them by. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly lost: LostPictures;
  readonly leftOut: readonly LeftOut[];
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
