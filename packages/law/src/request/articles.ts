/** Citations of the rules this room applies, as they are printed beside a decision. One name per rule. */

/** A rule of law as printed, such as `《政府信息公开条例》第三十三条`. */
export type Article = string;

const REGULATION = '《政府信息公开条例》';

/** 政府信息公开条例 (2019), by article, and the documents that complete it. */
export const ARTICLES = {
  state_secret_and_bans: `${REGULATION}第十四条`,
  third_party_rights: `${REGULATION}第十五条`,
  internal_and_process: `${REGULATION}第十六条`,
  internal_affairs: `${REGULATION}第十六条第一款`,
  process_and_case_file: `${REGULATION}第十六条第二款`,
  content_of_request: `${REGULATION}第二十九条`,
  correction: `${REGULATION}第三十条`,
  receipt: `${REGULATION}第三十一条`,
  receipt_in_person: `${REGULATION}第三十一条第一项`,
  receipt_by_post: `${REGULATION}第三十一条第二项`,
  receipt_online: `${REGULATION}第三十一条第三项`,
  third_party: `${REGULATION}第三十二条`,
  reply_period: `${REGULATION}第三十三条`,
  reply_extension: `${REGULATION}第三十三条第二款`,
  reply_pause: `${REGULATION}第三十三条第三款`,
  joint_organ: `${REGULATION}第三十四条`,
  excessive: `${REGULATION}第三十五条`,
  reply_kinds: `${REGULATION}第三十六条`,
  already_public: `${REGULATION}第三十六条第一项`,
  provided: `${REGULATION}第三十六条第二项`,
  not_existing: `${REGULATION}第三十六条第四项`,
  not_this_organ: `${REGULATION}第三十六条第五项`,
  repeat: `${REGULATION}第三十六条第六项`,
  special_access_law: `${REGULATION}第三十六条第七项`,
  separable: `${REGULATION}第三十七条`,
  needs_creation: `${REGULATION}第三十八条`,
  petition: `${REGULATION}第三十九条第一款`,
  publication: `${REGULATION}第三十九条第二款`,
  fee: `${REGULATION}第四十二条`,
  written_system: `${REGULATION}第四十五条`,
  complaint: `${REGULATION}第五十一条`,
  misdirected: '国办公开办函〔2015〕207号',
  delivery: '国办公开办函〔2016〕235号',
  fee_measures: '国办函〔2020〕109号',
  report_format: '《中华人民共和国政府信息公开工作年度报告格式》',
  working_days: '《全国年节及纪念日放假办法》',
  day_after: '《中华人民共和国民事诉讼法》第八十五条',
  reconsideration_first: '《中华人民共和国行政复议法》第二十三条第一款第四项、第二款',
  reconsideration_period: '《中华人民共和国行政复议法》第二十条',
  litigation_period: '《中华人民共和国行政诉讼法》第四十六条',
} as const satisfies Record<string, Article>;
