import { itemsOf, type LayoutBlock } from '@gongkai/law/kinds';
import { anchor } from '../../components/anchor.ts';
import { type Html, html } from '../../markup.ts';
import type { BlockContent } from './content.ts';
import { part } from './part.ts';

/** The items that a field names, in its order; numbered where they are a table of contents. */
export function linksBlock(block: Extract<LayoutBlock, { block: 'links' }>, content: BlockContent): Html {
  const links = itemsOf(content.fields, block.field).flatMap((id) => content.linked[id] ?? []);
  if (links.length === 0) return html``;
  const entries = links.map((link) => html`<li>${anchor(link)}</li>`);
  return part(
    block.title,
    block.numbered ? html`<ol class="contents">${entries}</ol>` : html`<ul class="plain">${entries}</ul>`,
  );
}
