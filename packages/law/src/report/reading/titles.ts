/** Organ and year of a report, from its title, else from the years its text speaks of. */
import { FIRST_REPORT_YEAR } from '../formats.ts';
import { fold, isDigit, isHan, squeeze } from './fold.ts';
import { TITLE_KEY } from './labels.ts';
import { allHits } from './match.ts';
import type { Atom } from './tape.ts';
import type { Zone } from './zones.ts';

export interface Title {
  /** Empty when it was not found. */
  readonly organ: string;
  readonly year: number | null;
  readonly isFromTitle: boolean;
}

/** Lines before and after a title that may hold parts of it. */
const TITLE_LINES = 3;
const LONGEST_ORGAN = 40;
const FIRST_YEAR = 2008;
const LAST_YEAR = 2099;

/** The title in the zone; `hints` are titles from elsewhere, such as that of a page or the name of a file. */
export function findTitle(atoms: readonly Atom[], zone: Zone, hints: readonly string[]): Title {
  const lines = linesOf(atoms, zone);
  const found = titlesIn(lines);
  const hinted = hints.flatMap((hint) => titlesIn([hint]));
  const best = mostNamed(found.filter(({ organ }) => organ !== '')) ?? mostNamed(hinted) ?? found[0];
  if (best !== undefined) return { ...best, isFromTitle: true };
  return { organ: '', year: yearSpokenOf(lines) ?? yearIn(hints), isFromTitle: false };
}

interface Named {
  readonly organ: string;
  readonly year: number;
}

/** Lines of the zone, folded, tokens separated by a space. */
function linesOf(atoms: readonly Atom[], zone: Zone): string[] {
  const lines: string[] = [];
  let number = -1;
  for (let index = zone.from; index < zone.to && lines.length < 4000; index += 1) {
    const atom = atoms[index];
    if (atom === undefined) break;
    const text = atom.kind === 'text' ? fold(atom.text) : atom.token.text;
    if (atom.line === number) lines[lines.length - 1] += ` ${text}`;
    else lines.push(text);
    number = atom.line;
  }
  return lines;
}

function titlesIn(lines: readonly string[]): Named[] {
  return lines.flatMap((line, index): Named[] => {
    const year = titleYear(lines, index);
    if (year === null) return [];
    const own = organBefore(line.slice(0, year.at));
    const isAbove = own === '' && year.at <= 2;
    const organ = isAbove ? organBefore(lines[index - 1] ?? '') : own;
    const place = organ === '' ? '' : placeAbove(lines[index - (isAbove ? 2 : 1)] ?? '');
    return [{ organ: place + organ, year: year.year }];
  });
}

const LONGEST_PLACE = 8;

/** A line of a title that holds nothing but the province, city or county that the organ below belongs to. */
function placeAbove(line: string): string {
  const place = line.replaceAll(' ', '');
  const isPlace = place.length >= 2 && place.length <= LONGEST_PLACE && [...place].every(isHan);
  return isPlace && '省市州盟县区'.includes(place.slice(-1)) ? place : '';
}

/** The year in this line that the words of a title follow, perhaps on the next lines. */
function titleYear(lines: readonly string[], index: number): { year: number; at: number } | null {
  const line = lines[index] ?? '';
  for (let at = 0; at + 4 <= line.length; at += 1) {
    const year = yearAt(line, at);
    if (year === null) continue;
    const rest = [line.slice(at + 4, at + 120), ...lines.slice(index + 1, index + TITLE_LINES)]
      .join('')
      .slice(0, 120);
    const words = withoutYears(squeeze(rest));
    const [hit] = allHits(TITLE_KEY, words.slice(0, TITLE_KEY.length + 6), 2);
    if (hit !== undefined && words.startsWith('年')) return { year, at };
  }
  return null;
}

/** Without further years of a title that names several. */
function withoutYears(words: string): string {
  let rest = words;
  while (yearAt(rest, 0) !== null) rest = rest.slice(4);
  return rest;
}

function yearAt(text: string, at: number): number | null {
  if (isDigit(text.charAt(at - 1)) || isDigit(text.charAt(at + 4))) return null;
  const digits = text.slice(at, at + 4);
  if (![...digits].every(isDigit)) return null;
  const year = Number(digits);
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

/** The words right before the year: the last run without a stop. */
function organBefore(text: string): string {
  const trimmed = text.trimEnd();
  let start = trimmed.length;
  while (start > 0 && isOfName(trimmed.charAt(start - 1)) && trimmed.length - start < LONGEST_ORGAN)
    start -= 1;
  const organ = trimmed.slice(start);
  return organ.length >= 3 ? organ : organBeforeSpaces(trimmed);
}

/** A name that is printed with wide spaces between its parts. */
function organBeforeSpaces(text: string): string {
  const joined = text.replaceAll(' ', '');
  return joined.length <= LONGEST_ORGAN && [...joined].every(isOfName) ? joined : '';
}

function isOfName(unit: string): boolean {
  return isHan(unit) || unit === '(' || unit === ')' || unit === '、';
}

function mostNamed(found: readonly Named[]): Named | null {
  const times = new Map<string, number>();
  const nameOf = ({ organ, year }: Named) => `${year}${organ}`;
  for (const one of found) times.set(nameOf(one), (times.get(nameOf(one)) ?? 0) + 1);
  const most = Math.max(0, ...times.values());
  return found.find((one) => times.get(nameOf(one)) === most) ?? null;
}

/** The year that is named most often. */
function yearSpokenOf(lines: readonly string[]): number | null {
  const times = new Map<number, number>();
  for (const line of lines)
    for (let at = 0; at + 5 <= line.length; at += 1) {
      const year = yearAt(line, at);
      if (
        year === null ||
        line
          .slice(at + 4, at + 6)
          .trim()
          .charAt(0) !== '年'
      )
        continue;
      times.set(year, (times.get(year) ?? 0) + 1);
    }
  const most = Math.max(0, ...times.values());
  return [...times].find(([year, count]) => count === most && year >= FIRST_REPORT_YEAR - 4)?.[0] ?? null;
}

function yearIn(hints: readonly string[]): number | null {
  for (const hint of hints) {
    const folded = fold(hint);
    for (let at = 0; at + 4 <= folded.length; at += 1) {
      const year = yearAt(folded, at);
      if (year !== null) return year;
    }
  }
  return null;
}
