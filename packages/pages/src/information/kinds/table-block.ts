/** The rows of a list: as a table with its heads, or each row on its own where they hold long texts. */
import {
  columnsOf,
  decimalPlaces,
  type FieldRow,
  isEmptyValue,
  type LayoutBlock,
  numberOf,
  printedMoney,
  printedNumber,
  rowsOf,
  type ScalarField,
} from '@gongkai/law/kinds';
import { scrollFrame } from '../../components/scroll-frame.ts';
import { type Html, type HtmlValue, html } from '../../markup.ts';
import type { BlockContent } from './content.ts';
import { part } from './part.ts';
import { particulars } from './particulars.ts';
import { fieldValue } from './value.ts';

type TableBlock = Extract<LayoutBlock, { block: 'table' }>;

/** The rows of a field. Nothing where there are none. */
export function tableBlock(block: TableBlock, content: BlockContent): Html {
  const rows = rowsOf(content.fields, block.field);
  const field = content.declaration.fields.find(({ id }) => id === block.field);
  if (rows.length === 0 || field === undefined) return html``;
  const columns = columnsOf(field).filter(({ id }) => rows.some((row) => !isEmptyValue(row[id])));
  if (block.heading !== undefined) return part(block.title, cards(columns, rows, block.heading));
  return part(block.title, scrollFrame(block.title, table(block, columns, rows)));
}

function table(block: TableBlock, columns: readonly ScalarField[], rows: readonly FieldRow[]): Html {
  const sums = block.sum ?? [];
  return html`<table class="rows" aria-label="${block.title}">
<thead><tr>${columns.map((column) => html`<th scope="col"${figureClass(column)}>${headOf(column)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${columns.map((column, index) => cell(column, row, index === 0, placesOf(column, rows)))}</tr>`)}</tbody>
${sums.length > 0 && html`<tfoot><tr>${columns.map((column, index) => sumCell(column, rows, sums, index === 0))}</tr></tfoot>`}
</table>`;
}

/** Units stand in the head, so that figures stand under each other. */
function headOf(column: ScalarField): string {
  const unit = column.type === 'money' ? '元' : column.type === 'number' ? column.unit : undefined;
  return unit === undefined ? column.label : `${column.label}（${unit}）`;
}

function figureClass(column: ScalarField): HtmlValue {
  return isFigure(column) && html` class="figure"`;
}

function isFigure(column: ScalarField): boolean {
  return column.type === 'money' || column.type === 'number';
}

/** Figures under each other have their points under each other. */
function placesOf({ id }: ScalarField, rows: readonly FieldRow[]): number {
  return decimalPlaces(rows.flatMap((row) => numberOf(row, id) ?? []));
}

function cell(column: ScalarField, row: FieldRow, isHead: boolean, places: number): Html {
  const value = cellValue(column, row, places);
  if (isHead) return html`<th scope="row">${value}</th>`;
  return html`<td${isFigure(column) ? figureClass(column) : column.type === 'text' && html` class="prose"`}>${value}</td>`;
}

function cellValue(column: ScalarField, row: FieldRow, places: number): HtmlValue {
  const value = row[column.id];
  if (typeof value === 'number')
    return column.type === 'money' ? printedMoney(value) : printedNumber(value, places);
  return fieldValue(column, value);
}

function sumCell(
  column: ScalarField,
  rows: readonly FieldRow[],
  sums: readonly string[],
  isHead: boolean,
): Html {
  if (isHead) return html`<th scope="row">合计</th>`;
  if (!sums.includes(column.id)) return html`<td></td>`;
  const sum = rows.reduce((total, row) => total + (numberOf(row, column.id) ?? 0), 0);
  return html`<td${figureClass(column)}>${column.type === 'money' ? printedMoney(sum) : printedNumber(sum)}</td>`;
}

function cards(columns: readonly ScalarField[], rows: readonly FieldRow[], heading: string): Html {
  const rest = columns.filter(({ id }) => id !== heading);
  return html`<ol class="cards">${rows.map((row) => html`<li><h3>${row[heading]}</h3>${particulars(rest, row)}</li>`)}</ol>`;
}
