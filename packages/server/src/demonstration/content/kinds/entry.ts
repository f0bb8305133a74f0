/** One item of a kind with fields of its own, written by hand for the furnished organ. */
import { addWorkingDays, type LocalDate, workingDayOnOrAfter } from '@gongkai/law/calendar';
import type { ItemKind, KindFields } from '@gongkai/law/kinds';
import { dateOf } from '../dates.ts';
import type { Block } from '../markup.ts';
import type { OrganProfile } from '../organs.ts';
import type { OutletContent } from '../types.ts';

export interface KindEntry {
  /** Unique among the hand-written items of all kinds. */
  readonly key: string;
  readonly kind: ItemKind;
  readonly column: string;
  readonly sectionOffice: string;
  readonly topic: string;
  /** Month and day on which it is made; moved to the next working day. */
  readonly made: readonly [month: number, day: number];
  /** Working days until it is released. */
  readonly wait: number;
  readonly outlets?: readonly OutletContent[];
  write(facts: EntryFacts): EntryText;
}

/** What an entry writes with: its organ, its day, and other days of its year. */
export interface EntryFacts {
  readonly organ: OrganProfile;
  readonly year: number;
  readonly formedOn: LocalDate;
  /** A working day on or after this day of the year. */
  day(month: number, day: number): LocalDate;
  /** Telephone of a section office. */
  telephone(office: string): string;
}

export interface EntryText {
  readonly title: string;
  readonly keywords: readonly string[];
  readonly summary: string;
  readonly blocks: readonly Block[];
  readonly fields: KindFields;
}

/** The facts of an entry in a year. */
export function factsOf(organ: OrganProfile, year: number, made: KindEntry['made']): EntryFacts {
  const day = (month: number, date: number): LocalDate => workingDayOnOrAfter(dateOf(year, month, date));
  return {
    organ,
    year,
    formedOn: day(...made),
    day,
    telephone: (office) =>
      organ.sectionOffices.find(({ code }) => code === office)?.telephone ?? organ.contact.telephone,
  };
}

/** The day of release of what was made on a day. */
export function releaseOf(formedOn: LocalDate, wait: number): LocalDate {
  return addWorkingDays(formedOn, wait);
}
