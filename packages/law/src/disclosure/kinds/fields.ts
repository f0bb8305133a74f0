/** Short ways to write the fields of a declaration down. */
import type { FieldChoice, ItemRelation, KindField, ScalarField } from './declaration.ts';

interface Frame {
  readonly required?: true;
  readonly help?: string;
}

/** Marks a field that may not be empty. */
export const must = { required: true } as const;

/** One line of text, of at most 100 characters where nothing is said. */
export function line(id: string, label: string, frame: Frame & { max?: number } = {}): ScalarField {
  return { id, label, type: 'line', max: 100, ...frame };
}

/** Several lines of text, of at most 2000 characters where nothing is said. */
export function text(id: string, label: string, frame: Frame & { max?: number } = {}): ScalarField {
  return { id, label, type: 'text', max: 2000, ...frame };
}

export function date(id: string, label: string, frame: Frame = {}): ScalarField {
  return { id, label, type: 'date', ...frame };
}

export function moment(id: string, label: string, frame: Frame = {}): ScalarField {
  return { id, label, type: 'moment', ...frame };
}

/** An amount in whole fen. */
export function money(id: string, label: string, frame: Frame = {}): ScalarField {
  return { id, label, type: 'money', ...frame };
}

export function address(id: string, label: string, frame: Frame = {}): ScalarField {
  return { id, label, type: 'address', ...frame };
}

/** A whole number from 0, where nothing else is said. */
export function figure(
  id: string,
  label: string,
  frame: Frame & { least?: number; most?: number; decimals?: number; unit?: string } = {},
): ScalarField {
  return { id, label, type: 'number', least: 0, ...frame };
}

/** A calendar year. */
export function year(id: string, label: string, frame: Frame = {}): ScalarField {
  return { id, label, type: 'number', least: 1949, most: 2100, unit: '年', ...frame };
}

/** One of the choices, given as id and label. */
export function choice(
  id: string,
  label: string,
  choices: Readonly<Record<string, string>>,
  frame: Frame = {},
): ScalarField {
  return { id, label, type: 'choice', choices: choicesOf(choices), ...frame };
}

function choicesOf(labels: Readonly<Record<string, string>>): FieldChoice[] {
  return Object.entries(labels).map(([id, label]) => ({ id, label }));
}

/** A list of rows; at most 200 where nothing is said. */
export function rows(
  id: string,
  label: string,
  columns: readonly ScalarField[],
  frame: Frame & { most?: number } = {},
): KindField {
  return { id, label, type: 'rows', columns, most: 200, ...frame };
}

/** A list of people in office. */
export function people(id: string, label: string, frame: Frame = {}): KindField {
  return { id, label, type: 'people', most: 60, ...frame };
}

/** Published items that this one is tied to; at most 20 where nothing is said. */
export function items(
  id: string,
  label: string,
  relation: ItemRelation,
  frame: Frame & { most?: number } = {},
): KindField {
  return { id, label, type: 'items', relation, most: 20, ...frame };
}
