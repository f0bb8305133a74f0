/** Where in a tape each report and each of its sections stands. Sections are found by their words, not by their number. */
import {
  CASE_HEAD_KEYS,
  CORNER_KEY,
  FIRST_ROW_KEY,
  HEADING_KEYS,
  LAST_ROW_KEY,
  REQUEST_KEYS,
  TITLE_KEY,
} from './labels.ts';
import type { Hit } from './match.ts';
import type { Stream } from './stream.ts';
import type { Tape } from './tape.ts';

/** Atoms from `from` up to `to`. */
export interface Zone {
  readonly from: number;
  readonly to: number;
}

export interface ReportZones {
  readonly whole: Zone;
  readonly section1: Zone;
  readonly section2: Zone;
  readonly requests: Zone;
  readonly cases: Zone;
  readonly section5: Zone | null;
  readonly section6: Zone | null;
}

/** Different labels that a request table has at least. */
const LEAST_LABELS = 4;
/** Figures that a request table without labels has at least. */
const LEAST_FIGURES = 40;
/** Text between two labels of one table, at most. */
const WIDEST_GAP = 400;
/** From a heading to its table, at most. */
const HEAD_LENGTH = 260;

interface Core {
  readonly first: number;
  readonly last: number;
}

/** The zones of each report with a request table, in order. Empty when there is none. */
export function findReports(tape: Tape, stream: Stream): ReportZones[] {
  const headings = HEADING_KEYS.map((keys) => keys.flatMap((key) => stream.hits(key)).sort(byStart));
  const labelled = labelledCores(stream);
  const cores = labelled.length > 0 ? labelled : bareCores(tape, stream, headings);
  const titles = stream.hits(TITLE_KEY, 1);
  return cores.map((core, index) => {
    const start = index === 0 ? 0 : startBetween(cores[index - 1]?.last ?? 0, core.first, titles, headings);
    const next = cores[index + 1];
    const end =
      next === undefined ? stream.text.length : startBetween(core.last, next.first, titles, headings);
    return zonesOf(core, { start, end, isLast: next === undefined }, { tape, stream, headings });
  });
}

const byStart = (a: Hit, b: Hit): number => a.start - b.start;

/** Runs of labels of the request table. A label that comes again opens the next table. */
function labelledCores(stream: Stream): Core[] {
  const hits = REQUEST_KEYS.flatMap((key, label) => stream.hits(key).map((hit) => ({ ...hit, label }))).sort(
    byStart,
  );
  const firstRow = REQUEST_KEYS.indexOf(FIRST_ROW_KEY);
  const lastRow = REQUEST_KEYS.indexOf(LAST_ROW_KEY);
  const cores: Core[] = [];
  let seen = new Set<number>();
  let group: Core | null = null;
  const close = () => {
    if (group !== null && seen.size >= LEAST_LABELS) cores.push(group);
    group = null;
    seen = new Set();
  };
  for (const { label, start, end } of hits) {
    const isAgain = seen.has(label) && (label === firstRow || seen.size >= REQUEST_KEYS.length / 2);
    const isFar = group !== null && start - (group as Core).last > WIDEST_GAP;
    if (isAgain || isFar || (label === firstRow && seen.size < LEAST_LABELS)) close();
    group = { first: (group as Core | null)?.first ?? start, last: end };
    seen.add(label);
    if (label === lastRow && seen.size < LEAST_LABELS) close();
  }
  close();
  return cores;
}

/** Between the headings of sections three and four, where figures without labels stand. */
function bareCores(tape: Tape, stream: Stream, headings: readonly (readonly Hit[])[]): Core[] {
  const [, , third = [], fourth = []] = headings;
  return third.flatMap((heading): Core[] => {
    const next = fourth.find((hit) => hit.start >= heading.end);
    if (next === undefined) return [];
    const from = stream.atomAt(heading.end - 1) + 1;
    const to = stream.atomAt(next.start);
    const figures = tape.atoms.slice(from, to).filter((atom) => atom.kind === 'value').length;
    return figures >= LEAST_FIGURES ? [{ first: heading.end, last: next.start }] : [];
  });
}

/** Where the next report begins between two request tables: at its title, else at its first heading. */
function startBetween(
  from: number,
  to: number,
  titles: readonly Hit[],
  headings: readonly (readonly Hit[])[],
): number {
  const title = titles.find((hit) => hit.start > from && hit.end <= to);
  if (title !== undefined) return Math.max(from, title.start - 60);
  for (const heading of headings.slice(0, 3)) {
    const found = heading.find((hit) => hit.start > from && hit.end <= to);
    if (found !== undefined) return found.start;
  }
  return (from + to) >> 1;
}

interface Context {
  readonly tape: Tape;
  readonly stream: Stream;
  readonly headings: readonly (readonly Hit[])[];
}

function zonesOf(
  core: Core,
  { start, end, isLast }: { start: number; end: number; isLast: boolean },
  { tape, stream, headings }: Context,
): ReportZones {
  const within = (hits: readonly Hit[], from: number, to: number) =>
    hits.filter((hit) => hit.start >= from && hit.end <= to);
  const [first = [], second = [], third = [], fourth = [], fifth = [], sixth = []] = headings;
  const near = Math.max(start, core.first - HEAD_LENGTH);
  const heads = [...within(third, near, core.first), ...within(stream.hits(CORNER_KEY), near, core.first)];
  const requestsStart = heads.length === 0 ? core.first : Math.max(...heads.map((hit) => hit.end)) - 1;
  const caseHeads = [...fourth, ...CASE_HEAD_KEYS.flatMap((key) => stream.hits(key, 0))];
  const afterwards = (hits: readonly Hit[], from: number) =>
    Math.min(end, ...within(hits, from, end).map((hit) => hit.start));
  const casesStart = Math.min(afterwards(caseHeads, core.last), afterwards(fifth, core.last));
  const fifthStart = afterwards(fifth, casesStart);
  const sixthStart = afterwards(sixth, fifthStart === end ? casesStart : fifthStart);
  const secondHead = within(second, start, Math.min(requestsStart, core.first)).at(-1);
  const thirdHead = within(third, secondHead?.end ?? start, core.first).at(-1);
  const secondStart =
    secondHead?.start ?? within(stream.hits('第二十条第'), start, core.first)[0]?.start ?? start;
  const firstHead = within(first, start, secondStart).at(-1);
  const atom = (position: number) =>
    position >= stream.text.length ? tape.atoms.length : stream.atomAt(position);
  const last = isLast ? tape.atoms.length : atom(end);
  const zone = (from: number, to: number): Zone => ({ from: atom(from), to: to >= end ? last : atom(to) });
  return {
    whole: { from: start === 0 ? 0 : atom(start), to: last },
    section1: zone(firstHead?.start ?? start, secondStart),
    section2: zone(secondStart, thirdHead?.start ?? core.first),
    requests: { from: atom(requestsStart), to: casesStart >= end ? last : atom(casesStart) },
    cases: zone(casesStart, Math.min(fifthStart, sixthStart)),
    section5: fifthStart === end ? null : zone(fifthStart, sixthStart),
    section6: sixthStart === end ? null : zone(sixthStart, end),
  };
}

/**
 * For each caption the part of the zone from where it stands up to the next of them, in whatever order they are;
 * null unless every caption stands there once.
 */
export function captionZones(stream: Stream, zone: Zone, captions: readonly string[]): Zone[] | null {
  const from = stream.positionOf(zone.from);
  const to = stream.positionOf(zone.to);
  const starts: number[] = [];
  for (const caption of captions) {
    const hits = stream.hits(caption, 0).filter((hit) => hit.start >= from && hit.end <= to);
    const [hit] = hits;
    if (hits.length !== 1 || hit === undefined) return null;
    starts.push(stream.atomAt(hit.start));
  }
  return starts.map((start) => ({
    from: start,
    to: Math.min(zone.to, ...starts.filter((other) => other > start)),
  }));
}
