/** The work list in words: the grey line under a title, and the button that leads to the act. */

import { ITEM_ACTION_LABELS, RECTIFICATION_STATE_LABELS, WORK_KIND_LABELS } from '@gongkai/law/disclosure';
import { REPORT_ACTION_LABELS, REPORT_STATE_LABELS } from '@gongkai/law/report';
import { EVENT_LABELS, STATE_LABELS } from '@gongkai/law/request';
import type { WorkPage, WorkRow } from '../api/work.ts';
import { ITEM_KIND_LABELS } from './items.ts';
import { CATEGORY_WORDS } from './request-fields.ts';

/** The lists to choose from: all, those in which something waits, and the one that is shown. */
export function workTabs(counts: WorkPage['counts'], shown: string): { kind: string; label: string }[] {
  const lists = Object.keys(counts).filter(
    (kind) => kind !== 'all' && ((counts[kind] ?? 0) > 0 || kind === shown),
  );
  return [{ kind: 'all', label: '全部' }, ...lists.map((kind) => ({ kind, label: kindLabel(kind) }))];
}

/** What a list is called. */
export function kindLabel(kind: string): string {
  return WORK_KIND_LABELS[kind] ?? '其他';
}

/** `12`, or `1000+` where no further was counted. */
export function countText(count: number, cap: number): string {
  return count >= cap ? `${cap}+` : String(count);
}

/** Acts whose button says more than the act's own name. */
const BUTTONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  items: {
    edit: '继续拟稿',
    submit: '提交审查',
    approve_release: '信息发布审查',
    approve_first: '一审',
    approve_second: '二审',
    approve_final: '终审',
    approve_secrecy: '保密审查',
    publish: '发布',
    failed_publish: '处理定时发布',
    failed_withdraw: '处理到期撤回',
    review_content: '核对内容',
  },
  rechecks: { recheck: '复核' },
  rectifications: { answer: '整改', confirm: '确认整改' },
  requests: {
    confirm: '确认收到',
    accept: '受理',
    propose_outcome: '拟定办理结果',
    approve: '审核答复',
    serve: '送达答复',
    delivery_proved: '确认送达',
    correction_received: '登记补正材料',
    third_party_answered: '登记第三方意见',
  },
  reports: { confirm: '核对并确认', secrecy_review: '保密审查', approve: '签发年报', publish: '发布年报' },
};

/** Where a row's record is. */
export function workPath({ kind, id }: WorkRow): string {
  return `/${kind}/${id}`;
}

/** Where its act is taken: a draft is opened for writing, and the form of a step stands open. */
export function actPath(row: WorkRow): string {
  const path = workPath(row);
  if (row.kind !== 'items') return path;
  return row.act === 'edit' ? `${path}/edit` : `${path}?act=${row.act}`;
}

const ACTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  items: ITEM_ACTION_LABELS,
  requests: EVENT_LABELS,
  reports: REPORT_ACTION_LABELS,
};

/** The word on the button. */
export function actLabel(kind: string, act: string): string {
  return BUTTONS[kind]?.[act] ?? ACTS[kind]?.[act] ?? '办理';
}

const LABELS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  state: { ...STATE_LABELS, ...REPORT_STATE_LABELS, ...RECTIFICATION_STATE_LABELS },
  applicantCategory: CATEGORY_WORDS,
  kind: ITEM_KIND_LABELS,
};

/** The grey line: `申请 2026-0058 · 自然人 · 审核中`. */
export function workDetail(row: WorkRow): string {
  const { detail } = row;
  const parts = [
    [kindLabel(row.kind), textOf(detail.number)].filter(Boolean).join(' '),
    textOf(detail.applicant),
    textOf(detail.columnName ?? detail.column),
    labelled('kind', detail.kind),
    labelled('applicantCategory', detail.applicantCategory),
    row.kind === 'items' ? '' : labelled('state', detail.state),
    row.kind === 'reports' && Number(detail.edition) > 1 ? `第${detail.edition}版` : '',
    detail.returned === true ? '被退回' : '',
  ];
  // A column is often called as the kind of what it holds.
  return [...new Set(parts)].filter((part) => part !== '').join(' · ');
}

function textOf(value: string | number | boolean | null | undefined): string {
  return typeof value === 'string' ? value : '';
}

function labelled(key: string, value: string | number | boolean | null | undefined): string {
  return typeof value === 'string' ? (LABELS[key]?.[value] ?? '') : '';
}

/** `7 件等您办理，1 件已逾期。` */
export function workLead({ counts, overdue, cap }: WorkPage, kind: string): string {
  const count = counts[kind] ?? 0;
  if (count === 0) return '没有等您办理的事项。';
  const late = kind === 'all' && overdue > 0 ? `，${countText(overdue, cap)} 件已逾期` : '';
  return `${countText(count, cap)} 件等您办理${late}。`;
}
