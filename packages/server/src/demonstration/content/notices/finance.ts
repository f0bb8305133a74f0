/** Notices on money: budgets, final accounts, official expenses, special funds, community funds, purchases. */
import { type Genre, sum } from '../genre.ts';
import { heading, list, table } from '../markup.ts';

/** Ten thousand yuan with two places. */
function wan(value: number): string {
  return value.toFixed(2);
}

const budget: Genre = {
  id: 'budget',
  column: 'caizheng-yusuan',
  sectionOffice: 'jingji',
  topic: '04.1',
  count2020: 1,
  countNow: 1,
  pace: 'slow',
  months: [2],
  shared: true,
  write(p) {
    const general = p.int(1180, 1460) + p.int(0, 99) / 100;
    const community = p.int(620, 980) + p.int(0, 99) / 100;
    const health = p.int(90, 180) + p.int(0, 99) / 100;
    const city = p.int(240, 420) + p.int(0, 99) / 100;
    const total = general + community + health + city;
    const meals = p.int(40, 120) / 100;
    const cars = p.int(200, 320) / 100;
    return {
      title: `${p.name}${p.year}年部门预算公开`,
      keywords: ['部门预算', '财政资金'],
      summary: `${p.name}${p.year}年收支预算${wan(total)}万元，附功能分类支出安排和“三公”经费预算。`,
      blocks: [
        heading('一、部门职责和机构设置'),
        `${p.name}是${p.organ.reconsiderationOrgan}的派出机关，负责辖区公共服务、公共管理和公共安全工作。${p.year}年纳入预算编制范围的单位为街道机关本级，内设科室${p.organ.sectionOffices.length}个。`,
        heading('二、收支预算总体情况'),
        `${p.year}年收入预算${wan(total)}万元，全部为一般公共预算拨款收入；支出预算${wan(total)}万元，与收入持平。按功能分类的支出安排如下：`,
        table(
          ['支出功能分类', '预算数（万元）'],
          [
            ['一般公共服务支出', wan(general)],
            ['城乡社区支出', wan(city)],
            ['社会保障和就业支出', wan(community)],
            ['卫生健康支出', wan(health)],
            ['合计', wan(total)],
          ],
        ),
        heading('三、需要说明的事项'),
        list(
          [
            `“三公”经费预算${wan(meals + cars)}万元，其中公务接待费${wan(meals)}万元，公务用车运行维护费${wan(cars)}万元，无因公出国（境）安排。`,
            '无政府性基金预算、国有资本经营预算安排的支出。',
            `绩效目标管理覆盖所有项目支出，${p.pick(['年中开展运行监控', '重点项目同步编制绩效目标表'])}。`,
          ],
          true,
        ),
        `对预算公开内容有疑问的，可以向${p.office}咨询，电话：${p.telephone}。`,
      ],
    };
  },
};

const finalAccounts: Genre = {
  id: 'final-accounts',
  column: 'caizheng-yusuan',
  sectionOffice: 'jingji',
  topic: '04.1',
  count2020: 1,
  countNow: 1,
  pace: 'slow',
  months: [9],
  write(p) {
    const last = p.year - 1;
    const income = p.int(2280, 2960) + p.int(0, 99) / 100;
    const basic = income * (p.int(54, 62) / 100);
    return {
      title: `${p.name}${last}年度部门决算公开`,
      keywords: ['部门决算', '财政资金'],
      blocks: [
        `${p.name}${last}年度部门决算已经批复，现予公开。`,
        heading('一、收入支出决算总体情况'),
        `${last}年度收入总计${wan(income)}万元，支出总计${wan(income)}万元，比上年${p.pick(['增长', '下降'])}${p.int(12, 68) / 10}%，主要原因是${p.pick(['社区运转经费和民生项目支出变化', '压减一般性支出', '人员经费正常调整'])}。`,
        heading('二、支出决算具体情况'),
        table(
          ['项目', '金额（万元）', '占比'],
          [
            ['基本支出', wan(basic), `${((basic / income) * 100).toFixed(1)}%`],
            ['项目支出', wan(income - basic), `${(100 - (basic / income) * 100).toFixed(1)}%`],
            ['合计', wan(income), '100.0%'],
          ],
        ),
        heading('三、“三公”经费支出情况'),
        `全年支出${wan(p.int(180, 330) / 100)}万元，低于预算数，主要是严格控制公务接待批次和用车费用。公务接待${p.int(3, 12)}批次、${p.int(20, 90)}人次，均为上级检查指导和外地考察学习。`,
        heading('四、预算绩效情况'),
        `街道对${p.int(4, 9)}个项目开展绩效自评，涉及资金${wan(p.int(180, 620))}万元，自评结果${p.pick(['均为良好以上', '优秀的占六成以上'])}，个别项目存在执行进度偏慢的问题，已制定改进措施。`,
        `咨询电话：${p.telephone}。`,
      ],
    };
  },
};

const officialExpenses: Genre = {
  id: 'official-expenses',
  column: 'caizheng-yusuan',
  sectionOffice: 'jingji',
  topic: '04.1',
  count2020: 4,
  countNow: 4,
  pace: 'slow',
  months: [1, 4, 7, 10],
  write(p) {
    const quarter =
      p.month === 1 ? '第四' : (['第一', '第二', '第三'][Math.floor(p.month / 3) - 1] ?? '第一');
    const year = p.month === 1 ? p.year - 1 : p.year;
    const meals = p.int(8, 42) / 100;
    const cars = p.int(32, 96) / 100;
    return {
      title: `${p.street}${year}年${quarter}季度“三公”经费支出情况`,
      keywords: ['三公经费', '厉行节约'],
      blocks: [
        `${year}年${quarter}季度，${p.name}“三公”经费支出合计${wan(meals + cars)}万元，比上年同期${p.pick(['减少', '增加'])}${p.int(3, 19)}%，控制在预算进度以内。具体情况如下：`,
        table(
          ['项目', '本季度支出（万元）'],
          [
            ['因公出国（境）费', '0.00'],
            ['公务接待费', wan(meals)],
            ['公务用车运行维护费', wan(cars)],
            ['公务用车购置费', '0.00'],
            ['合计', wan(meals + cars)],
          ],
        ),
        p.pick([
          `公务接待${p.int(1, 4)}批次、${p.int(6, 28)}人次，全部在机关食堂安排工作餐，无超标准、超范围接待。`,
          `本季度接待上级检查组${p.int(1, 3)}次，均凭公函安排，费用当月结清。`,
        ]),
        p.pick([
          `街道现有公务用车${p.int(1, 2)}辆，实行派车登记、定点维修、定点加油，节假日封存停驶。`,
          '公务用车严格履行审批手续，里程和油耗每月公示，杜绝公车私用。',
        ]),
        ...p.some(2, [
          `与预算相比，全年支出进度为${p.int(16, 88)}%，${p.pick(['接待批次减少', '车辆维修费用下降', '严格执行定点加油'])}是支出低于序时进度的主要原因。`,
          '本季度没有购置和更新公务用车，没有安排因公出国（境）团组。',
          `街道纪检人员抽查报销凭证${p.int(12, 60)}份，未发现超标准接待和违规用车。`,
          '食堂用餐实行登记刷卡，外单位人员用餐凭公函结算，不上高档菜肴和酒水。',
          `车辆行驶里程合计${p.int(1800, 6900)}公里，主要用于应急值守、下社区检查和会议。`,
        ]),
        `欢迎监督。监督电话：${p.telephone}。`,
      ],
    };
  },
};

/** A fund and its two main uses. */
const FUNDS = [
  ['老旧小区改造补助资金', '基础设施改造工程', '设计监理费用'],
  ['困难群众救助补助资金', '救助金发放到户', '特困人员照料护理'],
  ['就业补助资金', '公益性岗位补贴', '社会保险补贴'],
  ['基本公共卫生服务补助资金', '健康体检和随访', '健康档案管理'],
  ['养老服务体系建设补助资金', '养老服务站运营补助', '适老化设施购置'],
  ['城市管理以奖代补资金', '环境卫生整治', '市政设施维护'],
  ['基层文化服务专项资金', '文化活动组织', '图书和器材购置'],
  ['残疾人事业发展补助资金', '辅助器具适配', '家庭无障碍改造'],
] as const;

const specialFunds: Genre = {
  id: 'special-funds',
  column: 'caizheng-zhuanxiang',
  sectionOffice: 'jingji',
  topic: '04.1',
  count2020: 8,
  countNow: 5,
  pace: 'prompt',
  write(p) {
    const [fund, main, second] = p.pick(FUNDS);
    const total = p.int(32, 260) + p.int(0, 9) / 10;
    const used = (total * p.int(42, 98)) / 100;
    return {
      title: `${p.street}${p.year}年${fund}${p.pick(['分配使用情况', '使用情况公示', '支出进度'])}（${p.month}月）`,
      keywords: ['专项资金', fund],
      blocks: [
        `${p.year}年，上级下达${p.street}${fund}共${total.toFixed(1)}万元。截至${p.before(1)}，已支出${used.toFixed(1)}万元，支出进度${((used / total) * 100).toFixed(1)}%，结余结转下期使用。`,
        table(
          ['用途', '金额（万元）'],
          (() => {
            const most = used * (p.int(48, 62) / 100);
            const more = used * (p.int(20, 30) / 100);
            return [
              [main, most.toFixed(1)],
              [second, more.toFixed(1)],
              [
                '其他相关支出',
                (Number(used.toFixed(1)) - Number(most.toFixed(1)) - Number(more.toFixed(1))).toFixed(1),
              ],
              ['合计', used.toFixed(1)],
            ];
          })(),
        ),
        p.pick([
          '资金实行专账核算、专款专用，支付前由业务科室审核、财务复核、分管负责人审批，超过限额的提交办公会研究。',
          `资金分配按照${p.pick(['实际工作量', '保障人数', '项目实施进度'])}测算，分配方案经街道办公会研究并在社区公示。`,
        ]),
        p.pick([
          `街道于${p.before(p.int(5, 12))}组织专项检查，抽查凭证${p.int(20, 90)}份，未发现挤占挪用问题。`,
          '发放到个人的资金全部通过“一卡通”支付，不发现金，群众可以持卡查询。',
        ]),
        `公示期自${p.after(1)}至${p.after(5)}，监督电话：${p.telephone}。`,
      ],
    };
  },
};

const communityFunds: Genre = {
  id: 'community-funds',
  column: 'caizheng-zhuanxiang',
  sectionOffice: 'dangjian',
  topic: '04.1',
  count2020: 8,
  countNow: 4,
  pace: 'prompt',
  months: [1, 3, 4, 6, 7, 9, 10, 12],
  shared: true,
  write(p) {
    const items = p
      .some(p.int(3, 5), [
        '楼道照明维修',
        '健身器材更换',
        '便民座椅添置',
        '下水道清淤',
        '文化活动室用品',
        '宣传栏更新',
        '绿化补植',
        '雨棚维修',
        '非机动车停车架',
        '困难党员群众帮扶',
      ])
      .map((name) => ({ name, count: p.int(12, 160) * 100 }));
    return {
      title: `${p.community.name}为民服务专项经费使用公示（${p.year}年${p.month}月）`,
      keywords: ['为民服务经费', p.community.name],
      blocks: [
        `${p.community.name}经居民议事会讨论、社区“两委”研究、${p.street}审核，使用为民服务专项经费${sum(items)}元，实施${items.length}个项目，现予公示。`,
        table(['项目', '金额（元）'], [...items.map((row) => [row.name, row.count]), ['合计', sum(items)]]),
        p.pick([
          `项目由居民提出，经${p.int(18, 46)}名居民代表投票确定优先顺序；实施过程中居民监督小组全程参与，完工后签字验收。`,
          '经费使用坚持居民受益、公开透明，不得用于发放补贴、公务接待和办公支出。',
        ]),
        p.pick([
          '票据和验收资料存放在社区服务大厅，居民可以随时查阅。',
          `完工照片和验收单已在${p.compound}公示栏张贴。`,
        ]),
        `居民如有意见，请于${p.after(5)}前向社区居务监督委员会或街道${p.office}提出，电话：${p.telephone}。`,
      ],
    };
  },
};

const purchase: Genre = {
  id: 'purchase',
  column: 'caizheng-caigou',
  sectionOffice: 'jingji',
  topic: '04.1',
  documentGenre: '公告',
  count2020: 0,
  countNow: 4,
  pace: 'prompt',
  months: [3, 4, 6, 8, 9, 11],
  write(p) {
    const project = p.pick([
      '食堂食材配送服务',
      '社区网格化服务平台运维',
      '老年人意外伤害保险',
      '便民服务大厅窗口改造',
      '病媒生物防制服务',
      '档案数字化服务',
      '消防器材更新',
      '养老服务站运营服务',
    ]);
    const limit = p.int(60, 280) * 1000;
    const deal = Math.floor((limit * p.int(86, 98)) / 100);
    return {
      title: `${p.street}${p.year}年${project}项目${p.pick(['询价', '竞争性磋商', '比选'])}成交结果公告（限额以下）`,
      keywords: ['采购结果', project],
      blocks: [
        heading('一、项目基本情况'),
        `项目名称：${project}；采购预算${limit}元，属于集中采购目录以外、采购限额标准以下的自行采购项目，按照街道内控制度组织实施。`,
        heading('二、评审情况'),
        `公告于${p.before(p.int(8, 14))}发布，共有${p.int(3, 7)}家供应商响应。评审小组由${p.pick(['三', '五'])}人组成，${p.before(2)}完成评审。`,
        heading('三、成交结果'),
        table(
          ['成交金额（元）', '服务期限', '付款方式'],
          [
            [
              deal,
              p.pick(['一年', '自合同签订之日起一年', '按合同约定']),
              p.pick(['按季度考核支付', '验收合格后一次性支付', '预付三成，验收后付清']),
            ],
          ],
        ),
        heading('四、其他'),
        `供应商对结果有异议的，可在${p.after(1)}至${p.after(5)}以书面形式向${p.office}提出质疑，联系电话：${p.telephone}。`,
        ...p.signed(),
      ],
    };
  },
};

const audit: Genre = {
  id: 'audit',
  column: 'caizheng-zhuanxiang',
  sectionOffice: 'jingji',
  topic: '04.8',
  count2020: 2,
  countNow: 2,
  months: [5, 10],
  gathering: true,
  write(p) {
    return {
      title: `${p.street}${p.year}年${p.month < 7 ? '上半年' : '下半年'}社区财务检查情况`,
      keywords: ['社区财务', '监督检查'],
      blocks: [
        `${p.before(p.int(9, 15))}至${p.before(2)}，${p.street}对${p.organ.communities.length}个社区的财务收支开展检查，抽查凭证${p.int(180, 520)}份，涉及资金${wan(p.int(120, 460))}万元。`,
        '从检查情况看，各社区基本能够执行财务管理制度，做到收支有据、账款相符。发现的问题有：',
        list(
          p.some(3, [
            '个别票据要素不全，缺少经办人或验收人签字；',
            '固定资产登记不及时，标签脱落；',
            '财务公开内容过于笼统，居民看不明白；',
            '零星维修项目缺少询价记录；',
            '往来款项挂账时间较长，未及时清理；',
            '现金支出超过规定限额。',
          ]),
        ),
        p.pick([
          `对上述问题，街道当场反馈并下发整改清单，要求${p.after(10)}前完成整改，${p.office}逐项验收。`,
          '街道召开社区会计培训会，针对检查中发现的共性问题逐一讲解规范做法。',
        ]),
        `各社区自下月起按照统一格式公开财务收支，居民可到社区查阅。咨询电话：${p.telephone}。`,
      ],
    };
  },
};

export const financeGenres: readonly Genre[] = [
  budget,
  finalAccounts,
  officialExpenses,
  specialFunds,
  communityFunds,
  purchase,
  audit,
];
