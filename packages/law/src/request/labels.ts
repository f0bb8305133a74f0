/** Chinese names of every id, as screens, letters and reports print them. */
import type { ParseCode } from './parse.ts';
import type { RequestFlag } from './result.ts';
import type {
  ApplicantCategory,
  Channel,
  ClockId,
  ClockState,
  EventName,
  FeeBasis,
  OnlineRule,
  OutcomeId,
  RemedyKind,
  ReportRow,
  RequestState,
  ServiceWay,
} from './vocabulary.ts';

export const STATE_LABELS: Record<RequestState, string> = {
  received_unconfirmed: '待确认',
  registered: '已登记',
  awaiting_correction: '待补正',
  awaiting_reasons: '待说明理由',
  in_review: '办理中',
  awaiting_third_party: '征求第三方意见',
  awaiting_joint_organ: '征求共同制作机关意见',
  awaiting_fee: '待缴费',
  awaiting_approval: '审核中',
  awaiting_service: '待送达',
  replied: '已答复',
  closed: '已办结',
};

export const EVENT_LABELS: Record<EventName, string> = {
  submit: '提交申请',
  confirm: '确认收到',
  accept: '受理分办',
  request_correction: '告知补正',
  correction_notice_delivered: '补正告知书送达',
  correction_received: '收到补正材料',
  correction_period_over: '逾期未补正',
  ask_reasons: '要求说明理由',
  reasons_request_delivered: '说明理由告知书送达',
  reasons_received: '收到理由说明',
  reasons_judged: '认定理由是否合理',
  reasons_period_over: '逾期未说明理由',
  consult_third_party: '征求第三方意见',
  third_party_delivered: '征求意见书送达第三方',
  third_party_answered: '第三方答复',
  third_party_timeout: '第三方逾期未答复',
  consult_joint_organ: '征求共同制作机关意见',
  joint_organ_delivered: '征求意见书送达共同制作机关',
  joint_organ_answered: '共同制作机关答复',
  joint_organ_timeout: '共同制作机关逾期未答复',
  charge_fee: '收取信息处理费',
  fee_notice_delivered: '收费通知书送达',
  paid: '申请人缴费',
  fee_period_over: '逾期未缴费',
  extend: '延长答复期限',
  propose_outcome: '拟定办理结果',
  reject: '退回修改',
  approve: '审核通过',
  serve: '送达答复',
  delivery_proved: '确认送达',
  withdraw: '申请人撤回',
  remedy_filed: '申请人寻求救济',
  correct_entry: '更正记录',
};

export const CHANNEL_LABELS: Record<Channel, string> = {
  in_person: '当面提交',
  post_signed: '邮寄签收',
  post_ordinary: '平常信函',
  online: '互联网渠道',
  fax: '传真',
  oral_transcribed: '口头申请（代为填写）',
  misdirected: '转交公开工作机构',
};

export const APPLICANT_CATEGORY_LABELS: Record<ApplicantCategory, string> = {
  natural_person: '自然人',
  commercial_enterprise: '商业企业',
  research_institution: '科研机构',
  public_welfare_organization: '社会公益组织',
  legal_service_institution: '法律服务机构',
  other_organization: '其他',
};

export const CLOCK_LABELS: Record<ClockId, string> = {
  correction_notice: '告知补正期限',
  correction_response: '补正期限',
  reply: '答复期限',
  extension: '延长答复期限',
  third_party: '第三方答复期限',
  joint_organ: '共同制作机关答复期限',
  reasons: '说明理由期限',
  delayed_reply: '延迟答复期限',
  fee_payment: '缴费期限',
};

export const CLOCK_STATE_LABELS: Record<ClockState, string> = {
  not_started: '未起算',
  running: '计时中',
  paused: '暂停',
  met: '按期',
  missed: '逾期',
};

/** Labels of the request table, as the statutory formats print them, without their numbers. */
export const REPORT_ROW_LABELS: Record<ReportRow, string> = {
  granted: '予以公开',
  partially_granted: '部分公开',
  refused_state_secret: '属于国家秘密',
  refused_prohibited_by_law: '其他法律行政法规禁止公开',
  refused_security_stability: '危及“三安全一稳定”',
  refused_third_party_rights: '保护第三方合法权益',
  refused_internal_affairs: '属于三类内部事务信息',
  refused_process_information: '属于四类过程性信息',
  refused_enforcement_case_file: '属于行政执法案卷',
  refused_administrative_inquiry: '属于行政查询事项',
  unable_not_held: '本机关不掌握相关政府信息',
  unable_needs_creation: '没有现成信息需要另行制作',
  unable_still_unclear: '补正后申请内容仍不明确',
  not_processed_petition_complaint: '信访举报投诉类申请',
  not_processed_repeat: '重复申请',
  not_processed_publication: '要求提供公开出版物',
  not_processed_excessive: '无正当理由大量反复申请',
  not_processed_confirm_or_reissue: '要求行政机关确认或重新出具已获取信息',
  other_correction_overdue: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
  other_fee_overdue: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
  other_misc: '其他',
  other_handling: '其他处理',
};

/** The groups of outcomes in part three of the request table. */
export type OutcomeGroup = 'granted' | 'partially_granted' | 'refused' | 'unable' | 'not_processed' | 'other';

export const OUTCOME_GROUP_LABELS: Record<OutcomeGroup, string> = {
  granted: '予以公开',
  partially_granted: '部分公开',
  refused: '不予公开',
  unable: '无法提供',
  not_processed: '不予处理',
  other: '其他处理',
};

/** The group an outcome belongs to. */
export function outcomeGroup(outcome: OutcomeId): OutcomeGroup {
  if (outcome === 'granted' || outcome === 'partially_granted') return outcome;
  if (outcome.startsWith('refused_')) return 'refused';
  if (outcome.startsWith('unable_')) return 'unable';
  return outcome.startsWith('not_processed_') ? 'not_processed' : 'other';
}

/** An outcome with its group, as a list prints it: `不予公开：属于国家秘密`. */
export function outcomeLabel(outcome: OutcomeId): string {
  const group = outcomeGroup(outcome);
  if (group === 'granted' || group === 'partially_granted') return OUTCOME_GROUP_LABELS[group];
  return `${OUTCOME_GROUP_LABELS[group]}：${REPORT_ROW_LABELS[outcome]}`;
}

export const SERVICE_WAY_LABELS: Record<ServiceWay, string> = {
  direct: '直接送达',
  entrusted: '委托其他行政机关送达',
  post: '邮政寄送',
  electronic: '电子送达',
};

export const FEE_BASIS_LABELS: Record<FeeBasis, string> = { per_piece: '按件计收', per_page: '按量计收' };

export const REMEDY_KIND_LABELS: Record<RemedyKind, string> = {
  complaint: '投诉举报',
  reconsideration: '行政复议',
  litigation: '行政诉讼',
  litigation_direct: '未经复议直接起诉',
  litigation_after_reconsideration: '复议后起诉',
};

export const ONLINE_RULE_LABELS: Record<OnlineRule, string> = {
  on_mutual_confirmation: '双方确认之日为收到之日',
  on_platform_receipt: '平台收到之日为收到之日',
};

export const FLAG_LABELS: Record<RequestFlag, string> = {
  overdue: '已逾期',
  concluded_late: '逾期办结',
  late_correction: '逾期告知补正',
  extended: '已延长',
  delayed: '已延迟',
  alarm: '已过最早口径期限',
  under_remedy: '复议诉讼中',
  entry_corrected: '记录经更正',
};

export const PARSE_CODE_LABELS: Record<ParseCode, string> = {
  not_an_object: '应当是对象',
  not_a_list: '应当是列表',
  missing: '缺少必填项',
  unknown_field: '不认识的字段',
  unknown_event: '不认识的事件',
  not_text: '应当是文本',
  empty: '不能为空',
  not_a_date: '应当是日期，格式为 YYYY-MM-DD',
  date_out_of_range: '日期超出范围',
  not_a_boolean: '应当是 true 或者 false',
  not_a_whole_number: '应当是整数',
  out_of_range: '数值超出范围',
  not_in_list: '不在可选范围内',
  duplicate: '编号重复',
};
