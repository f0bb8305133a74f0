/**
 * Writing an item: `draft`, `edit` and `revise`. Each gives the item as it stands afterwards.
 * 条例 art. 12 para 3 (metadata), art. 26 (time limit).
 */
import type { LocalDate } from '@gongkai/law/calendar';
import {
  type DisclosureAttribute,
  type ExemptionCode,
  type FixedColumnId,
  type ItemKind,
  itemActionRefusal,
  publicationDue,
} from '@gongkai/law/disclosure';
import { ITEM_KINDS, tiesOf } from '@gongkai/law/kinds';
import { type AttachmentInput, listedFiles } from '../attachments/index.ts';
import { type Column, columnById } from '../catalogue/index.ts';
import { sectionOffices } from '../organs/index.ts';
import { requireStaff } from '../platform/access.ts';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, invalid, notGranted } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import { requireStep, rolesOver } from './access.ts';
import { picturesIn } from './clean-html.ts';
import { limitFrom } from './due-days.ts';
import { contentData, type Disclosure, EVENT_OF_ACTION, type Placement } from './events.ts';
import { requireClasses } from './item-classes.ts';
import { eraseNewText } from './new-texts.ts';
import { noteOf } from './notes.ts';
import { lockItem, recordFirst, recordNext, type StoredItem } from './store.ts';
import {
  missingFields,
  type PreparedText,
  prepareText,
  type StoredText,
  type TextInput,
  withFields,
  withFiles,
} from './text.ts';
import { storedText } from './texts.ts';
import { eraseWorkingCopy } from './working-copies.ts';

/** The disclosure attribute as a writer sets it, with the ground when the item is to stay closed (条例 art. 13 to 16). */
interface DisclosureInput {
  attribute?: DisclosureAttribute;
  exemption?: ExemptionCode | null;
}

/** What a new item is made from. It is for the public when nothing else is said. */
export interface DraftInput extends TextInput, DisclosureInput {
  organId: string;
  officeId?: string | null;
  columnId: string;
  kind: ItemKind;
  /** The unsaved text of the acting person that the item is made from; it goes. */
  textId?: string;
}

/**
 * Drafts an item.
 * @throws Refusal `not_granted`, `column_unknown`, `column_closed`, `office_unknown`, `exemption_required`, and those of
 *   `prepareText` and `requireClasses`
 */
export async function draft(context: Context, input: DraftInput): Promise<StoredItem> {
  const staff = requireStaff(context);
  const placement = { officeId: input.officeId ?? null, columnId: input.columnId };
  const roles = rolesOver(staff, { organId: input.organId, ...placement });
  if (itemActionRefusal([], 'create', { id: staff.id, roles }) !== null) throw notGranted();
  const written = withFields(prepareText(context, input), input.kind, input.fields);
  return await transact(context, async (tx) => {
    await requirePlacement(tx, input.organId, placement);
    await requireClasses(tx, written.metadata);
    const itemId = newId();
    await requireTied(tx, itemId, input.kind, written);
    const text = await withListedFiles(tx, { itemId, organId: input.organId }, written, input.attachments);
    const disclosure = disclosureOf(input, { attribute: 'proactive', exemption: null });
    const due = disclosure.attribute === 'proactive' ? dueOn(text.metadata.formedOn) : null;
    const data = contentData(placement, text, due, disclosure);
    const first = {
      event: EVENT_OF_ACTION.create,
      data: { organ_id: input.organId, kind: input.kind, ...data },
    };
    if (input.textId !== undefined) await eraseNewText(tx, input.textId);
    return await recordFirst(tx, itemId, input.organId, first, text);
  });
}

/** A new wording; what is left out of the placement and of the disclosure attribute stays. */
export interface EditInput extends TextInput, DisclosureInput {
  itemId: string;
  version: number;
  officeId?: string | null;
  columnId?: string;
}

/**
 * Changes the text or the place of an item in work. After an approval the item goes back to the first review, since
 * nobody has approved this text. The index number and what is online stay.
 * @throws Refusal `version_conflict`, `wrong_state`, `not_granted`, `attribute_fixed` for one that
 *   was public, `exemption_required`, those of `requireClasses`, and for a text in review those of `submit`
 */
export async function edit(context: Context, input: EditInput): Promise<StoredItem> {
  const written = prepareText(context, input);
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireStep(tx, item, 'edit', input.version);
    const before = await storedText(tx, item.id, item.textVersion);
    await requireClasses(tx, written.metadata, before.metadata);
    const filled = withFields(written, item.kind, input.fields ?? before.fields);
    const wanted = input.attachments ?? before.attachments;
    const text = await withListedFiles(tx, { itemId: item.id, organId: item.organId }, filled, wanted);
    const placement: Placement = {
      officeId: input.officeId === undefined ? item.content.office_id : input.officeId,
      columnId: input.columnId ?? item.content.column_id,
    };
    await requirePlacement(tx, item.organId, placement);
    requireStep(
      tx,
      { ...item, content: { ...item.content, column_id: placement.columnId } },
      'edit',
      input.version,
    );
    await requireTied(tx, item.id, item.kind, text);
    if (item.review.state !== 'draft') requireComplete(item, text);
    const disclosure = disclosureOf(input, item.content);
    if (item.face !== null && disclosure.attribute !== 'proactive') throw forbiddenByRule('attribute_fixed');
    const data = contentData(placement, text, dueAfter(item, text, disclosure), disclosure);
    await eraseWorkingCopy(tx, item.id);
    return await recordNext(tx, item, { event: EVENT_OF_ACTION.edit, data }, { text });
  });
}

/** What is not for the public has no limit; one that was revised or opened counts from that day. */
function dueAfter(item: StoredItem, text: PreparedText, { attribute }: Disclosure): LocalDate | null {
  if (attribute !== 'proactive') return null;
  const startedAnew = item.review.edition > 1 || item.facts.some(({ action }) => action === 'open');
  return startedAnew && item.dueOn !== null ? item.dueOn : dueOn(text.metadata.formedOn);
}

/**
 * The attribute that a text is given, with its ground; what is left out stays.
 * @throws Refusal `exemption_required` for a closed item without a ground
 */
function disclosureOf(input: DisclosureInput, before: Disclosure): Disclosure {
  const attribute = input.attribute ?? before.attribute;
  if (attribute !== 'closed') return { attribute, exemption: null };
  const exemption = input.exemption === undefined ? before.exemption : input.exemption;
  if (exemption === null) {
    throw invalid({
      code: 'exemption_required',
      field: 'exemption',
      article: '《政府信息公开条例》第十三条',
    });
  }
  return { attribute, exemption };
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
      data: { due_on: item.content.attribute === 'proactive' ? publicationDue(tx.today).due : null },
    });
  });
}

/** @throws Refusal naming each statutory field that is still empty */
export function requireComplete(item: Pick<StoredItem, 'kind'>, text: StoredText): void {
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

function dueOn(formedOn: LocalDate | undefined): LocalDate | null {
  return formedOn === undefined ? null : limitFrom(formedOn);
}

/** Columns that fill themselves: reports come approved, and requests have their own entry. */
const CLOSED_COLUMNS: ReadonlySet<FixedColumnId | null> = new Set<FixedColumnId>([
  'annual_report_column',
  'request_entry',
]);

/**
 * Demands that an item of the organ may stand there.
 * @throws Refusal `column_unknown`, `column_closed`, `office_unknown`
 */
export async function requirePlacement(
  context: Context,
  organId: string,
  placement: Placement,
): Promise<void> {
  const column = await columnById(context, placement.columnId);
  requireOpenColumn(column?.organId === organId ? column : undefined);
  if (placement.officeId === null) return;
  const offices = await sectionOffices(context, [organId]);
  if (!offices.some((office) => office.id === placement.officeId)) {
    throw invalid({ code: 'office_unknown', field: 'officeId' });
  }
}

/**
 * Demands a column that takes items.
 * @throws Refusal `column_unknown`, `column_closed`
 */
export function requireOpenColumn(column: Column | undefined): Column {
  if (column === undefined) throw invalid({ code: 'column_unknown', field: 'columnId' });
  if (CLOSED_COLUMNS.has(column.fixedColumn)) throw forbiddenByRule('column_closed');
  return column;
}

/** What the fields name must be published, and is not the item itself; each field that names another is named. */
async function requireTied(
  context: Context,
  itemId: string,
  kind: StoredItem['kind'],
  text: PreparedText,
): Promise<void> {
  if (kind === 'annual_report' || text.ties.length === 0) return;
  const ties = tiesOf(ITEM_KINDS[kind], text.fields);
  const found = await context.db
    .selectFrom('published_items')
    .select('item_id')
    .where('site_id', '=', context.site.id)
    .where('item_id', 'in', [...new Set(ties.map(({ item }) => item))])
    .where('item_id', '!=', itemId)
    .execute();
  const known = new Set(found.map((row) => row.item_id));
  const fields = ties.filter(({ item }) => !known.has(item)).map(({ field }) => field);
  if (fields.length === 0) return;
  throw invalid(
    ...[...new Set(fields)].map((field) => ({ code: 'document_unknown', field: `fields.${field}` })),
  );
}
