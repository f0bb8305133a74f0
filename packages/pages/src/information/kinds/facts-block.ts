import type { LayoutBlock } from '@gongkai/law/kinds';
import { type Html, html } from '../../markup.ts';
import type { BlockContent } from './content.ts';
import { part } from './part.ts';
import { particulars, scalarsOf } from './particulars.ts';

/** A list of facts with their labels. */
export function factsBlock(block: Extract<LayoutBlock, { block: 'facts' }>, content: BlockContent): Html {
  const chosen = scalarsOf(content.declaration.fields, content.fields, block.fields);
  if (Object.keys(chosen.values).length === 0) return html``;
  return part(block.title, particulars(chosen.fields, chosen.values));
}
