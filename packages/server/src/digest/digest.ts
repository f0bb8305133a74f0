/**
 * The daily digest: one mail a person and working day with what waits and what is overdue, never two. A row claims the
 * person's day before anything is sent; what was claimed and got lost in a crash stays unsent, since nobody can know
 * whether the mail server had taken it. What the server refused is tried again.
 */
import { dayKind } from '@gongkai/law/calendar';
import { sql } from 'kysely';
import { actorById } from '../identity/index.ts';
import { sites } from '../organs/index.ts';
import { type Context, createContext, transact } from '../platform/context.ts';
import type { Mailer } from '../platform/mail/mailer.ts';
import type { WorkCount } from '../platform/work.ts';
import './schema.ts';
import { digestMail, total } from './text.ts';

/** What the digests are made with. */
export interface DigestMeans {
  mailer: Mailer;
  /** What waits for the actor of a context, list by list. */
  countWork(context: Context): Promise<ReadonlyMap<string, WorkCount>>;
  onError(error: unknown): void;
}

/** From half past eight in the morning, when offices open. */
const OPENS = '08:30';
const MOST_ATTEMPTS = 5;
const BATCH = 200;

/** Sends the digests that are due; gives how many went out. May be called as often as one likes. */
export async function sweepDigests(context: Context, means: DigestMeans): Promise<number> {
  if (!isOfficeTime(context)) return 0;
  const consoleHref = await consoleOf(context);
  let sent = 0;
  for (const person of await dueDigests(context)) {
    if (!(await claim(context, person.id))) continue;
    if (await sendOne(context, means, person, consoleHref)) sent += 1;
  }
  return sent;
}

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function isOfficeTime({ now, today }: Context): boolean {
  const { kind } = dayKind(today);
  return (kind === 'weekday' || kind === 'shifted_working_day') && CLOCK.format(now) >= OPENS;
}

interface Recipient {
  id: string;
  name: string;
  email: string | null;
}

/** Who wants a digest and has none of today, or one that was refused and may be tried again. */
async function dueDigests(context: Context): Promise<Recipient[]> {
  return await context.db
    .selectFrom('staff')
    .leftJoin('mail_digests', (join) =>
      join
        .onRef('mail_digests.site_id', '=', 'staff.site_id')
        .onRef('mail_digests.staff_id', '=', 'staff.staff_id')
        .on('mail_digests.sent_for', '=', context.today),
    )
    .select(['staff.staff_id as id', 'staff.name', 'staff.email'])
    .where('staff.site_id', '=', context.site.id)
    .where('daily_digest', '=', true)
    .where('active', '=', true)
    .where('email', 'is not', null)
    .where((where) =>
      where.or([
        where('mail_digests.state', 'is', null),
        where.and([where('mail_digests.state', '=', 'failed'), where('attempts', '<', MOST_ATTEMPTS)]),
      ]),
    )
    .orderBy('staff.staff_id')
    .limit(BATCH)
    .execute();
}

/** Takes the person's day for this program: of two at once one gets it. */
async function claim(context: Context, staffId: string): Promise<boolean> {
  return await transact(context, async (tx) => {
    const claimed = await tx.db
      .insertInto('mail_digests')
      .values({
        site_id: tx.site.id,
        staff_id: staffId,
        sent_for: tx.today,
        state: 'claimed',
        attempts: 1,
        waiting: 0,
        overdue: 0,
        updated_at: tx.now,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['site_id', 'staff_id', 'sent_for'])
          .doUpdateSet({ state: 'claimed', attempts: sql`mail_digests.attempts + 1`, updated_at: tx.now })
          .where('mail_digests.state', '=', 'failed')
          .where('mail_digests.attempts', '<', MOST_ATTEMPTS),
      )
      .returning('staff_id')
      .executeTakeFirst();
    return claimed !== undefined;
  });
}

async function sendOne(
  context: Context,
  means: DigestMeans,
  { id, name, email }: Recipient,
  consoleHref: string | null,
): Promise<boolean> {
  const close = (state: 'sent' | 'empty' | 'failed', count: WorkCount) => finish(context, id, state, count);
  const nothing = { waiting: 0, overdue: 0 };
  try {
    const actor = await actorById(context, id);
    if (actor === undefined || email === null) throw new Error('nobody to send a digest to');
    const counts = await means.countWork(createContext(context.services, context.site, actor, context.now));
    const all = total(counts);
    if (all.waiting === 0) {
      await close('empty', nothing);
      return false;
    }
    const { name: siteName } = context.site;
    const person = { name, address: email };
    await means.mailer.send(digestMail({ person, siteName, consoleHref, on: context.today, counts }));
    await close('sent', all);
    return true;
  } catch (error) {
    means.onError(error);
    await close('failed', nothing);
    return false;
  }
}

async function finish(
  context: Context,
  staffId: string,
  state: 'sent' | 'empty' | 'failed',
  count: WorkCount,
): Promise<void> {
  await context.db
    .updateTable('mail_digests')
    .set({ state, ...count, updated_at: context.now })
    .where('site_id', '=', context.site.id)
    .where('staff_id', '=', staffId)
    .where('sent_for', '=', context.today)
    .execute();
}

async function consoleOf(context: Context): Promise<string | null> {
  const site = (await sites(context.services.database)).find(({ id }) => id === context.site.id);
  return site?.host ? `https://${site.host}/console/` : null;
}
