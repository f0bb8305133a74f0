/** 监督检查: what was inspected, how many passed, what became of the rest. 条例 art. 20(13). */
import type { FieldFault, KindDeclaration, KindFields } from './declaration.ts';
import { choice, date, figure, line, must, rows, text } from './fields.ts';
import { numberOf, order } from './values.ts';

const ARTICLE = '《政府信息公开条例》第二十条第十三项';

export const inspection: KindDeclaration = {
  label: '监督检查',
  explanation: '环境保护、公共卫生、安全生产、食品药品、产品质量的检查情况和整改结果。',
  group: 'enforcement',
  metadata: 'plain',
  column: 'art20_13',
  article: ARTICLE,
  fields: [
    choice(
      'field',
      '检查领域',
      {
        environment: '环境保护',
        health: '公共卫生',
        safety: '安全生产',
        food: '食品药品',
        quality: '产品质量',
        other: '其他',
      },
      must,
    ),
    choice(
      'method',
      '检查方式',
      { random: '“双随机、一公开”抽查', special: '专项检查', routine: '日常检查' },
      must,
    ),
    date('from_on', '检查开始', must),
    date('until_on', '检查结束', must),
    line('inspector', '检查单位', must),
    text('basis', '检查依据', { ...must, max: 600 }),
    figure('checked', '检查', { ...must, unit: '家' }),
    figure('passed', '合格', { ...must, unit: '家' }),
    figure('failed', '发现问题', { ...must, unit: '家' }),
    rows('results', '问题和处理', [
      line('object', '检查对象', must),
      text('problem', '发现的问题', { ...must, max: 500 }),
      text('measure', '处理措施', { ...must, max: 500 }),
      choice('state', '整改情况', { done: '已完成', running: '整改中', transferred: '已移送' }, must),
    ]),
  ],
  bodyOptional: true,
  check: counted,
  layout: [
    { block: 'figures', fields: ['checked', 'passed', 'failed'] },
    { block: 'facts', fields: ['field', 'method', 'from_on', 'until_on', 'inspector', 'basis'] },
    { block: 'table', title: '问题和处理', field: 'results' },
    { block: 'body' },
    { block: 'files' },
  ],
};

function counted(fields: KindFields): FieldFault[] {
  const [checked, passed, failed] = ['checked', 'passed', 'failed'].map((id) => numberOf(fields, id));
  const balanced =
    checked === undefined || passed === undefined || failed === undefined || passed + failed === checked;
  return [
    ...(balanced ? [] : [{ code: 'does_not_add_up', field: 'checked', article: ARTICLE }]),
    ...order(fields, 'from_on', 'until_on', 'ends_before_start', ARTICLE),
  ];
}
