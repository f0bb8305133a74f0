/** The texts of sections one, five and six, for reading and for the comparison of their figures with the tables. */
import { type AspectId, type ReportSections, SECTION_ONE_ASPECTS } from '../report.ts';
import { fold, squeeze } from './fold.ts';
import { HEADING_KEYS } from './labels.ts';
import { bestHit } from './match.ts';
import type { Atom } from './tape.ts';
import type { ReportZones, Zone } from './zones.ts';

/** Words that an aspect's own heading holds, in the order of the format. */
const ASPECT_WORDS: Readonly<Record<AspectId, readonly string[]>> = {
  proactive_disclosure: ['主动公开'],
  disclosure_on_request: ['依申请公开'],
  information_management: ['信息管理'],
  platform: ['平台建设', '平台载体', '公开平台'],
  supervision: ['监督保障'],
};

const LONGEST_HEADING = 24;
const LONGEST_TEXT = 200_000;

/** The texts; what is not found is empty. */
export function sectionTexts(atoms: readonly Atom[], zones: ReportZones): ReportSections {
  const [first = [], second = [], , , fifth = [], sixth = []] = HEADING_KEYS;
  return {
    '1': aspects(textBetween(atoms, zones.section1, first, second)),
    '5': zones.section5 === null ? '' : textBetween(atoms, zones.section5, fifth, sixth),
    '6': zones.section6 === null ? '' : textBetween(atoms, zones.section6, sixth, []),
  };
}

/** The text of the zone behind its own heading and before the next. */
function textBetween(
  atoms: readonly Atom[],
  zone: Zone,
  own: readonly string[],
  next: readonly string[],
): string {
  const text = zoneText(atoms, { from: zone.from, to: zone.to + 1 });
  const heading = headingIn(text.slice(0, 4000), own);
  const body = heading === null ? text : text.slice(heading.end);
  const following = next.length === 0 ? null : headingIn(body, next);
  return (following === null ? body : body.slice(0, numberedStart(body, following.start))).trim();
}

interface Line {
  readonly number: number;
  /** Of a page of which only positions are known, where lines are not paragraphs. */
  readonly isPrinted: boolean;
  text: string;
}

function zoneText(atoms: readonly Atom[], { from, to }: Zone): string {
  const lines: Line[] = [];
  let length = 0;
  for (let index = from; index < to && length < LONGEST_TEXT; index += 1) {
    const atom = atoms[index];
    if (atom === undefined) break;
    const { page, table } = atom.place;
    const text = (atom.kind === 'text' ? atom.text : atom.token.text) + (atom.signs ?? '');
    const line = lines.at(-1);
    if (line?.number === atom.line) line.text += text;
    else lines.push({ number: atom.line, isPrinted: page !== undefined && table === undefined, text });
    length += text.length + 1;
  }
  const text = lines.map((line, index) => {
    const next = lines[index + 1];
    return next === undefined ? line.text : line.text + (goesOn(line, next) ? '' : '\n');
  });
  return text.join('').slice(0, LONGEST_TEXT);
}

const SENTENCE_ENDS = '。！？；：!?;:';
const NUMBERED = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/;

/** Whether a printed line goes on in the next one: it ends no sentence, is no heading, and none follows. */
function goesOn(line: Line, next: Line): boolean {
  if (!line.isPrinted || !next.isPrinted || line.text === '') return false;
  const isHeading = (text: string) => NUMBERED.test(text.trimStart()) && text.length <= LONGEST_HEADING;
  return (
    !SENTENCE_ENDS.includes(line.text.slice(-1)) &&
    !isHeading(line.text) &&
    !NUMBERED.test(next.text.trimStart())
  );
}

/** Where one of the headings stands in the text, in its own units. */
function headingIn(text: string, keys: readonly string[]): { start: number; end: number } | null {
  const folded = fold(text);
  const positions: number[] = [];
  for (let index = 0; index < folded.length; index += 1)
    if (squeeze(folded.charAt(index)) !== '') positions.push(index);
  const squeezed = squeeze(folded);
  for (const key of keys) {
    const exact = squeezed.indexOf(key);
    const hit = exact === -1 ? null : { start: exact, end: exact + key.length };
    const found = hit ?? nearHit(key, squeezed.slice(0, 2000));
    if (found !== null)
      return { start: positions[found.start] ?? 0, end: (positions[found.end - 1] ?? text.length - 1) + 1 };
  }
  return null;
}

function nearHit(key: string, text: string): { start: number; end: number } | null {
  const hit = bestHit(key, text);
  return hit !== null && hit.errors <= 2 && key.length >= 8 ? hit : null;
}

/** Where the number before a heading begins, such as `五、`. */
function numberedStart(text: string, start: number): number {
  let at = start;
  while (at > 0 && start - at < 4 && '一二三四五六七八九、.． （）()'.includes(text.charAt(at - 1))) at -= 1;
  return at;
}

/** Section one by its five aspects; what stands before the first goes to the first. */
function aspects(text: string): ReportSections['1'] {
  const found: Record<AspectId, string> = {
    proactive_disclosure: '',
    disclosure_on_request: '',
    information_management: '',
    platform: '',
    supervision: '',
  };
  let current: AspectId = 'proactive_disclosure';
  for (const paragraph of text.split('\n')) {
    current = aspectOf(paragraph) ?? current;
    found[current] += found[current] === '' ? paragraph : `\n${paragraph}`;
  }
  return found;
}

function aspectOf(paragraph: string): AspectId | null {
  const start = squeeze(fold(paragraph.slice(0, LONGEST_HEADING * 2))).slice(0, LONGEST_HEADING);
  if (!'一二三四五六123456'.includes(start.charAt(0)) || start === '') return null;
  for (const { id } of SECTION_ONE_ASPECTS)
    if (ASPECT_WORDS[id].some((word) => start.slice(0, 16).includes(word))) return id;
  return null;
}
