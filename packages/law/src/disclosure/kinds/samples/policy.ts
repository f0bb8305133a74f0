import { FORMED_ON, type KindSample, SAMPLE_ITEMS } from './sample.ts';

const facts = { formedOn: FORMED_ON };

export const information: KindSample = {
  title: '关于东门街道便民服务中心调整冬季办公时间的通告',
  fields: {},
  body: '<p>自2026年12月1日起，街道便民服务中心工作日下午办公时间调整为14:00至17:00，节假日安排另行通告。</p>',
  facts,
};

export const document: KindSample = {
  title: '关于开展冬季消防安全排查的通知',
  fields: {
    addressees: '各社区居民委员会，各科室',
    copied_to: '临江区应急管理局',
    based_on: [SAMPLE_ITEMS[0]],
  },
  body: '<p>为防范冬季火灾，街道决定在辖区开展消防安全排查，现将有关事项通知如下。</p>',
  facts,
};

export const normativeDocument: KindSample = {
  title: '关于印发《东门街道既有住宅加装电梯补助办法》的通知',
  fields: {
    legality_reviewed_by: '临江区司法局',
    deliberated_at: '2026年第9次主任办公会议',
    consulted_from: '2026-09-01',
    consulted_until: '2026-09-30',
    registration_number: '临江规备〔2026〕9号',
    explained_by: '东门街道办事处城市管理办公室',
    amends: [SAMPLE_ITEMS[0]],
  },
  body: '<p>第一条　为规范既有住宅加装电梯补助资金的申请、审核和发放，制定本办法。</p>',
  facts: { ...facts, effectiveOn: '2026-12-01', expiresOn: '2031-11-30' },
};

export const gazetteIssue: KindSample = {
  title: '临江区东门街道办事处公报2026年第3期（总第15期）',
  fields: {
    year: 2026,
    issue: 3,
    total_issue: 15,
    issued_on: '2026-10-31',
    editor: '东门街道办事处党政综合办公室',
    places: '街道便民服务中心、各社区服务站、区图书馆',
    documents: [...SAMPLE_ITEMS],
    appendix: [{ title: '2026年第三季度大事记', page: '28' }],
  },
  body: '',
  facts,
};

export const policyInterpretation: KindSample = {
  title: '《东门街道既有住宅加装电梯补助办法》政策解读',
  fields: {
    policies: [SAMPLE_ITEMS[0]],
    form: 'video',
    interpreted_by: '东门街道办事处城市管理办公室',
    interpreter: '城市管理办公室负责人',
    telephone: '0550-0000012',
    video: 'https://video.example.cn/jiedu/2026/9',
    questions: [
      {
        question: '一楼住户不同意，还能申请补助吗？',
        answer: '能否加装由本单元业主依法表决。\n表决通过并完成施工验收的，可以申请补助。',
      },
      { question: '补助什么时候到账？', answer: '街道作出决定并公示期满后15个工作日内拨付。' },
    ],
  },
  body: '<p>办法自2026年12月1日起施行，主要说明谁能领、领多少、怎么领。</p>',
  facts,
};

export const publicResponse: KindSample = {
  title: '关于柳园社区自来水管爆裂停水的回应',
  fields: {
    matter: '多名居民反映柳园社区3日晚间突然停水，担心影响次日早晨用水，希望尽快说明原因和恢复时间。',
    source: 'hotline',
    level: 'major',
    raised_at: '2026-11-03T20:10',
    information_at: '2026-11-03T22:30',
    press_conference_at: '2026-11-04T21:00',
    responded_at: '2026-11-04T09:00',
    responder: '东门街道办事处城市管理办公室',
    telephone: '0550-0000012',
    progress: [
      { on: '2026-11-04', what: '主管道修复，全部恢复供水。' },
      { on: '2026-11-09', what: '完成周边二级管网排查，更换老化阀门6处。' },
    ],
  },
  body: '<p>经查，停水由柳园路主管道接头老化爆裂引起。供水企业连夜抢修，街道为行动不便的居民送水上门。</p>',
  facts,
};

export const motionReply: KindSample = {
  title: '对区十八届人大五次会议第12号建议的答复',
  fields: {
    type: 'deputy_suggestion',
    session: '区十八届人大五次会议',
    number: 12,
    subject: '关于增设电动自行车充电设施的建议',
    proposer: '李代表等3名代表',
    request: '老旧小区充电设施不足，飞线充电时有发生，建议统一规划建设集中充电点。',
    lead_organ: '东门街道办事处',
    joint_organs: '区消防救援大队',
    assigned_on: '2026-03-16',
    replied_on: '2026-06-10',
    result: 'A',
    opinion: 'satisfied',
  },
  body: '<p>街道已建成集中充电点42处，年内完成剩余12个零散楼栋的建设。</p>',
  facts,
};
