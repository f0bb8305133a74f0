/** Requests of the year that were refused, or given in part. */
import { askedParty, challenged, confirmed, partyAnswers, replied, taken } from './moves.ts';
import type { Scenario } from './scenario.ts';

const DISTRICT = '淮北市相山区人民政府';
const COURT = '淮北市相山区人民法院';

export const refusedScenarios: readonly Scenario[] = [
  {
    id: 'partial-demolition',
    start: { month: 1, day: 8 },
    applicant: 'xu',
    channel: 'online',
    wanted: '花园小区违法搭建排查台账',
    medium: 'electronic',
    way: 'email',
    moves: [
      ...confirmed('chengguan', 0),
      ...replied(9, 'partially_granted', 'electronic', undefined, [
        { outcome: 'granted', matter: '搭建位置（楼栋）、面积和处理进度' },
        {
          outcome: 'refused_third_party_rights',
          matter: '户主姓名、门牌和电话',
          reason: '属于个人隐私，公开会损害第三方合法权益。',
        },
      ]),
    ],
    reply: {
      outcome: 'partially_granted',
      paragraphs: [
        '经查，本机关保存有花园小区违法搭建排查台账，其中楼栋、面积和处理进度可以公开；户主姓名、门牌号和联系电话属于个人隐私，公开会对第三方合法权益造成损害。',
        '根据《中华人民共和国政府信息公开条例》第十五条、第三十七条的规定，本机关作区分处理，向您提供去除个人信息后的台账，其余内容不予公开。',
      ],
      enclosures: ['花园小区违法搭建排查台账（已作去标识化处理）'],
    },
  },
  {
    id: 'partial-contract',
    start: { month: 2, day: 5 },
    applicant: 'kangyi',
    channel: 'post_signed',
    wanted: '古城社区养老服务站委托运营合同全文',
    medium: 'paper',
    way: 'post',
    moves: [
      ...taken('minzheng'),
      ...askedParty('古城社区养老服务站运营单位', 3),
      ...partyAnswers(
        '古城社区养老服务站运营单位',
        8,
        false,
        '成本测算和人员工资属于商业秘密，不同意公开；其余条款同意。',
      ),
      ...replied(3, 'partially_granted', 'post', undefined, [
        { outcome: 'granted', matter: '服务内容、期限、补助标准和考核办法' },
        {
          outcome: 'refused_third_party_rights',
          matter: '成本测算和人员工资',
          reason: '属于商业秘密，第三方不同意公开且理由合理。',
        },
      ]),
    ],
    reply: {
      outcome: 'partially_granted',
      paragraphs: [
        '本机关书面征求了运营单位意见。该单位认为合同附件中的成本测算和人员工资属于商业秘密，不同意公开。本机关审查认为其理由合理，且不公开不会对公共利益造成重大影响。',
        '根据《中华人民共和国政府信息公开条例》第十五条、第三十二条、第三十七条的规定，决定公开合同正文，附件中成本测算和人员工资部分不予公开。',
      ],
      enclosures: ['委托运营合同正文'],
    },
  },
  {
    id: 'state-secret',
    start: { month: 2, day: 27 },
    applicant: 'he',
    channel: 'post_signed',
    wanted: '西街道人民防空疏散接收有关文件',
    medium: 'paper',
    way: 'post',
    moves: [...taken('tuiyi'), ...replied(12, 'refused_state_secret', 'post')],
    reply: {
      outcome: 'refused_state_secret',
      paragraphs: [
        '经审查，您申请的文件由上级机关依法确定为国家秘密，尚在保密期限内，本机关不得公开。',
        '根据《中华人民共和国政府信息公开条例》第十四条、第三十六条第（三）项的规定，决定不予公开。',
      ],
    },
  },
  {
    id: 'banned-by-law',
    start: { month: 3, day: 5 },
    applicant: 'lv',
    channel: 'in_person',
    wanted: '第七次人口普查中本楼住户的登记资料',
    medium: 'paper',
    way: 'in_person',
    moves: [...taken('jingji'), ...replied(8, 'refused_prohibited_by_law', 'direct')],
    reply: {
      outcome: 'refused_prohibited_by_law',
      paragraphs: [
        '《中华人民共和国统计法》和《全国人口普查条例》规定，普查取得的能够识别或者推断单个普查对象身份的资料，任何单位和个人不得对外提供、泄露。',
        '您申请的住户登记资料属于法律、行政法规禁止公开的信息。根据《中华人民共和国政府信息公开条例》第十四条、第三十六条第（三）项的规定，决定不予公开。',
      ],
    },
  },
  {
    id: 'security',
    start: { month: 3, day: 18 },
    applicant: 'shi',
    channel: 'online',
    wanted: '辖区重点单位安保力量部署和视频监控点位分布图',
    medium: 'electronic',
    way: 'email',
    moves: [...confirmed('pingan', 1), ...replied(10, 'refused_security_stability', 'electronic')],
    reply: {
      outcome: 'refused_security_stability',
      paragraphs: [
        '安保力量部署和监控点位分布一旦公开，可能被用于规避防范措施，危及公共安全。本机关就此征询了公安机关意见。',
        '根据《中华人民共和国政府信息公开条例》第十四条、第三十六条第（三）项的规定，决定不予公开。',
      ],
    },
  },
  {
    id: 'third-party-refused',
    start: { month: 4, day: 8 },
    applicant: 'zhang',
    channel: 'online',
    wanted: '桂苑小区14栋低保家庭的姓名和核查材料',
    medium: 'electronic',
    way: 'email',
    moves: [
      ...confirmed('minzheng', 0),
      ...askedParty('有关低保家庭', 3),
      ...partyAnswers('有关低保家庭', 5, false, '家庭收入、疾病情况属于个人隐私，不同意公开。'),
      ...replied(3, 'refused_third_party_rights', 'electronic'),
    ],
    reply: {
      outcome: 'refused_third_party_rights',
      paragraphs: [
        '您申请的姓名和核查材料记载了有关家庭的收入、财产、疾病等情况，属于个人隐私。本机关书面征求意见，有关家庭不同意公开。',
        '本机关审查认为，不公开上述信息不会对公共利益造成重大影响。根据《中华人民共和国政府信息公开条例》第十五条、第三十二条、第三十六条第（三）项的规定，决定不予公开。低保户数、资金等统计情况已按月主动公开。',
      ],
    },
  },
  {
    id: 'internal',
    start: { month: 4, day: 16 },
    applicant: 'kong',
    channel: 'post_signed',
    wanted: '街道机关{p}年干部年度考核评分表和请休假记录',
    medium: 'paper',
    way: 'post',
    moves: [
      ...taken('dangjian'),
      ...replied(
        9,
        'refused_internal_affairs',
        'post',
        '考核评分和请休假记录属于人事管理方面的内部事务信息，对外不产生直接影响。',
      ),
    ],
    reply: {
      outcome: 'refused_internal_affairs',
      paragraphs: [
        '干部年度考核评分表和请休假记录是机关人事管理中形成的内部事务信息，不对外部产生直接影响，公开与否不影响您的权利义务。',
        '根据《中华人民共和国政府信息公开条例》第十六条第一款、第三十六条第（三）项的规定，决定不予公开。考核优秀等次的比例和人数已在年度工作总结中公开。',
      ],
    },
  },
  {
    id: 'process',
    start: { month: 5, day: 11 },
    applicant: 'wang',
    channel: 'online',
    wanted: '惠黎家园改造方案研究过程中的会议讨论记录和历次修改稿',
    medium: 'electronic',
    way: 'email',
    moves: [
      ...confirmed('chengguan', 1),
      ...replied(
        11,
        'refused_process_information',
        'electronic',
        '方案尚未最终确定，公开讨论意见可能影响坦率议事，且法律、法规、规章没有应当公开的规定。',
      ),
      ...challenged(20, 'reconsideration', DISTRICT),
    ],
    reply: {
      outcome: 'refused_process_information',
      paragraphs: [
        '您申请的会议讨论记录和历次修改稿，是本机关在履行职责过程中形成的讨论记录、过程稿，方案当时尚在研究之中。',
        '根据《中华人民共和国政府信息公开条例》第十六条第二款、第三十六条第（三）项的规定，决定不予公开。方案确定后本机关将主动公开正式文本和意见采纳情况。',
      ],
    },
  },
  {
    id: 'case-file',
    start: { month: 5, day: 20 },
    applicant: 'hengtai',
    channel: 'post_signed',
    wanted: '街道协助执法部门处理淮纺路施工扰民一案的调查笔录和现场照片',
    medium: 'paper',
    way: 'post',
    moves: [
      ...taken('chengguan'),
      ...replied(
        8,
        'refused_enforcement_case_file',
        'post',
        '笔录和照片已归入执法案卷，公开会影响案件当事人合法权益，且没有应当公开的规定。',
      ),
    ],
    reply: {
      outcome: 'refused_enforcement_case_file',
      paragraphs: [
        '经查，有关调查笔录和现场照片由执法部门制作并归入行政执法案卷，本机关保存的是协助执法时留存的复制件。',
        '根据《中华人民共和国政府信息公开条例》第十六条第二款、第三十六条第（三）项的规定，决定不予公开。案件当事人可以依照执法程序规定申请查阅。',
      ],
    },
  },
  {
    id: 'registry',
    start: { month: 5, day: 26 },
    applicant: 'sun',
    channel: 'in_person',
    wanted: '古城小区5栋3单元各户房屋产权登记情况',
    medium: 'paper',
    way: 'in_person',
    moves: [...taken('shehui', 0), ...replied(3, 'refused_administrative_inquiry', 'direct')],
    reply: {
      outcome: 'refused_administrative_inquiry',
      paragraphs: [
        '房屋产权登记资料属于不动产登记资料，《不动产登记暂行条例》对查询主体、程序和方式有专门规定。',
        '根据《中华人民共和国政府信息公开条例》第三十六条第（七）项的规定，请您依照上述规定向市不动产登记机构申请查询。',
      ],
    },
  },
  {
    id: 'litigated',
    start: { month: 2, day: 12 },
    applicant: 'wei',
    channel: 'post_signed',
    wanted: '纺织小区物业服务企业选聘过程中全部投标文件',
    medium: 'paper',
    way: 'post',
    moves: [
      ...taken('chengguan'),
      ...askedParty('参与投标的物业服务企业', 3),
      ...partyAnswers('参与投标的物业服务企业', 9, false, '投标报价构成和服务方案属于商业秘密。'),
      ...replied(3, 'refused_third_party_rights', 'post'),
      ...challenged(8, 'reconsideration', DISTRICT),
      ...challenged(52, 'litigation_after_reconsideration', COURT),
    ],
    reply: {
      outcome: 'refused_third_party_rights',
      paragraphs: [
        '投标文件由参与投标的企业编制，报价构成和服务方案属于商业秘密，有关企业明确不同意公开。',
        '根据《中华人民共和国政府信息公开条例》第十五条、第三十二条、第三十六条第（三）项的规定，决定不予公开。中标结果、中标价格和服务合同主要条款已由业主委员会在小区公示。',
      ],
    },
  },
];
