/** The report as a web page of a government site, with the disorder that editors and site frames put around it. */
import type { Random } from './random.ts';
import type { PrintedCell, PrintedTable, Sheet } from './sheet.ts';

export interface HtmlOptions {
  /** Value of the charset declaration; null leaves it out. */
  readonly charset: string | null;
  /** Breadcrumbs, a table of metadata, share buttons, a footer. */
  readonly furniture: boolean;
  /** Spans, empty elements and numbers cut over two elements, as word processors paste them. */
  readonly wordMarkup: boolean;
}

/** A whole page with the report as real tables. */
export function htmlOf(sheet: Sheet, options: HtmlOptions, random: Random): string {
  return pageOf(sheet.title, reportHtml(sheet, options, random), options, random);
}

/** A page with two reports in the two cells of one outer table. */
export function htmlSideBySide(left: Sheet, right: Sheet, options: HtmlOptions, random: Random): string {
  const halves = [left, right].map((sheet) => `<td valign="top">${reportHtml(sheet, options, random)}</td>`);
  return pageOf(left.title, `<table><tr>${halves.join('')}</tr></table>`, options, random);
}

function pageOf(title: string, body: string, { charset, furniture }: HtmlOptions, random: Random): string {
  const meta = charset === null ? '' : `<meta charset="${charset}">`;
  const inner = furniture ? `${FRAME_ABOVE(title, random)}${body}${FRAME_BELOW}` : body;
  return `<!DOCTYPE html><html><head>${meta}<title>${escaped(title)}</title><style>${STYLE}</style></head><body>${inner}</body></html>`;
}

const STYLE =
  'body{font:14px sans-serif}table{border-collapse:collapse;width:100%}td{border:1px solid;padding:2px 4px;text-align:center;font-size:11px}.v{width:1.2em}';

const FRAME_ABOVE = (title: string, random: Random): string =>
  `<div class="nav"><a href="/">首页</a> &gt; <a href="/zwgk">政务公开</a> &gt; 政府信息公开年报</div>
<table class="meta"><tr><td>索引号</td><td>${random.int(1000, 9999)}-${random.int(10, 99)}/2023-00${random.int(100, 999)}</td><td>发布日期</td><td>2024-01-${random.int(10, 28)}</td></tr><tr><td>名称</td><td colspan="3">${escaped(title)}</td></tr></table>
<div class="share">分享到：<a>微信</a><a>微博</a> 字号：<a>大</a><a>中</a><a>小</a> 浏览次数：<span>${random.int(10, 999)}</span></div>
<script>var count = [1, 2, 3];</script>`;

const FRAME_BELOW =
  '<div class="foot">上一篇：没有了 下一篇：没有了</div><div>版权所有 备案编号：00000000号-1</div>';

function reportHtml(sheet: Sheet, options: HtmlOptions, random: Random): string {
  const sections = sheet.sections.map(({ heading, paragraphs, tables }) =>
    [
      heading === null ? '' : `<p><strong>${escaped(heading)}</strong></p>`,
      ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
      ...tables.map((table) => tableHtml(table, options, random)),
    ].join('\n'),
  );
  return `<h1>${escaped(sheet.title)}</h1>\n<p>${escaped(sheet.preface)}</p>\n${sections.join('\n')}`;
}

function tableHtml(table: PrintedTable, options: HtmlOptions, random: Random): string {
  const rows = [...table.head, ...table.body].map(
    (row) => `<tr>${row.map((cell) => cellHtml(cell, options, random)).join('')}</tr>`,
  );
  return `<table>${rows.join('\n')}</table>`;
}

function cellHtml(cell: PrintedCell, { wordMarkup }: HtmlOptions, random: Random): string {
  const spans = [
    cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '',
    cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '',
    cell.vertical ? ' class="v"' : '',
  ].join('');
  const content = wordMarkup ? disordered(cell.text, random) : lines(cell.text);
  return `<td${spans}>${content}</td>`;
}

/** Text cut into spans at any place, digits too, with empty elements of word processors about. */
function disordered(text: string, random: Random): string {
  if (text === '') return random.pick(['', '<p></p>', '<p><o:p></o:p></p>', '<p>&nbsp;</p>', '<br>']);
  const at = random.int(1, text.length);
  const pieces = [text.slice(0, at), text.slice(at)].filter((piece) => piece !== '');
  const spans = pieces.map((piece) => `<span lang="EN-US">${lines(piece)}</span>`).join('');
  return `<p class="MsoNormal">${spans}<span><o:p></o:p></span></p>`;
}

const lines = (text: string): string => escaped(text).replaceAll('\n', '<br>').replaceAll('\u00a0', '&nbsp;');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
