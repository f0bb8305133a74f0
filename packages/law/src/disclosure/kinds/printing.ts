/** A kind's values as people read them, and all of them as plain text. */
import { columnsOf } from './check.ts';
import type { FieldRow, KindDeclaration, KindFields, ScalarField } from './declaration.ts';
import { isEmpty, rowsOf } from './values.ts';

/** Fen as 元 with two places and separators: `123456` is `1,234.56`. */
export function printedMoney(fen: number): string {
  const whole = Math.trunc(Math.abs(fen) / 100);
  const rest = String(Math.abs(fen) % 100).padStart(2, '0');
  return `${fen < 0 ? '-' : ''}${separated(whole)}.${rest}`;
}

function separated(whole: number): string {
  return String(whole).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A figure with separators and no more places than it has, or so many as others in its column (`places`). */
export function printedNumber(value: number, places = 0): string {
  const [whole = '0', rest = ''] = String(Math.abs(value)).split('.');
  const decimals = rest.padEnd(places, '0');
  return `${value < 0 ? '-' : ''}${separated(Number(whole))}${decimals === '' ? '' : `.${decimals}`}`;
}

/** The most decimal places that any of the figures has. */
export function decimalPlaces(values: readonly number[]): number {
  return Math.max(0, ...values.map((value) => String(value).split('.')[1]?.length ?? 0));
}

/** `2026-11-24T09:30` as 2026年11月24日9时30分. */
export function printedMoment(moment: string): string {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/.exec(moment);
  if (parts === null) return moment;
  const [, year, month, day, hour, minute] = parts;
  return `${year}年${Number(month)}月${Number(day)}日${Number(hour)}时${minute}分`;
}

/** A value of a scalar field with its unit; empty text where there is none. Years stand without separators. */
export function printedValue(field: ScalarField, value: FieldRow[string] | undefined): string {
  if (value === undefined || value === '') return '';
  if (typeof value === 'number') {
    if (field.type === 'money') return `${printedMoney(value)}元`;
    const unit = field.type === 'number' ? (field.unit ?? '') : '';
    return `${unit === '年' ? value : printedNumber(value)}${unit}`;
  }
  if (field.type === 'choice') return field.choices.find(({ id }) => id === value)?.label ?? value;
  return field.type === 'moment' ? printedMoment(value) : value;
}

/** Every value of a kind's fields as lines of plain text, with its label: for search, comparison and the guard. */
export function kindText(kind: KindDeclaration, fields: KindFields): string {
  return kind.fields
    .flatMap((field) => {
      const value = fields[field.id];
      if (isEmpty(value)) return [];
      if (field.type === 'items') return [];
      if (field.type === 'rows' || field.type === 'people') {
        const columns = columnsOf(field);
        return [field.label, ...rowsOf(fields, field.id).map((row) => rowText(columns, row))];
      }
      return typeof value === 'string' || typeof value === 'number'
        ? [`${field.label}：${printedValue(field, value)}`]
        : [];
    })
    .join('\n');
}

function rowText(columns: readonly ScalarField[], row: FieldRow): string {
  return columns
    .map((column) => printedValue(column, row[column.id]))
    .filter((text) => text !== '')
    .join(' ');
}

/** The value that divides the lists of a kind, as printed: 2026年, or the name of a session; null where there is none. */
export function facetOf(kind: KindDeclaration, fields: KindFields): string | null {
  const field = kind.fields.find(({ id }) => id === kind.facet);
  if (field === undefined || field.type === 'rows' || field.type === 'people' || field.type === 'items')
    return null;
  const value = fields[field.id];
  const text = typeof value === 'string' || typeof value === 'number' ? printedValue(field, value) : '';
  return text === '' ? null : text;
}
