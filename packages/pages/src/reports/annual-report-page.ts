import {
  formatById,
  type Report,
  type ReportSection,
  SECTION_ONE_ASPECTS,
  tableLayout,
} from '@gongkai/law/report';
import { anchor } from '../components/anchor.ts';
import { type LocalDate, spelledDate, time } from '../components/date.ts';
import { documentTitle } from '../components/document-title.ts';
import { printedSize } from '../components/file-list.ts';
import { notice } from '../components/notice.ts';
import { type FigureHref, officialTable } from '../components/official-table.ts';
import { closedSentence } from '../components/sentence.ts';
import { renderPage } from '../layout/page.ts';
import { type Html, type HtmlValue, html } from '../markup.ts';
import type { Link, Shell } from '../shell.ts';

/** A file of the report. */
export type ReportDownload = {
  readonly format: 'docx' | 'pdf' | 'json';
  readonly href: string;
  readonly byteSize: number;
};

/** How this version stands to others of the same year. A published report is never edited in place. */
export type ReportNotice =
  | { readonly kind: 'withdrawn'; readonly on: LocalDate; readonly reason: string }
  | { readonly kind: 'superseded'; readonly on: LocalDate; readonly by: Link; readonly reason: string }
  | { readonly kind: 'corrects'; readonly on: LocalDate; readonly earlier: Link; readonly reason: string };

export type AnnualReportModel = {
  readonly shell: Shell;
  readonly crumbs: readonly Link[];
  readonly report: Report;
  readonly publishedOn: LocalDate;
  readonly notices: readonly ReportNotice[];
  readonly downloads: readonly ReportDownload[];
  /** Lists of records behind figures, by cell address, where the public may see them. */
  readonly figureHrefs: Readonly<Record<string, string>>;
  /** The organ's reports of other years, newest first. */
  readonly otherYears: readonly { readonly year: number; readonly href: string }[];
};

/** The annual report of a year, `/organs/:slug/annual-reports/:year`: the document itself, with its files. */
export function annualReportPage(model: AnnualReportModel): string {
  const { report } = model;
  return renderPage(model.shell, {
    title: report.title,
    description: `${report.title}（${formatById(report.format).name}）`,
    article: { title: report.title, publishedOn: model.publishedOn, source: report.organ },
    crumbs: model.crumbs,
    main: html`<article class="sheet wide report">
${model.notices.map((entry) => notice(noticeText(entry)))}
${documentTitle(report.title, report.organ)}
<p class="byline">发布日期：${time(model.publishedOn)}</p>
${downloadRow(model.downloads)}
${documentBody(report, model.figureHrefs)}
</article>
${otherYears(model.otherYears)}`,
  });
}

/** The report without its page: the body of the item under which it is published and found. */
export function annualReportBody(report: Report): string {
  return String(documentBody(report, {}));
}

type FigureHrefs = AnnualReportModel['figureHrefs'];

function documentBody(report: Report, figureHrefs: FigureHrefs): Html {
  return html`${formatById(report.format).sections.map((section) => reportSection(section, report, figureHrefs))}
${report.sections.contact && html`<div class="text contact">${paragraphs(report.sections.contact)}</div>`}`;
}

function noticeText(entry: ReportNotice): HtmlValue {
  if (entry.kind === 'withdrawn')
    return html`本报告已于${spelledDate(entry.on)}撤回，更正后重新公布，此处保留原文备查。${entry.reason && html`理由：${closedSentence(entry.reason)}`}`;
  if (entry.kind === 'superseded')
    return html`本报告已于${spelledDate(entry.on)}由${anchor(entry.by)}取代，此处保留原文备查。${entry.reason && html`理由：${closedSentence(entry.reason)}`}`;
  return html`本报告于${spelledDate(entry.on)}更正发布，取代${anchor(entry.earlier)}。${entry.reason && html`更正说明：${closedSentence(entry.reason)}`}`;
}

const DOWNLOAD_LABELS: Readonly<Record<ReportDownload['format'], string>> = {
  docx: 'DOCX 文档',
  pdf: 'PDF 文档',
  json: 'JSON 数据',
};

function downloadRow(downloads: readonly ReportDownload[]): Html {
  if (downloads.length === 0) return html``;
  return html`<ul class="downloads noprint" aria-label="下载">${downloads.map(
    ({ format, href, byteSize }) =>
      html`<li>${anchor({ label: DOWNLOAD_LABELS[format], href })}<span class="size">（${printedSize(byteSize)}）</span></li>`,
  )}</ul>`;
}

function reportSection(section: ReportSection, report: Report, figureHrefs: FigureHrefs): Html {
  const body =
    section.kind === 'tables' ? sectionTables(section, report, figureHrefs) : sectionText(section, report);
  return html`<section id="section-${section.number}"><h2>${section.heading}</h2>${body}</section>`;
}

function sectionText({ number }: ReportSection, { sections }: Report): HtmlValue {
  if (number !== 1)
    return html`<div class="text">${paragraphs(number === 5 ? sections['5'] : sections['6'])}</div>`;
  return html`<div class="text">${SECTION_ONE_ASPECTS.filter(({ id }) => sections['1'][id].trim() !== '').map(
    ({ id, heading }) => html`<h3>${heading}</h3>${paragraphs(sections['1'][id])}`,
  )}</div>`;
}

function sectionTables({ number }: ReportSection, report: Report, figureHrefs: FigureHrefs): readonly Html[] {
  const format = formatById(report.format);
  const figureHref: FigureHref = (address) =>
    Object.hasOwn(figureHrefs, address) ? figureHrefs[address] : undefined;
  return format.tables
    .filter((table) => table.section === number)
    .map((table) =>
      officialTable({ table, layout: tableLayout(format, table.id, report), report, figureHref }),
    );
}

function paragraphs(text: string): readonly Html[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => html`<p>${line.trim()}</p>`);
}

function otherYears(years: AnnualReportModel['otherYears']): Html {
  if (years.length === 0) return html``;
  return html`<nav class="other-years noprint" aria-label="其他年度报告"><h2>其他年度</h2><ul class="row">${years.map(
    ({ year, href }) => html`<li>${anchor({ label: `${year}年`, href })}</li>`,
  )}</ul></nav>`;
}
