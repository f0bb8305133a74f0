import { anchor } from '../components/anchor.ts';
import { type LocalDate, spelledDate, time } from '../components/date.ts';
import { documentTitle } from '../components/document-title.ts';
import { notice } from '../components/notice.ts';
import { closedSentence } from '../components/sentence.ts';
import { renderPage } from '../layout/page.ts';
import { type Html, type HtmlValue, html } from '../markup.ts';
import type { Link, Shell } from '../shell.ts';
import type { ItemContent } from './kinds/content.ts';
import { kindContent } from './kinds/kind-content.ts';
import { type ItemMetadata, metadataBlock } from './metadata.ts';

/** What a reader must know before reading the item. */
export type ItemNotice =
  | { readonly kind: 'withdrawn'; readonly on: LocalDate; readonly reason: string }
  | { readonly kind: 'repealed'; readonly on: LocalDate; readonly by?: Link }
  | { readonly kind: 'expired'; readonly on: LocalDate }
  | { readonly kind: 'amended'; readonly on: LocalDate; readonly by: Link }
  | { readonly kind: 'superseded'; readonly on: LocalDate; readonly by: Link }
  | { readonly kind: 'corrected'; readonly on: LocalDate; readonly note: string }
  | { readonly kind: 'imported'; readonly source: string; readonly originalOn: LocalDate };

/** One public change of the item. */
export type ItemChange = {
  readonly on: LocalDate;
  readonly kind: 'published' | 'corrected' | 'withdrawn' | 'unpublished' | 'republished' | 'imported';
  /** The public change note (更正说明). */
  readonly note?: string;
};

export type ItemModel = {
  readonly shell: Shell;
  readonly crumbs: readonly Link[];
  readonly title: string;
  readonly metadata: ItemMetadata;
  readonly notices: readonly ItemNotice[];
  /** Absent where a withdrawal took the text from view. */
  readonly content?: ItemContent;
  /** Material that explains this document (政策解读). */
  readonly interpretations: readonly Link[];
  /** What amended, printed or otherwise names this item, by what it says of it. */
  readonly namedBy: readonly { readonly title: string; readonly links: readonly Link[] }[];
  /** Documents this item explains or belongs to. */
  readonly relatedItems: readonly Link[];
  /** Further columns that list it, beside the one of the crumbs. */
  readonly alsoIn: readonly Link[];
  /** Where else it was made public (条例 art. 23, 25), oldest first. */
  readonly outlets: readonly { readonly label: string; readonly name: string; readonly on: LocalDate }[];
  /** Newest first. */
  readonly changes: readonly ItemChange[];
  /** Where a request about this matter starts, if the organ takes requests here. */
  readonly requestHref?: string;
};

/** One item, `/items/<index number>`: metadata, notices, title, text, attachments, change record. */
export function itemPage(model: ItemModel): string {
  return renderPage(model.shell, {
    title: model.title,
    description: model.metadata.summary,
    columnName: model.crumbs.at(-1)?.label,
    article: {
      title: model.title,
      publishedOn: model.metadata.publishedOn,
      source: model.metadata.sourceName ?? model.metadata.publisher,
      keywords: model.metadata.keywords,
    },
    crumbs: model.crumbs,
    main: html`<div class="cols end">
<article class="sheet wide">
${metadataBlock(model.metadata)}
${model.notices.map((entry) => notice(noticeText(entry)))}
${documentTitle(model.title, model.metadata.publisher)}
${model.content && kindContent(model.content, model.metadata.publishedOn)}
</article>
${aside(model)}
</div>`,
  });
}

function noticeText(entry: ItemNotice): HtmlValue {
  switch (entry.kind) {
    case 'withdrawn':
      return html`本信息已于${spelledDate(entry.on)}撤回。理由：${closedSentence(entry.reason)}`;
    case 'repealed':
      return html`本文件已于${spelledDate(entry.on)}废止${entry.by && html`，依据为${anchor(entry.by)}`}。`;
    case 'expired':
      return html`本文件已于${spelledDate(entry.on)}失效，仅供查阅。`;
    case 'amended':
      return html`本文件已于${spelledDate(entry.on)}由${anchor(entry.by)}修改，请一并查阅。`;
    case 'superseded':
      return html`本信息自${spelledDate(entry.on)}起由${anchor(entry.by)}取代。`;
    case 'corrected':
      return html`本信息于${spelledDate(entry.on)}更正。更正说明：${closedSentence(entry.note)}`;
    case 'imported':
      return html`本信息由${entry.source}迁入，原发布日期为${spelledDate(entry.originalOn)}。`;
  }
}

const CHANGE_LABELS: Readonly<Record<ItemChange['kind'], string>> = {
  published: '发布',
  corrected: '更正',
  withdrawn: '撤回',
  unpublished: '停止公开',
  republished: '重新发布',
  imported: '由原网站迁入',
};

function aside(model: ItemModel): Html {
  return html`<aside class="side" aria-label="相关信息">
${linkSection('政策解读', model.interpretations)}
${model.namedBy.map(({ title, links }) => linkSection(title, links))}
${linkSection('相关文件', model.relatedItems)}
${linkSection('同时列入', model.alsoIn)}
${outletSection(model.outlets)}
<section><h2>变更记录</h2><ol class="changes">${model.changes.map(changeRow)}</ol></section>
${
  model.requestHref &&
  html`<section class="noprint"><h2>没有找到需要的内容</h2><p>${anchor({ label: '申请公开相关信息', href: model.requestHref })}</p></section>`
}
</aside>`;
}

function outletSection(outlets: ItemModel['outlets']): Html {
  if (outlets.length === 0) return html``;
  return html`<section><h2>其他公开渠道</h2><ul class="plain">${outlets.map(
    ({ label, name, on }) => html`<li>${label}：${name}（${time(on)}）</li>`,
  )}</ul></section>`;
}

function linkSection(title: string, links: readonly Link[]): Html {
  if (links.length === 0) return html``;
  return html`<section><h2>${title}</h2><ul class="plain">${links.map((link) => html`<li>${anchor(link)}</li>`)}</ul></section>`;
}

function changeRow(change: ItemChange): Html {
  return html`<li>${time(change.on)} <span>${CHANGE_LABELS[change.kind]}${change.note && html`：${change.note}`}</span></li>`;
}
