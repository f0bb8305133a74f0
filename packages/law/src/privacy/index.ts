/** The guard before publication: what in a text may not become public, and how it is masked. */
export { isCardNumber, passesLuhn } from './bank-card.ts';
export { type Dictionaries, dictionaries, NO_DICTIONARIES, type WrongName } from './dictionary.ts';
export {
  demandOf,
  FINDING_DEMANDS,
  type FindingDemand,
  type FindingKind,
  type FindingReason,
  type Span,
  type TextFinding,
} from './finding.ts';
export { type HtmlTag, type HtmlText, htmlText } from './html-text.ts';
export { checkSign, isIdentityNumber } from './identity-number.ts';
export { FINDING_DEMAND_LABELS, FINDING_LABELS, FINDING_REASON_LABELS } from './labels.ts';
export { MASKABLE, masked } from './mask.ts';
export { scanText } from './scan.ts';
export { type HtmlFinding, maskHtml, scanHtml } from './scan-html.ts';
export { TYPING_ERRORS } from './typing-errors.ts';
