/**
 * The loader's desk: who is who and what is where on the demonstration site, and the way acts are performed there.
 * Every act is an operation of the platform, done by a person on a day in the past; nothing is written past them.
 */
import { actorByLogin } from '../identity/index.ts';
import type { Actor, Context, Services, Site } from '../platform/context.ts';
import { createContext } from '../platform/context.ts';
import type { ShanghaiInstant } from './content/index.ts';

/** One act at its instant. `by` is a login, or `applicant` or `system`. */
export interface Act {
  at: ShanghaiInstant;
  by: string;
  run(context: Context, desk: Desk): Promise<void>;
}

/** A record that later acts go on from. */
export interface Known {
  id: string;
  version: number;
}

/** Ids of what was created, by the names that the content gives them. */
export interface Desk {
  services: Services;
  site: Site;
  /** By slug. */
  organs: Map<string, string>;
  /** By `slug/code`. */
  offices: Map<string, string>;
  /** By `slug/code`. */
  columns: Map<string, string>;
  items: Map<string, Known>;
  requests: Map<string, Known>;
  actors: Map<string, Actor>;
}

/** An empty desk for a site. */
export function openDesk(services: Services, site: Site): Desk {
  return {
    services,
    site,
    organs: new Map(),
    offices: new Map(),
    columns: new Map(),
    items: new Map(),
    requests: new Map(),
    actors: new Map<string, Actor>([
      ['applicant', { type: 'public' }],
      ['system', { type: 'system', name: 'demonstration' }],
    ]),
  };
}

/** What the content promised to exist. */
export function known<Value>(map: ReadonlyMap<string, Value>, name: string): Value {
  const value = map.get(name);
  if (value === undefined) throw new Error(`the demonstration names ${name}, which is not there`);
  return value;
}

/** The account with a login, as it stood when it first acted. */
export async function actorOf(context: Context, desk: Desk, by: string): Promise<Actor> {
  const remembered = desk.actors.get(by);
  if (remembered !== undefined) return remembered;
  const actor = await actorByLogin(context, by);
  if (actor === undefined) throw new Error(`the demonstration names ${by}, who has no account`);
  desk.actors.set(by, actor);
  return actor;
}

/** Acts that share one commit: many small commits would take the disk longer than the work itself. */
const BATCH = 100;

/** Performs the acts in order of time. */
export async function perform(
  desk: Desk,
  acts: readonly Act[],
  onProgress: (done: number) => void,
): Promise<void> {
  const ordered = [...acts].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  for (let start = 0; start < ordered.length; start += BATCH) {
    const batch = ordered.slice(start, start + BATCH);
    await desk.services.database.transaction().execute(async (db) => {
      for (const act of batch) {
        const now = new Date(act.at);
        const base = createContext(desk.services, desk.site, { type: 'system', name: 'demonstration' }, now);
        const context = { ...base, db };
        await act.run({ ...context, actor: await actorOf(context, desk, act.by) }, desk);
      }
    });
    onProgress(Math.min(start + BATCH, ordered.length));
  }
}
