/** A report as the console sees it: figures, findings, what the person may do, and its history. */
import {
  allowedReportActions,
  type Finding,
  type OfferedReportAction,
  type Report,
  reportDueOn,
} from '@gongkai/law/report';
import { publicAddress } from '@gongkai/pages';
import { eventActor, peopleIn, staffNames } from '../identity/index.ts';
import { organById } from '../organs/index.ts';
import { rolesFor, type StaffActor } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { eventsOf } from '../platform/journal/journal.ts';
import { toReportEvent } from './events.ts';
import { faultOf, findingsOf, SETTLED } from './findings.ts';
import { foldReport, narrativeFigures } from './fold.ts';
import type { StoredReport } from './queries.ts';
import { countRegisters } from './registers.ts';
import type { ImportSource, TypedFigure } from './schema.ts';

/** One line of a report's history. */
export interface HistoryRow {
  version: number;
  event: string;
  on: string;
  at: Date;
  actor: { id: string; name: string } | null;
  note: string | null;
  data: object;
}

/** A report with everything that its page shows. */
export interface ReportRecord {
  id: string;
  organ: { id: string; name: string; shortName: string; slug: string };
  year: number;
  edition: number;
  state: string;
  format: string;
  report: Report;
  counted: Record<string, number>;
  /** Figures that the texts state: as counted at the compilation, and, while it is still being made, as counted now. */
  narrative: { cell: string; counted: number; now: number | null }[];
  typed: TypedFigure[];
  /** Where an imported report was read from; null of one that was compiled here. */
  source: ImportSource | null;
  findings: Finding[];
  allowed: OfferedReportAction[];
  history: HistoryRow[];
  version: number;
  compiledAt: Date;
  publishedOn: string | null;
  publicAddress: string | null;
  dueOn: string;
}

/**
 * Reads a report for a member of staff.
 * @throws Refusal `report_unknown` also when the person holds no grant for its organ
 */
export async function reportRecord(
  context: Context,
  actor: StaffActor,
  reportId: string,
): Promise<ReportRecord> {
  const events = await eventsOf(context, reportId);
  const [first] = events;
  const roles = first?.organId ? rolesFor(actor, first.organId) : [];
  if (first?.subject.type !== 'report' || roles.length === 0) throw notFound('report_unknown');
  const folded = { id: reportId, ...foldReport(events.map(toReportEvent)) };
  const organ = await organById(context, folded.organId);
  if (organ === undefined) throw notFound('organ_unknown');
  const findings = await findingsOf(context, folded);
  const standing = {
    state: folded.state,
    approvals: folded.approvals,
    fault: faultOf(folded.report, findings),
  };
  const names = await staffNames(context, peopleIn(events));
  return {
    id: reportId,
    organ: { id: organ.id, name: organ.name, shortName: organ.shortName, slug: organ.slug },
    year: folded.year,
    edition: folded.edition,
    state: folded.state,
    format: folded.format,
    report: folded.report,
    counted: folded.counted,
    narrative: await narrativeOf(context, folded),
    typed: folded.typed,
    source: folded.source,
    findings,
    allowed: allowedReportActions(standing, { id: actor.id, roles }),
    history: events.map((event) => ({
      version: event.version,
      event: event.event,
      on: event.on,
      at: event.recordedAt,
      actor: eventActor(event, names),
      note: event.note,
      data: historyData(event.event, event.data),
    })),
    version: folded.version,
    compiledAt: folded.compiledAt,
    publishedOn: folded.publishedOn,
    publicAddress: folded.publishedOn === null ? null : publicAddress.annualReport(organ.slug, folded.year),
    dueOn: reportDueOn(folded.year),
  };
}

async function narrativeOf(context: Context, report: StoredReport): Promise<ReportRecord['narrative']> {
  const now = SETTLED.includes(report.state) ? {} : narrativeFigures(await countRegisters(context, report));
  return Object.entries(report.narrative).map(([cell, counted]) => ({
    cell,
    counted,
    now: now[cell] ?? null,
  }));
}

/** Texts and whole tables are on the page already; the history names what was changed. */
function historyData(event: string, data: object): object {
  if (event === 'report.imported') return 'source' in data ? { source: data.source } : {};
  return event.startsWith('report.figure_') ? data : {};
}
