import { publicAddress } from './addresses.ts';
import { anchor } from './components/anchor.ts';
import { type LocalDate, spelledDate } from './components/date.ts';
import { notice } from './components/notice.ts';
import { closedSentence } from './components/sentence.ts';
import { renderPage } from './layout/page.ts';
import { type HtmlValue, html } from './markup.ts';
import type { Link, Shell } from './shell.ts';

export type ErrorStatus = 400 | 403 | 404 | 409 | 410 | 413 | 429 | 500 | 503;

export type ErrorModel = {
  readonly shell: Shell;
  readonly status: ErrorStatus;
  /** Number under which the fault stands in the log (500). */
  readonly reference?: string;
  /** Seconds until it is worth trying again (429, 503). */
  readonly retryAfterSeconds?: number;
  /** What was here, when it went and why (410). Without its title, which may be the very thing that had to go. */
  readonly gone?: { readonly indexNumber: string; readonly on: LocalDate; readonly reason: string };
};

type Words = { readonly title: string; readonly meaning: string; readonly advice: readonly string[] };

const WORDS: Readonly<Record<ErrorStatus, Words>> = {
  400: {
    title: '地址或者提交的内容无法识别',
    meaning: '服务器收到的地址或者内容不完整、格式不正确，没有保存任何内容。',
    advice: ['返回上一页，检查后重新提交。', '地址是手工输入的，请核对是否有遗漏。'],
  },
  403: {
    title: '不能查看此页',
    meaning: '您没有查看此页或者办理此事的权限，或者停留时间过长，页面已经失效。',
    advice: ['返回上一页并刷新后再试。', '工作人员请先登录管理后台。'],
  },
  404: {
    title: '没有找到此页',
    meaning: '此地址不存在。本平台的信息发布后地址保持不变，地址可能输入有误。',
    advice: ['核对地址是否完整。', '用标题或者文号搜索。', '从机关的目录中查找。'],
  },
  409: {
    title: '此操作与当前状态不符',
    meaning: '所涉事项的状态已经变化，本次操作没有生效。',
    advice: ['刷新页面，查看最新状态后再办理。'],
  },
  410: {
    title: '此信息已不再公开',
    meaning: '此地址曾经公开过信息，现已依法停止公开。',
    advice: ['搜索是否有新的文件。', '仍然需要此信息的，可以依法申请公开。'],
  },
  413: {
    title: '提交的内容过大',
    meaning: '提交的内容超过了本平台能够接收的大小，没有保存任何内容。',
    advice: ['减少内容后重新提交。', '材料较多的，可以邮寄或者当面提交。'],
  },
  429: {
    title: '访问过于频繁',
    meaning: '短时间内来自您所在网络的访问过多，已暂停受理新的访问。',
    advice: ['稍等片刻再试。', '需要大批量获取数据的，请与承办单位联系。'],
  },
  500: {
    title: '服务器出现故障',
    meaning: '故障出在本平台，不是您的操作造成的，故障情况已经记录。本次提交的内容没有保存。',
    advice: ['稍后再试。', '故障持续的，请将下面的编号告知承办单位。'],
  },
  503: {
    title: '暂时不能办理',
    meaning: '后台数据库暂时无法连接。已经载入的页面仍可阅读；提交申请等写入操作暂不受理，没有保存任何内容。',
    advice: [
      '几分钟后再试，恢复后无需重新登录。',
      '已经填写的表单请不要关闭，恢复后可再次提交。',
      '事项紧急的，可以邮寄或者当面提交申请。',
    ],
  },
};

/** A page for what cannot be shown or done: what happened, what it means, and the way out. */
export function errorPage(model: ErrorModel): string {
  const words = WORDS[model.status];
  return renderPage(model.shell, {
    title: words.title,
    personal: true,
    main: html`<div class="message">
<p class="status">${model.status}</p>
<h1>${words.title}</h1>
${model.gone && notice(goneText(model.gone))}
<p>${words.meaning}</p>
<ul>${words.advice.map((line) => html`<li>${line}</li>`)}</ul>
${model.retryAfterSeconds !== undefined && html`<p>大约 ${waiting(model.retryAfterSeconds)}后可以再试。</p>`}
${model.reference && html`<p>故障编号：<code>${model.reference}</code></p>`}
<p class="actions">${waysOut(model.shell).map((link, index) => anchor(link, index === 0 && html` class="button"`))}</p>
</div>`,
  });
}

function goneText(gone: NonNullable<ErrorModel['gone']>): HtmlValue {
  return html`索引号为 ${gone.indexNumber} 的信息已于${spelledDate(gone.on)}停止公开。理由：${closedSentence(gone.reason)}`;
}

function waiting(seconds: number): string {
  return seconds < 60 ? `${Math.max(1, Math.ceil(seconds))} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
}

function waysOut(shell: Shell): readonly Link[] {
  const home = shell.organ
    ? { label: `返回${shell.organ.name}首页`, href: publicAddress.organ(shell.organ.slug) }
    : { label: '返回首页', href: publicAddress.site() };
  return [
    home,
    { label: '搜索政府信息', href: publicAddress.search() },
    { label: '依申请公开', href: shell.columnHrefs.request_entry },
  ];
}
