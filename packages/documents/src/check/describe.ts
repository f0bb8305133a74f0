/** Entries and findings in words: what is wrong, where, by how much, by which article, and why perhaps. */
import {
  type CellAddress,
  cellAddress,
  cellName,
  columnName,
  type Finding,
  formatById,
  likelyCause,
  type ReportTable,
  rowName,
  tableAsFiled,
  tableName,
} from '@gongkai/law/report';
import { countFindings, type FileEntry, type ReadFile, type RefusedFile, reportOf } from './entry.ts';
import { NOTE_WORDS, REFUSAL_WORDS, STATUS_WORDS } from './wording.ts';

/** A finding in words. */
export interface FindingWords {
  readonly cell: CellAddress;
  readonly level: '提示' | '错误';
  /** Number of the check; its id where it has none. */
  readonly check: string;
  readonly table: string;
  /** Empty where the table has one row without a label. */
  readonly row: string;
  readonly column: string;
  /** A dash where the rule asks for no figure, or where the cell holds none. */
  readonly expected: string;
  readonly actual: string;
  readonly article: string;
  readonly message: string;
  /** Empty where nothing is likelier than anything else. */
  readonly cause: string;
}

/** The findings of an entry in words, errors first; blanks (C14) are left to {@link blanksOf}. */
export function findingWords(entry: ReadFile): FindingWords[] {
  const report = reportOf(entry);
  const shown = entry.findings.filter(({ code }) => code !== 'C14');
  const ordered = [
    ...shown.filter(({ level }) => level === 'error'),
    ...shown.filter(({ level }) => level !== 'error'),
  ];
  return ordered.map((finding): FindingWords => {
    const table = tableOfEntry(entry, finding.table);
    return {
      cell: cellAddress(finding.table, finding.row, finding.column),
      level: finding.level === 'error' ? '错误' : '提示',
      check: finding.code ?? finding.check,
      table: table === null ? finding.table : tableName(table),
      row: table === null ? finding.row : rowName(table, finding.row),
      column: table === null ? finding.column : columnName(table, finding.column),
      expected: figureWords(finding.expected),
      actual: figureWords(finding.actual),
      article: finding.article,
      message: finding.message,
      cause: likelyCause(report, finding, entry.findings) ?? '',
    };
  });
}

/** How many cells are blank that ought to hold a figure (C14). */
export const blanksOf = (entry: FileEntry): number =>
  entry.findings.filter(({ code }: Finding) => code === 'C14').length;

/** The verdict in one phrase, such as `2 处错误，1 处提示`. */
export function verdict(entry: FileEntry): string {
  if (entry.status === 'refused') return `${STATUS_WORDS.refused}：${refusalWords(entry)}`;
  const { errors, warnings } = countFindings(entry);
  const uncertain = entry.uncertain.length;
  const isProven = entry.status === 'read' && uncertain === 0 && blanksOf(entry) === 0;
  const parts = [
    entry.status === 'incomplete' ? STATUS_WORDS.incomplete : '',
    errors > 0 ? `${errors} 处错误` : isProven ? '数据平衡' : '没有发现错误',
    warnings > 0 ? `${warnings} 处提示` : '',
    uncertain > 0 ? `${uncertain} 格存疑` : '',
  ];
  return parts.filter(Boolean).join('，');
}

/** Everything else that a person should know of an entry, a sentence each. */
export function remarks(entry: FileEntry): string[] {
  if (entry.status === 'refused') return [];
  const missing = missingWords(entry);
  return [
    ...(missing === '' ? [] : [`缺少：${missing}`]),
    ...entry.uncertain.map(({ cell, candidates }) => {
      const values = candidates.map(figureWords).join('、');
      return `存疑：${cellWords(entry, cell)}${values === '' ? '，可能的读法过多' : `，可能是 ${values}`}`;
    }),
    ...entry.notes.map((note) => `说明：${NOTE_WORDS[note]}`),
  ];
}

function refusalWords(entry: RefusedFile): string {
  return [REFUSAL_WORDS[entry.refusal], ...entry.notes.map((note) => noteWords(note))].join('；');
}

/** A note of a reading in words; of JSON the field that is wrong, as it is. */
const noteWords = (note: string): string => (isFileNote(note) ? NOTE_WORDS[note] : note);

const isFileNote = (note: string): note is keyof typeof NOTE_WORDS => Object.hasOwn(NOTE_WORDS, note);

/** What is not there, table by table. */
function missingWords(entry: ReadFile): string {
  const byTable = Map.groupBy(entry.missing, (address) => address.split('.')[0] ?? '');
  const tables = [...byTable].map(([id, addresses]) => {
    const table = tableOfEntry(entry, id);
    if (table === null) return id;
    const rows = addresses.map((address) => address.split('.').slice(1)).filter((parts) => parts.length > 0);
    const names = rows.map(([row = '', column]) =>
      [`“${rowName(table, row)}”行`, column === undefined ? '' : `“${columnName(table, column)}”列`].join(''),
    );
    return names.length === 0 ? tableName(table) : `${tableName(table)}的${names.join('、')}`;
  });
  return tables.join('；');
}

/** The name of a cell by its address. */
export function cellWords(entry: ReadFile, address: string): string {
  const [tableId = '', row = '', column = ''] = address.split('.');
  const table = tableOfEntry(entry, tableId);
  return table === null ? address : cellName(table, row, column);
}

/** A table of the format with the rows that this report was filed with; null when the format has none of this id. */
export function tableOfEntry(entry: ReadFile, id: string): ReportTable | null {
  const report = reportOf(entry);
  const table = formatById(report.format).tables.find((one) => one.id === id);
  return table === undefined ? null : tableAsFiled(report, table);
}

/** A figure as people read it; a dash for none. */
export const figureWords = (value: number | null): string =>
  value === null ? '—' : String(Number(value.toFixed(6)));
