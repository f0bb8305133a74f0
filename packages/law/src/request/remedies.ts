/**
 * Remedies against a reply: which notice the letter must carry, by outcome and date, and its wording.
 * 行政复议法 (2023) art. 23 para 1(4), para 2: against 不予公开 reconsideration comes first, and the letter says so.
 */
import type { LocalDate } from '../calendar/index.ts';
import { OUTCOMES, type OutcomeId } from './vocabulary.ts';

/** Reconsideration before court, or a free choice of either. */
export type RemedyNotice = 'reconsideration_first' | 'reconsideration_or_litigation';

/** From a date on, replies with this outcome carry this notice. The latest rule that has begun applies. */
export type RemedyRule = { outcome: OutcomeId; from: LocalDate; notice: RemedyNotice };

/** The Regulation's first day in its first version; before 2024 every reply could go straight to court. */
const FREE_CHOICE_FROM = '2008-05-01';
const PRECONDITION_FROM = '2024-01-01';

/** Refusals under arts. 14 to 16, and partial disclosure (国办函〔2021〕132号 art. 2(1) counts it as refusal). */
const PRECONDITION_OUTCOMES: readonly OutcomeId[] = [
  'partially_granted',
  'refused_state_secret',
  'refused_prohibited_by_law',
  'refused_security_stability',
  'refused_third_party_rights',
  'refused_internal_affairs',
  'refused_process_information',
  'refused_enforcement_case_file',
];

/** The national table. An organ may add dated rules of its own. */
export const REMEDY_RULES: readonly RemedyRule[] = [
  ...OUTCOMES.map((outcome) => rule(outcome, FREE_CHOICE_FROM, 'reconsideration_or_litigation')),
  ...PRECONDITION_OUTCOMES.map((outcome) => rule(outcome, PRECONDITION_FROM, 'reconsideration_first')),
];

/**
 * The remedy notice of a reply with this outcome served on this day.
 * @param organRules dated rules of the organ; on the same day they win over the national ones.
 */
export function remedyNotice(
  outcome: OutcomeId,
  on: LocalDate,
  organRules: readonly RemedyRule[] = [],
): RemedyNotice {
  let best: RemedyRule | undefined;
  for (const candidate of [...REMEDY_RULES, ...organRules]) {
    if (candidate.outcome !== outcome || candidate.from > on) continue;
    if (best === undefined || candidate.from >= best.from) best = candidate;
  }
  return best?.notice ?? 'reconsideration_or_litigation';
}

/** Who hears the applicant: stored per organ (行政复议法 art. 24 para 1; for a street office the government that set it up). */
export type RemedyBodies = {
  reconsideration_organ: string;
  court: string;
  /** Where reconsideration can be entered online; must be given when the reply is sent online (行政复议法 art. 22 para 2). */
  online_entry?: string;
};

/** The remedy paragraph of a reply, in Chinese, naming the bodies. */
export function remedyParagraph(notice: RemedyNotice, bodies: RemedyBodies): string {
  const entry = bodies.online_entry === undefined ? '' : `（网上申请入口：${bodies.online_entry}）`;
  if (notice === 'reconsideration_first') {
    return (
      `如对本决定不服，应当自收到本决定书之日起六十日内，先向${bodies.reconsideration_organ}申请行政复议${entry}；` +
      `对行政复议决定仍不服的，可以自收到行政复议决定书之日起十五日内，向${bodies.court}提起行政诉讼。`
    );
  }
  return (
    `如对本答复不服，可以自收到本答复之日起六十日内向${bodies.reconsideration_organ}申请行政复议${entry}，` +
    `也可以自收到本答复之日起六个月内向${bodies.court}提起行政诉讼。`
  );
}

function rule(outcome: OutcomeId, from: LocalDate, notice: RemedyNotice): RemedyRule {
  return { outcome, from, notice };
}
