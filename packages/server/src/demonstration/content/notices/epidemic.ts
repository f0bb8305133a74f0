/** Notices of 2020 only: control of the epidemic, donations, return to work, and the seventh census. */
import { type Genre, sum } from '../genre.ts';
import { heading, list, salutation, table } from '../markup.ts';

const control: Genre = {
  id: 'epidemic-control',
  column: 'yingji-fangfan',
  sectionOffice: 'weijian',
  topic: '13.1',
  documentGenre: '通告',
  count2020: 14,
  countNow: 0,
  pace: 'prompt',
  months: [2, 3, 4, 5],
  write(p) {
    const strict = p.month < 4;
    const matter = strict
      ? p.pick([
          '居民小区封闭管理',
          '返乡人员登记报告',
          '公共场所佩戴口罩',
          '暂停聚集性活动',
          '小区出入口管理',
          '红白事一律从简',
        ])
      : p.pick([
          '恢复堂食场所防控',
          '老年活动场所有序开放',
          '农贸市场防控管理',
          '健康码查验',
          '复工复产单位防控',
          '校园周边防控',
        ]);
    return {
      title: `关于做好${p.pick([p.community.name, p.compound, `${p.road}沿线`])}${matter}有关事项的通告`,
      keywords: ['疫情防控', matter],
      blocks: [
        `为做好新冠肺炎疫情防控工作，保护居民身体健康，根据上级疫情防控指挥机构要求，现就${matter}有关事项通告如下：`,
        list(
          strict
            ? [
                `小区保留${p.pick(['一', '两'])}个出入口，其余通道暂时关闭，居民凭出入证通行，进入时测量体温、佩戴口罩。`,
                `${p.pick(['每户每两天', '每户每天'])}可安排一人外出采购生活物资；就医、从事防疫工作和必要生产经营的人员凭证明出入。`,
                '近14天内有重点地区旅居史的人员，应当立即向社区报告，配合登记和居家医学观察。',
                '棋牌室、健身房、网吧等人员聚集场所暂停营业，红事缓办、丧事简办。',
              ]
            : [
                '经营单位负责人是本单位防控第一责任人，应当落实测温、验码、通风、消毒等措施，并做好记录。',
                `场所内人员保持一米以上距离，接待人数不超过核定容量的${p.pick(['50%', '60%', '70%'])}。`,
                '工作人员每日健康监测，出现发热、咳嗽等症状的不得上岗，及时到发热门诊就诊。',
                '居民外出随身携带口罩，在医疗机构、公共交通工具等场所按要求佩戴。',
              ],
          true,
        ),
        ...p.some(2, [
          `${p.community.name}居委会和物业企业安排人员${p.pick(['24小时', '7时至23时'])}在出入口值守，登记、测温每一名进出人员。`,
          '快递、外卖实行无接触配送，统一放置在小区门口货架，由居民错时领取。',
          '孤寡老人、残疾人等生活不便的居民，由网格员上门代购生活物资和药品。',
          '出现发热、乏力、干咳等症状的，应当佩戴口罩到定点医疗机构发热门诊就诊，不要自行服药拖延。',
          '楼道、电梯、垃圾桶等公共部位每日至少消毒两次，并做好记录。',
          `物业、社区对出租房屋逐户核实，房东应当在${p.after(1)}前报告租客来源和返回时间。`,
        ]),
        p.pick([
          '对隐瞒病史、旅居史，拒不配合防控措施的，由有关部门依法追究责任。',
          '居民居家期间要勤洗手、常通风、不聚集，通过官方渠道了解疫情信息，不信谣、不传谣。',
        ]),
        `居民生活遇到困难可联系${p.community.name}，街道24小时值班电话：${p.telephone}。以上措施自${p.day(1)}起执行，结束时间另行通知。`,
        ...p.signed(),
      ],
    };
  },
};

const progress: Genre = {
  id: 'epidemic-progress',
  column: 'dongtai',
  sectionOffice: 'weijian',
  topic: '13.1',
  count2020: 16,
  countNow: 0,
  pace: 'prompt',
  months: [2, 3, 4, 5, 6],
  write(p) {
    const points = p.int(18, 64);
    const people = p.int(120, 430);
    return {
      title: p.pick([
        `${p.community.name}：${p.pick(['守好小区门', '织密防控网', '把牢第一道关口', '网格员日夜值守'])}（${p.day(-1)}）`,
        `${p.street}疫情防控工作情况（${p.day(-1)}）`,
        `${p.community.name}为居家观察人员做好生活保障（${p.day(-1)}）`,
        `${p.street}落实重点场所消毒措施（${p.day(-1)}）`,
      ]),
      keywords: ['疫情防控', '社区防控'],
      blocks: [
        p.pick([
          `${p.street}坚持把社区防控作为重中之重，${p.int(26, 60)}名机关干部全部下沉社区，与社区工作者、志愿者共${people}人组成${points}个值守小组，实行三班轮换。`,
          `截至${p.day(-1)}，${p.street}共设置检测卡点${points}个，投入力量${people}人，累计入户排查${p.int(90, 320) * 100}余人次，做到不漏一户、不落一人。`,
        ]),
        p.pick([
          `${p.community.name}把辖区划分为${p.int(6, 18)}个网格，网格员每天上门或电话联系居家观察人员，测体温、送物资、清垃圾，当日代购米面蔬菜${p.int(12, 60)}单。`,
          `${p.compound}居民志愿者主动报名参加值守，${p.month < 4 ? '有的把自家的热水壶、取暖器送到卡点，有的为值班人员送来热饭' : '有的在卡点支起遮阳棚，有的为值班人员送来茶水'}。`,
          `消杀队伍每日对${p.compound}楼道、垃圾箱、健身器材等处消毒两遍，使用消毒液${p.int(30, 180)}公斤，并在消毒记录表上签字备查。`,
        ]),
        p.pick([
          '针对独居老人、残疾人等群体，社区建立联系卡，开通电话求助，帮助买药、就医、缴费。',
          '街道协调商超开展线上接单、集中配送，保障生活物资供应，价格稳定。',
          '宣传员用小喇叭、微信群、横幅等方式提示居民少出门、不聚集、戴口罩，及时回应居民疑问。',
        ]),
        p.pick([
          `目前，各社区防控工作平稳有序。${p.street}将根据风险等级变化动态调整措施，坚决做到思想不松、力度不减。`,
          `下一步，街道将继续做好外来人员登记、健康监测和服务保障，同时统筹推进复工复产。值班电话：${p.telephone}。`,
        ]),
      ],
    };
  },
};

const reopening: Genre = {
  id: 'return-to-work',
  column: 'zhengce-tongzhi',
  sectionOffice: 'jingji',
  topic: '03.1',
  documentGenre: '通知',
  count2020: 5,
  countNow: 0,
  pace: 'prompt',
  months: [2, 3, 4],
  write(p) {
    const trade = p.pick([
      '餐饮单位',
      '理发店',
      '农贸市场',
      '小微企业',
      '建筑工地',
      '便民维修店',
      '商场超市',
      '家政企业',
    ]);
    return {
      title: `关于${p.road}沿线${trade}有序复工复业的通知`,
      keywords: ['复工复产', trade],
      blocks: [
        salutation('各社区居委会，各有关单位：'),
        `根据疫情形势和上级部署，在落实防控措施的前提下，${p.road}沿线${trade}可以有序恢复营业，现将有关事项通知如下。`,
        heading('一、复业条件'),
        list([
          '建立防控工作制度，明确专人负责，制定应急处置方案；',
          `储备不少于${p.pick(['七天', '十天', '两周'])}用量的口罩、消毒液、体温计等物资；`,
          '掌握员工近14天行程和健康状况，建立一人一档；',
          '完成场所全面消毒，通风换气设施正常。',
        ]),
        heading('二、办理方式'),
        `经营者填写复业承诺书，向${p.community.name}备案，社区在${p.pick(['当日', '24小时内', '一个工作日内'])}上门核验，符合条件的即可营业，不收取任何费用。`,
        heading('三、日常管理'),
        `复业后每日上报员工健康情况，接受街道和社区检查。经检查不符合要求的，责令立即整改；情节严重的暂停营业。联系电话：${p.telephone}。`,
        ...p.signed(),
      ],
    };
  },
};

const donations: Genre = {
  id: 'donations',
  column: 'caizheng-zhuanxiang',
  sectionOffice: 'minzheng',
  topic: '17.3',
  count2020: 5,
  countNow: 0,
  pace: 'prompt',
  months: [2, 3, 4],
  write(p) {
    const money = p.int(160, 980) * 100;
    return {
      title: `${p.street}接受疫情防控捐赠款物及使用情况公示（截至${p.before(1)}）`,
      keywords: ['捐赠公示', '疫情防控'],
      blocks: [
        `疫情发生以来，辖区企业、社会组织和爱心居民踊跃捐款捐物。截至${p.before(1)}，${p.street}累计收到捐款${money}元，捐赠物资折合${p.int(180, 900) * 100}元，现将接收和使用情况公示如下。`,
        table(
          ['物资', '接收数量', '已使用数量'],
          (
            [
              ['医用口罩（只）', 9000],
              ['消毒液（公斤）', 600],
              ['测温枪（把）', 40],
              ['方便食品（箱）', 260],
              ['防护手套（副）', 2000],
            ] as const
          ).map(([name, most]) => {
            const got = p.int(Math.floor(most / 3), most);
            return [name, got, Math.floor((got * p.int(55, 95)) / 100)];
          }),
        ),
        `捐款${p.pick(['已全部上缴区慈善协会专户，定向用于社区防控', '用于购买防护用品和补助一线值守人员用餐', '经街道研究用于困难群众生活保障和卡点设施'])}，支出${Math.floor((money * p.int(40, 90)) / 100)}元，结余部分继续用于疫情防控。`,
        ...p.some(1, [
          `${p.before(2)}，一批口罩和消毒液送到${p.communities(3).join('、')}卡点，优先保障夜间值守人员。`,
          '不少退休职工、个体商户冒雪把蔬菜、牛奶送到执勤点，没有留下姓名，社区一并登记在册。',
          `接受捐赠的单位和个人共${p.int(20, 120)}个，均已开具收据或者感谢函。`,
          '对临近保质期的食品及时分发，对不符合防护标准的物资不用于一线，单独存放。',
        ]),
        '款物接收、入库、分发均有登记，由街道纪检监察人员全程监督，捐赠人可以查询所捐款物的去向。',
        `监督电话：${p.telephone}。公示期五个工作日。`,
      ],
    };
  },
};

const census: Genre = {
  id: 'census-2020',
  column: 'tongji',
  sectionOffice: 'jingji',
  topic: '03.3',
  count2020: 9,
  countNow: 0,
  months: [6, 7, 8, 9, 10, 11, 12],
  write(p) {
    const step = p.month < 8 ? '准备' : p.month < 10 ? '区划绘图' : p.month === 10 ? '入户摸底' : '入户登记';
    const rows = p.perCommunity(10, 26);
    return {
      title: p.pick([
        `${p.street}第七次全国人口普查${step}工作情况（${p.month}月）`,
        `${p.community.name}第七次全国人口普查${step}工作进展（${p.month}月）`,
        `致${p.compound}居民：请支持配合人口普查（${p.month}月）`,
      ]),
      keywords: ['人口普查', step],
      blocks: [
        `第七次全国人口普查以2020年11月1日零时为标准时点。按照统一部署，${p.street}目前处于${step}阶段，已选聘普查指导员和普查员${sum(rows)}名，${p.pick(['完成两轮业务培训', '全部持证上岗', '完成普查小区划分'])}。`,
        ...p.pick([
          [
            table(
              ['社区', '普查人员'],
              rows.map((row) => [row.name, row.count]),
            ),
          ],
          [
            heading('居民需要知道的'),
            list([
              '普查登记的内容包括姓名、性别、年龄、受教育程度、行业、职业、迁移流动、住房等情况；',
              '居民可以由普查员入户登记，也可以选择自主填报；',
              '普查取得的个人资料严格保密，不作为任何行政处罚的依据。',
            ]),
          ],
        ]),
        p.pick([
          `${p.community.name}利用晚上和周末时间入户，避免普查对象不在家造成遗漏，对空置房、出租房联系房东逐一核实。`,
          '普查员入户时佩戴统一证件，居民可以核对身份后再配合登记；如遇可疑人员请拨打110。',
        ]),
        ...p.some(2, [
          `截至${p.before(1)}，${p.community.name}已核对建筑物${p.int(60, 260)}栋、住房单元${p.int(900, 3600)}个，绘制普查小区图${p.int(6, 20)}张。`,
          `街道组织业务培训${p.int(2, 5)}期，围绕登记对象、指标解释和入户技巧进行讲解和模拟。`,
          `发放《致居民的一封信》${p.int(10, 60) * 100}份，在小区电子屏、公告栏循环播放普查知识。`,
          '对流动人口集中的商铺、工地、宾馆，与行业主管单位共同摸底，避免重报漏报。',
          `质量抽查覆盖${p.int(3, 8)}个普查小区，差错率控制在规定范围内，发现的问题已返回修改。`,
        ]),
        `${p.street}人口普查办公室设在${p.office}，咨询和监督电话：${p.telephone}。`,
      ],
    };
  },
};

export const epidemicGenres: readonly Genre[] = [control, progress, reopening, donations, census];
