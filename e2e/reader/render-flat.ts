/** The whole report on one line, cells joined without separators, as careless text extraction leaves it. */
import { oneLine } from './grid.ts';
import type { Random } from './random.ts';
import type { PrintedTable, Sheet } from './sheet.ts';

/** `joint` stands now and then between a table's pieces, never between the figures of a row. */
export function flattened(sheet: Sheet, random: Random): string {
  const joint = (): string => (random.chance(0.1) ? ' ' : '');
  const furniture = random.chance(0.5)
    ? '当前位置： 首页政务公开政府信息公开年报 来源：本站 时间：2024-01-22 16:34 微信 微博 QQ空间 文字版 文件下载 --> '
    : '';
  const body = sheet.sections.map(({ heading, paragraphs, tables }) =>
    [heading ?? '', ...paragraphs, ...tables.map((table) => flatTable(table, joint))].join(joint()),
  );
  return `${furniture}${sheet.title} ${sheet.preface}${body.join('')} 附件下载`;
}

function flatTable(table: PrintedTable, joint: () => string): string {
  return [...table.head, ...table.body]
    .map((row) => {
      const labels = row.filter(({ kind }) => kind !== 'value').map(({ text }) => oneLine(text));
      const figures = row.filter(({ kind }) => kind === 'value').map(({ text }) => text);
      return `${labels.join('')}${joint()}${figures.join('')}`;
    })
    .join('');
}
