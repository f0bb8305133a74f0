/** Short notation for the cases of the tests: events pass the same parser as any other input. */
import { type CaseEvent, type FoldOptions, type FoldResult, foldRequest, parseEvents } from './index.ts';

/** `[event, date, fields?]`. */
export type Line = [event: string, on: string, fields?: Record<string, unknown>];

/** A request handed in at the counter by a person. */
export const PERSON = { channel: 'in_person', applicant_category: 'natural_person' };
/** A request filled in on the web by a person. */
export const WEB = { channel: 'online', applicant_category: 'natural_person' };

/** Events from their short notation; throws when the parser finds a fault. */
export function eventsOf(lines: Line[]): CaseEvent[] {
  const parsed = parseEvents(lines.map(([event, on, fields]) => ({ event, on, ...fields })));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

/** The fold of a case in short notation, on the day of its last event unless another day is given. */
export function fold(lines: Line[], asOf?: string, options: Omit<FoldOptions, 'asOf'> = {}): FoldResult {
  const day = asOf ?? lines.at(-1)?.[1] ?? '2026-01-05';
  return foldRequest(eventsOf(lines), { ...options, asOf: day });
}

/** A request in review, received and accepted on a day. */
export function inReview(on: string): Line[] {
  return [
    ['submit', on, PERSON],
    ['accept', on, { office: '党政办公室' }],
  ];
}

/** Steps from review to a served reply on one day. */
export function replyOn(on: string, outcome = 'granted', way = 'direct'): Line[] {
  return [
    ['propose_outcome', on, { outcome, reason: '依法认定', actor: '拟稿人甲' }],
    ['approve', on, { approved_by: '审核人乙' }],
    ['serve', on, { way }],
  ];
}
