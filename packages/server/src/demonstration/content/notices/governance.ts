/** Notices on the organ itself: profile, leaders, offices, plans and personnel. */
import type { Genre } from '../genre.ts';
import { heading, list, salutation, table } from '../markup.ts';

const profile: Genre = {
  id: 'profile',
  column: 'jigou-gaikuang',
  sectionOffice: 'zonghe',
  topic: '02.8',
  count2020: 2,
  countNow: 1,
  months: [1, 8],
  shared: true,
  write(p) {
    return {
      title: `${p.name}机构简介（${p.year}年${p.month}月更新）`,
      keywords: ['机构职能', '联系方式'],
      blocks: [
        heading('主要职责'),
        `${p.name}是${p.organ.reconsiderationOrgan}的派出机关，在区人民政府领导下履行下列职责：`,
        list(
          p.some(p.int(5, 6), [
            '组织实施辖区社会救助、养老、就业、卫生健康等公共服务；',
            '统筹辖区市容环境、物业管理、老旧小区改造等城市管理工作；',
            '承担安全生产、消防、防灾减灾的属地管理责任；',
            '指导社区居民委员会开展自治，推进社区建设；',
            '化解矛盾纠纷，办理群众来信来访，维护社会稳定；',
            '服务辖区企业和个体工商户，优化营商环境；',
            '完成区人民政府交办的其他事项。',
          ]),
          true,
        ),
        heading('辖区概况'),
        `${p.street}位于相山区，辖${p.organ.communities.map((entry) => entry.name).join('、')}共${p.organ.communities.length}个社区，常住人口约${p.int(32, 58) / 10}万人。`,
        heading('联系方式'),
        list([
          `地址：${p.organ.contact.address}（邮政编码：${p.organ.contact.postcode}）`,
          `办公时间：${p.organ.contact.hours}`,
          `联系电话：${p.organ.contact.telephone}`,
        ]),
      ],
    };
  },
};

const leaders: Genre = {
  id: 'leaders',
  column: 'jigou-lingdao',
  sectionOffice: 'dangjian',
  topic: '15.3',
  documentGenre: '通知',
  count2020: 2,
  countNow: 2,
  months: [2, 7],
  shared: true,
  write(p) {
    const duties = p.shuffled([
      '党建、人事、群团和意识形态工作',
      '经济发展、财政财务、统计和招商工作',
      '城市管理、物业管理和生态环境工作',
      '民政、养老、残联和退役军人工作',
      '应急管理、消防和安全生产工作',
      '信访、平安建设、法治和调解工作',
      '卫生健康、教育、文化和社会保障工作',
    ]);
    return {
      title: `关于调整${p.street}班子成员分工的通知（${p.year}年${p.month}月）`,
      keywords: ['领导分工', '机构职能'],
      blocks: [
        salutation('各社区居委会，各科室：'),
        `因工作需要，经研究，对${p.street}班子成员分工作如下调整：`,
        table(
          ['职务', '分工'],
          ['主任', '副主任（一）', '副主任（二）', '副主任（三）', '人大工委主任', '武装部部长'].map(
            (position, index) => [
              position,
              index === 0 ? '主持办事处全面工作' : (duties[index - 1] ?? '协助有关工作'),
            ],
          ),
        ),
        '班子成员实行A、B岗制度，一方外出时由另一方代为履行职责。分管政府信息公开工作的负责人为办事处副主任（一）。',
        `本通知自印发之日起执行，此前分工与本通知不一致的，以本通知为准。各科室据此做好工作衔接，遇有问题及时报${p.office}。`,
        ...p.signed(),
      ],
    };
  },
};

const offices: Genre = {
  id: 'offices',
  column: 'jigou-neishe',
  sectionOffice: 'dangjian',
  topic: '02.8',
  count2020: 3,
  countNow: 2,
  pace: 'slow',
  months: [3, 6, 11],
  shared: true,
  write(p) {
    const some = p.some(p.int(6, 8), p.organ.sectionOffices);
    return {
      title: `${p.name}内设机构职责及联系电话（${p.year}年${p.month}月）`,
      keywords: ['内设机构', '联系电话'],
      blocks: [
        `为方便群众办事和监督，现将${p.name}部分内设机构的主要职责和联系电话公布如下。`,
        table(
          ['机构', '主要职责', '联系电话'],
          some.map((entry) => [entry.name, entry.duties, entry.telephone]),
        ),
        p.pick([
          '各科室工作人员实行挂牌上岗，首问责任人对来访来电应当一次性告知办理程序和所需材料。',
          '办理事项涉及多个科室的，由首个接待科室负责协调，不得让群众来回跑。',
        ]),
        `如职责或电话发生变化，街道将在五个工作日内更新。总机：${p.organ.contact.telephone}。`,
      ],
    };
  },
};

const workPlan: Genre = {
  id: 'work-plan',
  column: 'guihua',
  sectionOffice: 'zonghe',
  topic: '02.5',
  documentGenre: '通知',
  count2020: 5,
  countNow: 4,
  pace: 'prompt',
  months: [1, 2, 3, 4, 5],
  shared: true,
  write(p) {
    const field =
      ['政务公开', '安全生产', '城市管理', '民生保障', '文化惠民'][(p.month - 1) % 5] ?? '政务公开';
    return {
      title: `关于印发《${p.street}${p.year}年${field}工作要点》的通知`,
      keywords: ['工作要点', field],
      blocks: [
        salutation('各社区居委会，各科室：'),
        `《${p.street}${p.year}年${field}工作要点》已经办公会研究同意，现印发给你们，请认真抓好落实。`,
        heading('一、总体要求'),
        `坚持以人民为中心，围绕区委、区政府中心工作，${p.pick(['聚焦群众关切', '突出问题导向', '强化责任落实'])}，推动${field}工作取得新成效。`,
        heading('二、重点任务'),
        list(
          p.some(4, [
            `健全工作机制。明确分管负责人和具体责任人，每${p.pick(['季度', '两个月'])}研究一次工作。`,
            `摸清底数情况。${p.after(20)}前完成基础台账的更新，做到一社区一清单。`,
            `办好${p.int(3, 8)}件实事。面向居民征集项目，公开立项、公开进度、公开结果。`,
            '加强宣传引导。利用公示栏、网格群和政府网站及时发布信息，回应群众关切。',
            `开展业务培训。全年不少于${p.pick(['两', '三', '四'])}次，提升基层人员能力。`,
            '强化督促检查。对落实不力的予以通报，结果纳入年度考核。',
          ]),
          true,
        ),
        heading('三、保障措施'),
        `各责任单位应当细化分工，${p.after(10)}前将实施方案报${p.office}，每季度末报送进展情况。联系电话：${p.telephone}。`,
        ...p.signed(),
      ],
    };
  },
};

const workReport: Genre = {
  id: 'work-report',
  column: 'guihua',
  sectionOffice: 'zonghe',
  topic: '02.5',
  count2020: 8,
  countNow: 4,
  pace: 'slow',
  months: [3, 4, 6, 7, 9, 10, 11, 12],
  write(p) {
    const field = p.pick([
      '基层治理',
      '民生实事',
      '平安建设',
      '城市管理',
      '养老服务',
      '政务公开',
      '营商环境',
    ]);
    return {
      title: `${p.street}${p.year}年${p.month <= 4 ? '一季度' : p.month <= 7 ? '上半年' : p.month <= 10 ? '前三季度' : '度'}${field}工作${p.pick(['总结', '完成情况', '进展'])}${p.month > 10 ? `（${p.month}月）` : ''}`,
      keywords: ['工作总结', field],
      blocks: [
        `今年以来，${p.street}围绕年度目标任务，扎实推进${field}工作，各项工作取得积极进展。`,
        heading('一、主要做法'),
        p.pick([
          `坚持清单化管理，将${field}工作分解为${p.int(12, 36)}项具体任务，明确责任科室和完成时限，每月调度、每季讲评。`,
          `突出群众参与，通过居民议事会、入户走访等方式征集意见${p.int(60, 300)}条，采纳${p.int(24, 58)}条，解决了一批身边问题。`,
        ]),
        p.pick([
          `整合网格力量，${p.int(48, 120)}名网格员日常巡查，发现和处理各类事项${p.int(400, 2600)}件，办结率${p.int(94, 99)}%。`,
          `争取上级资金${p.int(60, 420)}万元，撬动社会力量参与，新建改造服务设施${p.int(3, 12)}处。`,
        ]),
        heading('二、存在的问题'),
        list(
          p.some(2, [
            '工作推进不够平衡，个别社区进度偏慢；',
            '工作力量和专业能力与任务要求还有差距；',
            '部分设施老化，维护资金不足；',
            '宣传方式不够丰富，居民知晓率有待提高；',
          ]),
        ),
        heading('三、下一步打算'),
        `对照年度目标补齐短板，${p.pick(['集中攻坚未完成事项', '抓好民生项目收尾', '完善长效管理机制'])}，确保${p.month > 10 ? '全年任务圆满完成并谋划好明年工作' : '全年任务如期完成'}。`,
      ],
    };
  },
};

const recruitment: Genre = {
  id: 'recruitment',
  column: 'renshi',
  sectionOffice: 'dangjian',
  topic: '15.3',
  documentGenre: '公告',
  count2020: 5,
  countNow: 4,
  pace: 'prompt',
  months: [3, 5, 7, 9, 11],
  write(p) {
    const post = p.pick([
      '社区工作者',
      '社区养老服务员',
      '网格员',
      '退役军人服务站工作人员',
      '便民服务大厅窗口人员',
      '食品安全协管员',
    ]);
    const number = p.int(3, 14);
    return {
      title: `${p.street}${p.year}年公开${p.pick(['招聘', '选聘'])}${post}公告（${p.month}月）`,
      keywords: ['公开招聘', post],
      blocks: [
        `因工作需要，${p.street}面向社会公开招聘${post}${number}名，现将有关事项公告如下。`,
        heading('一、报名条件'),
        list([
          '具有中华人民共和国国籍，遵守宪法和法律，品行良好；',
          `年龄${p.pick(['18周岁以上、40周岁以下', '20周岁以上、45周岁以下'])}，具有${p.pick(['大专及以上', '高中及以上'])}学历；`,
          '身体健康，热心群众工作，具有较好的沟通能力；',
          p.pick([
            '退役军人、持有社会工作者职业资格证书的同等条件下优先；',
            '熟练使用办公软件，辖区居民同等条件下优先；',
          ]),
        ]),
        heading('二、程序'),
        `（一）报名：${p.after(2)}至${p.after(7)}，到街道${p.office}现场报名。（二）笔试：${p.after(12)}进行，内容为公共基础知识和社区工作实务。（三）面试：按照1:${p.pick(['2', '3'])}的比例确定人选。（四）体检、考察、公示，公示期五个工作日。`,
        ...p.some(2, [
          '资格审查贯穿全过程，凡提供虚假材料的取消资格；与在职工作人员有应回避关系的不得报考。',
          '报名时提交身份证、学历证书复印件和近期免冠照片两张，留存有效联系方式。',
          `笔试、面试成绩分别占${p.pick(['50%、50%', '60%、40%', '40%、60%'])}，总成绩相同的以笔试成绩高者优先。`,
          '招聘人数与通过资格审查人数达不到规定比例的，相应核减或者取消招聘计划。',
          `拟聘人员由${p.communities(2).join('、')}等社区分配使用，服从统一调配，最低服务年限两年。`,
          '有犯罪记录、被开除公职或者列入失信被执行人名单的人员不得报名。',
        ]),
        heading('三、待遇'),
        `签订劳动合同，试用期${p.pick(['一', '两'])}个月，工资待遇按照区统一标准执行，缴纳社会保险和住房公积金。`,
        `咨询电话：${p.telephone}。招聘工作接受社会监督，不指定考试用书，不委托培训。`,
        ...p.signed(),
      ],
    };
  },
};

const appointment: Genre = {
  id: 'appointment',
  column: 'renshi',
  sectionOffice: 'dangjian',
  topic: '15.3',
  count2020: 5,
  countNow: 4,
  pace: 'prompt',
  months: [4, 6, 8, 10, 12],
  write(p) {
    const number = p.int(2, 9);
    return {
      title: `${p.street}${p.year}年${p.month}月${p.pick(['拟聘用人员', '拟录用人选'])}公示（${p.pick(['社区工作者', '网格员', '公益性岗位', '编外人员'])}）`,
      keywords: ['人事公示', '公开招聘'],
      blocks: [
        `根据招聘公告和有关规定，经资格审查、${p.pick(['笔试、面试', '面试、实际操作'])}、体检和考察，确定拟聘用人员${number}名，现予公示。`,
        table(
          ['岗位', '拟聘人数', '最低入围成绩'],
          [
            ['社区服务岗', Math.ceil(number / 2), (p.int(680, 800) / 10).toFixed(1)],
            ['综合管理岗', number - Math.ceil(number / 2), (p.int(690, 820) / 10).toFixed(1)],
          ],
        ),
        `公示时间为${p.after(1)}至${p.after(5)}。拟聘人员的姓名和准考证号在街道公告栏和考点同步张贴，供考生核对。`,
        ...p.some(2, [
          `招聘公告发布后，共有${p.int(18, 90)}人报名，${p.int(14, 60)}人通过资格审查，笔试缺考${p.int(1, 8)}人。`,
          '笔试由街道统一命题、密封阅卷，面试采取结构化方式，评委由业务科室和社区代表组成，现场公布成绩。',
          '体检在指定医院进行，标准参照公务员录用体检有关规定；考察重点了解思想品德和工作表现。',
          `拟聘人员平均年龄${p.int(26, 36)}岁，大专以上学历占${p.int(78, 100)}%，其中退役军人${p.int(0, 2)}人。`,
          '街道纪检人员对命题、考试、阅卷、面试全程监督，未发现违规情况。',
        ]),
        p.pick([
          '公示期间，任何单位和个人均可以通过来信、来电、来访等方式反映公示对象在资格条件、考试纪律等方面的问题。反映问题应当实事求是，提供具体线索。',
          '对反映的问题，街道将认真调查核实，查证属实的取消聘用资格，由此产生的空缺依次递补。',
        ]),
        `受理电话：${p.telephone}；地址：${p.organ.contact.address}。`,
      ],
    };
  },
};

export const governanceGenres: readonly Genre[] = [
  profile,
  leaders,
  offices,
  workPlan,
  workReport,
  recruitment,
  appointment,
];
