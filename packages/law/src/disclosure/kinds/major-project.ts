/** 重大建设项目: approval and progress. 条例 art. 20(10); 国办发〔2017〕94号. */
import type { KindDeclaration } from './declaration.ts';
import { choice, date, figure, line, money, must, rows, text } from './fields.ts';
import { order } from './values.ts';

const ARTICLE = '国办发〔2017〕94号';

export const majorProject: KindDeclaration = {
  label: '重大建设项目',
  explanation: '项目的批准、投资、参建单位和实施进展。',
  group: 'public_affairs',
  metadata: 'plain',
  column: 'art20_10',
  article: ARTICLE,
  fields: [
    line('location', '建设地点', { ...must, max: 200 }),
    text('scale', '建设内容和规模', { ...must, max: 2000 }),
    money('investment', '总投资', must),
    figure('percent', '形象进度', { most: 100, unit: '%' }),
    line('owner', '项目法人', must),
    line('approved_by', '批准机关', must),
    line('approval_number', '批准文号', { ...must, max: 60 }),
    date('approved_on', '批准日期'),
    date('starts_on', '开工日期'),
    date('completes_on', '计划（实际）完工日期'),
    choice(
      'stage',
      '所处阶段',
      { approved: '批准', tendering: '招标投标', building: '施工', accepted: '竣工验收' },
      must,
    ),
    rows('parties', '参建单位', [
      choice(
        'part',
        '职责',
        { survey: '勘察', design: '设计', building: '施工', supervision: '监理', consulting: '造价咨询' },
        must,
      ),
      line('name', '单位', must),
    ]),
    rows(
      'progress',
      '实施进展',
      [date('on', '日期', must), text('what', '进展', { ...must, max: 500 })],
      must,
    ),
  ],
  bodyOptional: true,
  check: (fields) => order(fields, 'starts_on', 'completes_on', 'ends_before_start', ARTICLE),
  layout: [
    { block: 'figures', fields: ['investment', 'percent'] },
    {
      block: 'facts',
      fields: [
        'location',
        'owner',
        'stage',
        'approved_by',
        'approval_number',
        'approved_on',
        'starts_on',
        'completes_on',
      ],
    },
    { block: 'text', title: '建设内容和规模', field: 'scale' },
    { block: 'timeline', title: '实施进展', field: 'progress', date: 'on', text: 'what' },
    { block: 'table', title: '参建单位', field: 'parties' },
    { block: 'body' },
    { block: 'files' },
  ],
};
