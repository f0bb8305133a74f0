/** Notices on openness work, statistics and the lists of powers and services. */
import { type Genre, sum } from '../genre.ts';
import { heading, list, table } from '../markup.ts';

/** What was held, and what was done there. */
const ACTS = [
  [
    '业务培训',
    '授课人员结合条例规定，讲解了主动公开的范围和时限、信息发布前的审查程序以及依申请公开的办理要求，并就常见的错别字、过期信息、隐私泄露等问题进行案例剖析。',
  ],
  [
    '栏目自查',
    '工作人员对照基本目录逐个检查栏目更新情况，对更新不及时、内容归类不准确的问题，现场明确责任科室和整改时限。',
  ],
  [
    '问题整改推进会',
    '会议逐条通报上级检查反馈的问题，责任科室说明原因和整改措施，能够立即改正的当场改正，需要时间的排出进度。',
  ],
  [
    '开放日活动',
    '居民代表参观了便民服务大厅和政务公开专区，现场体验自助查询设备，并就救助公示、物业监管等内容提出意见建议。',
  ],
  [
    '意见征集',
    '工作人员在服务大厅和社区设置意见箱，同时入户走访，请居民说一说最想看到哪些信息、希望用什么方式看到。',
  ],
  [
    '进社区宣传',
    '志愿者向居民讲解怎样在网上查询公开信息、怎样提出公开申请，为老年人演示查询步骤，并发放简明手册。',
  ],
] as const;

const openness: Genre = {
  id: 'openness',
  column: 'dongtai',
  sectionOffice: 'zonghe',
  topic: '02.1',
  count2020: 6,
  countNow: 5,
  months: [1, 3, 4, 5, 6, 8, 9, 11],
  gathering: true,
  write(p) {
    const [act, done] = p.pick(ACTS);
    return {
      title: `${p.street}开展${p.year}年${p.month}月政务公开${act}`,
      keywords: ['政务公开', act],
      blocks: [
        p.pick([
          `${p.before(2)}，${p.street}组织开展政务公开${act}，各科室、各社区信息员共${p.int(18, 46)}人参加。`,
          `为提高政务公开质量，${p.street}于${p.before(1)}开展${act}，${p.int(15, 40)}名工作人员和居民代表参与。`,
        ]),
        done,
        list(
          p.some(3, [
            '信息形成后及时公开，法定期限为二十个工作日；',
            '坚持先审查、后公开，一事一审、专人负责；',
            '公开前对身份证号码、住址、电话等个人信息作去标识化处理；',
            '表格、图片与正文内容保持一致，附件能够正常下载；',
            '公开内容用语规范、通俗，群众看得懂。',
          ]),
        ),
        `${p.office}将于${p.after(10)}前对整改情况复查，并把结果纳入科室年度考核。公众对政府信息公开工作有意见建议，可拨打${p.telephone}。`,
      ],
    };
  },
};

const statistics: Genre = {
  id: 'statistics',
  column: 'tongji',
  sectionOffice: 'jingji',
  topic: '03.3',
  count2020: 5,
  countNow: 4,
  pace: 'slow',
  months: [1, 4, 7, 9, 10],
  write(p) {
    const rows = p.stockPerCommunity('businesses', 120, 640);
    return {
      title: `${p.street}${p.year}年${p.month}月${p.pick(['市场主体', '商贸服务业', '经营主体'])}统计信息`,
      keywords: ['统计信息', '经济运行'],
      blocks: [
        `截至${p.before(2)}，${p.street}辖区登记在册的市场主体共${sum(rows)}户，比上年同期增长${p.int(21, 96) / 10}%，以批发零售、餐饮和居民服务业为主。`,
        table(['社区', '市场主体（户）'], [...rows.map((row) => [row.name, row.count]), ['合计', sum(rows)]]),
        p.pick([
          `${p.int(6, 14)}家限额以上商贸企业累计实现销售额${p.int(120, 480) / 100}亿元，${p.pick(['消费市场稳步恢复', '网上零售占比提高', '餐饮收入增长较快'])}。`,
          `在库规模以上服务业企业${p.int(4, 9)}家，营业收入${p.int(60, 260) / 100}亿元，吸纳从业人员${p.int(600, 1900)}人。`,
        ]),
        ...p.some(2, [
          `本期新登记${p.int(28, 120)}户，注销${p.int(10, 46)}户，新登记户中个体工商户占${p.int(76, 90)}%。`,
          `社会消费品零售额样本企业${p.int(8, 20)}家，网上销售占比${p.int(14, 38)}%，比上期${p.pick(['提高', '回落'])}${p.int(2, 19) / 10}个百分点。`,
          `在建固定资产投资项目${p.int(2, 6)}个，累计完成投资${p.int(900, 6800)}万元，主要为${p.pick(['商业综合体改造', '老旧小区改造', '市政管网更新'])}。`,
          `街道开展数据质量核查，抽查报表${p.int(12, 40)}份，纠正填报口径差错${p.int(1, 5)}处。`,
          `重点企业用工${p.int(900, 2600)}人，平均工资同比增长${p.int(21, 68) / 10}%，用工总体平稳。`,
        ]),
        '以上数据由辖区统计报表和行政记录汇总整理，为初步统计数，最终数据以区统计部门公布为准。',
        `统计调查对象依法享有保密权利，拒报、虚报将承担法律责任。业务咨询电话：${p.telephone}。`,
      ],
    };
  },
};

const powerList: Genre = {
  id: 'power-list',
  column: 'qingdan',
  sectionOffice: 'zonghe',
  topic: '02.1',
  documentGenre: '公告',
  count2020: 1,
  countNow: 2,
  pace: 'slow',
  months: [6, 9],
  write(p) {
    return {
      title:
        p.month === 6
          ? `${p.name}权力清单和责任清单（${p.year}年本）`
          : `${p.name}公共服务清单（${p.year}年调整）`,
      keywords: ['权力清单', '责任清单'],
      blocks: [
        `根据上级统一部署，${p.street}对本级事项进行动态调整，经区有关部门审核，现将${p.month === 6 ? '权力清单和责任清单' : '公共服务清单'}予以公布。`,
        table(
          ['序号', '事项名称', '事项类型', '承办机构'],
          p
            .some(p.int(7, 9), [
              ['最低生活保障对象初审', '行政给付', '民政办公室'],
              ['临时救助审批', '行政给付', '民政办公室'],
              ['特困人员供养初审', '行政给付', '民政办公室'],
              ['高龄津贴发放', '公共服务', '民政办公室'],
              ['残疾人两项补贴初审', '行政给付', '民政办公室'],
              ['计划生育家庭奖励扶助初审', '行政给付', '卫生健康办公室'],
              ['业主委员会备案', '其他权力', '城市管理办公室'],
              ['就业失业登记', '公共服务', '社会事务办公室'],
              ['兵役登记', '公共服务', '退役军人服务站'],
              ['安全生产检查', '行政检查', '应急管理办公室'],
              ['人民调解', '公共服务', '平安建设办公室'],
            ] as const)
            .map((row, index) => [index + 1, ...row]),
        ),
        heading('责任事项'),
        list([
          '受理责任：公示依据、条件、程序和材料，一次性告知补正内容；',
          '审查责任：按照规定核实材料，提出初审意见；',
          '决定责任：在规定期限内作出决定并送达；',
          '事后监管责任：定期复核，发现不符合条件的及时停止。',
        ]),
        `清单实行动态管理，法律法规修改或者机构职能调整的，及时调整并公布。监督电话：${p.telephone}。`,
        ...p.signed(),
      ],
    };
  },
};

export const opennessGenres: readonly Genre[] = [openness, statistics, powerList];
