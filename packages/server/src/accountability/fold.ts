/** A case of accountability as the fold of its journal events. Pure. */
import {
  ACCOUNTABILITY_FINDING_LABELS,
  ACCOUNTABILITY_MEASURE_LABELS,
  type AccountabilityFinding,
  type AccountabilityMeasure,
} from '@gongkai/law/disclosure';
import { z } from 'zod';
import type { JournalEvent } from '../platform/journal/journal.ts';
import type { AccountabilityCasesTable } from './schema.ts';

const findings = Object.keys(ACCOUNTABILITY_FINDING_LABELS) as [
  AccountabilityFinding,
  ...AccountabilityFinding[],
];
const measures = Object.keys(ACCOUNTABILITY_MEASURE_LABELS) as [
  AccountabilityMeasure,
  ...AccountabilityMeasure[],
];

/** What a case found. */
export const findingSchema = z.enum(findings);
/** What followed. */
export const measureSchema = z.enum(measures);

const opened = z.object({
  organ_id: z.string(),
  item_id: z.string().nullable(),
  rectification_id: z.string().nullable(),
});

const concluded = z.object({
  finding: findingSchema,
  measures: z.array(measureSchema),
  responsible: z.array(z.string()),
});

/** The columns of a case's row, as its events give them. */
export type FoldedCase = Omit<AccountabilityCasesTable, 'site_id' | 'case_id'>;

/** Folds a case's events, oldest first. Throws on a history that this program did not write. */
export function foldCase(events: readonly JournalEvent[]): FoldedCase {
  const [first, ...rest] = events;
  if (first?.event !== 'accountability.opened') throw new Error('a case begins with its opening');
  return rest.reduce(step, {
    ...opened.parse(first.data),
    fault: first.note ?? '',
    state: 'open',
    finding: null,
    measures: [],
    responsible: [],
    conclusion: null,
    opened_by: first.actorId ?? '',
    opened_on: first.on,
    concluded_by: null,
    concluded_on: null,
    version: first.version,
  });
}

function step(before: FoldedCase, event: JournalEvent): FoldedCase {
  if (event.event !== 'accountability.concluded') throw new Error(`unknown event of a case: ${event.event}`);
  return {
    ...before,
    ...concluded.parse(event.data),
    state: 'concluded',
    conclusion: event.note,
    concluded_by: event.actorId,
    concluded_on: event.on,
    version: event.version,
  };
}
