/** The check of a kind's fields before the item goes into review. */
import type {
  FieldFault,
  FieldRow,
  KindDeclaration,
  KindFacts,
  KindField,
  KindFields,
  ScalarField,
} from './declaration.ts';
import { PEOPLE_COLUMNS } from './declaration.ts';
import { isEmpty, rowsOf } from './values.ts';

/** Columns of a list, empty for every other field. */
export function columnsOf(field: KindField): readonly ScalarField[] {
  if (field.type === 'rows') return field.columns;
  return field.type === 'people' ? PEOPLE_COLUMNS : [];
}

/**
 * What is missing or wrong in the fields of a kind: first required fields and cells in the order of the form, then what
 * the kind's own check finds. Empty when the fields are complete.
 */
export function kindFaults(kind: KindDeclaration, fields: KindFields, facts: KindFacts = {}): FieldFault[] {
  const missing = kind.fields.flatMap((field) => missingIn(field, fields, kind.article));
  const named = new Set(missing.map((fault) => fault.field));
  const found = kind.check?.(fields, facts) ?? [];
  return [...missing, ...found.filter((fault) => !named.has(fault.field))];
}

function missingIn(field: KindField, fields: KindFields, article: string): FieldFault[] {
  if (isEmpty(fields[field.id])) {
    return field.required === true ? [{ code: 'required', field: field.id, article }] : [];
  }
  return rowsOf(fields, field.id).flatMap((row, index) => missingCells(field, row, index, article));
}

function missingCells(field: KindField, row: FieldRow, index: number, article: string): FieldFault[] {
  return columnsOf(field)
    .filter((column) => column.required === true && isEmpty(row[column.id]))
    .map((column) => ({ code: 'required', field: `${field.id}.${index}.${column.id}`, article }));
}
