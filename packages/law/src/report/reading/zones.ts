/** Where in a tape each report and each of its sections stands. Sections are found by their words, not by their number. */
import {
  CASE_HEAD_KEYS,
  CORNER_KEY,
  FIRST_ROW_KEY,
  HEADING_KEYS,
  REQUEST_KEYS,
  SECOND_ROW_KEY,
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
/** Rows that a request table without labels has at least. */
const LEAST_ROWS = 20;
const REQUEST_COLUMNS = 7;
/** Text between two labels of one table, at most. */
const WIDEST_GAP = 120;
/** Text between two parts of one table where a page break repeats its head. */
const WIDEST_BREAK = 400;
/** From a heading to its table, at most. */
const HEAD_LENGTH = 260;

interface Core {
  readonly first: number;
  readonly last: number;
  /** The table itself, where it has no labels. */
  readonly atoms?: Zone;
}

/** The zones of each report with a request table, in order. Empty when there is none. */
export function findReports(tape: Tape, stream: Stream): ReportZones[] {
  const headings = HEADING_KEYS.map((keys) => keys.flatMap((key) => stream.hits(key)).sort(byStart));
  const labelled = labelledCores(stream);
  const bare = labelled.length > 0 ? labelled : bareCores(tape, stream);
  const cores = bare.length > 0 ? bare : coreWithoutTable(stream, headings);
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

/** Runs of labels of the request table. A label that comes again opens the next table; runs without a common label are one. */
function labelledCores(stream: Stream): Core[] {
  const hits = REQUEST_KEYS.flatMap((key, label) => stream.hits(key).map((hit) => ({ ...hit, label }))).sort(
    byStart,
  );
  const runs: LabelRun[] = [];
  for (const { label, start, end } of hits) {
    const run = runs.at(-1);
    const isNext = run === undefined || start - run.last > WIDEST_GAP || opensNext(run, label);
    if (isNext) runs.push({ first: start, last: end, lastLabel: label, labels: new Set([label]) });
    else {
      run.last = end;
      run.lastLabel = label;
      run.labels.add(label);
    }
  }
  const joined: LabelRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const isApart =
      before === undefined ||
      before.labels.size < 2 ||
      [...run.labels].some((label) => before.labels.has(label));
    if (isApart || run.first - before.last > WIDEST_BREAK) joined.push(run);
    else {
      before.last = run.last;
      for (const label of run.labels) before.labels.add(label);
    }
  }
  return joined
    .filter(({ labels }) => labels.size >= LEAST_LABELS || OPENING.every((label) => labels.has(label)))
    .map(({ first, last }) => ({ first, last }));
}

/** The first two rows: together they are a table, though the file may have no more of it. */
const OPENING = [FIRST_ROW_KEY, SECOND_ROW_KEY].map((key) => REQUEST_KEYS.indexOf(key));

interface LabelRun {
  readonly first: number;
  last: number;
  lastLabel: number;
  readonly labels: Set<number>;
}

/** A label of a row that was there already, not just repeated in a merged cell; of a few labels that stand in running text, any. */
function opensNext({ labels, lastLabel }: LabelRun, label: number): boolean {
  if (!labels.has(label) || label === lastLabel) return false;
  return (
    label === REQUEST_KEYS.indexOf(FIRST_ROW_KEY) ||
    labels.size >= REQUEST_KEYS.length / 2 ||
    labels.size < LEAST_LABELS
  );
}

/** Where the lines of figures begin that stand right before an atom, with nothing but headings between. */
function figuresBefore(tape: Tape, end: number): number {
  const lines = valueLines(tape).filter((line) => line.to <= end);
  let at = lines.length - 1;
  while (at >= 0 && lines[at]?.values === 0) at -= 1;
  while (at >= 0 && lines[at]?.hasText === false) at -= 1;
  return lines[at + 1]?.from ?? end;
}

/** Runs of lines of figures, as many in each and with no text between, that only a request table has. */
function bareCores(tape: Tape, stream: Stream): Core[] {
  const cores: Core[] = [];
  let run = { from: 0, to: 0, rows: 0 };
  const close = () => {
    const { from, to, rows } = run;
    const position = stream.positionOf(from);
    if (rows >= LEAST_ROWS) cores.push({ first: position, last: position, atoms: { from, to } });
    run = { from: 0, to: 0, rows: 0 };
  };
  for (const line of valueLines(tape)) {
    const isRow = line.values % REQUEST_COLUMNS === 0 && line.values <= 4 * REQUEST_COLUMNS;
    if (line.values === 0 && !line.hasText) continue;
    if (!isRow || line.hasText) close();
    else run = { from: run.rows === 0 ? line.from : run.from, to: line.to, rows: run.rows + 1 };
  }
  close();
  return cores;
}

interface ValueLine {
  readonly from: number;
  readonly to: number;
  readonly values: number;
  readonly hasText: boolean;
}

function valueLines(tape: Tape): ValueLine[] {
  const lines: ValueLine[] = [];
  tape.atoms.forEach((atom, index) => {
    const last = lines.at(-1);
    const isSame = last !== undefined && tape.atoms[index - 1]?.line === atom.line;
    const before = isSame ? last : { from: index, to: index, values: 0, hasText: false };
    const counts = atom.kind === 'value' && atom.token.form !== 'soft' ? 1 : 0;
    const line = {
      from: before.from,
      to: index + 1,
      values: before.values + counts,
      hasText: before.hasText || atom.kind === 'text',
    };
    if (isSame) lines[lines.length - 1] = line;
    else lines.push(line);
  });
  return lines;
}

/** Where the request table would stand in a report that has other tables but not this one. */
function coreWithoutTable(stream: Stream, headings: readonly (readonly Hit[])[]): Core[] {
  const [, , third = [], fourth = []] = headings;
  const captions = stream.hits('第二十条第', 0);
  const caseHeads = stream.hits(CASE_HEAD_KEYS[0], 0);
  if (captions.length < 2 && caseHeads.length < 2) return [];
  const after = captions.at(-1)?.end ?? 0;
  const place =
    [...third, ...fourth, ...caseHeads].find((hit) => hit.start >= after)?.start ?? stream.text.length;
  return [{ first: place, last: place }];
}

/** Where the next report begins between two request tables: at its title, else at its first heading. */
function startBetween(
  from: number,
  to: number,
  titles: readonly Hit[],
  headings: readonly (readonly Hit[])[],
): number {
  const title = titles.find((hit) => hit.start > from && hit.end <= to);
  const [, , , fourth = [], fifth = [], sixth = []] = headings;
  const before = (hits: readonly Hit[]) => hits.findLast((hit) => hit.end <= (title?.start ?? to))?.end ?? 0;
  if (title !== undefined)
    return Math.max(from, title.start - 60, before(fourth), before(fifth), before(sixth));
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
    section2:
      core.atoms === undefined
        ? zone(secondStart, thirdHead?.start ?? core.first)
        : {
            from: secondHead === undefined ? figuresBefore(tape, core.atoms.from) : atom(secondStart),
            to: core.atoms.from,
          },
    requests: core.atoms ?? { from: atom(requestsStart), to: casesStart >= end ? last : atom(casesStart) },
    cases:
      core.atoms === undefined
        ? zone(casesStart, Math.min(fifthStart, sixthStart))
        : { from: core.atoms.to, to: zone(casesStart, Math.min(fifthStart, sixthStart)).to },
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
