/**
 * Text that is not saved yet, kept in the browser so that a lost connection, a crash or a lapsed session loses nothing.
 * What may hold personal data goes to the tab's own store and ends with it; all of it is forgotten at sign-out.
 */
import { useEffect, useState } from 'react';

const PREFIX = 'gongkai.kept.';

export type KeptPlace = 'browser' | 'tab';

interface Stored {
  at: string;
  value: unknown;
}

function storeOf(place: KeptPlace): Storage {
  return place === 'tab' ? window.sessionStorage : window.localStorage;
}

/** What was kept under the name, if it still fits. A store that is full or forbidden keeps nothing. */
export function readKept<Value>(
  name: string,
  fits: (value: unknown) => value is Value,
  place: KeptPlace = 'browser',
): { at: string; value: Value } | null {
  try {
    const text = storeOf(place).getItem(PREFIX + name);
    if (text === null) return null;
    const stored: Stored = JSON.parse(text);
    return typeof stored.at === 'string' && fits(stored.value)
      ? { at: stored.at, value: stored.value }
      : null;
  } catch {
    return null;
  }
}

/** Keeps a value; a store that refuses is no reason to stop the person's work. */
export function keep(name: string, value: unknown, place: KeptPlace = 'browser'): void {
  try {
    const stored: Stored = { at: new Date().toISOString(), value };
    storeOf(place).setItem(PREFIX + name, JSON.stringify(stored));
  } catch {
    return;
  }
}

/** Forgets one kept value, after it was saved or discarded. */
export function forget(name: string, place: KeptPlace = 'browser'): void {
  storeOf(place).removeItem(PREFIX + name);
}

/** The names under which this browser keeps something that begin alike. */
export function keptNames(beginning: string): string[] {
  return Object.keys(storeOf('browser'))
    .filter((name) => name.startsWith(PREFIX + beginning))
    .map((name) => name.slice(PREFIX.length));
}

/** Forgets everything: the next person at this machine must not see it. */
export function forgetKept(): void {
  for (const place of ['browser', 'tab'] as const) {
    const store = storeOf(place);
    for (const name of Object.keys(store)) if (name.startsWith(PREFIX)) store.removeItem(name);
  }
}

/** Keeps `value` under `name` a moment after each change, while `changed`. */
export function useKeep(name: string, value: unknown, changed: boolean, place: KeptPlace = 'browser'): void {
  useEffect(() => {
    if (!changed) return;
    const timer = setTimeout(() => keep(name, value, place), 400);
    return () => clearTimeout(timer);
  }, [name, value, changed, place]);
}

/** Offers what was kept once, when the page opens. */
export function useOffered<Value>(
  name: string,
  fits: (value: unknown) => value is Value,
  place: KeptPlace = 'browser',
) {
  const [offered, setOffered] = useState(() => readKept(name, fits, place));
  return { offered, dismiss: () => setOffered(null) };
}
