/**
 * Keeps the chain sealed and the followers in step while the program runs: right after each commit of this program
 * and by a beat that also picks up what other programs sealed and what a crash left behind.
 */
import type { Kysely } from 'kysely';
import type { Database } from '../database/database.ts';
import { catchUp, type Follower, type SealedEvent, sealedAfter } from './followers.ts';
import { sealPending } from './sealer.ts';

/** What the worker is built from. `onSealed` hears every sealed event of this and other programs, in order. */
export interface WorkerOptions {
  db: Kysely<Database>;
  followers: readonly Follower[];
  onSealed(siteId: string, events: readonly SealedEvent[]): void;
  onError(error: unknown): void;
}

/** A running worker. */
export interface JournalWorker {
  /** Seals what has committed; resolves when it is sealed and heard. Never rejects: an outage is retried by the beat. */
  committed(siteId: string): Promise<void>;
  /** Resolves when the followers have read all that is sealed now. */
  settled(siteId: string): Promise<void>;
  stop(): Promise<void>;
}

const BEAT_MS = 2_000;

interface SiteState {
  heard: number;
  running: Promise<void> | null;
  next: Promise<void> | null;
  following: Promise<void>;
}

/** Starts the worker. */
export function startJournalWorker(options: WorkerOptions): JournalWorker {
  const sites = new Map<string, SiteState>();
  let stopped = false;

  const stateOf = async (siteId: string): Promise<SiteState> => {
    const known = sites.get(siteId);
    if (known !== undefined) return known;
    const head = await options.db
      .selectFrom('journal_heads')
      .select('position')
      .where('site_id', '=', siteId)
      .executeTakeFirst();
    // What was sealed before this program started is in every page it renders; only later events are news.
    const fresh: SiteState = {
      heard: head?.position ?? 0,
      running: null,
      next: null,
      following: Promise.resolve(),
    };
    const raced = sites.get(siteId);
    if (raced !== undefined) return raced;
    sites.set(siteId, fresh);
    return fresh;
  };

  const seal = async (siteId: string, state: SiteState): Promise<void> => {
    await sealPending(options.db, siteId);
    for (;;) {
      const events = await sealedAfter(options.db, siteId, state.heard);
      const last = events.at(-1);
      if (last === undefined) break;
      state.heard = last.position;
      options.onSealed(siteId, events);
    }
    state.following = state.following.then(() => follow(siteId));
  };

  const follow = async (siteId: string): Promise<void> => {
    for (const follower of options.followers) {
      if (stopped) return;
      await catchUp(options.db, siteId, follower).catch(options.onError);
    }
  };

  /** One run at a time per site; calls during a run share the one that follows it. */
  const committed = async (siteId: string): Promise<void> => {
    if (stopped) return;
    try {
      const state = await stateOf(siteId);
      if (state.running === null) {
        state.running = seal(siteId, state).finally(() => {
          state.running = null;
        });
        return await state.running;
      }
      state.next ??= state.running
        .catch(() => undefined)
        .then(() => {
          state.next = null;
          return committed(siteId);
        });
      return await state.next;
    } catch (error) {
      options.onError(error);
    }
  };

  const beat = async (): Promise<void> => {
    if (stopped) return;
    try {
      const rows = await options.db.selectFrom('sites').select('site_id').execute();
      for (const row of rows) await committed(row.site_id);
    } catch (error) {
      options.onError(error);
    }
  };
  const timer = setInterval(() => void beat(), BEAT_MS);
  timer.unref();

  return {
    committed,
    async settled(siteId) {
      await committed(siteId);
      await (await stateOf(siteId)).following;
    },
    async stop() {
      stopped = true;
      clearInterval(timer);
      const running = [...sites.values()].flatMap((state) => [state.running, state.following]);
      await Promise.allSettled(running);
    },
  };
}
