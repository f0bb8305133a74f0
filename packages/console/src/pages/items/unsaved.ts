/**
 * What is written and not saved: kept in the browser at once and on the server every few seconds, offered again after a
 * lost network, a crash or on another machine, always with the version that its writer had read.
 */
import { useEffect, useRef, useState } from 'react';
import { problemOf } from '../../api/problem.ts';
import { discardWorkingCopy, keepWorkingCopy, type OtherWriter, readWorkingCopy } from '../../api/writing.ts';
import { forget, useOffered } from '../../components/kept.ts';
import { type DraftValues, isDraftValues } from './draft.ts';

/** Unsaved values with the version that they were written on; null for an item that does not exist yet. */
export interface Unsaved {
  version: number | null;
  values: DraftValues;
}

/** Unsaved values that may be taken up again. */
export interface OfferedCopy extends Unsaved {
  at: string;
  /** On this machine, or with the person's account. */
  place: 'browser' | 'server';
}

/** How often the server hears that the item is open, and what is unsaved. */
const BEAT_MS = 15_000;

/** Whether a kept value holds the values of a form, as this version of the program has them. */
export function isUnsaved(value: unknown): value is Unsaved {
  if (typeof value !== 'object' || value === null || !('version' in value) || !('values' in value))
    return false;
  return (typeof value.version === 'number' || value.version === null) && isDraftValues(value.values);
}

/**
 * The newest unsaved copy, from this browser or from the server.
 * @param saved what the page opened with; a copy that says the same is none
 */
export function useUnsavedOffer(keptName: string, itemId: string | null, saved: DraftValues) {
  const { offered: kept, dismiss } = useOffered(keptName, isUnsaved);
  const [stored, setStored] = useState<OfferedCopy | null>(null);
  useEffect(() => {
    if (itemId === null) return;
    let isOpen = true;
    readWorkingCopy(itemId).then(
      ({ own }) => {
        if (!isOpen || own === null || !isDraftValues(own.values)) return;
        setStored({ version: own.version, values: own.values, at: own.writtenAt, place: 'server' });
      },
      // Without the server there is still what the browser kept.
      () => undefined,
    );
    return () => {
      isOpen = false;
    };
  }, [itemId]);
  const [opened] = useState(saved);
  const here: OfferedCopy | null = kept === null ? null : { ...kept.value, at: kept.at, place: 'browser' };
  const newest = here === null || (stored !== null && stored.at > here.at) ? stored : here;
  const isNew = newest !== null && !isSame(newest.values, opened);
  const offered = isNew ? newest : null;
  const done = () => {
    dismiss();
    setStored(null);
  };
  return {
    offered,
    dismiss: done,
    discard() {
      forget(keptName);
      if (itemId !== null) void discardWorkingCopy(itemId).catch(() => undefined);
      done();
    },
  };
}

/** A heartbeat on its way while the person saved may bring back what is saved by now. */
function isSame(one: DraftValues, other: DraftValues): boolean {
  return inFixedOrder(one) === inFixedOrder(other);
}

/** JSON that does not depend on the order of keys, which the database does not keep. */
function inFixedOrder(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

export interface Company {
  others: readonly OtherWriter[];
  /** The version of the item now; null before the server has answered. */
  version: number | null;
  /** When the server last took what was unsaved. */
  keptAt: Date | null;
  /** Whether the last beat did not reach the server. */
  isLost: boolean;
}

/**
 * Says to the server every few seconds that the item is open, with what is unsaved, and hears who else is there.
 * @param unsaved null where nothing is
 */
export function useCompany(
  itemId: string | null,
  version: number | null,
  unsaved: DraftValues | null,
): Company {
  const [company, setCompany] = useState<Company>({ others: [], version: null, keptAt: null, isLost: false });
  const now = useRef({ version, unsaved });
  now.current = { version, unsaved };
  const beatNow = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (itemId === null) return;
    let isOpen = true;
    let sent: DraftValues | null = null;
    const beat = async () => {
      const { version: base, unsaved: values } = now.current;
      if (base === null) return;
      const isNew = values !== null && values !== sent;
      try {
        const heard = await keepWorkingCopy(itemId, { version: base, ...(isNew ? { values } : {}) });
        if (isNew) sent = values;
        if (isOpen)
          setCompany((before) => ({
            ...heard,
            keptAt: isNew ? new Date() : before.keptAt,
            isLost: false,
          }));
      } catch (error) {
        const isLost = problemOf(error).code === 'network_lost';
        if (isOpen) setCompany((before) => ({ ...before, keptAt: null, isLost }));
      }
    };
    beatNow.current = () => void beat();
    void beat();
    const timer = setInterval(() => void beat(), BEAT_MS);
    return () => {
      isOpen = false;
      clearInterval(timer);
      // Who leaves with nothing unsaved is no longer there; what is unsaved waits.
      if (now.current.unsaved === null && sent === null)
        void discardWorkingCopy(itemId).catch(() => undefined);
    };
  }, [itemId]);
  // With a save the working copy went, and with it the word that the person is here.
  const hasUnsaved = unsaved !== null;
  const hadUnsaved = useRef(hasUnsaved);
  useEffect(() => {
    if (hadUnsaved.current && !hasUnsaved) beatNow.current();
    hadUnsaved.current = hasUnsaved;
  }, [hasUnsaved]);
  return company;
}
