/** Lists that run in an order: what happened when, what is done in turn, what is asked and answered, who holds office. */
import { type FieldRow, type LayoutBlock, rowsOf, textOf } from '@gongkai/law/kinds';
import { time } from '../../components/date.ts';
import { type Html, html, joined } from '../../markup.ts';
import type { BlockContent } from './content.ts';
import { part } from './part.ts';

type BlockOf<Name extends LayoutBlock['block']> = Extract<LayoutBlock, { block: Name }>;

/** What happened, by date, oldest first. */
export function timelineBlock(block: BlockOf<'timeline'>, { fields }: BlockContent): Html {
  const rows = [...rowsOf(fields, block.field)].sort((a, b) =>
    compare(textOf(a, block.date), textOf(b, block.date)),
  );
  return listed(
    block.title,
    rows,
    (entries) => html`<ol class="timeline">${entries}</ol>`,
    (row) => html`<li>${time(textOf(row, block.date) ?? '')}<span>${lines(row, block.text)}</span></li>`,
  );
}

function compare(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** What is done in turn. */
export function stepsBlock(block: BlockOf<'steps'>, { fields }: BlockContent): Html {
  return listed(
    block.title,
    rowsOf(fields, block.field),
    (entries) => html`<ol class="steps">${entries}</ol>`,
    (row) => html`<li><b>${textOf(row, block.name)}</b><p>${lines(row, block.text)}</p></li>`,
  );
}

/** Questions with their answers. */
export function questionsBlock(block: BlockOf<'questions'>, { fields }: BlockContent): Html {
  return listed(
    block.title,
    rowsOf(fields, block.field),
    (entries) => html`<dl class="asked">${entries}</dl>`,
    (row) => html`<dt>${textOf(row, block.question)}</dt><dd>${lines(row, block.answer)}</dd>`,
  );
}

/** People in office: name, position, duties. */
export function peopleBlock(block: BlockOf<'people'>, { fields }: BlockContent): Html {
  return listed(
    block.title,
    rowsOf(fields, block.field),
    (entries) => html`<ul class="people">${entries}</ul>`,
    (row) =>
      html`<li><h3>${textOf(row, 'name')}</h3><p class="position">${textOf(row, 'position')}</p>${textOf(row, 'duties') && html`<p>${lines(row, 'duties')}</p>`}</li>`,
  );
}

function listed(
  title: string,
  rows: readonly FieldRow[],
  list: (entries: readonly Html[]) => Html,
  entry: (row: FieldRow) => Html,
): Html {
  if (rows.length === 0) return html``;
  return part(title, list(rows.map(entry)));
}

function lines(row: FieldRow, id: string) {
  return joined((textOf(row, id) ?? '').split('\n'), html`<br>`);
}
