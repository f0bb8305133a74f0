/** 一般信息: notices, news of work and whatever has no kind of its own. */
import type { KindDeclaration } from './declaration.ts';

export const article: KindDeclaration = {
  label: '一般信息',
  explanation: '通知公告、工作情况等没有专门类型的信息，只有标题、正文和附件。',
  group: 'policy',
  metadata: 'plain',
  column: null,
  article: '《政府信息公开条例》第十二条第三款',
  fields: [],
  layout: [{ block: 'body' }, { block: 'files' }],
};
