/** The full record of an item for staff: text, metadata, what may be done now, and the history from the journal. */
import { publicAddress } from '@gongkai/pages';
import { columnNames, columnsOf, pathTo } from '../catalogue/index.ts';
import { eventActor, peopleIn, staffNames } from '../identity/index.ts';
import { organById, sectionOffices } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { eventsOf, type JournalEvent } from '../platform/journal/journal.ts';
import { belongingOf, offeredActions, requireReader } from './access.ts';
import type { Edition } from './editions.ts';
import { toItemEvent } from './events.ts';
import { type FoldedItem, foldItem } from './fold.ts';
import { lettersOf } from './letters.ts';
import { mayList } from './moving.ts';
import { mayRecordOutlets } from './outlets.ts';
import { storedText } from './texts.ts';

/**
 * The record of an item as the acting person sees it.
 * @throws Refusal `item_unknown`, also for one the person may not know of
 */
export async function itemRecord(context: Context, itemId: string) {
  const events = await eventsOf(context, itemId);
  if (events[0]?.subject.type !== 'item') throw notFound('item_unknown');
  const item = foldItem(events.map(toItemEvent));
  requireReader(context, belongingOf(item));
  const { title, body, metadata, fields, attachments } = await storedText(context, itemId, item.textVersion);
  const place = await placeOf(context, item);
  const letters = await lettersOf(context, itemId);
  const columns = await columnNames(
    context,
    events.flatMap((event) => columnIn(event) ?? []),
  );
  const names = await staffNames(context, [
    ...peopleIn(events),
    ...item.review.drafters,
    ...item.editions.flatMap(peopleOf),
  ]);
  const [drafter] = item.review.drafters;
  const { face } = item;
  return {
    id: itemId,
    version: item.version,
    ...place,
    kind: item.kind,
    state: item.review.state,
    live: item.review.live,
    edition: item.review.edition,
    attribute: item.content.attribute,
    exemption: item.content.exemption,
    scheme: item.review.scheme,
    nextReviewOn: item.nextReviewOn,
    agreements: item.review.agreements,
    referral: item.review.referral,
    /** Editions that went out without release review and that nobody has cleared yet. */
    unclearedEmergencies: item.review.emergencies.map(({ edition }) => edition),
    editions: item.editions.map((edition) => editionRow(edition, names)),
    /** Further columns that list it. */
    placements: await placementRows(context, item),
    /** Whether the person may say where it is listed; which columns, the grants for each decide. */
    mayPlace: item.kind !== 'annual_report' && mayList(context, item),
    /** Publications elsewhere (条例 art. 23, 25), oldest first. */
    outlets: item.outlets.map(({ recordedBy, struck, ...outlet }) => ({
      ...outlet,
      recordedBy: names.get(recordedBy ?? '') ?? '',
      struck: struck && { ...struck, by: names.get(struck.by ?? '') ?? '' },
    })),
    mayRecordOutlets: mayRecordOutlets(context, item),
    title,
    body,
    metadata,
    fields,
    attachments: attachments.map((file) => ({ ...file, href: publicAddress.file(file.id, file.name) })),
    indexNumber: face?.indexNumber ?? null,
    formedOn: item.content.formed_on,
    dueOn: item.dueOn,
    publishedOn: face?.publishedOn ?? null,
    publishedAt: face?.publishedAt ?? null,
    withdrawnOn: face?.withdrawnOn ?? null,
    unpublishedOn: face?.unpublishedOn ?? null,
    repealedOn: face?.repealedOn ?? null,
    publicAddress: face === null ? null : publicAddress.item(face.indexNumber),
    drafter: drafter === undefined ? null : { id: drafter, name: names.get(drafter) ?? '' },
    allowed: offeredActions(context, item),
    history: events.map((event) => ({
      ...historyRow(event, names, letters),
      column: columns.get(columnIn(event) ?? '') ?? null,
    })),
  };
}

/** Further columns by name, each with whether the person may take the item out of it. */
async function placementRows(context: Context, item: FoldedItem) {
  const owners = [...new Set(item.placements.map(({ organId }) => organId))];
  const columns = await columnsOf(context, owners);
  const names = new Map<string, string>();
  for (const id of owners) names.set(id, (await organById(context, id))?.shortName ?? '');
  return item.placements.map(({ columnId, organId, placedOn }) => ({
    column: { id: columnId, path: pathTo(columns, columnId).map(({ name }) => name) },
    organ: { id: organId, shortName: names.get(organId) ?? '' },
    placedOn,
    mayUnplace: mayList(context, item, { id: columnId, organId }),
  }));
}

async function placeOf(context: Context, item: FoldedItem) {
  const organ = await organById(context, item.organId);
  if (organ === undefined) throw notFound('organ_unknown');
  const offices = await sectionOffices(context, [organ.id]);
  const office = offices.find((candidate) => candidate.id === item.content.office_id);
  const path = pathTo(await columnsOf(context, [organ.id]), item.content.column_id);
  return {
    organ: { id: organ.id, name: organ.name, shortName: organ.shortName, slug: organ.slug },
    office: office === undefined ? null : { id: office.id, name: office.name },
    column: {
      id: item.content.column_id,
      name: path.at(-1)?.name ?? '',
      path: path.map((column) => column.name),
    },
  };
}

function peopleOf(edition: Edition): string[] {
  const { openedBy, publishedBy, emergencyBy, emergencyClearedBy, approvals } = edition;
  const people = [openedBy, publishedBy, emergencyBy, emergencyClearedBy];
  return [...people.filter((id) => id !== null), ...approvals.map(({ by }) => by)];
}

/** An edition with its people by name. */
function editionRow(edition: Edition, names: ReadonlyMap<string, string>) {
  const person = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? '' });
  const { openedBy, publishedBy, emergencyBy, emergencyClearedBy, approvals, ...rest } = edition;
  return {
    ...rest,
    openedBy: person(openedBy),
    approvals: approvals.map(({ by, ...approval }) => ({ ...approval, by: person(by) })),
    publishedBy: person(publishedBy),
    emergencyBy: person(emergencyBy),
    emergencyClearedBy: person(emergencyClearedBy),
  };
}

/** The column that an event puts the item into or takes it out of. */
function columnIn({ event, data }: JournalEvent): string | null {
  const tells = event === 'item.moved' || event === 'item.placed' || event === 'item.unplaced';
  return tells && typeof data.column_id === 'string' ? data.column_id : null;
}

function historyRow(
  event: JournalEvent,
  names: ReadonlyMap<string, string>,
  letters: ReadonlyMap<number, string>,
) {
  const { version, on, note, data, recordedAt: at } = event;
  const actor = eventActor(event, names);
  return { version, event: event.event, on, at, actor, note, data, letter: letters.get(version) ?? null };
}
