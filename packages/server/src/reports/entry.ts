/** A report as the commands print it: the report's own fields and its findings. */
import type { Finding, Report } from '@gongkai/law/report';
import { organById } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { eventsOf } from '../platform/journal/journal.ts';
import { toReportEvent } from './events.ts';
import { findingsOf } from './findings.ts';
import { foldReport, type ReportEvent } from './fold.ts';
import { latestEdition } from './queries.ts';
import { countRegisters, scopeOf } from './registers.ts';

/** An entry of `gongkai report compile` and `gongkai report check`. */
export type ReportEntry = Report & { findings: Finding[] };

/**
 * Compiles the report of an organ and year from the registers as they stand, with the texts, typed figures and
 * changes by hand that its latest edition holds. Writes nothing.
 */
export async function compileEntry(context: Context, organId: string, year: number): Promise<ReportEntry> {
  const organ = await organById(context, organId);
  if (organ === undefined) throw notFound('organ_unknown');
  const scope = scopeOf(organId, year);
  const latest = await latestEdition(context, organId, year);
  // An imported report has nothing of a draft: its year is compiled as if there were none.
  const hasDraft = latest !== undefined && latest.state !== 'imported';
  const earlier = !hasDraft ? [] : (await eventsOf(context, latest.id)).map(toReportEvent);
  const compiled: ReportEvent = {
    version: earlier.length + 1,
    on: context.today,
    at: context.now,
    event: 'report.compiled',
    organ: organ.name,
    organCode: organ.code,
    organId,
    year,
    edition: latest?.edition ?? 1,
    format: scope.format,
    supersedes: null,
    figures: await countRegisters(context, scope),
  };
  const folded = foldReport([...earlier, compiled]);
  return { ...folded.report, findings: await findingsOf(context, { id: latest?.id ?? '', ...folded }) };
}
