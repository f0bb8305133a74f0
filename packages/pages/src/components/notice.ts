import { type Html, type HtmlValue, html } from '../markup.ts';

/** A notice above a title: a full sentence with date and reason, marked by the seal colour. */
export function notice(text: HtmlValue): Html {
  return html`<div class="notice" role="note"><p>${text}</p></div>`;
}
