import { type Html, html } from '../markup.ts';
import { anchor } from './anchor.ts';

/** Keyset paging: addresses of the neighbouring pages, where there are any. */
export type Paging = { readonly previousHref?: string; readonly nextHref?: string };

/** 上一页 and 下一页. Nothing where everything stands on one page. */
export function pager(paging: Paging): Html {
  if (!paging.previousHref && !paging.nextHref) return html``;
  return html`<nav class="pager" aria-label="翻页">${
    paging.previousHref && anchor({ label: '上一页', href: paging.previousHref }, html` rel="prev"`)
  }${paging.nextHref && anchor({ label: '下一页', href: paging.nextHref }, html` rel="next"`)}</nav>`;
}
