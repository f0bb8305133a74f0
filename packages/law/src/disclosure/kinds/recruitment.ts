/** 招考: posts, quotas, conditions and results. 条例 art. 20(14). */
import type { FieldFault, KindDeclaration, KindFields } from './declaration.ts';
import { choice, date, figure, line, must, rows, text } from './fields.ts';
import { demanded, numberOf, order, rowsOf, textOf } from './values.ts';

const ARTICLE = '《政府信息公开条例》第二十条第十四项';

export const recruitment: KindDeclaration = {
  label: '招考录用',
  explanation: '公务员和工作人员招考的职位、名额、报考条件和录用结果。',
  group: 'organ',
  metadata: 'plain',
  column: 'art20_14',
  article: ARTICLE,
  fields: [
    choice(
      'stage',
      '环节',
      { notice: '招考公告', review: '资格审查', score: '成绩', health: '体检考察', result: '拟录用公示' },
      must,
    ),
    figure('quota', '招考名额', { ...must, least: 1, unit: '名' }),
    rows(
      'posts',
      '职位',
      [
        line('name', '职位', must),
        figure('quota', '名额', { ...must, least: 1 }),
        text('conditions', '报考条件', { ...must, max: 1000 }),
        line('exam', '考试方式'),
      ],
      must,
    ),
    date('opens_on', '报名开始'),
    date('closes_on', '报名截止'),
    line('registration', '报名方式', { max: 200 }),
    rows('results', '结果', [
      line('post', '职位', must),
      line('number', '准考证号', { max: 40 }),
      line('name', '姓名', { ...must, max: 40 }),
      figure('score', '综合成绩', { decimals: 2 }),
      line('remark', '备注'),
    ]),
    line('telephone', '咨询电话', { ...must, max: 60 }),
    line('supervision', '监督电话', { ...must, max: 60 }),
  ],
  bodyOptional: true,
  check: balanced,
  layout: [
    { block: 'figures', fields: ['quota'] },
    {
      block: 'facts',
      fields: ['stage', 'opens_on', 'closes_on', 'registration', 'telephone', 'supervision'],
    },
    { block: 'table', title: '职位', field: 'posts', sum: ['quota'] },
    { block: 'table', title: '结果', field: 'results' },
    { block: 'body' },
    { block: 'files' },
  ],
};

function balanced(fields: KindFields): FieldFault[] {
  const quota = numberOf(fields, 'quota');
  const posts = rowsOf(fields, 'posts');
  const sum = posts.reduce((total, row) => total + (numberOf(row, 'quota') ?? 0), 0);
  const stage = textOf(fields, 'stage');
  return [
    ...(quota === undefined || posts.length === 0 || sum === quota
      ? []
      : [{ code: 'does_not_add_up', field: 'quota', article: ARTICLE }]),
    ...(stage === 'notice' ? demanded(fields, ['opens_on', 'closes_on', 'registration'], ARTICLE) : []),
    ...(stage === 'result' ? demanded(fields, ['results'], ARTICLE) : []),
    ...order(fields, 'opens_on', 'closes_on', 'ends_before_start', ARTICLE),
  ];
}
