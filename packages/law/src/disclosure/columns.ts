/**
 * The fixed columns of a disclosure platform and the heads of statutory content.
 * 国办公开办函〔2019〕61号 (columns); 条例 art. 20 (heads).
 */

export type FixedColumnId =
  | 'disclosure_guide'
  | 'disclosure_rules'
  | 'statutory_content'
  | 'annual_report_column'
  | 'request_entry';

/** One fixed column (栏目): the same entry, in the same order, on every organ's pages. */
export interface FixedColumn {
  readonly id: FixedColumnId;
  readonly label: string;
  /** What belongs here, in a sentence for staff. */
  readonly content: string;
  /** False for 依申请公开, which stands only where the online channel is open. */
  readonly always: boolean;
  readonly article: string;
}

/** The five fixed columns in their fixed order. */
export const FIXED_COLUMNS: readonly FixedColumn[] = [
  {
    id: 'disclosure_guide',
    label: '政府信息公开指南',
    content: '信息的分类、编排体系、获取方式，公开工作机构的名称、地址、时间、电话、传真和互联网联系方式',
    always: true,
    article: '《政府信息公开条例》第十二条',
  },
  {
    id: 'disclosure_rules',
    label: '政府信息公开制度',
    content: '政府信息公开条例、地方性法规规章和本机关的公开工作制度，不登载工作动态',
    always: true,
    article: '国办公开办函〔2019〕61号',
  },
  {
    id: 'statutory_content',
    label: '法定主动公开内容',
    content: '条例第二十条、第二十一条规定主动公开的政府信息，按目录编排',
    always: true,
    article: '《政府信息公开条例》第二十条、第二十一条',
  },
  {
    id: 'annual_report_column',
    label: '政府信息公开年报',
    content: '本机关历年政府信息公开工作年度报告，长期保留',
    always: true,
    article: '《政府信息公开条例》第四十九条、第五十条',
  },
  {
    id: 'request_entry',
    label: '依申请公开',
    content: '申请入口、申请表和办理进度查询',
    always: false,
    article: '《政府信息公开条例》第二十七条、第二十九条',
  },
];

export type Art20Code =
  | 'art20_1'
  | 'art20_2'
  | 'art20_3'
  | 'art20_4'
  | 'art20_5'
  | 'art20_6'
  | 'art20_7'
  | 'art20_8'
  | 'art20_9'
  | 'art20_10'
  | 'art20_11'
  | 'art20_12'
  | 'art20_13'
  | 'art20_14'
  | 'art20_15';

/** One head of 法定主动公开内容. */
export interface Art20Head {
  readonly code: Art20Code;
  /** Number of the item (项) in article 20. */
  readonly item: number;
  readonly label: string;
}

/** The fifteen items of 条例 art. 20 as heads of the catalogue, in the order of the article. */
export const ART20_HEADS: readonly Art20Head[] = [
  { code: 'art20_1', item: 1, label: '行政法规、规章和规范性文件' },
  { code: 'art20_2', item: 2, label: '机构职能' },
  { code: 'art20_3', item: 3, label: '规划及相关政策' },
  { code: 'art20_4', item: 4, label: '统计信息' },
  { code: 'art20_5', item: 5, label: '行政许可和其他对外管理服务' },
  { code: 'art20_6', item: 6, label: '行政处罚和行政强制' },
  { code: 'art20_7', item: 7, label: '财政预算、决算' },
  { code: 'art20_8', item: 8, label: '行政事业性收费' },
  { code: 'art20_9', item: 9, label: '政府集中采购' },
  { code: 'art20_10', item: 10, label: '重大建设项目' },
  { code: 'art20_11', item: 11, label: '扶贫、教育、医疗、社会保障和就业' },
  { code: 'art20_12', item: 12, label: '突发公共事件应急' },
  { code: 'art20_13', item: 13, label: '监督检查' },
  { code: 'art20_14', item: 14, label: '公务员招考' },
  { code: 'art20_15', item: 15, label: '其他法定公开事项' },
];
