import { type Html, type HtmlValue, html } from '../markup.ts';

/** A wide table scrolls inside its own frame, which the keyboard reaches. */
export function scrollFrame(name: string, table: HtmlValue): Html {
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${name}（可左右滑动）">${table}</div>`;
}
