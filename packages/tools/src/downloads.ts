/** The result as files, made in the browser. */
import {
  cellWords,
  csvText,
  type FileEntry,
  figureWords,
  findingWords,
  reportOf,
} from '@gongkai/documents/check';
import { cellsOf, formatById, readCell } from '@gongkai/law/report';
import { placeWords } from './detail.ts';
import { el } from './dom.ts';

const HEADS = ['机关', '年度', '单元格', '数值', '存疑', '原文', '原文位置', '发现'];

/** What `gongkai report check --format json --evidence` prints. */
export const jsonOf = (entries: readonly FileEntry[]): string => `${JSON.stringify(entries, null, 2)}\n`;

/** Every figure of every report, a row each. */
export function csvOf(entries: readonly FileEntry[]): string {
  return csvText([HEADS, ...entries.flatMap(figureRows)]);
}

function figureRows(entry: FileEntry): string[][] {
  if (entry.status === 'refused') return [];
  const report = reportOf(entry);
  const findings = Map.groupBy(findingWords(entry), ({ cell }) => cell);
  const candidates = new Map(entry.uncertain.map((one) => [one.cell, one.candidates]));
  return cellsOf(formatById(report.format)).flatMap((cell) => {
    const value = readCell(report, cell);
    const found = entry.evidence?.[cell];
    if (value === undefined) return [];
    return [
      [
        entry.organ,
        entry.year === null ? '' : String(entry.year),
        cellWords(entry, cell),
        value === null ? '' : figureWords(value),
        candidates.get(cell)?.map(figureWords).join('、') ?? '',
        found?.text ?? '',
        found === undefined ? '' : placeWords(found.place),
        (findings.get(cell) ?? []).map(({ level, message }) => `${level}：${message}`).join('\n'),
      ],
    ];
  });
}

/** A button that saves a text as a file. */
export function downloadButton(label: string, name: string, type: string, text: () => string): HTMLElement {
  const button = el('button', { type: 'button', class: 'button quiet' }, label);
  button.addEventListener('click', () => {
    const url = URL.createObjectURL(new Blob([text()], { type }));
    el('a', { href: url, download: name }).click();
    URL.revokeObjectURL(url);
  });
  return button;
}
