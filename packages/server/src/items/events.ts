/** The journal events of an item, typed: what each carries, and the step of the review that it stands for. */
import type { LocalDate } from '@gongkai/law/calendar';
import type { ItemAction, ItemFact } from '@gongkai/law/disclosure';
import { z } from 'zod';
import type { JournalEvent } from '../platform/journal/journal.ts';
import type { PreparedText } from './text.ts';

const text = z.string();

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
  interprets: text.nullable(),
  content_hash: text,
});

const kind = z.enum(['information', 'document', 'normative_document', 'annual_report']);
const created = content.extend({ organ_id: text, kind });
const issued = created.extend({
  index_number: text,
  approvals: z.object({
    approved_by: text,
    secrecy_reviewed_by: text,
    reference: z.object({ type: text, id: text }),
  }),
});

/** Where an item stands in its organ. */
export interface Placement {
  officeId: string | null;
  columnId: string;
}

/** The fields of an event that brings a text. */
export type ContentData = z.infer<typeof content>;

/** The content fields of an event. */
export function contentData(
  placement: Placement,
  prepared: PreparedText,
  dueOn: LocalDate | null,
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
    interprets: metadata.interprets ?? null,
    content_hash: prepared.contentHash.toString('hex'),
  };
}

interface Common {
  version: number;
  on: LocalDate;
  at: Date;
  by: string | null;
}

/** An item's event as the fold takes it. */
export type ItemEvent = Common &
  (
    | { event: 'item.created'; data: z.infer<typeof created> }
    | { event: 'item.issued'; data: z.infer<typeof issued> }
    | { event: 'item.edited'; data: ContentData }
    | { event: 'item.submitted' | 'item.release_approved' | 'item.secrecy_approved' | 'item.returned' }
    | { event: 'item.revised'; data: { due_on: string } }
    | { event: 'item.published'; data: { index_number: string } }
    | { event: 'item.withdrawn' }
    | { event: 'item.superseded'; data: { superseded_by: string } }
    | { event: 'item.repealed'; data: { repealed_on: string; repealed_by: string | null } }
  );

const revised = z.object({ due_on: text });
const published = z.object({ index_number: text });
const superseded = z.object({ superseded_by: text });
const repealed = z.object({ repealed_on: text, repealed_by: text.nullable() });

/** A journal event of an item, checked. Throws on one that no version of this program wrote. */
export function toItemEvent(event: JournalEvent): ItemEvent {
  const common = { version: event.version, on: event.on, at: event.recordedAt, by: event.actorId };
  switch (event.event) {
    case 'item.created':
      return { ...common, event: event.event, data: created.parse(event.data) };
    case 'item.issued':
      return { ...common, event: event.event, data: issued.parse(event.data) };
    case 'item.edited':
      return { ...common, event: event.event, data: content.parse(event.data) };
    case 'item.submitted':
    case 'item.release_approved':
    case 'item.secrecy_approved':
    case 'item.returned':
    case 'item.withdrawn':
      return { ...common, event: event.event };
    case 'item.revised':
      return { ...common, event: event.event, data: revised.parse(event.data) };
    case 'item.published':
      return { ...common, event: event.event, data: published.parse(event.data) };
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
  approve_release: 'item.release_approved',
  approve_secrecy: 'item.secrecy_approved',
  return: 'item.returned',
  publish: 'item.published',
  withdraw: 'item.withdrawn',
  revise: 'item.revised',
} as const satisfies Record<ItemAction, ItemEvent['event']>;

const ACTION_OF_EVENT = new Map<string, ItemAction>(
  Object.entries(EVENT_OF_ACTION).map(([action, event]) => [event, action as ItemAction]),
);

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
  const action = ACTION_OF_EVENT.get(event.event);
  return action === undefined ? [] : [{ action, by }];
}
