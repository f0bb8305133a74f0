/** Format A, trial: reports of 2019 and 2020. 国办公开办函〔2019〕60号. */
import {
  type Constraint,
  countColumn,
  leafRow,
  REPORT_SECTIONS,
  type ReportColumn,
  type ReportFormat,
  type TableId,
} from './format.ts';
import { CASE_TABLE } from './table-cases.ts';
import { OTHER_HANDLING_AS_ONE_ROW, requestTable } from './table-requests.ts';

const title = '主动公开政府信息情况';
const rowHeaderLabel = '信息内容';

const PRIOR_YEAR_ITEMS = countColumn('prior_year_items', '上一年项目数量');
const CHANGE_THIS_YEAR: ReportColumn = {
  id: 'change_this_year',
  label: '本年增/减',
  group: null,
  role: 'leaf',
  value: 'change',
};
const DECISIONS = countColumn('decisions', '处理决定数量');

/** What is left after the year's change cannot be fewer than none. */
const itemsNotNegative = (table: TableId): Constraint => ({
  id: `t2a_items_nonnegative_${table}`,
  code: 'C5',
  level: 'error',
  axis: 'columns',
  left: ['prior_year_items', 'change_this_year'],
  relation: 'at_least',
  right: [],
  judged: 'change_this_year',
  article: '《政府信息公开条例》第五十条第一项',
});

export const FORMAT_A_2019: ReportFormat = {
  id: 'format_a_2019',
  name: '中华人民共和国政府信息公开工作年度报告格式（试行）',
  documentNumber: '国办公开办函〔2019〕60号',
  years: { from: 2019, to: 2020 },
  sections: REPORT_SECTIONS,
  tables: [
    {
      id: 'proactive_art20_1',
      section: 2,
      title,
      caption: '第二十条第（一）项',
      rowHeaderLabel,
      columnGroups: [],
      columns: [
        countColumn('newly_made', '本年新制作数量'),
        countColumn('newly_disclosed', '本年新公开数量'),
        countColumn('disclosed_total', '对外公开总数量'),
      ],
      rows: [leafRow('rules', '规章'), leafRow('normative_documents', '规范性文件')],
      constraints: [
        {
          id: 't2a_total_ge_new',
          code: null,
          level: 'warning',
          axis: 'columns',
          left: ['disclosed_total'],
          relation: 'at_least',
          right: ['newly_disclosed'],
          judged: 'disclosed_total',
          article: '《政府信息公开条例》第五十条第一项',
        },
      ],
    },
    {
      id: 'proactive_art20_5',
      section: 2,
      title,
      caption: '第二十条第（五）项',
      rowHeaderLabel,
      columnGroups: [],
      columns: [PRIOR_YEAR_ITEMS, CHANGE_THIS_YEAR, DECISIONS],
      rows: [
        leafRow('administrative_licenses', '行政许可'),
        leafRow('other_external_services', '其他对外管理服务事项'),
      ],
      constraints: [itemsNotNegative('proactive_art20_5')],
    },
    {
      id: 'proactive_art20_6',
      section: 2,
      title,
      caption: '第二十条第（六）项',
      rowHeaderLabel,
      columnGroups: [],
      columns: [PRIOR_YEAR_ITEMS, CHANGE_THIS_YEAR, DECISIONS],
      rows: [
        leafRow('administrative_penalties', '行政处罚'),
        leafRow('administrative_compulsion', '行政强制'),
      ],
      constraints: [itemsNotNegative('proactive_art20_6')],
    },
    {
      id: 'proactive_art20_8',
      section: 2,
      title,
      caption: '第二十条第（八）项',
      rowHeaderLabel,
      columnGroups: [],
      columns: [PRIOR_YEAR_ITEMS, CHANGE_THIS_YEAR],
      rows: [leafRow('administrative_fees', '行政事业性收费')],
      constraints: [itemsNotNegative('proactive_art20_8')],
    },
    {
      id: 'proactive_art20_9',
      section: 2,
      title,
      caption: '第二十条第（九）项',
      rowHeaderLabel,
      columnGroups: [],
      columns: [
        countColumn('procurement_projects', '采购项目数量'),
        { id: 'procurement_amount', label: '采购总金额', group: null, role: 'leaf', value: 'amount' },
      ],
      rows: [leafRow('centralized_procurement', '政府集中采购')],
      constraints: [],
    },
    requestTable(OTHER_HANDLING_AS_ONE_ROW),
    CASE_TABLE,
  ],
};
