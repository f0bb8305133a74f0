/**
 * The recheck after publication (复核反馈) and the putting right of what it finds (整改): limits, states, and which persons
 * must differ. 条例 art. 6 (accurate information), art. 17 para 1 (set steps and duties), art. 47 (orders to correct).
 */
import { addWorkingDays, type LocalDate } from '../calendar/index.ts';

/** Working days within which what was released is rechecked, where the organ has not decided otherwise. */
export const DEFAULT_RECHECK_DAYS = 3;
/** Working days within which a fault is put right where nobody says otherwise: as for error reports of the public. */
export const DEFAULT_RECTIFICATION_DAYS = 3;

/** The last day of a recheck, counted from the day after the release. */
export function recheckDue(publishedOn: LocalDate, days: number = DEFAULT_RECHECK_DAYS): LocalDate {
  return addWorkingDays(publishedOn, days);
}

/** What the program itself finds when it holds the live page against the approved edition. */
export type LiveDifference =
  | 'page_missing'
  | 'edition_differs'
  | 'text_changed'
  | 'title_missing'
  | 'body_differs'
  | 'index_number_missing'
  | 'file_missing';

export const LIVE_DIFFERENCE_LABELS: Readonly<Record<LiveDifference, string>> = {
  page_missing: '公开页无法打开',
  edition_differs: '公开的不是经审查的版本',
  text_changed: '存储的文本与审查时的校验值不一致',
  title_missing: '公开页没有显示信息名称',
  body_differs: '公开页的正文与审查通过的正文不一致',
  index_number_missing: '公开页没有显示索引号',
  file_missing: '附件缺失或者内容与审查时不一致',
};

export type RecheckState = 'open' | 'passed' | 'faulty' | 'overtaken';

export const RECHECK_STATE_LABELS: Readonly<Record<RecheckState, string>> = {
  open: '待复核',
  passed: '复核无误',
  faulty: '发现问题',
  overtaken: '已有新版',
};

export type RectificationState = 'open' | 'answered' | 'closed';

export const RECTIFICATION_STATE_LABELS: Readonly<Record<RectificationState, string>> = {
  open: '待整改',
  answered: '待确认',
  closed: '整改完成',
};

export type RectificationAction = 'answer' | 'confirm' | 'reject';

/** The state that an act starts from, and the one that it leads to. */
export const RECTIFICATION_STEPS: Readonly<
  Record<RectificationAction, { readonly from: RectificationState; readonly to: RectificationState }>
> = {
  answer: { from: 'open', to: 'answered' },
  confirm: { from: 'answered', to: 'closed' },
  reject: { from: 'answered', to: 'open' },
};

/**
 * Why this person may not recheck an edition; null when he may. Who released it does not recheck it.
 * @param publishedBy id of who released the edition; null when it was released by the program
 */
export function recheckRefusal(
  state: RecheckState,
  publishedBy: string | null,
  personId: string,
): string | null {
  if (state !== 'open') return 'wrong_state';
  return publishedBy === personId ? 'is_publisher' : null;
}

/** Why this person may not take an act on a rectification; null when he may. Who answered does not confirm. */
export function rectificationRefusal(
  state: RectificationState,
  action: RectificationAction,
  answeredBy: string | null,
  personId: string,
): string | null {
  if (RECTIFICATION_STEPS[action].from !== state) return 'wrong_state';
  return action !== 'answer' && answeredBy === personId ? 'is_answerer' : null;
}
