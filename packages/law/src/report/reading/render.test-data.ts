/** Random balanced reports, and the ways they are printed, as neutral documents. */
import fc from 'fast-check';
import type { ReportFormat, ReportTable } from '../format.ts';
import { tableLayout } from '../layout.ts';
import { emptyReport, figureRows, printCell, type Report, type ReportTables, titleOf } from '../report.ts';
import type { Block, SourceDocument, TableBlock, TableCell, TextBlock } from './document.ts';

export const ORGAN = '临水县人民政府';

/** A report of the format in which every balance holds; figures are mostly small, as in real ones. */
export function balancedReport(format: ReportFormat, year: number): fc.Arbitrary<Report> {
  const figure = fc.oneof(
    { weight: 6, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.nat(9) },
    { weight: 1, arbitrary: fc.nat(300) },
  );
  return fc.infiniteStream(figure).map((figures) => {
    const next = () => figures.next().value ?? 0;
    const empty = emptyReport({ organ: ORGAN, year, format: format.id });
    const tables = Object.fromEntries(format.tables.map((table) => [table.id, balancedTable(table, next)]));
    const sections = { ...empty.sections, '5': '公开的深度不够。', '6': '没有其他事项。' };
    return { ...empty, sections, tables };
  });
}

type Rows = Record<string, Record<string, number>>;

function balancedTable(table: ReportTable, next: () => number): Rows {
  const rows: Rows = {};
  for (const row of figureRows(table)) rows[row.id] = balancedRow(table, next);
  const [, results, balance] = table.constraints;
  if (table.section !== 3 || results === undefined || balance === undefined) return rows;
  for (const { id: column } of table.columns) {
    const sum = results.right.reduce((total, row) => total + (rows[row]?.[column] ?? 0), 0);
    const set = (row: string, value: number) => {
      rows[row] = { ...rows[row], [column]: value };
    };
    set('results_total', sum);
    const open = rows.carried_out?.[column] ?? 0;
    const carriedIn = Math.min(rows.carried_in?.[column] ?? 0, sum + open);
    set('carried_in', column === 'applicant_total' ? 0 : carriedIn);
    set('new_requests', sum + open - carriedIn);
  }
  for (const row of ['carried_in', 'new_requests']) rows[row] = withTotals(table, rows[row] ?? {});
  return rows;
}

function balancedRow(table: ReportTable, next: () => number): Record<string, number> {
  const cells: Record<string, number> = {};
  for (const column of table.columns) cells[column.id] = next();
  return withTotals(table, cells);
}

/** The row with every total that the row's own balances give. */
function withTotals(table: ReportTable, row: Record<string, number>): Record<string, number> {
  const cells = { ...row };
  for (const constraint of table.constraints) {
    const [total] = constraint.left;
    if (constraint.axis !== 'columns' || constraint.relation !== 'equal' || total === undefined) continue;
    cells[total] = constraint.right.reduce((sum, column) => sum + (cells[column] ?? 0), 0);
  }
  return cells;
}

/** How the tables are printed. */
export type Printing = (report: Report, format: ReportFormat, table: ReportTable) => Block[];

/** The whole report with its headings and title. */
export function printed(report: Report, format: ReportFormat, print: Printing): SourceDocument {
  const texts: Record<number, string> = {
    1: '本年度工作平稳。',
    5: report.sections['5'],
    6: report.sections['6'],
  };
  return {
    blocks: [
      line(titleOf(report.organ, report.year)),
      ...format.sections.flatMap(({ number, heading, kind }) => [
        line(heading),
        ...(kind === 'text'
          ? [line(texts[number] ?? '')]
          : format.tables
              .filter((table) => table.section === number)
              .flatMap((table) => print(report, format, table))),
      ]),
    ],
  };
}

export function line(text: string): TextBlock {
  return { kind: 'text', text, place: {} };
}

/** Real tables with merged cells. */
export const asTables: Printing = (report, format, table) => {
  const layout = tableLayout(format, table.id);
  const taken = new Set<string>();
  const rows = [...layout.head, ...layout.body].map((cells, row): TableCell[] => {
    let column = 0;
    return cells.map((cell) => {
      while (taken.has(`${row},${column}`)) column += 1;
      const begin = column;
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let right = 0; right < cell.colSpan; right += 1) taken.add(`${row + down},${begin + right}`);
      column += cell.colSpan;
      const text =
        cell.cell === undefined ? cell.text : printCell(report, table.id, cell.cell.row, cell.cell.column);
      return {
        text,
        column: begin,
        colSpan: cell.colSpan,
        rowSpan: cell.rowSpan,
        place: { row: row + 1, column: begin + 1 },
      };
    });
  });
  const block: TableBlock = { kind: 'table', rows, place: {} };
  return [block];
};

/** Cells of each row one behind the other with something between. */
export const joinedBy =
  (separator: string): Printing =>
  (report, format, table) => {
    const layout = tableLayout(format, table.id);
    return [...layout.head, ...layout.body].map((cells) =>
      line(cells.map((cell) => textOf(cell, report, table)).join(separator)),
    );
  };

/** Every cell on its own line, a row ending with an empty one. */
export const cellPerLine: Printing = (report, format, table) => {
  const layout = tableLayout(format, table.id);
  return [...layout.head, ...layout.body].flatMap((cells) => [
    ...cells.map((cell) => line(`\t${textOf(cell, report, table)}`)),
    line(''),
  ]);
};

/** All labels first, then all figures, a row a line. */
export const labelsFirst: Printing = (report, format, table) => {
  const layout = tableLayout(format, table.id);
  const cells = [...layout.head, ...layout.body].flat();
  return [
    ...cells.filter((cell) => cell.cell === undefined).map((cell) => line(cell.text)),
    ...layout.body.map((row) =>
      line(
        row
          .filter((cell) => cell.cell !== undefined)
          .map((cell) => textOf(cell, report, table))
          .join('  '),
      ),
    ),
  ];
};

function textOf(
  cell: { text: string; cell?: { row: string; column: string } },
  report: Report,
  table: ReportTable,
): string {
  return cell.cell === undefined ? cell.text : printCell(report, table.id, cell.cell.row, cell.cell.column);
}

/** Everything in one line without anything between. */
export function flattened(document: SourceDocument): SourceDocument {
  return {
    blocks: [line(document.blocks.map((block) => (block.kind === 'text' ? block.text : '')).join(''))],
  };
}

/** `table.row.column` of every cell with its value. */
export function cellsIn(tables: ReportTables): Map<string, number | null> {
  return new Map(
    Object.entries(tables).flatMap(([table, rows]) =>
      Object.entries(rows).flatMap(([row, cells]) =>
        Object.entries(cells).map(([column, value]): [string, number | null] => [
          `${table}.${row}.${column}`,
          value,
        ]),
      ),
    ),
  );
}
