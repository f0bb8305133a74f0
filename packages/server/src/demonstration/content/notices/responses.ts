/** Answers of the organ: deputies' proposals, members' proposals, residents' letters, service guides. */
import { addDays, addWorkingDays } from '@gongkai/law/calendar';
import { longDate, shortDate } from '../dates.ts';
import type { Genre } from '../genre.ts';
import { heading, list, salutation } from '../markup.ts';

interface Concern {
  readonly subject: string;
  readonly asked: string;
  readonly facts: readonly string[];
  readonly next: readonly string[];
}

const CONCERNS: readonly Concern[] = [
  {
    subject: '增设电动自行车充电设施',
    asked: '老旧小区充电设施不足，存在飞线充电现象',
    facts: [
      '辖区已建成集中充电点四十余处，基本覆盖有物业服务的小区',
      '对没有空地的零散楼栋，正在协调利用相邻公共用地共建共用',
    ],
    next: ['将充电设施纳入老旧小区改造必选内容', '年内完成剩余零散楼栋选址，具备条件的先行安装'],
  },
  {
    subject: '完善社区养老服务设施',
    asked: '社区养老服务站功能单一，助餐点数量不能满足需要',
    facts: [
      '街道现有养老服务站与社区一一对应，具备日间照料和文娱功能',
      '已在三个老年人口集中的社区开设助餐点',
    ],
    next: ['通过新建、合作等方式增加助餐点', '引入专业机构运营，开展助浴、助医等上门服务'],
  },
  {
    subject: '治理老旧小区停车难',
    asked: '车辆乱停乱放，占用消防通道，邻里因车位产生矛盾',
    facts: ['近两年结合改造新增停车泊位六百余个', '协调周边机关单位错时开放停车场'],
    next: ['对有条件的小区重新规划泊位和通行线路', '推动社区与物业、业委会制定停车公约'],
  },
  {
    subject: '整治背街小巷积水',
    asked: '强降雨时部分路段积水严重，影响居民出行',
    facts: ['汛前已对主要雨水管道清淤，更换破损井盖', '积水原因主要是管径偏小、低洼处排水不畅'],
    next: ['将易涝路段改造列入年度计划报区主管部门', '汛期安排专人值守，配备抽水泵应急排水'],
  },
  {
    subject: '加强流动摊点管理',
    asked: '早晚高峰流动摊点占道经营，产生油污和噪声',
    facts: ['街道会同执法中队实行错时管理', '设置便民疏导点两处，可容纳摊位六十余个'],
    next: ['在居民需求集中的路段增设限时经营区', '加强摊主教育，落实保洁责任'],
  },
  {
    subject: '增加社区文体活动场地',
    asked: '居民健身场地少，器材老化损坏',
    facts: ['近年更新健身器材一百余件，建成口袋公园三处', '协调学校在节假日开放操场'],
    next: ['利用边角地块建设小型健身场地', '明确器材管护责任人，每季度检修一次'],
  },
  {
    subject: '规范物业服务收费和公共收益公开',
    asked: '部分小区物业服务质价不符，公共收益去向不明',
    facts: ['街道指导业主委员会依法履职，督促物业企业公示收费标准', '建立社区、业委会、物业三方联席会议制度'],
    next: ['每半年检查一次公共收益公示情况', '对投诉集中的企业约谈并记入信用档案'],
  },
  {
    subject: '改善小区供暖和供水管网',
    asked: '部分楼栋冬季供暖温度偏低，水压不足',
    facts: ['经供热企业测温，问题主要是楼内管网老化结垢', '水压不足的楼栋已由供水企业检修加压设备'],
    next: ['协调企业制定管网更换计划', '采暖期设立服务专线，二十四小时内上门处置'],
  },
  {
    subject: '加强社区托育和课后看护服务',
    asked: '双职工家庭放学后、假期孩子无人照看',
    facts: ['多个社区开设假期公益课堂，由志愿者看护辅导', '辖区有备案托育机构两家'],
    next: ['支持社区利用闲置房屋开展普惠托育', '与学校衔接延长课后服务时间'],
  },
  {
    subject: '提升城市绿化养护水平',
    asked: '小区绿地缺株断带，树木遮挡采光和监控',
    facts: ['街道每年春秋两季组织补植修剪', '今年已修剪影响采光的树木二百余株'],
    next: ['建立社区绿化台账，明确养护单位', '对居民反映的遮光树木按程序及时修剪'],
  },
  {
    subject: '加装既有住宅电梯',
    asked: '高层居民中老年人多，上下楼不便，加装意愿强烈但难以统一意见',
    facts: ['街道设立加装电梯咨询窗口，指导业主依法表决', '已有多部电梯完成加装并投入使用'],
    next: ['组织专业人员进小区讲解政策和补贴标准', '对意见分歧的单元由社区牵头协商'],
  },
  {
    subject: '清理僵尸车和堆积杂物',
    asked: '长期停放的废弃车辆占用公共空间',
    facts: ['街道联合交警部门开展集中清理', '对能够联系到车主的通知限期自行移走'],
    next: ['形成发现、告知、公示、清拖的闭环程序', '网格员每月排查一次'],
  },
];

const SURNAMES = ['李', '王', '张', '刘', '陈', '孙'] as const;
const SECTORS = ['教育', '医药卫生', '经济', '工商联', '妇联', '社会福利和社会保障'] as const;
const SOURCES = [
  ['message', '区长信箱'],
  ['hotline', '12345热线'],
  ['message', '政府网站留言'],
  ['visit', '社区网格群'],
] as const;

const proposal: Genre = {
  id: 'proposal',
  column: 'jianyi',
  sectionOffice: 'zonghe',
  topic: '02.1',
  kind: 'motion_reply',
  documentGenre: '函',
  count2020: 9,
  countNow: 9,
  pace: 'slow',
  months: [5, 6, 7, 8, 9, 10],
  write(p) {
    const concern = CONCERNS[(p.turn * 5 + p.year) % CONCERNS.length] ?? p.pick(CONCERNS);
    const deputy = p.turn % 2 === 0;
    const number = p.int(11, 189);
    const session =
      p.year === 2020
        ? deputy
          ? '十七届人大四次'
          : '九届政协四次'
        : deputy
          ? '十八届人大五次'
          : '十届政协五次';
    return {
      title: `对区${session}会议第${number}号${deputy ? '建议' : '提案'}的答复（关于${concern.subject}）`,
      keywords: [deputy ? '人大代表建议' : '政协提案', concern.subject],
      blocks: [
        salutation(deputy ? '尊敬的代表：' : '尊敬的委员：'),
        `您提出的关于${concern.subject}的${deputy ? '建议' : '提案'}收悉。我办高度重视，${p.pick(['成立由分管负责人牵头的办理小组', '专题研究办理工作'])}，${p.before(p.int(8, 20))}与您见面沟通，现答复如下。`,
        `您在${deputy ? '建议' : '提案'}中指出“${concern.asked}”，情况属实，也是居民反映较多的问题。`,
        heading('一、已开展的工作'),
        `${concern.facts.join('；')}。在办理过程中，我们走访了${p.communities(3).join('、')}，听取居民和有关单位意见${p.int(12, 46)}条。`,
        heading('二、下一步打算'),
        list(
          concern.next.map((entry) => `${entry}；`),
          true,
        ),
        `感谢您对${p.street}工作的关心和支持，恳请继续提出宝贵意见。联系单位：${p.office}；联系电话：${p.telephone}。`,
        ...p.signed(),
      ],
      fields: {
        type: deputy ? 'deputy_suggestion' : 'member_proposal',
        session: `区${session}会议`,
        number,
        subject: `关于${concern.subject}的${deputy ? '建议' : '提案'}`,
        proposer: deputy ? `${p.pick(SURNAMES)}代表等${p.int(2, 5)}名代表` : `${p.pick(SECTORS)}界委员`,
        request: `${concern.asked}。建议街道会同有关部门研究，尽快${concern.subject}，并将进展向居民公布。`,
        lead_organ: p.name,
        assigned_on: addWorkingDays(p.date, -p.int(35, 60)),
        replied_on: p.date,
        result: p.pick(['A', 'A', 'B']),
        opinion: p.pick(['satisfied', 'satisfied', 'mostly_satisfied']),
      },
    };
  },
};

const letter: Genre = {
  id: 'letter',
  column: 'huiying',
  sectionOffice: 'pingan',
  topic: '02.7',
  kind: 'public_response',
  count2020: 14,
  countNow: 15,
  pace: 'prompt',
  write(p) {
    const concern = p.pick(CONCERNS);
    const raised = addDays(p.date, -p.int(1, 2));
    const [source, channel] = p.pick(SOURCES);
    return {
      title: p.pick([
        `关于居民反映${p.compound}${concern.subject}问题的回复`,
        `回应关切：${p.road}附近${concern.subject}办理情况（${p.month}月）`,
        `热线工单办理情况：${p.community.name}${concern.subject}（${p.day(-1)}）`,
      ]),
      keywords: ['回应关切', concern.subject],
      blocks: [
        `【调查核实】接到反映后，${p.street}${p.office}会同${p.community.name}于${shortDate(raised)}到现场查看，并${p.pick(['走访相邻住户', '召集物业和居民代表座谈', '电话联系反映人'])}了解情况。经核实，反映的问题${p.pick(['属实', '基本属实', '确实存在'])}。目前，${p.pick(concern.facts)}。`,
        `【处理情况】经研究，街道拟${p.pick(concern.next)}；对能够马上解决的，${p.community.name}已安排人员在${p.after(p.int(2, 5))}前处理到位。`,
        p.pick([
          `【反馈结果】${shortDate(p.date)}，工作人员将处理意见告知反映人，反映人表示${p.pick(['满意', '理解', '认可，希望抓好落实'])}。`,
          `【后续跟踪】${p.office}将在${p.after(p.int(10, 20))}前回访，确认问题是否解决，并将同类问题一并排查。`,
        ]),
        `【温馨提示】居民遇到类似问题，可先向社区网格员反映，也可拨打街道电话${p.telephone}。对答复不满意的，可以通过上级信访渠道继续反映。`,
      ],
      fields: {
        matter: `有居民通过${channel}反映：${p.compound}${concern.asked}，希望街道尽快解决。`,
        source,
        level: 'ordinary',
        raised_at: `${raised}T${p.pick(['18:40', '19:15', '20:05', '21:30'])}`,
        responded_at: `${p.date}T${p.pick(['09:10', '10:30', '11:20', '15:45', '16:50'])}`,
        responder: `${p.name}${p.office}`,
        telephone: p.telephone,
      },
    };
  },
};

interface Service {
  readonly name: string;
  readonly type: 'payment' | 'confirmation' | 'public_service';
  readonly condition: string;
  readonly materials: readonly string[];
  /** Working days that the law allows and that the office promises; 0 is done at once. */
  readonly days: readonly [legal: number, promised: number];
  readonly result: string;
  readonly basis: string;
}

const service = (
  name: string,
  type: Service['type'],
  condition: string,
  materials: string,
  days: Service['days'],
  result: string,
  basis: string,
): Service => ({ name, type, condition, materials: materials.split(' '), days, result, basis });

const SERVICES: readonly Service[] = [
  service(
    '最低生活保障申请',
    'payment',
    '共同生活的家庭成员人均收入低于当地最低生活保障标准，且财产状况符合规定。',
    '申请书 家庭成员身份证明 收入和财产状况申报承诺书 授权核对委托书',
    [30, 20],
    '最低生活保障审核确认通知书',
    '《社会救助暂行办法》第九条至第十一条',
  ),
  service(
    '临时救助申请',
    'payment',
    '因火灾、交通事故、突发重大疾病等原因，基本生活暂时出现严重困难。',
    '申请人身份证明 困难情况说明',
    [20, 5],
    '临时救助审核确认通知书',
    '《社会救助暂行办法》第四十七条、第四十八条',
  ),
  service(
    '老年人优待证办理',
    'public_service',
    '年满60周岁。',
    '本人身份证 近期一寸照片',
    [5, 0],
    '老年人优待证',
    '《老年人权益保障法》第五十三条',
  ),
  service(
    '就业失业登记',
    'public_service',
    '法定劳动年龄内，有劳动能力和就业要求。',
    '本人身份证 劳动合同终止证明',
    [10, 0],
    '就业失业登记凭证',
    '《就业促进法》第三十五条',
  ),
  service(
    '残疾人证办理申请',
    'confirmation',
    '视力、听力、言语、肢体、智力、精神等方面有残疾，符合残疾标准。',
    '身份证 户口簿 近期彩色照片',
    [30, 20],
    '残疾人证',
    '《残疾人保障法》第二条',
  ),
  service(
    '业主委员会备案',
    'public_service',
    '业主大会依法选举产生业主委员会，自选举之日起三十日内。',
    '业主大会决议 管理规约 委员名单',
    [10, 7],
    '备案回执',
    '《物业管理条例》第十六条',
  ),
  service(
    '兵役登记',
    'public_service',
    '当年12月31日前年满18周岁的男性公民。',
    '本人身份证 学历证明',
    [5, 0],
    '兵役登记证',
    '《兵役法》第十五条',
  ),
  service(
    '高龄津贴申请',
    'payment',
    '年满80周岁，户籍在本街道。',
    '本人身份证 户口簿 银行卡复印件',
    [20, 15],
    '津贴按月发放至本人银行账户',
    '《老年人权益保障法》第三十三条',
  ),
  service(
    '居民基本医疗保险参保登记',
    'public_service',
    '未参加职工基本医疗保险的城乡居民。',
    '身份证或者户口簿',
    [5, 0],
    '参保登记凭证',
    '《社会保险法》第二十五条',
  ),
];

const QUESTIONS = [
  ['材料不全可以先受理吗？', '主要材料齐全的可以容缺受理，在承诺的时间内补交即可，不影响办理进度。'],
  ['不方便到窗口怎么办？', '行动不便的老年人、残疾人可以电话预约，由社区工作人员上门代办。'],
  ['可以委托别人办吗？', '可以。受托人带好委托书和双方身份证明，到窗口或者社区提交。'],
  ['怎样知道办到哪一步了？', '凭受理单上的编号，可以打电话、到窗口或者在网上平台查询。'],
  [
    '户口不在本街道能办吗？',
    '常住本街道的，凭居住证或者社区出具的居住证明办理，规定只能在户籍地办理的除外。',
  ],
  ['对结果有异议怎么办？', '可以在收到结果后向街道申请复核，也可以依法申请行政复议。'],
] as const;

const UPDATES = [
  '涉及区级审批的，由街道受理后代为转报，申请人不需要再跑区级窗口。',
  '本次更新减少了一份证明材料，能够通过部门核对取得的信息不再要求申请人提供。',
  '本次更新调整了窗口位置，其余办理条件和材料不变，已经受理的不受影响。',
  '社区服务站同步受理，居民可以就近提交，街道统一办理。',
] as const;

const guide: Genre = {
  id: 'service-guide',
  column: 'fuwu',
  sectionOffice: 'shehui',
  topic: '02.1',
  kind: 'service_guide',
  audience: 'public',
  count2020: 6,
  countNow: 6,
  pace: 'slow',
  months: [2, 3, 5, 8, 9, 11],
  write(p) {
    const wanted = SERVICES[(p.turn * 2 + p.year * 5) % SERVICES.length] ?? p.pick(SERVICES);
    const [legal, promised] = wanted.days;
    return {
      title: `${p.street}${wanted.name}办事指南（${p.year}年版）`,
      keywords: ['办事指南', wanted.name],
      summary: `${p.street}办理${wanted.name}的条件、申请材料、流程、时限和办理地点。`,
      blocks: [
        `本指南于${longDate(p.date)}更新。${p.pick(UPDATES)}${p.pick(['请以窗口公布的最新版本为准。', '办理前可以先打电话咨询。', ''])}`,
      ],
      fields: {
        type: wanted.type,
        audience: wanted.name === '业主委员会备案' ? 'organization' : 'person',
        conditions: `${wanted.condition}\n户籍或者经常居住地在${p.street}。`,
        materials: [...wanted.materials, '委托书和受托人身份证明'].map((name) => ({
          name,
          form: name.includes('复印件') ? 'copy' : /身份证|户口簿|证明$/.test(name) ? 'either' : 'original',
          copies: 1,
          source: /申请书|承诺书|委托书/.test(name) ? '窗口领取' : '申请人自备',
          ...(name.startsWith('委托书') ? { remark: '委托他人办理的提供' } : {}),
        })),
        steps: [
          { name: '申请', text: '向所在社区提出，或者直接到街道便民服务大厅窗口申请。' },
          { name: '受理', text: '窗口当场核对材料，材料不齐的一次性告知需要补正的内容。' },
          {
            name: '办理',
            text: p.pick(['社区入户核实后报街道审核。', '街道审核后作出办理决定，需要公示的予以公示。']),
          },
          { name: '送达', text: `办结后电话通知申请人领取${wanted.result}，也可以选择邮寄。` },
        ],
        legal_days: legal,
        promised_days: promised,
        fee: '不收费',
        result: wanted.result,
        basis: wanted.basis,
        place: `${p.organ.contact.address}街道便民服务大厅`,
        hours: p.organ.contact.hours,
        telephone: p.telephone,
        complaints: p.organ.contact.telephone,
        questions: p.some(2, QUESTIONS).map(([question, answer]) => ({ question, answer })),
      },
    };
  },
};

export const responseGenres: readonly Genre[] = [proposal, letter, guide];
