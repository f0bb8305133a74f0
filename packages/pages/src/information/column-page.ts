import { anchor } from '../components/anchor.ts';
import { type CatalogueNode, catalogueTree } from '../components/catalogue-tree.ts';
import { filterRows, type ListFilter } from '../components/filter-rows.ts';
import { itemList, type ListedItem } from '../components/item-list.ts';
import { type Paging, pager } from '../components/pager.ts';
import { sectionHead } from '../components/section-head.ts';
import { closedSentence } from '../components/sentence.ts';
import { renderPage } from '../layout/page.ts';
import { type Html, html } from '../markup.ts';
import type { Link, Shell } from '../shell.ts';
import type { ItemContent } from './kinds/content.ts';
import { kindContent } from './kinds/kind-content.ts';
import { type ItemMetadata, metadataBlock } from './metadata.ts';

/** The one item a column consists of, shown whole: the guide, as a rule. */
export type LeadItem = {
  readonly title: string;
  readonly href: string;
  readonly metadata: ItemMetadata;
  readonly content: ItemContent;
};

export type ColumnModel = {
  readonly shell: Shell;
  readonly title: string;
  /** From the organ down to the column above this one. */
  readonly crumbs: readonly Link[];
  /** What belongs here, in a sentence. */
  readonly description?: string;
  /** Public items at and below the column, as printed (2,146 or 10,000+). */
  readonly itemCount?: string;
  /** The columns around and below this one. */
  readonly tree: readonly CatalogueNode[];
  readonly lead?: LeadItem;
  /** Ways to narrow the list. */
  readonly filters: readonly ListFilter[];
  readonly items: readonly ListedItem[];
  /** What stands in the place of items where there are none. */
  readonly empty?: string;
  readonly paging: Paging;
};

/** A column, `/organs/:slug/columns/:code`: its items newest first, or its one item whole. */
export function columnPage(model: ColumnModel): string {
  const content = html`<div class="wide">${columnHead(model)}${model.lead ? leadItem(model.lead) : columnItems(model)}</div>`;
  return renderPage(model.shell, {
    title: model.title,
    description: model.description,
    columnName: model.title,
    crumbs: model.crumbs,
    main:
      model.tree.length > 0
        ? html`<div class="cols start">${content}${columnTree(model.tree)}</div>`
        : content,
  });
}

function columnHead(model: ColumnModel): Html {
  return html`<div class="head title"><h1>${model.title}</h1>${model.itemCount && !model.lead && html`<span class="count">共 ${model.itemCount} 条</span>`}</div>
${model.description && html`<p class="lead">${closedSentence(model.description)}</p>`}`;
}

function columnTree(tree: readonly CatalogueNode[]): Html {
  return html`<nav class="side" aria-label="目录">${sectionHead('目录')}${catalogueTree(tree)}</nav>`;
}

function columnItems(model: ColumnModel): Html {
  if (model.items.length === 0)
    return html`${filterRows(model.filters)}<p class="empty">${model.empty ?? '本栏目暂无公开信息。'}</p>${pager(model.paging)}`;
  return html`${filterRows(model.filters)}${itemList(model.items)}${pager(model.paging)}`;
}

function leadItem(lead: LeadItem): Html {
  return html`<article class="sheet">
${metadataBlock(lead.metadata)}
<h2 class="doctitle">${anchor({ label: lead.title, href: lead.href })}</h2>
${kindContent(lead.content, lead.metadata.publishedOn)}
</article>`;
}
