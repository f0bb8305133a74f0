/**
 * Taking over what an older system published: the item keeps the day of its release there, and its number if it has one,
 * and says where it comes from. A day of release is otherwise never typed, so the event names its source.
 */
import { FIRST_DAY, type LocalDate, laterOf } from '@gongkai/law/calendar';
import { type ItemKind, indexNumberPattern, parseIndexNumber, publicationDue } from '@gongkai/law/disclosure';
import { organById } from '../organs/index.ts';
import { type Context, transact } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import { contentData } from './events.ts';
import { requireGuardedText } from './guarding.ts';
import { keepIndexNumber, nextIndexNumber } from './index-numbers.ts';
import { recordFirst } from './store.ts';
import { prepareText, type TextInput } from './text.ts';

/** An item of an older system, reviewed as part of an import. */
export interface TakenOverItem extends TextInput {
  organId: string;
  kind: ItemKind;
  columnId: string;
  /** The day on which the older system released it. */
  publishedOn: LocalDate;
  /** The number that it has already; it must be free. */
  indexNumber: string | null;
  sourceAddress: string;
  approvals: {
    approvedBy: string;
    secrecyReviewedBy: string;
    /** The record whose journal holds the approvals. */
    reference: { type: string; id: string };
  };
}

/**
 * Publishes an item of an older system, in the caller's transaction, with one journal event.
 * The caller has checked that the actor may publish it.
 * @returns its id
 */
export async function takeOver(context: Context, item: TakenOverItem): Promise<string> {
  const text = prepareText(context, item);
  return await transact(context, async (tx) => {
    const itemId = newId();
    await requireGuardedText(tx, { id: itemId, kind: item.kind }, text, 'release');
    const formedOn = item.metadata.formedOn ?? item.publishedOn;
    const due = publicationDue(laterOf(formedOn, FIRST_DAY)).due;
    const indexNumber = await numberOf(tx, item);
    const placement = { officeId: null, columnId: item.columnId };
    const stored = await recordFirst(
      tx,
      itemId,
      item.organId,
      {
        event: 'item.issued',
        data: {
          organ_id: item.organId,
          kind: item.kind,
          ...contentData(placement, text, due, { attribute: 'proactive', exemption: null }),
          index_number: indexNumber,
          approvals: {
            approved_by: item.approvals.approvedBy,
            secrecy_reviewed_by: item.approvals.secrecyReviewedBy,
            reference: item.approvals.reference,
          },
          taken_over: { published_on: item.publishedOn, address: item.sourceAddress },
        },
      },
      text,
    );
    return stored.id;
  });
}

async function numberOf(context: Context, item: TakenOverItem): Promise<string> {
  if (item.indexNumber === null) return await nextIndexNumber(context, item.organId, item.publishedOn);
  const organ = await organById(context, item.organId);
  if (organ === undefined) throw notFound('organ_unknown');
  const parts = parseIndexNumber(indexNumberPattern(organ.settings.indexNumberPattern), item.indexNumber);
  if (parts !== null) await keepIndexNumber(context, item.organId, parts);
  return item.indexNumber;
}
