/**
 * The fields of a kind as they come in: a schema made from the kind's declaration. What is empty is left out, so that
 * an untouched form and a missing one are the same.
 */
import { isLocalDate, LAST_DAY } from '@gongkai/law/calendar';
import {
  columnsOf,
  ITEM_KINDS,
  type ItemKind,
  isEmptyValue,
  isLocalMoment,
  type KindDeclaration,
  type KindField,
  type KindFields,
  type ScalarField,
} from '@gongkai/law/kinds';
import { z } from 'zod';
import { invalid } from '../platform/errors.ts';

/** Longest list of characters that a text may hold beside its allowed length: line breaks and tabs. */
const STEERING = /[\p{Cc}--[\n\t]]+/gv;
const EARLIEST = '1800-01-01';
/** Whole fen that a number holds exactly; a hundred times the budget of the state. */
const MOST_FEN = 9_000_000_000_000_000;

const cell = z.union([z.string(), z.number()]);

/** Fields of any kind, as the interface takes them; `parseFields` holds them against their kind. */
export const fieldsSchema = z.record(
  z.string().max(60),
  z.union([cell, z.array(z.union([z.string(), z.record(z.string().max(60), cell.nullable())])), z.null()]),
);

/** Fields as the interface takes them. */
export type FieldsInput = z.output<typeof fieldsSchema>;

/**
 * The fields of a kind, cleaned; does not yet demand that they are complete.
 * @throws Refusal naming each field that is not what the kind declares, `unrecognized_keys` for one that it does not have
 */
export function parseFields(kind: ItemKind | 'annual_report', input: FieldsInput | KindFields): KindFields {
  const result = schemaOf(kind).safeParse(input);
  if (!result.success) {
    const reasons = result.error.issues.map(({ code, path }) => ({
      code,
      field: ['fields', ...path].join('.'),
    }));
    // Of one field one reason is enough.
    throw invalid(...new Map(reasons.map((reason) => [reason.field, reason])).values());
  }
  return withoutEmpty(result.data);
}

const schemas = new Map<string, z.ZodType<Record<string, unknown>>>();

function schemaOf(kind: ItemKind | 'annual_report'): z.ZodType<Record<string, unknown>> {
  const known = schemas.get(kind);
  if (known !== undefined) return known;
  const made = kind === 'annual_report' ? z.strictObject({}) : declaredSchema(ITEM_KINDS[kind]);
  schemas.set(kind, made);
  return made;
}

function declaredSchema(kind: KindDeclaration): z.ZodType<Record<string, unknown>> {
  return z.strictObject(Object.fromEntries(kind.fields.map((field) => [field.id, fieldSchema(field)])));
}

function fieldSchema(field: KindField): z.ZodType {
  switch (field.type) {
    case 'items':
      return z.array(z.uuid()).max(field.most).nullish();
    case 'rows':
    case 'people':
      return z
        .array(rowSchema(columnsOf(field)))
        .max(field.most)
        .nullish();
    default:
      return scalarSchema(field);
  }
}

function rowSchema(columns: readonly ScalarField[]): z.ZodType {
  return z
    .strictObject(Object.fromEntries(columns.map((column) => [column.id, scalarSchema(column)])))
    .transform(withoutEmpty);
}

function scalarSchema(field: ScalarField): z.ZodType {
  switch (field.type) {
    case 'line':
      return z
        .string()
        .transform((text) => text.replace(/\p{Cc}+/gu, ' ').trim())
        .pipe(z.string().max(field.max))
        .nullish();
    case 'text':
      return z
        .string()
        .transform((text) => text.replace(/\r\n?/g, '\n').replace(STEERING, ' ').trim())
        .pipe(z.string().max(field.max))
        .nullish();
    case 'date':
      return blankOr(z.string().refine((text) => isLocalDate(text) && text >= EARLIEST && text <= LAST_DAY));
    case 'moment':
      return blankOr(
        z.string().refine((text) => isLocalMoment(text) && text >= EARLIEST && text <= LAST_DAY),
      );
    case 'address':
      return blankOr(z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(500));
    case 'choice':
      return blankOr(z.enum(field.choices.map(({ id }) => id)));
    case 'money':
      return z.int().min(-MOST_FEN).max(MOST_FEN).nullish();
    case 'number':
      return numberSchema(field).nullish();
  }
}

/** Empty text counts as none. */
function blankOr(schema: z.ZodType): z.ZodType {
  return z.preprocess((value) => (value === '' ? null : value), schema.nullish());
}

function numberSchema(field: Extract<ScalarField, { type: 'number' }>): z.ZodType {
  const scale = 10 ** (field.decimals ?? 0);
  return z
    .number()
    .min(field.least ?? 0)
    .max(field.most ?? 1e12)
    .refine((value) => Math.abs(value * scale - Math.round(value * scale)) < 1e-6 * scale);
}

function withoutEmpty(fields: Record<string, unknown>): KindFields {
  return Object.fromEntries(
    Object.entries(fields as Record<string, KindFields[string] | null | undefined>).flatMap(([id, value]) =>
      value === null || isEmptyValue(value) ? [] : [[id, value] as const],
    ),
  ) as KindFields;
}
