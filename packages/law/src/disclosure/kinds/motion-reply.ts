/**
 * 人大代表建议、政协提案办理答复. 国办发〔2014〕46号: replies on matters of public interest are published, without contact
 * data of deputies. Replies within three months of assignment: 《代表法》第四十二条.
 */
import { addMonths, addWorkingDays } from '../../calendar/index.ts';
import type { ClockLine, FieldFault, KindDeclaration, KindFields } from './declaration.ts';
import { choice, date, figure, line, must, text } from './fields.ts';
import { dayOf, order, textOf } from './values.ts';

const ARTICLE = '国办发〔2014〕46号';
const THREE_MONTHS = '《全国人民代表大会和地方各级人民代表大会代表法》第四十二条';

export const motionReply: KindDeclaration = {
  label: '建议提案办理答复',
  explanation: '人大代表建议、政协提案的办理答复，标注届次、编号、承办机关和办理结果类别。',
  group: 'interaction',
  metadata: 'plain',
  column: 'art20_15',
  genre: '函',
  article: ARTICLE,
  fields: [
    choice('type', '类别', { deputy_suggestion: '人大代表建议', member_proposal: '政协提案' }, must),
    line('session', '届次', { ...must, max: 60, help: '如“区十八届人大五次会议”，同一届次的答复列在一起。' }),
    figure('number', '编号', { ...must, least: 1, most: 99999 }),
    line('subject', '案由', { ...must, max: 200 }),
    line('proposer', '提出人', {
      ...must,
      max: 100,
      help: '只写姓名或者界别、代表团，不得填写电话、住址等联系方式。',
    }),
    text('request', '主要内容', { ...must, max: 3000, help: '概括建议或者提案提出的意见。' }),
    line('lead_organ', '主办机关', must),
    line('joint_organs', '会办机关', { max: 300 }),
    date('assigned_on', '交办日期'),
    date('replied_on', '答复日期', must),
    choice(
      'result',
      '办理结果',
      {
        A: 'A类：所提问题已经解决或者基本解决',
        B: 'B类：所提问题正在解决或者列入计划逐步解决',
        C: 'C类：所提问题因条件限制或者其他原因留待以后解决',
      },
      must,
    ),
    choice('opinion', '代表、委员意见', {
      satisfied: '满意',
      mostly_satisfied: '基本满意',
      dissatisfied: '不满意',
    }),
  ],
  facet: 'session',
  check: (fields) => [
    ...order(fields, 'assigned_on', 'replied_on', 'ends_before_start', ARTICLE),
    ...withoutContact(fields),
  ],
  clock: motionClock,
  layout: [
    {
      block: 'facts',
      fields: ['type', 'session', 'number', 'lead_organ', 'joint_organs', 'result', 'opinion'],
    },
    {
      block: 'reply',
      asked: 'request',
      facts: ['subject', 'proposer'],
      questionTitle: '建议、提案内容',
      answerTitle: '办理答复',
    },
    { block: 'clock', title: '办理时限' },
    { block: 'files' },
  ],
};

/** Telephone numbers, mail addresses and door numbers. */
const CONTACT = /\d{7,}|\d{3,4}-\d{7,8}|@|[路街巷]\s*\d+\s*号|\d+\s*[栋幢单元室]/;

function withoutContact(fields: KindFields): FieldFault[] {
  const proposer = textOf(fields, 'proposer');
  if (proposer === undefined || !CONTACT.test(proposer)) return [];
  return [{ code: 'contact_data', field: 'proposer', article: ARTICLE }];
}

/** Working days after the reply in which it is published (皖政办〔2015〕2号). */
const PUBLISHED_WITHIN = 20;

function motionClock(fields: KindFields, publishedOn: string | null): ClockLine[] {
  const assigned = dayOf(fields, 'assigned_on');
  const replied = dayOf(fields, 'replied_on');
  const lines: ClockLine[] = [];
  if (assigned !== undefined) {
    lines.push({
      label: '答复代表、委员',
      from: assigned,
      due: addMonths(assigned, 3),
      done: replied ?? null,
      limit: '3个月',
      basis: THREE_MONTHS,
    });
  }
  if (replied !== undefined) {
    lines.push({
      label: '公开答复',
      from: replied,
      due: addWorkingDays(replied, PUBLISHED_WITHIN),
      done: publishedOn,
      limit: '20个工作日',
      basis: '皖政办〔2015〕2号',
    });
  }
  return lines;
}
