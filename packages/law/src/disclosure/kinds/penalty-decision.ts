/** 行政处罚决定 of some effect on society: 条例 art. 20(6); 《行政处罚法》第四十八条. */
import type { KindDeclaration } from './declaration.ts';
import { decisionClock, PARTY_FIELDS, partyFaults } from './enforcement.ts';
import { date, line, money, must, text } from './fields.ts';

export const penaltyDecision: KindDeclaration = {
  label: '行政处罚决定',
  explanation: '具有一定社会影响的行政处罚决定，列明违法事实、依据和处罚内容，自然人隐去姓名。',
  group: 'enforcement',
  metadata: 'plain',
  column: 'art20_6',
  article: '《行政处罚法》第四十八条',
  fields: [
    line('decision_number', '决定书文号', { ...must, max: 60 }),
    ...PARTY_FIELDS,
    text('offence', '违法事实', must),
    text('basis', '处罚依据', must),
    line('penalty', '处罚种类', { ...must, help: '如“警告、罚款”。' }),
    text('content', '处罚内容', { ...must, max: 1000 }),
    money('amount', '罚款、没收金额'),
    date('decided_on', '决定日期', must),
    line('decided_by', '处罚机关', must),
    text('remedies', '救济途径', { ...must, max: 600 }),
  ],
  bodyOptional: true,
  check: partyFaults,
  clock: decisionClock,
  layout: [
    {
      block: 'facts',
      fields: [
        'decision_number',
        'party_kind',
        'party',
        'party_code',
        'penalty',
        'amount',
        'decided_by',
        'decided_on',
      ],
    },
    { block: 'text', title: '违法事实', field: 'offence' },
    { block: 'text', title: '处罚依据', field: 'basis' },
    { block: 'text', title: '处罚内容', field: 'content' },
    { block: 'text', title: '救济途径', field: 'remedies' },
    { block: 'body' },
    { block: 'clock', title: '公开时限' },
    { block: 'files' },
  ],
};
