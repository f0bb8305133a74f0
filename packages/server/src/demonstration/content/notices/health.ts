/** Notices on public health: vaccination, check-ups, family doctors, hygiene, family planning support. */
import { type Genre, sum } from '../genre.ts';
import { heading, list, table } from '../markup.ts';

const vaccination: Genre = {
  id: 'vaccination',
  column: 'weisheng',
  sectionOffice: 'weijian',
  topic: '13.1',
  count2020: 6,
  countNow: 5,
  pace: 'prompt',
  months: [3, 5, 6, 9, 10, 11, 12],
  shared: true,
  write(p) {
    const vaccine = p.pick([
      '流感疫苗',
      '水痘疫苗',
      '带状疱疹疫苗',
      '肺炎球菌疫苗',
      '适龄儿童免疫规划疫苗',
      '宫颈癌疫苗',
    ]);
    const given = p.int(90, 640);
    return {
      title: p.pick([
        `${p.community.name}卫生服务站${p.month}月${vaccine}接种安排`,
        `${p.street}${p.year}年${p.month}月${vaccine}接种情况`,
        `关于${vaccine}接种的健康提示（${p.year}年${p.month}月）`,
      ]),
      keywords: ['预防接种', vaccine],
      blocks: [
        p.pick([
          `${p.month > 8 ? '秋冬季是呼吸道传染病高发季节' : '春夏之交气温变化大，传染病防控不可松懈'}。${p.street}会同社区卫生服务中心做好${vaccine}接种组织工作，截至${p.before(1)}已接种${given}人。`,
          `按照区卫生健康部门安排，${p.community.name}自${p.after(1)}起组织${vaccine}接种，预计可接种${given}人，居民可根据自身情况预约。`,
        ]),
        heading('接种安排'),
        list([
          `时间：${p.after(1)}至${p.after(p.int(10, 18))}，${p.pick(['每周一、三、五上午8:00至11:00', '每周二、四全天', '工作日上午8:00至11:30'])}；`,
          `地点：${p.pick([`${p.community.name}卫生服务站`, '社区卫生服务中心预防接种门诊'])}；`,
          `携带证件：身份证或户口簿，儿童须带预防接种证，${p.pick(['由监护人陪同', '并如实告知健康状况'])}。`,
        ]),
        heading('注意事项'),
        p.pick([
          '处于发热、急性疾病或慢性疾病急性发作期的人员应当暂缓接种；对疫苗成分过敏的不宜接种，有疑问请咨询接种医生。',
          '接种后须在留观区观察30分钟，回家后注意休息、多饮水，接种部位保持清洁，出现持续高热等情况及时就医并告知接种单位。',
          '请合理安排时间，错峰前往，保持接种场所秩序；空腹时不宜接种，接种前可适量进食。',
        ]),
        `接种遵循知情、同意、自愿原则，${vaccine.includes('免疫规划') ? '免疫规划疫苗免费接种。' : '属于非免疫规划疫苗的费用由受种者承担，收费标准在接种门诊公示。'}联系电话：${p.telephone}。`,
      ],
    };
  },
};

const checkups: Genre = {
  id: 'checkups',
  column: 'weisheng',
  sectionOffice: 'weijian',
  topic: '13.1',
  audience: 'person.elderly',
  count2020: 5,
  countNow: 4,
  pace: 'prompt',
  months: [4, 5, 6, 7, 9, 10],
  gathering: true,
  write(p) {
    const kind = p.pick([
      '65岁以上老年人免费健康体检',
      '适龄妇女“两癌”筛查',
      '高血压糖尿病患者随访',
      '家庭医生签约',
      '慢性病筛查义诊',
    ]);
    const people = p.int(80, 420);
    return {
      title: p.pick([
        `${p.community.name}组织${kind}${p.pick(['服务', '活动'])}（${p.month}月）`,
        `${p.street}${p.year}年${p.month}月${kind}工作情况`,
      ]),
      keywords: ['健康服务', '基本公共卫生'],
      blocks: [
        `${p.before(2)}起，${p.street}联合社区卫生服务中心在${p.community.name}开展${kind}，截至${p.before(1)}已有${people}名居民参加。`,
        p.pick([
          '医务人员为居民建立或更新电子健康档案，检查结果在十个工作日内反馈，对指标异常的逐人电话告知并给出复查建议。',
          `活动现场分为登记、检查、咨询三个区域，${p.int(6, 14)}名医务人员和志愿者全程服务，发放健康手册${p.int(2, 6) * 100}份。`,
          '家庭医生团队根据居民年龄和健康状况制定随访计划，对高龄、失能老人提供上门服务。',
        ]),
        list(
          p.some(3, [
            '检查前一天清淡饮食，当天早晨空腹；',
            '正在服药的慢性病患者可带药前来，抽血后再服用；',
            '行动不便的居民可以由社区登记，安排医生上门；',
            '检查项目全部免费，任何人不得借机推销药品和保健品；',
            '往年体检报告请一并携带，便于医生对比。',
          ]),
        ),
        `尚未参加的居民可于${p.after(p.int(5, 12))}前到${p.community.name}预约。咨询电话：${p.telephone}。`,
      ],
    };
  },
};

const hygiene: Genre = {
  id: 'hygiene',
  column: 'weisheng',
  sectionOffice: 'weijian',
  topic: '13.1',
  count2020: 8,
  countNow: 5,
  months: [3, 4, 5, 7, 8, 9, 10, 11],
  write(p) {
    const people = p.int(40, 260);
    const tons = p.int(4, 38);
    return {
      title: p.pick([
        `${p.street}开展${p.month}月爱国卫生集中行动`,
        `${p.community.name}组织${p.compound}环境卫生大扫除`,
        `${p.street}${p.month}月环境卫生整治情况`,
        `${p.community.name}开展卫生死角清理（${p.road}）`,
      ]),
      keywords: ['爱国卫生', '环境整治'],
      blocks: [
        `${p.month === 4 ? `今年4月是第${p.year - 1988}个爱国卫生月。` : ''}${p.before(1)}，${p.street}组织机关干部、社区工作者、党员志愿者${people}人，在${p.compound}、${p.road}等处开展环境卫生集中整治，清运垃圾${tons}吨，清理卫生死角${p.int(8, 40)}处，铲除小广告${p.int(6, 40) * 10}余张。`,
        p.pick([
          `同步开展病媒生物防制，对下水道口、垃圾收集点、绿化带投放药物${p.int(10, 60)}公斤，补充毒饵站${p.int(12, 80)}个，在小区入口张贴投药告示，提醒居民看护儿童和宠物。`,
          `各社区按照“门内达标、门外清洁”的要求，与沿街商户签订门前三包责任书${p.int(30, 160)}份，对脏乱点位拍照建档、限期整改。`,
          '志愿者向居民宣传健康生活方式和垃圾投放常识，引导大家翻盆倒罐、清除积水，从源头减少蚊蝇孳生。',
        ]),
        p.pick([
          `对检查中发现的${p.compound}楼前堆物、无主垃圾等问题，社区已落实管护责任人，于${p.after(5)}前完成清理。`,
          `街道把每周五下午定为环境卫生日，常态化组织清理，每月对各社区考评一次，结果在街道公示栏公布。`,
        ]),
        `居民发现环境卫生问题可拍照反映给社区网格员，或拨打${p.telephone}。`,
      ],
    };
  },
};

const familySupport: Genre = {
  id: 'family-support',
  column: 'weisheng',
  sectionOffice: 'weijian',
  topic: '14.1',
  count2020: 6,
  countNow: 4,
  pace: 'prompt',
  months: [1, 3, 5, 6, 8, 11],
  write(p) {
    const program = p.pick([
      '计划生育家庭奖励扶助',
      '计划生育特别扶助',
      '独生子女保健费',
      '城镇独生子女父母退休补助',
    ]);
    const rows = p.perCommunity(3, 58);
    return {
      title: `${p.street}${p.year}年度${program}${p.pick(['资格确认', '申报', '资金发放', '年审'])}情况公示（${p.month}月）`,
      keywords: ['计划生育', '奖励扶助'],
      blocks: [
        `${p.street}对申报${p.year}年度${program}的家庭进行了审核。经个人申请、社区评议、街道初审，共有${sum(rows)}人符合条件，现将分社区人数公示如下，公示期为${p.after(1)}至${p.after(5)}。`,
        table(['社区', '人数'], [...rows.map((row) => [row.name, row.count]), ['合计', sum(rows)]]),
        p.pick([
          '审核中重点核对婚育情况、子女情况和户籍信息，对信息不全的申请一次性告知需要补充的材料。',
          '扶助资金由财政部门通过代发银行直接发放，任何单位和个人不得截留、抵扣。',
        ]),
        p.pick([
          '扶助对象发生再婚、收养、死亡、迁移等情况的，应当及时向社区申报变更。',
          '漏报的家庭可以在公示期内补报，逾期的纳入下一年度办理。',
        ]),
        ...p.some(1, [
          `与上年相比，新增${p.int(4, 28)}人，退出${p.int(1, 9)}人，退出原因主要是户籍迁移和本人去世。`,
          `街道走访特殊家庭${p.int(6, 24)}户，落实联系人、家庭医生、就医绿色通道三项制度。`,
          '申报人应当对材料真实性负责，提供虚假材料的取消资格、追回资金，三年内不再受理。',
          `审核工作组由街道、社区和居民代表${p.int(5, 9)}人组成，逐份核对户口簿、婚姻和子女证明。`,
          '发放标准执行省、市统一规定，资金预计在资格确认后三个月内到账。',
        ]),
        `公示期间如有异议，请向街道${p.office}反映，电话：${p.telephone}。为保护个人隐私，人员名单仅在社区公示栏公示。`,
      ],
    };
  },
};

const blood: Genre = {
  id: 'blood',
  column: 'weisheng',
  sectionOffice: 'weijian',
  topic: '13.1',
  count2020: 2,
  countNow: 3,
  months: [3, 6, 9, 11],
  gathering: true,
  write(p) {
    const people = p.int(26, 88);
    const donors = people - p.int(3, 12);
    return {
      title: `${p.street}组织${p.year}年${p.month}月无偿献血活动`,
      keywords: ['无偿献血', '志愿服务'],
      blocks: [
        `${p.before(1)}上午，${p.street}联合市中心血站在${p.pick([`${p.community.name}广场`, '街道办事处院内', `${p.road}路口`])}开展无偿献血活动。街道、社区工作人员和居民共${people}人报名，经体检合格献血${donors}人，献血量${donors * p.pick([300, 320, 340])}毫升。`,
        p.pick([
          '活动现场设置登记、初筛、采血、休息四个区域，医务人员逐一询问健康状况，志愿者为献血者准备了饮用水和点心。',
          '参加者中既有多次献血的老志愿者，也有首次献血的青年，不少人一早就来到现场等候。',
        ]),
        '按照国家规定，年满18至55周岁、身体健康的公民可以自愿献血，既往无献血反应的多次献血者年龄可以延长至60周岁。两次献全血间隔不少于六个月。',
        `献血者及其配偶、父母、子女用血可以按规定减免费用。${p.street}计划每年组织两次集中献血，有意参加的居民可提前登记，电话：${p.telephone}。`,
      ],
    };
  },
};

const healthEducation: Genre = {
  id: 'health-education',
  column: 'weisheng',
  sectionOffice: 'weijian',
  topic: '13.1',
  count2020: 6,
  countNow: 4,
  gathering: true,
  write(p) {
    const subject = p.pick([
      '合理膳食',
      '结核病防治',
      '口腔保健',
      '艾滋病防治',
      '碘缺乏病防治',
      '糖尿病管理',
      '心脑血管健康',
      '骨质疏松预防',
      '职业病防治',
      '青少年近视防控',
    ]);
    return {
      title: p.pick([
        `${p.community.name}举办${subject}健康讲座`,
        `${p.street}开展${subject}主题宣传（${p.month}月）`,
      ]),
      keywords: ['健康教育', subject],
      blocks: [
        `${p.before(1)}${p.pick(['上午', '下午'])}，${p.community.name}邀请${p.pick(['社区卫生服务中心医生', '市级医院志愿服务队', '区疾控中心专业人员'])}为居民开展${subject}知识讲座，${p.int(24, 80)}名居民到场。`,
        p.pick([
          `主讲人结合日常病例，用通俗语言讲解${subject}的基本知识和常见误区，提醒居民早发现、早干预，遵医嘱规范用药，不轻信偏方。`,
          `讲座分为知识讲解、案例分析和现场答疑三部分，居民就${subject}方面的疑问踊跃提问，主讲人逐一解答。`,
        ]),
        list(
          p.some(3, [
            '饮食清淡，食不过量，每日食盐摄入不超过五克；',
            '坚持适量运动，每周累计不少于150分钟；',
            '戒烟限酒，保证充足睡眠；',
            '定期测量血压、血糖，建立健康档案；',
            '保持乐观心态，遇到困扰主动寻求帮助；',
            '勤洗手、常通风，咳嗽打喷嚏时遮掩口鼻。',
          ]),
        ),
        `讲座结束后，医务人员为居民免费测量血压${p.int(18, 70)}人次，发放宣传资料${p.int(50, 200)}份。下一期讲座计划于${p.after(20)}前后举办，居民可在${p.community.name}公告栏查看主题。`,
      ],
    };
  },
};

export const healthGenres: readonly Genre[] = [
  vaccination,
  checkups,
  hygiene,
  familySupport,
  blood,
  healthEducation,
];
