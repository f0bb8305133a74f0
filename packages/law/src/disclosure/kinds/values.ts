/** Reading single values out of a kind's fields: undefined where there is none, or another type. */
import { FIRST_DAY, isLocalDate, LAST_DAY, type LocalDate, yearOf } from '../../calendar/index.ts';
import type { FieldFault, FieldRow, KindFields } from './declaration.ts';

/** A text, date, moment or choice. */
export function textOf(fields: KindFields | FieldRow, id: string): string | undefined {
  const value = fields[id];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A date from which limits can be reckoned: one that the calendar knows, with a year to spare for the limit. */
export function dayOf(fields: KindFields, id: string): LocalDate | undefined {
  const day = textOf(fields, id);
  return isLocalDate(day) && day >= FIRST_DAY && yearOf(day) < yearOf(LAST_DAY) ? day : undefined;
}

/** A figure, or money in fen. */
export function numberOf(fields: KindFields | FieldRow, id: string): number | undefined {
  const value = fields[id];
  return typeof value === 'number' ? value : undefined;
}

/** The rows of a list, or its people. */
export function rowsOf(fields: KindFields, id: string): readonly FieldRow[] {
  const value = fields[id];
  if (!Array.isArray(value)) return [];
  return (value as readonly (string | FieldRow)[]).filter((row) => typeof row !== 'string');
}

/** The ids of the items that a field names. */
export function itemsOf(fields: KindFields, id: string): readonly string[] {
  const value = fields[id];
  if (!Array.isArray(value)) return [];
  return (value as readonly (string | FieldRow)[]).filter((entry) => typeof entry === 'string');
}

/** A fault where both dates (or moments) are there and the later one comes before the earlier. */
export function order(
  fields: KindFields,
  earlier: string,
  later: string,
  code: string,
  article?: string,
): FieldFault[] {
  const from = textOf(fields, earlier);
  const to = textOf(fields, later);
  if (from === undefined || to === undefined || to >= from) return [];
  return [{ code, field: later, ...(article === undefined ? {} : { article }) }];
}

/** Faults of fields that a choice made elsewhere demands. */
export function demanded(fields: KindFields, ids: readonly string[], article: string): FieldFault[] {
  return ids.filter((id) => isEmpty(fields[id])).map((field) => ({ code: 'required', field, article }));
}

/** Whether a field says nothing. */
export function isEmpty(value: KindFields[string] | undefined): boolean {
  if (value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}

/** A fault on a total that its rows do not add up to, where both are given. */
export function addsUp(
  fields: KindFields,
  total: string,
  rows: string,
  column: string,
  article: string,
): FieldFault[] {
  const stated = numberOf(fields, total);
  const list = rowsOf(fields, rows);
  if (stated === undefined || list.length === 0) return [];
  const sum = list.reduce((before, row) => before + (numberOf(row, column) ?? 0), 0);
  return sum === stated ? [] : [{ code: 'does_not_add_up', field: total, article }];
}
