/**
 * The way of a report from its draft to the public: states, steps, who may take them, and which persons must differ.
 * 国办公开办函〔2021〕30号 (the leader in charge is the first responsible person, the disclosure work unit the legally
 * responsible unit); 条例 art. 17 para 1 (review before anything is published); art. 49 para 1 (January 31).
 */
import type { StaffRole } from '../disclosure/roles.ts';

export type ReportState =
  | 'draft'
  | 'confirmed'
  | 'secrecy_reviewed'
  | 'approved'
  | 'published'
  /** Taken back: its page stays under a notice until a corrected edition takes its place. */
  | 'withdrawn'
  | 'superseded'
  /** Taken over from the document as which it was published elsewhere; it can only be taken over again. */
  | 'imported';

export type ReportAction =
  | 'edit'
  | 'confirm'
  | 'secrecy_review'
  | 'approve'
  | 'return'
  | 'publish'
  | 'withdraw'
  | 'correct';

/** One row of the transition table. */
export interface ReportStep {
  readonly action: ReportAction;
  readonly from: readonly ReportState[];
  /** `same`: the report stays what it is. */
  readonly to: ReportState | 'same';
  readonly roles: readonly StaffRole[];
  /** The figures must balance and the texts be there before this step. */
  readonly needsSoundReport?: true;
  /** The person must write down why. */
  readonly needsOpinion?: true;
}

/** Every step a report may take. A correction leaves the published report as it is and opens a new edition. */
export const REPORT_STEPS: readonly ReportStep[] = [
  {
    action: 'edit',
    from: ['draft'],
    to: 'draft',
    roles: ['request_handler', 'information_officer', 'disclosure_unit_head'],
  },
  {
    action: 'confirm',
    from: ['draft'],
    to: 'confirmed',
    roles: ['disclosure_unit_head'],
    needsSoundReport: true,
  },
  { action: 'secrecy_review', from: ['confirmed'], to: 'secrecy_reviewed', roles: ['secrecy_reviewer'] },
  {
    action: 'approve',
    from: ['secrecy_reviewed'],
    to: 'approved',
    roles: ['responsible_leader'],
    needsSoundReport: true,
  },
  {
    action: 'return',
    from: ['confirmed', 'secrecy_reviewed', 'approved'],
    to: 'draft',
    roles: ['disclosure_unit_head', 'secrecy_reviewer', 'responsible_leader', 'information_officer'],
    needsOpinion: true,
  },
  { action: 'publish', from: ['approved'], to: 'published', roles: ['information_officer'] },
  {
    action: 'withdraw',
    from: ['published'],
    to: 'withdrawn',
    roles: ['information_officer'],
    needsOpinion: true,
  },
  {
    action: 'correct',
    from: ['published', 'withdrawn'],
    to: 'same',
    roles: ['disclosure_unit_head'],
    needsOpinion: true,
  },
];

/** Who took the steps so far; null while nobody has. */
export interface ReportApprovals {
  readonly confirmedBy: string | null;
  readonly secrecyReviewedBy: string | null;
  readonly approvedBy: string | null;
}

export type ReportRefusal =
  | 'wrong_state'
  | 'role_missing'
  | 'same_person'
  | 'report_unbalanced'
  | 'figures_missing'
  | 'texts_missing';

/** An action with the code of what stands in the way, if anything does. */
export interface OfferedReportAction {
  readonly action: ReportAction;
  readonly why_not?: ReportRefusal;
}

/** What decides about a step. */
export interface ReportStanding {
  readonly state: ReportState;
  readonly approvals: ReportApprovals;
  /** The first thing that is wrong with figures or texts; null when the report is sound. */
  readonly fault: 'report_unbalanced' | 'figures_missing' | 'texts_missing' | null;
}

/** Who asks; `roles` are those held for the report's organ. */
export interface ReportActor {
  readonly id: string;
  readonly roles: readonly string[];
}

/** Why this person may not take the step now, or null when nothing stands in the way. */
export function reportActionRefusal(
  action: ReportAction,
  standing: ReportStanding,
  actor: ReportActor,
): ReportRefusal | null {
  const step = REPORT_STEPS.find((row) => row.action === action);
  if (step === undefined || !step.from.includes(standing.state)) return 'wrong_state';
  if (!step.roles.some((role) => actor.roles.includes(role))) return 'role_missing';
  if (mustDiffer(action, standing.approvals, actor.id)) return 'same_person';
  return step.needsSoundReport === true ? standing.fault : null;
}

/** Whether a step asks that the figures balance and the texts are there. */
export function needsSoundReport(action: ReportAction): boolean {
  return REPORT_STEPS.some((row) => row.action === action && row.needsSoundReport === true);
}

/** Confirmation, secrecy review and approval are three persons' acts. */
function mustDiffer(action: ReportAction, approvals: ReportApprovals, actor: string): boolean {
  if (action === 'secrecy_review') return approvals.confirmedBy === actor;
  if (action === 'approve') return approvals.confirmedBy === actor || approvals.secrecyReviewedBy === actor;
  return false;
}

/** The steps that the report's state knows, each with what stands in this person's way. */
export function allowedReportActions(standing: ReportStanding, actor: ReportActor): OfferedReportAction[] {
  return REPORT_STEPS.filter((step) => step.from.includes(standing.state)).map(({ action }) => {
    const refusal = reportActionRefusal(action, standing, actor);
    return refusal === null ? { action } : { action, why_not: refusal };
  });
}

/** The last day for publishing the report of a year (条例 art. 49 para 1). */
export function reportDueOn(year: number): string {
  return `${year + 1}-01-31`;
}

export const REPORT_STATE_LABELS: Readonly<Record<ReportState, string>> = {
  draft: '编制中',
  confirmed: '已确认，待保密审查',
  secrecy_reviewed: '已保密审查，待签发',
  approved: '已签发，待发布',
  published: '已发布',
  withdrawn: '已撤回，待更正',
  superseded: '已被更正版取代',
  imported: '导入',
};

export const REPORT_ACTION_LABELS: Readonly<Record<ReportAction, string>> = {
  edit: '编辑',
  confirm: '确认报送',
  secrecy_review: '保密审查通过',
  approve: '签发',
  return: '退回修改',
  publish: '发布',
  withdraw: '撤回',
  correct: '更正',
};

export const REPORT_REFUSAL_LABELS: Readonly<Record<ReportRefusal, string>> = {
  wrong_state: '年报当前状态不能办理此步骤',
  role_missing: '您没有办理此步骤的权限',
  same_person: '确认、保密审查和签发应当由不同的人员办理',
  report_unbalanced: '数据不平衡，请先按检查结果逐项核对',
  figures_missing: '第二部分还有未填报的数据',
  texts_missing: '第一、五、六部分还有未填写的内容',
};
