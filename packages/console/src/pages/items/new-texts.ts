/** Texts that are no items yet: each under an id of its own, kept in the browser at once and on the server after it. */
import { readTree, textOf } from '@gongkai/writing';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { discardNewText, keepNewText, listNewTexts, readNewText } from '../../api/new-texts.ts';
import { problemOf } from '../../api/problem.ts';
import { forget, keptNames, readKept } from '../../components/kept.ts';
import { type DraftValues, isDraftValues } from './draft.ts';
import { isUnsaved, type Unsaved } from './unsaved.ts';

/** How often the server gets what is new. */
const BEAT_MS = 5_000;
const PREFIX = 'item.new.';

/** The name under which the browser keeps the text. */
export const newTextName = (id: string): string => `${PREFIX}${id}`;

/** An id for a new text (UUID version 4); also where the console is served without encryption inside an office. */
export function newTextId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A text that waits for its writer. */
export interface WaitingText {
  id: string;
  kind: string;
  /** Its title, or how it begins. */
  name: string;
  at: string;
  /** Whether only this browser has it. */
  isHereOnly: boolean;
}

/** The person's texts, from the server and from this browser, the last written first. */
export function useWaitingTexts(): { texts: readonly WaitingText[]; discard: (id: string) => void } {
  const queries = useQueryClient();
  const { data = [] } = useQuery({ queryKey: ['new-texts'], queryFn: listNewTexts });
  const [here, setHere] = useState(textsHere);
  const known = new Set(data.map(({ id }) => id));
  const texts: WaitingText[] = [
    ...data.map(({ id, title, beginning, kind, writtenAt }) => ({
      id,
      name: nameOf(title, beginning),
      kind,
      at: writtenAt,
      isHereOnly: false,
    })),
    ...here.filter(({ id }) => !known.has(id)),
  ];
  return {
    texts: texts.sort((one, other) => other.at.localeCompare(one.at)),
    discard(id) {
      forget(newTextName(id));
      setHere(textsHere);
      void discardNewText(id)
        .catch(() => undefined)
        .then(() => queries.invalidateQueries({ queryKey: ['new-texts'] }));
    },
  };
}

function textsHere(): WaitingText[] {
  return keptNames(PREFIX).flatMap((name) => {
    const kept = readKept(name, isUnsaved);
    if (kept === null) return [];
    const { title, body, kind } = kept.value.values;
    const beginning = textOf(readTree(body.slice(0, 400)));
    const id = name.slice(PREFIX.length);
    return [{ id, name: nameOf(title, beginning), kind, at: kept.at, isHereOnly: true }];
  });
}

/** Signs of a text that has no title yet. */
const SHOWN_SIGNS = 24;

function nameOf(title: string, beginning: string): string {
  if (title.trim() !== '') return title;
  const words = beginning.replace(/\s+/g, ' ').trim();
  if (words === '') return '（未填写标题）';
  return words.length > SHOWN_SIGNS ? `${words.slice(0, SHOWN_SIGNS)}……` : words;
}

/** The newest copy of a text, from the server or this browser; null where nothing was kept, undefined while asking. */
export function useKeptNewText(id: string): DraftValues | null | undefined {
  const [found, setFound] = useState<DraftValues | null>();
  useEffect(() => {
    let isOpen = true;
    const here = readKept<Unsaved>(newTextName(id), isUnsaved);
    readNewText(id)
      // Without the server there is still what the browser kept.
      .catch(() => null)
      .then((there) => {
        if (!isOpen) return;
        const isNewer = there !== null && (here === null || there.writtenAt > here.at);
        if (isNewer && isDraftValues(there.values)) setFound(there.values);
        else setFound(here?.value.values ?? null);
      });
    return () => {
      isOpen = false;
    };
  }, [id]);
  return found;
}

/** What the server has of a text. */
export interface Keeping {
  /** When the server last took what was unsaved. */
  keptAt: Date | null;
  /** Whether the last time it could not be reached. */
  isLost: boolean;
}

/**
 * Sends what is unsaved to the server every few seconds.
 * @param id null for an item that is made, whose working copy is kept elsewhere
 * @param unsaved null where nothing is
 */
export function useNewTextKeeping(id: string | null, unsaved: DraftValues | null): Keeping {
  const [keeping, setKeeping] = useState<Keeping>({ keptAt: null, isLost: false });
  const now = useRef(unsaved);
  now.current = unsaved;
  useEffect(() => {
    if (id === null) return;
    let isOpen = true;
    let sent: DraftValues | null = null;
    const beat = async () => {
      const values = now.current;
      if (values === null || values === sent || isEmpty(values)) return;
      try {
        await keepNewText(id, values);
        sent = values;
        if (isOpen) setKeeping({ keptAt: new Date(), isLost: false });
      } catch (error) {
        if (isOpen) setKeeping({ keptAt: null, isLost: problemOf(error).code === 'network_lost' });
      }
    };
    const timer = setInterval(() => void beat(), BEAT_MS);
    return () => {
      isOpen = false;
      clearInterval(timer);
      void beat();
    };
  }, [id]);
  return keeping;
}

const isEmpty = ({ title, body }: DraftValues): boolean => title.trim() === '' && body === '';
