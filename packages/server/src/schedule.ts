/** What happens by itself: clocks of requests that run out, daily digests, and the daily export of the journal's head. */

import { sweepDigests } from './digest/index.ts';
import { resumeImports } from './imports/index.ts';
import { sites } from './organs/index.ts';
import { createContext, type Services } from './platform/context.ts';
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

/** Starts the schedule: a round at once, then one every ten seconds. Every act of a round may be repeated without harm. */
export function startSchedule(options: ScheduleOptions): Schedule {
  let running: Promise<void> = Promise.resolve();
  const beat = () => {
    running = running.then(() => round(options)).catch(options.onError);
  };
  beat();
  const timer = setInterval(beat, BEAT_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}

async function round({ services, headsFolder, mailer, onError }: ScheduleOptions): Promise<void> {
  for (const site of await sites(services.database)) {
    const context = createContext(services, site, { type: 'system', name: 'schedule' }, new Date());
    await sweepDueRequests(context);
    await sweepSchedules(context);
    await resumeImports(context);
    await sweepUnconfirmed(context);
    if (mailer !== null) await sweepDigests(context, { mailer, countWork, onError });
    const head = await sealPending(services.database, site.id);
    await keepHead(headsFolder, context.today, exportHead(services.cipher, site.code, head, context.now));
  }
}
