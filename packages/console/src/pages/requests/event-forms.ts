/** The small form of each event a person may record on a case: its fields as data (field names as in the ledger). */
import { FEE_BASES, FEE_BASIS_LABELS, SERVICE_WAY_LABELS, SERVICE_WAYS } from '@gongkai/law/request';

/** Events that staff record; the last two are the console's names for acts beside the law's events. */
export type StaffEvent =
  | 'confirm'
  | 'accept'
  | 'request_correction'
  | 'correction_notice_delivered'
  | 'correction_received'
  | 'correction_period_over'
  | 'ask_reasons'
  | 'reasons_request_delivered'
  | 'reasons_received'
  | 'reasons_judged'
  | 'reasons_period_over'
  | 'consult_third_party'
  | 'third_party_delivered'
  | 'third_party_answered'
  | 'third_party_timeout'
  | 'consult_joint_organ'
  | 'joint_organ_delivered'
  | 'joint_organ_answered'
  | 'joint_organ_timeout'
  | 'charge_fee'
  | 'fee_notice_delivered'
  | 'paid'
  | 'fee_period_over'
  | 'extend'
  | 'propose_outcome'
  | 'secrecy_reviewed'
  | 'reject'
  | 'approve'
  | 'serve'
  | 'delivery_proved'
  | 'withdraw'
  | 'correct_entry';

interface Common {
  name: string;
  label: string;
  optional?: true;
  hint?: string;
}

/** One field of an event's form. */
export type EventField = Common &
  (
    | { kind: 'line' | 'text' | 'points' | 'date' | 'money' | 'office' }
    | { kind: 'days'; preset: number; most: number }
    | { kind: 'choice'; options: readonly { value: string; label: string }[] }
    | { kind: 'yesno'; yes: string; no: string }
    | { kind: 'awaited'; of: 'third_party' | 'joint_organ' }
  );

/** How the form of an event looks. */
export interface EventForm {
  fields: readonly EventField[];
  /** What the day means, where it is not plainly the day of the event. */
  day?: string;
  /** What happens beyond the law's fold: letters that are written, who comes next. */
  also?: string;
}

const thirdParty: EventField = { name: 'party', label: '第三方', kind: 'awaited', of: 'third_party' };
const jointOrgan: EventField = { name: 'organ', label: '共同制作机关', kind: 'awaited', of: 'joint_organ' };
const NONE: EventForm = { fields: [] };

/** The forms. `propose_outcome` and `correct_entry` have forms of their own. */
export const EVENT_FORMS: Readonly<
  Record<Exclude<StaffEvent, 'propose_outcome' | 'correct_entry'>, EventForm>
> = {
  confirm: { fields: [], day: '与申请人确认之日，即收到申请之日' },
  accept: { fields: [{ name: 'office', label: '承办科室', kind: 'office', optional: true }] },
  request_correction: {
    fields: [
      {
        name: 'points',
        label: '需要补正的事项',
        kind: 'points',
        hint: '一次告知全部事项，每行一项。',
      },
      { name: 'respond_within', label: '补正期限', kind: 'days', preset: 15, most: 250 },
      {
        name: 'late_reason',
        label: '逾期告知理由',
        kind: 'text',
        optional: true,
        hint: '收到申请已超过 7 个工作日的，由分管负责人写明理由，答复期限不停止计算。',
      },
    ],
    also: '生成补正告知书（L03）。',
  },
  correction_notice_delivered: { fields: [], day: '补正告知书送达之日，补正期限由此起算' },
  correction_received: {
    fields: [{ name: 'clear', label: '补正后的内容', kind: 'yesno', yes: '内容明确', no: '仍不明确' }],
    day: '收到补正材料之日，答复期限由此重新计算',
  },
  correction_period_over: { ...NONE, also: '申请人无正当理由逾期不补正，视为放弃申请；生成告知书（L20）。' },
  ask_reasons: {
    fields: [{ name: 'respond_within', label: '说明期限', kind: 'days', preset: 10, most: 250 }],
    also: '生成说明理由告知书（L04）。答复期限不停止计算。',
  },
  reasons_request_delivered: { fields: [], day: '说明理由告知书送达之日' },
  reasons_received: NONE,
  reasons_judged: {
    fields: [
      { name: 'reasonable', label: '申请人的理由', kind: 'yesno', yes: '合理', no: '不合理' },
      {
        name: 'delayed_until',
        label: '延迟答复至',
        kind: 'date',
        optional: true,
        hint: '理由合理但无法在期限内答复的，确定合理期限并告知申请人。',
      },
    ],
  },
  reasons_period_over: { ...NONE, also: '视为理由不合理，进入审核。' },
  consult_third_party: {
    fields: [{ name: 'party', label: '第三方名称', kind: 'line' }],
    day: '征求意见书发出之日',
    also: '生成征求意见书（L06）和告知申请人的文书（L07）。',
  },
  third_party_delivered: { fields: [thirdParty], day: '第三方收到征求意见书之日' },
  third_party_answered: {
    fields: [
      thirdParty,
      { name: 'consents', label: '意见', kind: 'yesno', yes: '同意公开', no: '不同意公开' },
      { name: 'reason', label: '理由', kind: 'text', optional: true },
    ],
    day: '收到第三方意见之日',
  },
  third_party_timeout: { fields: [thirdParty], also: '第三方逾期未答复的，由本机关决定是否公开。' },
  consult_joint_organ: {
    fields: [{ name: 'organ', label: '共同制作机关名称', kind: 'line' }],
    day: '征求意见书发出之日',
    also: '生成征求意见书（L09）。',
  },
  joint_organ_delivered: { fields: [jointOrgan], day: '对方收到征求意见书之日' },
  joint_organ_answered: {
    fields: [
      jointOrgan,
      { name: 'consents', label: '意见', kind: 'yesno', yes: '同意公开', no: '不同意公开' },
    ],
    day: '收到意见之日',
  },
  joint_organ_timeout: { fields: [jointOrgan], also: '逾期未答复的，视为同意公开。' },
  charge_fee: {
    fields: [
      {
        name: 'basis',
        label: '计收方式',
        kind: 'choice',
        options: FEE_BASES.map((value) => ({ value, label: FEE_BASIS_LABELS[value] })),
      },
      { name: 'amount', label: '金额（元）', kind: 'money' },
    ],
    also: '生成收费通知书（L11）。',
  },
  fee_notice_delivered: { fields: [], day: '收费通知书送达之日，缴费期限由此起算' },
  paid: {
    fields: [{ name: 'receipt_number', label: '缴费凭证号', kind: 'line', optional: true }],
    day: '缴费之日',
  },
  fee_period_over: { ...NONE, also: '申请人逾期未缴费，视为放弃申请；生成告知书（L20）。' },
  extend: {
    fields: [
      {
        name: 'working_days',
        label: '延长',
        kind: 'days',
        preset: 20,
        most: 20,
        hint: '1 至 20 个工作日，只能延长一次。',
      },
      { name: 'reason', label: '延长理由', kind: 'text', optional: true },
    ],
    also: '您即为批准人；生成延期答复告知书（L05），应当在到期前告知申请人。',
  },
  secrecy_reviewed: {
    fields: [
      {
        name: 'result',
        label: '审查结论',
        kind: 'choice',
        options: [
          { value: 'passed', label: '通过，可以答复' },
          { value: 'failed', label: '不通过' },
        ],
      },
      { name: 'opinion', label: '审查意见', kind: 'text', optional: true },
    ],
    also: '通过的，由公开工作机构负责人审核；不通过的，应当退回修改。',
  },
  reject: { fields: [{ name: 'remark', label: '退回意见', kind: 'text' }] },
  approve: { ...NONE, also: '答复书编号定稿，此后不能修改；由申请办理人送达。' },
  serve: {
    fields: [
      {
        name: 'way',
        label: '送达方式',
        kind: 'choice',
        options: SERVICE_WAYS.map((value) => ({ value, label: SERVICE_WAY_LABELS[value] })),
      },
    ],
    day: '邮寄的为交邮之日，直接、委托送达的为签收之日',
  },
  delivery_proved: { fields: [], day: '申请人收到答复之日，救济期限由此起算' },
  withdraw: { ...NONE, also: '须有申请人的书面撤回材料，请随卷保存。' },
};

/** Values as typed: text by field name. */
export type EventValues = Readonly<Record<string, string>>;

/** The values a form begins with. */
export function presetValues(form: EventForm): Record<string, string> {
  return Object.fromEntries(
    form.fields.flatMap((field) =>
      field.kind === 'days' ? [[field.name, String(field.preset)] as const] : [],
    ),
  );
}

/** The fields as the interface takes them; what was left empty is left out. */
export function eventFields(form: EventForm, values: EventValues): Record<string, unknown> {
  return Object.fromEntries(
    form.fields.flatMap((field) => {
      const text = (values[field.name] ?? '').trim();
      return text === '' ? [] : [[field.name, fieldValue(field, text)] as const];
    }),
  );
}

function fieldValue(field: EventField, text: string): unknown {
  switch (field.kind) {
    case 'days':
      return Number(text);
    case 'money':
      return Math.round(Number(text) * 100);
    case 'yesno':
      return text === 'yes';
    case 'points':
      return text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    default:
      return text;
  }
}

/** Names of the fields that must still be filled. */
export function lackingFields(form: EventForm, values: EventValues): string[] {
  return form.fields
    .filter((field) => field.optional !== true && (values[field.name] ?? '').trim() === '')
    .map((field) => field.label);
}
