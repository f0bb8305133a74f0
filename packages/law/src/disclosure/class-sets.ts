/**
 * The classes that come with the program: topics (主题分类) and genres (体裁分类) in official order, and audiences
 * (服务对象分类). A site goes on from here: it renames, closes and hides them by dated changes, and adds its own.
 */
import type { LocalDate } from '../calendar/index.ts';
import type { ClassScheme, DisclosureClass } from './classes.ts';

/** A first-level class, and the second level below it as `code label` pairs. */
interface Branch {
  code: string;
  label: string;
  below: readonly { code: string; label: string }[];
  validFrom?: LocalDate;
  validTo?: LocalDate;
  hidden?: true;
}

/** A topic: two digits of the first level; a class below it is `<code>.<position from 1>`. */
const topic = (code: string, label: string, below = ''): Branch => ({
  code,
  label,
  below: (below === '' ? [] : below.split(';')).map((name, index) => ({
    code: `${code}.${index + 1}`,
    label: name,
  })),
});

/** The 22 first-level topics of the State Council's policy catalogue. Local sites usually hide the first. */
const TOPICS: readonly Branch[] = [
  { ...topic('01', '国务院组织机构'), hidden: true },
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

/** The day from which 《党政机关公文处理工作条例》 (中办发〔2012〕14号) has its 15 kinds of document. */
const DOCUMENTS_2012: LocalDate = '2012-07-01';

/** A genre is stored under the name that it came with. */
const genre = (label: string, held: Pick<Branch, 'validFrom' | 'validTo'> = {}): Branch => ({
  code: label,
  label,
  below: [],
  ...held,
});

/**
 * The 15 kinds of the document rules of 2012, and of the 13 kinds before them the one that they renamed; 其他 is what
 * catalogues keep for texts that are no official document.
 */
const GENRES: readonly Branch[] = [
  genre('决议', { validFrom: DOCUMENTS_2012 }),
  genre('决定'),
  genre('命令（令）'),
  genre('公报', { validFrom: DOCUMENTS_2012 }),
  genre('公告'),
  genre('通告'),
  genre('意见'),
  genre('通知'),
  genre('通报'),
  genre('报告'),
  genre('请示'),
  genre('批复'),
  genre('议案'),
  genre('函'),
  genre('纪要', { validFrom: DOCUMENTS_2012 }),
  genre('会议纪要', { validTo: DOCUMENTS_2012 }),
  genre('其他'),
];

/** No national set of audiences is in force; these are the groups by which service portals sort. */
const AUDIENCES: readonly Branch[] = [
  { code: 'public', label: '社会公众', below: [] },
  {
    code: 'person',
    label: '个人',
    below: [
      { code: 'person.elderly', label: '老年人' },
      { code: 'person.disabled', label: '残疾人' },
      { code: 'person.children', label: '儿童' },
      { code: 'person.women', label: '妇女' },
      { code: 'person.youth', label: '青年' },
      { code: 'person.students', label: '学生' },
      { code: 'person.graduates', label: '高校毕业生' },
      { code: 'person.job-seekers', label: '求职者' },
      { code: 'person.farmers', label: '农民' },
      { code: 'person.veterans', label: '退役军人' },
      { code: 'person.in-need', label: '困难群众' },
    ],
  },
  {
    code: 'enterprise',
    label: '企业',
    below: [
      { code: 'enterprise.small', label: '中小微企业' },
      { code: 'enterprise.self-employed', label: '个体工商户' },
    ],
  },
  { code: 'organization', label: '社会组织和其他单位', below: [] },
  { code: 'organ', label: '行政机关', below: [] },
];

function classesOf(branches: readonly Branch[]): DisclosureClass[] {
  return branches.flatMap(({ code, label, below, validFrom = null, validTo = null, hidden = false }) => {
    const held = { validFrom, validTo, hidden };
    const own = { code, parent: null, labels: [{ from: null, label }], ...held };
    return [
      own,
      ...below.map((child) => ({
        code: child.code,
        parent: code,
        labels: [{ from: null, label: child.label }],
        ...held,
      })),
    ];
  });
}

/** The schemes that every site begins with, in the order of the metadata block. */
export const SHIPPED_SCHEMES: readonly ClassScheme[] = [
  { code: 'topic', label: '主题分类', own: false, classes: classesOf(TOPICS) },
  { code: 'genre', label: '体裁分类', own: false, classes: classesOf(GENRES) },
  { code: 'audience', label: '服务对象分类', own: false, classes: classesOf(AUDIENCES) },
];
