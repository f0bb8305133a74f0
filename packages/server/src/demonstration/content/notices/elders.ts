/** Notices on elder care, social insurance and veterans. */
import { type Genre, sum } from '../genre.ts';
import { heading, list, table } from '../markup.ts';

const elderCare: Genre = {
  id: 'elder-care',
  column: 'shehui-yanglao',
  sectionOffice: 'minzheng',
  topic: '17.3',
  audience: 'person.elderly',
  count2020: 9,
  countNow: 5,
  shared: true,
  gathering: true,
  write(p) {
    const service = p.pick(['助餐', '助浴', '助医', '助洁', '日间照料', '康复理疗', '居家探访', '老年课堂']);
    const elders = p.int(36, 210);
    return {
      title: p.pick([
        `${p.community.name}养老服务站${service}服务${p.pick(['开展情况', '进展', '运行情况'])}`,
        `${p.street}${p.month}月居家社区养老${service}服务情况`,
        `${p.community.name}为老年人提供${service}服务`,
      ]),
      keywords: ['养老服务', service],
      blocks: [
        p.pick([
          `${p.community.name}养老服务站位于${p.road}，建筑面积${p.int(18, 65) * 10}平方米，由街道委托专业机构运营。${p.month}月份以来，服务站为辖区老年人提供${service}服务${elders}人次。`,
          `为满足居家老年人的需求，${p.street}依托${p.communities(3).join('、')}的养老服务站开展${service}服务，本月服务老年人${elders}人次，回访满意度${p.int(93, 99)}%。`,
        ]),
        p.pick([
          '服务对象为辖区60周岁以上老年人，其中低保、特困、失能老年人由政府购买服务予以保障，其他老年人按公示价格付费。',
          `对80周岁以上独居老人，社区按照${p.pick(['每日电话问候、每周上门', '每周两次电话、每半月上门'])}的频次巡访，填写巡访记录，发现异常立即联系家属。`,
          `运营机构每月向街道报告服务人次和收支情况，${p.office}每季度组织一次考核，考核结果与运营补助挂钩。`,
        ]),
        table(
          ['服务项目', '本月服务人次', '收费标准'],
          p
            .some(3, [
              ['午餐（两荤两素一汤）', '10元/份'],
              ['上门助浴', '40元/次'],
              ['陪同就医', '30元/小时'],
              ['居室保洁', '25元/小时'],
              ['理发', '5元/次'],
              ['血压血糖监测', '免费'],
            ] as const)
            .map(([name, price]) => [name, p.int(8, 120), price]),
        ),
        `需要服务的老年人或家属可到${p.community.name}登记，或拨打街道${p.office}电话${p.telephone}预约。`,
      ],
    };
  },
};

const medicalInsurance: Genre = {
  id: 'medical-insurance',
  column: 'shehui-yibao',
  sectionOffice: 'shehui',
  topic: '15.2',
  count2020: 7,
  countNow: 4,
  months: [9, 10, 11, 12],
  write(p) {
    const rows = p
      .perCommunity(620, 2480)
      .map((row) => ({ ...row, paid: Math.round((row.count * p.int(61, 96)) / 100) }));
    const total = sum(rows);
    const paid = rows.reduce((all, row) => all + row.paid, 0);
    const fee = p.year === 2020 ? 280 : 400;
    return {
      title: p.pick([
        `${p.street}${p.year + 1}年度城乡居民基本医疗保险参保缴费进度（截至${p.before(1)}）`,
        `${p.community.name}开展${p.year + 1}年度居民医保集中征缴宣传（${p.month}月）`,
        `关于${p.year + 1}年度城乡居民医疗保险缴费有关问题的解答（${p.month}月${p.period}）`,
      ]),
      keywords: ['居民医保', '参保缴费'],
      blocks: [
        `${p.year + 1}年度城乡居民基本医疗保险集中缴费已经开始，个人缴费标准为每人${fee}元，集中缴费期至${p.year}年12月31日。截至${p.before(1)}，${p.street}应参保${total}人，已缴费${paid}人，参保率${((paid / total) * 100).toFixed(1)}%。`,
        ...p.pick([
          [
            table(
              ['社区', '应参保人数', '已缴费人数'],
              rows.map((row) => [row.name, row.count, row.paid]),
            ),
          ],
          [
            heading('参保缴费方式'),
            list([
              '通过税务部门的手机应用或微信小程序自助缴费；',
              '持身份证到社区居委会由工作人员协助缴费；',
              '到合作银行网点柜台办理。',
            ]),
          ],
        ]),
        p.pick([
          '低保对象、特困人员、重度残疾人等群体由政府按规定给予全额或定额资助，无需垫付，由社区统一登记。',
          '新生儿在出生后九十天内参保缴费的，自出生之日起享受待遇；未在集中期缴费的，补缴后设有待遇等待期。',
          '在校学生可以随学校统一参保，也可以在户籍所在地参保，不得重复缴费；重复缴费的可以申请退费。',
        ]),
        ...p.some(2, [
          `${p.community.name}组织网格员利用晚上和周末入户，为${p.int(30, 160)}名老年人现场代缴，并打印缴费凭证。`,
          `对照上年参保名单，未续缴的有${p.int(120, 900)}人，各社区逐一电话核实，其中已转入职工医保的${p.int(20, 140)}人。`,
          '缴费完成后可通过手机应用查询到账情况，发现重复缴费的，在待遇享受期开始前可以申请退费。',
          '住院报销、门诊慢性病认定和异地就医备案，可以在街道医保窗口咨询办理，也可以网上办理。',
          `街道在${p.road}和菜市场设置宣传点${p.int(2, 5)}处，解答咨询${p.int(40, 200)}人次，发放折页${p.int(2, 9) * 100}份。`,
          `学校、幼儿园协助提醒家长，${p.int(3, 8)}所学校的参保率已超过九成。`,
          '大病保险不用另行缴费，参保居民年度内个人负担的合规费用超过起付线的，按比例再次报销。',
          '有居民问，身体好要不要参保：疾病风险难以预料，互助共济、连续参保才能长期受益。',
        ]),
        `请尚未缴费的居民尽早办理，以免影响次年待遇。咨询电话：${p.telephone}。`,
      ],
    };
  },
};

const pension: Genre = {
  id: 'pension',
  column: 'shehui-yibao',
  sectionOffice: 'shehui',
  topic: '15.2',
  audience: 'person.elderly',
  count2020: 6,
  countNow: 4,
  months: [2, 3, 4, 5, 6, 8],
  write(p) {
    const due = p.int(2100, 3400);
    const done = p.int(900, 2050);
    return {
      title: p.pick([
        `${p.street}${p.year}年${p.month}月养老保险待遇领取资格认证进展`,
        `${p.community.name}为行动不便老人上门办理养老待遇认证（${p.month}月）`,
        `关于${p.year}年养老保险待遇领取资格认证的${p.pick(['说明', '提示', '解答'])}（${p.month}月）`,
      ]),
      keywords: ['养老保险', '资格认证'],
      blocks: [
        `今年以来，${p.street}应办理养老保险待遇领取资格认证的${due}人，截至${p.before(1)}已认证${done}人，完成${((done / due) * 100).toFixed(1)}%。认证全年可办，每十二个月至少一次。`,
        p.pick([
          '认证以数据比对和手机自助为主，老年人或家属通过手机应用刷脸即可完成，不需要到窗口排队。',
          `对不会使用智能手机的老年人，${p.communities(2).join('、')}设立了帮办点，工作人员现场协助，平均用时不到五分钟。`,
        ]),
        `对卧病在床、行动不便的老年人，社区提供上门认证服务，本月已上门${p.int(9, 48)}户。${p.pick(['在外地居住的可以委托当地社会保险经办机构协助认证。', '在境外居住的按有关规定提供生存证明。'])}`,
        p.pick([
          '城乡居民基本养老保险设有多个缴费档次，由参保人自主选择，多缴多得、长缴多得；年满60周岁、累计缴费满15年的可以按月领取养老金。',
          '领取待遇人员去世的，家属应当及时向社区报告，冒领、多领的待遇将依法追回。',
        ]),
        `办理地点：街道便民服务大厅社会保障窗口；咨询电话：${p.telephone}。`,
      ],
    };
  },
};

const veterans: Genre = {
  id: 'veterans',
  column: 'shehui-tuiyi',
  sectionOffice: 'tuiyi',
  topic: '17.2',
  audience: 'person.veterans',
  count2020: 9,
  countNow: 5,
  months: [1, 3, 4, 5, 7, 8, 9, 10, 11],
  write(p) {
    const count = p.int(22, 160);
    const work = p.pick([
      '优待证申领',
      '光荣牌悬挂',
      '优抚对象年度确认',
      '退役军人信息采集',
      '重点优抚对象体检',
      '困难退役军人帮扶',
    ]);
    return {
      title: p.pick([
        `${p.street}退役军人服务站${p.month}月${work}工作情况`,
        `${p.community.name}退役军人服务站开展${work}（${p.month}月）`,
      ]),
      keywords: ['退役军人', work],
      blocks: [
        `${p.month}月以来，${p.street}退役军人服务站围绕${work}开展服务，共服务退役军人和其他优抚对象${count}人次，其中上门服务${p.int(5, 21)}人次。`,
        p.pick([
          `服务站依托${p.communities(3).join('、')}的退役军人服务站，逐户核对人员信息，完善“一人一档”，做到人员底数清、家庭情况清、实际需求清。`,
          `在${p.community.name}，工作人员带着材料清单到行动不便的老兵家中办理手续，并帮助解决用药报销、家庭维修等${p.int(2, 7)}项困难。`,
        ]),
        heading('办理须知'),
        list(
          p.some(3, [
            '申请时携带本人身份证、户口簿和退役证件；',
            '退役证件遗失的，由服务站协助向档案管理单位查询；',
            '由他人代办的，应当提供委托书和双方身份证件；',
            '优抚对象异地居住的，可以通过信函或视频方式确认；',
            '对审核结果有异议的，可以向区退役军人事务部门申请复核。',
          ]),
        ),
        `${p.month === 7 || p.month === 8 ? '“八一”建军节期间，街道走访慰问驻区部队和优抚对象，开展军民联欢活动。' : '服务站每周一至周五接待来访，政策问题当场解答，需要协调的事项七个工作日内回复。'}联系电话：${p.telephone}。`,
      ],
    };
  },
};

const conscription: Genre = {
  id: 'conscription',
  column: 'shehui-tuiyi',
  sectionOffice: 'tuiyi',
  topic: '21.2',
  audience: 'person.youth',
  count2020: 3,
  countNow: 4,
  months: [1, 2, 7, 8],
  write(p) {
    const half = p.year === 2020 ? '' : p.month < 6 ? '上半年' : '下半年';
    return {
      title: `${p.street}${p.year}年${half}${p.pick(['征兵宣传', '兵役登记', '应征报名', '征兵体检组织'])}${p.pick(['工作情况', '安排', '须知'])}`,
      keywords: ['征兵', '兵役登记'],
      blocks: [
        `${p.year}年${half}征兵工作正在进行，${p.street}武装部、退役军人服务站联合各社区开展宣传动员和报名指导。截至${p.before(1)}，辖区适龄男青年兵役登记${p.int(60, 190)}人，网上报名${p.int(14, 58)}人，其中大学生${p.int(8, 13)}人。`,
        list(
          [
            '报名条件：男青年年满18至22周岁，高校毕业生及在校生可放宽年龄，具体以全国征兵网公布为准。',
            '基本程序：网上报名、初检初考、体格检查、政治考核、预定新兵、役前训练、批准入伍。',
            `材料准备：身份证、户口簿、毕业证或学生证，近视矫正手术者需提供手术${p.pick(['时间证明', '记录'])}。`,
            '优待政策：家庭优待金、学费补偿、考学升学优惠、退役后就业安置等按国家规定执行。',
          ],
          true,
        ),
        p.pick([
          '征兵工作坚持公开透明，任何单位和个人不得以任何名义收取费用；发现违纪违规问题，可向区征兵办公室或街道纪检部门举报。',
          `${p.community.name}在居民广场设立咨询点，现场解答学生和家长提问${p.int(30, 90)}人次，发放宣传折页${p.int(2, 6) * 100}份。`,
        ]),
        ...p.some(2, [
          `体格检查分为初检和复检，视力、血压、体重是不合格较多的项目，报名青年应当规律作息、合理饮食。`,
          `${p.community.name}入户走访适龄青年家庭${p.int(20, 90)}户，针对家长关心的服役地点、学业衔接等问题作了说明。`,
          '政治考核由公安机关会同有关单位进行，如实填写家庭成员、经历和奖惩情况。',
          `街道邀请${p.int(2, 6)}名退役士兵讲述军营经历，${p.int(30, 110)}名学生参加，现场有${p.int(4, 18)}人表示愿意报名。`,
          '大学生入伍可以保留学籍或者入学资格，退役后复学，符合条件的享受研究生专项招生计划。',
          '被确定为预定新兵的青年参加役前教育，期间不适应的可以申请退出。',
        ]),
        `咨询地点：${p.organ.contact.address}，电话：${p.telephone}。`,
      ],
    };
  },
};

export const elderGenres: readonly Genre[] = [elderCare, medicalInsurance, pension, veterans, conscription];
