/**
 * Taking over what an older system published: the item keeps the day of its release there, and its number if it has one,
 * and says where it comes from. A day of release is otherwise never typed, so the event names its source.
 */
import { FIRST_DAY, type LocalDate, laterOf } from '@gongkai/law/calendar';
import { type ItemKind, indexNumberPattern, parseIndexNumber, publicationDue } from '@gongkai/law/disclosure';
import {
  type ListedFile,
  type RecordedFile,
  recordAttachment,
  requireScanned,
} from '../attachments/index.ts';
import { organById } from '../organs/index.ts';
import { type Context, transact } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { contentData } from './events.ts';
import { requireGuardedText } from './guarding.ts';
import { keepIndexNumber, nextIndexNumber } from './index-numbers.ts';
import { recordFirst } from './store.ts';
import { type PreparedText, prepareText, type TextInput, withFiles } from './text.ts';

/** An item of an older system, reviewed as part of an import. */
export interface TakenOverItem extends Omit<TextInput, 'attachments'> {
  /** Decided before its release, so that its files can belong to it. */
  id: string;
  organId: string;
  kind: ItemKind;
  columnId: string;
  /** The day on which the older system released it. */
  publishedOn: LocalDate;
  /** The number that it has already; it must be free. */
  indexNumber: string | null;
  sourceAddress: string;
  /** Its files, taken in and read before the release, as the text lists them. */
  files: readonly TakenOverFile[];
  approvals: {
    approvedBy: string;
    secrecyReviewedBy: string;
    /** The record whose journal holds the approvals. */
    reference: { type: string; id: string };
  };
}

/** A file of such an item: how the text lists it, and what was taken in. */
export interface TakenOverFile {
  listed: ListedFile;
  recorded: RecordedFile;
}

/**
 * The text of an item of an older system, cleaned and past the guard.
 * @throws Refusal of `prepareText`; `guard_blocked`
 */
export async function preparedForRelease(
  context: Context,
  item: Pick<TakenOverItem, 'id' | 'kind' | 'title' | 'body' | 'metadata'>,
): Promise<PreparedText> {
  const text = prepareText(context, item);
  await requireGuardedText(context, item, text, 'release');
  return text;
}

/**
 * Publishes an item of an older system with its files, in the caller's transaction, with one journal event for it and two
 * for each file. The caller has checked that the actor may publish it.
 * @returns the index number that it has now
 * @throws Refusal `guard_blocked`, `scan_pending`, `file_infected`
 */
export async function takeOver(context: Context, item: TakenOverItem): Promise<string> {
  const listed = item.files.map((file) => file.listed);
  const text = withFiles(prepareText(context, item), listed);
  return await transact(context, async (tx) => {
    const formedOn = item.metadata.formedOn ?? item.publishedOn;
    const due = publicationDue(laterOf(formedOn, FIRST_DAY)).due;
    const indexNumber = await numberOf(tx, item);
    const placement = { officeId: null, columnId: item.columnId };
    await recordFirst(
      tx,
      item.id,
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
    const owner = { itemId: item.id, organId: item.organId };
    for (const { recorded } of item.files) await recordAttachment(tx, owner, recorded);
    await requireScanned(tx, listed);
    await requireGuardedText(tx, item, text, 'release');
    return indexNumber;
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
