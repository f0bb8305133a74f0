import { publicAddress } from '../addresses.ts';
import { anchor } from '../components/anchor.ts';
import { time } from '../components/date.ts';
import { itemFacts, type ListedItem } from '../components/item-list.ts';
import { type Paging, pager } from '../components/pager.ts';
import { renderPage } from '../layout/page.ts';
import { type Html, html } from '../markup.ts';
import type { Shell } from '../shell.ts';

/** Text cut where the words searched for begin and end. */
export type HighlightedText = readonly { readonly text: string; readonly hit: boolean }[];

export type SearchResult = Omit<ListedItem, 'title'> & {
  readonly title: HighlightedText;
  /** The passage that matched. */
  readonly excerpt?: HighlightedText;
};

/** A list to narrow the search by; the first choice, of empty value, takes everything. */
export type SearchFilter = {
  /** Name of the query parameter. */
  readonly name: 'organ' | 'column' | 'year';
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string; readonly chosen: boolean }[];
};

export type SearchModel = {
  readonly shell: Shell;
  /** What was searched for; empty before the first search. */
  readonly words: string;
  readonly filters: readonly SearchFilter[];
  /** How many match: exactly, or as an estimate. Absent before the first search. */
  readonly matches?: { readonly count: number; readonly exact: boolean };
  readonly results: readonly SearchResult[];
  readonly paging: Paging;
};

/** Search, `/search`: the form with its filters, the results with the words marked, or a way on. */
export function searchPage(model: SearchModel): string {
  return renderPage(model.shell, {
    title: model.words ? `“${model.words}”的搜索结果` : '搜索',
    ownSearch: true,
    main: html`<h1>搜索政府信息</h1>
${searchForm(model)}
${model.matches && html`<section aria-label="搜索结果">${matchLine(model.words, model.matches)}${resultList(model)}</section>`}`,
  });
}

function searchForm(model: SearchModel): Html {
  return html`<form class="find big" role="search" action="${publicAddress.search()}">
<label class="unseen" for="search-words">要找的词</label>
<div><input type="search" id="search-words" name="q" value="${model.words}" required><button>搜索</button></div>
${model.filters.length > 0 && html`<div class="filters">${model.filters.map(filterField)}</div>`}
</form>`;
}

function filterField(filter: SearchFilter): Html {
  const id = `filter-${filter.name}`;
  return html`<div><label for="${id}">${filter.label}</label><select id="${id}" name="${filter.name}">${filter.choices.map(
    (choice) =>
      html`<option value="${choice.value}"${choice.chosen && html` selected`}>${choice.label}</option>`,
  )}</select></div>`;
}

function matchLine(words: string, { count, exact }: NonNullable<SearchModel['matches']>): Html {
  if (count === 0) return html`<p class="lead" role="status">没有找到与“${shortened(words)}”有关的信息。</p>`;
  const printed = new Intl.NumberFormat('zh-CN').format(count);
  return html`<p class="lead" role="status">${exact ? `找到 ${printed} 条信息` : `约有 ${printed} 条信息`}</p>`;
}

function resultList(model: SearchModel): Html {
  if (model.results.length === 0) return nothingFound(model.shell.columnHrefs.request_entry);
  return html`<ul class="list results">${model.results.map(resultRow)}</ul>${pager(model.paging)}`;
}

function resultRow(result: SearchResult): Html {
  const facts = itemFacts(result);
  return html`<li>${anchor({ label: marked(result.title), href: result.href })}${time(result.publishedOn)}${
    result.excerpt && html`<p class="excerpt">${marked(result.excerpt)}</p>`
  }${(facts.length > 0 || result.withdrawn) && html`<p class="facts">${result.withdrawn && html`<strong class="off">已撤回</strong>`}${facts.map((fact) => html`<span>${fact}</span>`)}</p>`}</li>`;
}

function marked(text: HighlightedText): readonly Html[] {
  return text.map((part) => (part.hit ? html`<mark>${part.text}</mark>` : html`${part.text}`));
}

/** Longest words that are printed again in full; they still stand in the form. */
const REPEATED_WORDS = 40;

function shortened(words: string): string {
  const signs = [...words];
  return signs.length > REPEATED_WORDS ? `${signs.slice(0, REPEATED_WORDS).join('')}…` : words;
}

function nothingFound(requestHref: string): Html {
  return html`<div class="empty"><p>可以：</p><ul>
<li>减少用词，或者换一个说法，例如用文件中的正式名称；</li>
<li>只输入文号中的年份和序号；</li>
<li>取消机关、栏目、年份等条件；</li>
<li>仍未找到的，可以依法${anchor({ label: '申请公开', href: requestHref })}。</li>
</ul></div>`;
}
