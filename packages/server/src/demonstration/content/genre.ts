/** What a kind of notice (genre) is, and what it writes with. */
import { addDays, addWorkingDays, type LocalDate } from '@gongkai/law/calendar';
import type { ItemKind, KindFields } from '@gongkai/law/kinds';
import { longDate, partsOf, shortDate } from './dates.ts';
import { type Block, signature } from './markup.ts';
import type { CommunityProfile, OrganProfile } from './organs.ts';
import { type Chance, chance } from './random.ts';

/** What one notice says. */
export interface Text {
  readonly title: string;
  readonly keywords: readonly string[];
  readonly blocks: readonly Block[];
  /** Opening of the summary; the first paragraph where it is left out. */
  readonly summary?: string;
  /** Fields of the kind; items that they name stand by their keys. */
  readonly fields?: KindFields;
}

/** How often and where a kind of notice appears, and how it is written. */
export interface Genre {
  readonly id: string;
  readonly column: string;
  readonly sectionOffice: string;
  /** Code of a topic class of the national set. */
  readonly topic: string;
  /** Label of the genre class for documents with a number; left out for plain information. */
  readonly documentGenre?: '通知' | '通告' | '公告' | '通报' | '意见' | '报告' | '函';
  readonly audience?: string;
  /** What its notices are, where they are more than information or a document. */
  readonly kind?: ItemKind;
  /** Notices in 2020 and in a full current year of the furnished organ. */
  readonly count2020: number;
  readonly countNow: number;
  /** Months (1–12) in which it is made; all where left out. */
  readonly months?: readonly number[];
  /** First and last day of the month between which it is made. */
  readonly days?: readonly [number, number];
  /** How soon it is released: the same or next day, within a week (where left out), or within the twenty days. */
  readonly pace?: 'prompt' | 'slow';
  /** People meet in a room: none of it between February and April of 2020, when the epidemic forbade it. */
  readonly gathering?: true;
  /** Also written by the thin neighbours. */
  readonly shared?: true;
  write(pen: Pen): Text;
}

/** The hand that writes one notice: its facts, its dates and its chances. */
export interface Pen extends Chance {
  readonly organ: OrganProfile;
  /** Full name of the organ. */
  readonly name: string;
  /** 西街道 */
  readonly street: string;
  readonly office: string;
  readonly telephone: string;
  readonly date: LocalDate;
  readonly year: number;
  readonly month: number;
  /** 上旬, 中旬 or 下旬 of the month. */
  readonly period: string;
  /** Number of this notice among those of its genre in the year, from 0. */
  readonly turn: number;
  /** One community, the same in the whole notice. */
  readonly community: CommunityProfile;
  /** One residential compound of that community. */
  readonly compound: string;
  /** One road of that community. */
  readonly road: string;
  /** `count` names of communities. */
  communities(count: number): string[];
  /** A working day `count` working days before the date of the notice, as 3月5日. */
  before(count: number): string;
  /** A working day `count` working days after the date of the notice, as 3月5日. */
  after(count: number): string;
  /** Like `after`, with the year. */
  afterLong(count: number): string;
  /** A calendar day `days` later (earlier), as 3月5日. */
  day(days: number): string;
  /** Signature: organ and date, as two paragraphs. */
  signed(): Block[];
  /** A count for every community of the organ. */
  perCommunity(low: number, high: number): { name: string; count: number }[];
  /** Like `perCommunity` for a stock that hardly moves from month to month; `stock` names it. */
  stockPerCommunity(stock: string, low: number, high: number): { name: string; count: number }[];
  /** A figure that is always the same: the size of a building, say. */
  fixed(name: string, low: number, high: number): number;
  /** A figure of the organ that hardly moves from month to month. */
  stock(name: string, low: number, high: number): number;
}

/** Gives the pen for a notice of `organ` made on `date`, with its own chances. */
export function penFor(
  organ: OrganProfile,
  sectionOffice: string,
  date: LocalDate,
  turn: number,
  luck: Chance,
): Pen {
  const office =
    organ.sectionOffices.find((entry) => entry.code === sectionOffice) ?? organ.sectionOffices[0];
  const community = luck.pick(organ.communities);
  const { year, month, day } = partsOf(date);
  return {
    ...luck,
    organ,
    name: organ.name,
    street: organ.street,
    office: office?.name ?? organ.contact.unit,
    telephone: office?.telephone ?? organ.contact.telephone,
    date,
    year,
    month,
    turn,
    period: day <= 10 ? '上旬' : day <= 20 ? '中旬' : '下旬',
    community,
    compound: luck.pick(community.compounds),
    road: luck.pick(community.roads),
    communities: (count) => luck.some(count, organ.communities).map((entry) => entry.name),
    before: (count) => shortDate(addWorkingDays(date, -count)),
    after: (count) => shortDate(addWorkingDays(date, count)),
    afterLong: (count) => longDate(addWorkingDays(date, count)),
    day: (days) => shortDate(addDays(date, days)),
    signed: () => signature(organ.name, longDate(date)),
    stockPerCommunity: (stock, low, high) =>
      organ.communities.map(({ name }) => ({
        name,
        count: drift(chance(`${organ.slug} ${stock} ${name}`).int(low, high), luck),
      })),
    fixed: (name, low, high) => chance(`${organ.slug} ${name}`).int(low, high),
    stock: (name, low, high) => drift(chance(`${organ.slug} ${name}`).int(low, high), luck),
    perCommunity: (low, high) => organ.communities.map(({ name }) => ({ name, count: luck.int(low, high) })),
  };
}

/** A figure a little above or below `base`. */
function drift(base: number, luck: Chance): number {
  return base + luck.int(-1, 1) + luck.int(0, Math.ceil(base / 40));
}

/** Sum of the counts of a list of communities. */
export function sum(rows: readonly { readonly count: number }[]): number {
  return rows.reduce((total, row) => total + row.count, 0);
}
