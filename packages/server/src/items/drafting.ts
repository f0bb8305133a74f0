/**
 * Writing an item: `draft`, `edit` and `revise`. Each gives the item as it stands afterwards.
 * 条例 art. 12 para 3 (metadata), art. 26 (time limit).
 */
import { FIRST_DAY, type LocalDate, laterOf } from '@gongkai/law/calendar';
import {
  type FixedColumnId,
  type ItemKind,
  itemActionRefusal,
  publicationDue,
} from '@gongkai/law/disclosure';
import { type AttachmentInput, listedFiles } from '../attachments/index.ts';
import { columnById } from '../catalogue/index.ts';
import { sectionOffices } from '../organs/index.ts';
import { requireStaff } from '../platform/access.ts';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, invalid, notGranted } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import { requireStep, rolesOver } from './access.ts';
import { picturesIn } from './clean-html.ts';
import { contentData, EVENT_OF_ACTION, type Placement } from './events.ts';
import { noteOf } from './notes.ts';
import { lockItem, recordFirst, recordNext, type StoredItem } from './store.ts';
import { missingFields, type PreparedText, prepareText, type TextInput, withFiles } from './text.ts';
import { storedText } from './texts.ts';

/** What a new item is made from. */
export interface DraftInput extends TextInput {
  organId: string;
  officeId?: string | null;
  columnId: string;
  kind: ItemKind;
}

/**
 * Drafts an item.
 * @throws Refusal `not_granted`, `column_unknown`, `column_closed`, `office_unknown`, and those of `prepareText`
 */
export async function draft(context: Context, input: DraftInput): Promise<StoredItem> {
  const staff = requireStaff(context);
  const placement = { officeId: input.officeId ?? null, columnId: input.columnId };
  const roles = rolesOver(staff, { organId: input.organId, officeId: placement.officeId });
  if (itemActionRefusal([], 'create', { id: staff.id, roles }) !== null) throw notGranted();
  const written = prepareText(context, input);
  return await transact(context, async (tx) => {
    await requirePlacement(tx, input.organId, placement);
    await requireExplained(tx, written);
    const itemId = newId();
    const text = await withListedFiles(tx, { itemId, organId: input.organId }, written, input.attachments);
    const data = contentData(placement, text, dueOn(text.metadata.formedOn));
    const first = {
      event: EVENT_OF_ACTION.create,
      data: { organ_id: input.organId, kind: input.kind, ...data },
    };
    return await recordFirst(tx, itemId, input.organId, first, text);
  });
}

/** A new wording; what is left out of the placement stays. */
export interface EditInput extends TextInput {
  itemId: string;
  version: number;
  officeId?: string | null;
  columnId?: string;
}

/**
 * Changes the text or the place of an item in work. After an approval the item goes back to the first review, since
 * nobody has approved this text. The index number and what is online stay.
 * @throws Refusal `version_conflict`, `wrong_state`, `not_granted`, and for a text in review those of `submit`
 */
export async function edit(context: Context, input: EditInput): Promise<StoredItem> {
  const written = prepareText(context, input);
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireStep(tx, item, 'edit', input.version);
    const wanted = input.attachments ?? (await storedText(tx, item.id, item.textVersion)).attachments;
    const text = await withListedFiles(tx, { itemId: item.id, organId: item.organId }, written, wanted);
    const placement: Placement = {
      officeId: input.officeId === undefined ? item.content.office_id : input.officeId,
      columnId: input.columnId ?? item.content.column_id,
    };
    await requirePlacement(tx, item.organId, placement);
    await requireExplained(tx, text);
    if (item.review.state !== 'draft') requireComplete(item, text);
    const due = item.review.edition === 1 ? dueOn(text.metadata.formedOn) : item.dueOn;
    const act = { event: EVENT_OF_ACTION.edit, data: contentData(placement, text, due) };
    return await recordNext(tx, item, act, text);
  });
}

/**
 * Begins a new edition of an item that was published or withdrawn; what is online stays until the new edition is
 * released. The limit runs anew from today (条例 art. 26: made or changed).
 * @param input `note` is the public change note (更正说明)
 * @throws Refusal `note_required`, `version_conflict`, `wrong_state`, `not_granted`, `corrected_as_report`
 */
export async function revise(
  context: Context,
  input: { itemId: string; version: number; note?: string },
): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireStep(tx, item, 'revise', input.version);
    const note = noteOf(input.note, 'change_note');
    return await recordNext(tx, item, {
      event: EVENT_OF_ACTION.revise,
      note,
      data: { due_on: publicationDue(tx.today).due },
    });
  });
}

/** @throws Refusal naming each statutory field that is still empty */
export function requireComplete(item: Pick<StoredItem, 'kind'>, text: TextInput): void {
  if (item.kind === 'annual_report') return;
  const missing = missingFields(item.kind, text);
  if (missing.length > 0) throw invalid(...missing);
}

/**
 * The text with its files: those listed, then the pictures that stand in its body.
 * @throws Refusal `attachment_unknown`, `too_many_attachments`, `file_infected`
 */
async function withListedFiles(
  context: Context,
  of: { itemId: string; organId: string },
  text: PreparedText,
  wanted: readonly AttachmentInput[] = [],
): Promise<PreparedText> {
  return withFiles(text, await listedFiles(context, of, { wanted, pictures: picturesIn(text.body) }));
}

/** What is older than the calendar has long been due. */
function dueOn(formedOn: LocalDate | undefined): LocalDate | null {
  return formedOn === undefined ? null : publicationDue(laterOf(formedOn, FIRST_DAY)).due;
}

/** Columns that fill themselves: reports come approved, and requests have their own entry. */
const CLOSED_COLUMNS: ReadonlySet<FixedColumnId | null> = new Set<FixedColumnId>([
  'annual_report_column',
  'request_entry',
]);

async function requirePlacement(context: Context, organId: string, placement: Placement): Promise<void> {
  const column = await columnById(context, placement.columnId);
  if (column?.organId !== organId) throw invalid({ code: 'column_unknown', field: 'columnId' });
  if (CLOSED_COLUMNS.has(column.fixedColumn)) throw forbiddenByRule('column_closed');
  if (placement.officeId === null) return;
  const offices = await sectionOffices(context, [organId]);
  if (!offices.some((office) => office.id === placement.officeId)) {
    throw invalid({ code: 'office_unknown', field: 'officeId' });
  }
}

async function requireExplained(context: Context, text: PreparedText): Promise<void> {
  const { interprets } = text.metadata;
  if (interprets === undefined) return;
  const document = await context.db
    .selectFrom('published_items')
    .select('item_id')
    .where('site_id', '=', context.site.id)
    .where('item_id', '=', interprets)
    .executeTakeFirst();
  if (document === undefined) throw invalid({ code: 'document_unknown', field: 'metadata.interprets' });
}
