import { anchor } from '../components/anchor.ts';
import { type LocalDate, time } from '../components/date.ts';
import { renderPage } from '../layout/page.ts';
import { type Html, html } from '../markup.ts';
import type { Link, Shell } from '../shell.ts';
import { reportCheckLink } from '../tools/report-check-page.ts';

/** One annual report in the list. */
export type ListedReport = {
  readonly year: number;
  readonly title: string;
  readonly href: string;
  readonly publishedOn: LocalDate;
  /** The published report corrects an earlier one. */
  readonly corrected: boolean;
};

export type AnnualReportListModel = {
  readonly shell: Shell;
  readonly crumbs: readonly Link[];
  /** Newest first. */
  readonly reports: readonly ListedReport[];
};

/** The column 政府信息公开年报: every year's report, newest first, kept for good. */
export function annualReportListPage(model: AnnualReportListModel): string {
  return renderPage(model.shell, {
    title: '政府信息公开年报',
    crumbs: model.crumbs,
    main: html`<div class="narrow"><div class="head title"><h1>政府信息公开年报</h1>${
      model.reports.length > 0 && html`<span class="count">共 ${model.reports.length} 份</span>`
    }</div>
${model.reports.length > 0 ? html`<ol class="reports">${model.reports.map(reportRow)}</ol>` : html`<p class="empty">本机关尚未发布政府信息公开工作年度报告。</p>`}
<p class="actions">${anchor(reportCheckLink)}</p></div>`,
  });
}

function reportRow(report: ListedReport): Html {
  return html`<li><span class="year">${report.year}</span><div>${anchor({ label: report.title, href: report.href })}
<p class="facts"><span>${time(report.publishedOn)} 发布</span>${report.corrected && html`<span>更正后的版本</span>`}</p></div></li>`;
}
