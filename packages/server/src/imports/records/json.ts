/** Records of a JSON file: an array of objects, alone or as the one array of an object; or an object on every line. */
import { decodeText } from '@gongkai/documents';
import { RecordsError, type SourceRecord } from './record.ts';

/** @throws RecordsError `records_malformed` */
export function* jsonRecords(bytes: Uint8Array): Generator<SourceRecord> {
  for (const value of valuesOf(decodeText(bytes).text)) {
    if (!isObject(value)) throw new RecordsError('records_malformed');
    yield { address: null, values: flat(value) };
  }
}

function valuesOf(text: string): readonly unknown[] {
  const whole = parsed(text);
  if (Array.isArray(whole)) return whole;
  if (isObject(whole)) return Object.values(whole).find(isListOfObjects) ?? [whole];
  return text.split('\n').flatMap((line) => {
    if (line.trim() === '') return [];
    const value = parsed(line);
    if (value === undefined) throw new RecordsError('records_malformed');
    return [value];
  });
}

function isListOfObjects(value: unknown): value is readonly Record<string, unknown>[] {
  return Array.isArray(value) && value.length > 0 && value.every(isObject);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Values as text: lists joined, objects by their names, one level of them. */
function flat(record: Record<string, unknown>): Record<string, string> {
  const values: [string, string][] = [];
  for (const [name, value] of Object.entries(record)) {
    if (!isObject(value)) values.push([name, textOf(value)]);
    else for (const [inner, own] of Object.entries(value)) values.push([`${name}.${inner}`, textOf(own)]);
  }
  return Object.fromEntries(values);
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join('，');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
