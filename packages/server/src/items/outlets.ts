/**
 * The record that a published item was made public elsewhere too: on a notice board, by an account, in a paper, at a
 * reading place (条例 art. 23, 25), with its day and its evidence.
 */
import { isLocalDate, type LocalDate } from '@gongkai/law/calendar';
import { OUTLET_CHANNEL_IDS, type OutletChannel } from '@gongkai/law/kinds';
import { z } from 'zod';
import { requireImpersonal } from '../guard/index.ts';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, invalid, notFound, notGranted, Refusal } from '../platform/errors.ts';
import { belongingOf, OUTLET_RECORDERS, requireReader, rolesOver } from './access.ts';
import type { FoldedItem } from './fold.ts';
import { noteOf } from './notes.ts';
import { lockItem, recordNext, type StoredItem } from './store.ts';
import './schema.ts';

const plainText = (max: number) =>
  z
    .string()
    .transform((text) => text.replace(/\p{Cc}+/gu, ' ').trim())
    .pipe(z.string().min(1).max(max));

/** A publication elsewhere as staff send it. */
export const outletSchema = z.strictObject({
  channel: z.enum(OUTLET_CHANNEL_IDS),
  /** Name of the paper, the account, the place. */
  name: plainText(100),
  publishedOn: z.string().refine(isLocalDate, { message: 'YYYY-MM-DD' }),
  /** Where the proof of it is: the number of a photograph, the page of the paper, the address of the post. */
  evidence: plainText(500),
});

/** A publication elsewhere of an item, in the version that the person saw. */
export type OutletInput = z.output<typeof outletSchema> & { itemId: string; version: number };

/**
 * Records a publication elsewhere. The text of the item does not change.
 * @throws Refusal `not_granted`, `version_conflict`, `nothing_live` for what is not published here, `date_in_future`,
 *   `published_before_formed`, `personal_data`
 */
export async function recordOutlet(context: Context, input: OutletInput): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockForOutlets(tx, input);
    if (item.face?.live !== 'published') throw forbiddenByRule('nothing_live');
    requireDay(tx, input.publishedOn, item.face.formedOn);
    const { channel, name, publishedOn, evidence } = input;
    await requireImpersonal(tx, { name, evidence });
    return await recordNext(tx, item, {
      event: 'item.published_elsewhere',
      data: { channel, name, published_on: publishedOn, evidence },
    });
  });
}

/** The record of a publication elsewhere that is to be struck: the version of the event that made it, and why. */
export interface OutletStrike {
  itemId: string;
  version: number;
  outlet: number;
  note?: string;
}

/**
 * Strikes a publication elsewhere that was recorded wrongly. It stays in the record, struck through, with the reason and
 * the person; it leaves the counts and the public page. Also of an item that is no longer online.
 * @throws Refusal `not_granted`, `version_conflict`, `outlet_unknown`, `already_struck`, `note_required`, `personal_data`
 */
export async function strikeOutlet(context: Context, input: OutletStrike): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockForOutlets(tx, input);
    const outlet = item.outlets.find(({ version }) => version === input.outlet);
    if (outlet === undefined) throw notFound('outlet_unknown');
    if (outlet.struck !== null) throw forbiddenByRule('already_struck');
    const note = noteOf(input.note, 'reason');
    await requireImpersonal(tx, { note });
    return await recordNext(tx, item, { event: 'item.outlet_struck', note, data: { outlet: input.outlet } });
  });
}

/** The item, locked for somebody who may record or strike; the grant comes first, then the version the person saw. */
async function lockForOutlets(
  context: Context,
  seen: { itemId: string; version: number },
): Promise<StoredItem> {
  const item = await lockItem(context, seen.itemId);
  if (!mayRecordOutlets(context, item)) throw notGranted();
  if (seen.version !== item.version) throw new Refusal('conflict', 'version_conflict');
  return item;
}

/** Whether the person may record and strike publications elsewhere of an item. @throws Refusal `item_unknown` */
export function mayRecordOutlets(context: Context, item: FoldedItem): boolean {
  const staff = requireReader(context, belongingOf(item));
  return rolesOver(staff, belongingOf(item)).some((role) => OUTLET_RECORDERS.includes(role));
}

function requireDay(context: Context, day: LocalDate, formedOn: LocalDate): void {
  if (day > context.today) {
    throw invalid({ code: 'date_in_future', field: 'publishedOn', expected: context.today });
  }
  if (day < formedOn)
    throw invalid({ code: 'published_before_formed', field: 'publishedOn', expected: formedOn });
}

/** How often each way was used in a year. */
export interface OutletCount {
  channel: OutletChannel;
  count: number;
}

/** Publications elsewhere of an organ in a year, by way, without those struck; ways that were not used are left out. */
export async function countOutlets(
  context: Context,
  wanted: { organId: string; year: number },
): Promise<OutletCount[]> {
  const rows = await context.db
    .selectFrom('item_outlets')
    .select((of) => ['channel', of.fn.countAll<number>().as('count')])
    .where('site_id', '=', context.site.id)
    .where('organ_id', '=', wanted.organId)
    .where('published_on', '>=', `${wanted.year}-01-01`)
    .where('published_on', '<=', `${wanted.year}-12-31`)
    .where('struck_at', 'is', null)
    .groupBy('channel')
    .execute();
  const counts = new Map(rows.map(({ channel, count }) => [channel, Number(count)]));
  return OUTLET_CHANNEL_IDS.flatMap((channel) => {
    const count = counts.get(channel);
    return count === undefined ? [] : [{ channel, count }];
  });
}
