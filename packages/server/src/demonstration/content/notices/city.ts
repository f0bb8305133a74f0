/** Notices on the city: street order, refuse, civic work, air and water. */
import { type Genre, sum } from '../genre.ts';
import { list, salutation, table } from '../markup.ts';

const streetOrder: Genre = {
  id: 'street-order',
  column: 'chengguan',
  sectionOffice: 'chengguan',
  topic: '10.2',
  count2020: 13,
  countNow: 6,
  shared: true,
  write(p) {
    const subject = p.pick([
      '占道经营',
      '店外摆放',
      '户外广告',
      '车辆乱停',
      '流动摊点',
      '早餐点',
      '夜市摊群',
      '乱堆乱放',
      '乱贴乱画',
    ]);
    const people = p.int(9, 32);
    return {
      title: p.pick([
        `${p.street}整治${p.road}${subject}`,
        `${p.road}市容秩序整治情况（${p.day(-1)}）`,
        `${p.street}${p.month}月${subject}专项治理情况`,
        `${p.community.name}协同开展${subject}劝导`,
      ]),
      keywords: ['市容整治', subject],
      blocks: [
        p.pick([
          `${p.before(1)}，${p.street}${p.office}联合执法中队、${p.community.name}出动${people}人，对${p.road}沿线${subject}问题开展集中整治，劝导经营户${p.int(14, 60)}户，规范${p.int(6, 34)}处。`,
          `针对居民反映的${p.road}${subject}问题，${p.street}连续${p.int(3, 9)}天安排人员定点值守、错时巡查，累计劝导${p.int(24, 90)}人次，路面秩序明显好转。`,
          `为方便群众出行，${p.street}把${p.road}列为${p.month}月重点整治路段，采取疏堵结合的办法治理${subject}，投入力量${people}人次。`,
        ]),
        p.pick([
          '整治中坚持教育劝导在先，向商户逐户发放告知单，说明法规依据和整改期限，多数商户当场整改。',
          `对确有经营需求的摊贩，引导到${p.compound}西侧的便民疏导点经营，划定摊位、统一标识，早晚各保洁一次。`,
          '对多次劝导仍不改正的，由执法部门依法处理；对下岗失业、身有残疾的经营者，协调社区帮助寻找固定摊位。',
        ]),
        p.pick([
          `街道与沿街商户签订责任书${p.int(18, 90)}份，明确包卫生、包秩序、包绿化的责任范围，每月评比一次。`,
          `同步清理破损广告牌${p.int(2, 13)}块、乱贴小广告${p.int(40, 220)}处，清洗墙面${p.int(60, 500)}平方米。`,
          `规范非机动车停放${p.int(40, 200)}辆，施划停车线${p.int(80, 600)}米，移除废弃车辆${p.int(2, 16)}辆。`,
        ]),
        p.pick([
          `下一步将实行路段长制度，每日巡查不少于两次，发现问题及时处理。反映市容问题可拨打${p.telephone}。`,
          `${p.office}将在${p.after(8)}前对整治效果回访，听取沿线居民和商户意见，防止反弹。`,
        ]),
      ],
    };
  },
};

const refuse: Genre = {
  id: 'refuse',
  column: 'chengguan',
  sectionOffice: 'chengguan',
  topic: '10.2',
  count2020: 7,
  countNow: 5,
  pace: 'prompt',
  write(p) {
    const points = p.int(6, 34);
    return {
      title: p.pick([
        `${p.compound}生活垃圾分类投放点${p.pick(['启用', '优化调整', '运行情况'])}`,
        `${p.community.name}${p.month}月生活垃圾分类工作情况`,
        `${p.street}生活垃圾分类宣传进${p.pick(['校园', '商户', '机关', '家庭', '集市'])}（${p.community.name}）`,
      ]),
      keywords: ['垃圾分类', p.community.name],
      blocks: [
        `${p.street}持续推进生活垃圾分类，${p.community.name}在${p.compound}等小区设置分类投放点${points}处，配备可回收物、厨余垃圾、有害垃圾、其他垃圾四类容器，${p.pick(['并安装洗手池和遮雨棚', '投放点上方张贴分类图示', '安排督导员早晚定时值守'])}。`,
        p.pick([
          `本月收运厨余垃圾${p.int(8, 40)}吨、可回收物${p.int(3, 18)}吨，集中处置有害垃圾${p.int(20, 160)}公斤，居民参与率约${p.int(62, 91)}%，较上月有所提高。`,
          `督导员现场指导居民开袋检查、准确投放，劝导混投行为${p.int(20, 110)}次，居民投放准确率逐步提高。`,
        ]),
        '分类要点提示：',
        list(
          p.some(4, [
            '菜叶、果皮、剩饭属于厨余垃圾，沥干水分后投放；',
            '废纸、塑料瓶、旧衣物、金属属于可回收物，保持清洁干燥；',
            '废电池、废灯管、过期药品属于有害垃圾，轻放防破损；',
            '大骨头、烟蒂、使用过的纸巾属于其他垃圾；',
            '装修垃圾和大件家具不得投入垃圾桶，请预约清运。',
          ]),
        ),
        p.pick([
          `大件垃圾可在${p.community.name}登记，社区每周${p.pick(['二、五', '三、六', '一、四'])}统一清运。咨询电话：${p.telephone}。`,
          `街道将对分类成效好的楼栋给予积分奖励，积分可兑换生活用品，兑换时间为${p.after(4)}至${p.after(8)}。`,
        ]),
      ],
    };
  },
};

const civilised: Genre = {
  id: 'civilised-city',
  column: 'dongtai',
  sectionOffice: 'dangjian',
  topic: '22',
  count2020: 12,
  countNow: 6,
  gathering: true,
  write(p) {
    const group = p.pick([
      '党员志愿者',
      '机关干部',
      '社区工作者',
      '楼栋长',
      '大学生志愿者',
      '退休职工志愿者',
    ]);
    const work = p.pick([
      '擦洗健身器材',
      '清理绿化带',
      '规范非机动车停放',
      '交通文明劝导',
      '清除小广告',
      '清洁楼道',
      '文明养犬宣传',
    ]);
    return {
      title: p.pick([
        `${p.community.name}${group}${p.pick(['走上街头', '到岗到位', '周末不歇'])}：${work}（${p.day(-1)}）`,
        `${p.street}开展文明创建志愿服务：${work}（${p.month}月${p.period}，${p.community.name}）`,
      ]),
      keywords: ['文明创建', '志愿服务'],
      blocks: [
        `${p.before(1)}，${p.community.name}组织${group}${p.int(12, 58)}人，在${p.road}和${p.compound}开展${work}活动，${p.pick(['以实际行动参与文明城市创建', '助力改善居住环境', '带动居民一起动手美化家园'])}。`,
        p.pick([
          '活动开始前，社区工作人员按照路段和楼栋分组，明确任务和安全注意事项。大家带着扫帚、铲刀、抹布等工具，分头行动，干得热火朝天。',
          '志愿者们不怕脏、不怕累，一边清理一边向过往居民宣传文明公约，不少居民主动加入其中。',
          `${p.compound}的一位老党员说，小区是大家的小区，每个人出一份力，环境就能变个样。`,
        ]),
        p.pick([
          `经过${p.pick(['两个多小时', '一上午', '半天'])}的努力，共清理垃圾${p.int(8, 60)}袋，规范车辆${p.int(15, 90)}辆，发放倡议书${p.int(50, 200)}份。`,
          `活动期间，${p.street}督查组同步检查点位，发现问题${p.int(3, 14)}个，现场交办责任单位，要求${p.after(2)}前整改到位。`,
        ]),
        p.pick([
          `${p.community.name}将把志愿服务固定下来，每月至少组织两次，欢迎居民到社区报名。`,
          `${p.street}将继续以群众满意为标准，把创建工作做在平时、做到楼栋。`,
          '街道倡议广大居民从身边小事做起，不乱扔垃圾、不乱停车辆、文明养犬、礼让斑马线。',
        ]),
      ],
    };
  },
};

const POLLUTION_RULES: Readonly<Record<string, readonly string[]>> = {
  扬尘污染: ['裸露地面和物料堆场做到全覆盖；', '渣土运输车辆密闭、冲洗后上路；'],
  散煤燃烧: ['禁燃区内不得销售和使用散煤；', '引导经营户改用电或者燃气；'],
  露天焚烧: ['禁止露天焚烧落叶、垃圾、枯草；', '绿化和保洁单位落叶及时清运；'],
  重污染天气应对: ['预警期间道路增加洒水和清扫频次；', '工地停止土石方作业；'],
  餐饮油烟: ['餐饮单位安装油烟净化设施并定期清洗；', '新设餐饮项目不得位于无专用烟道的居民楼内；'],
  黑臭水体: ['雨水口、污水井定期清掏；', '禁止向雨水口倾倒泔水和洗车废水；'],
  噪声扰民: ['广场活动控制音量，二十二时后停止；', '装修作业避开午休和夜间；'],
  露天烧烤: ['烧烤经营一律进店，不占用人行道；', '使用无烟炉具并安装净化设施；'],
};

const environment: Genre = {
  id: 'environment',
  column: 'zhongdian-huanjing',
  sectionOffice: 'chengguan',
  topic: '10.3',
  count2020: 10,
  countNow: 6,
  write(p) {
    const winter = p.month >= 10 || p.month <= 3;
    const subject = winter
      ? p.pick(['扬尘污染', '散煤燃烧', '露天焚烧', '重污染天气应对'])
      : p.pick(['餐饮油烟', '黑臭水体', '噪声扰民', '扬尘污染', '露天烧烤']);
    return {
      title: p.pick([
        `${p.street}${p.month}月${subject}治理情况`,
        `${p.street}开展${p.road}${subject}排查`,
        `${p.community.name}${subject}巡查情况（${p.day(-1)}）`,
      ]),
      keywords: ['生态环境', subject],
      blocks: [
        `为改善辖区环境质量，${p.street}围绕${subject}持续开展治理。${p.before(p.int(2, 6))}至${p.before(1)}，出动巡查人员${p.int(16, 72)}人次，检查点位${p.int(12, 58)}处，发现问题${p.int(3, 16)}个，均已交办责任单位限期整改。`,
        p.pick([
          `街道实行网格化监管，每个社区配备专职巡查员，早中晚各巡查一次，${winter ? '重点盯防夜间和凌晨时段' : '重点盯防用餐高峰和夜间时段'}。`,
          `对${p.road}沿线的问题点位，街道约谈${p.int(2, 8)}家经营单位负责人，讲明法律责任和整改要求，${p.pick(['三日内全部整改', '签订整改承诺书', '逐家复查验收'])}。`,
          '对投诉集中的点位，街道邀请居民代表参与现场查看和效果评估，整改结果当面反馈。',
        ]),
        list([...(POLLUTION_RULES[subject] ?? []), '发现问题立即制止、留存影像，并在当日报告社区。']),
        p.pick([
          `居民发现环境污染问题可拨打12345热线或街道电话${p.telephone}。`,
          `下一步，${p.office}将于${p.after(10)}前对已整改点位组织“回头看”，并公布复查情况。`,
        ]),
      ],
    };
  },
};

const summary: Genre = {
  id: 'city-inspection',
  column: 'chengguan',
  sectionOffice: 'chengguan',
  topic: '10.2',
  documentGenre: '通报',
  count2020: 6,
  countNow: 4,
  months: [2, 4, 6, 8, 10, 12],
  write(p) {
    const rows = p.perCommunity(82, 97).map((row) => ({ ...row, issues: p.int(4, 26) }));
    const ranked = [...rows].sort((a, b) => b.count - a.count);
    return {
      title: `关于${p.year}年${p.month}月市容环境考评结果的通报`,
      keywords: ['市容环境', '考评'],
      blocks: [
        salutation('各社区居委会：'),
        `${p.month}月，${p.office}对各社区市容环境开展考评，采取明查与暗访相结合的方式，共发现问题${sum(rows.map((row) => ({ count: row.issues })))}个。现将结果通报如下。`,
        table(
          ['名次', '社区', '得分', '发现问题（个）'],
          ranked.map((row, index) => [index + 1, row.name, row.count, row.issues]),
        ),
        `从考评情况看，${ranked[0]?.name ?? ''}、${ranked[1]?.name ?? ''}日常保洁和秩序管理较好；${p.pick(['部分背街小巷保洁不及时', '老旧小区楼道堆物反弹', '沿街商铺店外摆放较多', '绿化带内有白色垃圾'])}，${p.pick(['非机动车停放不规范', '建筑垃圾清运不及时', '小广告清除不彻底'])}等问题较为普遍。`,
        ...p.some(3, [
          `扣分较多的问题有：${p.road}早市收摊后保洁不及时，${p.compound}门前积存建筑垃圾，个别果皮箱满溢未清。`,
          `与上期相比，${p.community.name}得分提高${p.int(2, 7)}分，主要是增加了保洁频次、固定了路段责任人。`,
          `暗访中，${p.communities(2).join('、')}的背街小巷小广告较多，部分绿化带有白色垃圾，养护单位已连夜清理。`,
          `群众投诉转办${p.int(6, 28)}件，按期办结${p.int(92, 99)}%，重复投诉${p.int(1, 4)}件计入扣分。`,
          `考评组随机访问居民${p.int(40, 120)}人，对环境卫生表示满意的占${p.int(82, 95)}%。`,
          `门前三包责任书签订率已达${p.int(88, 98)}%，但部分商户履约不到位，${p.road}有${p.int(3, 12)}家被提醒。`,
          '需要街道统筹解决的公厕管护、垃圾中转等问题，已列入下月工作计划。',
        ]),
        `请排名靠后的社区分析原因，于${p.after(5)}前报送整改情况。${p.office}将对问题清单逐条复核，复核结果计入下期得分。`,
        ...p.signed(),
      ],
    };
  },
};

export const cityGenres: readonly Genre[] = [streetOrder, refuse, civilised, environment, summary];
