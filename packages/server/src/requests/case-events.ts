/**
 * A case's journal as events of the law and back. Beside the events of `law/request` a case has three of our own: the
 * secrecy review of the reply, a new text for a drafted letter, and the end of a remedy; the law's fold does not see them.
 */
import { type CaseEvent, EVENTS, fieldsOf, parseEvent } from '@gongkai/law/request';
import type { JournalEvent } from '../platform/journal/journal.ts';
import type { JsonObject, JsonValue } from '../platform/journal/schema.ts';
import { isJsonObject } from './sealed-text.ts';

/** Events of a case that only this feature knows. */
export const OWN_EVENTS = ['secrecy_reviewed', 'letter_edited', 'remedy_decided'] as const;
export type OwnEvent = (typeof OWN_EVENTS)[number];

/** A letter as an event brings it. `content` is a reference to its sealed text. */
export interface LetterEntry {
  id: string;
  code: string;
  content: string;
  /** null while it is a draft, and for letters that bear none. */
  number: string | null;
  draft: boolean;
  /** Reference to the party a consultation letter goes to. */
  party: string | null;
}

/** The events of the law in a case's journal, oldest first. Texts stand as references unless they were resolved. */
export function caseEvents(journal: readonly JournalEvent[]): CaseEvent[] {
  return journal.flatMap((entry) => {
    const name = EVENTS.find((event) => event === entry.event);
    if (name === undefined) return [];
    const fields = Object.fromEntries(
      fieldsOf(name).flatMap((field) =>
        entry.data[field] === undefined ? [] : [[field, entry.data[field]]],
      ),
    );
    const parsed = parseEvent({
      ...fields,
      event: name,
      on: entry.on,
      id: entry.id,
      recorded_at: entry.recordedAt.toISOString(),
      ...(entry.actorId === null ? {} : { actor: entry.actorId }),
      ...(entry.note === null ? {} : { note: entry.note }),
    });
    if (!parsed.ok)
      throw new Error(`journal event ${entry.id} is no ${name}: ${JSON.stringify(parsed.faults)}`);
    return [parsed.value];
  });
}

/**
 * The journal with every corrected entry in its corrected form, for what is read beside the law's fold (letters, office,
 * date of submission). The law's fold makes the corrections itself and is given the journal as it stands.
 */
export function withCorrections(journal: readonly JournalEvent[]): JournalEvent[] {
  const corrected = [...journal];
  for (const { event, data } of journal) {
    if (event !== 'correct_entry') continue;
    const index = corrected.findIndex((entry) => entry.id === data.event_id);
    const target = corrected[index];
    if (target !== undefined && typeof data.field === 'string') {
      corrected[index] = withField(target, data.field, data.is ?? null);
    }
  }
  return corrected;
}

function withField(entry: JournalEvent, field: string, value: JsonValue): JournalEvent {
  if (field === 'on') return typeof value === 'string' ? { ...entry, on: value } : entry;
  if (field === 'note') return { ...entry, note: typeof value === 'string' ? value : null };
  return { ...entry, data: { ...entry.data, [field]: value ?? undefined } };
}

/** The recorded value of a field of an event, as `correct_entry` names it. */
export function recordedValue(entry: JournalEvent, field: string): JsonValue {
  if (field === 'on') return entry.on;
  if (field === 'note') return entry.note;
  return entry.data[field] ?? null;
}

/** The letters an event brings. */
export function lettersIn(data: JsonObject): LetterEntry[] {
  const { letters } = data;
  if (!Array.isArray(letters)) return [];
  return letters.flatMap((letter: JsonValue) => {
    if (!isJsonObject(letter)) return [];
    const { id, code, content, number, draft, party } = letter;
    if (typeof id !== 'string' || typeof code !== 'string' || typeof content !== 'string') return [];
    return [
      {
        id,
        code,
        content,
        number: typeof number === 'string' ? number : null,
        draft: draft === true,
        party: typeof party === 'string' ? party : null,
      },
    ];
  });
}
