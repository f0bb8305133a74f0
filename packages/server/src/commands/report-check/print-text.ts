/** Entries as text: a line a file, then what was found in it; over several files a table at the end. */

import {
  blanksOf,
  countFindings,
  type FileEntry,
  findingWords,
  type ReadFile,
  remarks,
  verdict,
} from '@gongkai/documents/check';

/** One entry, with a line break at its end. */
export function entryText(entry: FileEntry): string {
  const title = entry.title ? `${entry.title}，` : '';
  const lines = [`${entry.file}：${title}${verdict(entry)}`];
  if (entry.status !== 'refused') lines.push(...findingLines(entry));
  lines.push(...remarks(entry).map((remark) => `  ${remark}`));
  return `${lines.join('\n')}\n`;
}

function findingLines(entry: ReadFile): string[] {
  const lines = findingWords(entry).flatMap((finding) => {
    const row = finding.row === '' ? '' : `“${finding.row}”行`;
    const cause = finding.cause === '' ? '' : `　${finding.cause}。`;
    return [
      `  ${finding.level} ${finding.check}　${finding.table}${row}“${finding.column}”列：应为 ${finding.expected}，实为 ${finding.actual}（${finding.article}）`,
      `    ${finding.message}${cause}`,
    ];
  });
  const blanks = blanksOf(entry);
  return blanks === 0 ? lines : [...lines, `  提示 C14　共 ${blanks} 格为空白，没有发生的应当填写 0`];
}

/** How many files came to what, as a small table. */
export function summaryText(entries: readonly FileEntry[]): string {
  const read = entries.filter((entry) => entry.status === 'read');
  const errors = (entry: FileEntry) => countFindings(entry).errors;
  const rows: [string, number][] = [
    ['报告', entries.length],
    ['  读取完整，没有错误', read.filter((entry) => errors(entry) === 0).length],
    ['  读取完整，有错误', read.filter((entry) => errors(entry) > 0).length],
    ['  不完整', entries.filter(({ status }) => status === 'incomplete').length],
    ['  无法读取', entries.filter(({ status }) => status === 'refused').length],
    ['错误', entries.reduce((sum, entry) => sum + errors(entry), 0)],
    ['提示', entries.reduce((sum, entry) => sum + countFindings(entry).warnings, 0)],
    ['存疑的单元格', entries.reduce((sum, entry) => sum + entry.uncertain.length, 0)],
  ];
  return `\n${rows.map(([label, count]) => `${padded(label, 24)}${String(count).padStart(8)}`).join('\n')}\n`;
}

/** Padded to columns of print, of which a Chinese character takes two. */
function padded(text: string, columns: number): string {
  const width = [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(0, columns - width));
}
