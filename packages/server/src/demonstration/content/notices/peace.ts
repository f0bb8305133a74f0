/** Notices on safe communities and the law: petitions, mediation, legal education, fraud, markets and food. */
import { type Genre, sum } from '../genre.ts';
import { heading, list, table } from '../markup.ts';

const legal: Genre = {
  id: 'legal-education',
  column: 'pingan',
  sectionOffice: 'pingan',
  topic: '16.3',
  count2020: 7,
  countNow: 5,
  gathering: true,
  write(p) {
    const law = p.pick(
      p.year === 2020
        ? [
            '民法典',
            '传染病防治法',
            '宪法',
            '禁毒法',
            '反家庭暴力法',
            '社区矫正法',
            '劳动合同法',
            '保障农民工工资支付条例',
            '国家安全法',
          ]
        : [
            '民法典',
            '宪法',
            '反电信网络诈骗法',
            '无障碍环境建设法',
            '治安管理处罚法',
            '行政复议法',
            '未成年人保护法',
            '劳动合同法',
            '国家安全法',
          ],
    );
    return {
      title: p.pick([
        `${p.community.name}开展《${law}》普法宣传（${p.month}月）`,
        `${p.street}${p.year}年${p.month}月法治宣传：${law}进社区`,
        `${p.street}法律顾问为居民讲解${law}（${p.community.name}）`,
      ]),
      keywords: ['法治宣传', law],
      blocks: [
        `${p.before(1)}，${p.street}${p.office}联合司法所、法律顾问在${p.community.name}开展《${law}》宣传活动，${p.int(30, 120)}名居民参加，发放宣传资料${p.int(80, 400)}份。`,
        p.pick([
          '普法志愿者用居民身边的案例说法，讲解法律规定与日常生活的联系，并就赡养、继承、相邻关系、借贷等问题现场答疑。',
          `法律顾问选取${p.int(3, 6)}个典型案例，分析争议焦点和处理依据，提醒居民签订合同前看清条款、保存凭证。`,
          '活动采取知识竞答、情景短剧等方式，把条文变成通俗易懂的语言，居民在互动中加深理解。',
        ]),
        `现场接受法律咨询${p.int(9, 36)}人次，其中${p.pick(['劳动报酬', '婚姻家庭', '物业服务', '民间借贷', '房屋租赁'])}类咨询最多；为${p.int(1, 4)}名符合条件的居民登记法律援助申请。`,
        p.pick([
          `街道每周${p.pick(['三', '四'])}上午安排律师在公共法律服务工作站值班，居民可免费咨询，预约电话：${p.telephone}。`,
          `${p.community.name}计划在${p.after(20)}前举办下一期法律讲堂，主题由居民投票确定。`,
        ]),
      ],
    };
  },
};

const mediation: Genre = {
  id: 'mediation',
  column: 'pingan',
  sectionOffice: 'pingan',
  topic: '16.3',
  count2020: 7,
  countNow: 5,
  pace: 'slow',
  write(p) {
    const rows = p.perCommunity(1, 13);
    const all = sum(rows);
    const won = all - p.int(0, Math.min(4, all - 1));
    return {
      title: `${p.street}${p.year}年${p.month}月${p.pick(['人民调解工作情况', '矛盾纠纷排查化解情况', '矛盾纠纷调处情况'])}`,
      keywords: ['矛盾纠纷', '人民调解'],
      blocks: [
        `${p.month}月，${p.street}各级调解组织共排查矛盾纠纷${all}件，调解成功${won}件，成功率${((won / all) * 100).toFixed(1)}%，未发生因调解不及时引发的治安案件。`,
        table(
          ['社区', '排查件数'],
          rows.map((row) => [row.name, row.count]),
        ),
        p.pick([
          `从类型看，邻里纠纷占${p.int(32, 46)}%，物业纠纷占${p.int(18, 28)}%，婚姻家庭纠纷占${p.int(10, 18)}%，其余为劳动报酬、损害赔偿等。`,
          '漏水、噪声、占用公共空间是邻里矛盾的主要起因，多数在社区层面得到化解。',
        ]),
        ...p.some(1, [
          `街道调委会与派出所、司法所联合调解疑难纠纷${p.int(2, 7)}件，邀请律师参与${p.int(1, 4)}件，制作调解协议书${p.int(4, 14)}份。`,
          `对尚未化解的${all - won}件，逐件明确包案人员和化解方案，每周会商一次。`,
          `${p.community.name}推行“楼道议事角”，小矛盾由楼栋长先行劝和，本月化解${p.int(3, 11)}件。`,
          '达成协议的当事人可以申请司法确认，确认后的协议具有强制执行效力，不收取费用。',
          `本月接待来访群众${p.int(18, 60)}人次，受理网上信访${p.int(4, 20)}件，均在规定期限内答复。`,
        ]),
        p.pick([
          `${p.compound}两户居民因卫生间渗漏发生争执，${p.community.name}调解员${p.int(3, 5)}次上门，邀请维修人员查找原因，双方达成分担维修费用的协议并当场履行。`,
          `${p.road}一家店铺拖欠员工工资，经社区、劳动保障监察人员共同调解，经营者承诺分两期付清，首期款项已支付。`,
          `${p.compound}因加装电梯产生分歧，街道组织四次协商，采纳低层住户提出的采光补偿方案，最终全体签字同意。`,
        ]),
        `领导接访日为每月${p.pick(['10日', '15日', '20日'])}（遇节假日顺延），群众也可拨打${p.telephone}预约。`,
      ],
    };
  },
};

const fraud: Genre = {
  id: 'fraud',
  column: 'pingan',
  sectionOffice: 'pingan',
  topic: '16.1',
  count2020: 6,
  countNow: 5,
  pace: 'prompt',
  write(p) {
    const trick = p.pick([
      '冒充客服退款',
      '刷单返利',
      '冒充公检法',
      '虚假投资理财',
      '养老保健品推销',
      '网络贷款',
      '冒充熟人领导',
      '虚假购票退改签',
    ]);
    return {
      title: p.pick([
        `${p.street}反诈提醒：谨防“${trick}”骗局（${p.month}月）`,
        `${p.community.name}开展防范“${trick}”宣传`,
      ]),
      keywords: ['反诈宣传', trick],
      blocks: [
        `近期，以“${trick}”为名的诈骗时有发生，受害人既有老年人，也有年轻人。${p.street}联合派出所在${p.communities(3).join('、')}开展入户宣传，已走访${p.int(320, 1900)}户，现场劝阻疑似受骗${p.int(1, 4)}起。`,
        p.pick([
          '诈骗人员通常先以小利取得信任，再诱导下载陌生软件、共享屏幕或者转账到所谓“安全账户”，一旦得手立即失联。',
          '此类骗局话术逼真，往往准确报出姓名、订单等信息，利用受害人着急、害怕或贪利的心理步步紧逼。',
        ]),
        heading('请记住'),
        list(
          p.some(4, [
            '不轻信陌生来电，不点击不明链接；',
            '不向任何人透露银行卡密码和短信验证码；',
            '凡是要求转账到“安全账户”的都是诈骗；',
            '天上不会掉馅饼，先垫资的刷单一律不做；',
            '涉及钱款的要求，务必当面或电话核实；',
            '发现被骗立即拨打110，并保留聊天和转账记录。',
          ]),
        ),
        `遇到可疑情况可拨打全国反诈热线96110，或联系${p.community.name}。街道电话：${p.telephone}。`,
      ],
    };
  },
};

const safeStreets: Genre = {
  id: 'safe-streets',
  column: 'pingan',
  sectionOffice: 'pingan',
  topic: '16.1',
  count2020: 5,
  countNow: 4,
  pace: 'slow',
  months: [1, 4, 6, 9, 10, 12],
  write(p) {
    return {
      title: p.pick([
        `${p.street}${p.month}月平安建设工作情况（${p.community.name}片区）`,
        `${p.community.name}组建义务巡逻队守护${p.compound}（${p.month}月）`,
        `${p.street}${p.year}年${p.month}月出租房屋和流动人口登记情况`,
      ]),
      keywords: ['平安建设', '群防群治'],
      blocks: [
        `${p.street}以网格为单元推进平安建设。${p.month}月，${p.community.name}网格员与义务巡逻队员${p.int(16, 48)}人在${p.compound}、${p.road}等处开展巡逻${p.int(24, 62)}次，发现并处置安全隐患${p.int(6, 28)}处。`,
        p.pick([
          `同步开展出租房屋登记，新登记${p.int(20, 110)}户，注销${p.int(8, 40)}户，提醒房东落实消防和治安责任，不得将房屋租给身份不明人员。`,
          `巡逻队员以退休党员和居民志愿者为主，佩戴统一标识，分早、中、晚三班，重点检查单元门禁、非机动车棚和施工围挡。`,
        ]),
        p.pick([
          `社区协调安装${p.int(12, 60)}处高清监控，老旧小区主要出入口实现覆盖，盗窃非机动车警情同比下降${p.int(10, 36)}%。`,
          '对刑满释放人员、社区矫正对象、精神障碍患者等落实帮扶措施，社区与家属、民警保持联系，做到底数清、情况明。',
        ]),
        p.pick([
          '街道提醒居民外出锁好门窗，电动自行车加装定位装置，发现陌生人员长时间徘徊、敲门可以拨打110。',
          '请居民不要为图方便把单元门长期敞开，遇到推销、维修等上门人员先核实身份。',
        ]),
        `反映治安问题可联系${p.community.name}警务室，街道电话：${p.telephone}。`,
      ],
    };
  },
};

const food: Genre = {
  id: 'food-safety',
  column: 'zhongdian-shipin',
  sectionOffice: 'shehui',
  topic: '09.4',
  count2020: 9,
  countNow: 5,
  write(p) {
    const place = p.pick([
      '小餐饮店',
      '校园周边食品店',
      '农贸市场',
      '冷饮冷食销售点',
      '药店诊所',
      '食品小作坊',
      '老年助餐点',
      '网络订餐商户',
    ]);
    const units = p.int(14, 56);
    const wrong = p.int(3, 13);
    return {
      title: p.pick([
        `${p.street}${p.month}月${place}食品药品安全巡查情况`,
        `${p.community.name}协管员对${place}开展食品安全检查（${p.day(-1)}）`,
      ]),
      keywords: ['食品安全', place],
      blocks: [
        `${p.before(2)}至${p.before(1)}，${p.street}配合市场监管部门对${p.road}一带的${place}开展巡查，检查${units}家，发现问题${wrong}家，责令改正${wrong}家，${p.pick([`下架过期食品${p.int(4, 30)}件`, `补办健康证${p.int(2, 9)}人`, `规范索证索票${p.int(3, 13)}家`])}。`,
        p.pick(['主要问题如下：', '检查发现的问题集中在：']),
        list(
          p.some(3, [
            '从业人员健康证过期或未佩戴口罩、帽子；',
            '食品原料与杂物混放，标签不清；',
            '进货查验记录不完整，票据保存不全；',
            '消毒设施未正常使用，餐具存放不规范；',
            '冷藏设备温度未达到要求；',
            '公示栏证照悬挂不全、信息未更新。',
          ]),
        ),
        p.pick([
          `对整改不及时的单位，街道将把线索移交监管部门处理，${p.after(6)}前组织复查。街道自身不实施行政处罚。`,
          '街道每月召集协管员碰头，通报检查情况，对重点单位建立台账、动态管理。',
        ]),
        `消费者应索取并保留凭证，发现变质食品、假药线索可拨打12315，或联系街道${p.office}：${p.telephone}。`,
      ],
    };
  },
};

export const peaceGenres: readonly Genre[] = [legal, mediation, fraud, safeStreets, food];
