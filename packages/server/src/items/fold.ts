/** An item as the fold of its journal events: where its review stands, and what the public sees. Pure. */
import type { LocalDate } from '@gongkai/law/calendar';
import { type ItemFact, type ItemReview, itemReview } from '@gongkai/law/disclosure';
import { type ContentData, factsOf, type ItemEvent } from './events.ts';
import type { ItemKind } from './text.ts';

/** What the public sees at the item's address. */
export interface PublicFace {
  columnId: string;
  textVersion: number;
  title: string;
  documentNumber: string | null;
  formedOn: LocalDate;
  indexNumber: string;
  /** First release; a later edition does not move it. */
  publishedOn: LocalDate;
  publishedAt: Date;
  /** Whether the first release came within the limit (条例 art. 26). */
  inTime: boolean;
  live: 'published' | 'withdrawn' | 'superseded';
  withdrawnOn: LocalDate | null;
  supersededOn: LocalDate | null;
  supersededBy: string | null;
  validity: string | null;
  expiresOn: LocalDate | null;
  repealedOn: LocalDate | null;
  repealedBy: string | null;
  interprets: string | null;
}

/** An item as its events give it. */
export interface FoldedItem {
  organId: string;
  kind: ItemKind;
  /** Steps taken, oldest first: what the rules of the review ask. */
  facts: readonly ItemFact[];
  review: ItemReview;
  /** The text being worked on, and the version of the event that brought it. */
  content: ContentData;
  textVersion: number;
  dueOn: LocalDate | null;
  face: PublicFace | null;
  updatedBy: string | null;
  updatedAt: Date;
  version: number;
}

type Draft = Omit<FoldedItem, 'review'>;

/** Folds an item's events, oldest first. Throws when they do not begin with the making of the item. */
export function foldItem(events: readonly ItemEvent[]): FoldedItem {
  const [first, ...rest] = events;
  if (first?.event !== 'item.created' && first?.event !== 'item.issued') {
    throw new Error('an item begins with its making');
  }
  const draft = rest.reduce(step, startOf(first));
  const review = itemReview(draft.facts);
  if (review === null) throw new Error('an item has a review from its first event on');
  return { ...draft, review };
}

type FirstEvent = Extract<ItemEvent, { event: 'item.created' | 'item.issued' }>;

function startOf(first: FirstEvent): Draft {
  const { organ_id, kind, ...data } = first.data;
  const draft: Draft = {
    organId: organ_id,
    kind,
    facts: factsOf(first),
    content: data,
    textVersion: first.version,
    dueOn: data.due_on,
    face: null,
    updatedBy: first.by,
    updatedAt: first.at,
    version: first.version,
  };
  if (first.event === 'item.created') return draft;
  return { ...draft, face: faceOf(draft, first, first.data.index_number) };
}

function step(before: Draft, event: ItemEvent): Draft {
  const draft: Draft = {
    ...before,
    facts: [...before.facts, ...factsOf(event)],
    updatedBy: event.by,
    updatedAt: event.at,
    version: event.version,
  };
  switch (event.event) {
    case 'item.edited':
      return { ...draft, content: event.data, textVersion: event.version, dueOn: event.data.due_on };
    case 'item.revised':
      return { ...draft, dueOn: event.data.due_on };
    case 'item.published':
      return { ...draft, face: faceOf(draft, event, event.data.index_number) };
    case 'item.withdrawn':
      return { ...draft, face: changed(draft.face, { live: 'withdrawn', withdrawnOn: event.on }) };
    case 'item.superseded': {
      const successor = { supersededOn: event.on, supersededBy: event.data.superseded_by };
      return { ...draft, face: changed(draft.face, { live: 'superseded', ...successor }) };
    }
    case 'item.repealed': {
      const { repealed_on, repealed_by } = event.data;
      const repeal = { validity: 'repealed', repealedOn: repealed_on, repealedBy: repealed_by };
      return { ...draft, face: changed(draft.face, repeal) };
    }
    case 'item.created':
    case 'item.issued':
    case 'item.submitted':
    case 'item.release_approved':
    case 'item.secrecy_approved':
    case 'item.returned':
      return draft;
  }
}

/** The public face after a release: the text in work takes its place, the first release and a repeal stay. */
function faceOf(draft: Draft, event: { on: LocalDate; at: Date }, indexNumber: string): PublicFace {
  const { content, face } = draft;
  const dueOn = content.due_on ?? event.on;
  return {
    columnId: content.column_id,
    textVersion: draft.textVersion,
    title: content.title,
    documentNumber: content.document_number,
    formedOn: content.formed_on ?? event.on,
    indexNumber,
    publishedOn: face?.publishedOn ?? event.on,
    publishedAt: face?.publishedAt ?? event.at,
    inTime: face?.inTime ?? event.on <= dueOn,
    live: 'published',
    withdrawnOn: null,
    supersededOn: null,
    supersededBy: null,
    validity: face?.repealedOn ? face.validity : content.validity,
    expiresOn: content.expires_on,
    repealedOn: face?.repealedOn ?? null,
    repealedBy: face?.repealedBy ?? null,
    interprets: content.interprets,
  };
}

function changed(face: PublicFace | null, change: Partial<PublicFace>): PublicFace | null {
  return face === null ? null : { ...face, ...change };
}

/** The columns of an item's row, as the fold gives them. */
export function itemColumns(item: FoldedItem) {
  return {
    organ_id: item.organId,
    office_id: item.content.office_id,
    column_id: item.content.column_id,
    kind: item.kind,
    state: item.review.state,
    live: item.review.live,
    edition: item.review.edition,
    text_version: item.textVersion,
    title: item.content.title,
    formed_on: item.content.formed_on,
    due_on: item.dueOn,
    index_number: item.face?.indexNumber ?? null,
    published_on: item.face?.publishedOn ?? null,
    drafters: [...item.review.drafters],
    release_reviewer_id: item.review.releaseReviewer,
    updated_by: item.updatedBy,
    version: item.version,
    updated_at: item.updatedAt,
  };
}

/** The columns of a published item's row, as the fold gives them. */
export function publishedColumns(item: FoldedItem, face: PublicFace) {
  return {
    organ_id: item.organId,
    column_id: face.columnId,
    kind: item.kind,
    live: face.live,
    text_version: face.textVersion,
    index_number: face.indexNumber,
    title: face.title,
    document_number: face.documentNumber,
    formed_on: face.formedOn,
    published_on: face.publishedOn,
    published_at: face.publishedAt,
    in_time: face.inTime,
    withdrawn_on: face.withdrawnOn,
    superseded_on: face.supersededOn,
    superseded_by: face.supersededBy,
    validity: face.validity,
    expires_on: face.expiresOn,
    repealed_on: face.repealedOn,
    repealed_by: face.repealedBy,
    interprets: face.interprets,
  };
}
