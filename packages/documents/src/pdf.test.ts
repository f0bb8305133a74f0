import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readPdf } from './pdf.ts';
import { pdfFile, shown } from './testing/files.ts';

const maps = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), 'cmaps/');

describe('PDF', () => {
  it('gives words with their places, from the top of the page', async () => {
    const file = pdfFile([
      [
        { text: '规章', x: 100, y: 700 },
        { text: '12 345', x: 300, y: 700 },
      ],
      [{ text: '第二页', x: 50, y: 100 }],
    ]);
    const { blocks } = await readPdf(file, { characterMaps: maps });
    expect(blocks).toMatchObject([
      {
        kind: 'page',
        width: 600,
        height: 800,
        place: { page: 1 },
        words: [
          { text: '规章', x: 100, y: 100, width: 20, height: 10 },
          { text: '12', x: 300, y: 100, width: 10 },
          { text: '345', x: 315, y: 100, width: 15 },
        ],
      },
      { place: { page: 2 }, words: [{ text: '第二页', y: 700 }] },
    ]);
  });

  it('reads type that was drawn twice to look bold once', async () => {
    const { blocks } = await readPdf(
      pdfFile([
        [
          { text: '总计', x: 100, y: 700 },
          { text: '总计', x: 100.4, y: 700 },
          { text: '总计', x: 100, y: 600 },
        ],
      ]),
      { characterMaps: maps },
    );
    expect(blocks).toMatchObject([{ words: [{ y: 100 }, { y: 200 }] }]);
  });

  it('gives a ruled table with its blanks, and the words around it in their order', async () => {
    const lines = [700, 680, 660].map((y) => [100, y, 220, y] as const);
    const sides = [100, 160, 220].map((x) => [x, 660, x, 700] as const);
    const file = pdfFile([
      [
        ...lines,
        ...sides,
        { text: '总计', x: 110, y: 686 },
        { text: '12', x: 170, y: 686 },
        { text: '其他', x: 110, y: 666 },
        { text: '四、', x: 100, y: 600 },
        { text: '三、', x: 100, y: 720 },
      ],
    ]);
    expect(shown((await readPdf(file, { characterMaps: maps })).blocks)).toEqual([
      '三、',
      [
        ['总计', '12'],
        ['其他', ''],
      ],
      '四、',
    ]);
  });

  it('says where a picture stands that may be a table, where there are no figures', async () => {
    const file = pdfFile([
      [
        { text: '三、', x: 100, y: 720 },
        { x: 100, y: 400, width: 300, height: 200 },
        { x: 100, y: 300, width: 30, height: 30 },
        { text: '四、', x: 100, y: 200 },
      ],
    ]);
    expect(shown((await readPdf(file, { characterMaps: maps })).blocks)).toEqual(['三、', '(image)', '四、']);
  });

  it('refuses more pages than a report has, and one that wants a password', async () => {
    await expect(readPdf(pdfFile(Array.from({ length: 10_000 }, () => [])))).rejects.toMatchObject({
      code: 'too_many_pages',
    });
    const locked = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`;
    await expect(readPdf(pdfFile([[]], locked))).rejects.toMatchObject({ code: 'encrypted' });
  });
});
