/** Notices on culture and schools, and on the work of communities. */
import type { Genre } from '../genre.ts';
import { heading, list } from '../markup.ts';

const FESTIVALS: Readonly<Record<number, string>> = {
  1: '迎新春',
  2: '闹元宵',
  3: '学雷锋',
  4: '世界读书日',
  5: '庆“五一”',
  6: '端午',
  7: '庆“七一”',
  8: '夏日广场',
  9: '中秋',
  10: '庆国庆、敬老月',
  11: '邻里节',
  12: '冬至',
};

const activity: Genre = {
  id: 'culture-activity',
  column: 'wenjiao',
  sectionOffice: 'shehui',
  topic: '12.1',
  count2020: 10,
  countNow: 7,
  gathering: true,
  write(p) {
    const festival = FESTIVALS[p.month] ?? '邻里';
    const act = p.pick(
      [
        '书画展',
        '文艺演出',
        '诗歌朗诵会',
        '包粽子比赛',
        '猜谜活动',
        '手工制作课',
        '广场舞展演',
        '棋类比赛',
        '读书分享会',
        '趣味运动会',
        '非遗剪纸体验',
      ].filter((name) => name !== '包粽子比赛' || p.month === 6),
    );
    const people = p.int(36, 220);
    return {
      title: p.pick([
        `${p.community.name}举办“${festival}”主题${act}`,
        `${p.street}${p.year}年“${festival}”文化惠民活动：${act}（${p.community.name}）`,
      ]),
      keywords: ['公共文化', act],
      blocks: [
        `${p.before(1)}，${p.street}综合文化站联合${p.community.name}在${p.pick([`${p.compound}小广场`, `${p.community.name}党群服务中心`, '新时代文明实践站'])}举办“${festival}”主题${act}，${people}名居民参加。`,
        p.pick([
          `活动由居民自编自演，参与者年龄最大的${p.int(76, 88)}岁、最小的${p.int(5, 8)}岁，节目和作品贴近生活，现场不时响起掌声。`,
          `活动邀请${p.pick(['区文化馆老师', '辖区学校教师', '民间艺人', '社区艺术团'])}现场指导，居民边学边做，体验传统文化的乐趣。`,
          '社区提前征集居民意愿确定活动内容，由志愿者负责场地布置和秩序维护，全程不收取费用。',
        ]),
        p.pick([
          `参加活动的居民说，平日里邻居之间走动不多，这样的活动让大家熟络起来，希望多办几场。`,
          '活动穿插宣传防诈骗、垃圾分类、健康生活等知识，设置有奖问答，居民在轻松氛围中学到了实用知识。',
          `活动现场还设置便民服务台，提供理发、修鞋、磨刀、测血压等服务，服务居民${p.int(30, 120)}人次。`,
        ]),
        `${p.street}综合文化站每周二至周日免费开放，设有图书阅览、电子阅览、书画、舞蹈等功能室，居民可凭身份证预约。下一期活动安排将于${p.after(8)}前公布，咨询电话：${p.telephone}。`,
      ],
    };
  },
};

const school: Genre = {
  id: 'school',
  column: 'wenjiao',
  sectionOffice: 'shehui',
  topic: '11.2',
  count2020: 6,
  countNow: 4,
  months: [3, 5, 6, 8, 9, 11],
  gathering: true,
  write(p) {
    const matter = p.pick([
      '义务教育阶段入学政策宣传',
      '校园周边环境整治',
      '控辍保学摸排',
      '校外培训机构检查',
      '学龄前儿童信息采集',
      '家庭教育指导',
    ]);
    return {
      title: p.pick([
        `${p.street}${p.year}年${p.month}月${matter}工作情况`,
        `${p.community.name}开展${matter}（${p.year}年${p.pick(['春', '秋'].slice(p.month < 8 ? 0 : 1, p.month < 8 ? 1 : 2))}季学期）`,
      ]),
      keywords: ['教育', matter],
      blocks: [
        `${p.month}月以来，${p.street}会同教育部门和辖区学校开展${matter}，${p.community.name}等${p.int(4, p.organ.communities.length)}个社区参与，涉及家庭${p.int(120, 760)}户。`,
        p.pick([
          '工作人员通过入户、电话和网格群向家长说明有关规定和办理时间，提醒家长以教育部门公告为准，不轻信所谓“内部名额”。',
          `联合检查组对校门口两百米范围内的商铺、摊点进行检查，规范经营${p.int(8, 30)}家，${p.pick(['引导三轮车停放到指定区域', '清理占道堆放', '查验食品进货凭证'])}。`,
          '对有特殊困难的学生，社区建立联系人制度，协调学校落实资助政策，确保不因家庭困难失学。',
        ]),
        heading('给家长的提示'),
        list(
          p.some(3, [
            '接送孩子时按划定区域停车，即停即走；',
            '选择有办学许可证的培训机构，预付费用不超过三个月；',
            '关注孩子情绪变化，多倾听、多陪伴；',
            '教育孩子遵守交通规则，十二周岁以下不骑自行车上路；',
            '入学材料以户籍、房产、居住情况的原始证件为准。',
          ]),
        ),
        `有问题可以向${p.community.name}或街道${p.office}咨询，电话：${p.telephone}。`,
      ],
    };
  },
};

const community: Genre = {
  id: 'community-work',
  column: 'dongtai',
  sectionOffice: 'minzheng',
  topic: '17.6',
  count2020: 12,
  countNow: 8,
  shared: true,
  gathering: true,
  write(p) {
    const meeting = p.pick([
      '居民议事会',
      '网格工作例会',
      '社区听证会',
      '共建单位联席会',
      '业主恳谈会',
      '楼栋长会议',
    ]);
    const subjects = p.some(2, [
      '小区停车位重新划线',
      '楼道灯维修费用分担',
      '老年活动室开放时间',
      '小区出入口门禁',
      '公共晾晒区选址',
      '文明养犬公约',
      '加装健身器材',
      '儿童游乐设施维护',
    ]);
    const street = p.organ.street;
    return {
      title: p.pick([
        `${p.community.name}召开${meeting}商议${subjects[0] ?? ''}`,
        `${p.community.name}${meeting}：${p.day(-1)}议定${p.pick(['两', '三', '四'])}件事`,
        `${street}${p.month}月社区工作动态：${p.community.name}${meeting}`,
      ]),
      keywords: ['社区治理', meeting],
      blocks: [
        `${p.before(1)}${p.pick(['上午', '下午', '晚上'])}，${p.community.name}召开${meeting}，${p.int(14, 48)}名居民代表、楼栋长、物业服务人员和共建单位代表参加，就${subjects.join('、')}等事项进行商议。`,
        p.pick([
          `会前，网格员入户征求意见${p.int(40, 180)}户，把居民意见整理成三套方案。会上，大家逐条发言，既讲困难也提办法，最终以举手表决方式确定方案。`,
          `会上，社区书记通报上次会议议定事项的落实情况，${p.int(4, 8)}件事项已完成${p.int(2, 3)}件，其余说明了原因和时间表。`,
          '主持人要求一事一议、有事说事，每位代表发言不超过五分钟，会议记录当场宣读并由代表签字。',
        ]),
        p.pick([
          `针对${subjects[0] ?? ''}，会议决定先在${p.compound}试行一个月，效果好再推广。`,
          `针对${subjects[1] ?? ''}，由物业和居民代表成立小组，${p.after(p.int(5, 10))}前拿出具体办法，张榜公布后实施。`,
        ]),
        p.pick([
          `会议结果已在${p.community.name}公示栏和楼栋群公布，居民如有不同意见可在${p.after(3)}前提出。`,
          `${street}${p.office}列席会议并要求社区做好跟踪落实，${p.after(15)}前反馈。联系电话：${p.telephone}。`,
        ]),
      ],
    };
  },
};

const convenience: Genre = {
  id: 'convenience',
  column: 'dongtai',
  sectionOffice: 'shehui',
  topic: '02.8',
  count2020: 9,
  countNow: 5,
  write(p) {
    const reform = p.pick([
      '延时服务',
      '帮办代办',
      '一窗受理',
      '上门办理',
      '预约服务',
      '容缺受理',
      '午间不打烊',
    ]);
    return {
      title: p.pick([
        `${p.street}便民服务大厅推行“${reform}”（${p.month}月）`,
        `${p.street}便民服务大厅${p.month}月业务办理情况`,
        `${p.community.name}便民服务站“${reform}”服务群众`,
      ]),
      keywords: ['便民服务', reform],
      blocks: [
        `今年以来，${p.street}便民服务大厅围绕群众办事不便的问题，推行“${reform}”，本月共受理各类事项${p.int(380, 1280)}件，当场办结率${p.int(82, 96)}%，群众评价满意率${p.int(97, 99)}%以上。`,
        p.pick([
          `大厅设置综合窗口${p.int(4, 8)}个，把民政、社保、医保、残联等业务整合受理，群众取一次号、在一个窗口即可办理多项业务。`,
          `窗口人员梳理高频事项${p.int(24, 58)}项，编印一次性告知单，材料能够通过数据共享核验的不再要求群众提供。`,
          '对老年人、残疾人、孕妇等群体开设绿色通道，配备老花镜、轮椅和放大字版填表样本，保留现金和纸质办理渠道。',
        ]),
        p.pick([
          `${p.before(2)}，一位行动不便的老人需要办理待遇认证，${p.community.name}工作人员携带设备上门，不到十分钟办理完毕。`,
          `${p.before(3)}临近下班，一名外地返乡居民匆忙赶到大厅办理手续，窗口人员主动延时${p.int(20, 50)}分钟为其办结。`,
        ]),
        `服务时间：${p.organ.contact.hours}。${p.pick(['周六上午安排轮值人员办理急事。', '节假日可电话预约办理紧急事项。'])}投诉建议电话：${p.telephone}。`,
      ],
    };
  },
};

const women: Genre = {
  id: 'women-family',
  column: 'dongtai',
  sectionOffice: 'dangjian',
  topic: '14.2',
  count2020: 5,
  countNow: 4,
  months: [3, 5, 8, 10, 12],
  gathering: true,
  write(p) {
    const act = p.pick([
      '巾帼志愿服务',
      '最美家庭评选',
      '家庭教育课堂',
      '女性就业创业交流',
      '反家庭暴力法宣传',
      '亲子阅读',
      '婚姻家庭咨询',
    ]);
    return {
      title: `${p.street}妇联开展${act}活动（${p.community.name}，${p.year}年${p.month}月）`,
      keywords: ['妇女儿童', act],
      blocks: [
        `${p.before(1)}，${p.street}妇联在${p.community.name}开展${act}活动，${p.int(26, 80)}名妇女和家庭代表参加。`,
        p.pick([
          '活动邀请法律工作者、心理咨询师和优秀家庭代表分享经验，围绕家庭沟通、子女教育、权益保护等话题进行交流，帮助家庭成员学会倾听和表达。',
          `社区推荐的${p.int(5, 12)}户家庭讲述了自己孝老爱亲、邻里互助的故事，由居民代表投票，${p.int(2, 5)}户获评“最美家庭”。`,
          '志愿者现场发放宣传资料，讲解人身安全保护令的申请方式和求助渠道，提醒大家遇到侵害要及时报警、保留证据。',
        ]),
        p.pick([
          `目前，${p.street}各社区均设立妇女儿童之家和婚姻家庭纠纷调解室，今年以来接待咨询${p.int(20, 76)}人次，调解纠纷${p.int(4, 18)}件。`,
          `针对未就业妇女，街道妇联联系${p.int(3, 9)}家企业提供手工加工、社区团购等灵活就业岗位${p.int(16, 50)}个。`,
        ]),
        `妇女维权服务热线12338，街道联系电话：${p.telephone}。`,
      ],
    };
  },
};

const volunteers: Genre = {
  id: 'party-members',
  column: 'dongtai',
  sectionOffice: 'dangjian',
  topic: '22',
  count2020: 9,
  countNow: 5,
  gathering: true,
  write(p) {
    const act = p.pick([
      '在职党员进社区',
      '主题党日',
      '结对帮扶',
      '“微心愿”认领',
      '红色物业共建',
      '老党员讲故事',
      '党员责任区认领',
    ]);
    return {
      title: p.pick([
        `${p.community.name}党委开展${act}（${p.day(-1)}）`,
        `${p.street}${p.month}月${act}情况`,
      ]),
      keywords: ['基层党建', act],
      blocks: [
        `${p.before(1)}，${p.community.name}组织辖区${p.int(18, 66)}名党员开展${act}，${p.pick(['把服务送到居民身边', '推动党建与社区治理相融合', '解决居民急难愁盼问题'])}。`,
        p.pick([
          `活动中，党员们认领居民“微心愿”${p.int(12, 48)}个，涉及家电维修、代购药品、陪伴聊天等，${p.after(7)}前全部完成。`,
          `党员骨干围绕${p.compound}环境、停车、养老等问题开展走访，记录居民意见${p.int(16, 60)}条，能够当场解决的${p.int(6, 15)}条。`,
          '老党员结合自己的工作经历讲述艰苦奋斗的故事，勉励年轻党员立足岗位、踏实做事，现场气氛庄重热烈。',
        ]),
        p.pick([
          `街道推行党员联系户制度，每名社区党员联系${p.int(5, 12)}户居民，每月至少上门一次，填写民情日记。`,
          '社区党委与辖区单位签订共建协议，公布资源清单、需求清单和项目清单，按季度对接落实。',
        ]),
        `居民有需求可以向所在网格党支部反映，也可以拨打${p.telephone}。下一次活动定于${p.after(p.int(15, 22))}开展。`,
      ],
    };
  },
};

export const cultureGenres: readonly Genre[] = [activity, school, community, convenience, women, volunteers];
