/** Checks unknown JSON and gives it the type of case events, or says at which path it is wrong and how. */
import { isLocalDate } from '../calendar/index.ts';
import type { CaseEvent, EventMap, MatterOutcome } from './events.ts';
import type { RequestSettings } from './result.ts';
import {
  APPLICANT_CATEGORIES,
  CHANNELS,
  EVENTS,
  type EventName,
  FEE_BASES,
  ONLINE_RULES,
  OUTCOMES,
  REMEDY_KINDS,
  REPORT_FORMATS,
  type ReportFormat,
  SERVICE_WAYS,
} from './vocabulary.ts';

/** Why a value is not accepted. */
export type ParseCode =
  | 'not_an_object'
  | 'not_a_list'
  | 'missing'
  | 'unknown_field'
  | 'unknown_event'
  | 'not_text'
  | 'empty'
  | 'not_a_date'
  | 'date_out_of_range'
  | 'not_a_boolean'
  | 'not_a_whole_number'
  | 'out_of_range'
  | 'not_in_list'
  | 'duplicate';

/** One fault: where, which, and what would be right. `path` is dotted, as in `events.3.channel`. */
export type ParseFault = { path: string; code: ParseCode; expected?: string };

export type Parsed<Value> = { ok: true; value: Value } | { ok: false; faults: ParseFault[] };

/** The input of `gongkai request clock`. */
export type ClockInput = {
  events: CaseEvent[];
  as_of: string;
  format?: ReportFormat;
  settings?: RequestSettings;
};

/** The first Regulation came into force in 2008; nobody plans a case beyond this century. */
const FIRST_DATE = '2008-01-01';
const LAST_DATE = '2099-12-31';
/** No period an organ sets reaches a working year. */
const LONGEST_PERIOD = 250;
/** A trillion yuan: far above any fee, far below where numbers lose their fen. */
const LARGEST_AMOUNT = 100_000_000_000_000;

type Check = (value: unknown, path: string, faults: ParseFault[]) => void;
type Field = { check: Check; optional: boolean };
type Shape = Record<string, Field>;

const must = (check: Check): Field => ({ check, optional: false });
const may = (check: Check): Field => ({ check, optional: true });

const text: Check = (value, path, faults) => {
  if (typeof value !== 'string') faults.push({ path, code: 'not_text' });
  else if (value.trim() === '') faults.push({ path, code: 'empty' });
};

const freeText: Check = (value, path, faults) => {
  if (typeof value !== 'string') faults.push({ path, code: 'not_text' });
};

const date: Check = (value, path, faults) => {
  if (!isLocalDate(value)) faults.push({ path, code: 'not_a_date', expected: 'YYYY-MM-DD' });
  else if (value < FIRST_DATE || value > LAST_DATE) {
    faults.push({ path, code: 'date_out_of_range', expected: `${FIRST_DATE}..${LAST_DATE}` });
  }
};

const flag: Check = (value, path, faults) => {
  if (typeof value !== 'boolean') faults.push({ path, code: 'not_a_boolean' });
};

const anything: Check = () => {};

const texts: Check = (value, path, faults) => eachOf(value, path, faults, text);

const matters: Check = (value, path, faults) =>
  eachOf(value, path, faults, (matter, at) => checkShape(matter, at, faults, MATTER));

const MATTER = {
  outcome: must(oneOf(OUTCOMES)),
  matter: may(text),
  reason: may(text),
} satisfies Record<keyof MatterOutcome, Field>;

const COMMON: Shape = {
  event: must(oneOf(EVENTS)),
  on: must(date),
  id: may(text),
  recorded_at: may(text),
  actor: may(text),
  note: may(freeText),
};

const period = must(whole(1, LONGEST_PERIOD));

type OwnFields<Name extends EventName> = Exclude<
  keyof EventMap[Name],
  'event' | 'on' | 'id' | 'recorded_at' | 'actor' | 'note'
>;

/** The fields of each event beyond the common ones. Fields on which no rule of law hangs may be left out. */
const SHAPES: { [Name in EventName]: Record<OwnFields<Name>, Field> & Shape } = {
  submit: {
    channel: must(oneOf(CHANNELS)),
    applicant_category: must(oneOf(APPLICANT_CATEGORIES)),
    online_rule: may(oneOf(ONLINE_RULES)),
  },
  confirm: {},
  accept: { office: may(text) },
  request_correction: { points: may(texts), respond_within: period, late_reason: may(text) },
  correction_notice_delivered: {},
  correction_received: { clear: must(flag) },
  correction_period_over: {},
  ask_reasons: { respond_within: period },
  reasons_request_delivered: {},
  reasons_received: {},
  reasons_judged: { reasonable: must(flag), delayed_until: may(date) },
  reasons_period_over: {},
  consult_third_party: { party: must(text) },
  third_party_delivered: { party: must(text) },
  third_party_answered: { party: must(text), consents: must(flag), reason: may(freeText) },
  third_party_timeout: { party: must(text) },
  consult_joint_organ: { organ: must(text) },
  joint_organ_delivered: { organ: must(text) },
  joint_organ_answered: { organ: must(text), consents: must(flag) },
  joint_organ_timeout: { organ: must(text) },
  charge_fee: { basis: must(oneOf(FEE_BASES)), amount: must(whole(0, LARGEST_AMOUNT)) },
  fee_notice_delivered: {},
  paid: { receipt_number: may(text) },
  fee_period_over: {},
  // How long an extension may be is for the law to refuse, with its article, not for the form.
  extend: { working_days: must(whole(0, LONGEST_PERIOD)), approved_by: must(text), reason: may(freeText) },
  propose_outcome: { outcome: must(oneOf(OUTCOMES)), matters: may(matters), reason: may(freeText) },
  reject: { remark: may(freeText) },
  approve: { approved_by: must(text), secrecy_reviewed_by: may(text) },
  serve: { way: must(oneOf(SERVICE_WAYS)) },
  delivery_proved: {},
  withdraw: {},
  remedy_filed: { kind: must(oneOf(REMEDY_KINDS)), organ: may(text) },
  correct_entry: {
    event_id: must(text),
    field: must(text),
    was: must(anything),
    is: must(anything),
    reason: must(text),
  },
};

const INPUT: Shape = {
  events: must((value, path, faults) => checkEvents(value, path, faults)),
  as_of: must(date),
  format: may(oneOf(REPORT_FORMATS)),
  settings: may((value, path, faults) => checkShape(value, path, faults, SETTINGS)),
};

const SETTINGS: Shape = {
  online_rule: may(oneOf(ONLINE_RULES)),
  secrecy_review_required: may(flag),
};

/** Checks a list of events. Ids must differ. @param path where the list stands, for the fault's path. */
export function parseEvents(value: unknown, path = 'events'): Parsed<CaseEvent[]> {
  const faults: ParseFault[] = [];
  checkEvents(value, path, faults);
  return isSound<CaseEvent[]>(value, faults) ? { ok: true, value } : { ok: false, faults };
}

/** Checks one event. */
export function parseEvent(value: unknown, path = 'event'): Parsed<CaseEvent> {
  const faults: ParseFault[] = [];
  checkEvent(value, path, faults);
  return isSound<CaseEvent>(value, faults) ? { ok: true, value } : { ok: false, faults };
}

/** Checks the input of `gongkai request clock`: `{events, as_of, format?, settings?}`. */
export function parseClockInput(value: unknown): Parsed<ClockInput> {
  const faults: ParseFault[] = [];
  checkShape(value, '', faults, INPUT);
  return isSound<ClockInput>(value, faults) ? { ok: true, value } : { ok: false, faults };
}

/** The names of the fields an event may have beyond the common ones. */
export function fieldsOf(event: EventName): string[] {
  return Object.keys(SHAPES[event]);
}

/** The checks above name every field of the type, so a value without faults has the type. */
function isSound<Value>(_value: unknown, faults: ParseFault[]): _value is Value {
  return faults.length === 0;
}

function checkEvents(value: unknown, path: string, faults: ParseFault[]): void {
  eachOf(value, path, faults, checkEvent);
  if (!Array.isArray(value)) return;
  const seen = new Set<unknown>();
  value.forEach((event: unknown, index) => {
    const id = isRecord(event) ? event.id : undefined;
    if (id === undefined) return;
    if (seen.has(id)) faults.push({ path: `${path}.${index}.id`, code: 'duplicate' });
    seen.add(id);
  });
}

function checkEvent(value: unknown, path: string, faults: ParseFault[]): void {
  if (!isRecord(value)) {
    faults.push({ path, code: 'not_an_object' });
    return;
  }
  const name = EVENTS.find((candidate) => candidate === value.event);
  if (name === undefined) {
    faults.push({
      path: join(path, 'event'),
      code: value.event === undefined ? 'missing' : 'unknown_event',
      expected: EVENTS.join(' | '),
    });
    return;
  }
  checkShape(value, path, faults, { ...COMMON, ...SHAPES[name] });
}

function checkShape(value: unknown, path: string, faults: ParseFault[], shape: Shape): void {
  if (!isRecord(value)) {
    faults.push({ path, code: 'not_an_object' });
    return;
  }
  for (const [name, field] of Object.entries(shape)) {
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    if (given !== undefined) field.check(given, join(path, name), faults);
    else if (!field.optional) faults.push({ path: join(path, name), code: 'missing' });
  }
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(shape, name)) faults.push({ path: join(path, name), code: 'unknown_field' });
  }
}

function eachOf(value: unknown, path: string, faults: ParseFault[], check: Check): void {
  if (!Array.isArray(value)) {
    faults.push({ path, code: 'not_a_list' });
    return;
  }
  value.forEach((item: unknown, index) => {
    check(item, join(path, String(index)), faults);
  });
}

function oneOf(list: readonly string[]): Check {
  return (value, path, faults) => {
    if (typeof value === 'string' && list.includes(value)) return;
    faults.push({ path, code: 'not_in_list', expected: list.join(' | ') });
  };
}

function whole(least: number, most: number): Check {
  return (value, path, faults) => {
    if (!Number.isInteger(value)) faults.push({ path, code: 'not_a_whole_number' });
    else if (Number(value) < least || Number(value) > most) {
      faults.push({ path, code: 'out_of_range', expected: `${least}..${most}` });
    }
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
