/** A bound on how often one address may do something; kept in memory, forgets the longest unseen addresses first. */
import { LRUCache } from 'lru-cache';

/** So many acts per window. */
export interface RateLimit {
  /** Whether the address has used up its acts; when it may go on is given in milliseconds, 0 when it may now. */
  waitOf(address: string, now: Date): number;
  /** Counts an act. */
  count(address: string, now: Date): void;
}

const MAX_ADDRESSES = 20_000;

/** Makes a limit. */
export function createRateLimit(options: { acts: number; windowMs: number }): RateLimit {
  const windows = new LRUCache<string, { acts: number; endsAt: number }>({ max: MAX_ADDRESSES });
  const current = (address: string, now: Date) => {
    const window = windows.get(address);
    return window === undefined || window.endsAt <= now.getTime() ? undefined : window;
  };
  return {
    waitOf(address, now) {
      const window = current(address, now);
      return window === undefined || window.acts < options.acts ? 0 : window.endsAt - now.getTime();
    },
    count(address, now) {
      const window = current(address, now) ?? { acts: 0, endsAt: now.getTime() + options.windowMs };
      windows.set(address, { ...window, acts: window.acts + 1 });
    },
  };
}
