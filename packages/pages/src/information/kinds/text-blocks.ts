/** Running text: a field of several lines, the body, and a question with the body as its answer. */
import { type LayoutBlock, textOf } from '@gongkai/law/kinds';
import { bodyText } from '../../components/body-text.ts';
import { type Html, html } from '../../markup.ts';
import type { BlockContent } from './content.ts';
import { part } from './part.ts';
import { particulars, scalarsOf } from './particulars.ts';

type BlockOf<Name extends LayoutBlock['block']> = Extract<LayoutBlock, { block: Name }>;

/** A text with its heading, a paragraph a line. */
export function textBlock(block: BlockOf<'text'>, { fields }: BlockContent): Html {
  const text = textOf(fields, block.field);
  if (text === undefined) return html``;
  return part(block.title, paragraphs(text));
}

/** The body of the item. */
export function bodyBlock(block: BlockOf<'body'>, { body }: BlockContent): Html {
  if (body.sanitizedHtml === '') return html``;
  return html`${block.title && html`<h2 class="passagehead">${block.title}</h2>`}${bodyText(body)}`;
}

/** What was asked, by whom, and the body as its answer. */
export function replyBlock(block: BlockOf<'reply'>, content: BlockContent): Html {
  const chosen = scalarsOf(content.declaration.fields, content.fields, block.facts);
  const asked = textOf(content.fields, block.asked);
  return html`<section class="passage asking"><h2>${block.questionTitle}</h2>${asked !== undefined && paragraphs(asked)}${particulars(chosen.fields, chosen.values)}</section>
<section class="passage answer"><h2>${block.answerTitle}</h2>${content.body.sanitizedHtml !== '' && bodyText(content.body)}</section>`;
}

function paragraphs(text: string): Html {
  return html`<div class="text">${text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${line}</p>`)}</div>`;
}
