/** 规划、计划: aims with their figures, and how they are being carried out. 条例 art. 20(3). */
import type { FieldFault, KindDeclaration, KindFields } from './declaration.ts';
import { choice, date, line, must, rows, text, year } from './fields.ts';
import { numberOf } from './values.ts';

const ARTICLE = '《政府信息公开条例》第二十条第三项';

export const plan: KindDeclaration = {
  label: '规划计划',
  explanation: '发展规划、专项规划和年度计划，列明期限、指标和执行进展。',
  group: 'public_affairs',
  metadata: 'plain',
  column: 'art20_3',
  article: ARTICLE,
  fields: [
    choice(
      'type',
      '类别',
      { development: '发展规划', special: '专项规划', regional: '区域规划', annual: '年度计划' },
      must,
    ),
    year('from_year', '起始年', must),
    year('to_year', '终止年', must),
    line('approved_by', '批准机关', must),
    date('approved_on', '批准日期'),
    rows('targets', '主要指标', [
      line('name', '指标', must),
      line('unit', '单位', { max: 20 }),
      line('base', '现状值', { max: 40 }),
      line('target', '目标值', { ...must, max: 40 }),
      choice('nature', '属性', { binding: '约束性', expected: '预期性' }),
    ]),
    rows('progress', '执行进展', [date('on', '日期', must), text('what', '进展', { ...must, max: 500 })]),
  ],
  check: period,
  layout: [
    { block: 'facts', fields: ['type', 'from_year', 'to_year', 'approved_by', 'approved_on'] },
    { block: 'body' },
    { block: 'table', title: '主要指标', field: 'targets' },
    { block: 'timeline', title: '执行进展', field: 'progress', date: 'on', text: 'what' },
    { block: 'files' },
  ],
};

function period(fields: KindFields): FieldFault[] {
  const from = numberOf(fields, 'from_year');
  const to = numberOf(fields, 'to_year');
  if (from === undefined || to === undefined || from <= to) return [];
  return [{ code: 'ends_before_start', field: 'to_year', article: ARTICLE }];
}
