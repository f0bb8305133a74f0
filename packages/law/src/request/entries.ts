/** Correcting an earlier entry: both entries stay, and the case is folded again with the corrected value. */
import type { CaseEvent, CorrectEntry } from './events.ts';
import { fieldsOf, parseEvent } from './parse.ts';
import type { ReasonCode } from './reasons.ts';

/** The events with the correction made, or why it cannot be made. */
export type Revision = { events: CaseEvent[]; corrected: CaseEvent } | { reason: ReasonCode };

/**
 * Makes a correction in the events before it. `was` must be the value recorded (null where none was), `is` a value
 * the field may have (null to take an optional field out). Which person recorded what, and when, cannot be corrected.
 */
export function reviseEntry(events: readonly CaseEvent[], correction: CorrectEntry): Revision {
  const index = events.findIndex((event) => event.id === correction.event_id);
  const target = events[index];
  if (target === undefined) return { reason: 'unknown_entry' };
  if (!correctableFields(target).includes(correction.field)) return { reason: 'field_not_correctable' };
  const fields: Record<string, unknown> = { ...target };
  if (!sameJson(fields[correction.field] ?? null, correction.was)) return { reason: 'entry_differs' };
  const parsed = parseEvent(withField(fields, correction.field, correction.is));
  if (!parsed.ok) return { reason: 'correction_invalid' };
  return { events: events.with(index, parsed.value), corrected: parsed.value };
}

function correctableFields(event: CaseEvent): string[] {
  return ['on', 'note', ...fieldsOf(event.event)];
}

function withField(fields: Record<string, unknown>, name: string, value: unknown): Record<string, unknown> {
  const { [name]: _old, ...rest } = fields;
  return value === null || value === undefined ? rest : { ...rest, [name]: value };
}

/** Equal as JSON, whatever the order of keys. */
function sameJson(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
