/** 统计信息: indicators of a period with their source. 条例 art. 20(4). */
import type { KindDeclaration } from './declaration.ts';
import { date, figure, line, must, rows, text } from './fields.ts';

export const statistics: KindDeclaration = {
  label: '统计信息',
  explanation: '国民经济、社会发展和业务工作统计数据，列明指标、单位、口径和来源。',
  group: 'public_affairs',
  metadata: 'plain',
  column: 'art20_4',
  article: '《政府信息公开条例》第二十条第四项',
  fields: [
    line('period', '统计时期', { ...must, max: 60, help: '如“2026年第三季度”。' }),
    line('source', '数据来源', must),
    text('scope', '统计范围和口径', { ...must, max: 1000 }),
    rows(
      'indicators',
      '统计指标',
      [
        line('name', '指标', must),
        line('unit', '单位', { ...must, max: 20 }),
        figure('value', '数值', { ...must, least: -1e12, decimals: 4 }),
        figure('change', '同比（%）', { least: -1000, decimals: 2 }),
      ],
      must,
    ),
    text('remarks', '数据说明', { max: 1000 }),
    date('next_on', '下次发布日期'),
  ],
  bodyOptional: true,
  layout: [
    { block: 'facts', fields: ['period', 'source', 'scope', 'next_on'] },
    { block: 'table', title: '统计指标', field: 'indicators' },
    { block: 'text', title: '数据说明', field: 'remarks' },
    { block: 'body' },
    { block: 'files' },
  ],
};
