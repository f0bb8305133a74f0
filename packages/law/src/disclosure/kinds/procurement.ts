/** 政府采购: intention, notice, result and contract of one purchase. 条例 art. 20(9); 《政府采购法》第十一条. */
import type { FieldFault, KindDeclaration, KindFields } from './declaration.ts';
import { choice, date, figure, line, moment, money, must, rows } from './fields.ts';
import { demanded, numberOf, textOf } from './values.ts';

const ARTICLE = '《政府采购法》第十一条';

export const procurement: KindDeclaration = {
  label: '政府采购',
  explanation: '采购意向、采购公告、中标（成交）结果、合同和验收，列明预算、标的和供应商。',
  group: 'finance',
  metadata: 'plain',
  column: 'art20_9',
  article: ARTICLE,
  fields: [
    choice(
      'stage',
      '环节',
      {
        intention: '采购意向',
        notice: '采购公告',
        result: '中标（成交）结果',
        contract: '采购合同',
        acceptance: '履约验收',
      },
      must,
    ),
    line('project', '项目名称', { ...must, max: 200 }),
    line('project_number', '项目编号', { max: 60 }),
    choice(
      'method',
      '采购方式',
      {
        open: '公开招标',
        invited: '邀请招标',
        negotiation: '竞争性谈判',
        consultation: '竞争性磋商',
        inquiry: '询价',
        single: '单一来源采购',
        framework: '框架协议采购',
        small: '限额以下分散采购',
      },
      must,
    ),
    money('budget', '预算金额', must),
    rows(
      'lots',
      '采购标的',
      [
        line('name', '名称', must),
        figure('quantity', '数量', { ...must, decimals: 2 }),
        line('unit', '单位', { ...must, max: 20 }),
        money('amount', '金额'),
      ],
      must,
    ),
    line('purchaser', '采购人', must),
    line('contact', '采购人联系方式', { ...must, max: 100, help: '填写办公电话。' }),
    moment('closes_at', '响应文件截止时间'),
    line('supplier', '供应商'),
    money('award', '中标（成交）、合同金额'),
    date('awarded_on', '中标（成交）、签订日期'),
  ],
  bodyOptional: true,
  check: staged,
  layout: [
    { block: 'figures', fields: ['budget', 'award'] },
    {
      block: 'facts',
      fields: [
        'stage',
        'project',
        'project_number',
        'method',
        'purchaser',
        'contact',
        'closes_at',
        'supplier',
        'awarded_on',
      ],
    },
    { block: 'table', title: '采购标的', field: 'lots', sum: ['amount'] },
    { block: 'body' },
    { block: 'files' },
  ],
};

const AFTER_AWARD: readonly (string | undefined)[] = ['result', 'contract', 'acceptance'];

/** What each stage must say; who pays more than was budgeted would have had to stop (《政府采购法》第三十六条). */
function staged(fields: KindFields): FieldFault[] {
  const stage = textOf(fields, 'stage');
  const [budget, award] = [numberOf(fields, 'budget'), numberOf(fields, 'award')];
  return [
    ...(stage === 'notice' ? demanded(fields, ['closes_at'], ARTICLE) : []),
    ...(AFTER_AWARD.includes(stage) ? demanded(fields, ['supplier', 'award', 'awarded_on'], ARTICLE) : []),
    ...(budget !== undefined && award !== undefined && award > budget
      ? [{ code: 'above_budget', field: 'award', article: '《政府采购法》第三十六条' }]
      : []),
  ];
}
