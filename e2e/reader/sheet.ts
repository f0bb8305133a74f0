/**
 * A report as it will be printed: every cell with the text that stands in it, and beside it the truth, so that a
 * renderer only has to place texts. A blank or a mark is `null` in the truth, a row that is not printed is absent.
 */
import {
  cellAddress,
  formatById,
  type LayoutCell,
  type LayoutRow,
  type Report,
  type ReportTable,
  tableLayout,
  valueAt,
} from '@gongkai/law/report';
import type { Narrative } from './narrative.ts';
import { fullWidth, halfWidth, type Noise, renumberedLabel, withSpace, withTypo } from './noise.ts';
import { type Random, shuffled } from './random.ts';
import { filedTables, type TrueReport, violationsOf } from './true-report.ts';

export interface PrintedCell {
  readonly kind: LayoutCell['kind'];
  /** May hold line breaks. */
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly vertical: boolean;
  /** Where the figure belongs; only on a value. */
  readonly address: string | null;
}

export interface PrintedTable {
  readonly id: string;
  readonly columnCount: number;
  readonly rowHeadColumns: number;
  readonly head: readonly (readonly PrintedCell[])[];
  readonly body: readonly (readonly PrintedCell[])[];
}

export interface PrintedSection {
  /** Null where the heading is missing. */
  readonly heading: string | null;
  readonly paragraphs: readonly string[];
  readonly tables: readonly PrintedTable[];
}

export interface Truth {
  readonly organ: string;
  readonly year: number;
  readonly format: string;
  readonly tables: Record<string, Record<string, Record<string, number | null>>>;
  /** Violations C1 to C5 of these figures. */
  readonly violations: readonly string[];
  /** All tables and rows of the format are printed. */
  readonly complete: boolean;
}

export interface Sheet {
  readonly title: string;
  readonly preface: string;
  readonly sections: readonly PrintedSection[];
  readonly truth: Truth;
}

/** The sheet of a report under this noise. */
export function sheetOf({ report, narrative }: TrueReport, noise: Noise, random: Random): Sheet {
  const tables = keptTables(report, noise, random);
  const printed = tables.map((kept) => printTable(report, kept, noise, random));
  const truthTables = Object.fromEntries(printed.map(({ table, figures }) => [table.id, figures]));
  const truthReport: Report = { ...report, tables: truthTables };
  return {
    title: report.title,
    preface: narrative.preface,
    sections: formatById(report.format).sections.map(({ number, heading }) => ({
      heading: printedHeading(heading, noise, random),
      paragraphs: paragraphsOf(number, narrative),
      tables: printed
        .filter((_, at) => tables[at]?.table.section === number)
        .flatMap(({ table }) => overPages(table, noise, random)),
    })),
    truth: {
      organ: report.organ,
      year: report.year,
      format: report.format,
      tables: truthTables,
      violations: violationsOf(truthReport),
      complete: noise.leftOut === null,
    },
  };
}

interface KeptTable {
  readonly table: ReportTable;
  /** How many rows of figures are printed, counted from the first. */
  readonly rows: number;
}

function keptTables(report: Report, noise: Noise, random: Random): KeptTable[] {
  const all = filedTables(report).map((table) => ({
    table,
    rows: table.rows.filter(({ kind }) => kind !== 'group_header').length,
  }));
  if (noise.leftOut === 'table') {
    const lost = random.int(0, all.length - 1);
    return all.filter((_, at) => at !== lost);
  }
  if (noise.leftOut === 'rows')
    return all.map((kept) =>
      kept.table.section === 3 ? { ...kept, rows: random.int(6, kept.rows - 4) } : kept,
    );
  return all;
}

function paragraphsOf(section: number, narrative: Narrative): readonly string[] {
  if (section === 1) return narrative.overview;
  if (section === 5) return narrative.problems;
  return section === 6 ? narrative.other : [];
}

function printedHeading(heading: string, noise: Noise, random: Random): string | null {
  if (noise.headings === 'exact' || random.chance(0.5)) return heading;
  if (noise.headings === 'missing') return null;
  if (noise.headings === 'typo') return withTypo(heading, random);
  return heading.replace(/^./, random.pick(['一', '二', '三', '四', '五', '六', '七']));
}

type Figures = Record<string, Record<string, number | null>>;

function printTable(report: Report, { table, rows }: KeptTable, noise: Noise, random: Random) {
  const layout = tableLayout(formatById(report.format), table.id, report);
  const figures: Figures = {};
  const wrongHead = noise.columnHeads === 'wrong' ? random.int(0, table.columns.length - 1) : -1;
  const typos = typoLabels(table, noise, random);
  let headAt = 0;
  const cell = (one: LayoutCell): PrintedCell => {
    const base = {
      kind: one.kind,
      colSpan: one.colSpan,
      rowSpan: one.rowSpan,
      vertical: one.vertical === true,
    };
    if (one.cell !== undefined) {
      const { row, column } = one.cell;
      const { text, value } = printFigure(report, table, row, column, noise, random);
      figures[row] = { ...figures[row], [column]: value };
      return { ...base, text, address: cellAddress(table.id, row, column) };
    }
    const isLeafHead = one.kind === 'columnHead' && one.scope === 'col' && one.text !== table.rowHeaderLabel;
    if (isLeafHead) headAt += 1;
    const wrong = isLeafHead && headAt - 1 === wrongHead && table.section === 3;
    const text = wrong ? random.pick(['其他组织', '数量', '商业企业']) : one.text;
    return { ...base, text: printLabel(text, one, typos, noise, random), address: null };
  };
  const print = (row: LayoutRow) => row.map(cell);
  const head = layout.head.map(print);
  const body = layout.body.slice(0, rows).map((row, at) => print(row).map((one) => cut(one, rows - at)));
  const merged = noise.mergedBlanks ? body.map((row) => withBlanksMerged(row, figures)) : body;
  return {
    table: {
      id: table.id,
      columnCount: layout.columnCount,
      rowHeadColumns: layout.rowHeadColumns,
      head,
      body: noise.groupLabels === 'repeated' ? withGroupsRepeated(merged) : merged,
    },
    figures,
  };
}

const cut = (cell: PrintedCell, most: number): PrintedCell => ({
  ...cell,
  rowSpan: Math.min(cell.rowSpan, most),
});

/** A row without any figure, its values merged into one cell. */
function withBlanksMerged(row: readonly PrintedCell[], figures: Figures): readonly PrintedCell[] {
  const values = row.filter(({ kind }) => kind === 'value');
  const [first] = values;
  const isBlank = values.every(({ address }) => {
    const [, id = '', column = ''] = address?.split('.') ?? [];
    return figures[id]?.[column] === null;
  });
  if (first === undefined || !isBlank || values.length < 2) return row;
  return [...row.filter(({ kind }) => kind !== 'value'), { ...first, colSpan: values.length }];
}

/** The request table as it stands on one page or two. Labels of groups that go on are not printed again. */
function overPages(table: PrintedTable, { brokenTable }: Noise, random: Random): PrintedTable[] {
  if (brokenTable === null || table.body.length < 8) return [table];
  const at = random.int(3, table.body.length - 3);
  const open: PrintedCell[] = table.body
    .slice(0, at)
    .flatMap((row, y) =>
      row
        .filter(({ rowSpan }) => y + rowSpan > at)
        .map((cell) => ({ ...cell, text: '', rowSpan: y + cell.rowSpan - at })),
    );
  const [first = [], ...others] = table.body.slice(at);
  return [
    { ...table, body: table.body.slice(0, at).map((row, y) => row.map((cell) => cut(cell, at - y))) },
    { ...table, head: brokenTable === 'headed' ? table.head : [], body: [[...open, ...first], ...others] },
  ];
}

/** Group labels printed again on every row instead of merged. */
function withGroupsRepeated(body: readonly (readonly PrintedCell[])[]): PrintedCell[][] {
  const open: { cell: PrintedCell; left: number }[] = [];
  return body.map((row) => {
    const again = open.filter(({ left }) => left > 0).map(({ cell }) => cell);
    for (const one of open) one.left -= 1;
    const single = row.map((cell) => ({ ...cell, rowSpan: 1, vertical: false }));
    row.forEach((cell, at) => {
      const copy = single[at];
      if (cell.rowSpan > 1 && copy !== undefined) open.push({ cell: copy, left: cell.rowSpan - 1 });
    });
    return [...again, ...single];
  });
}

function typoLabels(table: ReportTable, noise: Noise, random: Random): Set<string> {
  const labels = table.rows.filter(({ label }) => label.length >= 8).map(({ label }) => label);
  if (labels.length === 0) return new Set();
  return new Set(Array.from({ length: noise.labelTypos }, () => random.pick(labels)));
}

function printLabel(
  label: string,
  { kind, scope }: LayoutCell,
  typos: ReadonlySet<string>,
  noise: Noise,
  random: Random,
): string {
  let text = label;
  if (kind === 'rowHead') {
    if (scope === 'rowgroup' && noise.groupLabels === 'missing') return '';
    text = renumberedLabel(typos.has(label) ? withTypo(label, random) : label, noise.labelNumbers);
  }
  if (noise.halfWidthBrackets) text = halfWidth(text);
  if (noise.units === 'head' && text === '采购总金额') text = '采购总金额（万元）';
  if (noise.spaceInLabels !== null && random.chance(0.4)) text = withSpace(text, noise.spaceInLabels, random);
  if (kind === 'columnHead' && noise.columnHeads === 'upright') return [...text].join('\n');
  if (kind === 'columnHead' && noise.columnHeads === 'broken' && text.length > 3) {
    const at = random.int(1, text.length - 1);
    return `${text.slice(0, at)}\n${text.slice(at)}`;
  }
  return text;
}

function printFigure(
  report: Report,
  table: ReportTable,
  row: string,
  column: string,
  noise: Noise,
  random: Random,
): { text: string; value: number | null } {
  const value = valueAt(report.tables, table.id, row, column) ?? 0;
  const isTotalRow = row === 'results_total';
  const isTotalColumn = column === 'applicant_total';
  if ((noise.blankTotals === 'row' && isTotalRow) || (noise.blankTotals === 'column' && isTotalColumn))
    return { text: '', value: null };
  if (
    value === 0 &&
    noise.zeros !== null &&
    random.chance(noise.zeros.share) &&
    !isAnchor(row, column, noise)
  )
    return { text: random.pick(noise.zeros.marks), value: null };
  const type = table.columns.find(({ id }) => id === column)?.value ?? 'count';
  const figure = type === 'change' ? printChange(value, noise, random) : String(value);
  const wide = noise.fullWidthDigits && random.chance(0.5) ? fullWidth(figure) : figure;
  const broken = noise.brokenFigures && wide.length > 2 ? `${wide.slice(0, -1)}\n${wide.slice(-1)}` : wide;
  return { text: broken + suffixOf(type, row, value, noise, random), value };
}

/** The row of cases has no label: with nothing but white space in it nobody could tell it from an empty line. */
function isAnchor(row: string, column: string, { zeros }: Noise): boolean {
  const isBlank = zeros?.marks.some((mark) => mark.trim() === '') === true;
  return row === 'case_count' && column === 'litigation_direct_total' && isBlank;
}

function printChange(value: number, noise: Noise, random: Random): string {
  if (!noise.signedChanges || value === 0) return String(value);
  const size = Math.abs(value);
  return value < 0
    ? `${random.pick(['减', '-', '－', '减少'])}${size}`
    : `${random.pick(['+', '＋', '增', ''])}${size}`;
}

function suffixOf(type: string, row: string, value: number, noise: Noise, random: Random): string {
  if (noise.revisedNote && row === 'normative_documents' && value > 1)
    return `（其中修订${random.int(1, value)}件）`;
  if (noise.units !== 'cell') return '';
  if (type === 'amount') return random.pick(['元', '万元']);
  return type === 'count' && row.startsWith('administrative') && random.chance(0.5) ? '件' : '';
}

/** The sheet with the tables of each section and the rows of each table in another order; labels tell what is what. */
export function inAnotherOrder(sheet: Sheet, random: Random): Sheet {
  const sections = sheet.sections.map((section) => ({
    ...section,
    tables: shuffled(section.tables, random).map((table) => ({
      ...table,
      body: shuffled(withGroupsRepeated(table.body), random),
    })),
  }));
  return { ...sheet, sections };
}

/** Two years of an organ in one: each table has the figures of both beside each other under the heads of the years. */
export function yearsInColumns(first: Sheet, second: Sheet): Sheet {
  const years = [first, second].map(({ truth }) => `${truth.year}年`);
  return {
    ...first,
    title: `${first.truth.organ}${first.truth.year}、${second.truth.year}年政府信息公开工作年度报告`,
    sections: first.sections.map((section, at) => ({
      ...section,
      tables: section.tables.map((table, place) => {
        const other = second.sections[at]?.tables[place] ?? table;
        return besideEachOther(table, other, years);
      }),
    })),
  };
}

function besideEachOther(left: PrintedTable, right: PrintedTable, years: readonly string[]): PrintedTable {
  const figures = left.columnCount - left.rowHeadColumns;
  const heads = (row: readonly PrintedCell[]) => row.filter(({ kind }) => kind === 'columnHead');
  const yearRow = [
    ...(left.rowHeadColumns === 0 ? [] : [plain('', left.rowHeadColumns)]),
    ...years.map((year) => plain(year, figures)),
  ];
  const isCaption = (row: readonly PrintedCell[]): boolean => row.some(({ kind }) => kind === 'caption');
  const captions = left.head
    .filter(isCaption)
    .map((row) => row.map((cell) => ({ ...cell, colSpan: cell.colSpan + figures })));
  const rest = left.head.filter((row) => !isCaption(row));
  return {
    ...left,
    columnCount: left.columnCount + figures,
    head: [
      ...captions,
      yearRow,
      ...rest.map((row, at) => {
        const corner = at === 0 && left.rowHeadColumns > 0 ? 1 : 0;
        return [
          ...row,
          ...heads(right.head.filter((one) => !isCaption(one))[at] ?? []).slice(
            hasHeadCorner(row) ? corner : 0,
          ),
        ];
      }),
    ],
    body: left.body.map((row, at) => [
      ...row,
      ...(right.body[at] ?? []).filter(({ kind }) => kind === 'value'),
    ]),
  };
}

const hasHeadCorner = (row: readonly PrintedCell[]): boolean => row[0]?.kind === 'columnHead';

const plain = (text: string, colSpan: number): PrintedCell => ({
  kind: 'columnHead',
  text,
  colSpan,
  rowSpan: 1,
  vertical: false,
  address: null,
});
