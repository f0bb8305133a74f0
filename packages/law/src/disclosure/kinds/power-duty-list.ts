/** 权力清单、责任清单: every matter with its basis, subject and procedure, a version a year. 国办发〔2016〕19号. */
import type { FieldFault, KindDeclaration, KindFields } from './declaration.ts';
import { choice, date, items, line, must, rows, text, year } from './fields.ts';
import { rowsOf, textOf } from './values.ts';

const ARTICLE = '国办发〔2016〕19号';

export const powerDutyList: KindDeclaration = {
  label: '权力和责任清单',
  explanation: '逐项列明权责事项的依据、实施主体和流程，按年度编制版本。',
  group: 'organ',
  metadata: 'plain',
  column: 'art20_5',
  article: ARTICLE,
  fields: [
    year('year', '清单年度', must),
    line('version', '版本', { max: 40, help: '如“2026年版”。' }),
    line('approved_by', '审定机关', must),
    date('approved_on', '审定日期', must),
    rows(
      'matters',
      '权责事项',
      [
        line('code', '编号', { max: 40 }),
        line('name', '事项名称', must),
        choice(
          'type',
          '事项类型',
          {
            licence: '行政许可',
            penalty: '行政处罚',
            compulsion: '行政强制',
            levy: '行政征收',
            payment: '行政给付',
            inspection: '行政检查',
            confirmation: '行政确认',
            reward: '行政奖励',
            ruling: '行政裁决',
            other: '其他权力',
          },
          must,
        ),
        line('subject', '实施主体', must),
        text('basis', '设定依据', must),
        text('procedure', '办理流程', must),
        text('duty', '责任事项', { max: 1000 }),
        line('supervision', '监督方式', { max: 100 }),
      ],
      { ...must, most: 500 },
    ),
    items('earlier', '以前年度的清单', 'belongs_to'),
  ],
  facet: 'year',
  bodyOptional: true,
  check: doubled,
  layout: [
    { block: 'facts', fields: ['year', 'version', 'approved_by', 'approved_on'] },
    { block: 'body' },
    { block: 'table', title: '权责事项', field: 'matters', heading: 'name' },
    { block: 'links', title: '以前年度的清单', field: 'earlier' },
    { block: 'files' },
  ],
};

/** A number names one matter. */
function doubled(fields: KindFields): FieldFault[] {
  const seen = new Set<string>();
  return rowsOf(fields, 'matters').flatMap((row, index) => {
    const code = textOf(row, 'code');
    if (code === undefined) return [];
    if (seen.has(code)) return [{ code: 'doubled', field: `matters.${index}.code`, article: ARTICLE }];
    seen.add(code);
    return [];
  });
}
