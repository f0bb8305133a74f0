/**
 * What the guard before publication can find in a text, and what each find asks of people. 《政府信息公开条例》第十五条
 * (personal privacy), 第十四条 and 《保守国家秘密法》第三十五条 (state secrets); 《个人信息保护法》第二十八条 (sensitive data).
 */

/** Kinds that `scanText` finds by reading. */
export type TextFindingKind =
  | 'identity_number'
  | 'mobile'
  | 'landline'
  | 'bank_card'
  | 'passport'
  | 'licence_plate'
  | 'home_address'
  | 'person_name'
  | 'secrecy_mark'
  | 'wrong_name'
  | 'typing_error';

/** Kinds that belong to the markup of a body. */
export type MarkupFindingKind = 'dead_link' | 'picture_without_text';

/** Kinds that belong to a file: what does not show when it is opened, and what it says of its maker. */
export type FileFindingKind =
  | 'hidden_sheet'
  | 'hidden_row'
  | 'hidden_column'
  | 'hidden_text'
  | 'white_text'
  | 'covered_text'
  | 'recognised_text'
  | 'tracked_change'
  | 'comment'
  | 'document_property'
  | 'embedded_object'
  | 'macro'
  /** Nothing could be read out of the file, so only a person can say what is in it. */
  | 'unread_file';

export type FindingKind = TextFindingKind | MarkupFindingKind | FileFindingKind;

/** Why a place was taken for what it is; the view layer has the words. */
export type FindingReason =
  | 'check_digit_valid'
  | 'luhn_valid'
  | 'beside_name'
  | 'personal_label'
  | 'mobile_number'
  | 'plate_pattern'
  | 'residence_words'
  | 'beside_personal_data'
  | 'secrecy_level'
  | 'internal_mark'
  | 'site_dictionary'
  | 'common_error'
  | 'link_syntax'
  | 'link_unreachable'
  | 'no_alternative_text'
  | 'not_visible'
  | 'not_readable';

/** A place in a text. `start` and `end` count UTF-16 units; `text` is what stands there. */
export interface TextFinding {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether nothing that holds it may be published. */
  readonly blocking: boolean;
  readonly reason: FindingReason;
  /** What would be right, where a dictionary knows it. */
  readonly right?: string;
}

/**
 * What a kind asks for: `removal` (blocks publication until it is masked or gone), `decision` (a reviewer masks it or
 * clears it with a reason) or `advice` (shown, nobody has to act).
 */
export type FindingDemand = 'removal' | 'decision' | 'advice';

/** The demand of every kind; a mobile number beside a person's name asks for removal, whatever its row says. */
export const FINDING_DEMANDS: Readonly<Record<FindingKind, FindingDemand>> = {
  identity_number: 'removal',
  mobile: 'decision',
  landline: 'decision',
  bank_card: 'removal',
  passport: 'removal',
  licence_plate: 'decision',
  home_address: 'decision',
  person_name: 'decision',
  secrecy_mark: 'removal',
  wrong_name: 'decision',
  typing_error: 'advice',
  dead_link: 'decision',
  picture_without_text: 'advice',
  hidden_sheet: 'removal',
  hidden_row: 'decision',
  hidden_column: 'decision',
  hidden_text: 'removal',
  white_text: 'removal',
  covered_text: 'removal',
  recognised_text: 'advice',
  tracked_change: 'removal',
  comment: 'decision',
  document_property: 'decision',
  embedded_object: 'decision',
  macro: 'decision',
  unread_file: 'decision',
};

/** What a finding asks for. */
export function demandOf(finding: Pick<TextFinding, 'kind' | 'blocking'>): FindingDemand {
  return finding.blocking ? 'removal' : FINDING_DEMANDS[finding.kind];
}

/** Makes a finding of a span of a text. */
export function findingAt(
  text: string,
  span: Span,
  what: Pick<TextFinding, 'kind' | 'reason'> & { blocking?: boolean; right?: string },
): TextFinding {
  const { kind, reason, right } = what;
  return {
    kind,
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    blocking: what.blocking ?? FINDING_DEMANDS[kind] === 'removal',
    reason,
    ...(right === undefined ? {} : { right }),
  };
}

/** Half-open range of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two ranges share a place. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
