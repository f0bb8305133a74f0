/** 机构简介, 权责清单 and 招考 of the demonstration organ. Names of persons are invented. */
import type { FieldRow } from '@gongkai/law/kinds';
import { longDate } from '../dates.ts';
import type { EntryFacts, EntryText, KindEntry } from './entry.ts';

const profile = (facts: EntryFacts): EntryText => {
  const { organ } = facts;
  return {
    title: `${organ.name}机构职能和领导信息（${facts.year}年更新）`,
    keywords: ['机构职能', '领导分工', '内设机构'],
    summary: `${organ.shortName}的职能、办公地址、办公时间、联系方式、负责人分工和内设机构职责。`,
    blocks: [],
    fields: {
      functions: [
        '贯彻执行法律、法规、规章和区政府的决定，统筹辖区社会治理和公共服务。',
        '组织实施社会救助、养老服务、残疾人福利、就业帮扶和退役军人服务。',
        '负责辖区市容环境、物业管理、老旧小区改造协调和生态环境保护的属地工作。',
        '负责安全生产、消防、防汛抗旱、防灾减灾的日常管理和先期处置。',
        '指导社区居民委员会工作，组织人民调解、法治宣传和居民议事协商。',
        '依法公开政府信息，受理政府信息公开申请。',
      ].join('\n'),
      address: organ.contact.address,
      hours: organ.contact.hours,
      telephone: organ.contact.telephone,
      postcode: organ.contact.postcode,
      ...(organ.contact.email === undefined ? {} : { email: organ.contact.email }),
      leaders: [
        { name: '秦志远', position: '办事处主任', duties: '主持办事处全面工作，负责财政、审计工作。' },
        { name: '邓文博', position: '办事处副主任', duties: '分管政府信息公开、保密、档案和应急管理工作。' },
        { name: '罗亚楠', position: '办事处副主任', duties: '分管民政、养老、残疾人和卫生健康工作。' },
        { name: '许成林', position: '办事处副主任', duties: '分管城市管理、老旧小区改造和生态环境工作。' },
      ],
      offices: organ.sectionOffices.map(({ name, duties, telephone }) => ({ name, duties, telephone })),
    },
  };
};

const communityProfile = (facts: EntryFacts): EntryText => ({
  title: `西街道便民服务大厅机构简介和窗口设置（${facts.year}年）`,
  keywords: ['便民服务大厅', '窗口设置'],
  summary: '街道便民服务大厅的职责、地址、办公时间、联系电话、负责人和各窗口办理事项。',
  blocks: ['大厅设无障碍通道、母婴室和长者优先窗口，周六上午提供延时服务，办理社会保障和民政事项。'],
  fields: {
    functions: [
      '集中受理民政、社会保障、卫生健康、退役军人服务等便民事项。',
      '提供政策咨询、代办帮办和自助查询服务。',
      '设置政府信息公开查阅点，提供纸质目录和查询终端。',
    ].join('\n'),
    address: `${facts.organ.contact.address}一楼`,
    hours: '工作日上午8:00—12:00，下午14:30—17:30；周六上午9:00—11:30延时服务',
    telephone: facts.telephone('shehui'),
    postcode: facts.organ.contact.postcode,
    leaders: [
      { name: '方媛', position: '大厅主任（社会事务办公室负责人）', duties: '负责大厅管理和窗口人员调配。' },
    ],
    offices: [
      {
        name: '综合受理窗口（1、2号）',
        duties: '受理救助、优待、证明等综合事项。',
        telephone: facts.telephone('shehui'),
      },
      {
        name: '社会保障窗口（3、4号）',
        duties: '办理医保参保、社保补贴、就业失业登记。',
        telephone: facts.telephone('shehui'),
      },
      {
        name: '民政残联窗口（5号）',
        duties: '办理低保、临时救助、残疾人证申请。',
        telephone: facts.telephone('minzheng'),
      },
      {
        name: '信息公开查阅点（6号）',
        duties: '提供政府信息查阅，受理公开申请。',
        telephone: facts.organ.contact.telephone,
      },
    ],
  },
});

const matter = (
  code: string,
  name: string,
  type: string,
  basis: string,
  procedure: string,
  duty: string,
): FieldRow => ({
  code,
  name,
  type,
  subject: '西街道办事处',
  basis,
  procedure,
  duty,
  supervision: '0561-3895750',
});

const MATTERS: readonly FieldRow[] = [
  matter(
    'XJ-001',
    '最低生活保障审核确认',
    'payment',
    '《社会救助暂行办法》第九条至第十三条',
    '申请、家庭状况核对、入户调查、审核确认、公示、发放、动态管理。',
    '对符合条件的申请不予受理、不按规定公示的，依法追究责任。',
  ),
  matter(
    'XJ-002',
    '临时救助审核确认',
    'payment',
    '《社会救助暂行办法》第四十七条、第四十八条',
    '申请、调查核实、审核确认、发放；情况紧急的先行救助、后补手续。',
    '截留、挤占救助资金的，依法追究责任。',
  ),
  matter(
    'XJ-003',
    '特困人员救助供养审核确认',
    'payment',
    '《社会救助暂行办法》第十四条至第十七条',
    '申请、调查、审核、公示、签订供养协议。',
    '定期探访，供养条件变化的及时调整。',
  ),
  matter(
    'XJ-004',
    '业主委员会备案',
    'confirmation',
    '《物业管理条例》第十六条',
    '受理、核对材料、出具备案回执、归档。',
    '指导业主大会依法换届，材料齐全的按时备案。',
  ),
  matter(
    'XJ-005',
    '对业主大会、业主委员会违法决定的撤销',
    'ruling',
    '《物业管理条例》第十九条',
    '投诉受理、调查、听取意见、作出决定、送达、公告。',
    '决定前听取业主委员会陈述，决定后在物业区域公告。',
  ),
  matter(
    'XJ-006',
    '生产经营单位安全生产状况检查',
    'inspection',
    '《安全生产法》第九条',
    '制定计划、现场检查、告知问题、督促整改、移送执法。',
    '发现重大隐患不督促、不上报的，依法追究责任。',
  ),
  matter(
    'XJ-007',
    '消防安全检查',
    'inspection',
    '《消防法》第三十二条',
    '制定计划、现场检查、宣传提示、登记隐患、报告移送。',
    '对居民住宅区和沿街商铺定期检查。',
  ),
  matter(
    'XJ-008',
    '民间纠纷调解',
    'other',
    '《人民调解法》第五条',
    '受理、调查、调解、制作协议、回访。',
    '尊重当事人意愿，不收取费用。',
  ),
];

const list = (
  facts: EntryFacts,
  version: string,
  matters: readonly FieldRow[],
  earlier: string | null,
): EntryText => ({
  title: `${facts.organ.shortName}权责清单（${version}）`,
  keywords: ['权责清单', '权力清单', '责任清单'],
  summary: `${version}权责清单，列明${matters.length}项权责事项的设定依据、实施主体、办理流程和责任事项。`,
  blocks: [`本清单经区政府审定，自公布之日起施行。法律、法规、规章修改的，及时调整并重新公布。`],
  fields: {
    year: Number(version.slice(0, 4)),
    version,
    approved_by: facts.organ.reconsiderationOrgan,
    approved_on: facts.day(facts.formedOn < facts.day(6, 1) ? 2 : 8, 20),
    matters: [...matters],
    ...(earlier === null ? {} : { earlier: [earlier] }),
  },
});

export const organEntries: readonly KindEntry[] = [
  {
    key: 'profile',
    kind: 'institution_profile',
    column: 'jigou-gaikuang',
    sectionOffice: 'dangjian',
    topic: '02',
    made: [3, 4],
    wait: 2,
    write: profile,
  },
  {
    key: 'service-hall',
    kind: 'institution_profile',
    column: 'jigou-gaikuang',
    sectionOffice: 'shehui',
    topic: '02.1',
    made: [4, 9],
    wait: 3,
    write: communityProfile,
  },
  {
    key: 'powers-spring',
    kind: 'power_duty_list',
    column: 'qingdan',
    sectionOffice: 'pingan',
    topic: '02.1',
    made: [3, 10],
    wait: 3,
    write: (facts) => list(facts, `${facts.year - 1}年版`, MATTERS.slice(0, 6), null),
  },
  {
    key: 'powers-autumn',
    kind: 'power_duty_list',
    column: 'qingdan',
    sectionOffice: 'pingan',
    topic: '02.1',
    made: [9, 8],
    wait: 4,
    write: (facts) => list(facts, `${facts.year}年版`, MATTERS, 'xijie-kind-powers-spring'),
  },
  {
    key: 'recruit-notice',
    kind: 'recruitment',
    column: 'renshi',
    sectionOffice: 'dangjian',
    topic: '15.3',
    made: [4, 14],
    wait: 1,
    write: (facts) => ({
      title: `西街道${facts.year}年公开招聘社区工作者和网格员公告`,
      keywords: ['公开招聘', '社区工作者', '网格员'],
      summary: '面向社会公开招聘社区工作者和专职网格员8名，列明职位、条件、报名时间和方式。',
      blocks: [
        '招聘坚持公开、平等、竞争、择优，不收取报名费，不指定培训机构。笔试成绩和面试成绩按各占一半合成综合成绩，成绩相同的，笔试成绩高者优先。',
      ],
      fields: {
        stage: 'notice',
        quota: 8,
        posts: [
          {
            name: '社区工作者',
            quota: 3,
            conditions: '大专以上学历，年龄35周岁以下，热心社区工作。',
            exam: '笔试、面试',
          },
          {
            name: '专职网格员',
            quota: 4,
            conditions: '高中以上学历，年龄45周岁以下，户籍或者居住地在本区。',
            exam: '面试、实际操作',
          },
          {
            name: '退役军人服务专员',
            quota: 1,
            conditions: '退役军人，大专以上学历，年龄40周岁以下。',
            exam: '笔试、面试',
          },
        ],
        opens_on: facts.day(4, 21),
        closes_on: facts.day(4, 25),
        registration: '持身份证、学历证书原件和复印件到街道便民服务大厅现场报名',
        telephone: facts.telephone('dangjian'),
        supervision: facts.organ.contact.telephone,
      },
    }),
  },
  {
    key: 'recruit-result',
    kind: 'recruitment',
    column: 'renshi',
    sectionOffice: 'dangjian',
    topic: '15.3',
    made: [6, 16],
    wait: 1,
    write: (facts) => ({
      title: `西街道${facts.year}年社区工作者和网格员拟聘用人员公示`,
      keywords: ['公开招聘', '拟聘用公示'],
      summary: '经笔试、面试、体检和考察，确定拟聘用人员8名，公示7个工作日。',
      blocks: [
        `公示期自${longDate(facts.formedOn)}起7个工作日。对公示人员有异议的，可以实名反映，街道核实后答复。`,
      ],
      fields: {
        stage: 'result',
        quota: 8,
        posts: [
          { name: '社区工作者', quota: 3, conditions: '见招聘公告。' },
          { name: '专职网格员', quota: 4, conditions: '见招聘公告。' },
          { name: '退役军人服务专员', quota: 1, conditions: '见招聘公告。' },
        ],
        results: [
          ['社区工作者', '0107', '何佳', 82.35],
          ['社区工作者', '0112', '马思齐', 81.6],
          ['社区工作者', '0103', '吴桐', 80.15],
          ['专职网格员', '0211', '赵永强', 84.2],
          ['专职网格员', '0205', '钱芳', 83.7],
          ['专职网格员', '0219', '孙立', 82.9],
          ['专职网格员', '0202', '周倩', 81.05],
          ['退役军人服务专员', '0301', '郑卫', 85.5],
        ].map(([post = '', number = '', name = '', score = 0]) => ({ post, number, name, score })),
        telephone: facts.telephone('dangjian'),
        supervision: facts.organ.contact.telephone,
      },
    }),
  },
];
