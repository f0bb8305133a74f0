import { FORMED_ON, type KindSample, SAMPLE_ITEMS } from './sample.ts';

const facts = { formedOn: FORMED_ON };

export const institutionProfile: KindSample = {
  title: '临江区东门街道办事处机构简介',
  fields: {
    functions:
      '统筹辖区社区治理和公共服务。\n组织实施社会救助、养老服务和就业帮扶。\n负责安全生产、消防和防灾减灾的属地工作。',
    address: '临江区解放路18号',
    hours: '工作日8:30至12:00，14:30至17:30',
    telephone: '0550-0000010',
    fax: '0550-0000011',
    email: 'dongmen@demo.example',
    postcode: '234000',
    leaders: [
      { name: '郑开明', position: '办事处主任', duties: '主持办事处全面工作，分管财政、审计。' },
      { name: '周宁', position: '办事处副主任', duties: '分管民政、养老、残疾人工作。' },
    ],
    offices: [
      { name: '党政综合办公室', duties: '文电、会务、档案和政府信息公开。', telephone: '0550-0000010' },
      { name: '民政办公室', duties: '社会救助、养老服务和社区建设。', telephone: '0550-0000013' },
    ],
  },
  body: '',
  facts,
};

export const powerDutyList: KindSample = {
  title: '临江区东门街道办事处权责清单（2026年版）',
  fields: {
    year: 2026,
    version: '2026年版',
    approved_by: '临江区人民政府',
    approved_on: '2026-03-20',
    matters: [
      {
        code: 'DM-01',
        name: '临时救助对象审核确认',
        type: 'payment',
        subject: '东门街道办事处',
        basis: '《社会救助暂行办法》第四十八条',
        procedure: '受理、调查、审核确认、公示、发放。',
        duty: '未按规定时限办理、擅自改变救助标准的，依法追究责任。',
        supervision: '0550-0000019',
      },
      {
        code: 'DM-02',
        name: '占道经营的巡查和劝导',
        type: 'inspection',
        subject: '东门街道办事处',
        basis: '《城市市容和环境卫生管理条例》第十四条',
        procedure: '巡查、告知、限期改正、移送执法。',
      },
    ],
    earlier: [SAMPLE_ITEMS[0]],
  },
  body: '',
  facts,
};

export const recruitment: KindSample = {
  title: '东门街道2026年公开招聘社区工作者公告',
  fields: {
    stage: 'notice',
    quota: 6,
    posts: [
      {
        name: '社区工作者（一）',
        quota: 4,
        conditions: '大专以上学历，年龄35周岁以下。',
        exam: '笔试、面试',
      },
      { name: '社区工作者（二）', quota: 2, conditions: '退役军人，年龄40周岁以下。', exam: '笔试、面试' },
    ],
    opens_on: '2026-11-16',
    closes_on: '2026-11-20',
    registration: '持身份证和学历证书到街道便民服务中心现场报名',
    telephone: '0550-0000014',
    supervision: '0550-0000019',
  },
  body: '',
  facts,
};

export const disclosureGuide: KindSample = {
  title: '临江区东门街道办事处政府信息公开指南',
  fields: {
    unit: '党政综合办公室',
    address: '临江区解放路18号',
    hours: '工作日8:30至12:00，14:30至17:30',
    telephone: '0550-0000010',
    fax: '0550-0000011',
    email: 'dongmen@demo.example',
    postcode: '234000',
    online: 'https://gongkai.example.cn/organs/dongmen/requests',
    classes:
      '本机关主动公开的信息按机构职能、政策文件、规划计划、财政资金、社会保障等类目编排。\n每条信息有索引号，可以据此检索。',
    ways: '在本平台浏览和检索。\n到街道便民服务中心、区图书馆查阅。',
    supervision: '认为本机关未依法公开的，可以向区政府办公室反映，也可以依法申请行政复议。',
  },
  body: '',
  facts,
};

export const disclosureRules: KindSample = {
  title: '东门街道政府信息公开审查制度',
  fields: {
    level: 'own',
    issued_by: '东门街道办事处',
    issued_on: '2026-01-05',
    effective_on: '2026-01-10',
    responsible: '党政综合办公室',
    duties: [
      { who: '拟稿科室', what: '对信息内容的真实性、完整性负责，提出公开属性。' },
      { who: '党政综合办公室', what: '办理发布审查和保密审查，统一发布。' },
    ],
  },
  body: '<p>第一条　信息公开实行先审查、后公开，一事一审。</p>',
  facts,
};

export const serviceGuide: KindSample = {
  title: '临时救助申请办事指南',
  fields: {
    code: '11340000MB00000001-07',
    type: 'payment',
    audience: 'person',
    conditions:
      '因火灾、交通事故、家庭成员突发重大疾病等原因，基本生活暂时出现严重困难。\n申请人户籍或者经常居住地在本街道。',
    materials: [
      { name: '临时救助申请书', form: 'original', copies: 1, source: '窗口领取或者网上下载' },
      { name: '居民身份证、户口簿', form: 'copy', copies: 1, source: '申请人自备', remark: '交验原件' },
    ],
    steps: [
      { name: '申请', text: '向社区或者街道便民服务中心提出。' },
      { name: '审核', text: '街道入户调查，提出审核意见并公示。' },
      { name: '发放', text: '确认后通过银行账户发放。' },
    ],
    legal_days: 20,
    promised_days: 10,
    fee: '不收费',
    result: '临时救助审核确认通知书',
    basis: '《社会救助暂行办法》第四十七条、第四十八条',
    place: '临江区解放路18号街道便民服务中心3号窗口',
    hours: '工作日8:30至12:00，14:30至17:30',
    telephone: '0550-0000013',
    complaints: '0550-0000019',
    online: 'https://service.example.cn/linshijiuzhu',
    questions: [{ question: '可以委托他人申请吗？', answer: '可以，受委托人应当提交委托书。' }],
  },
  body: '',
  facts,
};
