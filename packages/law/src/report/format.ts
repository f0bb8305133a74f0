/**
 * What a report format is: a value with tables, rows, columns, exact labels and constraints. Compiling,
 * checking, laying out and parsing are functions over it; a new format is a new value.
 * 条例 art. 50 last para (one uniform national format).
 */

export type FormatId = 'format_a_2019' | 'format_b_2021';

export type TableId =
  | 'proactive_art20_1'
  | 'proactive_art20_5'
  | 'proactive_art20_6'
  | 'proactive_art20_8'
  | 'proactive_art20_9'
  | 'requests_received_and_handled'
  | 'reconsideration_and_litigation';

/** `count`: whole number from 0. `change`: whole number, may be negative (本年增/减). `amount`: money, decimals allowed. */
export type ValueType = 'count' | 'change' | 'amount';

export type RowKind = 'leaf' | 'total' | 'group_header';

export interface ReportColumn {
  readonly id: string;
  readonly label: string;
  /** Id of the column group it stands under; null when it stands alone. */
  readonly group: string | null;
  readonly role: 'leaf' | 'total';
  readonly value: ValueType;
}

export interface ColumnGroup {
  readonly id: string;
  readonly label: string;
  readonly parent: string | null;
}

export interface ReportRow {
  readonly id: string;
  /** Printed exactly; empty where the row has no printed label. */
  readonly label: string;
  readonly parent: string | null;
  /** A group header is a printed label without cells. */
  readonly kind: RowKind;
  /** Where the Regulation speaks of it. */
  readonly article?: string;
  /**
   * On a group header: filed reports exist that print this group as one row of figures. Then the
   * figures stand under this row and its children are left out.
   */
  readonly collapsible?: true;
}

export type FindingLevel = 'error' | 'warning';

/** Number of a check in the platform's list; a few plausibility checks have none. */
export type CheckCode = 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7' | 'C8' | 'C10' | 'C11' | 'C12' | 'C14';

/**
 * A relation between cells of one table: sum of `left` against sum of `right`. With axis `columns` the ids
 * are columns and it holds in every row; with axis `rows` they are rows and it holds in every column.
 */
export interface Constraint {
  readonly id: string;
  readonly code: CheckCode | null;
  readonly level: FindingLevel;
  readonly axis: 'columns' | 'rows';
  readonly left: readonly string[];
  readonly relation: 'equal' | 'at_least';
  /** Empty means zero. */
  readonly right: readonly string[];
  /** Member of `left` or `right` whose value a finding names. */
  readonly judged: string;
  readonly article: string;
}

export interface ReportTable {
  readonly id: TableId;
  readonly section: 2 | 3 | 4;
  readonly title: string;
  /** Line printed over the columns, such as 第二十条第（一）项. */
  readonly caption?: string;
  /** Head over the row labels, such as 信息内容. */
  readonly rowHeaderLabel?: string;
  /** Text in the corner over the row labels. */
  readonly cornerLabel?: string;
  /** Head over all columns, such as 申请人情况. */
  readonly columnSuperHeader?: string;
  readonly columnGroups: readonly ColumnGroup[];
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  readonly constraints: readonly Constraint[];
}

export type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6;

export interface ReportSection {
  readonly number: SectionNumber;
  readonly heading: string;
  readonly kind: 'text' | 'tables';
}

export interface ReportFormat {
  readonly id: FormatId;
  readonly name: string;
  readonly documentNumber: string;
  /** First and last report year; null while it is the one in use. */
  readonly years: { readonly from: number; readonly to: number | null };
  readonly sections: readonly ReportSection[];
  readonly tables: readonly ReportTable[];
}

/** Headings of the six sections, the same in both formats. */
export const REPORT_SECTIONS: readonly ReportSection[] = [
  { number: 1, heading: '一、总体情况', kind: 'text' },
  { number: 2, heading: '二、主动公开政府信息情况', kind: 'tables' },
  { number: 3, heading: '三、收到和处理政府信息公开申请情况', kind: 'tables' },
  { number: 4, heading: '四、政府信息公开行政复议、行政诉讼情况', kind: 'tables' },
  { number: 5, heading: '五、存在的主要问题及改进情况', kind: 'text' },
  { number: 6, heading: '六、其他需要报告的事项', kind: 'text' },
];

/** A leaf column of counts that stands alone; what most columns of section two are. */
export function countColumn(id: string, label: string): ReportColumn {
  return { id, label, group: null, role: 'leaf', value: 'count' };
}

/** A leaf row that stands alone. */
export function leafRow(id: string, label: string): ReportRow {
  return { id, label, parent: null, kind: 'leaf' };
}
