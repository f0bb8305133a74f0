/** Chinese words for the states, steps and refusals of an item's review, for every view. */
import type { AgreementAnswer, ItemRefusal, ReferralResult } from './review.ts';
import type { EditionState, ItemAction, ItemState, ReviewScheme, StepNote } from './review-table.ts';

export const ITEM_STATE_LABELS: Readonly<Record<ItemState, string>> = {
  draft: '拟稿',
  release_review: '待发布审查',
  first_review: '待一审',
  second_review: '待二审',
  secrecy_review: '待保密审查',
  final_review: '待终审',
  ready: '待发布',
  published: '已发布',
  withdrawn: '已撤回',
  unpublished: '已停止公开',
  kept: '已审查留存',
};

/** States of an edition: those of its item, and that a later edition has taken its place. */
export const EDITION_STATE_LABELS: Readonly<Record<EditionState, string>> = {
  ...ITEM_STATE_LABELS,
  superseded: '已被新版取代',
};

/** Kinds of organ as people know them, in the order in which they are listed. */
export const ORGAN_KIND_LABELS: Readonly<Record<string, string>> = {
  government: '人民政府',
  department: '政府部门',
  subdistrict_office: '街道办事处',
  township_government: '乡镇人民政府',
};

/** Lists in which work waits, by the kind that a row of the work list carries. */
export const WORK_KIND_LABELS: Readonly<Record<string, string>> = {
  items: '信息',
  schedules: '定时',
  requests: '申请',
  reports: '年报',
  rechecks: '复核',
  rectifications: '整改',
};

export const REVIEW_SCHEME_LABELS: Readonly<Record<ReviewScheme, string>> = {
  single: '一次发布审查',
  three_level: '三审三校',
};

export const ITEM_ACTION_LABELS: Readonly<Record<ItemAction, string>> = {
  create: '新建',
  edit: '修改',
  submit: '提交审查',
  ask_agreement: '征求有关机关意见',
  record_agreement: '登记有关机关答复',
  approve_release: '同意发布',
  approve_first: '一审通过',
  approve_second: '二审通过',
  refer_secrecy: '报请确定能否公开',
  record_referral: '登记确定结果',
  approve_secrecy: '保密审查通过',
  approve_final: '终审通过',
  return: '退回',
  skip_release: '决定紧急发布',
  publish: '发布',
  clear_emergency: '紧急发布补审通过',
  withdraw: '撤回',
  unpublish: '停止公开',
  revise: '更正再版',
  confirm_kept: '评估后维持不公开',
  open: '评估后转为主动公开',
};

export const ITEM_REFUSAL_LABELS: Readonly<Record<ItemRefusal, string>> = {
  wrong_state: '当前环节不能办理此事项',
  nothing_live: '该信息尚未发布或者已经撤回',
  role_missing: '您没有办理此环节的职责',
  is_drafter: '拟稿人不能审查或者发布本人拟写的信息',
  is_earlier_reviewer: '各环节的审查应当由不同的人办理',
  is_emergency_party: '紧急发布的补审应当由拟稿人和决定人以外的人办理',
  agreement_open: '有关机关尚未答复',
  agreement_unheeded: '有关机关有不同意见，尚未修改或者再次协商一致',
  referral_open: '报请确定的事项尚无结果',
  referral_negative: '主管部门或者保密行政管理部门确定不予公开',
};

export const STEP_NOTE_LABELS: Readonly<Record<StepNote, string>> = {
  remark: '退回意见',
  reason: '理由',
  change_note: '更正说明',
};

export const AGREEMENT_ANSWER_LABELS: Readonly<Record<AgreementAnswer, string>> = {
  agrees: '同意公开',
  objects: '不同意公开',
  corrected: '提出修改文本',
};

export const REFERRAL_RESULT_LABELS: Readonly<Record<ReferralResult, string>> = {
  may_disclose: '可以公开',
  may_not_disclose: '不予公开',
};
