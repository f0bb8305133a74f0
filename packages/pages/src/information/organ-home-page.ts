import { anchor } from '../components/anchor.ts';
import { type CatalogueNode, catalogueTree } from '../components/catalogue-tree.ts';
import { type Figure, figureRow } from '../components/figures.ts';
import { itemList, type ListedItem } from '../components/item-list.ts';
import { sectionHead } from '../components/section-head.ts';
import { renderPage } from '../layout/page.ts';
import { type Html, html } from '../markup.ts';
import type { Link, Shell } from '../shell.ts';

export type OrganHomeModel = {
  readonly shell: Shell & Required<Pick<Shell, 'organ'>>;
  readonly figures: readonly Figure[];
  readonly newest: readonly ListedItem[];
  /** All of the organ's items, with their number in the label (全部 2,146 条). */
  readonly allItems?: Link;
  readonly catalogue: readonly CatalogueNode[];
  /** The way to the items by their classes. */
  readonly byClass?: Link;
  /** Annual reports, newest first. */
  readonly annualReports: readonly { readonly year: number; readonly href: string }[];
};

/** Home page of an organ, `/organs/:slug`: its figures, what is new, its catalogue and annual reports. */
export function organHomePage(model: OrganHomeModel): string {
  const { name } = model.shell.organ;
  return renderPage(model.shell, {
    title: `${name}政府信息公开`,
    description: `${name}主动公开的政府信息、政府信息公开指南和年度报告。`,
    main: html`<h1 class="unseen">${name}政府信息公开</h1>
${figureRow(model.figures)}
<div class="cols start">
<div class="wide">${newestSection(model)}${reportSection(model)}</div>
<nav class="side" aria-label="目录">${sectionHead('目录', model.byClass)}${catalogueTree(model.catalogue)}</nav>
</div>`,
  });
}

function newestSection(model: OrganHomeModel): Html {
  const rows =
    model.newest.length > 0 ? itemList(model.newest) : html`<p class="empty">本机关尚未发布政府信息。</p>`;
  return html`<section>${sectionHead('最近公开', model.allItems)}${rows}</section>`;
}

function reportSection({ annualReports }: OrganHomeModel): Html {
  if (annualReports.length === 0) return html``;
  return html`<section>${sectionHead('政府信息公开工作年度报告')}<ul class="row">${annualReports.map(
    ({ year, href }) => html`<li>${anchor({ label: `${year}年`, href })}</li>`,
  )}</ul></section>`;
}
