/** Events as staff send them: one strict schema per event, and the table of who may record which. */
import { isLocalDate } from '@gongkai/law/calendar';
import type { StaffRole } from '@gongkai/law/disclosure';
import { FEE_BASES, LETTER_CODES, OUTCOMES, SERVICE_WAYS } from '@gongkai/law/request';
import { z } from 'zod';
import type { CaseAct } from './fold.ts';

/** Events that a person may record on a case by its own address. */
export type RecordableEvent = Exclude<CaseAct, 'submit' | 'remedy_filed'> | 'letter_edited';

const HANDLER: readonly StaffRole[] = ['request_handler'];
const HEAD: readonly StaffRole[] = ['disclosure_unit_head'];

/** Who may record an event. The two-person rules are the law's and stand in its fold. */
export const EVENT_ROLES: Readonly<Record<RecordableEvent, readonly StaffRole[]>> = {
  confirm: HANDLER,
  accept: HANDLER,
  request_correction: HANDLER,
  correction_notice_delivered: HANDLER,
  correction_received: HANDLER,
  correction_period_over: HANDLER,
  ask_reasons: HANDLER,
  reasons_request_delivered: HANDLER,
  reasons_received: HANDLER,
  reasons_judged: HANDLER,
  reasons_period_over: HANDLER,
  consult_third_party: HANDLER,
  third_party_delivered: HANDLER,
  third_party_answered: HANDLER,
  third_party_timeout: HANDLER,
  consult_joint_organ: HANDLER,
  joint_organ_delivered: HANDLER,
  joint_organ_answered: HANDLER,
  joint_organ_timeout: HANDLER,
  // 条例 art. 33 para 2: the head of the disclosure unit agrees to an extension; a charge is decided at the same level.
  charge_fee: HEAD,
  fee_notice_delivered: HANDLER,
  paid: HANDLER,
  fee_period_over: HANDLER,
  extend: HEAD,
  propose_outcome: HANDLER,
  letter_edited: HANDLER,
  secrecy_reviewed: ['secrecy_reviewer'],
  reject: HEAD,
  approve: HEAD,
  serve: HANDLER,
  delivery_proved: HANDLER,
  withdraw: HANDLER,
  correct_entry: HEAD,
};

/** A correction after the seventh working day needs the leader's reason (条例 art. 30), so the leader records it. */
export const LATE_CORRECTION_ROLES: readonly StaffRole[] = ['responsible_leader'];

/** What the program records by itself: the silence of those who were asked (条例 art. 32, 34). */
export const AUTOMATIC_EVENTS: readonly RecordableEvent[] = ['third_party_timeout', 'joint_organ_timeout'];

/** The first Regulation came into force on this day: there are no requests before it. */
export const FIRST_DAY = '2008-05-01';

/** A legal date. */
export const dateSchema = z
  .string()
  .refine((text) => isLocalDate(text) && text >= FIRST_DAY, `YYYY-MM-DD, ${FIRST_DAY} or later`);

/** A byte that no keyboard types and no database stores. */
const withoutNul = (text: string) => !text.includes('\0');

const text = z.string().trim().min(1).max(2_000).refine(withoutNul);
const name = z.string().trim().min(1).max(100).refine(withoutNul);
/** A corrected value: whatever the field may hold, within reason. */
const value = z
  .json()
  .refine((json) => JSON.stringify(json).length <= 10_000 && !JSON.stringify(json).includes('\\u0000'));
const days = z.int().min(1).max(250);

/** A letter's text in place of the drafted one, and its code where an outcome has several. */
const letter = z.strictObject({
  code: z.enum(LETTER_CODES).optional(),
  text: z.string().trim().min(1).max(20_000).optional(),
});

function event<Name extends RecordableEvent, Shape extends z.core.$ZodLooseShape = Record<never, never>>(
  event: Name,
  fields?: Shape,
) {
  return z.strictObject({
    version: z.int().positive(),
    event: z.literal(event),
    on: dateSchema.optional(),
    note: text.optional(),
    ...(fields ?? ({} as Shape)),
  });
}

const party = { party: name };
const organ = { organ: name };

/**
 * Any event as sent, with the version of the case that the person saw. `approved_by` and the like are never sent: they
 * are who is signed in.
 */
export const versionedEventSchema = z.discriminatedUnion('event', [
  event('confirm'),
  event('accept', { office: z.uuid().optional() }),
  event('request_correction', {
    points: z.array(text).min(1).max(20),
    respond_within: days,
    late_reason: text.optional(),
    letter: letter.optional(),
  }),
  event('correction_notice_delivered'),
  event('correction_received', { clear: z.boolean(), letter: letter.optional() }),
  event('correction_period_over', { letter: letter.optional() }),
  event('ask_reasons', { respond_within: days, letter: letter.optional() }),
  event('reasons_request_delivered'),
  event('reasons_received'),
  event('reasons_judged', {
    reasonable: z.boolean(),
    delayed_until: dateSchema.optional(),
    letter: letter.optional(),
  }),
  event('reasons_period_over', { letter: letter.optional() }),
  event('consult_third_party', { ...party, letter: letter.optional() }),
  event('third_party_delivered', party),
  event('third_party_answered', { ...party, consents: z.boolean(), reason: text.optional() }),
  event('third_party_timeout', party),
  event('consult_joint_organ', { ...organ, letter: letter.optional() }),
  event('joint_organ_delivered', organ),
  event('joint_organ_answered', { ...organ, consents: z.boolean() }),
  event('joint_organ_timeout', organ),
  event('charge_fee', {
    basis: z.enum(FEE_BASES),
    amount: z.int().min(0).max(100_000_000_000),
    letter: letter.optional(),
  }),
  event('fee_notice_delivered'),
  event('paid', { receipt_number: name.optional() }),
  event('fee_period_over', { letter: letter.optional() }),
  event('extend', {
    working_days: z.int().min(0).max(250),
    reason: text.optional(),
    letter: letter.optional(),
  }),
  event('propose_outcome', {
    outcome: z.enum(OUTCOMES),
    matters: z
      .array(z.strictObject({ outcome: z.enum(OUTCOMES), matter: text.optional(), reason: text.optional() }))
      .max(20)
      .optional(),
    reason: text.optional(),
    letter: letter.optional(),
  }),
  event('letter_edited', { letter_id: z.uuid(), text: z.string().trim().min(1).max(20_000) }),
  event('secrecy_reviewed', { result: z.enum(['passed', 'failed']), opinion: text.optional() }),
  event('reject', { remark: text.optional() }),
  event('approve'),
  event('serve', { way: z.enum(SERVICE_WAYS) }),
  event('delivery_proved'),
  event('withdraw'),
  event('correct_entry', {
    event_id: z.uuid(),
    field: z.string().min(1).max(40),
    was: value,
    is: value,
    reason: text,
  }),
]);

type WithoutVersion<Sent> = Sent extends unknown ? Omit<Sent, 'version'> : never;

/** An event as sent, checked. */
export type EventInput = WithoutVersion<z.output<typeof versionedEventSchema>>;

/** What a letter may be given instead of its draft. */
export type LetterInput = z.output<typeof letter>;
