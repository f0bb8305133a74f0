/** The events of a case in clauses, for its timeline: what happened, with what the event carries. */
import {
  type CaseEvent,
  CHANNEL_LABELS,
  EVENT_LABELS,
  FEE_BASIS_LABELS,
  outcomeLabel,
  REMEDY_KIND_LABELS,
  SERVICE_WAY_LABELS,
} from '@gongkai/law/request';
import { fullDate } from './dates.ts';
import { fieldLabel } from './fields.ts';

/** One event as a clause without its subject, such as `告知补正，要求15个工作日内补正：…`. */
export function caseClause(event: CaseEvent): string {
  const detail = detailOf(event);
  return detail === '' ? EVENT_LABELS[event.event] : `${EVENT_LABELS[event.event]}：${detail}`;
}

function detailOf(event: CaseEvent): string {
  switch (event.event) {
    case 'submit':
      return CHANNEL_LABELS[event.channel];
    case 'request_correction':
      return [
        `要求 ${event.respond_within} 个工作日内补正`,
        (event.points ?? []).join('；'),
        event.late_reason === undefined ? '' : `逾期告知理由：${event.late_reason}`,
      ]
        .filter(Boolean)
        .join('。');
    case 'correction_received':
      return event.clear ? '内容明确，答复期限重新计算' : '内容仍不明确';
    case 'ask_reasons':
      return `要求 ${event.respond_within} 个工作日内说明`;
    case 'reasons_judged':
      if (!event.reasonable) return '理由不合理';
      return event.delayed_until === undefined
        ? '理由合理'
        : `理由合理，延迟至${fullDate(event.delayed_until)}答复`;
    case 'consult_third_party':
    case 'third_party_delivered':
    case 'third_party_timeout':
      return event.party;
    case 'third_party_answered':
      return `${event.party}${consent(event.consents)}${event.reason === undefined ? '' : `，理由：${event.reason}`}`;
    case 'consult_joint_organ':
    case 'joint_organ_delivered':
      return event.organ;
    case 'joint_organ_timeout':
      return `${event.organ}，视为同意公开`;
    case 'joint_organ_answered':
      return `${event.organ}${consent(event.consents)}`;
    case 'charge_fee':
      return `${FEE_BASIS_LABELS[event.basis]}，${yuan(event.amount)} 元`;
    case 'paid':
      return event.receipt_number === undefined ? '' : `凭证号 ${event.receipt_number}`;
    case 'extend':
      return `延长 ${event.working_days} 个工作日${event.reason === undefined ? '' : `，理由：${event.reason}`}`;
    case 'propose_outcome':
      return `${outcomeLabel(event.outcome)}${event.reason === undefined ? '' : `，理由：${event.reason}`}`;
    case 'reject':
      return event.remark ?? '';
    case 'serve':
      return SERVICE_WAY_LABELS[event.way];
    case 'remedy_filed':
      return REMEDY_KIND_LABELS[event.kind];
    case 'correct_entry':
      return `“${fieldLabel(event.field)}”由“${shown(event.was)}”更正为“${shown(event.is)}”，理由：${event.reason}`;
    default:
      return '';
  }
}

function consent(consents: boolean): string {
  return consents ? '同意公开' : '不同意公开';
}

/** Fen as yuan, without needless decimals. */
export function yuan(fen: number): string {
  const whole = Math.trunc(fen / 100);
  const rest = fen % 100;
  return rest === 0 ? String(whole) : `${whole}.${String(rest).padStart(2, '0')}`;
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '（空）';
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
