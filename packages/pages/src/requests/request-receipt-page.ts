import { CORRECTION_NOTICE_DAYS, REPLY_DAYS } from '@gongkai/law/request';
import { publicAddress } from '../addresses.ts';
import { anchor } from '../components/anchor.ts';
import { type LocalDate, spelledDate } from '../components/date.ts';
import { renderPage } from '../layout/page.ts';
import { type Html, html } from '../markup.ts';
import type { Shell } from '../shell.ts';
import { requestCrumbs } from './crumbs.ts';

export type RequestReceiptModel = {
  readonly shell: Shell & Required<Pick<Shell, 'organ'>>;
  readonly requestNumber: string;
  /** Shown on this page only; the organ keeps nothing it could be read from. */
  readonly queryCode: string;
  readonly submittedOn: LocalDate;
  /** Legal date of receipt (条例 art. 31); absent until both sides have confirmed. */
  readonly receivedOn?: LocalDate;
  readonly replyDueOn?: LocalDate;
  readonly lookupHref: string;
  readonly telephone?: string;
};

/** 申请回执 after a request was filed: number, query code, what happens next. */
export function requestReceiptPage(model: RequestReceiptModel): string {
  const { name, slug } = model.shell.organ;
  return renderPage(model.shell, {
    title: '政府信息公开申请回执',
    personal: true,
    crumbs: requestCrumbs(model.shell),
    main: html`<article class="sheet narrow receipt">
<h1 class="doctitle">政府信息公开申请回执</h1>
<p>${name}已收到您于${spelledDate(model.submittedOn)}提交的政府信息公开申请。</p>
<dl class="codes"><div><dt>申请编号</dt><dd>${model.requestNumber}</dd></div><div><dt>查询码</dt><dd>${model.queryCode}</dd></div></dl>
<p class="caution">查询码只在本页显示一次。请抄录、打印或者截图保存本页，查询办理情况时需要同时提供申请编号和查询码；请勿告知他人。</p>
${nextSteps(model)}
<p class="actions noprint">${anchor({ label: '查询办理情况', href: model.lookupHref }, html` class="button"`)}${anchor({ label: '返回首页', href: publicAddress.organ(slug) })}</p>
</article>`,
  });
}

function nextSteps(model: RequestReceiptModel): Html {
  return html`<h2>接下来</h2><ol class="steps">
${
  model.receivedOn
    ? html`<li><b>收到</b><p>本申请的收到日期为${spelledDate(model.receivedOn)}。</p></li>`
    : html`<li><b>确认</b><p>工作人员将按您填写的联系方式与您确认，双方确认之日为收到申请之日，答复期限自此起算。请保持联系畅通。</p></li>`
}
<li><b>补正</b><p>内容不明确的，自收到之日起${CORRECTION_NOTICE_DAYS}个工作日内一次性告知您补正。</p></li>
<li><b>答复</b><p>${model.replyDueOn ? `答复期限至${spelledDate(model.replyDueOn)}。` : `自收到之日起${REPLY_DAYS}个工作日内答复。`}征求第三方意见所需时间不计入期限；需要延长的，会事先告知您。</p></li>
</ol>${model.telephone && html`<p>联系电话：${model.telephone}</p>`}`;
}
