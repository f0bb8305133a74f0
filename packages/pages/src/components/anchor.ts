import { type Html, type HtmlValue, html } from '../markup.ts';

/** Addresses a public page may send its reader to: of this site, the web, mail and telephone. Never script. */
const FOLLOWABLE = /^(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|[?#])\S*$|^\/$/i;

/** Whether an address may stand in a link. */
export function isFollowable(href: string): boolean {
  return FOLLOWABLE.test(href);
}

/** A link, or its bare text where the address may not be followed. `attributes` are ready markup. */
export function anchor(
  link: { readonly label: HtmlValue; readonly href: string },
  attributes?: HtmlValue,
): Html {
  if (!isFollowable(link.href)) return html`${link.label}`;
  return html`<a href="${link.href}"${attributes}>${link.label}</a>`;
}
