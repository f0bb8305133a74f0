import {
  ARTICLES,
  type Article,
  CONSULTATION_DAYS,
  CORRECTION_NOTICE_DAYS,
  MAX_EXTENSION_DAYS,
  REPLY_DAYS,
} from '@gongkai/law/request';
import { anchor } from '../components/anchor.ts';
import { renderPage } from '../layout/page.ts';
import { type Html, type HtmlValue, html } from '../markup.ts';
import type { Shell } from '../shell.ts';
import { requestCrumbs } from './crumbs.ts';

/** The ways in which this organ takes requests. In person and by post may never be closed (国办公开办函〔2017〕19号). */
export type RequestChannels = {
  /** 政府信息公开工作机构 */
  readonly unit: string;
  readonly address: string;
  readonly postalCode?: string;
  readonly officeHours?: string;
  readonly telephone?: string;
  readonly fax?: string;
  readonly email?: string;
};

export type RequestEntryModel = {
  readonly shell: Shell & Required<Pick<Shell, 'organ'>>;
  readonly channels: RequestChannels;
  /** The online form, where that channel is open. */
  readonly formHref?: string;
  /** Where the state of a request is looked up. */
  readonly lookupHref?: string;
};

/** 依申请公开, `/organs/:slug/requests`: how a request goes, by which ways, and the two buttons. */
export function requestEntryPage(model: RequestEntryModel): string {
  const { name } = model.shell.organ;
  return renderPage(model.shell, {
    title: '依申请公开',
    description: `向${name}申请公开政府信息的途径、程序、期限和收费规定，在线申请和办理情况查询。`,
    crumbs: requestCrumbs(model.shell).slice(0, 1),
    main: html`<div class="head title"><h1>依申请公开</h1></div>
<p class="lead">没有在公开目录中找到需要的政府信息，可以依照《中华人民共和国政府信息公开条例》向${name}提出申请。</p>
${buttons(model)}
<div class="cols end">
<div class="wide">${procedure()}${rules()}</div>
<aside class="side" aria-label="申请途径">${channelList(model)}</aside>
</div>`,
  });
}

function buttons(model: RequestEntryModel): Html {
  return html`<p class="actions">${
    model.formHref && anchor({ label: '提交申请', href: model.formHref }, html` class="button"`)
  }${model.lookupHref && anchor({ label: '查询办理情况', href: model.lookupHref }, html` class="button quiet"`)}</p>`;
}

function procedure(): Html {
  return html`<section><h2>办理程序</h2><ol class="steps">${PROCEDURE.map(
    ({ name, text, article }) =>
      html`<li><b>${name}</b><p>${text}<small class="basis">${article}</small></p></li>`,
  )}</ol></section>`;
}

const PROCEDURE: readonly { readonly name: string; readonly text: string; readonly article: Article }[] = [
  {
    name: '提交',
    text: '写明姓名或者名称、身份证明、联系方式，所需信息的名称、文号或者其他特征，以及希望的形式和途径。书写确有困难的，可以口头提出，由工作机构代为填写。',
    article: ARTICLES.content_of_request,
  },
  {
    name: '确认收到',
    text: '当面提交的，以提交之日为收到之日；邮寄的，以签收之日为准，平常信函以与申请人确认之日为准；通过互联网提交的，以双方确认之日为准。',
    article: ARTICLES.receipt,
  },
  {
    name: '补正',
    text: `内容不明确的，自收到申请之日起${CORRECTION_NOTICE_DAYS}个工作日内一次性告知需要补正的事项；补正后重新计算答复期限。`,
    article: ARTICLES.correction,
  },
  {
    name: '征求意见',
    text: `涉及第三方合法权益的，书面征求其意见，第三方应当在${CONSULTATION_DAYS}个工作日内提出意见；征求意见所需时间不计入答复期限。`,
    article: ARTICLES.third_party,
  },
  {
    name: '答复',
    text: `能够当场答复的当场答复；不能当场答复的，自收到申请之日起${REPLY_DAYS}个工作日内答复。需要延长的，经批准并告知申请人，最多延长${MAX_EXTENSION_DAYS}个工作日。`,
    article: ARTICLES.reply_period,
  },
];

function rules(): Html {
  return html`<section><h2>收费</h2><p>提供政府信息不收取费用。申请公开的数量、频次明显超过合理范围的，依照国务院有关规定收取信息处理费，并事先告知依据、标准和数额。<small class="basis">${ARTICLES.fee}</small></p></section>
<section><h2>对答复不服</h2><p>可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼。对不予公开决定不服的，应当先申请行政复议。<small class="basis">${ARTICLES.complaint}；${ARTICLES.reconsideration_first}</small></p></section>`;
}

function channelList({ channels, formHref }: RequestEntryModel): Html {
  return html`<section><h2>申请途径</h2><dl class="contacts">
${fact('当面提交', html`${channels.unit}，${channels.address}`)}
${fact('邮寄', html`${channels.address}，${channels.unit}收，信封注明“政府信息公开申请”`)}
${channels.postalCode && fact('邮编', channels.postalCode)}
${channels.officeHours && fact('办公时间', channels.officeHours)}
${channels.telephone && fact('电话', channels.telephone)}
${channels.fax && fact('传真', channels.fax)}
${channels.email && fact('电子邮箱', channels.email)}
${fact('在线', formHref ? anchor({ label: '填写在线申请表', href: formHref }) : '本机关暂未开通在线申请')}
</dl><p class="hint">阅读、书写或者视听有困难的，可以请工作机构提供必要的帮助。</p></section>`;
}

function fact(term: string, value: HtmlValue): Html {
  return html`<div><dt>${term}</dt><dd>${value}</dd></div>`;
}
