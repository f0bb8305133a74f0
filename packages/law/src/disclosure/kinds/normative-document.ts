/**
 * 行政规范性文件. How it came about is published with it: legality review, deliberation, consultation.
 * 国办发〔2018〕37号 (making and supervision of normative documents); 条例 art. 20(1).
 */
import type { FieldFault, KindDeclaration } from './declaration.ts';
import { date, items, line, must } from './fields.ts';
import { order } from './values.ts';

const ARTICLE = '国办发〔2018〕37号';

export const normativeDocument: KindDeclaration = {
  label: '行政规范性文件',
  explanation: '涉及公民、法人权利义务，具有普遍约束力、在一定期限内反复适用的文件，标注有效性。',
  group: 'policy',
  metadata: 'normative_document',
  column: 'art20_1',
  genre: '通知',
  article: ARTICLE,
  fields: [
    line('legality_reviewed_by', '合法性审核机构', { ...must, help: '未经合法性审核的，不得提请集体审议。' }),
    line('deliberated_at', '集体审议', { ...must, help: '审议通过的会议，如“2026年第6次主任办公会议”。' }),
    date('consulted_from', '征求意见开始'),
    date('consulted_until', '征求意见截止'),
    line('registration_number', '登记编号', { max: 60, help: '统一登记、统一编号、统一印发的编号。' }),
    line('explained_by', '解释机关'),
    items('amends', '修改的文件', 'amends', { help: '本文件修改了哪些已发布的文件，两处页面会互相标注。' }),
  ],
  check: (fields, facts) => [
    ...order(fields, 'consulted_from', 'consulted_until', 'ends_before_start', ARTICLE),
    ...effective(facts.effectiveOn),
  ],
  layout: [
    {
      block: 'facts',
      title: '制定情况',
      fields: [
        'consulted_from',
        'consulted_until',
        'legality_reviewed_by',
        'deliberated_at',
        'registration_number',
        'explained_by',
      ],
    },
    { block: 'body' },
    { block: 'links', title: '本文件修改的文件', field: 'amends' },
    { block: 'files' },
  ],
};

/** A reader must be able to see from when the document binds. */
function effective(on: string | undefined): FieldFault[] {
  return on === undefined ? [{ code: 'required', field: 'metadata.effectiveOn', article: ARTICLE }] : [];
}
