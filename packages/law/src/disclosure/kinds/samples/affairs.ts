import { FORMED_ON, type KindSample } from './sample.ts';

const facts = { formedOn: FORMED_ON };

export const budget: KindSample = {
  title: '临江区东门街道办事处2026年部门预算',
  fields: {
    year: 2026,
    stage: 'budget',
    approved_by: '临江区财政局',
    approved_on: '2026-02-10',
    income: 1_863_520_00,
    expenditure: 1_863_520_00,
    income_parts: [
      { name: '一般公共预算拨款收入', amount: 1_800_000_00, last: 1_750_000_00 },
      { name: '其他收入', amount: 63_520_00, last: 60_000_00 },
    ],
    expenditure_parts: [
      { name: '一般公共服务支出', amount: 900_000_00, last: 910_000_00 },
      { name: '城乡社区支出', amount: 963_520_00, last: 900_000_00 },
    ],
    abroad: 0,
    vehicles: 36_000_00,
    reception: 4_500_00,
    explanation: '收支总额比上年增加53520元，主要是社区工作者待遇调整。',
  },
  body: '',
  facts,
};

export const feeList: KindSample = {
  title: '东门街道行政事业性收费目录清单',
  fields: {
    as_of: '2026-10-31',
    charges: 'some',
    fees: [
      {
        name: '公共停车泊位使用费',
        nature: 'market',
        standard: '首小时3元，以后每小时2元',
        basis: '临江区价格主管部门关于公共停车收费的规定',
        collector: '街道委托的停车管理单位',
        relief: '新能源汽车首小时免费',
      },
    ],
    complaints: '12345',
  },
  body: '',
  facts,
};

export const procurement: KindSample = {
  title: '东门街道2026年社区助餐服务采购成交结果公告',
  fields: {
    stage: 'result',
    project: '社区助餐服务',
    project_number: 'LJ-2026-031',
    method: 'consultation',
    budget: 320_000_00,
    lots: [{ name: '助餐服务', quantity: 12, unit: '月', amount: 298_000_00 }],
    purchaser: '东门街道办事处',
    contact: '0550-0000010',
    supplier: '临江区某餐饮服务有限公司',
    award: 298_000_00,
    awarded_on: '2026-10-20',
  },
  body: '',
  facts,
};

export const licenceDecision: KindSample = {
  title: '关于准予设置临时户外广告设施的行政许可决定',
  fields: {
    licence: '临时户外广告设施设置许可',
    decision_number: '东街许〔2026〕7号',
    result: 'granted',
    party_kind: 'organization',
    party: '临江区某商贸有限公司',
    party_code: '91340000MA00000001',
    content: '准予在解放路商业街设置临时展板两块，每块不超过6平方米。',
    certificate: 'DM2026007',
    decided_on: '2026-11-03',
    valid_from: '2026-11-10',
    valid_until: '2026-12-10',
    decided_by: '东门街道办事处',
  },
  body: '',
  facts,
};

export const penaltyDecision: KindSample = {
  title: '对王某占用消防通道停放车辆的行政处罚决定',
  fields: {
    decision_number: '东街罚〔2026〕21号',
    party_kind: 'person',
    party: '王某',
    offence: '当事人多次在柳园小区消防车通道停放车辆，经劝导拒不改正。',
    basis: '《中华人民共和国消防法》第六十条第一款第五项',
    penalty: '罚款',
    content: '处五百元罚款。',
    amount: 500_00,
    decided_on: '2026-10-28',
    decided_by: '东门街道办事处',
    remedies: '可以在收到决定书之日起六十日内向区人民政府申请行政复议，或者六个月内向人民法院提起行政诉讼。',
  },
  body: '',
  facts,
};

export const inspection: KindSample = {
  title: '东门街道2026年第三季度餐饮单位食品安全检查情况',
  fields: {
    field: 'food',
    method: 'random',
    from_on: '2026-07-06',
    until_on: '2026-09-25',
    inspector: '东门街道食品安全委员会办公室',
    basis: '《食品安全法》第一百零九条',
    checked: 48,
    passed: 45,
    failed: 3,
    results: [
      { object: '某小吃店', problem: '从业人员健康证明过期。', measure: '责令限期改正。', state: 'done' },
      { object: '某快餐店', problem: '食品原料未离地存放。', measure: '责令限期改正。', state: 'done' },
      {
        object: '某烧烤店',
        problem: '未公示经营许可证。',
        measure: '移送市场监管所处理。',
        state: 'transferred',
      },
    ],
  },
  body: '',
  facts,
};

export const plan: KindSample = {
  title: '东门街道“十五五”社区服务体系建设规划',
  fields: {
    type: 'special',
    from_year: 2026,
    to_year: 2030,
    approved_by: '临江区人民政府',
    approved_on: '2026-06-15',
    targets: [
      { name: '每百户社区综合服务设施面积', unit: '平方米', base: '31', target: '36', nature: 'expected' },
      { name: '社区养老服务站覆盖率', unit: '%', base: '88', target: '100', nature: 'binding' },
    ],
    progress: [
      { on: '2026-09-30', what: '完成3个社区服务站改造。' },
      { on: '2026-06-15', what: '规划印发实施。' },
    ],
  },
  body: '<p>规划坚持保基本、补短板，五年内实现社区服务设施全覆盖。</p>',
  facts,
};

export const statistics: KindSample = {
  title: '东门街道2026年第三季度社会事务统计',
  fields: {
    period: '2026年第三季度',
    source: '民政办公室、社会事务办公室业务台账',
    scope: '街道所辖8个社区，按户籍和常住人口口径统计。',
    indicators: [
      { name: '城市最低生活保障对象', unit: '人', value: 1246, change: -2.4 },
      { name: '城镇新增就业', unit: '人', value: 683, change: 5.1 },
      { name: '发放临时救助金', unit: '万元', value: 38.65 },
    ],
    remarks: '部分数据为快报数，以年报为准。',
    next_on: '2027-01-15',
  },
  body: '',
  facts,
};

export const majorProject: KindSample = {
  title: '柳园片区老旧小区改造项目',
  fields: {
    location: '柳园社区柳园小区、纺织小区',
    scale: '改造住宅楼31栋、1248户，更新供水、排水、供电管网，增设停车泊位210个。',
    investment: 36_800_000_00,
    percent: 72,
    owner: '临江区住房和城乡建设局',
    approved_by: '临江区发展和改革委员会',
    approval_number: '临发改审〔2025〕66号',
    approved_on: '2025-11-12',
    starts_on: '2026-03-10',
    completes_on: '2026-12-20',
    stage: 'building',
    parties: [
      { part: 'design', name: '某建筑设计研究院' },
      { part: 'building', name: '某建设工程有限公司' },
      { part: 'supervision', name: '某工程监理有限公司' },
    ],
    progress: [
      { on: '2026-03-10', what: '开工建设。' },
      { on: '2026-09-30', what: '地下管网全部更新，外墙保温完成八成。' },
    ],
  },
  body: '',
  facts,
};

export const emergencyPlan: KindSample = {
  title: '东门街道防汛应急预案',
  fields: {
    sort: 'plan',
    hazard: '暴雨内涝',
    area: '街道辖区，重点为柳园路下穿通道和低洼小区',
    effective_on: '2026-05-01',
    drilled_on: '2026-06-12',
    measures: [
      { name: '四级响应', text: '值班人员到岗，巡查易涝点。' },
      { name: '三级响应', text: '抢险队伍集结，封闭下穿通道。' },
      { name: '转移安置', text: '组织低洼处居民转移到指定安置点。' },
    ],
    contacts: [
      { unit: '街道应急值班室', telephone: '0550-0000015' },
      { unit: '柳园社区', telephone: '0550-0000021' },
    ],
  },
  body: '',
  facts,
};
