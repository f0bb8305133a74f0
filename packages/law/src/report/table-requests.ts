/**
 * The table of section three, requests received and handled. Columns and all rows but those under （六）
 * are the same in both formats. 条例 art. 50(2).
 */
import { APPLICANT_CATEGORIES } from '../request/vocabulary.ts';
import type { ColumnGroup, Constraint, ReportColumn, ReportRow, ReportTable } from './format.ts';

const ORGANIZATION = 'legal_entity_or_other_organization';

const GROUPS: readonly ColumnGroup[] = [{ id: ORGANIZATION, label: '法人或其他组织', parent: null }];

const COLUMNS: readonly ReportColumn[] = [
  { id: 'natural_person', label: '自然人', group: null, role: 'leaf', value: 'count' },
  { id: 'commercial_enterprise', label: '商业企业', group: ORGANIZATION, role: 'leaf', value: 'count' },
  { id: 'research_institution', label: '科研机构', group: ORGANIZATION, role: 'leaf', value: 'count' },
  {
    id: 'public_welfare_organization',
    label: '社会公益组织',
    group: ORGANIZATION,
    role: 'leaf',
    value: 'count',
  },
  {
    id: 'legal_service_institution',
    label: '法律服务机构',
    group: ORGANIZATION,
    role: 'leaf',
    value: 'count',
  },
  { id: 'other_organization', label: '其他', group: ORGANIZATION, role: 'leaf', value: 'count' },
  { id: 'applicant_total', label: '总计', group: null, role: 'total', value: 'count' },
];

const row = (id: string, label: string, parent: string | null, article?: string): ReportRow => ({
  id,
  label,
  parent,
  kind: 'leaf',
  ...(article === undefined ? {} : { article }),
});

const group = (id: string, label: string, parent: string | null, article?: string): ReportRow => ({
  ...row(id, label, parent, article),
  kind: 'group_header',
});

const BEFORE_OTHER_HANDLING: readonly ReportRow[] = [
  row('new_requests', '一、本年新收政府信息公开申请数量', null),
  row('carried_in', '二、上年结转政府信息公开申请数量', null),
  group('results', '三、本年度办理结果', null),
  row('granted', '（一）予以公开', 'results', '《政府信息公开条例》第三十六条第一项、第二项'),
  row(
    'partially_granted',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    'results',
    '《政府信息公开条例》第三十七条',
  ),
  group('refused', '（三）不予公开', 'results', '《政府信息公开条例》第三十六条第三项'),
  row('refused_state_secret', '1.属于国家秘密', 'refused', '《政府信息公开条例》第十四条'),
  row('refused_prohibited_by_law', '2.其他法律行政法规禁止公开', 'refused', '《政府信息公开条例》第十四条'),
  row('refused_security_stability', '3.危及“三安全一稳定”', 'refused', '《政府信息公开条例》第十四条'),
  row(
    'refused_third_party_rights',
    '4.保护第三方合法权益',
    'refused',
    '《政府信息公开条例》第十五条、第三十二条',
  ),
  row('refused_internal_affairs', '5.属于三类内部事务信息', 'refused', '《政府信息公开条例》第十六条第一款'),
  row('refused_process_information', '6.属于四类过程性信息', 'refused', '《政府信息公开条例》第十六条第二款'),
  row('refused_enforcement_case_file', '7.属于行政执法案卷', 'refused', '《政府信息公开条例》第十六条第二款'),
  row(
    'refused_administrative_inquiry',
    '8.属于行政查询事项',
    'refused',
    '《政府信息公开条例》第三十六条第七项',
  ),
  group('unable', '（四）无法提供', 'results'),
  row(
    'unable_not_held',
    '1.本机关不掌握相关政府信息',
    'unable',
    '《政府信息公开条例》第三十六条第四项、第五项',
  ),
  row('unable_needs_creation', '2.没有现成信息需要另行制作', 'unable', '《政府信息公开条例》第三十八条'),
  row('unable_still_unclear', '3.补正后申请内容仍不明确', 'unable', '《政府信息公开条例》第三十条'),
  group('not_processed', '（五）不予处理', 'results'),
  row(
    'not_processed_petition_complaint',
    '1.信访举报投诉类申请',
    'not_processed',
    '《政府信息公开条例》第三十九条第一款',
  ),
  row('not_processed_repeat', '2.重复申请', 'not_processed', '《政府信息公开条例》第三十六条第六项'),
  row(
    'not_processed_publication',
    '3.要求提供公开出版物',
    'not_processed',
    '《政府信息公开条例》第三十九条第二款',
  ),
  row(
    'not_processed_excessive',
    '4.无正当理由大量反复申请',
    'not_processed',
    '《政府信息公开条例》第三十五条',
  ),
  row('not_processed_confirm_or_reissue', '5.要求行政机关确认或重新出具已获取信息', 'not_processed'),
];

const AFTER_OTHER_HANDLING: readonly ReportRow[] = [
  { id: 'results_total', label: '（七）总计', parent: 'results', kind: 'total' },
  row('carried_out', '四、结转下年度继续办理', null),
];

/** （六） of format A: one row of figures. */
export const OTHER_HANDLING_AS_ONE_ROW: readonly ReportRow[] = [
  row('other_handling', '（六）其他处理', 'results'),
];

/** （六） of format B: a group of three rows. Some filed reports still print it as one row. */
export const OTHER_HANDLING_AS_GROUP: readonly ReportRow[] = [
  { ...group('other_handling', '（六）其他处理', 'results'), collapsible: true },
  row(
    'other_correction_overdue',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    'other_handling',
    '《政府信息公开条例》第三十条',
  ),
  row(
    'other_fee_overdue',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    'other_handling',
    '国办函〔2020〕109号',
  ),
  row('other_misc', '3.其他', 'other_handling'),
];

/** The request table with the given rows under （六）. */
export function requestTable(otherHandling: readonly ReportRow[]): ReportTable {
  const rows = [...BEFORE_OTHER_HANDLING, ...otherHandling, ...AFTER_OTHER_HANDLING];
  return {
    id: 'requests_received_and_handled',
    section: 3,
    title: '收到和处理政府信息公开申请情况',
    cornerLabel: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    columnSuperHeader: '申请人情况',
    columnGroups: GROUPS,
    columns: COLUMNS,
    rows,
    constraints: requestConstraints(resultLeafRows(rows)),
  };
}

/** Ids of the rows that （七）总计 adds up: every row of figures under 三、本年度办理结果. */
export function resultLeafRows(rows: readonly ReportRow[]): string[] {
  const inResults = new Set(['results']);
  for (const { id, parent } of rows) if (parent !== null && inResults.has(parent)) inResults.add(id);
  return rows
    .filter((candidate) => candidate.kind === 'leaf' && inResults.has(candidate.id))
    .map(({ id }) => id);
}

function requestConstraints(resultLeaves: readonly string[]): Constraint[] {
  const equal = { relation: 'equal', level: 'error', article: '《政府信息公开条例》第五十条第二项' } as const;
  return [
    {
      ...equal,
      id: 't3_row_total',
      code: 'C1',
      axis: 'columns',
      left: ['applicant_total'],
      right: APPLICANT_CATEGORIES,
      judged: 'applicant_total',
    },
    {
      ...equal,
      id: 't3_results_total',
      code: 'C2',
      axis: 'rows',
      left: ['results_total'],
      right: resultLeaves,
      judged: 'results_total',
    },
    {
      ...equal,
      id: 't3_balance',
      code: 'C3',
      axis: 'rows',
      left: ['new_requests', 'carried_in'],
      right: ['results_total', 'carried_out'],
      judged: 'carried_out',
    },
  ];
}
