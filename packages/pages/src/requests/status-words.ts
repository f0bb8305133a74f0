/** Plain words for what the applicant is told about a request: its state, what happened, how a date was reached. */
import { type LocalDate, spelledDate } from '../components/date.ts';

/** States of a request as the public sees them; steps inside the office are 办理中. */
export type PublicState =
  | 'received_unconfirmed'
  | 'registered'
  | 'awaiting_correction'
  | 'awaiting_reasons'
  | 'in_review'
  | 'awaiting_third_party'
  | 'awaiting_joint_organ'
  | 'awaiting_fee'
  | 'awaiting_approval'
  | 'awaiting_service'
  | 'replied'
  | 'closed';

export const STATE_WORDS: Readonly<
  Record<PublicState, { readonly label: string; readonly meaning: string }>
> = {
  received_unconfirmed: {
    label: '待确认',
    meaning: '申请已经提交，等待工作人员与您确认。双方确认之日为收到申请之日。',
  },
  registered: { label: '已登记', meaning: '申请已经收到并登记，即将开始办理。' },
  awaiting_correction: {
    label: '待补正',
    meaning: '申请内容不够明确，请按补正告知书的要求在规定期限内补正。无正当理由逾期不补正的，视为放弃申请。',
  },
  awaiting_reasons: {
    label: '待说明理由',
    meaning: '申请的数量、频次明显超过合理范围，请按告知书的要求说明理由。',
  },
  in_review: { label: '办理中', meaning: '正在查找和审查您申请的信息。' },
  awaiting_third_party: {
    label: '征求第三方意见',
    meaning: '所需信息涉及第三方合法权益，正在书面征求其意见，所需时间不计入答复期限。',
  },
  awaiting_joint_organ: {
    label: '征求其他机关意见',
    meaning: '所需信息由几个机关共同制作，正在征求其他机关意见，所需时间不计入答复期限。',
  },
  awaiting_fee: {
    label: '待缴费',
    meaning: '请按收费通知书的要求缴纳信息处理费。逾期未缴纳的，视为放弃申请。',
  },
  awaiting_approval: { label: '办理中', meaning: '已经形成答复意见，正在审核。' },
  awaiting_service: { label: '待送达', meaning: '答复已经作出，正在按您选择的途径送达。' },
  replied: { label: '已答复', meaning: '答复已经送达。' },
  closed: { label: '已办结', meaning: '本申请已经办结。' },
};

/** What happened to a request, as far as the applicant is told. */
export type PublicStep =
  | 'submit'
  | 'confirm'
  | 'accept'
  | 'request_correction'
  | 'correction_received'
  | 'correction_period_over'
  | 'ask_reasons'
  | 'reasons_received'
  | 'consult_third_party'
  | 'third_party_answered'
  | 'third_party_timeout'
  | 'consult_joint_organ'
  | 'joint_organ_answered'
  | 'joint_organ_timeout'
  | 'charge_fee'
  | 'paid'
  | 'fee_period_over'
  | 'extend'
  | 'serve'
  | 'delivery_proved'
  | 'withdraw';

export const STEP_WORDS: Readonly<Record<PublicStep, string>> = {
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
};

/** One step on the way to a due date (条例 art. 30, 33). */
export type DueStep =
  | { readonly kind: 'received'; readonly on: LocalDate }
  | { readonly kind: 'restarted'; readonly on: LocalDate; readonly because: 'correction' | 'payment' }
  | { readonly kind: 'counted'; readonly workingDays: number; readonly on: LocalDate }
  | {
      readonly kind: 'paused';
      readonly from: LocalDate;
      readonly to?: LocalDate;
      readonly because: 'third_party' | 'joint_organ';
    }
  | { readonly kind: 'extended'; readonly workingDays: number; readonly on: LocalDate };

/** The step as a sentence. */
export function dueSentence(step: DueStep): string {
  switch (step.kind) {
    case 'received':
      return `${spelledDate(step.on)}收到申请，自次日起计算。`;
    case 'restarted':
      return `${spelledDate(step.on)}${step.because === 'correction' ? '收到补正材料' : '收到信息处理费'}，自次日起重新计算。`;
    case 'counted':
      return `满${step.workingDays}个工作日为${spelledDate(step.on)}（不含节假日，含调休上班日）。`;
    case 'paused':
      return `${pauseReason(step.because)}，${spelledDate(step.from)}起${step.to ? `至${spelledDate(step.to)}` : ''}不计入期限。`;
    case 'extended':
      return `经批准延长${step.workingDays}个工作日，至${spelledDate(step.on)}。`;
  }
}

function pauseReason(because: 'third_party' | 'joint_organ'): string {
  return because === 'third_party' ? '征求第三方意见' : '征求共同制作机关意见';
}
