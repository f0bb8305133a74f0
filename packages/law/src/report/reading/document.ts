/**
 * The neutral document: what every file kind is turned into before it is read, in reading order. It knows
 * nothing of reports; the reading knows nothing of files.
 */

/** Where something stands in the source, to be shown to a person. Every number counts from 1; what a file kind lacks is left out. */
export interface Place {
  /** Page of a PDF, sheet of a workbook. */
  readonly page?: number;
  /** Line of a text file, paragraph of a document that has no lines. */
  readonly line?: number;
  /** Which table of the document. */
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  /** UTF-16 units from the start of the line, from 0. */
  readonly offset?: number;
}

/**
 * One line or one paragraph. Of plain text: one block a line, blank lines too, with its tabs and spaces as they
 * are. Of HTML and DOCX: one block a paragraph or other block element, spaces as they are shown.
 */
export interface TextBlock {
  readonly kind: 'text';
  readonly text: string;
  readonly place: Place;
}

export interface TableCell {
  /** Text of the cell; paragraphs and breaks inside it are `\n`. */
  readonly text: string;
  /** Column of the grid where the cell begins, from 0, spans from above counted. */
  readonly column: number;
  /** At least 1. */
  readonly colSpan: number;
  /** At least 1. */
  readonly rowSpan: number;
  readonly place: Place;
}

/**
 * A real table. A table that holds another is layout, not data: it is dissolved, its contents follow one
 * another as blocks. A table that a page break cuts in two may be two tables.
 */
export interface TableBlock {
  readonly kind: 'table';
  /** The cells that begin in each row, from left to right. */
  readonly rows: readonly (readonly TableCell[])[];
  readonly place: Place;
}

/** A run of characters at one position of a page. */
export interface PositionedWord {
  readonly text: string;
  /** Left edge in points from the left of the page. */
  readonly x: number;
  /** Baseline in points from the top of the page, downwards. */
  readonly y: number;
  readonly width: number;
  /** Size of the type, in points. */
  readonly height: number;
}

/** A page of which only positions are known. Words in any order; upright and turned ones may be among them. */
export interface PageBlock {
  readonly kind: 'page';
  readonly words: readonly PositionedWord[];
  readonly width: number;
  readonly height: number;
  readonly place: Place;
}

/** A picture, which cannot be read but may hold a table. Leave out icons and other ornaments where that is known. */
export interface ImageBlock {
  readonly kind: 'image';
  readonly place: Place;
}

export type Block = TextBlock | TableBlock | PageBlock | ImageBlock;

export interface SourceDocument {
  readonly blocks: readonly Block[];
  /** Title kept beside the text, such as that of an HTML head. A hint only. */
  readonly title?: string;
}
