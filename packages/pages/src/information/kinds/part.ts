import { type Html, type HtmlValue, html } from '../../markup.ts';

/** One part of an item's page below its title, with a heading where it has one. */
export function part(title: string | undefined, content: HtmlValue): Html {
  return html`<section class="passage">${title && html`<h2>${title}</h2>`}${content}</section>`;
}
