/** An item as the fold of its journal events: where its review stands, and what the public sees. Pure. */
import type { LocalDate } from '@gongkai/law/calendar';
import { type ItemFact, type ItemReview, nextReview } from '@gongkai/law/disclosure';
import type { OutletChannel } from '@gongkai/law/kinds';
import { type Edition, editionsAfter, replaced } from './editions.ts';
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
  live: 'published' | 'withdrawn' | 'superseded' | 'unpublished';
  withdrawnOn: LocalDate | null;
  unpublishedOn: LocalDate | null;
  /** Id of the item to which the address of an unpublished one leads. */
  redirectTo: string | null;
  supersededOn: LocalDate | null;
  supersededBy: string | null;
  validity: string | null;
  expiresOn: LocalDate | null;
  repealedOn: LocalDate | null;
  repealedBy: string | null;
  /** Items that it names, each as `relation:id`. */
  ties: string[];
  facet: string | null;
}

/** A publication elsewhere, under the version of the event that records it (条例 art. 23, 25). */
export interface Outlet {
  version: number;
  channel: OutletChannel;
  name: string;
  publishedOn: LocalDate;
  evidence: string;
  recordedBy: string | null;
  recordedAt: Date;
  /** Who struck it as recorded wrongly, and why; null while it stands. */
  struck: { by: string | null; at: Date; reason: string } | null;
}

/** A further column in which an item is listed: a way to it, nothing that belongs to it. */
export interface FurtherPlacement {
  columnId: string;
  /** Whose column it is. */
  organId: string;
  placedOn: LocalDate;
  placedBy: string | null;
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
  /** Every edition, oldest first. */
  editions: readonly Edition[];
  /** Publications elsewhere, oldest first. */
  outlets: readonly Outlet[];
  /** Further columns, in the order in which it was placed there; its own is not among them. */
  placements: readonly FurtherPlacement[];
  /** The day on which what is kept from the public comes up for re-review (条例 art. 18). */
  nextReviewOn: LocalDate | null;
  updatedBy: string | null;
  updatedAt: Date;
  version: number;
}

/** Folds an item's events, oldest first. Throws when they do not begin with the making of the item. */
export function foldItem(events: readonly ItemEvent[]): FoldedItem {
  const [first, ...rest] = events;
  if (first?.event !== 'item.created' && first?.event !== 'item.issued') {
    throw new Error('an item begins with its making');
  }
  return rest.reduce(step, startOf(first));
}

type FirstEvent = Extract<ItemEvent, { event: 'item.created' | 'item.issued' }>;

function startOf(first: FirstEvent): FoldedItem {
  const { organ_id, kind, ...data } = first.data;
  const item: FoldedItem = {
    organId: organ_id,
    kind,
    ...reviewed(null, [], first, first.version),
    facts: factsOf(first),
    content: data,
    textVersion: first.version,
    dueOn: data.due_on,
    face: null,
    outlets: [],
    placements: [],
    nextReviewOn: null,
    updatedBy: first.by,
    updatedAt: first.at,
    version: first.version,
  };
  if (first.event === 'item.created') return item;
  return { ...item, face: faceOf(item, releaseOf(first), first.data.index_number) };
}

/** When something came to the public; of what was taken over, when the older system released it. */
function releaseOf(first: Extract<ItemEvent, { event: 'item.issued' }>): { on: LocalDate; at: Date } {
  const on = first.data.taken_over?.published_on;
  return on === undefined ? first : { on, at: new Date(`${on}T00:00:00+08:00`) };
}

/** The review and the editions after an event, which may stand for several steps. */
function reviewed(
  before: ItemReview | null,
  editions: readonly Edition[],
  event: ItemEvent,
  textVersion: number,
): { review: ItemReview; editions: readonly Edition[] } {
  let review = before;
  let list = editions;
  for (const fact of factsOf(event)) {
    const after = nextReview(review, fact);
    if (after !== null && after !== review) list = editionsAfter(list, after, fact, { event, textVersion });
    review = after;
  }
  if (review === null) throw new Error('an item has a review from its first event on');
  return { review, editions: list };
}

/** Whether a later event of an item brings another text. */
function bringsText({ event }: ItemEvent): boolean {
  return event === 'item.edited' || event === 'item.masked';
}

function step(before: FoldedItem, event: ItemEvent): FoldedItem {
  return withoutOwnColumn(applied(before, event));
}

/**
 * A placement ends where the item comes to have its home: it would be listed there twice. While an edition in work has
 * another home than the one online, both count as long as the public still sees the old one.
 */
function withoutOwnColumn(item: FoldedItem): FoldedItem {
  const { content, face } = item;
  const isHome = (columnId: string) =>
    columnId === content.column_id && (face === null || face.columnId === columnId);
  if (!item.placements.some(({ columnId }) => isHome(columnId))) return item;
  return { ...item, placements: item.placements.filter(({ columnId }) => !isHome(columnId)) };
}

function applied(before: FoldedItem, event: ItemEvent): FoldedItem {
  const textVersion = bringsText(event) ? event.version : before.textVersion;
  const item: FoldedItem = {
    ...before,
    ...reviewed(before.review, before.editions, event, textVersion),
    facts: [...before.facts, ...factsOf(event)],
    textVersion,
    updatedBy: event.by,
    updatedAt: event.at,
    version: event.version,
  };
  switch (event.event) {
    case 'item.edited':
    case 'item.masked':
      return { ...item, content: event.data, dueOn: event.data.due_on };
    case 'item.revised':
      return { ...item, dueOn: event.data.due_on, nextReviewOn: null };
    case 'item.secrecy_approved':
    case 'item.final_approved':
      return { ...item, nextReviewOn: event.data.next_review_on };
    case 'item.keeping_confirmed':
      return { ...item, nextReviewOn: event.data.next_review_on };
    case 'item.opened':
      return {
        ...item,
        content: { ...item.content, attribute: 'proactive', exemption: null },
        dueOn: event.data.due_on,
        nextReviewOn: null,
      };
    case 'item.due_recounted':
      return {
        ...item,
        content: { ...item.content, due_on: event.data.due_on },
        dueOn: event.data.due_on,
      };
    case 'item.published':
      return { ...item, face: faceOf(item, event, event.data.index_number) };
    case 'item.withdrawn':
      return { ...item, face: changed(item.face, { live: 'withdrawn', withdrawnOn: event.on }) };
    case 'item.unpublished': {
      const empty = { unpublishedOn: event.on, redirectTo: event.data.redirect_to };
      return { ...item, face: changed(item.face, { live: 'unpublished', ...empty }) };
    }
    case 'item.published_elsewhere':
      return { ...item, outlets: [...item.outlets, outletOf(event)] };
    case 'item.outlet_struck': {
      const struck = { by: event.by, at: event.at, reason: event.note ?? '' };
      return { ...item, outlets: withStruck(item.outlets, event.data.outlet, struck) };
    }
    case 'item.moved': {
      const { column_id } = event.data;
      return {
        ...item,
        content: { ...item.content, column_id },
        face: changed(item.face, { columnId: column_id }),
      };
    }
    case 'item.placed': {
      const { column_id: columnId, organ_id: organId } = event.data;
      const placement = { columnId, organId, placedOn: event.on, placedBy: event.by };
      return { ...item, placements: [...item.placements, placement] };
    }
    case 'item.unplaced': {
      const { column_id } = event.data;
      return { ...item, placements: item.placements.filter(({ columnId }) => columnId !== column_id) };
    }
    case 'item.superseded': {
      const successor = { supersededOn: event.on, supersededBy: event.data.superseded_by };
      return {
        ...item,
        face: changed(item.face, { live: 'superseded', ...successor }),
        editions: item.editions.map((edition) => replaced(edition, event.at)),
      };
    }
    case 'item.repealed': {
      const { repealed_on, repealed_by } = event.data;
      const repeal = { validity: 'repealed', repealedOn: repealed_on, repealedBy: repealed_by };
      return { ...item, face: changed(item.face, repeal) };
    }
    default:
      return item;
  }
}

/** The public face after a release: the text in work takes its place, the first release and a repeal stay. */
function faceOf(item: FoldedItem, event: { on: LocalDate; at: Date }, indexNumber: string): PublicFace {
  const { content, face } = item;
  const dueOn = content.due_on ?? event.on;
  return {
    columnId: content.column_id,
    textVersion: item.textVersion,
    title: content.title,
    documentNumber: content.document_number,
    formedOn: content.formed_on ?? event.on,
    indexNumber,
    publishedOn: face?.publishedOn ?? event.on,
    publishedAt: face?.publishedAt ?? event.at,
    inTime: face?.inTime ?? event.on <= dueOn,
    live: 'published',
    withdrawnOn: null,
    unpublishedOn: null,
    redirectTo: null,
    supersededOn: null,
    supersededBy: null,
    validity: face?.repealedOn ? face.validity : content.validity,
    expiresOn: content.expires_on,
    repealedOn: face?.repealedOn ?? null,
    repealedBy: face?.repealedBy ?? null,
    ties: tiesOf(content),
    facet: content.facet,
  };
}

/** The items that a text names; of texts from before kinds had fields, the document that it explains. */
function tiesOf({ ties, interprets }: ContentData): string[] {
  return typeof interprets === 'string' ? [`interprets:${interprets}`, ...ties] : ties;
}

function outletOf(event: Extract<ItemEvent, { event: 'item.published_elsewhere' }>): Outlet {
  const { published_on, ...told } = event.data;
  const recorded = { recordedBy: event.by, recordedAt: event.at };
  return { version: event.version, ...told, publishedOn: published_on, ...recorded, struck: null };
}

function withStruck(outlets: readonly Outlet[], version: number, struck: Outlet['struck']): Outlet[] {
  return outlets.map((outlet) => (outlet.version === version ? { ...outlet, struck } : outlet));
}

function changed(face: PublicFace | null, change: Partial<PublicFace>): PublicFace | null {
  return face === null ? null : { ...face, ...change };
}
