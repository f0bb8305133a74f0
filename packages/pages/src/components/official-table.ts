/**
 * The tables of the annual report with their official merged heads, over the layout that `law` gives as data.
 * A wide table scrolls inside its own frame and keeps the head of each row in view.
 */
import {
  type LayoutCell,
  type LayoutRow,
  printCell,
  type Report,
  type ReportTable,
  type TableLayout,
} from '@gongkai/law/report';
import { type Html, type HtmlValue, html } from '../markup.ts';
import { anchor } from './anchor.ts';
import { scrollFrame } from './scroll-frame.ts';

/** More columns than this do not fit a phone. */
const NARROW_COLUMNS = 5;

/** Where the records behind a figure are listed; undefined where this reader may not see them. */
export type FigureHref = (address: string) => string | undefined;

export type OfficialTable = {
  readonly table: ReportTable;
  readonly layout: TableLayout;
  readonly report: Report;
  readonly figureHref: FigureHref;
};

/** One table, framed for scrolling where it is wide. */
export function officialTable(official: OfficialTable): Html {
  const { layout } = official;
  const name = tableName(official.table);
  const table = html`<table class="official${layout.columnCount > NARROW_COLUMNS && ' dense'}" aria-label="${name}">
<thead>${layout.head.map((row) => tableRow(row, official))}</thead>
<tbody>${layout.body.map((row) => tableRow(row, official))}</tbody>
</table>`;
  if (layout.columnCount <= NARROW_COLUMNS) return table;
  return scrollFrame(name, table);
}

function tableName({ title, caption }: ReportTable): string {
  return caption === undefined ? title : `${title}：${caption}`;
}

function tableRow(row: LayoutRow, official: OfficialTable): Html {
  const sums = row.some((cell) => cell.kind === 'rowHead' && cell.total === true);
  return html`<tr${sums && html` class="sum"`}>${row.map((cell) => tableCell(cell, official))}</tr>`;
}

function tableCell(cell: LayoutCell, official: OfficialTable): Html {
  const spans = html`${cell.colSpan > 1 && html` colspan="${cell.colSpan}"`}${cell.rowSpan > 1 && html` rowspan="${cell.rowSpan}"`}`;
  if (cell.kind === 'corner') return html`<td class="corner"${spans}>${cell.text}</td>`;
  if (cell.cell)
    return html`<td${spans}${cell.total && html` class="total"`}>${figure(cell.cell, official)}</td>`;
  return html`<th${cell.scope && html` scope="${cell.scope}"`}${spans}${headClass(cell)}>${cell.text}</th>`;
}

function headClass(cell: LayoutCell): HtmlValue {
  const classes = [
    cell.kind === 'caption' && 'caption',
    cell.vertical && 'upright',
    cell.total && 'total',
  ].filter((name) => name);
  return classes.length > 0 && html` class="${classes.join(' ')}"`;
}

function figure(
  cell: NonNullable<LayoutCell['cell']>,
  { report, layout, figureHref }: OfficialTable,
): HtmlValue {
  const printed = printCell(report, layout.id, cell.row, cell.column);
  const href = figureHref(cell.address);
  return href !== undefined && printed !== '' ? anchor({ label: printed, href }) : printed;
}
