/** 行政处罚 and 行政许可 decisions of the demonstration organ, under the powers handed down to street offices. */
import { addDays, addWorkingDays } from '@gongkai/law/calendar';
import type { KindEntry } from './entry.ts';

const REMEDIES =
  '不服本决定的，可以自收到决定书之日起六十日内向淮北市相山区人民政府申请行政复议，或者六个月内向人民法院提起行政诉讼。';

export const enforcementEntries: readonly KindEntry[] = [
  {
    key: 'penalty-stall',
    kind: 'penalty_decision',
    column: 'zhifa',
    sectionOffice: 'chengguan',
    topic: '10.2',
    made: [5, 20],
    wait: 4,
    write: ({ organ, year, formedOn }) => ({
      title: `对赵某擅自占用城市道路经营的行政处罚决定`,
      keywords: ['行政处罚', '占道经营'],
      summary: '对多次占用人行道经营、经劝导拒不改正的当事人给予罚款二百元的行政处罚。',
      blocks: [],
      fields: {
        decision_number: `西街罚〔${year}〕6号`,
        party_kind: 'person',
        party: '赵某',
        offence:
          '当事人在古城路人行道设摊经营，占用盲道约四平方米。执法人员两次书面责令改正，当事人逾期未改。',
        basis: '《城市市容和环境卫生管理条例》第十四条、第三十六条',
        penalty: '罚款',
        content: '处二百元罚款，并责令立即清除摊点、恢复道路畅通。',
        amount: 200_00,
        decided_on: formedOn,
        decided_by: organ.name,
        remedies: REMEDIES,
      },
    }),
  },
  {
    key: 'penalty-waste',
    kind: 'penalty_decision',
    column: 'zhifa',
    sectionOffice: 'chengguan',
    topic: '10.3',
    made: [9, 10],
    wait: 5,
    write: ({ organ, year, formedOn }) => ({
      title: `对某装饰工程公司随意倾倒建筑垃圾的行政处罚决定`,
      keywords: ['行政处罚', '建筑垃圾'],
      summary: '对在小区绿地倾倒建筑垃圾的施工单位给予罚款五千元的行政处罚。',
      blocks: ['当事人已缴纳罚款并清运垃圾、补种绿植。'],
      fields: {
        decision_number: `西街罚〔${year}〕14号`,
        party_kind: 'organization',
        party: '淮北市某装饰工程有限公司',
        offence:
          '当事人为花园小区住户装修，夜间将约三立方米建筑垃圾倾倒在小区公共绿地，有监控录像和现场勘验笔录为证。',
        basis: '《固体废物污染环境防治法》第一百一十一条',
        penalty: '罚款',
        content: '处五千元罚款，并责令清运垃圾、恢复绿地。',
        amount: 5_000_00,
        decided_on: formedOn,
        decided_by: organ.name,
        remedies: REMEDIES,
      },
    }),
  },
  ...(
    [
      [
        'market',
        [4, 10],
        3,
        '临时占用道路举办便民市集许可',
        '淮北市相山区某商业管理有限公司',
        '准予在人民中路东侧人行道外广场举办春季便民市集，摊位不超过六十个，保留三米通行宽度，每日22时前撤场并清扫。',
        30,
      ],
      [
        'banner',
        [8, 12],
        11,
        '临时户外宣传品设置许可',
        '淮北市相山区某文化艺术学校',
        '准予在花园路文化广场设置临时展板四块，每块不超过四平方米，不得遮挡交通标志和树木。',
        15,
      ],
    ] as const
  ).map(
    ([key, made, number, licence, party, content, days]): KindEntry => ({
      key: `licence-${key}`,
      kind: 'licence_decision',
      column: 'zhifa',
      sectionOffice: 'chengguan',
      topic: '10.2',
      made,
      wait: 3,
      write: ({ organ, year, formedOn }) => ({
        title: `关于准予${party.slice(6)}${licence.replace(/许可$/, '')}的行政许可决定`,
        keywords: ['行政许可', licence],
        summary: `经审查符合法定条件，准予${licence.replace(/许可$/, '')}，列明许可内容和有效期限。`,
        blocks: [
          '被许可人应当按照许可的地点、时间、规格设置，接受城市管理人员检查；期满自行撤除并恢复原状。',
        ],
        fields: {
          licence,
          decision_number: `西街许〔${year}〕${number}号`,
          result: 'granted',
          party_kind: 'organization',
          party,
          content,
          certificate: `XJXK${year}${String(number).padStart(3, '0')}`,
          decided_on: formedOn,
          valid_from: addWorkingDays(formedOn, 5),
          valid_until: addDays(addWorkingDays(formedOn, 5), days),
          decided_by: organ.name,
        },
      }),
    }),
  ),
];
