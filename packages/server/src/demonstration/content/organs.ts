/** The site of 相山区 and its four street offices. Names of persons and credit codes are invented. */
import { commonColumns, furnishedColumns } from './columns.ts';
import { creditCode, organizationCode } from './credit-code.ts';
import type { OrganContent, SectionOfficeContent, SiteContent } from './types.ts';

const HOURS = '工作日上午8:00—12:00，下午14:30—17:30（法定节假日除外）';
const DISTRICT = '淮北市相山区人民政府';

export const site: SiteContent = {
  slug: 'xiangshan',
  name: DISTRICT,
  shortName: '相山区',
  platformName: '淮北市相山区政府信息公开平台',
  regionCode: '340603',
};

/** An organ of the demonstration with the local names its notices use. */
export interface OrganProfile extends OrganContent {
  /** 西街道 in running text. */
  readonly street: string;
  readonly communities: readonly CommunityProfile[];
}

export interface CommunityProfile {
  readonly name: string;
  readonly compounds: readonly string[];
  readonly roads: readonly string[];
}

function communities(rows: readonly (readonly [string, string, string])[]): CommunityProfile[] {
  return rows.map(([name, compounds, roads]) => ({
    name: `${name}社区`,
    compounds: compounds.split(' '),
    roads: roads.split(' '),
  }));
}

function offices(main: string, rows: readonly (readonly [string, string, string])[]): SectionOfficeContent[] {
  return rows.map(([code, name, duties], index) => ({
    code,
    name,
    duties,
    telephone: code === 'zonghe' ? main : `${main}转${801 + index}`,
  }));
}

const OFFICE_ROWS = [
  ['zonghe', '综合办公室', '负责文电、会务、机要、档案、政府信息公开和机关后勤保障工作。'],
  ['dangjian', '党建工作办公室', '负责基层党建、干部人事、群团统战和社区工作者管理工作。'],
  ['jingji', '经济发展办公室', '负责经济运行、招商引资、企业服务、统计调查和财务管理工作。'],
  ['shehui', '社会事务办公室', '负责教育、文化、体育、人力资源社会保障和便民服务工作。'],
  ['minzheng', '民政办公室', '负责社会救助、养老服务、残疾人福利、儿童福利和社区建设工作。'],
  ['weijian', '卫生健康办公室', '负责公共卫生、爱国卫生、计划生育服务和健康促进工作。'],
  ['chengguan', '城市管理办公室', '负责市容环境、物业管理、老旧小区改造和生态环境保护工作。'],
  ['yingji', '应急管理办公室', '负责安全生产、消防、防汛抗旱、防灾减灾和应急值守工作。'],
  ['pingan', '平安建设办公室', '负责社会治安综合治理、信访、人民调解和法治宣传工作。'],
  ['tuiyi', '退役军人服务站', '负责退役军人和其他优抚对象的服务保障、双拥和兵役工作。'],
] as const;

const THIN_OFFICE_CODES: readonly string[] = [
  'zonghe',
  'dangjian',
  'minzheng',
  'weijian',
  'chengguan',
  'yingji',
  'shehui',
  'jingji',
];

const XIJIE_TELEPHONE = '0561-3895750';

const xijie: OrganProfile = {
  slug: 'xijie',
  name: '淮北市相山区西街道办事处',
  shortName: '西街道办事处',
  street: '西街道',
  code: creditCode(`11340603${organizationCode('MB0X5201')}`),
  kind: 'subdistrict_office',
  contact: {
    unit: '综合办公室',
    address: '安徽省淮北市相山区相山北路78号',
    telephone: XIJIE_TELEPHONE,
    postcode: '235000',
    email: 'xijie-gongkai@demo.example',
    hours: HOURS,
  },
  sectionOffices: offices(XIJIE_TELEPHONE, OFFICE_ROWS),
  reconsiderationOrgan: DISTRICT,
  documentPrefix: '西街办',
  reviewScheme: 'single',
  columns: furnishedColumns,
  communities: communities([
    ['翠峰', '翠峰小区 相山苑 北山新村', '翠峰路 相山北路'],
    ['古城', '古城小区 南湖里 粮食局宿舍', '古城路 孟山路'],
    ['惠黎', '惠黎家园 惠民小区 锦绣里', '惠黎路 黎苑路'],
    ['桂苑', '桂苑小区 桂花园 丹桂里', '桂苑路 人民中路'],
    ['长山', '长山新村 长山花园 机电厂宿舍', '长山中路 淮纺路'],
    ['花园', '花园小区 花园东村 供销社宿舍', '花园路 洪山路'],
    ['淮纺', '淮纺新村 纺织小区 印染厂宿舍', '淮纺路 鹰山中路'],
    ['安康', '安康家园 安康东苑 运输公司宿舍', '安康路 惠苑路'],
  ]),
};

interface NeighbourFacts {
  readonly slug: string;
  readonly street: string;
  readonly prefix: string;
  readonly organization: string;
  readonly telephone: string;
  readonly address: string;
  readonly reviewScheme?: 'three_level';
  readonly communities: readonly (readonly [string, string, string])[];
}

function neighbour(facts: NeighbourFacts): OrganProfile {
  return {
    slug: facts.slug,
    name: `淮北市相山区${facts.street}办事处`,
    shortName: `${facts.street}办事处`,
    street: facts.street,
    code: creditCode(`11340603${organizationCode(facts.organization)}`),
    kind: 'subdistrict_office',
    contact: {
      unit: '综合办公室',
      address: facts.address,
      telephone: facts.telephone,
      postcode: '235000',
      email: `${facts.slug}-gongkai@demo.example`,
      hours: HOURS,
    },
    sectionOffices: offices(
      facts.telephone,
      OFFICE_ROWS.filter(([code]) => THIN_OFFICE_CODES.includes(code)),
    ),
    reconsiderationOrgan: DISTRICT,
    documentPrefix: facts.prefix,
    reviewScheme: facts.reviewScheme ?? 'single',
    columns: commonColumns,
    communities: communities(facts.communities),
  };
}

/** The demonstration organ first, then its neighbours. Numbers of neighbours begin with 0 and so exist nowhere. */
export const organProfiles: readonly OrganProfile[] = [
  xijie,
  neighbour({
    slug: 'dongjie',
    street: '东街道',
    prefix: '东街办',
    organization: 'MB0X5209',
    telephone: '0561-0312601',
    address: '安徽省淮北市相山区惠苑路112号',
    reviewScheme: 'three_level',
    communities: [
      ['惠苑', '惠苑小区 东湖里 农机公司宿舍', '惠苑路 东山路'],
      ['朝阳', '朝阳新村 朝阳花园 百货公司宿舍', '朝阳路 古城路'],
      ['东岗', '东岗楼小区 东岗家园 面粉厂宿舍', '东岗路 淮海东路'],
      ['光明', '光明里 光明新村 电业局宿舍', '光明路 跃进路'],
    ],
  }),
  neighbour({
    slug: 'xiangnan',
    street: '相南街道',
    prefix: '相南办',
    organization: 'MB0X5217',
    telephone: '0561-0312702',
    address: '安徽省淮北市相山区相南路56号',
    communities: [
      ['相南', '相南小区 南苑新村 物资局宿舍', '相南路 人民路'],
      ['梅苑', '梅苑小区 梅香里 建材厂宿舍', '梅苑路 南黎路'],
      ['桓谭', '桓谭小区 桓谭花园 水泥厂宿舍', '桓谭路 濉溪路'],
      ['鹰山', '鹰山花园 鹰山新村 煤机厂宿舍', '鹰山南路 雷河路'],
    ],
  }),
  neighbour({
    slug: 'sandikou',
    street: '三堤口街道',
    prefix: '三堤口办',
    organization: 'MB0X5225',
    telephone: '0561-0312803',
    address: '安徽省淮北市相山区长山南路230号',
    communities: [
      ['三堤口', '三堤口小区 堤口新村 仓库宿舍', '三堤口路 长山南路'],
      ['泉山', '泉山家园 泉山新村 泉水里', '泉山路 闸河路'],
      ['张楼', '张楼小区 张楼花园 张楼新村', '张楼路 凤凰山路'],
      ['龙兴', '龙兴苑 龙兴家园 龙兴新村', '龙兴路 梧桐路'],
    ],
  }),
];

/** The profile of an organ; throws `RangeError` for an unknown slug. */
export function organProfile(slug: string): OrganProfile {
  const found = organProfiles.find((organ) => organ.slug === slug);
  if (!found) throw new RangeError(`no organ ${slug} in the demonstration`);
  return found;
}
