import { type Html, html } from '../markup.ts';
import type { Link } from '../shell.ts';
import { anchor } from './anchor.ts';

/** Head of a section: its title, and at the right the way to all of it. */
export function sectionHead(title: string, more?: Link, id?: string): Html {
  return html`<div class="head"><h2${id ? html` id="${id}"` : ''}>${title}</h2>${more && anchor(more, html` class="more"`)}</div>`;
}
