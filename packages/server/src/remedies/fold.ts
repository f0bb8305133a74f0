/** A remedy as the fold of its two events: filed, and decided. */
import { CASE_GROUPS } from '@gongkai/law/report';
import { z } from 'zod';
import type { JournalEvent } from '../platform/journal/journal.ts';
import type { RemediesTable } from './schema.ts';

/** Results that a decided case may have (request-handling: upheld, corrected, everything else). */
export const REMEDY_RESULTS = ['upheld', 'corrected', 'other_result'] as const;

const filed = z.object({
  request_id: z.string().nullable(),
  kind: z.enum(CASE_GROUPS),
  authority: z.string(),
  case_number: z.string().nullable(),
});
const decided = z.object({ result: z.enum(REMEDY_RESULTS) });

/** A remedy's row without its keys. */
export type RemedyColumns = Omit<RemediesTable, 'site_id' | 'remedy_id'>;

/** The row that a remedy's events give. Throws when they do not begin with the filing. */
export function foldRemedy(events: readonly JournalEvent[]): RemedyColumns {
  const [first, ...rest] = events;
  if (first?.event !== 'remedy.filed' || first.organId === null)
    throw new Error('a remedy begins with its filing');
  const columns: RemedyColumns = {
    organ_id: first.organId,
    ...filed.parse(first.data),
    filed_on: first.on,
    decided_on: null,
    result: null,
    version: 1,
  };
  const [decision] = rest;
  if (decision === undefined) return columns;
  return {
    ...columns,
    ...decided.parse(decision.data),
    decided_on: decision.on,
    version: decision.version,
  };
}
