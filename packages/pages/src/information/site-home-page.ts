import { REPLY_DAYS } from '@gongkai/law/request';
import { publicAddress } from '../addresses.ts';
import { anchor } from '../components/anchor.ts';
import { catalogueTree } from '../components/catalogue-tree.ts';
import { type Figure, figureRow } from '../components/figures.ts';
import { itemList, type ListedItem } from '../components/item-list.ts';
import { sectionHead } from '../components/section-head.ts';
import { renderPage } from '../layout/page.ts';
import { type Html, html, joined } from '../markup.ts';
import type { Link, Shell } from '../shell.ts';

/** An organ as the home page of the site lists it. */
export type ListedOrgan = {
  readonly name: string;
  readonly href: string;
  /** Public items of the organ. */
  readonly itemCount: number;
};

export type SiteHomeModel = {
  readonly shell: Shell;
  readonly figures: readonly Figure[];
  /** Organs in the groups people know them by (街道办事处, 政府部门 …). */
  readonly organGroups: readonly { readonly name: string; readonly organs: readonly ListedOrgan[] }[];
  /** Newest over all organs; each row names its organ. */
  readonly newest: readonly ListedItem[];
  readonly allItemsHref?: string;
  /** Annual reports by year, newest year first; the label of a link is the organ's name. */
  readonly annualReports: readonly { readonly year: number; readonly reports: readonly Link[] }[];
  /** Where a request to each organ starts; the label of a link is the organ's name. */
  readonly requestEntries: readonly Link[];
};

/** Home page of the platform, `/`: search first, then what is new, the organs, annual reports and requests. */
export function siteHomePage(model: SiteHomeModel): string {
  return renderPage(model.shell, {
    title: model.shell.siteName,
    description: `${model.shell.siteName}：查找各机关主动公开的政府信息、年度报告，提出政府信息公开申请。`,
    ownSearch: true,
    main: html`<h1 class="unseen">${model.shell.siteName}</h1>
${bigSearch()}
${figureRow(model.figures)}
<div class="cols">
<div class="wide">${newestSection(model)}</div>
<div class="side">${requestSection(model)}${organSection(model)}</div>
</div>
${reportSection(model)}`,
  });
}

function bigSearch(): Html {
  return html`<form class="find big" role="search" action="${publicAddress.search()}">
<label for="search-words">查找政府信息</label>
<div><input type="search" id="search-words" name="q" placeholder="标题、文号、正文中的词" required><button>搜索</button></div>
</form>`;
}

function newestSection(model: SiteHomeModel): Html {
  const more = model.allItemsHref ? { label: '查看全部', href: model.allItemsHref } : undefined;
  const rows =
    model.newest.length > 0 ? itemList(model.newest) : html`<p class="empty">尚未发布政府信息。</p>`;
  return html`<section>${sectionHead('最近公开', more)}${rows}</section>`;
}

function organSection({ organGroups }: SiteHomeModel): Html {
  return html`<section>${sectionHead('公开机关')}${organGroups.map(
    ({ name, organs }) =>
      html`<h3>${name}</h3>${catalogueTree(
        organs.map((organ) => ({ label: organ.name, href: organ.href, count: organ.itemCount })),
      )}`,
  )}</section>`;
}

function reportSection({ annualReports }: SiteHomeModel): Html {
  if (annualReports.length === 0) return html``;
  return html`<section>${sectionHead('政府信息公开工作年度报告')}<dl class="years">${annualReports.map(
    ({ year, reports }) =>
      html`<div><dt>${year}年</dt><dd>${joined(
        reports.map((report) => anchor(report)),
        ' ',
      )}</dd></div>`,
  )}</dl></section>`;
}

function requestSection({ requestEntries }: SiteHomeModel): Html {
  if (requestEntries.length === 0) return html``;
  return html`<section>${sectionHead('依申请公开')}
<p class="lead">没有找到需要的信息，可以依法向制作或者保存该信息的机关提出申请，机关应当自收到申请之日起${REPLY_DAYS}个工作日内答复。</p>
<details class="choose"><summary>选择机关，提出申请</summary><ul class="plain">${requestEntries.map((entry) => html`<li>${anchor(entry)}</li>`)}</ul></details>
</section>`;
}
