import { type Html, html } from '../markup.ts';
import type { Link } from '../shell.ts';
import { anchor } from './anchor.ts';

/** The way from the site to this page; the page itself is not repeated. Nothing where there is no way to show. */
export function breadcrumb(links: readonly Link[]): Html {
  if (links.length === 0) return html``;
  return html`<nav class="crumbs" aria-label="当前位置"><ol>${links.map((link) => html`<li>${anchor(link)}</li>`)}</ol></nav>`;
}
