/** 机构职能 and leaders: 条例 art. 20(2). */
import type { KindDeclaration } from './declaration.ts';
import { line, must, people, rows, text } from './fields.ts';

export const institutionProfile: KindDeclaration = {
  label: '机构简介与领导信息',
  explanation: '机关职能、地址、办公时间、联系方式、负责人和内设机构。',
  group: 'organ',
  metadata: 'plain',
  column: 'art20_2',
  article: '《政府信息公开条例》第二十条第二项',
  fields: [
    text('functions', '机关职能', { ...must, max: 6000, help: '每项职能一行。' }),
    line('address', '办公地址', { ...must, max: 200 }),
    line('hours', '办公时间', { ...must, max: 200 }),
    line('telephone', '联系电话', { ...must, max: 60 }),
    line('fax', '传真', { max: 60 }),
    line('email', '电子邮箱', { max: 100 }),
    line('postcode', '邮政编码', { max: 10 }),
    people('leaders', '负责人', { ...must, help: '只填写姓名、职务和分工，不填写个人电话。' }),
    rows(
      'offices',
      '内设机构',
      [
        line('name', '名称', must),
        text('duties', '职责', { ...must, max: 600 }),
        line('telephone', '办公电话', { max: 60 }),
      ],
      { most: 60 },
    ),
  ],
  bodyOptional: true,
  layout: [
    {
      block: 'facts',
      title: '联系方式',
      fields: ['address', 'hours', 'telephone', 'fax', 'email', 'postcode'],
    },
    { block: 'text', title: '机关职能', field: 'functions' },
    { block: 'people', title: '负责人', field: 'leaders' },
    { block: 'table', title: '内设机构', field: 'offices' },
    { block: 'body' },
    { block: 'files' },
  ],
};
