import { type FieldRow, printedMoment, printedValue, type ScalarField } from '@gongkai/law/kinds';
import { anchor } from '../../components/anchor.ts';
import { time } from '../../components/date.ts';
import { type HtmlValue, html, joined } from '../../markup.ts';

/** A value of a field as markup: dates for machines too, addresses to follow, lines kept apart. */
export function fieldValue(field: ScalarField, value: FieldRow[string] | undefined): HtmlValue {
  if (typeof value !== 'string') return printedValue(field, value);
  switch (field.type) {
    case 'date':
      return time(value);
    case 'moment':
      return html`<time datetime="${value}+08:00">${printedMoment(value)}</time>`;
    case 'address':
      return anchor({ label: value.replace(/^https:\/\//, ''), href: value });
    case 'text':
      return joined(
        value.split('\n').filter((line) => line !== ''),
        html`<br>`,
      );
    default:
      return printedValue(field, value);
  }
}
