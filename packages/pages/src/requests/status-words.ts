/** Plain words for what the applicant is told about a request: its state, and what happened. */
import { type EventName, type RequestState, STATE_LABELS } from '@gongkai/law/request';

/** What a state is called towards the applicant; an approval inside the office is still 办理中. */
export function stateLabel(state: RequestState): string {
  return STATE_LABELS[state === 'awaiting_approval' ? 'in_review' : state];
}

/** What a state means for the applicant, and what is to be done. */
export const STATE_MEANINGS: Readonly<Record<RequestState, string>> = {
  received_unconfirmed: '申请已经提交，等待工作人员与您确认。双方确认之日为收到申请之日。',
  registered: '申请已经收到并登记，即将开始办理。',
  awaiting_correction:
    '申请内容不够明确，请按补正告知书的要求在规定期限内补正。无正当理由逾期不补正的，视为放弃申请。',
  awaiting_reasons: '申请的数量、频次明显超过合理范围，请按告知书的要求说明理由。',
  in_review: '正在查找和审查您申请的信息。',
  awaiting_third_party: '所需信息涉及第三方合法权益，正在书面征求其意见，所需时间不计入答复期限。',
  awaiting_joint_organ: '所需信息由几个机关共同制作，正在征求其他机关意见，所需时间不计入答复期限。',
  awaiting_fee: '请按收费通知书的要求缴纳信息处理费。逾期未缴纳的，视为放弃申请。',
  awaiting_approval: '已经形成答复意见，正在审核。',
  awaiting_service: '答复已经作出，正在按您选择的途径送达。',
  replied: '答复已经送达。',
  closed: '本申请已经办结。',
};

/** Events that the applicant is told of, in words addressed to the applicant. All others stay inside the office. */
export const STEP_WORDS = {
  submit: '提交申请',
  confirm: '双方确认收到申请',
  accept: '开始办理',
  request_correction: '告知补正',
  correction_received: '收到补正材料',
  correction_period_over: '逾期未补正，视为放弃申请',
  ask_reasons: '要求说明理由',
  reasons_received: '收到理由说明',
  consult_third_party: '征求第三方意见',
  third_party_answered: '收到第三方意见',
  third_party_timeout: '第三方逾期未提出意见',
  consult_joint_organ: '征求共同制作机关意见',
  joint_organ_answered: '收到共同制作机关意见',
  joint_organ_timeout: '共同制作机关逾期未提出意见，视为同意公开',
  charge_fee: '发出收费通知',
  paid: '收到信息处理费',
  fee_period_over: '逾期未缴费，视为放弃申请',
  extend: '延长答复期限',
  serve: '答复送达',
  delivery_proved: '送达情况已经核实',
  withdraw: '申请人撤回申请',
} as const satisfies Partial<Record<EventName, string>>;

export type PublicStep = keyof typeof STEP_WORDS;

/** Whether the applicant is told of an event. */
export function isPublicStep(event: EventName): event is PublicStep {
  return Object.hasOwn(STEP_WORDS, event);
}
