/** 预算、决算: totals, their parts, 三公经费, and the twenty days of 《预算法》第十四条. 条例 art. 20(7). */
import { addDays } from '../../calendar/index.ts';
import type { ClockLine, KindDeclaration, KindFields } from './declaration.ts';
import { choice, date, line, money, must, rows, text, year } from './fields.ts';
import { addsUp, dayOf } from './values.ts';

const ARTICLE = '《预算法》第十四条';

const parts = [line('name', '项目', must), money('amount', '金额', must), money('last', '上年金额')] as const;

export const budget: KindDeclaration = {
  label: '预算决算',
  explanation: '部门预算、预算调整和决算，列明收支总额、分项和“三公”经费，批复后 20 日内公开。',
  group: 'finance',
  metadata: 'plain',
  column: 'art20_7',
  article: ARTICLE,
  fields: [
    year('year', '年度', must),
    choice('stage', '类别', { budget: '预算', adjusted: '预算调整', final: '决算' }, must),
    line('approved_by', '批复部门', must),
    date('approved_on', '批复日期', must),
    money('income', '收入总计', must),
    money('expenditure', '支出总计', must),
    rows('income_parts', '收入明细', parts, must),
    rows('expenditure_parts', '支出明细', parts, must),
    money('abroad', '因公出国（境）费'),
    money('vehicles', '公务用车购置及运行费'),
    money('reception', '公务接待费'),
    text('explanation', '增减变化说明', { ...must, max: 3000 }),
  ],
  facet: 'year',
  bodyOptional: true,
  check: (fields) => [
    ...addsUp(fields, 'income', 'income_parts', 'amount', ARTICLE),
    ...addsUp(fields, 'expenditure', 'expenditure_parts', 'amount', ARTICLE),
  ],
  clock: budgetClock,
  layout: [
    { block: 'figures', fields: ['income', 'expenditure'] },
    { block: 'facts', fields: ['year', 'stage', 'approved_by', 'approved_on'] },
    { block: 'table', title: '收入明细', field: 'income_parts', sum: ['amount', 'last'] },
    { block: 'table', title: '支出明细', field: 'expenditure_parts', sum: ['amount', 'last'] },
    { block: 'facts', title: '“三公”经费', fields: ['abroad', 'vehicles', 'reception'] },
    { block: 'text', title: '增减变化说明', field: 'explanation' },
    { block: 'body' },
    { block: 'clock', title: '公开时限' },
    { block: 'files' },
  ],
};

/** Calendar days after the approval in which a department publishes. */
const PUBLISHED_WITHIN = 20;

function budgetClock(fields: KindFields, publishedOn: string | null): ClockLine[] {
  const approved = dayOf(fields, 'approved_on');
  if (approved === undefined) return [];
  return [
    {
      label: '批复后公开',
      from: approved,
      due: addDays(approved, PUBLISHED_WITHIN),
      done: publishedOn,
      limit: '20日',
      basis: ARTICLE,
    },
  ];
}
