import { type LayoutBlock, printedNumber, type ScalarField } from '@gongkai/law/kinds';
import { type Figure, figureRow } from '../../components/figures.ts';
import { type Html, html } from '../../markup.ts';
import type { BlockContent } from './content.ts';
import { scalarsOf } from './particulars.ts';

/** The few figures that an item is about, large. */
export function figuresBlock(block: Extract<LayoutBlock, { block: 'figures' }>, content: BlockContent): Html {
  const chosen = scalarsOf(content.declaration.fields, content.fields, block.fields);
  const figures = chosen.fields.flatMap((field) => figureOf(field, chosen.values[field.id]));
  if (figures.length === 0) return html``;
  return html`<div class="passage">${figureRow(figures)}</div>`;
}

/** From this many fen on, an amount is read in 万元. */
const TEN_THOUSAND_YUAN = 1_000_000;

function figureOf(field: ScalarField, value: string | number | undefined): Figure[] {
  if (typeof value !== 'number') return [];
  if (field.type !== 'money') {
    const unit = field.type === 'number' ? (field.unit ?? '') : '';
    return [{ value: printedNumber(value), unit, label: field.label }];
  }
  const large = Math.abs(value) >= TEN_THOUSAND_YUAN;
  const amount = large ? Math.round(value / 10_000) / 100 : value / 100;
  return [{ value: printedNumber(amount), unit: large ? '万元' : '元', label: field.label }];
}
