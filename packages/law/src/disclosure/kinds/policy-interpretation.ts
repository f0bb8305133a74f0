/** 政策解读, bound both ways to the policy it explains. 国办发〔2016〕80号; 国办发〔2017〕47号. */
import type { KindDeclaration, KindFields } from './declaration.ts';
import { address, choice, items, line, must, rows, text } from './fields.ts';
import { demanded, textOf } from './values.ts';

const ARTICLE = '国办发〔2016〕80号';

export const policyInterpretation: KindDeclaration = {
  label: '政策解读',
  explanation: '对已发布政策文件的文字、图解、视频解读，与所解读的文件互相链接。',
  group: 'interaction',
  metadata: 'plain',
  column: 'art20_1',
  article: ARTICLE,
  fields: [
    items('policies', '解读的文件', 'interprets', {
      ...must,
      help: '所解读的已发布文件，两处页面会互相链接。',
    }),
    choice(
      'form',
      '解读形式',
      { text: '文字解读', picture: '图解', video: '视频解读', press: '新闻发布', expert: '专家解读' },
      must,
    ),
    line('interpreted_by', '解读机关', { ...must, help: '文件由谁起草，就由谁解读。' }),
    line('interpreter', '解读人', { max: 60, help: '负责人或者专家的姓名、职务。' }),
    line('telephone', '咨询电话', { max: 40 }),
    address('video', '视频地址', { help: '视频解读填写播放地址。' }),
    rows(
      'questions',
      '问答',
      [text('question', '问', { ...must, max: 300 }), text('answer', '答', { ...must, max: 2000 })],
      { most: 40 },
    ),
  ],
  check: (fields: KindFields) =>
    textOf(fields, 'form') === 'video' ? demanded(fields, ['video'], ARTICLE) : [],
  layout: [
    { block: 'links', title: '解读的文件', field: 'policies' },
    { block: 'facts', fields: ['form', 'interpreted_by', 'interpreter', 'telephone', 'video'] },
    { block: 'body' },
    { block: 'questions', title: '问答', field: 'questions', question: 'question', answer: 'answer' },
    { block: 'files' },
  ],
};
