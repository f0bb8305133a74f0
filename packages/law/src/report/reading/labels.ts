/** The labels that a reading looks for: what the formats print, squeezed, and the forms that filed reports use for it. */

import type { FormatId, ReportFormat, ReportRow, ReportTable, TableId } from '../format.ts';
import { FORMAT_A_2019 } from '../format-a-2019.ts';
import { FORMAT_B_2021 } from '../format-b-2021.ts';
import { OTHER_HANDLING_AS_GROUP, OTHER_HANDLING_AS_ONE_ROW, requestTable } from '../table-requests.ts';
import { fold, isDigit, squeeze } from './fold.ts';

/** A row of figures to be found. */
export interface WantedRow {
  readonly table: TableId;
  readonly row: string;
  /** Squeezed, the longest first. */
  readonly forms: readonly string[];
  /** Figures in the row. */
  readonly width: number;
}

/** A format as it may be printed: format B has a variant with （六） as one row. */
export interface Variant {
  readonly format: ReportFormat;
  readonly requests: ReportTable;
}

export const VARIANTS: readonly Variant[] = [
  { format: FORMAT_A_2019, requests: requestTable(OTHER_HANDLING_AS_ONE_ROW) },
  { format: FORMAT_B_2021, requests: requestTable(OTHER_HANDLING_AS_GROUP) },
  { format: FORMAT_B_2021, requests: requestTable(OTHER_HANDLING_AS_ONE_ROW) },
];

const NUMERALS = '一二三四五六七八九十';

/** Further forms of a label, for those whose printed form is often cut or changed. */
const OTHER_FORMS: Readonly<Record<string, readonly string[]>> = {
  partially_granted: ['部分公开'],
  results_total: ['七总计', '七合计', '总计', '合计'],
  other_misc: ['3其他', '其他'],
  normative_documents: ['行政规范性文件', '规范性文件'],
  new_requests: ['本年新收政府信息公开申请'],
  carried_in: ['上年结转政府信息公开申请'],
};

/** The rows of figures of a table, in printed order. */
export function wantedRows(table: ReportTable): WantedRow[] {
  return table.rows
    .filter((row) => row.kind !== 'group_header')
    .map((row) => ({ table: table.id, row: row.id, forms: formsOf(row), width: table.columns.length }));
}

function formsOf(row: ReportRow): string[] {
  const full = squeeze(fold(row.label));
  return [...new Set([withoutNumber(full), ...(OTHER_FORMS[row.id] ?? [])])]
    .filter((form) => form !== '')
    .sort((a, b) => b.length - a.length);
}

/** A squeezed label without its `一`, `（二）` or `3.`; none of the labels begins with a numeral of its own. */
function withoutNumber(squeezed: string): string {
  const first = squeezed.charAt(0);
  return isDigit(first) || NUMERALS.includes(first) ? squeezed.slice(1) : squeezed;
}

/** Labels of the request table. */
export const REQUEST_LABELS: readonly string[] = [
  ...new Set(VARIANTS.flatMap(({ requests }) => wantedRows(requests).map((row) => row.forms[0] ?? ''))),
];

/** Labels of every row of figures. */
export const ROW_LABELS: readonly string[] = [
  ...new Set([
    ...REQUEST_LABELS,
    ...VARIANTS.flatMap(({ format }) => format.tables.flatMap(wantedRows)).flatMap(({ forms }) =>
      forms.slice(0, 1),
    ),
  ]),
];

/** Labels of the request table that no other text of a report is likely to hold. */
export const REQUEST_KEYS: readonly string[] = REQUEST_LABELS.filter((label) => label.length >= 6);

export const FIRST_ROW_KEY = '本年新收政府信息公开申请数量';
export const SECOND_ROW_KEY = '上年结转政府信息公开申请数量';

/** Words of section two that only one format prints. */
export const FORMAT_KEYS: Readonly<Record<FormatId, readonly string[]>> = {
  format_a_2019: [
    '本年新制作数量',
    '本年新公开数量',
    '对外公开总数量',
    '上一年项目数量',
    '采购总金额',
    '其他对外管理服务事项',
  ],
  format_b_2021: [
    '本年制发件数',
    '本年废止件数',
    '现行有效件数',
    '本年处理决定数量',
    '本年收费金额',
    '逾期未按收费通知要求缴纳费用',
    '无正当理由逾期不补正',
  ],
};

/** Headings of the sections without their number, by which they are found, by number of the section. */
export const HEADING_KEYS: readonly (readonly string[])[] = [
  ['总体情况'],
  ['主动公开政府信息情况'],
  ['收到和处理政府信息公开申请情况'],
  ['政府信息公开行政复议行政诉讼情况', '因政府信息公开工作被申请行政复议提起行政诉讼情况'],
  ['存在的主要问题及改进情况', '存在的问题及改进情况', '存在的主要问题和改进情况'],
  ['其他需要报告的事项'],
];

/** Words that only the three rows under （六） of format B hold; each is short, since labels are broken over lines. */
export const OTHER_HANDLING_KEYS = ['逾期不补正', '缴纳费用', '费通知要求'] as const;

export const CORNER_KEY = '本列数据的勾稽关系为第一项加第二项之和等于第三项加第四项之和';
export const CASE_HEAD_KEYS = ['结果维持', '未经复议直接起诉', '尚未审结'] as const;
export const TITLE_KEY = '政府信息公开工作年度报告';
