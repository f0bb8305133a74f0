import { type Html, html } from '../markup.ts';

/** The title over a document. One that begins with the name of its organ breaks after that name where it must break. */
export function documentTitle(title: string, organ: string): Html {
  const rest = title.startsWith(organ) ? title.slice(organ.length) : '';
  const text = rest === '' ? title : html`<span>${organ}</span><span>${rest}</span>`;
  return html`<h1 class="doctitle">${text}</h1>`;
}
