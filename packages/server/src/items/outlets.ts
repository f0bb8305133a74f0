/**
 * The record that a published item was made public elsewhere too: on a notice board, by an account, in a paper, at a
 * reading place (条例 art. 23, 25), with its day and its evidence.
 */
import { isLocalDate, type LocalDate } from '@gongkai/law/calendar';
import type { StaffRole } from '@gongkai/law/disclosure';
import { OUTLET_CHANNEL_IDS, type OutletChannel } from '@gongkai/law/kinds';
import { z } from 'zod';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, invalid, notGranted, Refusal } from '../platform/errors.ts';
import { belongingOf, requireReader, rolesOver } from './access.ts';
import { lockItem, recordNext, type StoredItem } from './store.ts';
import './schema.ts';

/** Who may record it: those who bring items to the public, and those who wrote them. */
const RECORDERS: readonly StaffRole[] = ['information_officer', 'drafter', 'section_head'];

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
 * Records a publication elsewhere. What the public reads here does not change.
 * @throws Refusal `not_granted`, `version_conflict`, `nothing_live` for what is not published here, `date_in_future`,
 *   `published_before_formed`
 */
export async function recordOutlet(context: Context, input: OutletInput): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    const staff = requireReader(tx, belongingOf(item));
    if (!rolesOver(staff, belongingOf(item)).some((role) => RECORDERS.includes(role))) throw notGranted();
    if (input.version !== item.version) throw new Refusal('conflict', 'version_conflict');
    if (item.face?.live !== 'published') throw forbiddenByRule('nothing_live');
    requireDay(tx, input.publishedOn, item.face.formedOn);
    const { channel, name, publishedOn, evidence } = input;
    return await recordNext(tx, item, {
      event: 'item.published_elsewhere',
      data: { channel, name, published_on: publishedOn, evidence },
    });
  });
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

/** Publications elsewhere of an organ in the year of a day, by way; ways that were not used are left out. */
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
    .groupBy('channel')
    .execute();
  const counts = new Map(rows.map(({ channel, count }) => [channel, Number(count)]));
  return OUTLET_CHANNEL_IDS.flatMap((channel) => {
    const count = counts.get(channel);
    return count === undefined ? [] : [{ channel, count }];
  });
}
