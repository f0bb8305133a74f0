/** Letters on the way to a reply (L02 to L11): each states what its rule demands, and the period with its effect. */
import type { LocalDate } from '@gongkai/law/calendar';
import {
  ARTICLES,
  CONSULTATION_DAYS,
  type EventName,
  FEE_PAYMENT_DAYS,
  type FeeBasis,
  LETTERS,
  type LetterCode,
} from '@gongkai/law/request';
import { applicantName, quotedWanted } from '../form.ts';
import { maskText } from '../mask.ts';
import { letterDate } from './dates.ts';
import type { LetterFacts } from './facts.ts';
import { fullName } from './replies.ts';

/** The letters that go out with an event, in order. A reply is no notice: it is drafted and waits for approval. */
export const NOTICES: Readonly<Partial<Record<EventName, readonly LetterCode[]>>> = {
  confirm: ['L02'],
  request_correction: ['L03'],
  ask_reasons: ['L04'],
  extend: ['L05'],
  consult_third_party: ['L06', 'L07'],
  consult_joint_organ: ['L09', 'L07'],
  charge_fee: ['L11'],
};

/** Title of a notice. */
export function noticeTitle(code: LetterCode): string {
  const name = LETTERS[code].name.replace(/（.*）$/, '');
  return name.startsWith('政府信息公开') ? name : `政府信息公开${name}`;
}

/** The text of a notice, from the event that brings it. */
export function noticeText(code: LetterCode, facts: LetterFacts): string {
  switch (code) {
    case 'L02':
      return receipt(facts);
    case 'L03':
      return correction(facts);
    case 'L04':
      return askingReasons(facts);
    case 'L05':
      return extension(facts);
    case 'L06':
      return thirdParty(facts);
    case 'L07':
      return pause(facts);
    case 'L09':
      return jointOrgan(facts);
    case 'L11':
      return fee(facts);
    default:
      throw new Error(`no notice is written as ${code}`);
  }
}

function opening(facts: LetterFacts): string {
  const { form, number, submittedOn, after } = facts;
  const day = letterDate(after.received_on ?? submittedOn);
  return `${applicantName(form)}：\n本机关于${day}收到您提出的政府信息公开申请（申请编号：${number}），申请获取${quotedWanted(form)}。`;
}

/** What others than the applicant may read of the request: nothing that identifies somebody. */
function quotedForOthers({ form }: LetterFacts): string {
  return maskText(quotedWanted(form));
}

function dueSentence(due: LocalDate | null): string {
  return due === null ? '' : `答复期限至${letterDate(due)}。`;
}

function receipt(facts: LetterFacts): string {
  return `${opening(facts)}\n${dueSentence(facts.after.due_on)}您可以凭申请编号和查询码在本机关政府信息公开平台查询办理情况。`;
}

function correction(facts: LetterFacts): string {
  const { event } = facts;
  if (event.event !== 'request_correction') throw new Error('L03 goes with request_correction');
  const points = (event.points ?? []).map((point, index) => `${index + 1}.${point}`);
  return [
    opening(facts),
    '经审查，您的申请内容不明确，需要补正以下事项：',
    ...points,
    `依照${fullName(ARTICLES.correction)}的规定，请您自收到本告知书之日起${event.respond_within}个工作日内补正。答复期限自本机关收到补正的申请之日起计算。无正当理由逾期不补正的，视为放弃申请，本机关不再处理该政府信息公开申请。`,
  ].join('\n');
}

function askingReasons(facts: LetterFacts): string {
  const { event } = facts;
  if (event.event !== 'ask_reasons') throw new Error('L04 goes with ask_reasons');
  return `${opening(facts)}\n您申请公开政府信息的数量、频次明显超过合理范围。依照${fullName(ARTICLES.excessive)}的规定，请您自收到本告知书之日起${event.respond_within}个工作日内书面说明理由。理由不合理或者逾期不说明的，本机关不予处理。`;
}

function extension(facts: LetterFacts): string {
  const { event, after } = facts;
  if (event.event !== 'extend') throw new Error('L05 goes with extend');
  const reason = event.reason === undefined ? '因申请事项需要进一步查找、审查' : `因${event.reason}`;
  return `${opening(facts)}\n${reason}，不能在规定期限内答复。依照${fullName(ARTICLES.reply_extension)}的规定，经本机关政府信息公开工作机构负责人同意，延长答复期限${event.working_days}个工作日，${dueSentence(after.due_on)}`;
}

function thirdParty(facts: LetterFacts): string {
  const { event } = facts;
  if (event.event !== 'consult_third_party') throw new Error('L06 goes with consult_third_party');
  return `${event.party}：\n本机关收到政府信息公开申请，申请获取${quotedForOthers(facts)}。经审查，公开该信息可能对你方的合法权益造成损害。\n依照${fullName(ARTICLES.third_party)}的规定，请你方自收到本征求意见书之日起${CONSULTATION_DAYS}个工作日内，书面答复是否同意公开；不同意公开的，请说明理由。逾期未提出意见的，由本机关依照该条例的规定决定是否公开。`;
}

function pause(facts: LetterFacts): string {
  return `${opening(facts)}\n因您申请获取的信息涉及其他方，本机关已于${letterDate(facts.event.on)}书面征求其意见。依照${fullName(ARTICLES.reply_pause)}的规定，征求意见所需时间不计算在答复期限内，特此告知。`;
}

function jointOrgan(facts: LetterFacts): string {
  const { event } = facts;
  if (event.event !== 'consult_joint_organ') throw new Error('L09 goes with consult_joint_organ');
  return `${event.organ}：\n本机关收到政府信息公开申请，申请获取${quotedForOthers(facts)}。该信息由你单位与本机关共同制作，本机关牵头。\n依照${fullName(ARTICLES.joint_organ)}的规定，请你单位自收到本征求意见书之日起${CONSULTATION_DAYS}个工作日内提出意见，逾期未提出意见的视为同意公开。`;
}

const FEE_STANDARDS: Readonly<Record<FeeBasis, string>> = {
  per_piece:
    '按件计收：同一申请人一个自然月内累计申请10件以下（含10件）的不收费，11至30件（含30件）的部分每件100元，31件以上的部分以10件为一档，每增加一档，收费标准提高100元/件',
  per_page:
    '按量计收：30页以下（含30页）的不收费，31至100页（含100页）的部分每页10元，101至200页（含200页）的部分每页20元，201页以上的部分每页40元',
};

function fee(facts: LetterFacts): string {
  const { event } = facts;
  if (event.event !== 'charge_fee') throw new Error('L11 goes with charge_fee');
  return [
    opening(facts),
    `依照${fullName(ARTICLES.fee)}和《政府信息公开信息处理费管理办法》（${ARTICLES.fee_measures}）的规定，本机关决定收取信息处理费。`,
    `收费标准：${FEE_STANDARDS[event.basis]}。`,
    `收费金额：${yuan(event.amount)}元。`,
    `请您自收到本通知次日起${FEE_PAYMENT_DAYS}个工作日内缴纳，缴纳方式请与${facts.organ.contact.unit}联系（电话：${facts.organ.contact.telephone}）。逾期未缴纳的，视为放弃申请，本机关不再处理该政府信息公开申请。`,
  ].join('\n');
}

/** Fen as yuan, without trailing zeros of a whole amount. */
function yuan(fen: number): string {
  return fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2);
}
