/**
 * Handling of disclosure requests (依申请公开): a case is its events; everything else is folded from them.
 * Rests on 政府信息公开条例 (2019) chapter four.
 */
export { ARTICLES, type Article } from './articles.ts';
export type * from './events.ts';
export { REASONS, type ReasonCode, reasonArticle, reasonLabel } from './reasons.ts';
export {
  REMEDY_RULES,
  type RemedyBodies,
  type RemedyNotice,
  type RemedyRule,
  remedyNotice,
  remedyParagraph,
} from './remedies.ts';
export type * from './result.ts';
export * from './vocabulary.ts';
