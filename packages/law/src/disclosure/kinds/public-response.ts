/**
 * 回应关切 (政务舆情回应). Authoritative information within 5 hours and a press conference within 24 hours of a specially
 * major or major emergency (国办发〔2016〕80号, 国办发〔2016〕61号); other matters within 48 hours (国办发〔2016〕61号).
 */
import type { ClockLine, KindDeclaration, KindFields } from './declaration.ts';
import { choice, date, line, moment, must, rows, text } from './fields.ts';
import { addHours, isLocalMoment } from './moments.ts';
import { order, textOf } from './values.ts';

const ARTICLE = '国办发〔2016〕61号';
const FIVE_HOURS = '国办发〔2016〕80号';

export const publicResponse: KindDeclaration = {
  label: '回应关切',
  explanation: '对网民留言、媒体报道、热线反映的问题作出的公开回应，标注 5、24、48 小时时限。',
  group: 'interaction',
  metadata: 'plain',
  column: 'art20_15',
  article: ARTICLE,
  fields: [
    text('matter', '关切内容', {
      ...must,
      max: 1000,
      help: '概括反映的问题，不写反映人的姓名、住址和电话。',
    }),
    choice(
      'source',
      '来源',
      {
        message: '网民留言',
        media: '媒体报道',
        hotline: '政务服务热线',
        visit: '走访调研',
        petition: '来信来访',
        other: '其他',
      },
      must,
    ),
    choice(
      'level',
      '事项等级',
      { major: '特别重大、重大突发事件', ordinary: '其他政务舆情' },
      { ...must, help: '突发事件 5 小时内发布权威信息、24 小时内举行新闻发布会，其他事项 48 小时内回应。' },
    ),
    moment('raised_at', '发现时间', must),
    moment('information_at', '首次发布权威信息', { help: '仅突发事件填写。' }),
    moment('press_conference_at', '首次新闻发布会', { help: '仅突发事件填写。' }),
    moment('responded_at', '回应时间', must),
    line('responder', '回应单位', must),
    line('telephone', '联系电话', { max: 40 }),
    rows('progress', '后续进展', [date('on', '日期', must), text('what', '进展', { ...must, max: 500 })], {
      most: 50,
    }),
  ],
  check: (fields) => [
    ...order(fields, 'raised_at', 'information_at', 'ends_before_start', ARTICLE),
    ...order(fields, 'raised_at', 'press_conference_at', 'ends_before_start', ARTICLE),
    ...order(fields, 'raised_at', 'responded_at', 'ends_before_start', ARTICLE),
  ],
  clock: (fields) => responseClock(fields),
  layout: [
    {
      block: 'reply',
      asked: 'matter',
      facts: ['source', 'raised_at', 'responder', 'telephone'],
      questionTitle: '群众关切',
      answerTitle: '回应',
    },
    { block: 'clock', title: '回应时限' },
    { block: 'timeline', title: '后续进展', field: 'progress', date: 'on', text: 'what' },
    { block: 'files' },
  ],
};

/** The limits that the level of the matter sets. */
function responseClock(fields: KindFields): ClockLine[] {
  const from = textOf(fields, 'raised_at');
  if (from === undefined || !isLocalMoment(from)) return [];
  const within = (label: string, hours: number, done: string, basis: string): ClockLine => ({
    label,
    from,
    due: addHours(from, hours),
    done: textOf(fields, done) ?? null,
    limit: `${hours}小时`,
    basis,
  });
  if (textOf(fields, 'level') !== 'major') return [within('作出回应', 48, 'responded_at', ARTICLE)];
  return [
    within('发布权威信息', 5, 'information_at', FIVE_HOURS),
    within('举行新闻发布会', 24, 'press_conference_at', ARTICLE),
  ];
}
