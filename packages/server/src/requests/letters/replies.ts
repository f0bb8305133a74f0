/**
 * Replies and notices that end a request (L12 to L20): what was asked, the decision with reasons and article, how the
 * information is given. The wording of each decision is data, one entry per outcome.
 */
import { ARTICLES, DECISION_ORDER, LETTERS, type LetterCode, type OutcomeId } from '@gongkai/law/request';
import { applicantName, quotedWanted } from '../form.ts';
import { letterDate } from './dates.ts';
import type { LetterFacts } from './facts.ts';

const FORM_WORDS: Readonly<Record<string, string>> = {
  paper: '纸质',
  electronic: '电子',
  other: '您要求的其他',
};
const WAY_WORDS: Readonly<Record<string, string>> = {
  post: '邮寄',
  email: '电子邮件',
  pick_up: '自行领取',
  read_on_site: '当面查阅、抄录',
};

/** The finding and the decision of an outcome; `{article}` is the rule it rests on. */
const DECISIONS: Readonly<Record<OutcomeId, string>> = {
  granted: '经审查，您申请获取的政府信息可以公开。依照{article}的规定，本机关决定予以公开。',
  partially_granted:
    '经审查，您申请获取的信息中含有不应当公开的内容，但是能够作区分处理。依照{article}的规定，本机关决定提供可以公开的部分，其余部分不予公开。',
  refused_state_secret:
    '经审查，您申请获取的信息依法确定为国家秘密。依照{article}的规定，本机关决定不予公开。',
  refused_prohibited_by_law:
    '经审查，您申请获取的信息属于法律、行政法规禁止公开的政府信息。依照{article}的规定，本机关决定不予公开。',
  refused_security_stability:
    '经审查，您申请获取的信息公开后可能危及国家安全、公共安全、经济安全、社会稳定。依照{article}的规定，本机关决定不予公开。',
  refused_third_party_rights:
    '经审查，您申请获取的信息涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害，第三方不同意公开且有合理理由。依照{article}的规定，本机关决定不予公开。',
  refused_internal_affairs:
    '经审查，您申请获取的信息属于本机关人事管理、后勤管理、内部工作流程等方面的内部事务信息。依照{article}的规定，本机关决定不予公开。',
  refused_process_information:
    '经审查，您申请获取的信息属于本机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息。依照{article}的规定，本机关决定不予公开。',
  refused_enforcement_case_file:
    '经审查，您申请获取的信息属于行政执法案卷信息。依照{article}的规定，本机关决定不予公开。',
  refused_administrative_inquiry:
    '经审查，有关法律、行政法规对您申请获取信息的查询另有规定。依照{article}的规定，请您按照该规定向有关登记、管理机构办理。',
  unable_not_held: '经检索、核查，本机关未制作、未保存您申请获取的政府信息。依照{article}的规定，特此告知。',
  unable_needs_creation:
    '经审查，本机关没有现成的政府信息，您的申请需要对现有政府信息进行加工、分析。依照{article}的规定，本机关不予提供。',
  unable_still_unclear:
    '您的申请经补正后，申请内容仍不明确，本机关据此无法确定所指向的政府信息。依照{article}的规定，本机关无法提供。',
  not_processed_petition_complaint:
    '经审查，您以政府信息公开申请的形式进行信访、投诉、举报等活动。依照{article}的规定，本机关不作为政府信息公开申请处理，您可以通过相应渠道提出。',
  not_processed_repeat:
    '经审查，您已就相同的政府信息向本机关提出过申请，本机关已经答复。依照{article}的规定，本机关不予重复处理。',
  not_processed_publication:
    '经审查，您申请提供的是政府公报、报刊、书籍等公开出版物。依照{article}的规定，本机关不予处理，您可以通过公开出版发行的途径获取。',
  not_processed_excessive:
    '您申请公开政府信息的数量、频次明显超过合理范围，本机关已要求您说明理由，经审查理由不合理或者您逾期未说明。依照{article}的规定，本机关不予处理。',
  not_processed_confirm_or_reissue:
    '经审查，您要求本机关对已经获取的政府信息进行确认或者重新出具。参照{article}的规定，本机关不予处理。',
  other_correction_overdue:
    '本机关已一次性告知您需要补正的事项，您无正当理由逾期未补正。依照{article}的规定，视为放弃申请，本机关不再处理该政府信息公开申请。',
  other_fee_overdue:
    '本机关已向您送达收费通知书，您逾期未按要求缴纳费用。依照{article}的规定，视为放弃申请，本机关不再处理该政府信息公开申请。',
  other_misc: '经审查，本机关对您的申请不再作为政府信息公开申请继续处理，特此告知。',
};

/** Where a letter changes what the outcome's own words say. */
const BY_LETTER: Readonly<Partial<Record<LetterCode, string>>> = {
  L15: '经检索，未查找到您申请获取的政府信息，该政府信息不存在。依照{article}的规定，特此告知。',
  L16: '经审查，您申请获取的政府信息不属于本机关负责公开。依照{article}的规定，特此告知，建议您向负责公开该信息的行政机关提出申请。',
};

/** Outcomes whose rule does not stand in the order of decision. */
const OTHER_BASES: Readonly<Partial<Record<OutcomeId, string>>> = {
  unable_still_unclear: ARTICLES.correction,
  other_correction_overdue: ARTICLES.correction,
  other_fee_overdue: ARTICLES.fee_measures,
};

/** Title of a reply without the outcome in brackets, which only tells the letters apart. */
export function replyTitle(code: LetterCode): string {
  return LETTERS[code].name.replace(/（.*）$/, '');
}

/** The text of the reply for an outcome. */
export function replyText(code: LetterCode, outcome: OutcomeId, facts: LetterFacts): string {
  return [opening(facts), decision(code, outcome), ...reasons(facts), ...enclosures(outcome, facts)].join(
    '\n',
  );
}

function opening({ form, number, submittedOn, after }: LetterFacts): string {
  const received =
    after.received_on === null
      ? `您于${letterDate(submittedOn)}提交的政府信息公开申请`
      : `本机关于${letterDate(after.received_on)}收到您提出的政府信息公开申请`;
  return `${applicantName(form)}：\n${received}（申请编号：${number}），申请获取${quotedWanted(form)}。`;
}

function decision(code: LetterCode, outcome: OutcomeId): string {
  const words = (outcome === 'unable_not_held' ? BY_LETTER[code] : undefined) ?? DECISIONS[outcome];
  return words.replace('{article}', articleOf(code, outcome));
}

/** The rule of the step that leads to this outcome by this letter, with the Regulation's full name. */
function articleOf(code: LetterCode, outcome: OutcomeId): string {
  const steps = DECISION_ORDER.filter((step) => step.outcome === outcome);
  const step = steps.findLast((candidate) => candidate.letter === code) ?? steps.at(-1);
  return fullName(step?.basis ?? OTHER_BASES[outcome] ?? ARTICLES.reply_kinds);
}

/** A citation as a formal document prints it. */
export function fullName(article: string): string {
  return article.replace('《政府信息公开条例》', '《中华人民共和国政府信息公开条例》');
}

function reasons({ event }: LetterFacts): string[] {
  if (event.event !== 'propose_outcome') return [];
  const matters = (event.matters ?? []).flatMap(({ matter, outcome, reason }, index) => {
    if (matter === undefined) return [];
    const basis = articleOf('L12', outcome);
    const why = reason === undefined ? '' : `理由：${sentence(reason)}`;
    return [`${index + 1}.${sentence(matter)}${why}（${basis}）`];
  });
  return [...(event.reason === undefined ? [] : [`具体理由：${sentence(event.reason)}`]), ...matters];
}

function sentence(text: string): string {
  return /[。！？]$/.test(text) ? text : `${text}。`;
}

function enclosures(outcome: OutcomeId, { form }: LetterFacts): string[] {
  if (outcome !== 'granted' && outcome !== 'partially_granted') return [];
  const shape = FORM_WORDS[form.wanted_form ?? ''] ?? '';
  const way = WAY_WORDS[form.wanted_way ?? ''] ?? '';
  return [`上述政府信息按照您的要求，以${shape}形式、通过${way}的途径提供。`];
}
