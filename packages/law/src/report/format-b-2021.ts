/** Format B: reports of 2021 and later. 国办公开办函〔2021〕30号. */
import { countColumn, leafRow, REPORT_SECTIONS, type ReportFormat } from './format.ts';
import { CASE_TABLE } from './table-cases.ts';
import { OTHER_HANDLING_AS_GROUP, requestTable } from './table-requests.ts';

const title = '主动公开政府信息情况';
const rowHeaderLabel = '信息内容';

const DECISIONS = countColumn('decisions', '本年处理决定数量');

export const FORMAT_B_2021: ReportFormat = {
  id: 'format_b_2021',
  name: '中华人民共和国政府信息公开工作年度报告格式',
  documentNumber: '国办公开办函〔2021〕30号',
  years: { from: 2021, to: null },
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
        countColumn('issued', '本年制发件数'),
        countColumn('repealed', '本年废止件数'),
        countColumn('in_force', '现行有效件数'),
      ],
      rows: [leafRow('rules', '规章'), leafRow('normative_documents', '行政规范性文件')],
      constraints: [],
    },
    {
      id: 'proactive_art20_5',
      section: 2,
      title,
      caption: '第二十条第（五）项',
      rowHeaderLabel,
      columnGroups: [],
      columns: [DECISIONS],
      rows: [leafRow('administrative_licenses', '行政许可')],
      constraints: [],
    },
    {
      id: 'proactive_art20_6',
      section: 2,
      title,
      caption: '第二十条第（六）项',
      rowHeaderLabel,
      columnGroups: [],
      columns: [DECISIONS],
      rows: [
        leafRow('administrative_penalties', '行政处罚'),
        leafRow('administrative_compulsion', '行政强制'),
      ],
      constraints: [],
    },
    {
      id: 'proactive_art20_8',
      section: 2,
      title,
      caption: '第二十条第（八）项',
      rowHeaderLabel,
      columnGroups: [],
      columns: [
        {
          id: 'fees_collected',
          label: '本年收费金额（单位：万元）',
          group: null,
          role: 'leaf',
          value: 'amount',
        },
      ],
      rows: [leafRow('administrative_fees', '行政事业性收费')],
      constraints: [],
    },
    requestTable(OTHER_HANDLING_AS_GROUP),
    CASE_TABLE,
  ],
};
