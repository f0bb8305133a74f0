/** The column tree of a street office below 法定主动公开内容 (条例 art. 20 and 21), parents before children. */
import type { Art20Code } from '@gongkai/law/disclosure';
import type { ColumnContent } from './types.ts';

/** News columns must move within two weeks, notices and policies within six months (国办秘函〔2019〕19号). */
const NEWS = 14;
const NOTICE = 183;
const YEARLY = 365;

/** Number of an item of 条例 art. 20. */
type Art20Number = Art20Code extends `art20_${infer Item extends number}` ? Item : never;

function column(
  code: string,
  name: string,
  art20: Art20Number,
  freshnessDays: number,
  parent: string | null = null,
): ColumnContent {
  return { code, name, art20: `art20_${art20}`, freshnessDays, parent };
}

/** Columns that every street office of the demonstration has. */
const COMMON: readonly ColumnContent[] = [
  column('jigou', '机构职能', 2, YEARLY),
  column('jigou-gaikuang', '机构简介', 2, YEARLY, 'jigou'),
  column('jigou-lingdao', '领导分工', 2, YEARLY, 'jigou'),
  column('jigou-neishe', '内设机构', 2, YEARLY, 'jigou'),
  column('zhengce', '政策文件', 15, NOTICE),
  column('zhengce-tongzhi', '通知公告', 15, NOTICE, 'zhengce'),
  column('guihua', '规划计划', 3, YEARLY),
  column('caizheng', '财政资金', 7, YEARLY),
  column('caizheng-yusuan', '部门预决算', 7, YEARLY, 'caizheng'),
  column('caizheng-zhuanxiang', '专项资金', 7, NOTICE, 'caizheng'),
  column('shehui', '社会保障', 11, NOTICE),
  column('shehui-jiuzhu', '社会救助', 11, NOTICE, 'shehui'),
  column('shehui-yanglao', '养老服务', 11, NOTICE, 'shehui'),
  column('shehui-jiuye', '就业创业', 11, NOTICE, 'shehui'),
  column('yingji', '应急管理', 12, NOTICE),
  column('yingji-yuan', '应急预案', 12, YEARLY, 'yingji'),
  column('yingji-fangfan', '预警与防范', 12, NOTICE, 'yingji'),
  column('weisheng', '卫生健康', 11, NOTICE),
  column('chengguan', '城市管理', 15, NOTICE),
  column('anquan', '安全生产', 13, NOTICE),
  column('dongtai', '工作动态', 15, NEWS),
];

/** Columns of the fully furnished organ only, each placed after the column named first. */
const FURNISHED: readonly (readonly [string, readonly ColumnContent[]])[] = [
  [
    'zhengce-tongzhi',
    [
      column('zhengce-guifan', '规范性文件', 1, NOTICE, 'zhengce'),
      column('zhengce-jiedu', '政策解读', 1, NOTICE, 'zhengce'),
      column('zhengce-gongbao', '政府公报', 1, YEARLY, 'zhengce'),
    ],
  ],
  [
    'guihua',
    [
      column('tongji', '统计信息', 4, YEARLY),
      column('qingdan', '权力和责任清单', 5, YEARLY),
      column('fuwu', '办事指南', 5, YEARLY),
    ],
  ],
  [
    'caizheng-zhuanxiang',
    [
      column('caizheng-shoufei', '收费清单', 8, YEARLY, 'caizheng'),
      column('caizheng-caigou', '采购信息', 9, YEARLY, 'caizheng'),
      column('zhifa', '行政执法', 6, YEARLY),
      column('zhongdian', '重点领域', 10, NOTICE),
      column('zhongdian-laojiu', '老旧小区改造', 10, NOTICE, 'zhongdian'),
      column('zhongdian-huanjing', '生态环境', 13, NOTICE, 'zhongdian'),
      column('zhongdian-shipin', '食品药品安全', 13, NOTICE, 'zhongdian'),
    ],
  ],
  [
    'shehui-jiuye',
    [
      column('shehui-yibao', '社会保险', 11, NOTICE, 'shehui'),
      column('shehui-tuiyi', '退役军人事务', 11, NOTICE, 'shehui'),
    ],
  ],
  ['weisheng', [column('wenjiao', '文化教育', 11, NOTICE)]],
  [
    'anquan',
    [
      column('renshi', '人事信息', 14, YEARLY),
      column('jianyi', '建议提案办理', 15, YEARLY),
      column('huiying', '回应关切', 15, NOTICE),
      column('pingan', '平安法治', 15, NOTICE),
    ],
  ],
];

/** The short tree of a thin neighbour. */
export const commonColumns: readonly ColumnContent[] = COMMON;

/** The full tree of the demonstration organ. */
export const furnishedColumns: readonly ColumnContent[] = COMMON.flatMap((entry) => [
  entry,
  ...(FURNISHED.find(([after]) => after === entry.code)?.[1] ?? []),
]);
