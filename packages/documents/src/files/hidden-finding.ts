// What a file holds that its reader does not see at first sight, as data; the words are the view's.

/**
 * - `hidden_sheet`, `hidden_row`, `hidden_column`: of a workbook, with something in them; a hidden slide is a sheet
 * - `comment`: notes of reviewers, speaker's notes, annotations
 * - `tracked_change`: text put in, taken out or moved whose change nobody has accepted yet
 * - `document_property`: author, company and the like, also of a picture
 * - `white_text`: text in the colour of what lies under it
 * - `covered_text`: text under an area that was painted over it
 * - `hidden_text`: text set as hidden, invisible, too small to see, or off the page
 * - `recognised_text`: invisible text over a picture of a page, as programs that recognise characters leave it
 * - `embedded_object`: a file or another document's data inside the file
 * - `macro`: a program inside the file
 */
export type HiddenCode =
  | 'comment'
  | 'covered_text'
  | 'document_property'
  | 'embedded_object'
  | 'hidden_column'
  | 'hidden_row'
  | 'hidden_sheet'
  | 'hidden_text'
  | 'macro'
  | 'recognised_text'
  | 'tracked_change'
  | 'white_text';

/** Where it stands; what does not apply is left out. Pages, paragraphs and slides count from 1. */
export interface HiddenPlace {
  readonly page?: number;
  readonly paragraph?: number;
  readonly slide?: number;
  readonly sheet?: string;
  /** A cell (`B3`), a row (`3`) or a column (`B`) of the sheet. */
  readonly cell?: string;
  /** The name of a property. */
  readonly property?: string;
  /** The part of the file, such as a header or a footnote. */
  readonly part?: string;
}

export interface HiddenFinding {
  readonly code: HiddenCode;
  readonly place: HiddenPlace;
  /** The text that is hidden, as far as it is text, at most {@link MAX_FINDING_TEXT} characters of it. */
  readonly text: string;
}

/** Characters of a finding's text that are kept. */
export const MAX_FINDING_TEXT = 2_000;
/** Findings of one file that are kept; a file with more of them is not to be published anyhow. */
export const MAX_FINDINGS = 500;
