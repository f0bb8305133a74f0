/** 政府公报 of the demonstration organ: issues that list what it published. */
import type { KindEntry } from './entry.ts';

const issue = (
  key: string,
  number: number,
  made: KindEntry['made'],
  documents: readonly string[],
  events: readonly (readonly [string, string])[],
): KindEntry => ({
  key,
  kind: 'gazette_issue',
  column: 'zhengce-gongbao',
  sectionOffice: 'zonghe',
  topic: '02.1',
  made,
  wait: 3,
  outlets: [
    { channel: 'gazette', name: '西街道办事处公报', evidence: `第${number}期纸质版，印数300份` },
    { channel: 'archive', name: '相山区档案馆', evidence: `第${number}期移交清单` },
  ],
  write: ({ organ, year, day }) => ({
    title: `西街道办事处公报${year}年第${number}期（总第${number + 18}期）`,
    keywords: ['政府公报', `第${number}期`],
    summary: `本期公报刊登街道规范性文件和重要公开信息${documents.length}件，附大事记。`,
    blocks: [
      '公报所刊登的文件文本为标准文本。纸质公报在街道便民服务大厅、各社区服务站和区图书馆免费取阅，过刊可以在本栏目逐期查阅和下载。',
    ],
    fields: {
      year,
      issue: number,
      total_issue: number + 18,
      issued_on: day(...made),
      editor: `${organ.shortName}综合办公室`,
      places: '街道便民服务大厅、八个社区服务站、区档案馆、区图书馆',
      documents: [...documents],
      appendix: events.map(([title, page]) => ({ title, page })),
    },
  }),
});

export const gazetteEntries: readonly KindEntry[] = [
  issue(
    'gazette-1',
    1,
    [6, 25],
    [
      'xijie-normative-parking-trial',
      'xijie-kind-plan-services',
      'xijie-kind-budget',
      'xijie-kind-powers-spring',
    ],
    [
      ['上半年大事记', '26'],
      ['上半年人事任免', '30'],
    ],
  ),
  issue(
    'gazette-2',
    2,
    [12, 10],
    ['xijie-normative-elder-meals', 'xijie-kind-powers-autumn', 'xijie-kind-final-account'],
    [['下半年大事记', '22']],
  ),
];
