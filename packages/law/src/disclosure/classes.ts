/** Topic classes (主题分类) and genre classes (体裁分类) of the catalogue, as data, in official order. */

/** A first-level topic class with its known second level. */
export interface TopicClass {
  /** Stable code: two digits of the first level. A second-level class is `<code>.<position from 1>`. */
  readonly code: string;
  readonly label: string;
  readonly children: readonly string[];
}

const topic = (code: string, label: string, children = ''): TopicClass => ({
  code,
  label,
  children: children === '' ? [] : children.split(';'),
});

/** The 22 first-level topic classes of the State Council's policy catalogue. Local sites usually hide the first. */
export const TOPIC_CLASSES: readonly TopicClass[] = [
  topic('01', '国务院组织机构'),
  topic('02', '综合政务', '政务公开;政务督查;应急管理;电子政务;文秘工作;保密工作;信访;参事、文史;其他'),
  topic('03', '国民经济管理、国有资产监管', '宏观经济;经济体制改革;统计;物价;国有资产监管;重大建设项目;其他'),
  topic('04', '财政、金融、审计', '财政;税务;银行;货币（含外汇）;证券;保险;社会信用体系建设;审计;其他'),
  topic('05', '国土资源、能源', '土地;矿产;水资源;海洋;煤炭;石油与天然气;电力;其他'),
  topic('06', '农业、林业、水利', '农业、畜牧业、渔业;林业;水利;其他'),
  topic(
    '07',
    '工业、交通',
    '机械制造与重工业;轻工纺织;化工;国防工业;航天、航空;信息产业（含电信）;公路;水运;铁路;民航;邮政;其他',
  ),
  topic('08', '商贸、海关、旅游', '对外经贸合作;国内贸易（含供销）;海关;检验、检疫;旅游;其他'),
  topic('09', '市场监管、安全生产监管', '工商;质量监督;标准;食品药品监管;安全生产监管;其他'),
  topic(
    '10',
    '城乡建设、环境保护',
    '城市规划;城乡建设（含住房）;环境监测、保护与治理;节能与资源综合利用;气象、水文、测绘、地震;其他',
  ),
  topic('11', '科技、教育', '科技;教育;知识产权;其他'),
  topic('12', '文化、广电、新闻出版', '文化;文物;新闻出版;广播、电影、电视;其他'),
  topic('13', '卫生、体育', '卫生;医药管理;体育;其他'),
  topic('14', '人口与计划生育、妇女儿童工作', '人口与计划生育;妇女儿童;其他'),
  topic('15', '劳动、人事、监察', '劳动就业;社会保障;人事工作;军转安置;监察;纠正行业不正之风;其他'),
  topic('16', '公安、安全、司法', '公安;国家安全;司法;其他'),
  topic('17', '民政、扶贫、救灾', '减灾救灾;优抚安置;社会福利;行政区划与地名;社团管理;扶贫;其他'),
  topic('18', '民族、宗教', '民族事务;宗教事务'),
  topic('19', '对外事务', '外交、外事;国际条约、国际组织;其他'),
  topic('20', '港澳台侨工作', '港澳工作;对台工作;侨务工作'),
  topic('21', '国防', '国防建设;国防动员'),
  topic('22', '其他'),
];

/** Label of a topic class by its code (`02` → 综合政务, `02.1` → 综合政务/政务公开), or null when there is none. */
export function topicLabel(code: string): string | null {
  const [first, second, ...rest] = code.split('.');
  const parent = TOPIC_CLASSES.find((candidate) => candidate.code === first);
  if (parent === undefined || rest.length > 0) return null;
  if (second === undefined) return parent.label;
  if (!/^[1-9]\d?$/.test(second)) return null;
  const child = parent.children[Number(second) - 1];
  return child === undefined ? null : `${parent.label}/${child}`;
}

export type GenreSet = 'catalogue_13' | 'documents_2012';

/** Genre sets: the older list with 其他 that catalogues use, and the 15 kinds of the 2012 document rules. */
export const GENRE_CLASSES: Readonly<Record<GenreSet, readonly string[]>> = {
  catalogue_13: [
    '命令（令）',
    '决定',
    '公告',
    '通告',
    '通知',
    '通报',
    '议案',
    '报告',
    '请示',
    '批复',
    '意见',
    '函',
    '会议纪要',
    '其他',
  ],
  documents_2012: [
    '决议',
    '决定',
    '命令（令）',
    '公报',
    '公告',
    '通告',
    '意见',
    '通知',
    '通报',
    '报告',
    '请示',
    '批复',
    '议案',
    '函',
    '纪要',
  ],
};
