/** Notices on residential compounds: renewal, illegal building, property management, small works. */
import type { Genre, Pen } from '../genre.ts';
import { heading, list, table } from '../markup.ts';

/** A compound is renewed once: the first of every community in 2020, the others later. */
function compoundOf(p: Pen): string {
  const later = p.community.compounds.slice(1);
  return p.year === 2020 ? (p.community.compounds[0] ?? p.compound) : p.pick(later);
}

/** Flats of a compound. */
function homesOf(p: Pen, compound: string): number {
  return p.fixed(`buildings ${compound}`, 8, 36) * p.fixed(`flats ${compound}`, 24, 48);
}

const oldCompounds: Genre = {
  id: 'old-compounds',
  column: 'zhongdian-laojiu',
  sectionOffice: 'chengguan',
  topic: '10.2',
  count2020: 12,
  countNow: 8,
  months: [3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  write(p) {
    const compound = compoundOf(p);
    const buildings = p.fixed(`buildings ${compound}`, 8, 36);
    const homes = homesOf(p, compound);
    const [road = p.road] = p.community.roads;
    const percent = Math.min(100, Math.max(8, (p.month - 2) * 10 + p.int(-4, 6)));
    const survey = p.month < 5;
    return {
      title: survey
        ? `${compound}改造${p.pick(['意愿征集', '方案公示', '入户调查'])}${p.pick(['公告', '情况'])}（${p.community.name}）`
        : `${compound}改造工程${p.pick(['进展', '施工情况', '进度'])}（截至${p.before(1)}）`,
      keywords: ['老旧小区改造', compound],
      blocks: [
        `${compound}位于${p.community.name}${road}，现有住宅楼${buildings}栋、居民${homes}户，${p.pick(['建于上世纪九十年代', '建成使用已超过二十年', '原为单位宿舍'])}，已列入${p.year}年老旧小区改造计划。`,
        survey
          ? `${p.community.name}自${p.before(p.int(8, 15))}起入户征求意见，发放调查表${homes}份，收回${homes - p.int(6, 40)}份，同意改造的占${p.int(91, 99)}%。居民意见集中在停车位、雨污管网、楼道照明、健身设施等方面，设计单位已据此修改方案。`
          : `工程于${p.year}年${p.month < 8 ? '4' : '5'}月开工，截至${p.before(1)}累计完成工程量的${percent}%。${p.pick(['雨污分流管网已铺设完毕，正在恢复路面', '外墙保温和屋面防水施工过半', '楼道粉刷和照明安装基本完成', '道路硬化和停车位施划同步推进'])}。`,
        heading('改造内容'),
        list(
          p.some(p.int(4, 6), [
            `更换雨水、污水管道${p.int(6, 26) * 100}米；`,
            `修复路面${p.int(12, 60) * 100}平方米；`,
            `增设停车泊位${p.int(30, 140)}个、非机动车棚${p.int(2, 9)}处；`,
            `粉刷楼道${buildings * 3}个单元，安装声控灯；`,
            `补种绿化${p.int(4, 30) * 100}平方米；`,
            '整理架空管线，强弱电分离入槽；',
            '增设休闲座椅、健身器材和无障碍坡道；',
            '安装高清视频监控和车辆出入管理设施。',
          ]),
        ),
        p.pick([
          `施工期间给居民出行带来不便，请予理解。施工时间为每日7:00至12:00、14:00至19:00，${p.month === 6 ? '中高考期间停止有噪声的作业。' : '夜间不安排有噪声的作业。'}`,
          '社区组织居民代表成立义务监督小组，每周到现场查看用料和工艺，发现问题当面提出，施工单位当日回应。',
          '改造完成后，由社区牵头引入物业服务或者组织居民自治管理，避免改完无人管。',
        ]),
        `意见建议可向${p.community.name}或街道${p.office}反映，电话：${p.telephone}。`,
      ],
    };
  },
};

/** What was built, and how it is described. */
const BUILDINGS = [
  ['私搭棚屋', '在公共部位私自搭建棚屋'],
  ['占用公共绿地', '圈占公共绿地种菜并搭建围栏'],
  ['屋顶搭建', '在楼顶平台搭建彩钢板房'],
  ['私搭车棚', '在楼前通道搭建车棚'],
  ['违规开门窗', '在外墙开设门窗并搭建平台'],
] as const;

const demolition: Genre = {
  id: 'illegal-building',
  column: 'zhifa',
  sectionOffice: 'chengguan',
  topic: '10.1',
  count2020: 5,
  countNow: 4,
  months: [3, 4, 5, 6, 8, 9, 10, 11],
  write(p) {
    const area = p.int(18, 120);
    const [kind, how] = p.pick(BUILDINGS);
    return {
      title: p.pick([
        `${p.compound}${kind}自行拆除情况`,
        `${p.street}协助执法部门治理${p.community.name}${p.compound}${kind}（${p.month}月）`,
      ]),
      keywords: ['违法建设', '协助执法'],
      blocks: [
        `${p.community.name}网格员在日常巡查中发现，${p.compound}有住户${how}，面积约${area}平方米，影响通行和消防安全，邻里反映强烈。`,
        `接报后，${p.street}${p.office}会同执法中队现场核实，向当事人说明城乡规划、物权等方面的法律规定。${p.pick(['经过三次上门沟通，当事人认识到问题，同意自行拆除', '社区邀请当事人亲属、楼栋长共同做工作，当事人表示理解并配合', '考虑到当事人家中有老人，社区组织志愿者帮助搬运物品'])}，${p.before(1)}拆除完毕，建筑垃圾当日清运。`,
        '街道本身不具有行政处罚权，发现违法建设后履行巡查、劝阻、报告和协助职责，由有权机关依法处理。',
        p.pick([
          `今年以来，辖区共劝导自行拆除${p.int(6, 32)}处、${p.int(300, 1900)}平方米，新增搭建做到早发现、早制止。`,
          '拆除后的场地恢复为绿地和通道，由社区负责日常管护。',
        ]),
        `居民发现在建违法搭建，请及时告知社区或拨打${p.telephone}，越早制止损失越小。`,
      ],
    };
  },
};

/** What owners decided, and what they voted on. */
const DECISIONS = [
  ['成立业主委员会', '业主委员会候选人名单', '业主大会议事规则'],
  ['业主委员会换届', '新一届业主委员会候选人名单', '管理规约修订草案'],
  ['选聘物业服务企业', '物业服务企业选聘方案', '物业服务合同主要条款'],
  ['使用住宅专项维修资金', '屋面防水维修使用方案', '维修资金分摊方式'],
  ['公共收益使用', '公共收益使用方案', '增设停车管理设施'],
] as const;

const property: Genre = {
  id: 'property-management',
  column: 'chengguan',
  sectionOffice: 'chengguan',
  topic: '10.2',
  count2020: 6,
  countNow: 5,
  gathering: true,
  write(p) {
    const homes = homesOf(p, p.compound);
    const [act, ...votes] = p.pick(DECISIONS);
    const voted = Math.floor((homes * p.int(68, 88)) / 100);
    return {
      title: `${p.compound}${act}${p.pick(['指导情况', '工作公示', '情况说明'])}（${p.year}年${p.month}月）`,
      keywords: ['物业管理', '业主自治'],
      blocks: [
        `${p.compound}共有业主${homes}户。按照物业管理条例，${p.street}指导${p.community.name}组织业主共同决定有关事项，${p.before(p.int(12, 20))}至${p.before(3)}采取书面征求意见的方式表决，${voted}户参加，参与比例符合法定要求。`,
        table(
          ['表决事项', '同意户数', '占参与表决比例'],
          p.shuffled(votes).map((name) => {
            const yes = Math.floor((voted * p.int(62, 95)) / 100);
            return [name, yes, `${((yes / voted) * 100).toFixed(1)}%`];
          }),
        ),
        p.pick([
          '唱票过程由居民代表和社区工作人员共同监督，表决票封存备查，业主可以申请查阅。',
          `公示期内收到业主意见${p.int(2, 12)}条，主要涉及停车收费和保洁频次，${p.community.name}已组织面对面答复。`,
        ]),
        p.pick([
          '街道提醒物业服务企业按合同约定提供服务，公开收费项目、标准和公共收益收支，每半年公布一次。',
          '业主对服务质量有意见，可先与物业企业协商，协商不成的可申请社区调解，也可依法提起诉讼，不宜以拒交物业费方式解决。',
        ]),
        `咨询电话：${p.telephone}（街道${p.office}）。`,
      ],
    };
  },
};

/** Small works with their amounts: name, unit, least and most. */
const WORKS = [
  [
    '路面修补',
    ['破损路面修复', '平方米', 80, 900],
    ['更换检查井盖', '套', 4, 26],
    ['施划标线', '米', 80, 600],
  ],
  ['下水管道疏通', ['疏通管道', '米', 100, 900], ['更换检查井盖', '套', 6, 40], ['清运淤泥', '车', 3, 20]],
  ['路灯维修', ['更换灯具', '盏', 8, 60], ['更换电缆', '米', 60, 500], ['维修控制箱', '个', 1, 4]],
  [
    '人行道铺装',
    ['铺设透水砖', '平方米', 60, 700],
    ['更换路缘石', '米', 40, 300],
    ['设置盲道', '米', 30, 200],
  ],
  ['公厕改造', ['改造厕位', '个', 6, 18], ['更换洁具', '套', 8, 24], ['增设无障碍设施', '处', 1, 3]],
  [
    '健身场地建设',
    ['铺设弹性地面', '平方米', 60, 320],
    ['安装健身器材', '件', 6, 20],
    ['设置座椅', '张', 4, 16],
  ],
  ['停车泊位施划', ['施划泊位', '个', 20, 120], ['施划标线', '米', 100, 700], ['设置标识牌', '块', 4, 16]],
  ['飞线入地整理', ['整理线缆', '米', 200, 1600], ['安装桥架', '米', 60, 400], ['拆除废弃线杆', '根', 2, 12]],
  ['围墙修缮', ['修复围墙', '米', 30, 260], ['粉刷墙面', '平方米', 80, 700], ['更换栏杆', '米', 20, 120]],
] as const;

const works: Genre = {
  id: 'small-works',
  column: 'zhongdian',
  sectionOffice: 'chengguan',
  topic: '10.2',
  count2020: 9,
  countNow: 6,
  pace: 'prompt',
  months: [3, 4, 5, 6, 7, 8, 9, 10, 11],
  write(p) {
    const [work, ...amounts] = p.pick(WORKS);
    const money = p.int(18, 296) / 10;
    const done = p.happens(0.6);
    return {
      title: p.pick([
        `${p.road}（${p.community.name}段）${work}${done ? '完工' : '施工公告'}`,
        `${p.compound}${work}${p.pick(['民生实事', '微改造', '便民工程'])}${done ? '完成情况' : '实施情况'}`,
      ]),
      keywords: ['民生工程', work],
      blocks: [
        p.pick([
          `居民多次反映${p.road}${work}问题。经现场勘查和社区议事会讨论，${p.street}将其列入${p.year}年为民办实事项目，预算资金${money.toFixed(1)}万元。`,
          `${p.compound}${work}是居民通过议事会提出的微改造项目，投资${money.toFixed(1)}万元，由街道统筹资金解决。`,
        ]),
        done
          ? `项目自${p.before(p.int(15, 30))}开工，${p.before(2)}完工，街道、社区和居民代表共同验收，${p.pick(['质量符合要求', '提出的两处瑕疵已当场返工', '居民代表签字认可'])}。完成工程量如下：`
          : `项目定于${p.after(2)}开工，计划${p.after(p.int(14, 28))}完工。施工期间部分路段半幅通行，请车辆和行人注意避让。主要工程量如下：`,
        table(
          ['内容', '工程量'],
          amounts.map(([name, unit, low, high]) => [name, `${p.int(low, high)}${unit}`]),
        ),
        `施工单位通过${p.pick(['公开比选', '询价', '网上竞价'])}确定，资金使用情况将在${done ? '工程审计后' : '完工后'}公开。${p.pick(['保修期一年，期间出现问题由施工单位免费维修。', '完工后由社区负责日常维护。'])}`,
        `监督电话：${p.telephone}。`,
      ],
    };
  },
};

export const compoundGenres: readonly Genre[] = [oldCompounds, demolition, property, works];
