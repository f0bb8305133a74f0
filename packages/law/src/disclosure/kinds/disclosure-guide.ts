/** 政府信息公开指南: 条例 art. 12 para 2 says what it contains. */
import type { KindDeclaration } from './declaration.ts';
import { address, line, must, text } from './fields.ts';

export const disclosureGuide: KindDeclaration = {
  label: '政府信息公开指南',
  explanation: '信息的分类、编排体系、获取方式和公开工作机构的联系方式，应当及时更新。',
  group: 'openness',
  metadata: 'plain',
  column: 'disclosure_guide',
  article: '《政府信息公开条例》第十二条第二款',
  fields: [
    line('unit', '公开工作机构', must),
    line('address', '办公地址', { ...must, max: 200 }),
    line('hours', '办公时间', { ...must, max: 200 }),
    line('telephone', '联系电话', { ...must, max: 60 }),
    line('fax', '传真号码', { ...must, max: 60, help: '没有传真的，填写“无”。' }),
    line('email', '互联网联系方式', { ...must, max: 100, help: '电子邮箱或者网上申请入口。' }),
    line('postcode', '邮政编码', { max: 10 }),
    address('online', '网上申请地址'),
    text('classes', '信息分类和编排体系', { ...must, max: 4000 }),
    text('ways', '获取方式', { ...must, max: 4000 }),
    text('supervision', '监督和救济', { max: 2000 }),
  ],
  bodyOptional: true,
  layout: [
    {
      block: 'facts',
      title: '公开工作机构',
      fields: ['unit', 'address', 'hours', 'telephone', 'fax', 'email', 'postcode', 'online'],
    },
    { block: 'text', title: '信息分类和编排体系', field: 'classes' },
    { block: 'text', title: '获取方式', field: 'ways' },
    { block: 'body' },
    { block: 'text', title: '监督和救济', field: 'supervision' },
    { block: 'files' },
  ],
};
