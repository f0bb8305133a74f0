/** Why an event may not happen: stable codes, each with its rule and its sentence for the screen. */
import { ARTICLES, type Article } from './articles.ts';

type Reason = { article: Article; text: string };

/** Code → rule and Chinese sentence. Operations return the code; screens print the text. */
export const REASONS = {
  not_submitted: { article: ARTICLES.written_system, text: '尚未登记申请，不能进行此项操作' },
  already_submitted: { article: ARTICLES.written_system, text: '该申请已经登记' },
  wrong_state: { article: ARTICLES.written_system, text: '当前办理环节不能进行此项操作' },
  before_previous_event: { article: ARTICLES.written_system, text: '日期早于前一办理环节的日期' },
  after_as_of: { article: ARTICLES.written_system, text: '日期晚于当前日期' },
  correction_already_requested: { article: ARTICLES.correction, text: '补正应当一次性告知，已经要求过补正' },
  late_reason_required: {
    article: ARTICLES.correction,
    text: '收到申请已超过7个工作日，要求补正须由负责人说明理由',
  },
  already_delivered: { article: ARTICLES.delivery, text: '该文书的送达日期已经记录' },
  period_not_started: { article: ARTICLES.delivery, text: '尚未记录文书送达，期限尚未起算' },
  period_not_over: { article: ARTICLES.day_after, text: '期限尚未届满' },
  reasons_already_received: { article: ARTICLES.excessive, text: '申请人已经说明理由，应当作出认定' },
  delay_not_after_decision: { article: ARTICLES.excessive, text: '延迟答复的期限应当晚于认定之日' },
  party_already_asked: { article: ARTICLES.third_party, text: '已向该第三方征求意见，正在等待答复' },
  organ_already_asked: { article: ARTICLES.joint_organ, text: '已向该机关征求意见，正在等待答复' },
  party_not_asked: { article: ARTICLES.third_party, text: '没有正在等待该第三方答复的征求意见' },
  organ_not_asked: { article: ARTICLES.joint_organ, text: '没有正在等待该机关答复的征求意见' },
  fee_already_charged: { article: ARTICLES.fee_measures, text: '同一申请只能按一种标准收取一次信息处理费' },
  fee_not_payable: { article: ARTICLES.fee, text: '未超过规定数量、频次范围的，不得收费' },
  reply_period_over: { article: ARTICLES.reply_period, text: '答复期限已经届满' },
  extension_length_invalid: {
    article: ARTICLES.reply_extension,
    text: '延长期限应当为1至20个工作日',
  },
  already_extended: { article: ARTICLES.reply_extension, text: '答复期限只能延长一次' },
  outcome_only_by_period: {
    article: ARTICLES.report_format,
    text: '该办理结果只能由期限届满产生，不能直接拟定',
  },
  reason_required: { article: ARTICLES.internal_and_process, text: '依据第十六条不予公开的，应当写明理由' },
  partially_granted_required: {
    article: ARTICLES.separable,
    text: '既有公开部分又有不予公开部分的，应当只计部分公开',
  },
  same_person: { article: ARTICLES.written_system, text: '审核人与拟稿人不得为同一人' },
  secrecy_review_missing: {
    article: ARTICLES.state_secret_and_bans,
    text: '答复未记录保密审查，不能审核通过',
  },
  unknown_entry: { article: ARTICLES.written_system, text: '未找到要更正的记录' },
  field_not_correctable: { article: ARTICLES.written_system, text: '该字段不能更正' },
  entry_differs: { article: ARTICLES.written_system, text: '记录的原值与填写的不一致' },
  correction_invalid: { article: ARTICLES.written_system, text: '更正后的值不符合要求' },
  correction_breaks_case: { article: ARTICLES.written_system, text: '更正后，后续办理环节不再成立' },
} as const satisfies Record<string, Reason>;

/** A stable code saying why an event is refused. */
export type ReasonCode = keyof typeof REASONS;

/** The Chinese sentence for a refusal code. */
export function reasonLabel(code: ReasonCode): string {
  return REASONS[code].text;
}

/** The rule of law behind a refusal code. */
export function reasonArticle(code: ReasonCode): Article {
  return REASONS[code].article;
}
