/** From an item to the model of its public page: metadata, notices, change record. */
import { type LocalDate, workingDaysBetween } from '@gongkai/law/calendar';
import type { DisclosureAttribute, Validity } from '@gongkai/law/disclosure';
import type { ItemChange, ItemMetadata, ItemNotice, Link } from '@gongkai/pages';
import { z } from 'zod';
import type { JournalEvent } from '../platform/journal/journal.ts';
import { type PrintedWith, printedClasses } from './item-classes.ts';
import type { TextMetadata } from './text.ts';

/** What the metadata block needs beside the metadata itself. */
export interface MetadataFacts {
  publisher: string;
  indexNumber: string;
  formedOn: LocalDate;
  publishedOn: LocalDate;
  validity: Validity | null;
  repealedOn: LocalDate | null;
  /** For a preview; what is published is for the public. */
  attribute?: DisclosureAttribute;
}

/** The day from which the Regulation, and its time limit, has been in force. */
const REGULATION_IN_FORCE = '2008-05-01';

/** Which working day after it was made the item was released; not said of what is older than the Regulation. */
function releaseDay({ formedOn, publishedOn }: MetadataFacts): number | undefined {
  if (formedOn < REGULATION_IN_FORCE) return undefined;
  const days = workingDaysBetween(formedOn, publishedOn);
  return days > 0 ? days : undefined;
}

/** The metadata block of a page, in the words of the site. */
export function pageMetadata(metadata: TextMetadata, facts: MetadataFacts, words: PrintedWith): ItemMetadata {
  return {
    labels: words.labels,
    indexNumber: facts.indexNumber,
    publisher: facts.publisher,
    documentNumber: metadata.documentNumber,
    formedOn: facts.formedOn,
    publishedOn: facts.publishedOn,
    publishedOnWorkingDay: releaseDay(facts),
    ...printedClasses(metadata, facts.formedOn, words),
    combinedClass: metadata.combinedClass,
    disclosureMode: facts.attribute ?? 'proactive',
    validity: facts.validity ?? undefined,
    validUntil: facts.repealedOn === null ? metadata.expiresOn : undefined,
    repealedOn: facts.repealedOn ?? undefined,
    sourceName: metadata.sourceName,
    keywords: metadata.keywords,
    summary: metadata.summary,
  };
}

/** A release of an item as the public may know it. */
interface Release {
  on: LocalDate;
  kind: ItemChange['kind'];
  note: string | undefined;
}

/**
 * The public change record, newest first: releases, withdrawals and what was unpublished. Of the notes only those
 * written for the public are in it: the change note of a new edition and the reason for taking an item back.
 */
export function changesOf(events: readonly JournalEvent[]): ItemChange[] {
  const changes: Release[] = [];
  let changeNote: string | undefined;
  for (const event of events) {
    if (event.event === 'item.revised') changeNote = event.note ?? undefined;
    const takenBack = TAKEN_BACK.get(event.event);
    if (takenBack !== undefined) {
      changes.push({ on: event.on, kind: takenBack, note: event.note ?? undefined });
    }
    const takenOver = TAKEN_OVER.safeParse(event.data.taken_over);
    if (takenOver.success)
      changes.push({ on: takenOver.data.published_on, kind: 'published', note: undefined });
    if (takenOver.success) {
      const { address } = takenOver.data;
      changes.push({ on: event.on, kind: 'imported', note: isWebAddress(address) ? address : undefined });
    } else if (event.event === 'item.published' || event.event === 'item.issued') {
      changes.push({ on: event.on, kind: releaseKind(changes.at(-1)), note: changeNote });
      changeNote = undefined;
    }
  }
  return changes.reverse();
}

const TAKEN_OVER = z.object({ published_on: z.string(), address: z.string() });

const isWebAddress = (address: string): boolean => /^https?:\/\//i.test(address);

const TAKEN_BACK: ReadonlyMap<string, ItemChange['kind']> = new Map([
  ['item.withdrawn', 'withdrawn'],
  ['item.unpublished', 'unpublished'],
]);

function releaseKind(before: Release | undefined): ItemChange['kind'] {
  if (before === undefined) return 'published';
  return before.kind === 'withdrawn' || before.kind === 'unpublished' ? 'republished' : 'corrected';
}

/** What a reader must know before reading: withdrawal, end of validity, the last correction. */
export function noticesOf(
  standing: {
    withdrawnOn: LocalDate | null;
    supersededOn: LocalDate | null;
    repealedOn: LocalDate | null;
    validity: Validity | null;
    expiresOn: LocalDate | null;
  },
  changes: readonly ItemChange[],
  links: { repealing: Link | undefined; superseding: Link | undefined },
): ItemNotice[] {
  const notices: ItemNotice[] = [];
  const [last] = changes;
  if (standing.withdrawnOn !== null) {
    notices.push({ kind: 'withdrawn', on: standing.withdrawnOn, reason: last?.note ?? '' });
  }
  if (standing.supersededOn !== null && links.superseding !== undefined) {
    notices.push({ kind: 'superseded', on: standing.supersededOn, by: links.superseding });
  }
  if (standing.repealedOn !== null) {
    notices.push({ kind: 'repealed', on: standing.repealedOn, by: links.repealing });
  } else if (standing.validity === 'expired' && standing.expiresOn !== null) {
    notices.push({ kind: 'expired', on: standing.expiresOn });
  }
  const takenOver = changes.find(({ kind }) => kind === 'imported');
  const first = changes.at(-1);
  if (takenOver !== undefined && first !== undefined) {
    notices.push({ kind: 'imported', source: takenOver.note ?? '原网站', originalOn: first.on });
  }
  if (last?.kind === 'corrected') notices.push({ kind: 'corrected', on: last.on, note: last.note ?? '' });
  return notices;
}
