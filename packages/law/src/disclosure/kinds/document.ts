/** 公文: an official document with a number that is no normative document. 《党政机关公文处理工作条例》. */
import type { KindDeclaration } from './declaration.ts';
import { items, line } from './fields.ts';

export const document: KindDeclaration = {
  label: '公文',
  explanation: '有发文字号、不具有普遍约束力的公文，如通知、通报、批复、函。',
  group: 'policy',
  metadata: 'document',
  column: 'art20_15',
  genre: '通知',
  article: '《政府信息公开条例》第十二条第三款',
  fields: [
    line('addressees', '主送机关', { max: 300, help: '按公文载明的主送机关填写，正文中已有的可以不填。' }),
    line('copied_to', '抄送机关', { max: 300 }),
    line('joint_issuers', '联合发文机关', { max: 300 }),
    items('based_on', '依据或者相关文件', 'belongs_to'),
  ],
  layout: [
    { block: 'facts', fields: ['joint_issuers', 'addressees', 'copied_to'] },
    { block: 'body' },
    { block: 'links', title: '依据或者相关文件', field: 'based_on' },
    { block: 'files' },
  ],
};
