/** 预决算, 收费清单 and 采购 of the demonstration organ. Amounts are fen, written as yuan times one hundred. */
import type { FieldRow } from '@gongkai/law/kinds';
import type { KindEntry } from './entry.ts';

const yuan = (amount: number): number => Math.round(amount * 100);

const parts = (rows: readonly (readonly [string, number, number])[]): FieldRow[] =>
  rows.map(([name, amount, last]) => ({ name, amount: yuan(amount), last: yuan(last) }));

const sum = (rows: readonly FieldRow[]): number =>
  rows.reduce((total, { amount }) => total + (typeof amount === 'number' ? amount : 0), 0);

const INCOME = parts([
  ['一般公共预算拨款收入', 21_386_500, 20_914_200],
  ['政府性基金预算拨款收入', 1_200_000, 900_000],
  ['其他收入', 318_600, 296_400],
]);
const EXPENDITURE = parts([
  ['一般公共服务支出', 8_642_300, 8_517_900],
  ['社会保障和就业支出', 5_173_800, 4_986_300],
  ['城乡社区支出', 6_214_000, 5_832_400],
  ['卫生健康支出', 986_000, 974_000],
  ['灾害防治及应急管理支出', 1_889_000, 1_800_000],
]);
const FINAL_INCOME = parts([
  ['一般公共预算拨款收入', 20_903_476.52, 19_886_210.3],
  ['政府性基金预算拨款收入', 900_000, 650_000],
  ['其他收入', 288_117.4, 301_925.66],
]);
const FINAL_EXPENDITURE = parts([
  ['一般公共服务支出', 8_493_002.18, 8_214_633.9],
  ['社会保障和就业支出', 4_951_270.35, 4_702_118.06],
  ['城乡社区支出', 5_816_884.21, 5_239_904],
  ['卫生健康支出', 973_500.18, 958_260],
  ['灾害防治及应急管理支出', 1_856_937, 1_723_220],
]);

export const financeEntries: readonly KindEntry[] = [
  {
    key: 'budget',
    kind: 'budget',
    column: 'caizheng-yusuan',
    sectionOffice: 'jingji',
    topic: '04.1',
    made: [2, 14],
    wait: 7,
    write: ({ organ, year, day }) => ({
      title: `${organ.name}${year}年部门预算`,
      keywords: ['部门预算', '“三公”经费'],
      summary: `街道${year}年收支预算总额、收入和支出明细、“三公”经费预算和增减变化说明。`,
      blocks: [],
      fields: {
        year,
        stage: 'budget',
        approved_by: '淮北市相山区财政局',
        approved_on: day(2, 6),
        income: sum(INCOME),
        expenditure: sum(EXPENDITURE),
        income_parts: INCOME,
        expenditure_parts: EXPENDITURE,
        abroad: 0,
        vehicles: yuan(72_000),
        reception: yuan(8_000),
        explanation: [
          `收支预算总额比上年增加，主要是社区工作者待遇调整和老旧小区配套支出增加。`,
          '本年无因公出国（境）费预算；公务用车费用用于应急值守和社区巡查车辆；公务接待费比上年减少1000元。',
        ].join('\n'),
      },
    }),
  },
  {
    key: 'final-account',
    kind: 'budget',
    column: 'caizheng-yusuan',
    sectionOffice: 'jingji',
    topic: '04.1',
    made: [8, 20],
    wait: 8,
    write: ({ organ, year, day }) => ({
      title: `${organ.name}${year - 1}年部门决算`,
      keywords: ['部门决算', '“三公”经费'],
      summary: `街道${year - 1}年收支决算总额、明细、“三公”经费决算和与预算的差异说明。`,
      blocks: ['决算数据经区财政局批复。项目绩效自评结果另行公开，可以在“财政资金”栏目查阅。'],
      fields: {
        year: year - 1,
        stage: 'final',
        approved_by: '淮北市相山区财政局',
        approved_on: day(8, 15),
        income: sum(FINAL_INCOME),
        expenditure: sum(FINAL_EXPENDITURE),
        income_parts: FINAL_INCOME,
        expenditure_parts: FINAL_EXPENDITURE,
        abroad: 0,
        vehicles: yuan(64_318.5),
        reception: yuan(5_260),
        explanation:
          '支出决算比年初预算减少，主要是部分老旧小区配套工程跨年结算。\n“三公”经费支出低于预算，主要是压减车辆运行和接待支出。',
      },
    }),
  },
  {
    key: 'fees-none',
    kind: 'fee_list',
    column: 'caizheng-shoufei',
    sectionOffice: 'jingji',
    topic: '03.4',
    made: [3, 18],
    wait: 3,
    write: ({ organ, year, day }) => ({
      title: `西街道行政事业性收费目录清单（${year}年）`,
      keywords: ['收费清单', '行政事业性收费'],
      summary: '街道无行政事业性收费项目，办理各类便民事项均不收取费用。',
      blocks: [
        '经清理，街道没有设立行政事业性收费和政府性基金项目。便民服务大厅和社区办理的各类事项一律不收费，不得搭车收费、强制培训收费。',
        '发现以街道、社区名义收费的，可以拒绝缴纳并拨打投诉举报电话。',
      ],
      fields: { as_of: day(3, 14), charges: 'none', complaints: `12345，${organ.contact.telephone}` },
    }),
  },
  {
    key: 'fees-venues',
    kind: 'fee_list',
    column: 'caizheng-shoufei',
    sectionOffice: 'jingji',
    topic: '03.4',
    made: [9, 16],
    wait: 3,
    write: ({ day, year, telephone }) => ({
      title: `西街道委托运营设施经营服务性收费公示清单（${year}年下半年）`,
      keywords: ['收费清单', '停车收费', '助餐价格'],
      summary: '街道委托运营的停车泊位、老年助餐点和充电设施的收费标准、依据和减免规定。',
      blocks: ['清单所列为委托运营单位收取的经营服务性费用，不属于行政事业性收费，收入用于设施维护。'],
      fields: {
        as_of: day(9, 10),
        charges: 'some',
        fees: [
          {
            name: '便民停车泊位',
            nature: 'market',
            standard: '首小时3元，以后每小时2元，每日最高15元',
            basis: '区价格主管部门公布的停车服务收费标准',
            collector: '受托停车管理单位',
            relief: '首30分钟免费，居民包月优惠',
          },
          {
            name: '老年助餐点午餐',
            nature: 'market',
            standard: '每份12元',
            basis: '助餐服务委托协议约定的价格',
            collector: '助餐点运营单位',
            relief: '70周岁以上每份补助3元',
          },
          {
            name: '电动自行车充电',
            nature: 'market',
            standard: '每度电费按居民电价，服务费每度0.3元',
            basis: '充电设施建设运营协议',
            collector: '充电设施运营企业',
          },
        ],
        complaints: telephone('jingji'),
      },
    }),
  },
  {
    key: 'procurement-intention',
    kind: 'procurement',
    column: 'caizheng-caigou',
    sectionOffice: 'jingji',
    topic: '04.1',
    made: [5, 13],
    wait: 2,
    write: ({ organ, year }) => ({
      title: `西街道${year}年社区老年助餐服务采购意向`,
      keywords: ['采购意向', '助餐服务'],
      summary: '拟采购五个社区助餐点一年期运营服务，列明预算金额、标的和预计采购方式。',
      blocks: [
        '本意向仅供潜在供应商了解采购安排，具体要求以采购公告和采购文件为准，预计在公布之日起四十五日后发布采购公告。',
      ],
      fields: {
        stage: 'intention',
        project: '社区老年助餐服务',
        method: 'consultation',
        budget: yuan(360_000),
        lots: [{ name: '助餐点运营服务（五个社区）', quantity: 12, unit: '月', amount: yuan(360_000) }],
        purchaser: organ.name,
        contact: organ.contact.telephone,
      },
    }),
  },
  {
    key: 'procurement-result',
    kind: 'procurement',
    column: 'caizheng-caigou',
    sectionOffice: 'jingji',
    topic: '04.1',
    made: [8, 7],
    wait: 1,
    write: ({ organ, year, day }) => ({
      title: `西街道${year}年社区老年助餐服务成交结果公告`,
      keywords: ['成交结果', '助餐服务'],
      summary: '社区老年助餐服务竞争性磋商的成交供应商、金额和标的。',
      blocks: [
        '磋商小组由评审专家和采购人代表组成，共收到响应文件四份，按综合评分法确定成交供应商。对结果有异议的，可以自公告期满之日起七个工作日内提出质疑。',
      ],
      fields: {
        stage: 'result',
        project: '社区老年助餐服务',
        project_number: `XSCG-${year}-047`,
        method: 'consultation',
        budget: yuan(360_000),
        lots: [{ name: '助餐点运营服务（五个社区）', quantity: 12, unit: '月', amount: yuan(341_500) }],
        purchaser: organ.name,
        contact: organ.contact.telephone,
        supplier: '淮北市相山区和膳餐饮服务有限公司',
        award: yuan(341_500),
        awarded_on: day(8, 4),
      },
    }),
  },
];
