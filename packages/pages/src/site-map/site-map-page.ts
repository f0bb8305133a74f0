import { anchor } from '../components/anchor.ts';
import { renderPage } from '../layout/page.ts';
import { type Html, html } from '../markup.ts';
import type { Link, Shell } from '../shell.ts';

/** A column with those below it, as far as this map goes. */
export type MappedColumn = Link & { readonly columns: readonly MappedColumn[] };

export type MappedOrgan = Link & {
  /** The five fixed columns, in order; below them the tree that each holds. */
  readonly columns: readonly MappedColumn[];
  /** The map of this organ alone, where this one does not go down to its last column. */
  readonly wholeHref?: string;
};

export type SiteMapModel = {
  readonly shell: Shell;
  readonly crumbs: readonly Link[];
  /** Pages that belong to no organ. */
  readonly pages: readonly Link[];
  readonly organs: readonly MappedOrgan[];
};

/** 网站地图, `/site-map` of the platform and `/organs/:slug/site-map` of one organ: every column, by its place. */
export function siteMapPage(model: SiteMapModel): string {
  const { organ, siteName } = model.shell;
  return renderPage(model.shell, {
    title: '网站地图',
    description: `${organ?.name ?? siteName}政府信息公开的全部栏目。`,
    crumbs: model.crumbs,
    main: html`<div class="head title"><h1>网站地图</h1></div>
${model.pages.length > 0 && html`<section class="mapped"><h2>${organ === undefined ? '平台' : '其他查阅方式'}</h2><ul class="row">${model.pages.map((link) => html`<li>${anchor(link)}</li>`)}</ul></section>`}
${model.organs.map(mappedOrgan)}`,
  });
}

function mappedOrgan(organ: MappedOrgan): Html {
  const whole = organ.wholeHref;
  return html`<section class="mapped"><h2>${anchor(organ)}</h2>
<ul class="branches">${organ.columns.map(branch)}</ul>
${whole !== undefined && html`<p>${anchor({ label: html`<span class="unseen">${organ.label}的</span>全部栏目`, href: whole })}</p>`}</section>`;
}

/** A fixed column, and as a block of its own what it holds. */
function branch(column: MappedColumn): Html {
  return html`<li>${anchor(column)}${column.columns.length > 0 && html`<ul class="twigs">${column.columns.map(twig)}</ul>`}</li>`;
}

function twig(column: MappedColumn): Html {
  return html`<li>${anchor(column)}${column.columns.length > 0 && html`<ul>${column.columns.map(twig)}</ul>`}</li>`;
}
