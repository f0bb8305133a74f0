/** Drafts of items: what a genre writes on a date, before numbers and keys are given. */
import type { LocalDate } from '@gongkai/law/calendar';
import type { Art20Code, ItemKind } from '@gongkai/law/disclosure';
import { partsOf } from './dates.ts';
import { type Genre, penFor, type Text } from './genre.ts';
import { likeness, piecesOf } from './likeness.ts';
import { type Block, bodyOf } from './markup.ts';
import { genres } from './notices/index.ts';
import type { OrganProfile } from './organs.ts';
import { chance } from './random.ts';
import { formedDates, releaseDate } from './schedule.ts';
import type { OutletContent, ValidityContent } from './types.ts';

/** An item before it has a key, a number and steps. */
export interface Draft {
  /** Set for items that others point at; the rest are counted. */
  readonly key?: string;
  readonly organ: OrganProfile;
  readonly column: string;
  /** Further columns that list it. */
  readonly alsoIn?: readonly string[];
  readonly sectionOffice: string;
  readonly topic: string;
  readonly art20: Art20Code;
  readonly kind: ItemKind;
  readonly documentGenre: string | null;
  readonly audience: string | null;
  /** Given where the text names it; else counted within the organ and year. */
  readonly documentNumber: string | null;
  readonly text: Text;
  readonly formedOn: LocalDate;
  readonly publishedOn: LocalDate;
  readonly validity: ValidityContent | null;
  readonly repeals: string | null;
  readonly outlets?: readonly OutletContent[];
}

const SUMMARY_LENGTH = 100;
/** Beyond this share of common pieces a notice is written again. */
const TOO_ALIKE = 0.75;
/** How often a notice is written again at most, to be less like the others or to find a free title. */
const REWRITES = 12;
const ATTEMPTS = 60;

/** What has been written so far: titles, and the bodies of each genre as pieces. */
export interface Written {
  readonly titles: Set<string>;
  readonly bodies: Map<string, Set<string>[]>;
}

/** Nothing written yet. */
export function nothingWritten(): Written {
  return { titles: new Set(), bodies: new Map() };
}

interface Candidate {
  readonly text: Text;
  readonly pieces: Set<string>;
  readonly alike: number;
}

/**
 * One notice of a genre made on a date, with a title that nobody has taken and as little like the others of its kind
 * as can be. Throws where no title can be found.
 */
export function draftOf(
  genre: Genre,
  organ: OrganProfile,
  dates: { readonly formedOn: LocalDate; readonly publishedOn: LocalDate },
  turn: number,
  written: Written,
): Draft {
  const others = written.bodies.get(genre.id) ?? [];
  const { text, pieces } = leastAlike(genre, organ, dates.formedOn, turn, written.titles, others);
  written.titles.add(text.title);
  written.bodies.set(genre.id, [...others, pieces]);
  return {
    organ,
    column: genre.column,
    sectionOffice: genre.sectionOffice,
    topic: genre.topic,
    art20: organ.columns.find((column) => column.code === genre.column)?.art20 ?? 'art20_15',
    kind: genre.kind ?? (genre.documentGenre === undefined ? 'information' : 'document'),
    documentGenre: genre.documentGenre ?? null,
    audience: genre.audience ?? null,
    documentNumber: null,
    text,
    ...dates,
    validity: null,
    repeals: null,
  };
}

function leastAlike(
  genre: Genre,
  organ: OrganProfile,
  formedOn: LocalDate,
  turn: number,
  titles: ReadonlySet<string>,
  others: readonly Set<string>[],
): Candidate {
  let best: Candidate | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (best !== null && (best.alike < TOO_ALIKE || attempt > REWRITES)) break;
    const luck = chance(`${organ.slug} ${genre.id} ${formedOn} ${turn} ${attempt}`);
    const text = genre.write(penFor(organ, genre.sectionOffice, formedOn, turn, luck));
    if (titles.has(text.title)) continue;
    const pieces = piecesOf(bodyOf(text.blocks));
    const alike = Math.max(0, ...others.map((other) => likeness(pieces, other)));
    if (best === null || alike < best.alike) best = { text, pieces, alike };
  }
  if (best === null) throw new Error(`no free title for ${genre.id} of ${organ.slug} on ${formedOn}`);
  return best;
}

/** The notices of an organ in a year: as many of each kind as `countOf` says. */
export function draftsOfYear(
  organ: OrganProfile,
  year: number,
  countOf: (genre: Genre) => number,
  written: Written,
): Draft[] {
  return genres.flatMap((genre) => {
    const luck = chance(`${organ.slug} ${year} ${genre.id}`);
    return formedDates(genre, year, countOf(genre), luck).map((formedOn, turn) =>
      draftOf(
        genre,
        organ,
        { formedOn, publishedOn: releaseDate(formedOn, genre.pace, luck) },
        turn,
        written,
      ),
    );
  });
}

/** The content note of an item: its first sentences, at most 100 characters. */
export function summaryOf(text: Text): string {
  const opening = text.summary ?? firstProse(text.blocks);
  const sentences = opening.match(/[^。！？]+[。！？]?/g) ?? [];
  let summary = '';
  for (const sentence of sentences) {
    if (summary.length + sentence.length > SUMMARY_LENGTH) break;
    summary += sentence;
  }
  if (summary !== '') return summary;
  const cut = opening.slice(0, SUMMARY_LENGTH - 1);
  const comma = cut.lastIndexOf('，');
  return `${comma > 20 ? cut.slice(0, comma) : cut}。`;
}

/** Longer than any salutation. */
const SHORTEST_PROSE = 24;

function firstProse(blocks: readonly Block[]): string {
  const prose = blocks.filter((block) => typeof block === 'string');
  const first = prose.find((text) => text.length >= SHORTEST_PROSE) ?? prose[0] ?? '';
  return first.replace(/(，现[^，。]*)?：$/, '。');
}

/** Gives every document of an organ and year that has none its number, in order of the day of signing. */
export function numbered(drafts: readonly Draft[]): Draft[] {
  const counters = new Map<string, number>();
  const ordered = [...drafts].sort((a, b) =>
    a.formedOn < b.formedOn ? -1 : a.formedOn > b.formedOn ? 1 : 0,
  );
  return ordered.map((draft) => {
    if (draft.documentGenre === null || draft.documentNumber !== null) return draft;
    const { year } = partsOf(draft.formedOn);
    const series = `${draft.organ.documentPrefix}${draft.documentGenre === '函' ? '函' : ''}〔${year}〕`;
    const count = (counters.get(series) ?? 0) + 1;
    counters.set(series, count);
    return { ...draft, documentNumber: `${series}${count}号` };
  });
}

/** The body of a draft as HTML. */
export function bodyOfDraft(draft: Draft): string {
  return bodyOf(draft.text.blocks);
}
