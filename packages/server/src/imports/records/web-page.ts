/**
 * One page of an old site as a record. Sites of government name what their pages hold in `meta` elements (ArticleTitle,
 * PubDate, ColumnName, ContentSource …); where they do not, the page itself is asked: its heading, its metadata table,
 * and the largest element that by its name holds the text.
 */
import { DomUtils, parseDocument } from 'htmlparser2';
import { linksIn } from './page-links.ts';
import type { SourceRecord } from './record.ts';
import type { SiteArchive } from './site-archive.ts';

type PageNode = ReturnType<typeof parseDocument>;
type PageElement = NonNullable<ReturnType<typeof DomUtils.findOne>>;

/** `meta` names of pages of government sites, by the name under which their value is offered. */
const META: Readonly<Record<string, string>> = {
  articletitle: '标题',
  pubdate: '发布日期',
  columnname: '栏目',
  contentsource: '来源',
  keywords: '关键词',
  description: '内容概述',
};

/** Labels of the metadata table that many pages print above their text. */
const LABELS: readonly [string, RegExp][] = [
  ['索引号', /索\s*引\s*号\s*[：:]?\s*([0-9A-Za-z/-]{8,40})/],
  ['文号', /(?:文\s*号|发文字号|发布文号)\s*[：:]?\s*([^\s：:]{2,20}[〔[（(]\d{4}[〕\])）]\s*\d{1,5}\s*号)/],
  ['成文日期', /(?:成文日期|生成日期)\s*[：:]?\s*(\d{4}\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2})/],
  [
    '发布日期',
    /(?:发布日期|发布时间|发文日期|时间)\s*[：:]?\s*(\d{4}\s*[-年./]\s*\d{1,2}\s*[-月./]\s*\d{1,2})/,
  ],
];

/** Names by which systems call the element that holds the text. */
const BODY_NAME =
  /(?:^|[\s_-])(?:zoom|trs_editor|trs_uedit\w*|article-?con(?:tent)?|con(?:tent)?-?(?:text|main|body)|wzcon|wznr|j-fontcontent|newscontnet|newscontent|main-?text|content|ucap-content|article)(?=$|[\s_-])/i;

const NO_BODY = new Set(['script', 'style', 'nav', 'header', 'footer', 'form', 'noscript', 'iframe']);

/** The record of the page at a place of its site; null for one without a title or a text, such as a list. */
export function pageRecord(entry: string, html: string, site: SiteArchive): SourceRecord | null {
  const document = parseDocument(html, { decodeEntities: true, lowerCaseTags: true });
  const values: Record<string, string> = {};
  for (const meta of elements(document, 'meta')) {
    const key = META[(meta.attribs.name ?? '').trim().toLowerCase()];
    const content = tidy(meta.attribs.content ?? '');
    if (key !== undefined && content !== '') values[key] = content;
  }
  const body = bodyOf(document);
  const title = values.标题 ?? headingOf(document);
  if (body === null || title === '') return null;
  const text = tidy(DomUtils.textContent(document).slice(0, 200_000));
  for (const [label, pattern] of LABELS) {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) values[label] ??= found.replace(/\s+/g, '');
  }
  const address = addressOf(document);
  return {
    address: address ?? entry,
    links: { entry, targets: linksIn(body, { entry, address, base: baseOf(document) }, site) },
    values: { ...values, 标题: title, 正文: DomUtils.getInnerHTML(body, { encodeEntities: 'utf8' }).trim() },
  };
}

function elements(node: PageNode, name: string): PageElement[] {
  return DomUtils.getElementsByTagName(name, node, true);
}

function headingOf(document: PageNode): string {
  const [heading] = elements(document, 'h1');
  const printed = heading === undefined ? '' : tidy(DomUtils.textContent(heading));
  if (printed !== '') return printed;
  const [title] = elements(document, 'title');
  // Behind the title stand the names of column and site.
  return title === undefined ? '' : tidy(DomUtils.textContent(title).split(/[_|]| - |－/)[0] ?? '');
}

function addressOf(document: PageNode): string | null {
  const link = elements(document, 'link').find((element) => element.attribs.rel === 'canonical');
  const href = link?.attribs.href?.trim() ?? '';
  return /^https?:\/\/\S{3,900}$/.test(href) && URL.canParse(href) ? href : null;
}

function baseOf(document: PageNode): string | null {
  const href = elements(document, 'base')[0]?.attribs.href?.trim() ?? '';
  return /^https?:\/\//.test(href) && URL.canParse(href) ? href : null;
}

/** The element that by its name holds the text, the one with most of it; the innermost of several within each other. */
function bodyOf(document: PageNode): PageElement | null {
  const named = DomUtils.findAll(
    (element) =>
      !NO_BODY.has(element.name) &&
      (element.name === 'article' ||
        BODY_NAME.test(`${element.attribs.id ?? ''} ${element.attribs.class ?? ''}`)),
    document.children,
  );
  let best: { element: PageElement; length: number } | null = null;
  for (const element of named) {
    const { length } = tidy(DomUtils.textContent(element));
    if (length > 0 && length >= (best?.length ?? 0) * 0.9) best = { element, length };
  }
  return best?.element ?? null;
}

const tidy = (text: string): string => text.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
