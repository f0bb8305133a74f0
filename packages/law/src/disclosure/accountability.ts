/**
 * Holding to account for faults of disclosure work (过错责任追究): what a case can find and what follows.
 * 条例 art. 46 (systems of assessment, appraisal and accountability), art. 51 to 53 (correction, discipline).
 */

export type AccountabilityState = 'open' | 'concluded';

export const ACCOUNTABILITY_STATE_LABELS: Readonly<Record<AccountabilityState, string>> = {
  open: '调查中',
  concluded: '已结案',
};

export type AccountabilityFinding = 'at_fault' | 'not_at_fault';

export const ACCOUNTABILITY_FINDING_LABELS: Readonly<Record<AccountabilityFinding, string>> = {
  at_fault: '认定存在过错',
  not_at_fault: '不认定存在过错',
};

export type AccountabilityMeasure =
  | 'criticism_and_education'
  | 'written_examination'
  | 'public_criticism'
  | 'admonition'
  | 'referred_for_discipline';

/** What follows a fault, mildest first; discipline itself is imposed by the competent organ (art. 51, 53). */
export const ACCOUNTABILITY_MEASURE_LABELS: Readonly<Record<AccountabilityMeasure, string>> = {
  criticism_and_education: '批评教育',
  written_examination: '责令书面检查',
  public_criticism: '通报批评',
  admonition: '诫勉',
  referred_for_discipline: '移送有权机关依法给予处分',
};

/** One thing that a person did to a piece of information. */
export interface InvolvedAct {
  readonly event: string;
  readonly on: string;
}

/** Who acted on a piece of information, each with what was done, in the order of the first act. */
export interface Involved {
  readonly person: string;
  readonly acts: readonly InvolvedAct[];
}

/** Everyone who acted, from a history: who asks for a fault sees all of them, and no one else. */
export function involvedIn(
  history: readonly { readonly by: string | null; readonly event: string; readonly on: string }[],
): Involved[] {
  const people = new Map<string, InvolvedAct[]>();
  for (const { by, event, on } of history) {
    if (by === null) continue;
    people.set(by, [...(people.get(by) ?? []), { event, on }]);
  }
  return [...people].map(([person, acts]) => ({ person, acts }));
}
