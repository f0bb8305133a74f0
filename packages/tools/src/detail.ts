/** One cell in words: its name, its figure, where it was read, and what is wrong with it. */
import { cellWords, type FindingWords, figureWords, type ReadFile, reportOf } from '@gongkai/documents/check';
import { type CellAddress, readCell } from '@gongkai/law/report';
import type { Place } from '@gongkai/law/report/reading';

/** From this on nothing needs to be said about how sure a reading is. */
const SURE = 0.95;

/** The sentences about a cell, its name first. */
export function cellSentences(
  entry: ReadFile,
  cell: CellAddress,
  findings: readonly FindingWords[],
): string[] {
  const uncertain = entry.uncertain.find((one) => one.cell === cell);
  return [
    `${cellWords(entry, cell)}：${uncertain ? '存疑' : figureOf(entry, cell)}`,
    ...(uncertain && uncertain.candidates.length > 0
      ? [`可能是 ${uncertain.candidates.map(figureWords).join('、')}`]
      : []),
    sourceSentence(entry, cell),
    ...findings.filter((one) => one.cell === cell).map(({ level, message }) => `${level}：${message}`),
  ];
}

function figureOf(entry: ReadFile, cell: CellAddress): string {
  const value = readCell(reportOf(entry), cell);
  if (value === undefined) return '没有读到';
  return value === null ? '空白' : figureWords(value);
}

function sourceSentence(entry: ReadFile, cell: CellAddress): string {
  const found = entry.evidence?.[cell];
  if (found === undefined) return '原文中没有找到';
  const printed = found.text.trim() || found.mark || '';
  const doubt = found.confidence < SURE ? `，把握 ${Math.round(found.confidence * 100)}%` : '';
  return `原文${placeWords(found.place)}${printed === '' ? '为空白' : `为“${printed}”`}${doubt}`;
}

/** A place as people find it: page, table, row, column or line. */
export function placeWords({ page, table, row, column, line }: Place): string {
  const parts =
    table === undefined
      ? [[line, '行']]
      : [
          [row, '行'],
          [column, '列'],
        ];
  const named = [[page, '页'], ...(table === undefined ? [] : [[table, '个表格']]), ...parts];
  return named.map(([number, unit]) => (number === undefined ? '' : `第 ${number} ${unit}`)).join('');
}
