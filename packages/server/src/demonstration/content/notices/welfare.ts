/** Notices on social assistance: allowances by community (households only, never persons), relief, visits. */
import { type Genre, sum } from '../genre.ts';
import { heading, list, table } from '../markup.ts';

const lowIncome: Genre = {
  id: 'low-income',
  column: 'shehui-jiuzhu',
  sectionOffice: 'minzheng',
  topic: '17.3',
  audience: 'person.in-need',
  count2020: 12,
  countNow: 12,
  pace: 'slow',
  shared: true,
  write(p) {
    const rows = p
      .stockPerCommunity('low-income', 18, 96)
      .map((row) => ({ ...row, people: Math.round(row.count * 1.48) + p.int(0, 2) }));
    const households = sum(rows);
    const people = rows.reduce((all, row) => all + row.people, 0);
    const added = p.int(1, 6);
    const stopped = p.int(1, 7);
    const average = (p.year === 2020 ? 41_000 : 52_000) / 100 + p.int(0, 900) / 100;
    return {
      title: `${p.street}${p.year}年${p.month}月城市居民最低生活保障金发放情况`,
      keywords: ['最低生活保障', '社会救助'],
      blocks: [
        p.pick([
          `${p.year}年${p.month}月，${p.street}共为${households}户${people}人发放城市居民最低生活保障金${((people * average) / 10_000).toFixed(2)}万元，人均补助水平${average.toFixed(2)}元。`,
          `经社区入户核查、街道审核确认，${p.street}${p.month}月份享受城市最低生活保障的家庭${households}户、${people}人，发放保障金${((people * average) / 10_000).toFixed(2)}万元，资金已通过“一卡通”拨付到户。`,
        ]),
        table(
          ['社区', '保障户数', '保障人数'],
          [...rows.map((row) => [row.name, row.count, row.people]), ['合计', households, people]],
        ),
        p.pick([
          `本月新增保障家庭${added}户，主要原因是${p.pick(['家庭成员患重病导致支出增加', '主要劳动力失业、收入减少', '家庭成员重度残疾需要照护'])}；停止保障${stopped}户，主要原因是${p.pick(['家庭收入超过保障标准', '家庭成员实现就业', '户籍迁出本辖区'])}。`,
          `通过动态核查，本月调整保障金额${p.int(4, 20)}户，新纳入${added}户，退出${stopped}户，做到应保尽保、应退尽退。`,
        ]),
        ...p.some(2, [
          `从致困原因看，因病的占${p.int(34, 46)}%，因残的占${p.int(18, 26)}%，缺少劳动力的占${p.int(12, 20)}%，其余为失业和支出型困难。`,
          `本月社区入户核查${p.int(30, 96)}户，邻里走访${p.int(20, 80)}人次，信息核对发现疑点${p.int(2, 9)}条，均已查清并记录在案。`,
          `对重病患者、重度残疾人和高龄老人，在基本标准之上分类增发保障金，本月涉及${p.int(40, 120)}人。`,
          `${p.community.name}召开民主评议会，${p.int(11, 21)}名居民代表和居务监督委员会成员参加，评议结果当场宣布、张榜公布。`,
          `对有劳动能力尚未就业的${p.int(8, 30)}名保障对象，街道推荐岗位${p.int(10, 40)}个，已有${p.int(2, 7)}人上岗，就业后按规定给予渐退期。`,
          '保障标准执行全市统一规定，家庭收入按照共同生活的家庭成员核算，赡养费、抚养费依照协议或者判决计入。',
          `街道对${p.communities(2).join('、')}的档案进行抽查，要素齐全、审批规范，个别复核表填写不完整的已退回补正。`,
          '保障家庭人口、收入、财产发生变化的，应当在一个月内告知社区，隐瞒不报多领的资金依法追回。',
        ]),
        p.pick([
          `按照保护个人隐私的要求，保障对象的姓名、住址等信息只在所在社区公示栏按规定范围公示。对保障情况有异议的，可以向街道${p.office}反映，电话：${p.telephone}。`,
          `申请最低生活保障可向户籍所在地社区提出，街道在受理后组织家庭经济状况核对和入户调查。政策咨询和监督电话：${p.telephone}。`,
        ]),
      ],
    };
  },
};

const temporaryRelief: Genre = {
  id: 'temporary-relief',
  column: 'shehui-jiuzhu',
  sectionOffice: 'minzheng',
  topic: '17.3',
  audience: 'person.in-need',
  count2020: 12,
  countNow: 5,
  pace: 'slow',
  write(p) {
    const rows = p.perCommunity(0, 7);
    const households = Math.max(sum(rows), 1);
    const money = households * p.int(900, 2400);
    const illness = p.int(1, Math.max(1, households - 1));
    return {
      title: `${p.street}${p.year}年${p.month}月临时救助${p.pick(['实施情况', '审批结果', '资金发放情况'])}`,
      keywords: ['临时救助', '社会救助'],
      blocks: [
        `${p.pick(['本月', `${p.month}月份`])}，${p.street}按照“急难有救助、救助要及时”的要求，受理临时救助申请${households + p.int(0, 4)}件，经调查核实，批准${households}户，发放救助金${money}元，户均${Math.round(money / households)}元。`,
        table(
          ['社区', '救助户数'],
          rows.filter((row) => row.count > 0).map((row) => [row.name, row.count]),
        ),
        `从救助原因看，因病致困${illness}户，${households - illness > 0 ? `因火灾、交通事故等意外及就学支出较大致困${households - illness}户，` : ''}救助标准根据困难类型和持续时间确定。${p.pick(['情况紧急的，街道使用备用金先行救助，五日内补齐手续。', '未批准的申请已书面告知理由，并引导其申请医疗救助或慈善帮扶。'])}`,
        ...p.some(2, [
          `其中按照紧急程序先行救助${p.int(1, 3)}户，从提出申请到资金到账均未超过二十四小时。`,
          `${p.community.name}网格员走访时发现一户居民因火灾生活困难，当天上报街道，次日即获得救助和临时安置。`,
          `对救助后仍有困难的${p.int(1, 4)}户，街道转介慈善组织和爱心企业，落实助学、助医等帮扶。`,
          `街道回访上月救助对象${p.int(4, 15)}户，救助金全部到账，${p.int(2, 4)}户生活已恢复正常。`,
          '申请材料能够通过数据共享获取的，不再要求群众提供；行动不便的由社区工作者上门填写。',
          `本月召开联席会议一次，对${p.int(2, 5)}件情况复杂的申请集体研究，结果已告知申请人。`,
          '救助金额按照困难程度分档确定，同一事由原则上一年内不重复救助，特殊情况经街道研究确定。',
        ]),
        p.pick([
          '居民遭遇突发性、紧迫性、临时性困难，可以直接向社区或者街道提出申请，非本地户籍但在辖区长期居住的，也可以向居住地申请。',
          '社区工作者在走访中发现困难家庭的，应当主动告知政策并协助申请，行动不便的由社区上门代办。',
        ]),
        `救助咨询电话：${p.telephone}。`,
      ],
    };
  },
};

const elderAllowance: Genre = {
  id: 'elder-allowance',
  column: 'shehui-yanglao',
  sectionOffice: 'minzheng',
  topic: '17.3',
  audience: 'person.elderly',
  count2020: 8,
  countNow: 8,
  pace: 'prompt',
  months: [1, 3, 4, 6, 7, 9, 10, 12],
  write(p) {
    const rows = p
      .stockPerCommunity('elders', 30, 160)
      .map((row) => ({ ...row, old: Math.max(1, Math.round(row.count / 9) + p.int(-1, 1)) }));
    const total = sum(rows);
    const old = rows.reduce((all, row) => all + row.old, 0);
    return {
      title: `${p.street}${p.year}年${p.month}月高龄津贴发放公示`,
      keywords: ['高龄津贴', '养老服务'],
      blocks: [
        `经社区初核、街道复核，${p.year}年${p.month}月${p.street}发放高龄津贴的老年人共${total}人，其中年满90周岁的${old}人。现将分社区人数公示如下，公示期五个工作日（${p.after(1)}至${p.after(5)}）。`,
        table(
          ['社区', '发放人数', '其中90周岁以上'],
          [...rows.map((row) => [row.name, row.count, row.old]), ['合计', total, old]],
        ),
        p.pick([
          '津贴从老年人符合年龄条件的次月起发放，由代发银行直接划入本人账户。老年人去世或户籍迁出的，家属应当于三十日内告知社区，避免多领。',
          `本次核查中，因去世、迁移停发${p.int(2, 9)}人，新增${p.int(3, 12)}人，数据已与公安、殡葬部门比对。`,
        ]),
        ...p.some(2, [
          '津贴按照80至89周岁、90至99周岁、100周岁以上分档发放，标准执行全市统一规定。',
          `从年龄结构看，80至84周岁的约占${p.int(56, 66)}%；独居的${p.int(20, 70)}人，均已纳入社区巡访范围。`,
          `${p.community.name}本月为卧床老人上门核验${p.int(6, 28)}人次，防止漏发、错发。`,
          '社区每月初比对即将年满80周岁的人员名单，提前电话通知本人或者家属，做到到龄即享。',
          `代发银行于${p.before(1)}完成资金划拨，老年人可持社会保障卡查询，行动不便的可由家属代查。`,
          `街道抽查审批材料${p.int(20, 60)}份，手续齐全、发放准确，${p.int(1, 4)}份缺少账户复印件的已补齐。`,
          '对异地居住的老年人，采取视频连线方式核验，不要求专程返回办理。',
        ]),
        `公示期内对发放范围和条件有异议的，请以书面形式或电话向街道${p.office}反映，电话：${p.telephone}，地址：${p.organ.contact.address}。`,
      ],
    };
  },
};

const disability: Genre = {
  id: 'disability',
  column: 'shehui-jiuzhu',
  sectionOffice: 'minzheng',
  topic: '17.3',
  audience: 'person.disabled',
  count2020: 7,
  countNow: 5,
  pace: 'slow',
  months: [2, 3, 5, 6, 8, 10, 11],
  write(p) {
    const living = p.stock('disability living', 180, 320);
    const care = p.stock('disability care', 210, 380);
    return {
      title: p.pick([
        `${p.street}${p.year}年${p.month}月残疾人两项补贴发放情况`,
        `${p.community.name}${p.year}年${p.month}月残疾人服务工作情况`,
      ]),
      keywords: ['残疾人', '两项补贴'],
      blocks: [
        `${p.year}年${p.month}月，${p.street}为${living}名困难残疾人发放生活补贴，为${care}名重度残疾人发放护理补贴，两项资金合计${((living * 72 + care * 70) / 10_000).toFixed(2)}万元，全部通过社会化方式发放。`,
        p.pick([
          `街道会同各社区对在册补贴对象开展复核，重点核对残疾等级、家庭经济状况和户籍变化。复核后停发${p.int(1, 6)}人，新增${p.int(2, 9)}人，变更账户${p.int(1, 5)}人。`,
          `${p.community.name}安排专人为行动不便的残疾人上门办理申请、复核和换证，本月上门服务${p.int(6, 24)}人次，协助申领辅助器具${p.int(2, 9)}件。`,
        ]),
        list(
          p.some(3, [
            '残疾人证到期前三个月可以申请换领，由社区代收材料；',
            '符合条件的残疾儿童康复救助常年受理，监护人可随时申请；',
            '有就业意愿的残疾人可在社区登记，街道推荐参加免费技能培训；',
            '家庭无障碍改造由社区评估后统一上报，改造费用按规定予以补助；',
            '补贴对象信息发生变化的，应当在三十日内告知社区。',
          ]),
        ),
        ...p.some(1, [
          `${p.community.name}残疾人专职委员本月走访${p.int(12, 48)}户，收集辅具、就业、康复等需求${p.int(5, 26)}条。`,
          `家庭无障碍改造已完成${p.int(2, 11)}户，主要加装扶手、坡道、闪光门铃等设施。`,
          `为${p.int(3, 14)}名残疾儿童落实康复救助，定点机构按月反馈康复进展。`,
          '补贴标准和办理流程在社区公示栏长期公布，残疾人或者监护人可以异地申请。',
          `${p.before(3)}，街道组织残疾人就业服务对接，${p.int(2, 8)}人与用人单位达成意向。`,
        ]),
        `咨询电话：${p.telephone}。`,
      ],
    };
  },
};

const extremePoverty: Genre = {
  id: 'extreme-poverty',
  column: 'shehui-jiuzhu',
  sectionOffice: 'minzheng',
  topic: '17.3',
  audience: 'person.in-need',
  count2020: 4,
  countNow: 4,
  pace: 'slow',
  months: [3, 6, 9, 12],
  write(p) {
    const scattered = p.stock('scattered', 14, 30);
    const housed = p.stock('housed', 6, 15);
    return {
      title: `${p.street}${p.year}年第${['一', '二', '三', '四'][Math.floor((p.month - 1) / 3)] ?? '一'}季度特困人员救助供养情况`,
      keywords: ['特困人员', '救助供养'],
      blocks: [
        `截至${p.before(1)}，${p.street}在册特困人员${scattered + housed}人，其中分散供养${scattered}人、集中供养${housed}人。本季度发放基本生活费和照料护理费共${p.int(82, 156) / 10}万元。`,
        heading('照料服务落实情况'),
        p.pick([
          `街道与每一名分散供养人员的照料人签订协议，明确探视频次和服务内容。本季度${p.office}抽查${p.int(8, 14)}户，照料协议履行情况总体良好，对${p.int(1, 3)}户探视记录不全的问题已督促改正。`,
          `社区工作者每周探视不少于${p.pick(['两', '三'])}次，记录生活、健康和居住安全状况。本季度协助就医${p.int(3, 12)}人次，代购生活用品${p.int(10, 40)}次。`,
        ]),
        heading('生活自理能力评估'),
        `本季度对${p.int(4, 12)}人重新评估自理能力，其中${p.int(1, 3)}人护理档次上调。评估结果已告知本人，并在所在社区公示${p.pick(['三', '五', '七'])}日无异议。`,
        p.pick([
          `${p.month > 9 ? '入冬以来，街道为特困人员统一配发棉被和取暖用品，检查用电用气安全。' : '街道定期检查特困人员住房安全，及时维修漏雨、门窗破损等问题。'}`,
          '有集中供养意愿的特困人员，可以随时向社区提出，由街道协调入住区福利机构。',
        ]),
        ...p.some(1, [
          `${p.community.name}为独居的特困人员安装烟感报警和一键呼叫设备${p.int(2, 9)}套，志愿者每周教用一次。`,
          `本季度住院治疗${p.int(1, 6)}人，住院期间护理由照料人或者购买服务落实，费用按规定支付。`,
          '集中供养人员的食宿、医疗、护理由福利机构统一提供，街道每月到机构探望一次。',
          `街道为${p.int(3, 11)}人更换被褥、添置衣物，节日期间组织包饺子、理发等活动。`,
          '社区医生每月上门测量血压、血糖，慢性病用药由社区代取送到家中。',
        ]),
        `监督电话：${p.telephone}。`,
      ],
    };
  },
};

const visits: Genre = {
  id: 'visits',
  column: 'shehui-jiuzhu',
  sectionOffice: 'minzheng',
  topic: '17.3',
  count2020: 6,
  countNow: 4,
  months: [1, 5, 6, 8, 10, 12],
  write(p) {
    const homes = p.int(28, 180);
    const reason =
      (
        { 1: '春节前', 5: '全国助残日', 6: '儿童节', 8: '金秋助学', 10: '敬老月', 12: '元旦前' } as Record<
          number,
          string
        >
      )[p.month] ?? '日常';
    const people =
      (
        { 5: '残疾人家庭', 6: '困境儿童', 8: '困难家庭大学新生', 10: '高龄和空巢老人' } as Record<
          number,
          string
        >
      )[p.month] ?? '困难群众';
    return {
      title: `${p.street}${p.year}年${reason}走访慰问${people}情况`,
      keywords: ['走访慰问', people],
      blocks: [
        `${p.before(p.int(4, 8))}至${p.before(1)}，${p.street}领导班子成员分组到各社区开展${reason}走访慰问，共走访${people}${homes}户，送去慰问金和慰问品折合${((homes * p.int(300, 600)) / 10_000).toFixed(2)}万元。`,
        p.pick([
          `在${p.community.name}，走访人员详细询问家庭收入、身体状况和子女情况，对提出的看病报销、住房漏雨等${p.int(3, 11)}个问题逐一记录，能当场答复的当场答复。`,
          `走访中，工作人员一边送上慰问品，一边宣讲救助、医保、就业等政策，帮助${p.int(4, 15)}户家庭现场填写申请材料。`,
        ]),
        p.pick([
          `慰问资金从${p.pick(['上级补助和街道自有资金', '区慈善协会定向捐赠资金', '街道工会和社区共建单位筹措的资金'])}中列支，发放名册由社区、街道两级审核，接受监督。`,
          '慰问对象由社区民主评议产生，并在社区公示栏公示三天，未收到异议。',
        ]),
        `对走访中了解到的困难，${p.office}建立台账，于${p.after(15)}前逐项回应。居民有困难可以拨打${p.telephone}。`,
      ],
    };
  },
};

const children: Genre = {
  id: 'children',
  column: 'shehui-jiuzhu',
  sectionOffice: 'minzheng',
  topic: '14.2',
  audience: 'person.children',
  count2020: 4,
  countNow: 4,
  months: [1, 5, 7, 8, 9],
  gathering: true,
  write(p) {
    const count = p.int(12, 46);
    const act = p.pick([
      '防溺水安全教育',
      '心理健康辅导',
      '假期作业辅导',
      '手工体验活动',
      '阅读分享活动',
      '自护知识课堂',
    ]);
    return {
      title: `${p.community.name}${p.pick(['儿童之家', '未成年人保护工作站'])}开展${act}${p.month === 7 || p.month === 8 ? '（暑期）' : ''}`,
      keywords: ['未成年人保护', '儿童之家'],
      blocks: [
        `${p.before(1)}，${p.community.name}组织辖区${count}名儿童参加${act}，${p.pick(['高校志愿者', '社区卫生服务中心医务人员', '退休教师志愿者', '专业社工'])}担任指导老师。`,
        p.pick([
          '活动分为讲解、互动、体验三个环节，孩子们在游戏中学习知识，现场气氛热烈。家长代表表示，社区的活动既丰富了孩子的假期生活，也让上班的父母放心。',
          '老师从身边的事例讲起，引导孩子们说出自己的想法，并分组完成任务。活动结束后，每名孩子领到一份学习用品。',
        ]),
        `目前，${p.street}有在册孤儿、事实无人抚养儿童和困境儿童${p.int(5, 18)}名，均由儿童督导员、社区儿童主任一对一联系，每月至少探访一次，及时掌握生活、学习和监护状况。`,
        ...p.some(1, [
          `${p.community.name}儿童之家周末和假期开放，配有图书${p.int(3, 12) * 100}册、玩具和桌椅，由志愿者轮值看护。`,
          '活动全程有两名以上成年人在场，进出登记，由家长或者委托人接送。',
          `参加活动的孩子中，年龄最小的${p.int(5, 7)}岁，最大的${p.int(11, 14)}岁，大家相互帮助，气氛融洽。`,
          '社区工作者利用活动间隙与家长交流，提醒关注孩子用眼、上网和情绪变化。',
          `上月街道入户探访困境儿童${p.int(5, 18)}人次，帮助解决入学、就医和生活困难${p.int(1, 5)}件。`,
        ]),
        `发现未成年人权益受到侵害的，任何单位和个人都有义务报告，可拨打12345热线或街道${p.office}电话${p.telephone}。`,
        `${p.community.name}还将在${p.after(15)}前后举办下一期活动，有意参加的家庭可到社区报名。`,
      ],
    };
  },
};

export const welfareGenres: readonly Genre[] = [
  lowIncome,
  temporaryRelief,
  elderAllowance,
  disability,
  extremePoverty,
  visits,
  children,
];
