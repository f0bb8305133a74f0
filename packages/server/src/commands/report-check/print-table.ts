/** Entries as a table for people who go through many: CSV for a spreadsheet, HTML for a browser. */

import {
  blanksOf,
  countFindings,
  csvText,
  type FileEntry,
  type FindingWords,
  findingWords,
  remarks,
  STATUS_WORDS,
  verdict,
} from '@gongkai/documents/check';

const HEADS = [
  '文件',
  '机关',
  '年度',
  '状态',
  '结论',
  '错误',
  '提示',
  '存疑',
  '空白',
  '发现',
  '说明',
] as const;

function cellsOf(entry: FileEntry): string[] {
  const { errors, warnings } = countFindings(entry);
  const findings = entry.status === 'refused' ? [] : findingWords(entry);
  return [
    entry.file,
    entry.organ ?? '',
    entry.year ? String(entry.year) : '',
    STATUS_WORDS[entry.status],
    verdict(entry),
    String(errors),
    String(warnings),
    String(entry.uncertain.length),
    String(blanksOf(entry)),
    findings.map(findingLine).join('\n'),
    remarks(entry).join('\n'),
  ];
}

const findingLine = ({ level, check, message, expected, cause, article }: FindingWords): string =>
  `${level} ${check} ${message}应为 ${expected}。${cause === '' ? '' : `${cause}。`}（${article}）`;

/** CSV with a head row. */
export const csvTable = (entries: readonly FileEntry[]): string => csvText([HEADS, ...entries.map(cellsOf)]);

/** A page of its own, without anything loaded from elsewhere. */
export function htmlTable(entries: readonly FileEntry[]): string {
  const head = HEADS.map((text) => `<th scope="col">${text}</th>`).join('');
  const rows = entries.map((entry) => {
    const cells = cellsOf(entry).map((text) => `<td>${escaped(text)}</td>`);
    return `<tr class="${entry.status}${countFindings(entry).errors > 0 ? ' broken' : ''}">${cells.join('')}</tr>`;
  });
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>政府信息公开工作年度报告核对结果</title>
<style>
body { font: 16px/1.6 sans-serif; margin: 2rem; color: #1a1a1a; background: #fff }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #767676; padding: .4rem .6rem; text-align: left; vertical-align: top; white-space: pre-line; overflow-wrap: anywhere }
th { background: #eef1f6; white-space: nowrap }
.broken, .refused, .incomplete { background: #fdf3f2 }
</style>
<h1>政府信息公开工作年度报告核对结果</h1>
<table>
<thead><tr>${head}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</html>
`;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
