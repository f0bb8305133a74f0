import {
  type FieldRow,
  isEmptyValue,
  type KindField,
  type KindFields,
  type ScalarField,
} from '@gongkai/law/kinds';
import { type Html, html } from '../../markup.ts';
import { fieldValue } from './value.ts';

/** Labels and values, one a line; what is empty is not printed. Nothing where all is empty. */
export function particulars(fields: readonly ScalarField[], values: FieldRow): Html {
  const filled = fields.filter((field) => !isEmptyValue(values[field.id]));
  if (filled.length === 0) return html``;
  return html`<dl class="particulars">${filled.map(
    (field) => html`<div><dt>${field.label}</dt><dd>${fieldValue(field, values[field.id])}</dd></div>`,
  )}</dl>`;
}

/** The scalar fields of these ids, in this order, and their values. */
export function scalarsOf(
  declared: readonly KindField[],
  fields: KindFields,
  ids: readonly string[],
): { fields: ScalarField[]; values: FieldRow } {
  const chosen = ids.flatMap((id) => declared.find((field) => field.id === id) ?? []).filter(isScalar);
  const values = chosen.flatMap(({ id }) => {
    const value = fields[id];
    return typeof value === 'string' || typeof value === 'number' ? [[id, value] as const] : [];
  });
  return { fields: chosen, values: Object.fromEntries(values) };
}

/** Whether a field holds one value. */
export function isScalar(field: KindField): field is ScalarField {
  return field.type !== 'rows' && field.type !== 'people' && field.type !== 'items';
}
