/** 政府信息公开制度: the Regulation, local provisions and the organ's own rules. 国办公开办函〔2019〕61号. */
import type { KindDeclaration } from './declaration.ts';
import { choice, date, line, must, rows, text } from './fields.ts';
import { order } from './values.ts';

const ARTICLE = '国办公开办函〔2019〕61号';

export const disclosureRules: KindDeclaration = {
  label: '政府信息公开制度',
  explanation: '政府信息公开条例、地方规定和本机关的公开工作制度，不登载工作动态。',
  group: 'openness',
  metadata: 'plain',
  column: 'disclosure_rules',
  article: ARTICLE,
  fields: [
    choice(
      'level',
      '制度层级',
      {
        regulation: '行政法规',
        local: '地方性法规',
        rule: '规章',
        superior: '上级机关文件',
        own: '本机关制度',
      },
      must,
    ),
    line('issued_by', '制定机关', must),
    date('issued_on', '制定日期'),
    date('effective_on', '施行日期', must),
    line('responsible', '责任机构'),
    rows('duties', '职责分工', [line('who', '机构', must), text('what', '职责', { ...must, max: 500 })]),
  ],
  check: (fields) => order(fields, 'issued_on', 'effective_on', 'ends_before_start', ARTICLE),
  layout: [
    { block: 'facts', fields: ['level', 'issued_by', 'issued_on', 'effective_on', 'responsible'] },
    { block: 'body' },
    { block: 'table', title: '职责分工', field: 'duties' },
    { block: 'files' },
  ],
};
