import { explainStep, type HowStep, type RequestState } from '@gongkai/law/request';
import { publicAddress } from '../addresses.ts';
import { bodyText } from '../components/body-text.ts';
import { type LocalDate, spelledDate, time } from '../components/date.ts';
import { type FileLink, fileList } from '../components/file-list.ts';
import { renderPage } from '../layout/page.ts';
import { type Html, html, type SanitizedHtml } from '../markup.ts';
import type { Shell } from '../shell.ts';
import { requestCrumbs } from './crumbs.ts';
import { type PublicStep, STATE_MEANINGS, STEP_WORDS, stateLabel } from './status-words.ts';

export type RequestStatusModel = {
  readonly shell: Shell & Required<Pick<Shell, 'organ'>>;
  readonly requestNumber: string;
  readonly submittedOn: LocalDate;
  /** What was asked for, without personal data. */
  readonly wanted: string;
  readonly state: RequestState;
  /** Until when the organ must reply, while it still must, and how that day was reached. */
  readonly due?: {
    readonly on: LocalDate;
    /** The holidays of that year are not announced yet. */
    readonly provisional: boolean;
    /** Working days left; negative when the day has passed. */
    readonly workingDaysLeft: number;
    readonly how: readonly HowStep[];
  };
  /** What happened, oldest first; only steps the applicant may see. */
  readonly steps: readonly { readonly on: LocalDate; readonly step: PublicStep; readonly note?: string }[];
  /** The reply, once served. */
  readonly reply?: {
    readonly title: string;
    readonly letterNumber?: string;
    readonly servedOn: LocalDate;
    readonly text?: SanitizedHtml;
    readonly files: readonly FileLink[];
  };
  readonly telephone?: string;
};

/** The state of one request, shown to who holds its number and query code. */
export function requestStatusPage(model: RequestStatusModel): string {
  const { slug } = model.shell.organ;
  return renderPage(model.shell, {
    title: `${model.requestNumber} - 办理情况`,
    personal: true,
    crumbs: [
      ...requestCrumbs(model.shell),
      { label: '查询办理情况', href: publicAddress.requestLookup(slug) },
    ],
    main: html`<article class="narrow status">
<p class="number">申请编号 ${model.requestNumber}</p>
<h1>${stateLabel(model.state)}</h1>
<p class="lead">${STATE_MEANINGS[model.state]}</p>
${model.due && dueSection(model.due)}
${model.reply && replySection(model.reply)}
<section><h2>申请内容</h2><p class="wanted">${model.wanted}</p></section>
<section><h2>办理经过</h2><ol class="timeline">${model.steps.map(timelineRow)}</ol></section>
${model.telephone && html`<p class="hint">对办理情况有疑问的，请致电${model.telephone}。</p>`}
</article>`,
  });
}

function dueSection(due: NonNullable<RequestStatusModel['due']>): Html {
  return html`<section class="due"><h2>答复期限</h2>
<p class="day">${time(due.on)}<span${due.workingDaysLeft < 0 && html` class="off"`}>${daysLeft(due.workingDaysLeft)}</span></p>
${due.provisional && html`<p class="hint">该年度的节假日安排尚未公布，公布后可能调整。</p>`}
<details><summary>这一天是怎样算出来的</summary><ol class="how">${due.how.filter(concernsApplicant).map((step) => html`<li>${explainStep(step)}</li>`)}</ol></details>
</section>`;
}

/** The office warns itself by the earliest reading of a date; towards the applicant the statutory one counts. */
function concernsApplicant({ rule }: HowStep): boolean {
  return rule !== 'earliest_reading';
}

function daysLeft(workingDays: number): string {
  if (workingDays > 0) return `还有 ${workingDays} 个工作日`;
  return workingDays === 0 ? '今天到期' : `已超过 ${-workingDays} 个工作日`;
}

function replySection(reply: NonNullable<RequestStatusModel['reply']>): Html {
  return html`<section class="reply"><h2>${reply.title}</h2>
<p class="facts">${reply.letterNumber && html`<span>${reply.letterNumber}</span>`}<span>${spelledDate(reply.servedOn)}送达</span></p>
${reply.text && html`<div class="sheet">${bodyText(reply.text)}</div>`}
${reply.files.length > 0 && html`<h3>下载</h3>${fileList(reply.files)}`}
</section>`;
}

function timelineRow(row: RequestStatusModel['steps'][number]): Html {
  return html`<li>${time(row.on)}<span>${STEP_WORDS[row.step]}${row.note && html`<small>${row.note}</small>`}</span></li>`;
}
