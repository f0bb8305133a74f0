/**
 * Handling of disclosure requests (依申请公开): a case is its events; everything else is folded from them.
 * Rests on 政府信息公开条例 (2019) chapter four.
 */
export { proposalFault } from './acts-decision.ts';
export { ARTICLES, type Article } from './articles.ts';
export type * from './events.ts';
export { explainClock, explainStep } from './explain.ts';
export { type Fee, type FeeSlice, feeForPages, feeForPieces } from './fees.ts';
export { foldRequest, previewEvent, refusalFor } from './fold.ts';
export { FORM_FIELD_LABELS } from './form-labels.ts';
export {
  APPLICANT_CATEGORY_LABELS,
  CHANNEL_LABELS,
  CLOCK_LABELS,
  CLOCK_STATE_LABELS,
  EVENT_LABELS,
  FEE_BASIS_LABELS,
  FLAG_LABELS,
  ONLINE_RULE_LABELS,
  OUTCOME_GROUP_LABELS,
  type OutcomeGroup,
  outcomeGroup,
  outcomeLabel,
  PARSE_CODE_LABELS,
  REMEDY_KIND_LABELS,
  REPORT_ROW_LABELS,
  SERVICE_WAY_LABELS,
  STATE_LABELS,
} from './labels.ts';
export { LETTER_CODES, LETTERS, type Letter, type LetterCode, type LetterReceiver } from './letters.ts';
export {
  DECISION_ORDER,
  type DecisionStep,
  formatOfDate,
  formatOfYear,
  isReasonForced,
  lettersOf,
  PERIOD_OUTCOMES,
  reportRowOf,
} from './outcomes.ts';
export {
  type ClockInput,
  fieldsOf,
  type ParseCode,
  type Parsed,
  type ParseFault,
  parseClockInput,
  parseEvent,
  parseEvents,
} from './parse.ts';
export { REASONS, type ReasonCode, reasonArticle, reasonLabel } from './reasons.ts';
export { receiptArticle } from './receipt.ts';
export {
  CONSULTATION_DAYS,
  CORRECTION_NOTICE_DAYS,
  FEE_PAYMENT_DAYS,
  MAX_EXTENSION_DAYS,
  REPLY_DAYS,
} from './reckoning.ts';
export {
  REMEDY_RULES,
  type RemedyBodies,
  type RemedyNotice,
  type RemedyRule,
  remedyNotice,
  remedyParagraph,
} from './remedies.ts';
export type * from './result.ts';
export { type Condition, OPEN_STATES, TRANSITIONS, type Transition, transitionsOf } from './states.ts';
export * from './vocabulary.ts';
