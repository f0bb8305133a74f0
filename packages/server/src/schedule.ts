/**
 * What happens by itself: clocks of requests that run out, daily digests, the daily export of the journal's head; and apart
 * from these, so that nothing waits for another site, the links to other sites.
 */

import { followCalendar } from './calendar-change.ts';
import { sweepDigests } from './digest/index.ts';
import { checkOutsideLinks } from './guard/index.ts';
import { resumeImports } from './imports/index.ts';
import { sites } from './organs/index.ts';
import { type Context, createContext, type Services, type Site } from './platform/context.ts';
import { exportHead, keepHead } from './platform/journal/head.ts';
import { sealPending } from './platform/journal/sealer.ts';
import type { Mailer } from './platform/mail/mailer.ts';
import { sweepUnconfirmed } from './reports/index.ts';
import { sweepDueRequests } from './requests/index.ts';
import { sweepSchedules } from './schedules/index.ts';
import { countWork } from './work-route.ts';

/** What the schedule works on. */
export interface ScheduleOptions {
  services: Services;
  headsFolder: string;
  /** Where daily digests go; null where no mail is sent. */
  mailer: Mailer | null;
  onError(error: unknown): void;
}

/** A running schedule. */
export interface Schedule {
  stop(): Promise<void>;
}

const BEAT_MS = 10_000;
const LINKS_BEAT_MS = 60_000;

/** Starts the schedule: a round at once, then one every ten seconds. Every act of a round may be repeated without harm. */
export function startSchedule(options: ScheduleOptions): Schedule {
  const clocks = startBeat(BEAT_MS, () => round(options), options.onError);
  const links = startBeat(LINKS_BEAT_MS, () => askLinks(options), options.onError);
  return {
    async stop() {
      await Promise.all([clocks.stop(), links.stop()]);
    },
  };
}

/** Does the work at once and then at every beat; a beat that comes while the work before it is under way is let go. */
function startBeat(every: number, work: () => Promise<void>, onError: (error: unknown) => void): Schedule {
  let running: Promise<void> | null = null;
  const beat = () => {
    running ??= work()
      .catch(onError)
      .finally(() => {
        running = null;
      });
  };
  beat();
  const timer = setInterval(beat, every);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

async function askLinks({ services }: ScheduleOptions): Promise<void> {
  for (const site of await sites(services.database)) {
    await checkOutsideLinks(systemContext(services, site));
  }
}

const systemContext = (services: Services, site: Site): Context =>
  createContext(services, site, { type: 'system', name: 'schedule' }, new Date());

async function round({ services, headsFolder, mailer, onError }: ScheduleOptions): Promise<void> {
  for (const site of await sites(services.database)) {
    const context = systemContext(services, site);
    await followCalendar(context);
    await sweepDueRequests(context);
    await sweepSchedules(context);
    await resumeImports(context);
    await sweepUnconfirmed(context);
    if (mailer !== null) await sweepDigests(context, { mailer, countWork, onError });
    const head = await sealPending(services.database, site.id);
    await keepHead(headsFolder, context.today, exportHead(services.cipher, site.code, head, context.now));
  }
}
