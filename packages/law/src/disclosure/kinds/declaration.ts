/**
 * What a kind of item (信息类型) is made of: its own fields, the form in which they are asked, the check before review,
 * and the layout in which the public reads them. A kind is one value; forms, schemas and pages are functions over it.
 */
import type { LocalDate } from '../../calendar/index.ts';
import type { Art20Code, FixedColumnId } from '../columns.ts';

/** A local time in Shanghai to the minute, `2026-11-24T09:30`. Such strings sort in time order. */
export type LocalMoment = string;

/** How much catalogue metadata a kind needs: a document has a number and a genre, a normative one a validity too. */
export type MetadataClass = 'plain' | 'document' | 'normative_document';

/** One of a closed list, by its id. */
export interface FieldChoice {
  readonly id: string;
  readonly label: string;
}

interface FieldFrame {
  readonly id: string;
  readonly label: string;
  /** May not be empty when the item goes into review. */
  readonly required?: true;
  /** What belongs here, in a sentence for staff. */
  readonly help?: string;
}

/** A field of one value. Money is whole fen (分); a figure has at most `decimals` places. */
export type ScalarField = FieldFrame &
  (
    | { readonly type: 'line' | 'text'; readonly max: number }
    /** An address on the web is `https://…`. */
    | { readonly type: 'date' | 'moment' | 'money' | 'address' }
    | {
        readonly type: 'number';
        readonly least?: number;
        readonly most?: number;
        readonly decimals?: number;
        readonly unit?: string;
      }
    | { readonly type: 'choice'; readonly choices: readonly FieldChoice[] }
  );

/** What a reference to another item says of it; `belongs_to` where nothing closer is known. */
export type ItemRelation = 'interprets' | 'amends' | 'contains' | 'belongs_to';

/** Columns that every list of people has: what the public may know of a person in office. */
export const PEOPLE_COLUMNS = [
  { id: 'name', label: '姓名', type: 'line', max: 40, required: true },
  { id: 'position', label: '职务', type: 'line', max: 80, required: true },
  { id: 'duties', label: '分工', type: 'text', max: 600 },
] as const satisfies readonly ScalarField[];

/** One field of a kind. `most` of a list is its greatest number of rows, people or items. */
export type KindField =
  | ScalarField
  | (FieldFrame & { readonly type: 'rows'; readonly columns: readonly ScalarField[]; readonly most: number })
  | (FieldFrame & { readonly type: 'people'; readonly most: number })
  | (FieldFrame & { readonly type: 'items'; readonly relation: ItemRelation; readonly most: number });

/** One row of a list: by the ids of its columns; what is empty is left out. */
export type FieldRow = Readonly<Record<string, string | number>>;

/** The value of a field: text, date and choice as strings, figures as numbers, lists as arrays. */
export type FieldValue = string | number | readonly string[] | readonly FieldRow[];

/** A kind's own fields as stored, by their ids; what is empty is left out. */
export type KindFields = Readonly<Record<string, FieldValue>>;

/** What is wrong with a field. `field` is its id, for a cell `rows.2.column` (from 0), for metadata `metadata.<name>`. */
export interface FieldFault {
  readonly code: string;
  readonly field: string;
  readonly article?: string;
}

/** Catalogue metadata that a kind's check may look at. */
export interface KindFacts {
  readonly formedOn?: LocalDate;
  readonly effectiveOn?: LocalDate;
  readonly expiresOn?: LocalDate;
}

/** One time limit that the public can follow: from when, until when, and whether it was kept. */
export interface ClockLine {
  readonly label: string;
  readonly from: LocalDate | LocalMoment;
  readonly due: LocalDate | LocalMoment;
  /** When it was done; null while it is not, or while the item is not published. */
  readonly done: LocalDate | LocalMoment | null;
  /** The limit in words, such as 48小时. */
  readonly limit: string;
  readonly basis: string;
}

/**
 * One block of the public page. `fields` and `field` name fields of the kind; a block whose fields are all empty is not
 * printed.
 */
export type LayoutBlock =
  | { readonly block: 'facts'; readonly title?: string; readonly fields: readonly string[] }
  | { readonly block: 'figures'; readonly fields: readonly string[] }
  | {
      readonly block: 'table';
      readonly title: string;
      readonly field: string;
      /** Column whose figures are summed in a last row. */
      readonly sum?: readonly string[];
      /** Each row on its own under the value of this column: for long texts, which no table of columns can hold. */
      readonly heading?: string;
    }
  | {
      readonly block: 'timeline';
      readonly title: string;
      readonly field: string;
      readonly date: string;
      readonly text: string;
    }
  | {
      readonly block: 'steps';
      readonly title: string;
      readonly field: string;
      readonly name: string;
      readonly text: string;
    }
  | { readonly block: 'people'; readonly title: string; readonly field: string }
  | {
      readonly block: 'questions';
      readonly title: string;
      readonly field: string;
      readonly question: string;
      readonly answer: string;
    }
  /** A question and its answer: who asked, what was asked; the body is the answer. */
  | {
      readonly block: 'reply';
      readonly asked: string;
      readonly facts: readonly string[];
      readonly questionTitle: string;
      readonly answerTitle: string;
    }
  | { readonly block: 'text'; readonly title: string; readonly field: string }
  | { readonly block: 'clock'; readonly title: string }
  | { readonly block: 'links'; readonly title: string; readonly field: string; readonly numbered?: true }
  | { readonly block: 'body'; readonly title?: string }
  | { readonly block: 'files' };

export type KindGroup =
  | 'policy'
  | 'organ'
  | 'interaction'
  | 'finance'
  | 'service'
  | 'enforcement'
  | 'public_affairs'
  | 'openness';

/** The groups in which staff choose a kind, in order. */
export const KIND_GROUP_LABELS: Readonly<Record<KindGroup, string>> = {
  policy: '政策文件',
  interaction: '解读回应与建议提案',
  organ: '机构与权责',
  service: '服务与民生',
  finance: '财政与采购',
  enforcement: '许可、处罚与监督检查',
  public_affairs: '规划、统计、项目与应急',
  openness: '公开工作',
};

/** A kind of item, whole. */
export interface KindDeclaration {
  readonly label: string;
  /** What it is for, in one sentence for those who choose. */
  readonly explanation: string;
  readonly group: KindGroup;
  /** Which catalogue metadata must be filled. */
  readonly metadata: MetadataClass;
  /** Where its items stand by default: an item of 条例 art. 20, or a fixed column. */
  readonly column: Art20Code | FixedColumnId | null;
  /** Genre class that is proposed. */
  readonly genre?: string;
  /** The provision that asks for the required fields. */
  readonly article: string;
  readonly fields: readonly KindField[];
  /** True where the fields can say everything and the body may stay empty. */
  readonly bodyOptional?: true;
  /** Field whose value divides the lists of the kind, such as the session of a proposal. */
  readonly facet?: string;
  /** What the types of the fields cannot say. Gets fields of the right types, some perhaps still empty. */
  readonly check?: (fields: KindFields, facts: KindFacts) => readonly FieldFault[];
  /** Time limits that the page shows. `publishedOn` is null before the release. */
  readonly clock?: (fields: KindFields, publishedOn: LocalDate | null) => readonly ClockLine[];
  /** The body of the page below the title, in order. */
  readonly layout: readonly LayoutBlock[];
}
