/** Chinese words for the states, steps and refusals of an item's review, for every view. */
import type { ItemAction, ItemRefusal, ItemState, StepNote } from './review.ts';

export const ITEM_STATE_LABELS: Readonly<Record<ItemState, string>> = {
  draft: '拟稿',
  release_review: '待发布审查',
  secrecy_review: '待保密审查',
  ready: '待发布',
  published: '已发布',
  withdrawn: '已撤回',
};

export const ITEM_ACTION_LABELS: Readonly<Record<ItemAction, string>> = {
  create: '新建',
  edit: '修改',
  submit: '提交审查',
  approve_release: '同意发布',
  approve_secrecy: '保密审查通过',
  return: '退回',
  publish: '发布',
  withdraw: '撤回',
  revise: '更正再版',
};

export const ITEM_REFUSAL_LABELS: Readonly<Record<ItemRefusal, string>> = {
  wrong_state: '当前环节不能办理此事项',
  nothing_live: '该信息尚未发布或者已经撤回',
  role_missing: '您没有办理此环节的职责',
  is_drafter: '拟稿人不能审查或者发布本人拟写的信息',
  is_release_reviewer: '发布审查和保密审查应当由不同的人办理',
};

export const STEP_NOTE_LABELS: Readonly<Record<StepNote, string>> = {
  remark: '退回意见',
  reason: '撤回理由',
  change_note: '更正说明',
};
