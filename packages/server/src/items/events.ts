/** The journal events of an item, typed: what each carries, and the step of the review that it stands for. */
import type { LocalDate } from '@gongkai/law/calendar';
import type {
  AgreementAnswer,
  DisclosureAttribute,
  ExemptionCode,
  ItemAction,
  ItemFact,
  ReferralResult,
  ReviewScheme,
} from '@gongkai/law/disclosure';
import { DISCLOSURE_ATTRIBUTE_LABELS, EXEMPTIONS } from '@gongkai/law/disclosure';
import { ITEM_KIND_IDS, OUTLET_CHANNEL_IDS } from '@gongkai/law/kinds';
import { z } from 'zod';
import type { JournalEvent } from '../platform/journal/journal.ts';
import type { PreparedText } from './text.ts';

const text = z.string();
const attributes = Object.keys(DISCLOSURE_ATTRIBUTE_LABELS) as [
  DisclosureAttribute,
  ...DisclosureAttribute[],
];
const exemptions = EXEMPTIONS.map(({ code }) => code) as [ExemptionCode, ...ExemptionCode[]];

/** 公开属性 as events and the interface give it. */
export const attributeSchema = z.enum(attributes);
/** The ground for keeping an item closed. */
export const exemptionSchema = z.enum(exemptions);

/** What an event says of the text that it brings: enough to fold the rows, and the hash that pins the rest. */
const content = z.object({
  office_id: text.nullable(),
  column_id: text,
  title: text,
  document_number: text.nullable(),
  formed_on: text.nullable(),
  due_on: text.nullable(),
  validity: text.nullable(),
  expires_on: text.nullable(),
  // Before kinds had fields of their own, the document explained was named here.
  interprets: text.nullable().optional(),
  ties: z.array(text).default([]),
  facet: text.nullable().default(null),
  // Items from before there was a choice were all made for the public.
  attribute: attributeSchema.default('proactive'),
  exemption: exemptionSchema.nullable().default(null),
  content_hash: text,
});

const kind = z.enum([...ITEM_KIND_IDS, 'annual_report']);
const created = content.extend({ organ_id: text, kind });
const issued = created.extend({
  index_number: text,
  approvals: z.object({
    approved_by: text,
    secrecy_reviewed_by: text,
    reference: z.object({ type: text, id: text }),
  }),
  /** Of what an older system released: when, and where it stood there. */
  taken_over: z.object({ published_on: text, address: text }).optional(),
});

/** Where an item stands in its organ. */
export interface Placement {
  officeId: string | null;
  columnId: string;
}

/** Whether an item is for the public, and the ground when it is not. */
export interface Disclosure {
  attribute: DisclosureAttribute;
  exemption: ExemptionCode | null;
}

/** The fields of an event that brings a text. */
export type ContentData = z.infer<typeof content>;

/** The content fields of an event. */
export function contentData(
  placement: Placement,
  prepared: PreparedText,
  dueOn: LocalDate | null,
  disclosure: Disclosure,
): ContentData {
  const { metadata } = prepared;
  return {
    office_id: placement.officeId,
    column_id: placement.columnId,
    title: prepared.title,
    document_number: metadata.documentNumber ?? null,
    formed_on: metadata.formedOn ?? null,
    due_on: dueOn,
    validity: metadata.validity ?? null,
    expires_on: metadata.expiresOn ?? null,
    ties: prepared.ties,
    facet: prepared.facet,
    ...disclosure,
    content_hash: prepared.contentHash.toString('hex'),
  };
}

interface Common {
  version: number;
  on: LocalDate;
  at: Date;
  by: string | null;
  note: string | null;
}

/** An item's event as the fold takes it. */
export type ItemEvent = Common &
  (
    | { event: 'item.created'; data: z.infer<typeof created> }
    | { event: 'item.issued'; data: z.infer<typeof issued> }
    | { event: 'item.edited' | 'item.masked'; data: ContentData }
    | { event: 'item.submitted'; data: { scheme: ReviewScheme } }
    | { event: 'item.agreement_asked'; data: Letter & { organ: string } }
    | { event: 'item.agreement_recorded'; data: AgreementRecord }
    | { event: 'item.secrecy_referred'; data: Letter & { authority: string } }
    | { event: 'item.referral_recorded'; data: ReferralRecord }
    | { event: ApprovalEvent; data: z.infer<typeof approved> }
    | { event: 'item.finding_cleared' }
    | { event: 'item.returned' | 'item.release_skipped' | 'item.emergency_cleared' }
    | { event: 'item.revised'; data: { due_on: string | null } }
    | { event: 'item.opened' | 'item.due_recounted'; data: { due_on: string } }
    | { event: 'item.published'; data: { index_number: string } }
    | { event: 'item.withdrawn' }
    | { event: 'item.unpublished'; data: { redirect_to: string | null } }
    | { event: 'item.keeping_confirmed'; data: { next_review_on: string } }
    | { event: 'item.moved'; data: { column_id: string } }
    | { event: 'item.placed' | 'item.unplaced'; data: z.infer<typeof placed> }
    | { event: 'item.published_elsewhere'; data: z.infer<typeof publishedElsewhere> }
    | { event: 'item.outlet_struck'; data: { outlet: number } }
    | { event: 'item.superseded'; data: { superseded_by: string } }
    | { event: 'item.repealed'; data: { repealed_on: string; repealed_by: string | null } }
  );

type ApprovalEvent =
  | 'item.release_approved'
  | 'item.first_approved'
  | 'item.second_approved'
  | 'item.secrecy_approved'
  | 'item.final_approved';

/** A letter that an event tells of: its day, and the hash that pins its text, which stands in `item_letters`. */
interface Letter {
  dated: string;
  letter_hash: string;
}

interface AgreementRecord {
  organ: string;
  answer: AgreementAnswer;
  dated: string;
  letter_hash: string | null;
}

interface ReferralRecord {
  result: ReferralResult;
  dated: string;
  letter_hash: string | null;
}

const submitted = z.object({ scheme: z.enum(['single', 'three_level']).default('single') });
const approved = z.object({
  proofread: z.boolean().default(false),
  next_review_on: text.nullable().default(null),
});
const letter = z.object({ dated: text, letter_hash: text });
const agreementAsked = letter.extend({ organ: text });
const agreementRecorded = z.object({
  organ: text,
  answer: z.enum(['agrees', 'objects', 'corrected']),
  dated: text,
  letter_hash: text.nullable(),
});
const secrecyReferred = letter.extend({ authority: text });
const referralRecorded = z.object({
  result: z.enum(['may_disclose', 'may_not_disclose']),
  dated: text,
  letter_hash: text.nullable(),
});
const revised = z.object({ due_on: text.nullable() });
const opened = z.object({ due_on: text });
const published = z.object({ index_number: text });
const unpublished = z.object({ redirect_to: text.nullable() });
const keepingConfirmed = z.object({ next_review_on: text });
const moved = z.object({ column_id: text });
/** A further column, and whose it is. */
const placed = z.object({ column_id: text, organ_id: text });
const publishedElsewhere = z.object({
  channel: z.enum(OUTLET_CHANNEL_IDS),
  name: text,
  published_on: text,
  evidence: text,
});
const outletStruck = z.object({ outlet: z.int() });
const superseded = z.object({ superseded_by: text });
const repealed = z.object({ repealed_on: text, repealed_by: text.nullable() });

/** A journal event of an item, checked. Throws on one that no version of this program wrote. */
export function toItemEvent(event: JournalEvent): ItemEvent {
  const { version, on, note } = event;
  const common = { version, on, at: event.recordedAt, by: event.actorId, note };
  switch (event.event) {
    case 'item.created':
      return { ...common, event: event.event, data: created.parse(event.data) };
    case 'item.issued':
      return { ...common, event: event.event, data: issued.parse(event.data) };
    case 'item.edited':
    case 'item.masked':
      return { ...common, event: event.event, data: content.parse(event.data) };
    case 'item.submitted':
      return { ...common, event: event.event, data: submitted.parse(event.data) };
    case 'item.agreement_asked':
      return { ...common, event: event.event, data: agreementAsked.parse(event.data) };
    case 'item.agreement_recorded':
      return { ...common, event: event.event, data: agreementRecorded.parse(event.data) };
    case 'item.secrecy_referred':
      return { ...common, event: event.event, data: secrecyReferred.parse(event.data) };
    case 'item.referral_recorded':
      return { ...common, event: event.event, data: referralRecorded.parse(event.data) };
    case 'item.release_approved':
    case 'item.first_approved':
    case 'item.second_approved':
    case 'item.secrecy_approved':
    case 'item.final_approved':
      return { ...common, event: event.event, data: approved.parse(event.data) };
    case 'item.finding_cleared':
    case 'item.returned':
    case 'item.release_skipped':
    case 'item.emergency_cleared':
    case 'item.withdrawn':
      return { ...common, event: event.event };
    case 'item.opened':
    case 'item.due_recounted':
      return { ...common, event: event.event, data: opened.parse(event.data) };
    case 'item.revised':
      return { ...common, event: event.event, data: revised.parse(event.data) };
    case 'item.published':
      return { ...common, event: event.event, data: published.parse(event.data) };
    case 'item.unpublished':
      return { ...common, event: event.event, data: unpublished.parse(event.data) };
    case 'item.keeping_confirmed':
      return { ...common, event: event.event, data: keepingConfirmed.parse(event.data) };
    case 'item.moved':
      return { ...common, event: event.event, data: moved.parse(event.data) };
    case 'item.placed':
    case 'item.unplaced':
      return { ...common, event: event.event, data: placed.parse(event.data) };
    case 'item.published_elsewhere':
      return { ...common, event: event.event, data: publishedElsewhere.parse(event.data) };
    case 'item.outlet_struck':
      return { ...common, event: event.event, data: outletStruck.parse(event.data) };
    case 'item.superseded':
      return { ...common, event: event.event, data: superseded.parse(event.data) };
    case 'item.repealed':
      return { ...common, event: event.event, data: repealed.parse(event.data) };
    default:
      throw new Error(`unknown event of an item: ${event.event}`);
  }
}

/** The event that records each step of the review. */
export const EVENT_OF_ACTION = {
  create: 'item.created',
  edit: 'item.edited',
  submit: 'item.submitted',
  ask_agreement: 'item.agreement_asked',
  record_agreement: 'item.agreement_recorded',
  approve_release: 'item.release_approved',
  approve_first: 'item.first_approved',
  approve_second: 'item.second_approved',
  refer_secrecy: 'item.secrecy_referred',
  record_referral: 'item.referral_recorded',
  approve_secrecy: 'item.secrecy_approved',
  approve_final: 'item.final_approved',
  return: 'item.returned',
  skip_release: 'item.release_skipped',
  publish: 'item.published',
  clear_emergency: 'item.emergency_cleared',
  withdraw: 'item.withdrawn',
  unpublish: 'item.unpublished',
  revise: 'item.revised',
  confirm_kept: 'item.keeping_confirmed',
  open: 'item.opened',
} as const satisfies Record<ItemAction, ItemEvent['event']>;

const ACTION_OF_EVENT = new Map<string, ItemAction>(
  Object.entries(EVENT_OF_ACTION).map(([action, event]) => [event, action as ItemAction]),
);

/** The step of the review that an event records; undefined for one that is none. */
export function actionOf(event: string): ItemAction | undefined {
  return ACTION_OF_EVENT.get(event);
}

/**
 * The steps of the review that an event stands for. A document that was approved where it was made (a report) passes
 * the same steps at once, by the persons who took them there.
 */
export function factsOf(event: ItemEvent): ItemFact[] {
  const by = event.by ?? '';
  if (event.event === 'item.issued') {
    const { approvals } = event.data;
    return [
      { action: 'create', by },
      { action: 'submit', by },
      { action: 'approve_release', by: approvals.approved_by },
      { action: 'approve_secrecy', by: approvals.secrecy_reviewed_by },
      { action: 'publish', by },
    ];
  }
  if (event.event === 'item.masked') {
    return [{ action: 'edit', by, attribute: event.data.attribute, masked: true }];
  }
  const action = actionOf(event.event);
  return action === undefined ? [] : [{ action, by, ...whatRulesAsk(event) }];
}

/** What the rules of the review ask of an event beside who took which step. */
function whatRulesAsk(event: ItemEvent): Omit<ItemFact, 'action' | 'by'> {
  switch (event.event) {
    case 'item.created':
    case 'item.edited':
      return { attribute: event.data.attribute };
    case 'item.submitted':
      return { scheme: event.data.scheme };
    case 'item.agreement_asked':
      return { organ: event.data.organ };
    case 'item.agreement_recorded':
      return { organ: event.data.organ, answer: event.data.answer };
    case 'item.referral_recorded':
      return { result: event.data.result };
    default:
      return {};
  }
}
