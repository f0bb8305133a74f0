import { describe, expect, it } from 'vitest';
import type { ReadEntry } from './entry.ts';
import { readReports } from './read.ts';
import { line } from './render.test-data.ts';

const REQUESTS = 'requests_received_and_handled';

/** The lines of a report under the headings of sections two and three. */
function only(sectionTwo: readonly string[], requests: readonly string[], year = 2023): ReadEntry {
  const [entry, ...others] = readReports({
    blocks: [
      `临水县民政局${year}年政府信息公开工作年度报告`,
      '二、主动公开政府信息情况',
      ...sectionTwo,
      '三、收到和处理政府信息公开申请情况',
      ...requests,
    ].map(line),
  });
  if (entry === undefined || others.length > 0) throw new Error('not one report');
  return entry;
}

const HEAD = [
  '                                  自然   商业   科研   社会   法律          总计',
  '                                   人    企业   机构   公益   服务   其他',
  '                                                       组织   机构',
];

const row = (entry: ReadEntry, id: string) => Object.values(entry.tables[REQUESTS]?.[id] ?? {});

describe('blanks that leave only a gap', () => {
  it('stand in the columns that heads and other rows show, though no row has a figure in each', () => {
    const entry = only(
      [],
      [
        ...HEAD,
        '一、本年新收政府信息公开申请数量   3             0                           3',
        '二、上年结转政府信息公开申请数量                 0                           0',
        '（一）予以公开                     12                                       12',
      ],
    );
    expect(row(entry, 'new_requests')).toEqual([3, null, 0, null, null, null, 3]);
    expect(row(entry, 'carried_in')).toEqual([null, null, 0, null, null, null, 0]);
    expect(row(entry, 'granted')).toEqual([12, null, null, null, null, null, 12]);
    expect(entry.uncertain).toEqual([]);
  });

  it('fill a row of which only the label is printed, and a row without label is missing', () => {
    const entry = only(
      [
        '第二十条第（一）项',
        '信息内容         本年制发件数   本年废止件数   现行有效件数',
        '规章',
        '行政规范性文件        1                            4',
      ],
      [
        ...HEAD,
        '一、本年新收政府信息公开申请数量   3      0      0      0      0      0      3',
        '二、上年结转政府信息公开申请数量',
        '（一）予以公开                     3      0      0      0      0      0      3',
      ],
    );
    expect(entry.tables.proactive_art20_1).toEqual({
      rules: { issued: null, repealed: null, in_force: null },
      normative_documents: { issued: 1, repealed: null, in_force: 4 },
    });
    expect(row(entry, 'carried_in')).toEqual([null, null, null, null, null, null, null]);
    expect(entry.status).toBe('incomplete');
    expect(entry.missing).toContain(`${REQUESTS}.partially_granted`);
    expect(entry.missing).toContain('proactive_art20_5');
  });

  it('leave two rows two, though only together they have as many figures as there are columns', () => {
    const entry = only(
      [
        '第二十条第（六）项',
        '信息内容         上一年项目数量   本年增/减   处理决定数量',
        '行政处罚                                          0',
        '行政强制                             0            2',
      ],
      [
        ...HEAD,
        '一、本年新收政府信息公开申请数量   3      0      0      0      0      0      3',
        '二、上年结转政府信息公开申请数量   0      0      0      0      0      0      0',
        '（一）予以公开                     3      0      0      0      0      0      3',
      ],
      2020,
    );
    const { administrative_penalties, administrative_compulsion } = entry.tables.proactive_art20_6 ?? {};
    expect(Object.values(administrative_penalties ?? {})).toEqual([null, null, 0]);
    expect(Object.values(administrative_compulsion ?? {})).toEqual([null, 0, 2]);
  });

  it('between separators stand beside two labels as beside one', () => {
    const entry = only(
      [],
      [
        '一、本年新收政府信息公开申请数量 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |',
        '二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
        '三、本年度办理结果 | （一）予以公开 |  | 2 | 0 | 0 | 0 | 0 | 2 |',
        '（二）部分公开（区分处理的，只计这一情形，不计其他情形） | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
        '2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
        '3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      ],
    );
    expect(row(entry, 'granted')).toEqual([null, 2, 0, 0, 0, 0, 2]);
    expect(entry.uncertain).toEqual([]);
  });

  it('are not made of figures that are printed together', () => {
    const rows = [
      '一、本年新收政府信息公开申请数量   23     0      0      0      0      0      23',
      '二、上年结转政府信息公开申请数量   0      0      00            0      0      0',
    ];
    const entry = only([], [...HEAD, ...rows]);
    expect(row(entry, 'carried_in')).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describe('figures apart from their labels', () => {
  /** Labels of the whole table, and figures in which only persons file: 4 requests, 3 granted, 1 carried out. */
  const LABELS = [
    '一、本年新收政府信息公开申请数量',
    '二、上年结转政府信息公开申请数量',
    '三、本年度办理结果',
    '（一）予以公开',
    '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    '（三）不予公开',
    '1.属于国家秘密',
    '2.其他法律行政法规禁止公开',
    '3.危及“三安全一稳定”',
    '4.保护第三方合法权益',
    '5.属于三类内部事务信息',
    '6.属于四类过程性信息',
    '7.属于行政执法案卷',
    '8.属于行政查询事项',
    '（四）无法提供',
    '1.本机关不掌握相关政府信息',
    '2.没有现成信息需要另行制作',
    '3.补正后申请内容仍不明确',
    '（五）不予处理',
    '1.信访举报投诉类申请',
    '2.重复申请',
    '3.要求提供公开出版物',
    '4.无正当理由大量反复申请',
    '5.要求行政机关确认或重新出具已获取信息',
    '（六）其他处理',
    '（七）总计',
    '四、结转下年度继续办理',
  ];
  const ROWS = 23;
  const FILLED = new Map([
    [0, 4],
    [2, 3],
    [21, 3],
    [22, 1],
  ]);
  const figures = Array.from({ length: ROWS }, (_, at) => {
    const value = FILLED.get(at) ?? 0;
    return [value, 0, 0, 0, 0, 0, value];
  });

  it.each([
    ['row by row', figures.flat()],
    [
      'column by column',
      Array.from({ length: 7 }, (_, column) => figures.map((one) => one[column] ?? 0)).flat(),
    ],
  ])('are told apart by the balances: %s', (_, order) => {
    const entry = only([], [...LABELS, ...order.map(String)]);
    expect(row(entry, 'new_requests')).toEqual([4, 0, 0, 0, 0, 0, 4]);
    expect(row(entry, 'granted')).toEqual([3, 0, 0, 0, 0, 0, 3]);
    expect(row(entry, 'carried_out')).toEqual([1, 0, 0, 0, 0, 0, 1]);
  });
});
