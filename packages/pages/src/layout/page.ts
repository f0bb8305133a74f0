/** The document around every page: head, aids, name and search, the five columns, the page itself, the foot. */
import { breadcrumb } from '../components/breadcrumb.ts';
import { type Html, type HtmlValue, html } from '../markup.ts';
import type { Link, Shell } from '../shell.ts';
import { aidsBar, columnNavigation, siteFooter, siteHeader } from './frame.ts';
import { type PageFacts, pageTags } from './page-tags.ts';

export type Page = PageFacts & {
  /** Links from the site down to, and without, this page. */
  readonly crumbs?: readonly Link[];
  /** Pages that hold a search form of their own leave the one in the header out. */
  readonly ownSearch?: boolean;
  readonly main: HtmlValue;
};

/** The whole document of a page, as a string to send. */
export function renderPage(shell: Shell, page: Page): string {
  return wholeDocument(shell, page).toString();
}

function wholeDocument(shell: Shell, page: Page): Html {
  return html`<!doctype html>
<html lang="zh-CN"${shell.preferences.elder && html` data-elder`}>
<head>
${pageTags(shell, page)}
</head>
<body>
<a class="skip" href="#content">跳到正文</a>
${aidsBar(shell)}
${siteHeader(shell, !page.ownSearch)}
${columnNavigation(shell)}
<main id="content" class="wrap" tabindex="-1">
${breadcrumb(page.crumbs ?? [])}
${page.main}
</main>
${siteFooter(shell)}
</body>
</html>
`;
}
