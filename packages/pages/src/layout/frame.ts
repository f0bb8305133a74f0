import { FIXED_COLUMNS } from '@gongkai/law/disclosure';
import { publicAddress } from '../addresses.ts';
import { anchor } from '../components/anchor.ts';
import { type Html, html, joined } from '../markup.ts';
import type { FooterFacts, Link, Shell } from '../shell.ts';

/** The bar of reading aids: whose portal this belongs to, and 长辈版 on or off. */
export function aidsBar(shell: Shell): Html {
  const { elder } = shell.preferences;
  const above: readonly Link[] = [
    ...(shell.portal ? [shell.portal] : []),
    ...(shell.organ ? [{ label: shell.siteName, href: publicAddress.site() }] : []),
  ];
  const toggle = { label: elder ? '标准版' : '长辈版', href: publicAddress.elderMode(!elder, shell.path) };
  return html`<nav class="aids" aria-label="上级网站与显示方式"><div class="wrap">
<span class="host">${above.map((link) => anchor(link))}</span>
${anchor(toggle, html` rel="nofollow"`)}
</div></nav>`;
}

/** The uniform name of the disclosure area of every site (国办公开办函〔2019〕61号). */
const PURPOSE = '政府信息公开';

/** Name of the organ or site with its stroke, and the search form. */
export function siteHeader(shell: Shell, withSearch: boolean): Html {
  const name = shell.organ?.name ?? shell.siteName;
  const home = shell.organ ? publicAddress.organ(shell.organ.slug) : publicAddress.site();
  const under = !name.includes(PURPOSE) && html`<small>${PURPOSE}</small>`;
  return html`<header class="site"><div class="wrap">
<a class="name" href="${home}"><span>${name}${under}</span></a>
${
  withSearch &&
  html`<form class="find" role="search" action="${publicAddress.search()}">
<input type="search" name="q" aria-label="搜索政府信息" placeholder="搜标题、文号、正文" required>
<button>搜索</button>
</form>`
}
</div></header>`;
}

/** The five fixed columns, always all of them, in order, by their full names. */
export function columnNavigation(shell: Shell): Html {
  return html`<nav class="five" aria-label="栏目"><ul class="wrap">${FIXED_COLUMNS.map(({ id, label }) => {
    const current = id === shell.currentColumn && html` aria-current="true"`;
    return html`<li>${anchor({ label, href: shell.columnHrefs[id] }, current)}</li>`;
  })}</ul></nav>`;
}

/** Who runs the site and how to reach them. */
export function siteFooter({ footer, organ }: Shell): Html {
  const facts = footerFacts(footer).map(([label, value]) => html`<span>${label}：${value}</span>`);
  const marks = [
    footer.siteCode && html`<span>网站标识码：${footer.siteCode}</span>`,
    footer.icpRecord && html`<span>${footer.icpRecord}</span>`,
    ...footer.links.map((link) => anchor(link)),
    anchor({ label: '网站地图', href: publicAddress.siteMap(organ?.slug) }),
  ].filter((mark) => mark);
  return html`<footer class="site"><div class="wrap">
${facts.length > 0 && html`<p>${joined(facts, ' ')}</p>`}
<p>${joined(marks, ' ')}</p>
</div></footer>`;
}

function footerFacts(footer: FooterFacts): readonly (readonly [string, string])[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['主办', footer.sponsor],
    ['承办', footer.operator],
    ['地址', footer.address],
    ['邮编', footer.postalCode],
    ['办公时间', footer.officeHours],
    ['电话', footer.telephone],
  ];
  return facts.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}
