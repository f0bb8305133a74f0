/**
 * Invented applicants. Identity numbers and credit codes carry the region 999999, telephones the prefix 154: both are
 * given to nobody.
 */
import type { ApplicantCategory } from '@gongkai/law/request';
import { creditCode, identityNumber, organizationCode } from '../credit-code.ts';
import type { ApplicantContent } from '../types.ts';

const NOWHERE = '999999';

type Person = readonly [key: string, name: string, birth: string, serial: string, address: string];

const PERSONS: readonly Person[] = [
  ['wang', '王立新', '19680412', '011', '惠黎家园6栋1单元302室'],
  ['li', '李淑珍', '19551123', '024', '翠峰小区12栋2单元101室'],
  ['zhao', '赵广田', '19740908', '037', '长山新村3栋4单元501室'],
  ['qian', '钱文静', '19910315', '048', '桂花园9栋1单元1203室'],
  ['sun', '孙德海', '19620730', '051', '古城小区5栋3单元402室'],
  ['zhou', '周慧敏', '19860127', '062', '锦绣里2栋1单元604室'],
  ['wu', '吴长河', '19590619', '073', '淮纺新村21栋2单元201室'],
  ['zheng', '郑晓东', '19790805', '097', '花园东村7栋1单元303室'],
  ['feng', '冯玉兰', '19640216', '108', '安康家园4栋2单元502室'],
  ['chu', '褚明亮', '19880921', '113', '相山苑1栋1单元901室'],
  ['wei', '卫国庆', '19701001', '135', '纺织小区8栋3单元401室'],
  ['jiang', '蒋小雨', '19950528', '146', '丹桂里3栋2单元702室'],
  ['shen', '沈家福', '19530303', '159', '粮食局宿舍2栋1单元102室'],
  ['han', '韩雪梅', '19821214', '161', '北山新村10栋1单元201室'],
  ['yang', '杨振国', '19660707', '170', '机电厂宿舍6栋2单元301室'],
  ['zhu', '朱丽华', '19771130', '186', '惠民小区15栋1单元403室'],
  ['qin', '秦海涛', '19900111', '199', '长山花园11栋2单元1101室'],
  ['you', '尤建平', '19610825', '205', '运输公司宿舍1栋3单元202室'],
  ['xu', '许春燕', '19840404', '228', '花园小区18栋1单元602室'],
  ['he', '何志远', '19720520', '231', '南湖里4栋2单元304室'],
  ['lv', '吕桂芳', '19570917', '243', '印染厂宿舍5栋1单元101室'],
  ['shi', '施建华', '19690609', '256', '供销社宿舍3栋2单元401室'],
  ['zhang', '张晓蕾', '19930822', '264', '桂苑小区14栋1单元1502室'],
  ['kong', '孔令军', '19751012', '278', '安康东苑9栋3单元503室'],
];

function person([key, name, birth, serial, address]: Person, index: number): [string, ApplicantContent] {
  return [
    key,
    {
      category: 'natural_person',
      name,
      identityKind: 'resident_identity_card',
      identityNumber: identityNumber(`${NOWHERE}${birth}${serial}`),
      address: `安徽省淮北市相山区${address}`,
      postcode: '235000',
      telephone: `154000000${String(index + 10)}`,
      email: `${key}@mail.example`,
    },
  ];
}

type Body = readonly [
  key: string,
  category: ApplicantCategory,
  name: string,
  kind: string,
  organization: string,
  contact: string,
  address: string,
];

const BODIES: readonly Body[] = [
  [
    'jinhe',
    'commercial_enterprise',
    '淮北金禾物业服务有限公司',
    '91',
    'MA2DEMA1',
    '胡经理',
    '相山区人民中路218号',
  ],
  [
    'hengtai',
    'commercial_enterprise',
    '安徽恒泰市政工程有限公司',
    '91',
    'MA2DEMB2',
    '程工',
    '相山区淮纺路66号',
  ],
  [
    'lvzhou',
    'commercial_enterprise',
    '淮北绿洲园林绿化有限公司',
    '91',
    'MA2DEMC3',
    '陆经理',
    '相山区鹰山中路31号',
  ],
  [
    'kangyi',
    'commercial_enterprise',
    '淮北康怡养老服务有限公司',
    '91',
    'MA2DEMD4',
    '贾院长',
    '相山区桂苑路19号',
  ],
  [
    'xintong',
    'commercial_enterprise',
    '淮北信通停车管理有限公司',
    '91',
    'MA2DEME5',
    '段经理',
    '相山区孟山路102号',
  ],
  ['xueyuan', 'research_institution', '淮北城市治理研究所', '12', 'MB1DEMF6', '汪老师', '相山区东山路100号'],
  [
    'gongyi',
    'public_welfare_organization',
    '淮北市暖阳社区公益服务中心',
    '52',
    'MJ0DEMG7',
    '叶主任',
    '相山区洪山路45号',
  ],
  [
    'lvsuo',
    'legal_service_institution',
    '安徽明弘律师事务所',
    '31',
    'MD0DEMH8',
    '戴律师',
    '相山区黎苑路88号',
  ],
  [
    'yeweihui',
    'other_organization',
    '翠峰小区业主委员会',
    '93',
    'MF9DEMJ9',
    '崔主任',
    '相山区翠峰小区物业用房',
  ],
];

function body(row: Body, index: number): [string, ApplicantContent] {
  const [key, category, name, kind, organization, contactPerson, address] = row;
  return [
    key,
    {
      category,
      name,
      identityKind: 'unified_social_credit_code',
      identityNumber: creditCode(`${kind}${NOWHERE}${organizationCode(organization)}`),
      contactPerson,
      address: `安徽省淮北市${address}`,
      postcode: '235000',
      telephone: `154000001${String(index + 10)}`,
      email: `${key}@mail.example`,
    },
  ];
}

const ALL: ReadonlyMap<string, ApplicantContent> = new Map([...PERSONS.map(person), ...BODIES.map(body)]);

/** The applicant of a key; throws `RangeError` for an unknown one. */
export function applicantOf(key: string): ApplicantContent {
  const found = ALL.get(key);
  if (!found) throw new RangeError(`no applicant ${key}`);
  return found;
}
