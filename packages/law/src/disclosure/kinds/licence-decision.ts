/** 行政许可决定: 条例 art. 20(5); 《行政许可法》第四十条. */
import type { FieldFault, KindDeclaration, KindFields } from './declaration.ts';
import { decisionClock, PARTY_FIELDS, partyFaults } from './enforcement.ts';
import { choice, date, line, must, text } from './fields.ts';
import { demanded, order, textOf } from './values.ts';

const ARTICLE = '《行政许可法》第四十条';

export const licenceDecision: KindDeclaration = {
  label: '行政许可决定',
  explanation: '准予、不予、变更、延续行政许可的决定，列明许可内容和有效期限。',
  group: 'enforcement',
  metadata: 'plain',
  column: 'art20_5',
  article: ARTICLE,
  fields: [
    line('licence', '许可事项', must),
    line('decision_number', '决定书文号', { ...must, max: 60 }),
    choice(
      'result',
      '决定',
      {
        granted: '准予许可',
        refused: '不予许可',
        changed: '准予变更',
        renewed: '准予延续',
        revoked: '撤销许可',
      },
      must,
    ),
    ...PARTY_FIELDS,
    text('content', '许可内容', { ...must, max: 1000 }),
    line('certificate', '许可证件编号', { max: 60 }),
    date('decided_on', '决定日期', must),
    date('valid_from', '有效期自'),
    date('valid_until', '有效期至'),
    line('decided_by', '许可机关', must),
  ],
  bodyOptional: true,
  check: (fields) => [
    ...partyFaults(fields),
    ...validity(fields),
    ...order(fields, 'valid_from', 'valid_until', 'ends_before_start', ARTICLE),
  ],
  clock: decisionClock,
  layout: [
    {
      block: 'facts',
      title: '许可决定',
      fields: ['licence', 'result', 'decision_number', 'certificate', 'decided_by', 'decided_on'],
    },
    { block: 'facts', title: '相对人', fields: ['party_kind', 'party', 'party_code'] },
    { block: 'text', title: '许可内容', field: 'content' },
    { block: 'facts', title: '有效期', fields: ['valid_from', 'valid_until'] },
    { block: 'body' },
    { block: 'clock', title: '公开时限' },
    { block: 'files' },
  ],
};

/** Who holds a licence knows from when to when. */
function validity(fields: KindFields): FieldFault[] {
  const result = textOf(fields, 'result');
  const holds = result === 'granted' || result === 'renewed';
  return holds ? demanded(fields, ['valid_from', 'valid_until'], ARTICLE) : [];
}
