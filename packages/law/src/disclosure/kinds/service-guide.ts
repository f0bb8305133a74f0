/** 办事指南: conditions, materials, procedure, time and fee of a service. 条例 art. 20(5); 国办发〔2017〕47号. */
import type { FieldFault, KindDeclaration, KindFields } from './declaration.ts';
import { address, choice, figure, line, must, rows, text } from './fields.ts';
import { numberOf } from './values.ts';

const ARTICLE = '《政府信息公开条例》第二十条第五项';

export const serviceGuide: KindDeclaration = {
  label: '办事指南',
  explanation: '一个办理事项的条件、材料、流程、时限和收费，办事群众照着就能办。',
  group: 'service',
  metadata: 'plain',
  column: 'art20_5',
  article: ARTICLE,
  fields: [
    line('code', '事项编码', { max: 60 }),
    choice(
      'type',
      '事项类型',
      {
        licence: '行政许可',
        payment: '行政给付',
        confirmation: '行政确认',
        public_service: '公共服务',
        other: '其他',
      },
      must,
    ),
    choice(
      'audience',
      '服务对象',
      { person: '自然人', organization: '法人和其他组织', all: '自然人、法人和其他组织' },
      must,
    ),
    text('conditions', '受理条件', { ...must, help: '每个条件一行。' }),
    rows(
      'materials',
      '申请材料',
      [
        line('name', '材料名称', must),
        choice(
          'form',
          '形式',
          { original: '原件', copy: '复印件', either: '原件或者复印件', electronic: '电子件' },
          must,
        ),
        figure('copies', '份数', { ...must, most: 50 }),
        line('source', '来源渠道'),
        line('remark', '填报须知', { max: 200 }),
      ],
      must,
    ),
    rows(
      'steps',
      '办理流程',
      [line('name', '环节', { ...must, max: 40 }), text('text', '办理内容', { ...must, max: 600 })],
      must,
    ),
    figure('legal_days', '法定办结时限', { ...must, unit: '个工作日' }),
    figure('promised_days', '承诺办结时限', { ...must, unit: '个工作日' }),
    line('fee', '收费标准', { ...must, help: '不收费的，填写“不收费”。' }),
    line('result', '办理结果', must),
    text('basis', '设定依据', must),
    line('place', '办理地点', { ...must, max: 200 }),
    line('hours', '办理时间', { ...must, max: 200 }),
    line('telephone', '咨询电话', { ...must, max: 60 }),
    line('complaints', '监督投诉电话', { max: 60 }),
    address('online', '网上办理地址'),
    rows('questions', '常见问题', [
      text('question', '问', { ...must, max: 300 }),
      text('answer', '答', { ...must, max: 1000 }),
    ]),
  ],
  bodyOptional: true,
  check: promised,
  layout: [
    { block: 'figures', fields: ['promised_days', 'legal_days'] },
    { block: 'facts', fields: ['type', 'audience', 'fee', 'result', 'code'] },
    { block: 'text', title: '受理条件', field: 'conditions' },
    { block: 'table', title: '申请材料', field: 'materials' },
    { block: 'steps', title: '办理流程', field: 'steps', name: 'name', text: 'text' },
    { block: 'facts', title: '在哪里办', fields: ['place', 'hours', 'telephone', 'complaints', 'online'] },
    { block: 'text', title: '设定依据', field: 'basis' },
    { block: 'questions', title: '常见问题', field: 'questions', question: 'question', answer: 'answer' },
    { block: 'body' },
    { block: 'files' },
  ],
};

/** A promise is no longer than the law allows. */
function promised(fields: KindFields): FieldFault[] {
  const [legal, own] = [numberOf(fields, 'legal_days'), numberOf(fields, 'promised_days')];
  if (legal === undefined || own === undefined || own <= legal) return [];
  return [{ code: 'beyond_legal_limit', field: 'promised_days', article: ARTICLE }];
}
