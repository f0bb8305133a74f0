/** Rechecks and rectifications in words. */
import type { RectificationAction } from '@gongkai/law/disclosure';

/** Why a person may not recheck, or may not take an act on a rectification. */
export const RECHECK_REFUSAL_WORDS: Readonly<Record<string, string>> = {
  role_missing: '由有相应职责的人办理。',
  is_publisher: '发布人不能复核自己发布的信息，须由他人复核。',
  is_answerer: '作出整改的人不能确认自己的整改，须由他人确认。',
  wrong_state: '已经办理。',
};

/** An act on a rectification: its name, what is written with it, and whether that is needed. */
export const RECTIFICATION_ACT_WORDS: Readonly<
  Record<RectificationAction, { act: string; note: string; needed: boolean }>
> = {
  answer: { act: '提交整改情况', note: '如何改正的', needed: true },
  confirm: { act: '确认整改完成', note: '意见', needed: false },
  reject: { act: '退回继续整改', note: '仍存在的问题', needed: true },
};

/** An event of a rectification as a clause after the name of who acted. */
export const RECTIFICATION_EVENT_WORDS: Readonly<Record<string, string>> = {
  'rectification.opened': '提出问题',
  'rectification.answered': '提交整改情况',
  'rectification.confirmed': '确认整改完成',
  'rectification.rejected': '退回继续整改',
};
