/** Words of reconsideration and litigation, by the official labels of the report's case table. */
import type { CaseGroup, CaseResult } from '@gongkai/law/report';

export const CASE_GROUP_LABELS: Readonly<Record<CaseGroup, string>> = {
  reconsideration: '行政复议',
  litigation_direct: '行政诉讼：未经复议直接起诉',
  litigation_after_reconsideration: '行政诉讼：复议后起诉',
};

export const CASE_RESULT_LABELS: Readonly<Record<CaseResult, string>> = {
  upheld: '结果维持',
  corrected: '结果纠正',
  other_result: '其他结果',
  pending: '尚未审结',
};

/** What falls under a result, for choosing it. */
export const CASE_RESULT_HINTS: Readonly<Record<Exclude<CaseResult, 'pending'>, string>> = {
  upheld: '维持、驳回请求',
  corrected: '撤销、变更、确认违法、责令履行',
  other_result: '撤回、终止、因程序驳回、调解',
};
