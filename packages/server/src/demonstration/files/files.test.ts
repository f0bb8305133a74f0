import { fileText, hiddenContent, publicCopy, takeFile } from '@gongkai/documents/files';
import { expect, it } from 'vitest';
import { demonstrationContent } from '../content/index.ts';
import { filesOf } from './index.ts';

const { items } = demonstrationContent('2026-11-25');
const withFiles = items.filter((item) => filesOf(item).length > 0);

it('brings PDF, DOCX and XLSX, some of each', () => {
  const endings = withFiles.flatMap(filesOf).map(({ name }) => name.split('.').at(-1) ?? '');
  for (const ending of ['pdf', 'docx', 'xlsx']) {
    const count = endings.filter((other) => other === ending).length;
    expect([ending, count >= 5 && count <= 40]).toEqual([ending, true]);
  }
});

it.each(['pdf', 'docx', 'xlsx'] as const)(
  'a %s is one, holds the words of its item, and hides nothing',
  async (format) => {
    const item = withFiles.find((candidate) => filesOf(candidate)[0]?.name.endsWith(`.${format}`));
    const [file] = item === undefined ? [] : filesOf(item);
    const bytes = (await file?.make('西街道办事处')) ?? new Uint8Array();
    const taken = await takeFile(bytes, { zip: false });
    expect(taken.format).toBe(format);
    const words =
      /[\p{Script=Han}]{4,8}/u.exec(item?.bodyHtml.replace(/[\s\S]*<t[hd]>/, '') ?? '')?.[0] ?? '';
    const text = (await fileText(taken.copy, format)) ?? '';
    expect(text.replace(/\s/g, '')).toContain(words.slice(0, 4));
    expect(await hiddenContent(publicCopy(bytes, format), format)).toEqual([]);
  },
);
