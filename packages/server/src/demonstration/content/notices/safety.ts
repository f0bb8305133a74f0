/** Notices on work safety: inspections, fire, gas, electric bicycles, fireworks, self-built houses. */
import type { Genre } from '../genre.ts';
import { heading, list, salutation, table } from '../markup.ts';

const SITES = [
  '沿街商铺',
  '小型餐饮场所',
  '农贸市场',
  '养老服务机构',
  '民办幼儿园',
  '物流仓储点',
  '宾馆旅社',
  '小型加工作坊',
  '在建工地',
  '校外培训机构',
  '洗浴场所',
  '废旧物资回收站',
] as const;

const HAZARDS = [
  '灭火器压力不足、未按规定检查登记',
  '疏散通道堆放杂物，影响人员疏散',
  '电气线路未穿管保护，存在私拉乱接现象',
  '应急照明灯和疏散指示标志损坏',
  '燃气软管老化且超过使用年限',
  '配电箱未加锁，箱门前堆放可燃物',
  '从业人员安全培训记录不全',
  '后厨排油烟管道未定期清洗',
  '安全出口在营业期间上锁',
  '未制定应急预案或者预案缺乏可操作性',
] as const;

const MEASURES = [
  '对能够立即整改的问题，检查人员现场监督整改到位',
  '对一时不能整改的问题，下达整改通知单，明确责任人和完成时限',
  '对拒不整改的单位，移送区应急管理局、区消防救援大队依法处理',
  '建立隐患台账，实行编号管理、逐项销号',
  '组织社区网格员每周回访，防止问题反弹',
] as const;

const inspection: Genre = {
  id: 'safety-inspection',
  column: 'anquan',
  sectionOffice: 'yingji',
  topic: '09.5',
  count2020: 18,
  countNow: 9,
  shared: true,
  write(p) {
    const site = p.pick(SITES);
    const units = p.int(9, 46);
    const found = p.int(4, 28);
    const fixed = p.int(Math.ceil(found / 2), found);
    return {
      title: p.pick([
        `${p.street}开展${p.community.name}${site}安全检查`,
        `${p.street}关于${p.month}月份${site}安全生产检查情况的通报`,
        `${p.community.name}${site}安全隐患排查整治情况`,
        `${p.street}${p.before(1)}对${site}开展安全生产专项检查`,
      ]),
      keywords: ['安全生产', '隐患排查', site],
      blocks: [
        p.pick([
          `${p.before(1)}，${p.street}${p.office}会同${p.community.name}网格员，对辖区${site}开展安全生产检查，共检查单位${units}家，发现各类隐患${found}处，现场整改${fixed}处。`,
          `为压实安全生产属地管理责任，${p.street}于${p.before(2)}至${p.before(1)}组织力量对${p.road}沿线的${site}进行了排查，检查${units}家，查出问题${found}处，其中${fixed}处当场整改完毕。`,
          `按照区安全生产委员会统一安排，${p.street}近日对${site}逐家上门检查。截至${p.before(1)}，已检查${units}家，登记隐患${found}处，完成整改${fixed}处，其余正在限期整改。`,
        ]),
        p.pick([
          '检查中发现的问题主要有：',
          '从检查情况看，存在的问题集中在以下方面：',
          '排查出的隐患主要表现为：',
        ]),
        list(p.some(p.int(3, 5), HAZARDS).map((entry) => `${entry}；`)),
        `针对上述问题，街道采取以下措施：${p.some(3, MEASURES).join('；')}。`,
        p.pick([
          `下一步，${p.street}将对尚未完成整改的单位于${p.after(5)}前组织复查，并把${site}列入下月检查重点。`,
          `街道提醒各经营单位切实履行安全生产主体责任，每日营业前后开展自查。群众发现身边安全隐患，可向街道${p.office}反映，电话：${p.telephone}。`,
          `对整改情况，${p.office}将在${p.after(7)}前逐家回头看，确保隐患真正消除。`,
        ]),
      ],
    };
  },
};

const fire: Genre = {
  id: 'fire-safety',
  column: 'anquan',
  sectionOffice: 'yingji',
  topic: '02.3',
  count2020: 10,
  countNow: 4,
  months: [1, 3, 4, 5, 7, 9, 10, 11, 12],
  write(p) {
    const floors = p.int(12, 64);
    const cleared = p.int(3, 19);
    return {
      title: p.pick([
        `${p.community.name}开展${p.compound}楼道消防安全清理行动`,
        `${p.street}组织居民小区消防通道集中整治（${p.compound}）`,
        `致${p.compound}居民的消防安全提示`,
      ]),
      keywords: ['消防安全', '楼道清理', p.community.name],
      blocks: [
        p.pick([
          `${p.compound}建成时间较早，楼道堆物、通道占用问题居民反映较多。${p.before(2)}，${p.community.name}联合物业服务人员、楼栋长开展集中清理，检查单元楼道${floors}个，清运杂物${cleared}车。`,
          `近期气候干燥，用火用电量上升。${p.street}于${p.before(1)}对${p.compound}${floors}个单元开展消防安全检查，清理占用疏散通道的杂物${cleared}处。`,
        ]),
        '工作人员现场向居民讲解初期火灾扑救和逃生要领，并请居民自查家中用电、用气情况。请广大居民共同做到：',
        list(
          p.some(4, [
            '不在楼梯间、疏散通道和安全出口堆放物品；',
            '不占用、堵塞消防车通道，车辆停放在划定泊位内；',
            '不卧床吸烟，不乱扔烟头，外出前关闭电源、气源；',
            '不超负荷用电，及时更换老化插座和线路；',
            '教育未成年人不玩火，看护好行动不便的老人；',
            '家庭配备灭火器、逃生绳等器材，熟悉所在楼栋的疏散路线。',
          ]),
        ),
        p.pick([
          `${p.community.name}将把楼道巡查纳入网格日常工作，每周不少于两次，对反复堆放的住户上门劝导。`,
          `发现消防通道被占用的，请及时告知${p.community.name}居委会，或拨打街道${p.office}电话${p.telephone}。`,
        ]),
      ],
    };
  },
};

const gas: Genre = {
  id: 'gas-safety',
  column: 'anquan',
  sectionOffice: 'yingji',
  topic: '09.5',
  documentGenre: '通知',
  count2020: 4,
  countNow: 4,
  pace: 'prompt',
  months: [2, 3, 5, 6, 9, 10, 11, 12],
  write(p) {
    const street = p.pick(p.organ.communities).roads[0] ?? p.road;
    return {
      title: `关于开展${street}沿线${p.pick(['餐饮场所', '小吃店铺', '单位食堂', '老旧小区住户'])}燃气安全${p.pick(['排查', '检查', '专项整治'])}的通知`,
      keywords: ['燃气安全', '专项整治'],
      blocks: [
        salutation('各社区居委会，各有关单位：'),
        `为有效防范燃气事故，保障群众生命财产安全，经研究，决定自${p.after(2)}起在${street}沿线开展燃气安全检查，现将有关事项通知如下。`,
        heading('一、检查内容'),
        list([
          '是否使用合格的燃具、软管和调压阀，软管是否超过使用年限；',
          '是否安装燃气泄漏报警装置并保持有效；',
          '瓶装液化石油气是否从具有经营许可的企业购买，气瓶是否在检验有效期内；',
          p.pick([
            '用气场所通风条件是否良好，是否与明火保持安全距离；',
            '地下室、半地下室是否违规使用瓶装气；',
          ]),
        ]),
        heading('二、工作安排'),
        `（一）自查阶段（${p.after(2)}至${p.after(6)}）。各用气单位对照检查内容自查，填写自查表交所在社区。`,
        `（二）检查阶段（${p.after(7)}至${p.after(14)}）。街道会同燃气经营企业逐户检查，对发现的问题现场告知，能改的立即改。`,
        `（三）复查阶段（${p.after(15)}至${p.after(18)}）。对存在问题的用户逐一复核，未完成整改的暂停供气。`,
        heading('三、工作要求'),
        ...p.some(1, [
          '检查人员应当统一着装、出示证件，不得向用户推销任何产品，不收取检查费用。',
          `对孤寡老人和困难家庭使用的不合格灶具、软管，由街道协调燃气企业优惠更换，首批安排${p.int(20, 80)}户。`,
          '用户拒绝检查或者拒不整改的，由燃气经营企业依照合同采取措施，并报告主管部门。',
          `街道将在${p.community.name}设立咨询点，演示报警装置安装和泄漏应急处置方法。`,
        ]),
        `各社区要明确专人负责，做好入户登记，检查情况于${p.after(19)}前报街道${p.office}（电话：${p.telephone}）。`,
        ...p.signed(),
      ],
    };
  },
};

const electricBicycles: Genre = {
  id: 'electric-bicycles',
  column: 'anquan',
  sectionOffice: 'yingji',
  topic: '02.3',
  count2020: 3,
  countNow: 5,
  months: [3, 4, 5, 6, 8, 9, 10, 11],
  write(p) {
    const piles = p.int(20, 120);
    return {
      title: p.pick([
        `${p.compound}电动自行车集中充电设施投入使用`,
        `${p.community.name}整治电动自行车“进楼入户”情况`,
        `${p.street}推进${p.compound}电动自行车停放充电点建设`,
      ]),
      keywords: ['电动自行车', '消防安全', '充电设施'],
      blocks: [
        p.pick([
          `针对${p.compound}居民反映的电动自行车充电难问题，${p.community.name}多次召开居民议事会，确定利用小区东侧空地建设集中停放充电点。项目于${p.before(p.int(2, 6))}完工，共设充电端口${piles}个，配备智能断电和烟感报警装置。`,
          `${p.before(1)}，${p.community.name}组织网格员对${p.compound}开展电动自行车违规停放充电排查，劝离楼道停放车辆${p.int(6, 31)}辆，拆除飞线${p.int(3, 15)}处，并引导居民使用新建的${piles}个充电端口。`,
        ]),
        `充电实行计时收费，收费标准在充电点显著位置公示，由运营企业负责日常维护，社区负责监督。居民可扫码或刷卡使用，${p.pick(['首次注册赠送两次免费充电', '老年居民可到社区居委会办理实体卡', '夜间时段优先保障上班族充电'])}。`,
        p.pick([
          '社区提醒：电动自行车不得在建筑物首层门厅、共用走道、楼梯间停放或充电，蓄电池不得带回室内充电。',
          '请居民选购合格车辆和充电器，不私自改装蓄电池，充电时间不宜超过十小时。',
          '居民发现违规充电行为的，可以当面劝阻，也可以告知社区网格员上门处理。',
        ]),
        `街道将于${p.afterLong(20)}前对${p.pick(['尚无充电点的小区逐个踏勘选址', '已建充电点的消防设施开展一次检测', '辖区充电设施收费公示情况进行检查'])}。联系电话：${p.telephone}。`,
      ],
    };
  },
};

const fireworks: Genre = {
  id: 'fireworks-ban',
  column: 'anquan',
  sectionOffice: 'yingji',
  topic: '16.1',
  documentGenre: '通告',
  count2020: 2,
  countNow: 2,
  pace: 'prompt',
  months: [1, 12],
  days: [5, 16],
  write(p) {
    const occasion = p.month === 12 ? '元旦' : '春节';
    return {
      title: `关于${p.month === 12 ? p.year + 1 : p.year}年${occasion}期间禁止燃放烟花爆竹的通告`,
      keywords: ['烟花爆竹', '禁放'],
      blocks: [
        `为保护环境空气质量，预防火灾和人身伤害事故，根据《烟花爆竹安全管理条例》和市、区有关规定，现就${occasion}期间禁止燃放烟花爆竹有关事项通告如下：`,
        list(
          [
            `${p.street}辖区全部属于禁止燃放区域，任何单位和个人不得燃放烟花爆竹和孔明灯。`,
            '辖区内禁止生产、储存、销售烟花爆竹，禁止携带烟花爆竹乘坐公共交通工具。',
            '机关、企业事业单位和各社区应当开展宣传教育，物业服务人员对小区内的燃放行为应当劝阻，劝阻无效的及时报告公安机关。',
            '未成年人的监护人应当教育未成年人遵守规定。',
            '违反规定燃放烟花爆竹的，由公安机关依法处罚；造成他人人身、财产损害的，依法承担民事责任。',
          ],
          true,
        ),
        ...p.some(2, [
          `各社区成立劝导队，${occasion}前后每日18时至次日1时在小区、广场巡查，对携带烟花爆竹的人员当面劝导。`,
          `街道在主要路口和小区入口悬挂横幅、张贴通告${p.int(2, 9) * 100}份，利用小喇叭循环播放禁放提示。`,
          '举报非法储存、销售烟花爆竹并经查证属实的，由公安机关按照规定给予奖励，并为举报人保密。',
          '提倡以电子鞭炮、灯笼、鲜花等安全环保的方式营造节日气氛。',
          '婚庆、开业等活动的组织者应当提前告知参加人员遵守禁放规定，酒店、物业承担提醒责任。',
        ]),
        `欢迎群众监督，举报请拨打110；有关情况也可以向街道${p.office}反映，电话：${p.telephone}。本通告自发布之日起施行。`,
        ...p.signed(),
      ],
    };
  },
};

const houses: Genre = {
  id: 'house-safety',
  column: 'anquan',
  sectionOffice: 'chengguan',
  topic: '10.2',
  count2020: 3,
  countNow: 4,
  months: [3, 4, 6, 7, 9, 10],
  write(p) {
    const rows = p
      .perCommunity(6, 58)
      .map(({ name, count }) => ({ name, count, risk: p.int(0, Math.floor(count / 12)) }));
    const total = rows.reduce((all, row) => all + row.count, 0);
    const risk = rows.reduce((all, row) => all + row.risk, 0);
    return {
      title: `${p.street}${p.year}年${p.pick(['房屋安全', '经营性自建房', '老旧住宅'])}${p.pick(['排查', '隐患核查', '巡查'])}情况（截至${p.before(1)}）`,
      keywords: ['房屋安全', '隐患排查'],
      blocks: [
        `根据上级关于城镇房屋安全管理的要求，${p.street}组织社区网格员和专业技术人员对辖区房屋开展排查。截至${p.before(1)}，共排查${total}栋，初步判定存在安全隐患的${risk}栋，均已建立一栋一档。各社区情况如下：`,
        table(
          ['社区', '排查栋数', '存在隐患栋数'],
          rows.map((row) => [row.name, row.count, row.risk]),
        ),
        p.pick([
          '对初步判定存在隐患的房屋，街道已书面告知产权人，委托具备资质的机构进行安全鉴定；属于经营性用房的，鉴定期间停止使用。',
          '对存在隐患的房屋，按照“先急后缓、一栋一策”的原则，分别采取加固维修、腾空封闭、依法拆除等措施，产权人负主体责任，社区负责巡查。',
        ]),
        p.pick([
          '雨季期间，网格员对在册隐患房屋每日巡查一次，遇强降雨增加频次，必要时组织人员转移避险。',
          '街道提醒房屋使用人：不得擅自拆改承重墙体，不得随意加层、开挖地下空间；发现墙体开裂、倾斜、沉降等异常，应当立即撤离并报告。',
        ]),
        ...p.some(2, [
          `排查以${p.community.name}为试点，采取“看外观、查内部、问历史”的方法，逐户填写排查表并由产权人签字。`,
          `专业技术人员对${p.int(4, 18)}栋砖混结构房屋作了现场检测，重点查看承重墙、楼板裂缝和屋面渗漏。`,
          `对擅自拆改承重结构的${p.int(1, 5)}户，街道当场制止并移交主管部门，督促恢复原状。`,
          `经营性用房中，餐饮、旅馆、培训机构占${p.int(42, 68)}%，已督促${p.int(6, 24)}家补充安全鉴定报告。`,
          `${p.compound}一处雨棚锈蚀严重，产权人当天自行拆除；两处外墙瓷砖空鼓已设置围挡。`,
          '排查信息录入统一平台，实行红、黄、绿三色管理，情况变化的随时更新。',
          '对经济困难的产权人，协助其申请危房维修补助，不因费用问题拖延治理。',
        ]),
        `报告电话：${p.telephone}（街道${p.office}）。`,
      ],
    };
  },
};

const training: Genre = {
  id: 'safety-training',
  column: 'anquan',
  sectionOffice: 'yingji',
  topic: '09.5',
  count2020: 6,
  countNow: 4,
  months: [1, 4, 6, 8, 11, 12],
  gathering: true,
  write(p) {
    const audience = p.pick([
      '企业负责人',
      '社区网格员',
      '沿街商户',
      '物业服务企业管理人员',
      '在建工地管理人员',
      '养老机构负责人',
    ]);
    const people = p.int(28, 96);
    return {
      title: `${p.street}举办${audience}${p.pick(['安全生产培训', '安全知识讲座', '消防实操培训', '应急救护培训'])}${p.month === 6 ? '（安全生产月）' : ''}`,
      keywords: ['安全生产', '培训', audience],
      blocks: [
        `${p.before(1)}${p.pick(['上午', '下午'])}，${p.street}在${p.pick(['街道二楼会议室', `${p.community.name}党群服务中心`, '街道新时代文明实践所'])}举办培训，${audience}共${people}人参加。`,
        p.pick([
          '授课人员结合近年来的典型事故，讲解了安全生产法的主要规定、事故隐患的辨识方法以及单位主要负责人应当履行的职责，并就用电、用气、动火作业等关键环节作了提示。',
          '消防宣传员围绕“一懂三会”，从火灾成因、初期处置、人员疏散三个方面进行讲解，随后组织大家到室外空地实操灭火器和消防水带。',
          '培训采取集中授课与现场答疑相结合的方式，重点讲解岗位风险告知、班前检查、隐患上报流程以及突发情况下的先期处置。',
        ]),
        p.pick([
          `培训结束后组织了书面测试，${people - p.int(0, 5)}人成绩合格，测试情况记入单位安全培训档案。`,
          '参训人员现场签订了安全责任承诺书，并领取了隐患自查表和宣传手册。',
          '多名参训人员就店铺用气改造、消防器材配备等问题提问，授课人员逐一作答。',
        ]),
        `${p.street}计划于${p.after(p.int(12, 25))}前对参训单位进行回访，检查培训内容落实情况。`,
      ],
    };
  },
};

export const safetyGenres: readonly Genre[] = [
  inspection,
  fire,
  gas,
  electricBicycles,
  fireworks,
  houses,
  training,
];
