/** 政府公报: an issue lists the documents it contains. 国办发〔2018〕22号; 条例 art. 23. */
import type { KindDeclaration } from './declaration.ts';
import { date, figure, items, line, must, rows, year } from './fields.ts';

export const gazetteIssue: KindDeclaration = {
  label: '政府公报',
  explanation: '一期公报的目录，逐件链接到所刊登的文件。',
  group: 'policy',
  metadata: 'plain',
  column: 'art20_1',
  article: '国办发〔2018〕22号',
  fields: [
    year('year', '年度', must),
    figure('issue', '期号', { ...must, least: 1, most: 200 }),
    figure('total_issue', '总期号', { least: 1, most: 99999 }),
    date('issued_on', '出版日期', must),
    line('editor', '编辑单位', must),
    line('places', '赠阅、查阅地点', { max: 300 }),
    items('documents', '刊登的文件', 'contains', {
      ...must,
      most: 200,
      help: '按目录顺序选择已发布的文件。',
    }),
    rows('appendix', '附录', [
      line('title', '题目', { ...must, max: 200 }),
      line('page', '页码', { max: 20 }),
    ]),
  ],
  facet: 'year',
  bodyOptional: true,
  layout: [
    { block: 'facts', fields: ['year', 'issue', 'total_issue', 'issued_on', 'editor', 'places'] },
    { block: 'body' },
    { block: 'links', title: '目录', field: 'documents', numbered: true },
    { block: 'table', title: '附录', field: 'appendix' },
    { block: 'files' },
  ],
};
