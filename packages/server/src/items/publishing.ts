/**
 * Bringing items to the public and taking them back: `publish`, `withdraw`, `repeal`, `unpublish`, and documents that
 * come here already approved. The day of release is the server's (a typed one could be faked); the address is for life.
 */
import { isLocalDate, type LocalDate } from '@gongkai/law/calendar';
import { type FixedColumnId, publicationDue } from '@gongkai/law/disclosure';
import { requireScanned } from '../attachments/index.ts';
import { columnByCode } from '../catalogue/index.ts';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, invalid, notFound, notGranted, Refusal } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import { belongingOf, repealRefusal, requireReader, requireStep, rolesOver } from './access.ts';
import { contentData, EVENT_OF_ACTION } from './events.ts';
import { askLinks, requireGuarded, requireGuardedText } from './guarding.ts';
import { nextIndexNumber } from './index-numbers.ts';
import { noteOf, optionalNote } from './notes.ts';
import type { StepInput } from './review.ts';
import { lockItem, recordFirst, recordNext, type StoredItem } from './store.ts';
import { prepareText } from './text.ts';
import { storedText } from './texts.ts';

/**
 * Publishes an item that has passed both reviews. The first release takes the next index number; a new edition
 * keeps it, with the address and the day of the first release.
 * @throws Refusal `version_conflict` (a second click publishes nothing twice), `scan_pending`, `file_infected`, `wrong_state`, `is_drafter`,
 *   `guard_blocked`, `guard_undecided` for a link of this site that has gone dead, `not_granted`
 */
export async function publish(context: Context, input: StepInput): Promise<StoredItem> {
  const links = await askLinks(context, input.itemId);
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireStep(tx, item, 'publish', input.version);
    await requireScanned(tx, (await storedText(tx, item.id, item.textVersion)).attachments);
    await requireGuarded(tx, item, 'release', links);
    const index_number = item.face?.indexNumber ?? (await nextIndexNumber(tx, item.organId));
    return await recordNext(tx, item, {
      event: EVENT_OF_ACTION.publish,
      note: optionalNote(input.note),
      data: { index_number },
    });
  });
}

/**
 * Withdraws what is online: the page stays at its address under a notice with the reason, and leaves lists and search.
 * @throws Refusal `note_required`, `nothing_live`, `version_conflict`, `not_granted`
 */
export async function withdraw(context: Context, input: StepInput): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireStep(tx, item, 'withdraw', input.version);
    const note = noteOf(input.note, 'reason');
    return await recordNext(tx, item, { event: EVENT_OF_ACTION.withdraw, note });
  });
}

/** The end of an item's time online; `redirectTo` is the id of a published item to which its address leads. */
export interface UnpublishInput extends StepInput {
  redirectTo?: string;
}

/**
 * Unpublishes an item: its address answers “gone” with the reason, or leads to another item; it leaves lists, search
 * and site map. Unlike a withdrawal it leaves no notice in the place of the text.
 * @throws Refusal `note_required`, `nothing_live`, `document_unknown`, `version_conflict`, `not_granted`
 */
export async function unpublish(context: Context, input: UnpublishInput): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireStep(tx, item, 'unpublish', input.version);
    const note = noteOf(input.note, 'reason');
    const redirect_to = input.redirectTo ?? null;
    if (redirect_to !== null) await requireOnline(tx, item.id, redirect_to);
    return await recordNext(tx, item, {
      event: EVENT_OF_ACTION.unpublish,
      note,
      data: { redirect_to },
    });
  });
}

/** The row is locked, so that the target cannot be taken down in the same moment. */
async function requireOnline(context: Context, itemId: string, target: string): Promise<void> {
  const row = await context.db
    .selectFrom('published_items')
    .select('item_id')
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', target)
    .where('live', '=', 'published')
    .forShare()
    .executeTakeFirst();
  if (row === undefined || target === itemId) {
    throw invalid({ code: 'document_unknown', field: 'redirectTo' });
  }
}

/** The end of a normative document's validity. */
export interface RepealInput extends StepInput {
  /** The day from which it is void; today when left out. */
  repealedOn?: LocalDate;
  /** Id of the published document that repeals it. */
  repealedBy?: string;
}

/**
 * Records that a normative document was repealed (废止). It stays online, marked so, and is counted as repealed.
 * @throws Refusal `not_normative`, `nothing_live`, `already_repealed`, `repealed_before_formed`, `document_unknown`,
 *   `note_required`, `version_conflict`, `not_granted`
 */
export async function repeal(context: Context, input: RepealInput): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    const staff = requireReader(tx, belongingOf(item));
    const roles = rolesOver(staff, belongingOf(item));
    const refusal = repealRefusal(item, roles);
    if (refusal === 'role_missing') throw notGranted();
    if (input.version !== item.version) throw new Refusal('conflict', 'version_conflict');
    if (refusal !== null) throw forbiddenByRule(refusal);
    const note = noteOf(input.note, 'reason');
    const repealedOn = repealDay(tx, input.repealedOn, item.face?.formedOn ?? tx.today);
    await requireRepealing(tx, item.id, input.repealedBy);
    return await recordNext(tx, item, {
      event: 'item.repealed',
      note,
      data: { repealed_on: repealedOn, repealed_by: input.repealedBy ?? null },
    });
  });
}

function repealDay(context: Context, wanted: LocalDate | undefined, formedOn: LocalDate): LocalDate {
  const day = wanted ?? context.today;
  if (!isLocalDate(day) || day > context.today) {
    throw invalid({ code: 'repealed_in_future', field: 'repealedOn', expected: context.today });
  }
  if (day < formedOn)
    throw invalid({ code: 'repealed_before_formed', field: 'repealedOn', expected: formedOn });
  return day;
}

async function requireRepealing(context: Context, itemId: string, by: string | undefined): Promise<void> {
  if (by === undefined) return;
  const document = await context.db
    .selectFrom('published_items')
    .select('item_id')
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', by)
    .executeTakeFirst();
  if (document === undefined || by === itemId) {
    throw invalid({ code: 'document_unknown', field: 'repealedBy' });
  }
}

/** A document that was reviewed and approved where it was made. */
export interface ApprovedDocument {
  organId: string;
  kind: 'annual_report';
  fixedColumn: FixedColumnId;
  title: string;
  body: string;
  formedOn: LocalDate;
  /** The page that shows the document with all it offers, such as downloads; the item page links to it. */
  ownPage?: string;
  /** Id of the item that this one takes the place of: it stays at its address under a notice, and leaves the lists. */
  supersedes?: string;
  approvals: {
    approvedBy: string;
    secrecyReviewedBy: string;
    /** The record whose journal holds the approvals. */
    reference: { type: string; id: string };
  };
}

const REPORT_TOPIC = '02.1';

/**
 * Publishes an approved document as an item, in the caller's transaction: with its text, index number and permanent
 * address, and one journal event that names the persons who approved it there.
 * The caller has checked that the actor may publish it.
 * @returns the item's id and its index number
 */
export async function publishApprovedDocument(
  context: Context,
  document: ApprovedDocument,
): Promise<{ itemId: string; indexNumber: string }> {
  const metadata = { formedOn: document.formedOn, topicClass: REPORT_TOPIC, ownPage: document.ownPage };
  const text = prepareText(context, { title: document.title, body: document.body, metadata });
  return await transact(context, async (tx) => {
    const column = await columnByCode(tx, document.organId, document.fixedColumn);
    if (column === undefined) throw notFound('column_unknown');
    const itemId = newId();
    await requireGuardedText(tx, { id: itemId, kind: document.kind }, text, 'release');
    const indexNumber = await nextIndexNumber(tx, document.organId);
    const { approvals } = document;
    const placement = { officeId: null, columnId: column.id };
    const item = await recordFirst(
      tx,
      itemId,
      document.organId,
      {
        event: 'item.issued',
        data: {
          organ_id: document.organId,
          kind: document.kind,
          ...contentData(placement, text, publicationDue(document.formedOn).due, {
            attribute: 'proactive',
            exemption: null,
          }),
          index_number: indexNumber,
          approvals: {
            approved_by: approvals.approvedBy,
            secrecy_reviewed_by: approvals.secrecyReviewedBy,
            reference: approvals.reference,
          },
        },
      },
      text,
    );
    if (document.supersedes !== undefined) await supersede(tx, document.supersedes, item.id);
    return { itemId: item.id, indexNumber };
  });
}

async function supersede(context: Context, itemId: string, by: string): Promise<void> {
  const old = await lockItem(context, itemId);
  await recordNext(context, old, { event: 'item.superseded', data: { superseded_by: by } });
}
