/** Items of every kind that has fields of its own: at least two of each, of the year before the present one. */
import type { Draft } from '../drafts.ts';
import type { OrganProfile } from '../organs.ts';
import { enforcementEntries } from './enforcement.ts';
import { type EntryFacts, factsOf, type KindEntry, releaseOf } from './entry.ts';
import { financeEntries } from './finance.ts';
import { gazetteEntries } from './gazette.ts';
import { organEntries } from './organ.ts';
import { planEntries } from './plans.ts';
import { projectEntries } from './projects.ts';

const ENTRIES: readonly KindEntry[] = [
  ...organEntries,
  ...planEntries,
  ...financeEntries,
  ...projectEntries,
  ...enforcementEntries,
  ...gazetteEntries,
];

/** The hand-written items of an organ in a year. */
export function kindDrafts(organ: OrganProfile, year: number): Draft[] {
  return ENTRIES.map((entry) => draftOf(organ, entry, factsOf(organ, year, entry.made)));
}

function draftOf(organ: OrganProfile, entry: KindEntry, facts: EntryFacts): Draft {
  return {
    key: `${organ.slug}-kind-${entry.key}`,
    organ,
    column: entry.column,
    sectionOffice: entry.sectionOffice,
    topic: entry.topic,
    art20: organ.columns.find(({ code }) => code === entry.column)?.art20 ?? 'art20_15',
    kind: entry.kind,
    documentGenre: null,
    audience: null,
    documentNumber: null,
    text: entry.write(facts),
    formedOn: facts.formedOn,
    publishedOn: releaseOf(facts.formedOn, entry.wait),
    validity: null,
    repeals: null,
    outlets: entry.outlets ?? [],
  };
}
