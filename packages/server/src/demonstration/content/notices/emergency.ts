/** Notices on emergencies: flood, heat, cold, forest fire, duty on holidays, stores. */
import type { Genre } from '../genre.ts';
import { list, salutation, table } from '../markup.ts';

const flood: Genre = {
  id: 'flood',
  column: 'yingji-fangfan',
  sectionOffice: 'yingji',
  topic: '06.3',
  count2020: 12,
  countNow: 8,
  pace: 'prompt',
  months: [6, 7, 8],
  shared: true,
  write(p) {
    const people = p.int(24, 86);
    const points = p.communities(3);
    return {
      title: p.pick([
        `${p.street}做好${p.after(1)}前后强降雨防范工作`,
        `${p.community.name}开展汛期低洼易涝点排查`,
        `${p.street}${p.year}年${p.month}月防汛值守和物资储备情况`,
        `关于${p.road}沿线汛期安全出行的提示（${p.day(0)}）`,
      ]),
      keywords: ['防汛', '强降雨', '值班值守'],
      blocks: [
        p.pick([
          `据气象部门预报，未来几天我区有一次较强降雨过程，并可能伴有雷电、短时大风。${p.street}于${p.before(1)}召开防汛工作调度会，对值班值守、隐患巡查和人员转移作出安排。`,
          `进入主汛期以来，${p.street}落实防汛责任制，组建由${people}人组成的应急队伍，实行24小时值班和领导带班制度，并对辖区易涝点、危旧房屋、地下空间逐处排查。`,
          `${p.before(1)}夜间，辖区普降大到暴雨。${p.street}${people}名干部和社区工作者连夜上岗，对${points.join('、')}的积水点进行处置，未发生人员伤亡。`,
        ]),
        `目前，街道储备编织袋${p.int(8, 30) * 100}条、抽水泵${p.int(4, 12)}台、救生衣${p.int(20, 60)}件、应急照明设备${p.int(10, 40)}套，存放于街道物资仓库和${points[0] ?? p.community.name}、${points[1] ?? p.community.name}两个前置点。`,
        '街道提醒居民注意以下事项：',
        list(
          p.some(4, [
            '关注天气预报和预警信息，强降雨期间减少外出；',
            '不在围墙、广告牌、大树下避雨，远离电线杆和变压器；',
            '驾车遇积水不要强行通过，车辆不要停放在低洼处和地下车库入口；',
            '居住在一楼和地下室的住户提前转移贵重物品，关闭电源；',
            '发现井盖缺失、道路塌陷要绕行并及时报告；',
            '接到转移通知时听从社区安排，不擅自返回。',
          ]),
        ),
        p.pick([
          `遇有险情请立即拨打街道防汛值班电话${p.telephone}。`,
          `${p.community.name}已在积水较深路段设置警示标志，并安排专人值守，居民有困难可以就近向网格员求助。街道值班电话：${p.telephone}。`,
        ]),
      ],
    };
  },
};

const heat: Genre = {
  id: 'heat',
  column: 'yingji-fangfan',
  sectionOffice: 'yingji',
  topic: '13.1',
  count2020: 4,
  countNow: 4,
  pace: 'prompt',
  months: [6, 7, 8],
  write(p) {
    return {
      title: p.pick([
        `${p.street}做好${p.month}月高温天气防暑降温工作`,
        `${p.community.name}设立高温避暑纳凉点`,
        `${p.year}年${p.month}月${p.period}高温天气安全提示`,
      ]),
      keywords: ['高温', '防暑降温', '纳凉点'],
      blocks: [
        `受副热带高压影响，近期我区持续出现${p.int(35, 38)}摄氏度以上高温。${p.street}${p.pick(['及时启动高温天气应对措施', '对防暑降温工作作出部署', '组织各社区落实防暑降温措施'])}，重点保障老年人、户外劳动者和困难群众。`,
        `自${p.before(3)}起，${p.communities(4).join('、')}的党群服务中心开放纳凉点，开放时间为每日${p.pick(['9:00至17:30', '8:30至18:00', '9:00至20:00'])}，免费提供饮用水、防暑药品和报刊。网格员对独居、高龄老人每日电话问候，隔日上门查看，已走访${p.int(45, 180)}人次。`,
        p.pick([
          '街道督促在建工地和环卫作业单位调整作息，避开11时至15时的高温时段，按规定发放防暑降温用品。',
          '对辖区户外施工单位的检查显示，多数单位能够错时作业并备足饮水，个别单位休息场所不足的问题已督促改正。',
        ]),
        '请居民注意合理安排户外活动，多饮水、少暴晒；使用空调、电扇注意用电安全；不要到河道、水塘等无防护水域游泳。出现头晕、恶心等中暑症状，应当立即转移到阴凉处，严重的及时就医。',
        ...p.some(2, [
          `${p.before(2)}，${p.community.name}志愿者为环卫工人、快递员送去绿豆汤和毛巾${p.int(30, 120)}份。`,
          '供电企业加强小区配电设施巡查，居民发现停电、线路发热等情况可立即报修。',
          `街道检查户外广告和空调外机支架${p.int(40, 160)}处，对${p.int(3, 14)}处松动的要求立即加固。`,
          `各社区卫生服务站备足防暑药品，${p.month}月以来接诊中暑症状居民${p.int(2, 11)}人次，均已好转。`,
          '学生放假期间，社区联合学校逐户发放防溺水提醒，在河道边设置警示牌和救生杆。',
        ]),
        `纳凉点咨询及求助电话：${p.telephone}。`,
      ],
    };
  },
};

const cold: Genre = {
  id: 'cold',
  column: 'yingji-fangfan',
  sectionOffice: 'yingji',
  topic: '17.1',
  count2020: 5,
  countNow: 4,
  pace: 'prompt',
  months: [1, 2, 11, 12],
  shared: true,
  write(p) {
    const homes = p.int(60, 240);
    return {
      title: p.pick([
        `${p.street}应对${p.month}月低温雨雪冰冻天气工作情况`,
        `关于做好${p.after(1)}寒潮天气防范的提示`,
        `${p.community.name}开展困难群众冬季取暖走访`,
      ]),
      keywords: ['低温雨雪', '寒潮', '安全过冬'],
      blocks: [
        p.pick([
          `受强冷空气影响，预计未来48小时我区气温明显下降，最低气温将降至零下${p.int(4, 9)}摄氏度，部分时段有雨夹雪或小雪，道路易结冰。`,
          `${p.before(1)}以来，我区出现雨雪天气，气温降幅较大。${p.street}迅速组织力量清扫积雪、排查隐患、走访困难群众。`,
        ]),
        `街道安排${p.int(36, 90)}名机关干部和志愿者包保到路段，备足融雪剂${p.int(2, 9)}吨、铁锹${p.int(80, 200)}把，重点保障${p.communities(2).join('、')}的坡道、天桥和学校周边道路通行。各社区对${homes}户低保对象、特困人员、独居老人逐户走访，查看取暖、用电和御寒衣被情况，及时为有需要的家庭送去棉被、棉衣。`,
        p.pick([
          '请使用煤炉取暖的家庭务必安装烟道、保持通风，严防一氧化碳中毒；使用电暖器具应当远离被褥、衣物等可燃物。',
          '请居民做好水表、水管防冻保护，户外管道可用棉织物包裹，夜间适当放水防止冻裂。',
        ]),
        ...p.some(2, [
          `${p.community.name}在${p.compound}入口铺设防滑垫，安排志愿者搀扶老人和学生通过结冰路段。`,
          `供水、供热企业组成抢修小组，${p.before(1)}以来处置管道冻裂、温度偏低等报修${p.int(6, 34)}件。`,
          `街道对${p.int(4, 18)}名流浪乞讨和露宿人员开展救助劝导，送至救助站或者联系家属。`,
          `${p.int(3, 9)}处老旧房屋和临时棚架存在积雪压塌风险，已组织清除并设置警戒。`,
          '农贸市场和超市蔬菜、粮油供应充足，价格平稳，居民不必集中采购。',
          `学校周边${p.int(4, 12)}个路口安排值守，劝导电动自行车减速慢行。`,
        ]),
        '请大家减少不必要的外出，出行注意防滑，驾驶车辆减速慢行、保持车距；临街商铺和单位做好门前积雪清扫和悬挂物清理。',
        `街道24小时值班电话：${p.telephone}。`,
      ],
    };
  },
};

const forest: Genre = {
  id: 'forest-fire',
  column: 'yingji-fangfan',
  sectionOffice: 'yingji',
  topic: '06.2',
  documentGenre: '通告',
  count2020: 2,
  countNow: 2,
  pace: 'prompt',
  months: [3, 4, 10, 11],
  write(p) {
    const autumn = p.month > 6;
    return {
      title: `关于加强${p.year}年${autumn ? '秋冬季' : '清明节期间'}相山周边森林防火工作的通告`,
      keywords: ['森林防火', '文明祭扫'],
      blocks: [
        `当前天气干燥、风力较大，${autumn ? '林下可燃物增多' : '祭扫、踏青人员集中'}，相山山体周边火险等级偏高。为切实做好森林防火工作，现通告如下：`,
        list(
          [
            `防火期自${p.day(1)}起至${autumn ? '次年4月30日' : p.day(45)}止。防火期内，相山林区及林缘一百米范围内禁止一切野外用火。`,
            `${autumn ? '严禁焚烧落叶、垃圾和杂草。' : '提倡鲜花祭扫、网络祭扫，严禁在山上烧纸、点烛、燃放鞭炮。'}`,
            '进入林区的人员应当主动接受检查，不携带火种和易燃易爆物品。',
            `${p.communities(2).join('、')}在进山路口设立检查点，护林员和志愿者每日7时至19时值守。`,
            '违反规定引发火灾的，依法追究责任。',
          ],
          true,
        ),
        `发现火情请立即拨打119或者街道值班电话${p.telephone}。`,
        ...p.signed(),
      ],
    };
  },
};

const HOLIDAYS: Readonly<Record<number, string>> = {
  1: '春节',
  3: '清明节',
  4: '劳动节',
  9: '国庆节',
  12: '元旦',
};

const holidayDuty: Genre = {
  id: 'holiday-duty',
  column: 'zhengce-tongzhi',
  sectionOffice: 'zonghe',
  topic: '02.5',
  documentGenre: '通知',
  count2020: 5,
  countNow: 4,
  pace: 'prompt',
  months: [1, 3, 4, 9, 12],
  days: [20, 28],
  shared: true,
  write(p) {
    const holiday = HOLIDAYS[p.month] ?? '节日';
    const year = p.month === 12 ? p.year + 1 : p.year;
    return {
      title: `${p.street}关于做好${year}年${holiday}放假期间有关工作的通知`,
      keywords: [holiday, '值班值守', '安全防范'],
      blocks: [
        salutation('各社区居委会，各科室：'),
        `${year}年${holiday}将至，为保障节日期间各项工作平稳运行，现就有关事项通知如下。`,
        `一、严格值班制度。节日期间实行领导带班和24小时专人值班，街道值班电话${p.telephone}，各社区值班表于${p.after(2)}前报${p.office}。遇有突发事件，第一时间报告并妥善处置。`,
        `二、抓好安全防范。${p.pick(['对商场、餐饮、宾馆等人员密集场所开展一次节前检查，隐患整改到位后方可营业。', '围绕消防、燃气、用电和道路交通开展排查，重点检查老旧小区和经营性自建房。', '对在建工地、仓储场所和养老机构逐家检查，停工工地留足看护人员。'])}`,
        `三、做好便民服务。${p.pick(['便民服务大厅节日期间预约办理急难事项，办理方式在门前公示。', '各社区保留必要人员，保证居民开具证明、求助咨询有人受理。', '组织志愿者走访独居老人、困难家庭，及时解决实际困难。'])}`,
        `四、倡导文明过节。${p.pick(['厉行节约，反对铺张浪费，自觉抵制大操大办。', '公职人员严格遵守中央八项规定精神，不收受礼品礼金，不公车私用。', '引导居民文明出行、规范停车，爱护公共环境。'])}`,
        ...p.signed(),
      ],
    };
  },
};

const supplies: Genre = {
  id: 'emergency-supplies',
  column: 'yingji-fangfan',
  sectionOffice: 'yingji',
  topic: '17.1',
  count2020: 4,
  countNow: 4,
  pace: 'slow',
  months: [1, 4, 7, 10],
  write(p) {
    const stores = p.shuffled([
      ['棉被', '床', p.int(60, 180)],
      ['折叠床', '张', p.int(20, 80)],
      ['帐篷', '顶', p.int(5, 20)],
      ['应急灯', '盏', p.int(30, 90)],
      ['雨衣雨靴', '套', p.int(50, 150)],
      ['铁锹', '把', p.int(60, 160)],
      ['方便食品', '箱', p.int(20, 70)],
      ['急救药箱', '个', p.int(8, 24)],
    ] as const);
    return {
      title: `${p.street}${p.year}年第${['一', '二', '三', '四'][Math.floor((p.month - 1) / 3)] ?? '一'}季度应急救灾物资储备情况`,
      keywords: ['应急物资', '救灾储备'],
      blocks: [
        `${p.before(2)}，${p.office}对街道及${p.communities(3).join('、')}的应急救灾物资进行清点核对。本季度补充${p.pick(['棉被、食品', '照明器材', '防汛器材', '急救药品'])}等物资${p.int(2, 6)}类，报废到期物品${p.int(1, 4)}类，账物相符。清点结果如下：`,
        table(
          ['物资名称', '单位', '库存数量'],
          stores.slice(0, p.int(5, 8)).map((row) => [...row]),
        ),
        `物资由${p.office}统一管理，实行专库存放、双人双锁、出入登记。社区前置点的物资每${p.pick(['月', '两个月'])}检查一次，临近保质期的提前三个月调剂使用。`,
        `紧急情况下，社区经街道带班领导同意可以先行调用，事后${p.pick(['24小时', '两个工作日'])}内补办手续。`,
      ],
    };
  },
};

export const emergencyGenres: readonly Genre[] = [flood, heat, cold, forest, holidayDuty, supplies];
