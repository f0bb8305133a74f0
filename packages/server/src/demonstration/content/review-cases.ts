/**
 * Items that did not go the plain way through the review: kept from the public, sent to another organ or up to the
 * authority first, put out in an emergency, taken down again. All of the furnished organ; all names are invented.
 */
import { addDays, addWorkingDays, type LocalDate } from '@gongkai/law/calendar';
import { bodyOf } from './markup.ts';
import type { ReviewCase, ReviewCaseStep } from './review-case.ts';

const RELEASE = 'zhangyuhua';
const SECRECY = 'liuchang';
const OFFICER = 'masiyuan';
const LEADER = 'dengwenbo';

type Plan = Omit<ReviewCaseStep, 'at'> & { readonly day: LocalDate; readonly time: string };
type Told = Omit<ReviewCase, 'organ' | 'steps' | 'attribute' | 'exemption'> &
  Partial<Pick<ReviewCase, 'attribute' | 'exemption'>>;

function reviewCase(told: Told, plan: readonly Plan[]): ReviewCase {
  return {
    organ: 'xijie',
    attribute: 'proactive',
    exemption: null,
    ...told,
    steps: plan.map(({ day, time, ...step }) => ({ ...step, at: `${day}T${time}:00+08:00` })),
  };
}

/** The cases as they stand on the evening of the day before `today`. */
export function reviewCases(today: LocalDate): readonly ReviewCase[] {
  const last = addDays(today, -1);
  const ago = (days: number): LocalDate => addWorkingDays(addDays(last, 1), -1 - days);
  return [
    keptForYear(ago(240), ago(238)),
    keptOnRequest(ago(30), ago(28)),
    emergency(ago(0)),
    takenDown(ago(60), ago(58), ago(1)),
    askedOrgan(ago(3), ago(2)),
    agreedAndPublished(ago(25), ago(22), ago(20)),
    doubtful(ago(4), ago(2)),
    stoodIn(ago(1), ago(0)),
  ];
}

/** 条例 art. 16 para 2: a draft for discussion stays closed while it is one, and comes up for re-review. */
function keptForYear(drafted: LocalDate, reviewed: LocalDate): ReviewCase {
  const by = 'tangwei';
  return reviewCase(
    {
      key: 'xijie-case-1',
      column: 'chengguan',
      sectionOffice: 'chengguan',
      title: '关于惠黎家园二期停车位改造方案讨论稿的会议记录',
      summary: '停车位改造方案的讨论记录，方案尚未确定。',
      bodyHtml: bodyOf([
        '会议讨论了惠黎家园二期停车位改造的三个比选方案，与会人员对绿地占用面积和施工时段提出不同意见。',
        '会议决定由城市管理办公室会同社区补充居民意见后再行研究，本次讨论不形成最终意见。',
      ]),
      topicClass: '10.2',
      formedOn: drafted,
      attribute: 'closed',
      exemption: 'exempt_process',
    },
    [
      { step: 'create', day: drafted, time: '09:40', by },
      { step: 'submit', day: drafted, time: '10:05', by },
      {
        step: 'approve_release',
        day: reviewed,
        time: '09:15',
        by: RELEASE,
        note: '属于讨论记录，同意不予公开。',
      },
      { step: 'approve_secrecy', day: reviewed, time: '15:20', by: SECRECY },
    ],
  );
}

function keptOnRequest(drafted: LocalDate, reviewed: LocalDate): ReviewCase {
  const by = 'sunmeng';
  return reviewCase(
    {
      key: 'xijie-case-2',
      column: 'shehui-jiuzhu',
      sectionOffice: 'minzheng',
      title: '低保动态管理入户核查工作底表说明',
      summary: '入户核查的范围、方法和底表填写要求。',
      bodyHtml: bodyOf([
        '入户核查由两名工作人员共同进行，核查结果当场由户主签字确认。',
        '底表由民政办公室统一编号保存，调阅须登记。',
      ]),
      topicClass: '17.3',
      formedOn: drafted,
      attribute: 'on_request',
    },
    [
      { step: 'create', day: drafted, time: '14:10', by },
      { step: 'submit', day: drafted, time: '14:30', by },
      { step: 'approve_release', day: reviewed, time: '09:30', by: 'zhoujianguo' },
      { step: 'approve_secrecy', day: reviewed, time: '16:00', by: SECRECY },
    ],
  );
}

/** A warning cannot wait: the leader skips the release review; it stays flagged until a second person has looked. */
function emergency(day: LocalDate): ReviewCase {
  const by = 'wuhaoran';
  return reviewCase(
    {
      key: 'xijie-case-3',
      column: 'yingji-fangfan',
      sectionOffice: 'yingji',
      title: '关于做好今晚大风降温天气防范应对的紧急通告',
      summary: '大风降温期间的安全提示和值守安排。',
      bodyHtml: bodyOf([
        '据气象部门预报，今日夜间至明日有七级以上阵风，气温明显下降。',
        '请各社区立即检查户外广告牌、施工围挡和临时搭建物，妥善安置露天摊位；居民请收好阳台悬挂物品，减少外出。',
        '街道应急值班电话全天有人接听，发现险情请及时报告。',
      ]),
      topicClass: '02.3',
      formedOn: day,
    },
    [
      { step: 'create', day, time: '15:20', by },
      { step: 'submit', day, time: '15:31', by },
      {
        step: 'skip_release',
        day,
        time: '15:38',
        by: LEADER,
        note: '大风今晚到达，信息发布审查人外出，须在下班前发布。',
      },
      { step: 'approve_secrecy', day, time: '15:46', by: SECRECY },
      { step: 'publish', day, time: '15:52', by: OFFICER },
    ],
  );
}

function takenDown(drafted: LocalDate, released: LocalDate, gone: LocalDate): ReviewCase {
  const by = 'sunmeng';
  return reviewCase(
    {
      key: 'xijie-case-4',
      column: 'shehui-jiuzhu',
      sectionOffice: 'minzheng',
      title: '临时救助对象公示（本期）',
      summary: '本期临时救助对象的公示，公示期满后停止公开。',
      bodyHtml: bodyOf([
        '经审核，本期拟给予临时救助三户，救助事由为火灾和突发疾病，现予公示，公示期为七个工作日。',
        '对公示内容有异议的，请在公示期内向民政办公室反映。',
      ]),
      topicClass: '17.3',
      formedOn: drafted,
    },
    [
      { step: 'create', day: drafted, time: '09:10', by },
      { step: 'submit', day: drafted, time: '09:30', by },
      { step: 'approve_release', day: drafted, time: '14:20', by: 'zhoujianguo' },
      { step: 'approve_secrecy', day: drafted, time: '16:30', by: SECRECY },
      { step: 'publish', day: released, time: '09:05', by: OFFICER },
      {
        step: 'unpublish',
        day: gone,
        time: '10:15',
        by: OFFICER,
        note: '公示期已满，内容涉及个人生活状况。',
      },
    ],
  );
}

const WATER = '淮北市相山区水务局';

/** 条例 art. 11: what touches another organ's field is agreed with it first. */
function askedOrgan(drafted: LocalDate, asked: LocalDate): ReviewCase {
  const by = 'tangwei';
  return reviewCase(
    {
      key: 'xijie-case-5',
      column: 'chengguan',
      sectionOffice: 'chengguan',
      title: '关于惠黎河沿岸步道临时封闭施工的通告',
      summary: '步道封闭的时间、范围和绕行路线。',
      bodyHtml: bodyOf([
        '因护坡修缮，惠黎河沿岸步道将分段封闭施工，每段封闭不超过五日。',
        '施工期间请行人按现场标志绕行，河道管理范围内禁止停放车辆和堆放物品。',
      ]),
      topicClass: '10.2',
      formedOn: drafted,
    },
    [
      { step: 'create', day: drafted, time: '10:20', by },
      { step: 'submit', day: drafted, time: '10:45', by },
      {
        step: 'ask_agreement',
        day: asked,
        time: '09:25',
        by,
        organName: WATER,
        letter: `${WATER}：\n我办拟发布惠黎河沿岸步道临时封闭施工的通告，其中涉及河道管理范围。请核对相关表述是否准确，并函复意见。`,
      },
    ],
  );
}

function agreedAndPublished(drafted: LocalDate, answered: LocalDate, released: LocalDate): ReviewCase {
  const by = 'wuhaoran';
  return reviewCase(
    {
      key: 'xijie-case-6',
      column: 'yingji-fangfan',
      sectionOffice: 'yingji',
      title: '关于冬春季防汛物资盘点和补充情况的公告',
      summary: '防汛物资的盘点结果和补充安排。',
      bodyHtml: bodyOf([
        '街道会同各社区完成防汛物资盘点，编织袋、应急照明和排水泵数量满足要求，救生衣按标准补充四十件。',
        '物资存放于街道应急仓库，由专人管理，使用登记制度不变。',
      ]),
      topicClass: '02.3',
      formedOn: drafted,
    },
    [
      { step: 'create', day: drafted, time: '10:00', by },
      {
        step: 'ask_agreement',
        day: drafted,
        time: '11:10',
        by,
        organName: WATER,
        letter: `${WATER}：\n现将防汛物资盘点公告稿送你局，请核对物资标准的表述，并函复意见。`,
      },
      { step: 'submit', day: drafted, time: '11:20', by },
      { step: 'record_agreement', day: answered, time: '15:05', by, organName: WATER, answer: 'agrees' },
      { step: 'approve_release', day: answered, time: '16:10', by: 'liangshufen' },
      { step: 'approve_secrecy', day: released, time: '09:10', by: SECRECY },
      { step: 'publish', day: released, time: '10:30', by: OFFICER },
    ],
  );
}

/** 条例 art. 17 para 3: whether it may be disclosed is for the authority to say. */
function doubtful(drafted: LocalDate, referred: LocalDate): ReviewCase {
  const by = 'wuhaoran';
  return reviewCase(
    {
      key: 'xijie-case-7',
      column: 'yingji-fangfan',
      sectionOffice: 'yingji',
      title: '辖区人防工程平时使用情况说明',
      summary: '辖区人防工程平时使用和管理的情况。',
      bodyHtml: bodyOf([
        '辖区内平时使用的人防工程主要用作地下停车场，由物业服务单位负责日常维护。',
        '街道每季度会同有关单位检查消防和排水设施，检查结果报主管部门。',
      ]),
      topicClass: '02.3',
      formedOn: drafted,
    },
    [
      { step: 'create', day: drafted, time: '09:50', by },
      { step: 'submit', day: drafted, time: '10:10', by },
      { step: 'approve_release', day: drafted, time: '15:40', by: 'liangshufen' },
      {
        step: 'refer_secrecy',
        day: referred,
        time: '10:30',
        by: SECRECY,
        organName: '淮北市相山区国家保密局',
        letter: '我办拟公开辖区人防工程平时使用情况，是否涉及国家秘密不能确定，现报请确定能否公开。',
      },
    ],
  );
}

/** The head of the office is away: a colleague who stands in for him reviews what the office wrote. */
function stoodIn(drafted: LocalDate, released: LocalDate): ReviewCase {
  const by = 'sunmeng';
  return reviewCase(
    {
      key: 'xijie-case-8',
      column: 'shehui-jiuzhu',
      sectionOffice: 'minzheng',
      title: '关于本周集中办理残疾人证换证手续的公告',
      summary: '残疾人证集中换证的时间、地点和所带材料。',
      bodyHtml: bodyOf([
        '本周工作日上午，街道便民服务大厅设专窗集中办理残疾人证换证手续，请持证居民带好原证件和近期免冠照片。',
        '行动不便的，可以由家属到社区登记，工作人员预约上门办理。办理换证不收取费用。',
      ]),
      topicClass: '17.3',
      formedOn: drafted,
    },
    [
      { step: 'create', day: drafted, time: '09:15', by },
      { step: 'submit', day: drafted, time: '09:35', by },
      { step: 'approve_release', day: drafted, time: '11:05', by: 'fangyuan', note: '办理时间已核对。' },
      { step: 'approve_secrecy', day: drafted, time: '15:30', by: SECRECY },
      { step: 'publish', day: released, time: '09:10', by: OFFICER },
    ],
  );
}
