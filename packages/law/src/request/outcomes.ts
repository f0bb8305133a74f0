/**
 * Outcomes of a request: the order of questions that leads to one, its report row in each format, and its letter.
 * The order is this project's reading; the seven limbs of 条例 art. 36 and arts. 14 to 16, 35, 37 to 39 are law.
 */
import { yearOf } from '../calendar/index.ts';
import { ARTICLES, type Article } from './articles.ts';
import type { LetterCode } from './letters.ts';
import type { OutcomeId, ReportFormat, ReportRow } from './vocabulary.ts';

/** One question a handler answers before an outcome is proposed. */
export type DecisionStep = {
  /** 1 to 19, in asking order. */
  step: number;
  question: string;
  /** What the letter does when the answer is yes. */
  if_yes: string;
  outcome: OutcomeId;
  basis: Article;
  /** `must`: the law commands it; `may`: the organ has a choice and disclosure is offered first (art. 16, 38, 39). */
  power: 'must' | 'may';
  /** True when the proposal must give its reasons in writing (art. 16 is a power, not a duty). */
  reason_forced: boolean;
  letter: LetterCode;
};

/** The questions in order; the first yes decides. */
export const DECISION_ORDER: readonly DecisionStep[] = [
  may(
    1,
    '是否以申请形式进行信访、投诉、举报等活动？',
    '告知不作为政府信息公开申请处理，可以告知通过相应渠道提出',
    'not_processed_petition_complaint',
    ARTICLES.petition,
    'L18',
  ),
  may(
    2,
    '是否要求提供政府公报、报刊、书籍等公开出版物？',
    '可以告知获取的途径',
    'not_processed_publication',
    ARTICLES.publication,
    'L18',
  ),
  must(
    3,
    '是否为同一申请人就相同信息重复申请且已经答复？',
    '告知不予重复处理',
    'not_processed_repeat',
    ARTICLES.repeat,
    'L18',
  ),
  may(
    4,
    '申请数量、频次是否明显超过合理范围且无正当理由？',
    '告知不予处理',
    'not_processed_excessive',
    ARTICLES.excessive,
    'L18',
  ),
  may(
    5,
    '是否要求确认或者重新出具已获取的信息？',
    '告知不予处理',
    'not_processed_confirm_or_reissue',
    ARTICLES.report_format,
    'L18',
  ),
  must(
    6,
    '是否属于工商、不动产登记资料等有专门查询规定的信息？',
    '告知依照有关法律、行政法规的规定办理',
    'refused_administrative_inquiry',
    ARTICLES.special_access_law,
    'L19',
  ),
  must(
    7,
    '是否不属于本机关负责公开？',
    '告知申请人并说明理由；能够确定负责公开机关的，告知其名称和联系方式',
    'unable_not_held',
    ARTICLES.not_this_organ,
    'L16',
  ),
  must(
    8,
    '经检索是否没有所申请的信息？',
    '告知该政府信息不存在，并保存检索记录',
    'unable_not_held',
    ARTICLES.not_existing,
    'L15',
  ),
  may(
    9,
    '是否需要对现有政府信息进行加工、分析？',
    '可以不予提供',
    'unable_needs_creation',
    ARTICLES.needs_creation,
    'L17',
  ),
  must(
    10,
    '所申请的信息是否已经主动公开？',
    '告知获取该政府信息的方式、途径',
    'granted',
    ARTICLES.already_public,
    'L12',
  ),
  must(
    11,
    '是否依法确定为国家秘密？',
    '不予公开',
    'refused_state_secret',
    ARTICLES.state_secret_and_bans,
    'L14',
  ),
  must(
    12,
    '是否为法律、行政法规禁止公开的信息？',
    '不予公开',
    'refused_prohibited_by_law',
    ARTICLES.state_secret_and_bans,
    'L14',
  ),
  must(
    13,
    '公开后是否可能危及国家安全、公共安全、经济安全、社会稳定？',
    '不予公开',
    'refused_security_stability',
    ARTICLES.state_secret_and_bans,
    'L14',
  ),
  must(
    14,
    '是否涉及商业秘密、个人隐私，第三方不同意公开且有合理理由，不公开也不会对公共利益造成重大影响？',
    '不予公开',
    'refused_third_party_rights',
    ARTICLES.third_party_rights,
    'L14',
  ),
  reasoned(
    15,
    '是否为人事管理、后勤管理、内部工作流程等内部事务信息？',
    '可以不予公开',
    'refused_internal_affairs',
    ARTICLES.internal_affairs,
    'L14',
  ),
  reasoned(
    16,
    '是否为讨论记录、过程稿、磋商信函、请示报告等过程性信息，且无法律、法规、规章规定应当公开？',
    '可以不予公开',
    'refused_process_information',
    ARTICLES.process_and_case_file,
    'L14',
  ),
  reasoned(
    17,
    '是否为行政执法案卷信息，且无法律、法规、规章规定应当公开？',
    '可以不予公开',
    'refused_enforcement_case_file',
    ARTICLES.process_and_case_file,
    'L14',
  ),
  must(
    18,
    '能否作区分处理，部分内容可以公开？',
    '提供可以公开的内容，对不予公开的内容说明理由',
    'partially_granted',
    ARTICLES.separable,
    'L13',
  ),
  must(19, '以上均不属于，可以公开？', '向申请人提供该政府信息', 'granted', ARTICLES.provided, 'L12'),
];

/** Outcomes that only the end of a period may bring about (条例 art. 30; 国办函〔2020〕109号). */
export const PERIOD_OUTCOMES: readonly OutcomeId[] = ['other_correction_overdue', 'other_fee_overdue'];

/** The two rows of the table's part 三（一）（二）in which something is given to the applicant. */
export function isGiven(outcome: OutcomeId): boolean {
  return outcome === 'granted' || outcome === 'partially_granted';
}

/** Whether an outcome lies in part （三）不予公开 of the request table. */
export function isRefused(outcome: OutcomeId): boolean {
  return outcome.startsWith('refused_');
}

const REASON_FORCED = new Set<OutcomeId>(
  DECISION_ORDER.filter((decision) => decision.reason_forced).map((decision) => decision.outcome),
);

/** Whether a proposal of this outcome must carry its reasons (art. 16). */
export function isReasonForced(outcome: OutcomeId): boolean {
  return REASON_FORCED.has(outcome);
}

/** The letters that may carry an outcome; the first is the usual one. */
export function lettersOf(outcome: OutcomeId): LetterCode[] {
  if (outcome.startsWith('other_')) return ['L20'];
  // No letter of the published set fits a request that stays unclear; the notice of not processing comes nearest.
  if (outcome === 'unable_still_unclear') return ['L18'];
  const letters = DECISION_ORDER.filter((decision) => decision.outcome === outcome).map(
    ({ letter }) => letter,
  );
  return [...new Set(letters)];
}

/** The report format of a year: 2019 and 2020 the trial format, from 2021 the revised one. */
export function formatOfYear(year: number): ReportFormat {
  return year <= 2020 ? 'format_a_2019' : 'format_b_2021';
}

/** The report format of the year a day lies in. */
export function formatOfDate(on: string): ReportFormat {
  return formatOfYear(yearOf(on));
}

/** The row of the request table that counts an outcome. The 2019 format has one row for all other handling. */
export function reportRowOf(outcome: OutcomeId, format: ReportFormat): ReportRow {
  if (format === 'format_a_2019' && outcome.startsWith('other_')) return 'other_handling';
  return outcome;
}

function must(
  step: number,
  question: string,
  if_yes: string,
  outcome: OutcomeId,
  basis: Article,
  letter: LetterCode,
): DecisionStep {
  return { step, question, if_yes, outcome, basis, power: 'must', reason_forced: false, letter };
}

function may(
  step: number,
  question: string,
  if_yes: string,
  outcome: OutcomeId,
  basis: Article,
  letter: LetterCode,
): DecisionStep {
  return { ...must(step, question, if_yes, outcome, basis, letter), power: 'may' };
}

function reasoned(
  step: number,
  question: string,
  if_yes: string,
  outcome: OutcomeId,
  basis: Article,
  letter: LetterCode,
): DecisionStep {
  return { ...may(step, question, if_yes, outcome, basis, letter), reason_forced: true };
}
