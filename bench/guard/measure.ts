// Holds what the guard finds in passages against their marks, kind by kind.
import { NO_DICTIONARIES, scanText, type TextFinding } from '@gongkai/law/privacy';
import type { Mark, MarkKind, Passage } from './passages/index.ts';

/** The tally of one kind. A mark counts as found, and a finding as right, where the two share a place. */
export interface KindTally {
  kind: MarkKind;
  marks: number;
  found: number;
  findings: number;
  right: number;
}

/** A mark that was not found, or a finding where nothing is marked. */
export interface Miss {
  passage: Passage;
  kind: MarkKind;
  what: 'missed' | 'wrong';
  text: string;
}

/** Tallies of a set. */
export interface Measured {
  kinds: KindTally[];
  /** What keeps a passage from being published, by mark and by finding, whatever its kind. */
  blocking: Omit<KindTally, 'kind'>;
  misses: Miss[];
}

export const KINDS: readonly MarkKind[] = [
  'identity_number',
  'bank_card',
  'passport',
  'mobile',
  'secrecy_mark',
  'person_name',
  'home_address',
  'landline',
  'licence_plate',
];

const isMarkKind = (kind: string): kind is MarkKind => KINDS.some((known) => known === kind);

/** Scans every passage. */
export function measure(passages: readonly Passage[]): Measured {
  const kinds = new Map(KINDS.map((kind) => [kind, emptyTally()]));
  const blocking = emptyTally();
  const misses: Miss[] = [];
  for (const passage of passages) {
    const findings = scanText(passage.text, NO_DICTIONARIES);
    for (const kind of KINDS) {
      const marks = passage.marks.filter((mark) => mark.kind === kind);
      const found = findings.filter((finding) => finding.kind === kind);
      add(kinds.get(kind), marks, found);
      misses.push(...missesOf(passage, kind, marks, found));
    }
    add(
      blocking,
      passage.marks.filter((mark) => mark.blocking),
      findings.filter((finding) => finding.blocking && isMarkKind(finding.kind)),
    );
  }
  return { kinds: [...kinds].map(([kind, tally]) => ({ kind, ...tally })), blocking, misses };
}

const emptyTally = () => ({ marks: 0, found: 0, findings: 0, right: 0 });

function add(
  tally: Omit<KindTally, 'kind'> | undefined,
  marks: readonly Mark[],
  findings: readonly TextFinding[],
): void {
  if (tally === undefined) return;
  tally.marks += marks.length;
  tally.found += marks.filter((mark) => findings.some((finding) => isSame(mark, finding))).length;
  tally.findings += findings.length;
  tally.right += findings.filter((finding) => marks.some((mark) => isSame(mark, finding))).length;
}

const isSame = (mark: Mark, finding: TextFinding): boolean =>
  mark.kind === finding.kind && mark.start < finding.end && finding.start < mark.end;

function missesOf(
  passage: Passage,
  kind: MarkKind,
  marks: readonly Mark[],
  findings: readonly TextFinding[],
): Miss[] {
  const missed = marks.filter((mark) => !findings.some((finding) => isSame(mark, finding)));
  const wrong = findings.filter((finding) => !marks.some((mark) => isSame(mark, finding)));
  return [
    ...missed.map(({ start, end }): Miss => {
      return { passage, kind, what: 'missed', text: passage.text.slice(start, end) };
    }),
    ...wrong.map(({ text }): Miss => ({ passage, kind, what: 'wrong', text })),
  ];
}

/** Share of the marks that were found. */
export const recall = ({ marks, found }: Omit<KindTally, 'kind'>): number =>
  marks === 0 ? 1 : found / marks;
/** Share of the findings that are right. */
export const precision = ({ findings, right }: Omit<KindTally, 'kind'>): number =>
  findings === 0 ? 1 : right / findings;
