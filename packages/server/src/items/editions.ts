/** The editions of an item, folded from the steps of its review: one entry each, oldest first. Pure. */
import type {
  DisclosureAttribute,
  EditionState,
  ItemAction,
  ItemFact,
  ItemReview,
  ReviewScheme,
} from '@gongkai/law/disclosure';
import type { ItemEvent } from './events.ts';

/** An approval of the text of an edition, as `item_editions` keeps it. */
export interface EditionApproval {
  action: ItemAction;
  by: string;
  /** Instant, ISO 8601. */
  at: string;
  /** The tick of the three-level review. */
  proofread: boolean;
}

/** An edition of an item. */
export interface Edition {
  edition: number;
  state: EditionState;
  attribute: DisclosureAttribute;
  /** Version of the event that brought its text: the key into `item_texts`. */
  textVersion: number;
  scheme: ReviewScheme | null;
  /** Approvals of this text; void ones are gone. */
  approvals: readonly EditionApproval[];
  openedBy: string;
  openedAt: Date;
  /** Public change note, from the second edition on. */
  changeNote: string | null;
  publishedBy: string | null;
  publishedAt: Date | null;
  /** The leader who ordered that the release review be skipped, and who cleared that afterwards. */
  emergencyBy: string | null;
  emergencyClearedBy: string | null;
  supersededAt: Date | null;
}

/** The event of a step, and the version of the text that it leaves in work. */
interface Taken {
  event: ItemEvent;
  textVersion: number;
}

/** The editions after a step; `review` is where the item stands after it. */
export function editionsAfter(
  editions: readonly Edition[],
  review: ItemReview,
  fact: ItemFact,
  taken: Taken,
): readonly Edition[] {
  const opened = editions.length < review.edition ? [...editions, newEdition(review, fact, taken)] : editions;
  const earlier = opened.slice(0, -1).map((edition) => earlierAfter(edition, review, fact, taken));
  return [...earlier, ...opened.slice(-1).map((edition) => newestAfter(edition, review, fact, taken))];
}

function newEdition(review: ItemReview, fact: ItemFact, { event, textVersion }: Taken): Edition {
  return {
    edition: review.edition,
    state: review.state,
    attribute: review.attribute,
    textVersion,
    scheme: null,
    approvals: [],
    openedBy: fact.by,
    openedAt: event.at,
    changeNote: event.event === 'item.revised' ? event.note : null,
    publishedBy: null,
    publishedAt: null,
    emergencyBy: null,
    emergencyClearedBy: null,
    supersededAt: null,
  };
}

/** An earlier edition: taken back while it is what the public sees, replaced when the newest comes out or is kept. */
function earlierAfter(edition: Edition, review: ItemReview, fact: ItemFact, { event }: Taken): Edition {
  const cleared = fact.action === 'clear_emergency' ? clearedBy(edition, fact) : edition;
  if (edition.state === 'superseded') return cleared;
  if (review.state === 'published' || review.state === 'kept') return replaced(cleared, event.at);
  if (fact.action === 'withdraw') return { ...cleared, state: 'withdrawn' };
  if (fact.action === 'unpublish') return { ...cleared, state: 'unpublished' };
  return cleared;
}

/** An edition whose place another edition, or another item, has taken. */
export function replaced(edition: Edition, at: Date): Edition {
  return edition.state === 'superseded' ? edition : { ...edition, state: 'superseded', supersededAt: at };
}

function newestAfter(edition: Edition, review: ItemReview, fact: ItemFact, taken: Taken): Edition {
  const { event, textVersion } = taken;
  const current: Edition = {
    ...edition,
    state: review.state,
    attribute: review.attribute,
    textVersion,
    scheme: review.scheme,
    approvals: approvalsAfter(edition.approvals, review, event),
    emergencyBy: review.emergencyBy,
  };
  if (fact.action === 'publish') return { ...current, publishedBy: fact.by, publishedAt: event.at };
  return fact.action === 'clear_emergency' ? clearedBy(current, fact) : current;
}

function clearedBy(edition: Edition, fact: ItemFact): Edition {
  const open =
    edition.publishedAt !== null && edition.emergencyBy !== null && edition.emergencyClearedBy === null;
  return open ? { ...edition, emergencyClearedBy: fact.by } : edition;
}

/** The approvals that still stand, each with the instant and the tick of its own event. */
function approvalsAfter(
  before: readonly EditionApproval[],
  review: ItemReview,
  event: ItemEvent,
): readonly EditionApproval[] {
  return review.approvals.map(
    ({ action, by }, index) =>
      before[index] ?? { action, by, at: event.at.toISOString(), proofread: proofreadIn(event) },
  );
}

function proofreadIn(event: ItemEvent): boolean {
  return 'data' in event && 'proofread' in event.data && event.data.proofread;
}

/** The columns of an edition's row. */
export function editionColumns(edition: Edition) {
  return {
    state: edition.state,
    attribute: edition.attribute,
    text_version: edition.textVersion,
    scheme: edition.scheme,
    approvals: edition.approvals,
    opened_by: edition.openedBy,
    opened_at: edition.openedAt,
    change_note: edition.changeNote,
    published_by: edition.publishedBy,
    published_at: edition.publishedAt,
    emergency_by: edition.emergencyBy,
    emergency_cleared_by: edition.emergencyClearedBy,
    superseded_at: edition.supersededAt,
  };
}
