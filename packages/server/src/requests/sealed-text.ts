/**
 * Free text of events: it may hold personal data, so the journal gets references and the text is kept encrypted
 * (个人信息保护法 art. 51). Which fields are text is decided by their name, wherever they stand in an event.
 */
import type { Context } from '../platform/context.ts';
import type { JsonObject, JsonValue } from '../platform/journal/schema.ts';
import { keepPersonal, personalIdOf, readPersonal } from '../platform/secrets/personal-data.ts';

const TEXT_FIELDS: ReadonlySet<string> = new Set([
  'points',
  'late_reason',
  'reason',
  'remark',
  'matter',
  'party',
  'note',
  'opinion',
]);

/** Whether a JSON value is an object (and not a list). */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value with every text field in it sealed, under the name of the field it stands in. */
export async function sealTexts(
  context: Context,
  subjectId: string,
  value: JsonValue,
  field = '',
): Promise<JsonValue> {
  if (typeof value === 'string') {
    if (!TEXT_FIELDS.has(field) || value === '' || personalIdOf(value) !== undefined) return value;
    return (await keepPersonal(context, { subjectId, kind: `request.${field}`, text: value })).reference;
  }
  if (Array.isArray(value)) {
    const items: JsonValue[] = [];
    for (const item of value) items.push(await sealTexts(context, subjectId, item, field));
    return items;
  }
  return isJsonObject(value) ? await sealFields(context, subjectId, value) : value;
}

/** The fields of an event with their texts sealed. */
export async function sealFields(
  context: Context,
  subjectId: string,
  fields: JsonObject,
): Promise<Record<string, JsonValue>> {
  const sealed: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) sealed[name] = await sealTexts(context, subjectId, value, name);
  }
  return sealed;
}

/** Texts by the id of their row; a text that was erased is not there. */
export type Texts = ReadonlyMap<string, string>;

/** Reads every text that the values refer to, in one query. */
export async function readTexts(context: Context, values: readonly JsonValue[]): Promise<Texts> {
  return await readPersonal(context, values.flatMap(idsIn));
}

function idsIn(value: JsonValue | undefined): string[] {
  if (typeof value === 'string') {
    const id = personalIdOf(value);
    return id === undefined ? [] : [id];
  }
  if (Array.isArray(value)) return value.flatMap(idsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(idsIn) : [];
}

/** A value with its references replaced by their texts; what was erased stays a reference. */
export function resolveTexts(value: JsonValue, texts: Texts): JsonValue {
  if (typeof value === 'string') return textOf(value, texts);
  if (Array.isArray(value)) return value.map((item: JsonValue) => resolveTexts(item, texts));
  return isJsonObject(value) ? resolveFields(value, texts) : value;
}

/** The fields of an event with their references replaced by their texts. */
export function resolveFields(fields: JsonObject, texts: Texts): JsonObject {
  const entries = Object.entries(fields).map(([name, value]) => [
    name,
    value === undefined ? undefined : resolveTexts(value, texts),
  ]);
  return Object.fromEntries(entries);
}

/** One text. */
export function textOf(value: string, texts: Texts): string {
  const id = personalIdOf(value);
  return id === undefined ? value : (texts.get(id) ?? value);
}
