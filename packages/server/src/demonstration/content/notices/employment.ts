/** Notices on work: job fairs, training, public posts, graduates, business help. */
import type { Genre } from '../genre.ts';
import { heading, list, table } from '../markup.ts';

const POSTS = [
  '缝纫工',
  '包装工',
  '数控操作工',
  '电子商务客服',
  '仓库管理员',
  '超市理货员',
  '家政服务员',
  '护理员',
  '保安员',
  '餐饮服务员',
  '汽车维修工',
  '质检员',
  '物业维修工',
  '快递分拣员',
] as const;

const fair: Genre = {
  id: 'job-fair',
  column: 'shehui-jiuye',
  sectionOffice: 'shehui',
  topic: '15.1',
  audience: 'person.job-seekers',
  count2020: 9,
  countNow: 9,
  pace: 'prompt',
  months: [2, 3, 4, 5, 6, 8, 9, 10, 11],
  shared: true,
  write(p) {
    const firms = p.int(12, 38);
    const posts = firms * p.int(9, 22);
    const online = p.year === 2020 && p.month < 5;
    return {
      title: `${p.street}${p.month}月${p.month < 5 ? '“春风行动”' : p.pick(['就业援助', '民营企业', '家门口', '返乡人员', '金秋'].slice(0, p.month < 9 ? 4 : 5))}${online ? '网络' : ''}招聘会${p.pick(['公告', '岗位信息'])}（${p.community.name}专场）`,
      keywords: ['招聘会', '就业服务'],
      blocks: [
        `为促进辖区居民就近就业，${p.street}会同区人力资源服务机构举办招聘会，${p.community.name}承办。本次招聘会组织用工单位${firms}家，提供岗位${posts}个，涉及制造、商贸、家政、物业等行业，月薪多在${p.pick(['2800元至4500元', '3000元至5500元', '3200元至6000元'])}之间。`,
        table(
          ['岗位', '招聘人数', '学历要求'],
          p
            .some(p.int(4, 6), POSTS)
            .map((post) => [post, p.int(2, 30), p.pick(['不限', '初中及以上', '高中及以上', '中专及以上'])]),
        ),
        online
          ? `受疫情防控影响，招聘会在网上举办，时间为${p.after(2)}至${p.after(9)}。求职者可扫描社区公布的二维码查看岗位、投递简历，社区安排专人电话推荐。`
          : `时间：${p.after(p.int(2, 6))}上午9:00至11:30；地点：${p.pick([`${p.community.name}居民广场`, '街道便民服务中心一楼大厅', `${p.compound}北门`])}。请求职者携带身份证和相关技能证书。`,
        p.pick([
          '登记失业人员、零就业家庭成员、残疾人等就业困难人员可优先推荐，并按规定享受社会保险补贴。',
          '现场同时提供创业担保贷款、技能培训、劳动维权等政策咨询，不向求职者收取任何费用。',
        ]),
        `咨询电话：${p.telephone}。`,
      ],
    };
  },
};

const skills: Genre = {
  id: 'skills-training',
  column: 'shehui-jiuye',
  sectionOffice: 'shehui',
  topic: '15.1',
  count2020: 6,
  countNow: 4,
  pace: 'prompt',
  months: [3, 5, 6, 7, 9, 11],
  gathering: true,
  write(p) {
    const trade = p.pick([
      '养老护理员',
      '育婴员',
      '中式面点师',
      '家政服务员',
      '电工',
      '保健按摩师',
      '电子商务师',
      '美发师',
    ]);
    const people = p.int(26, 54);
    const hours = p.int(5, 15) * 8;
    return {
      title: p.pick([
        `${p.street}${trade}职业技能培训班（${p.year}年第${p.turn + 1}期）${p.pick(['开班公告', '报名通知'])}`,
      ]),
      keywords: ['技能培训', trade],
      blocks: [
        `按照年度职业技能提升计划，${p.street}委托具备资质的培训机构举办${trade}培训班，名额${people}人，培训${hours}课时，理论与实操相结合。`,
        heading('培训对象'),
        `辖区内法定劳动年龄段的失业人员、转岗职工、脱贫家庭成员和有培训意愿的居民。${p.pick(['每人每年享受补贴性培训不超过三次，同一工种不重复享受。', '就业困难人员在培训期间可按规定申请生活费补贴。'])}`,
        heading('课程安排'),
        list(
          p.some(4, [
            '职业道德与劳动法律常识；',
            '行业规范与安全操作；',
            '专业理论知识；',
            '岗位技能实操；',
            '服务礼仪与沟通技巧；',
            '创业案例与市场分析；',
            '模拟考核与点评。',
          ]),
        ),
        `培训时间为${p.after(5)}至${p.after(5 + Math.ceil(hours / 8))}，地点在${p.community.name}党群服务中心。考核合格的颁发${p.pick(['职业技能等级证书', '专项职业能力证书', '培训合格证书'])}，并推荐到合作企业就业。`,
        `报名请携带身份证复印件和两张一寸照片，联系电话：${p.telephone}。培训全程免费。`,
      ],
    };
  },
};

const publicPosts: Genre = {
  id: 'public-posts',
  column: 'shehui-jiuye',
  sectionOffice: 'shehui',
  topic: '15.1',
  documentGenre: '公告',
  count2020: 3,
  countNow: 4,
  pace: 'prompt',
  months: [3, 5, 8, 11],
  write(p) {
    const number = p.int(6, 22);
    return {
      title: `${p.street}${p.year}年第${['一', '二', '三', '四'][p.turn] ?? '一'}批公益性岗位招聘公告`,
      keywords: ['公益性岗位', '就业援助'],
      blocks: [
        `为帮助就业困难人员实现就业，${p.street}拟面向辖区招聘公益性岗位人员${number}名，现公告如下。`,
        heading('一、岗位设置'),
        table(
          ['岗位', '人数', '工作内容'],
          [
            ['社区保洁', Math.ceil(number / 2), '负责背街小巷和老旧小区公共区域保洁'],
            ['劳动保障协理', Math.floor(number / 4), '协助开展就业、社会保险服务'],
            [
              '治安巡防',
              number - Math.ceil(number / 2) - Math.floor(number / 4),
              '协助开展小区巡查和秩序维护',
            ],
          ],
        ),
        heading('二、招聘对象'),
        '持有就业失业登记证明、被认定为就业困难的人员，包括大龄失业人员、零就业家庭成员、低保家庭成员、残疾人、长期失业人员等。',
        heading('三、待遇'),
        `执行不低于当地最低工资标准的岗位补贴，并缴纳社会保险；合同一年一签，累计不超过${p.pick(['三年', '36个月'])}。`,
        ...p.some(2, [
          '岗位人员服从社区日常管理，实行签到考勤，连续旷工三日以上的解除合同。',
          `工作时间为每日${p.pick(['7:00至10:30、15:00至18:00', '8:00至12:00、14:30至17:30', '6:30至10:00、14:00至17:30'])}，法定节假日轮休。`,
          '上岗前组织安全和业务培训，为高温、低温作业人员配发劳动防护用品，并投保意外伤害保险。',
          '同等条件下优先安置零就业家庭成员、残疾人和需要赡养患重大疾病直系亲属的人员。',
          `上一批安置的${p.int(6, 20)}名人员中，${p.int(2, 5)}人已转到企业就业，岗位空缺由本批次补充。`,
          '已经享受过公益性岗位政策且期满的，除距退休不足五年者外，不再重复安置。',
        ]),
        heading('四、报名'),
        `请于${p.after(1)}至${p.after(7)}到户籍所在社区报名，经社区推荐、街道审核、公示五日后录用。咨询电话：${p.telephone}。`,
        ...p.signed(),
      ],
    };
  },
};

const graduates: Genre = {
  id: 'graduates',
  column: 'shehui-jiuye',
  sectionOffice: 'shehui',
  topic: '15.1',
  audience: 'person.graduates',
  count2020: 4,
  countNow: 4,
  months: [6, 7, 8, 9],
  write(p) {
    const all = p.int(46, 128);
    const employed = p.int(24, all - 8);
    return {
      title: `${p.street}${p.year}届高校毕业生${p.pick(['就业服务', '实名登记', '就业见习', '基层就业'])}工作情况（${p.month}月）`,
      keywords: ['高校毕业生', '就业服务'],
      blocks: [
        `${p.street}对户籍在辖区的${p.year}届离校未就业高校毕业生逐一联系，共登记${all}人，其中已实现就业${employed}人，升学${p.int(2, 6)}人，其余均已建立服务台账。`,
        p.pick([
          '各社区落实“131”服务，即向有就业意愿的毕业生至少提供一次政策宣介、三次岗位推荐、一次技能培训或见习机会。',
          `街道联系${p.int(6, 18)}家见习单位，提供行政助理、财务、电商运营等见习岗位${p.int(15, 48)}个，见习期间按规定发放基本生活补助。`,
        ]),
        ...p.some(1, [
          `从专业看，理工类${p.int(18, 40)}人，经管类${p.int(8, 20)}人，师范、医学类${p.int(6, 16)}人；希望在本地就业的超过六成。`,
          `${p.before(4)}，街道组织毕业生走进${p.int(2, 5)}家企业参观，现场达成就业或者见习意向${p.int(4, 16)}人。`,
          '对暂无就业意愿、准备升学或者考试的毕业生，保留服务记录，每季度联系一次。',
          `社区提供职业指导${p.int(20, 80)}人次，帮助修改简历、模拟面试，提醒防范招聘陷阱和培训贷。`,
        ]),
        p.pick([
          `对${p.int(2, 7)}名困难家庭毕业生实行一人一策，由街道干部结对帮扶，优先推荐岗位。`,
          '有创业意愿的毕业生，可申请创业担保贷款和一次性创业补贴，入驻创业孵化场所的给予场租减免。',
        ]),
        `毕业生可随时到户籍地或常住地社区登记求职，也可拨打${p.telephone}预约职业指导。`,
      ],
    };
  },
};

const business: Genre = {
  id: 'business-help',
  column: 'dongtai',
  sectionOffice: 'jingji',
  topic: '03.1',
  count2020: 8,
  countNow: 5,
  write(p) {
    const firms = p.int(9, 41);
    const problem = p.pick(['用工紧缺', '融资周转', '场地租赁', '物流运输', '停车和招牌设置', '办证手续']);
    return {
      title: p.pick([
        `${p.street}走访服务企业：${p.month}月着力解决${problem}问题`,
        `${p.street}走访${p.road}沿线企业和商户（${p.day(-1)}）`,
        `${p.road}企业和商户反映事项办理情况（${p.month}月）`,
      ]),
      keywords: ['营商环境', '企业服务'],
      blocks: [
        `${p.before(p.int(1, 4))}，${p.street}${p.office}组织包联干部走访辖区企业和个体工商户${firms}家，${p.pick(['面对面听取意见建议', '送政策、问需求、解难题', '了解生产经营情况'])}，收集问题${p.int(5, 17)}个。`,
        p.year === 2020 && p.month < 7
          ? '走访人员宣传支持中小微企业发展的减税降费、房租减免、稳岗返还等政策，指导企业落实防控措施，帮助解决口罩、测温设备等防疫物资需求。'
          : p.pick([
              '走访人员重点宣传小微企业税费优惠、创业担保贷款贴息、一次性扩岗补助等政策，发放政策明白纸，并协助企业在线申报。',
              '围绕企业关心的融资、用工、招投标等事项，走访人员现场解读政策，能够当场办理的当场办理。',
            ]),
        `针对反映较多的${problem}问题，街道${p.pick(['协调有关部门现场对接', '召开协调会逐项商定办法', '安排专人全程帮办'])}，已帮助${p.int(2, 8)}家企业解决。其余问题列入清单，明确责任人，于${p.after(15)}前反馈进展。`,
        `企业遇到困难可拨打街道企业服务电话${p.telephone}，也可通过包联干部反映。`,
      ],
    };
  },
};

export const employmentGenres: readonly Genre[] = [fair, skills, publicPosts, graduates, business];
