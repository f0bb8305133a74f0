/** 行政事业性收费目录: each fee with its basis and standard, or the plain statement that there is none. 条例 art. 20(8). */
import type { FieldFault, KindDeclaration, KindFields } from './declaration.ts';
import { choice, date, line, must, rows, text } from './fields.ts';
import { demanded, isEmpty, textOf } from './values.ts';

const ARTICLE = '《政府信息公开条例》第二十条第八项';

export const feeList: KindDeclaration = {
  label: '收费目录清单',
  explanation: '行政事业性收费项目的依据、标准和执收单位；没有收费项目的，也应声明。',
  group: 'finance',
  metadata: 'plain',
  column: 'art20_8',
  article: ARTICLE,
  fields: [
    date('as_of', '清单截止日期', must),
    choice('charges', '收费情况', { some: '有收费项目', none: '无收费项目' }, must),
    rows('fees', '收费项目', [
      line('name', '项目名称', must),
      choice(
        'nature',
        '收费性质',
        { administrative: '行政事业性收费', fund: '政府性基金', market: '经营服务性收费' },
        must,
      ),
      line('standard', '收费标准', { ...must, max: 200 }),
      text('basis', '收费依据', { ...must, max: 600 }),
      line('collector', '执收单位', must),
      line('relief', '减免规定', { max: 300 }),
    ]),
    line('complaints', '投诉举报电话', { ...must, max: 60 }),
  ],
  bodyOptional: true,
  check: declared,
  layout: [
    { block: 'facts', fields: ['as_of', 'charges', 'complaints'] },
    { block: 'body' },
    { block: 'table', title: '收费项目', field: 'fees' },
    { block: 'files' },
  ],
};

/** The list says the same as its rows. */
function declared(fields: KindFields): FieldFault[] {
  const charges = textOf(fields, 'charges');
  if (charges === 'some') return demanded(fields, ['fees'], ARTICLE);
  if (charges === 'none' && !isEmpty(fields.fees)) {
    return [{ code: 'contradicts', field: 'charges', article: ARTICLE }];
  }
  return [];
}
