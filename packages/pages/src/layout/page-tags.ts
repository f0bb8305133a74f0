/**
 * What stands in the head of a page. The tags named SiteName, ColumnName, ArticleTitle … are the page labels that
 * government sites must carry (政府网站发展指引, 国办发〔2017〕47号, annex on page design).
 */

import { FIXED_COLUMNS } from '@gongkai/law/disclosure';
import type { LocalDate } from '../components/date.ts';
import { type Html, html } from '../markup.ts';
import type { Shell } from '../shell.ts';

export type PageFacts = {
  /** Title of the page without the name of the site. */
  readonly title: string;
  readonly description?: string;
  /** The item or report this page shows. */
  readonly article?: {
    readonly title: string;
    readonly publishedOn: LocalDate;
    readonly source: string;
    readonly keywords?: readonly string[];
  };
  /** Name of the column shown, where it is not a fixed one. */
  readonly columnName?: string;
  /**
   * Pages about one person's request are kept out of search engines and of other sites' referrers. Not `no-referrer`:
   * with that a browser posts forms without an origin, which looks like a post from another site.
   */
  readonly personal?: boolean;
};

/** The tags of the head, in fixed order. */
export function pageTags(shell: Shell, page: PageFacts): Html {
  const column = page.columnName ?? FIXED_COLUMNS.find(({ id }) => id === shell.currentColumn)?.label;
  return html`<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${fullTitle(shell, page.title)}</title>
${tag('SiteName', shell.siteName)}${tag('SiteIDCode', shell.footer.siteCode)}${tag('ColumnName', column)}${articleTags(page)}${tag('description', page.description)}${page.personal && html`${tag('robots', 'noindex, nofollow')}${tag('referrer', 'same-origin')}`}<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${shell.stylesheetHref}">`;
}

function articleTags({ article }: PageFacts): Html {
  if (!article) return html``;
  return html`${tag('ArticleTitle', article.title)}${tag('PubDate', article.publishedOn)}${tag('ContentSource', article.source)}${tag('Keywords', article.keywords?.join(';'))}`;
}

function tag(name: string, content: string | undefined): Html {
  return content ? html`<meta name="${name}" content="${content}">\n` : html``;
}

function fullTitle(shell: Shell, title: string): string {
  const owner = shell.organ ? `${shell.organ.name}政府信息公开` : shell.siteName;
  return title === owner ? title : `${title} - ${owner}`;
}
