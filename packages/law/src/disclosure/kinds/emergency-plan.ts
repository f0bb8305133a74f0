/** 应急预案 and 预警: 条例 art. 20(12); 《突发事件应对法》 (levels of warning, who issues and lifts them). */
import type { FieldFault, KindDeclaration, KindFields } from './declaration.ts';
import { choice, date, line, moment, must, rows, text } from './fields.ts';
import { demanded, order, textOf } from './values.ts';

const ARTICLE = '《政府信息公开条例》第二十条第十二项';

export const emergencyPlan: KindDeclaration = {
  label: '应急预案与预警',
  explanation: '应急预案的响应步骤和值守联系方式，预警的级别、范围、起止时间和防御措施。',
  group: 'public_affairs',
  metadata: 'plain',
  column: 'art20_12',
  article: ARTICLE,
  fields: [
    choice('sort', '类别', { plan: '应急预案', warning: '预警信息', response: '应对情况' }, must),
    line('hazard', '突发事件', { ...must, max: 60, help: '如“暴雨内涝”“高层建筑火灾”。' }),
    line('area', '适用、影响范围', { ...must, max: 200 }),
    choice('level', '预警级别', {
      blue: '四级（蓝色）',
      yellow: '三级（黄色）',
      orange: '二级（橙色）',
      red: '一级（红色）',
    }),
    moment('issued_at', '发布时间', { help: '预警信息填写。' }),
    moment('lifted_at', '解除时间'),
    date('effective_on', '施行日期', { help: '应急预案填写。' }),
    date('drilled_on', '最近一次演练'),
    rows(
      'measures',
      '响应措施',
      [line('name', '环节', { ...must, max: 60 }), text('text', '措施', { ...must, max: 1000 })],
      must,
    ),
    rows('contacts', '值守联系方式', [
      line('unit', '单位', must),
      line('telephone', '值班电话', { ...must, max: 60 }),
    ]),
  ],
  bodyOptional: true,
  check: sorted,
  layout: [
    {
      block: 'facts',
      fields: ['sort', 'hazard', 'level', 'area', 'issued_at', 'lifted_at', 'effective_on', 'drilled_on'],
    },
    { block: 'body' },
    { block: 'steps', title: '响应措施', field: 'measures', name: 'name', text: 'text' },
    { block: 'table', title: '值守联系方式', field: 'contacts' },
    { block: 'files' },
  ],
};

function sorted(fields: KindFields): FieldFault[] {
  const sort = textOf(fields, 'sort');
  return [
    ...(sort === 'warning' ? demanded(fields, ['level', 'issued_at'], ARTICLE) : []),
    ...(sort === 'plan' ? demanded(fields, ['effective_on', 'contacts'], ARTICLE) : []),
    ...order(fields, 'issued_at', 'lifted_at', 'ends_before_start', ARTICLE),
  ];
}
