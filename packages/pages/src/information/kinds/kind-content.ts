/** The text of an item in the layout that its kind declares: block after block, each by its own renderer. */
import type { LocalDate } from '@gongkai/law/calendar';
import { ITEM_KINDS, type LayoutBlock } from '@gongkai/law/kinds';
import { fileList } from '../../components/file-list.ts';
import { type Html, html } from '../../markup.ts';
import { clockBlock } from './clock-block.ts';
import type { BlockContent, ItemContent } from './content.ts';
import { factsBlock } from './facts-block.ts';
import { figuresBlock } from './figures-block.ts';
import { linksBlock } from './links-block.ts';
import { peopleBlock, questionsBlock, stepsBlock, timelineBlock } from './list-blocks.ts';
import { tableBlock } from './table-block.ts';
import { bodyBlock, replyBlock, textBlock } from './text-blocks.ts';

/** Everything below the title of an item. A report is laid out as plain information. */
export function kindContent(content: ItemContent, publishedOn: LocalDate): Html {
  const declaration = ITEM_KINDS[content.kind === 'annual_report' ? 'information' : content.kind];
  const filled = { ...content, declaration, publishedOn };
  return html`${declaration.layout.map((block) => blockContent(block, filled))}`;
}

function blockContent(block: LayoutBlock, content: BlockContent): Html {
  switch (block.block) {
    case 'facts':
      return factsBlock(block, content);
    case 'figures':
      return figuresBlock(block, content);
    case 'table':
      return tableBlock(block, content);
    case 'timeline':
      return timelineBlock(block, content);
    case 'steps':
      return stepsBlock(block, content);
    case 'people':
      return peopleBlock(block, content);
    case 'questions':
      return questionsBlock(block, content);
    case 'reply':
      return replyBlock(block, content);
    case 'text':
      return textBlock(block, content);
    case 'clock':
      return clockBlock(block, content);
    case 'links':
      return linksBlock(block, content);
    case 'body':
      return bodyBlock(block, content);
    case 'files':
      return filesBlock(content);
  }
}

function filesBlock({ attachments }: BlockContent): Html {
  if (attachments.length === 0) return html``;
  return html`<section class="annex"><h2>附件</h2>${fileList(attachments)}</section>`;
}
