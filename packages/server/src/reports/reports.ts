/**
 * Operations on annual reports: compile from the registers, complete, change by hand with a reason, and the steps to
 * publication (条例 art. 49, 50).
 */
import type { StaffRole } from '@gongkai/law/disclosure';
import {
  cellsOf,
  formatById,
  needsSoundReport,
  REPORT_STEPS,
  type ReportAction,
  type ReportSections,
  reportActionRefusal,
} from '@gongkai/law/report';
import { organById } from '../organs/index.ts';
import { behalfFor, requireRole, requireStaff, rolesFor } from '../platform/access.ts';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, invalid, notFound, notGranted, Refusal } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import { append, eventsOf } from '../platform/journal/journal.ts';
import type { JsonObject } from '../platform/journal/schema.ts';
import { toJson, toReportEvent } from './events.ts';
import { faultOf, findingsOf } from './findings.ts';
import { type FoldedReport, foldReport, isCountedCell } from './fold.ts';
import { columnsOf } from './projections.ts';
import { latestEdition, loadReport, type StoredReport } from './queries.ts';
import { countRegisters, scopeOf } from './registers.ts';

const EDITORS = ['request_handler', 'information_officer', 'disclosure_unit_head'] as const;

/**
 * Compiles the report of an organ and year from the registers: a new draft, or the open draft once more.
 * @returns the report's id
 * @throws Refusal `report_published` when the year's report is or was out (a correction opens a new edition),
 *   `report_imported` when it was taken over from elsewhere, `wrong_state`
 */
export async function compileReport(
  context: Context,
  input: { organId: string; year: number },
): Promise<string> {
  requireRole(context, EDITORS, input.organId);
  return await transact(context, async (tx) => {
    const latest = await latestEdition(tx, input.organId, input.year);
    if (latest?.state === 'published' || latest?.state === 'withdrawn') {
      throw forbiddenByRule('report_published');
    }
    if (latest?.state === 'imported') throw forbiddenByRule('report_imported');
    if (latest !== undefined && latest.state !== 'draft') throw forbiddenByRule('wrong_state');
    const edition = latest?.edition ?? 1;
    const supersedes = latest === undefined ? null : (await loadReport(tx, latest.id)).report.supersedes;
    const reportId = latest?.id ?? newId();
    const data = await compiledData(tx, { ...input, edition, supersedes: supersedes ?? null });
    await record(tx, reportId, (latest?.version ?? 0) + 1, 'report.compiled', data);
    return reportId;
  });
}

async function compiledData(
  context: Context,
  input: { organId: string; year: number; edition: number; supersedes: string | null },
): Promise<JsonObject> {
  const organ = await organById(context, input.organId);
  if (organ === undefined) throw notFound('organ_unknown');
  const scope = scopeOf(input.organId, input.year);
  return toJson({
    organ: organ.name,
    organ_code: organ.code,
    organ_id: organ.id,
    year: input.year,
    edition: input.edition,
    format: scope.format,
    supersedes: input.supersedes,
    figures: await countRegisters(context, scope),
  });
}

/** Writes the texts of sections one, five and six. */
export async function writeSections(
  context: Context,
  input: { reportId: string; version: number; sections: ReportSections },
): Promise<void> {
  await editing(context, input.reportId, async (tx) => {
    await record(
      tx,
      input.reportId,
      input.version + 1,
      'report.sections_written',
      toJson({ sections: input.sections }),
    );
  });
}

/**
 * Types a figure of table two that no register counts yet, with its source.
 * @throws Refusal `cell_counted` when a register gives the cell: changing it needs `changeFigure` and a reason
 */
export async function typeFigure(
  context: Context,
  input: { reportId: string; version: number; cell: string; value: number; source: string },
): Promise<void> {
  await editing(context, input.reportId, async (tx, report) => {
    requireCell(report, input.cell, input.value);
    if (isCountedCell(report.format, input.cell)) throw invalid({ code: 'cell_counted', field: 'cell' });
    const { cell, value, source } = input;
    const data = { cell, value, source, by: requireStaff(tx).name };
    await record(tx, input.reportId, input.version + 1, 'report.figure_typed', data);
  });
}

/** Changes a counted figure by hand; the report keeps what was counted, the reason and the person. */
export async function changeFigure(
  context: Context,
  input: { reportId: string; version: number; cell: string; stated: number; reason: string },
): Promise<void> {
  if (input.reason.trim() === '') throw invalid({ code: 'reason_required', field: 'reason' });
  await editing(context, input.reportId, async (tx, report) => {
    requireCell(report, input.cell, input.stated);
    const { cell, stated, reason } = input;
    const data = { cell, stated, reason, by: requireStaff(tx).name };
    await record(tx, input.reportId, input.version + 1, 'report.figure_changed', data);
  });
}

/** Takes a change by hand back: the cell shows again what was counted. */
export async function restoreFigure(
  context: Context,
  input: { reportId: string; version: number; cell: string },
): Promise<void> {
  await editing(context, input.reportId, async (tx) => {
    await record(tx, input.reportId, input.version + 1, 'report.figure_restored', { cell: input.cell });
  });
}

/** The cell must be one of the format's, and only amounts of money may have decimals. */
function requireCell(report: StoredReport, cell: string, value: number): void {
  const format = formatById(report.format);
  if (!cellsOf(format).includes(cell)) throw invalid({ code: 'cell_unknown', field: 'cell' });
  const [tableId, , columnId] = cell.split('.');
  const table = format.tables.find((candidate) => candidate.id === tableId);
  const kind = table?.columns.find((column) => column.id === columnId)?.value;
  if (kind !== 'amount' && !Number.isSafeInteger(value)) {
    throw invalid({ code: 'whole_number_required', field: 'value' });
  }
  if (kind !== 'change' && value < 0) throw invalid({ code: 'not_negative', field: 'value' });
}

async function editing(
  context: Context,
  reportId: string,
  work: (context: Context, report: StoredReport) => Promise<void>,
): Promise<void> {
  await transact(context, async (tx) => {
    const report = await loadReport(tx, reportId);
    requireRole(tx, EDITORS, report.organId);
    if (report.state !== 'draft') throw forbiddenByRule('wrong_state');
    await work(tx, report);
  });
}

/** Steps that only change the state; publication and correction have operations of their own. */
export type ReviewAction = Extract<ReportAction, 'confirm' | 'secrecy_review' | 'approve' | 'return'>;

const EVENT_OF: Readonly<Record<ReviewAction, string>> = {
  confirm: 'report.confirmed',
  secrecy_review: 'report.secrecy_reviewed',
  approve: 'report.approved',
  return: 'report.returned',
};

/**
 * Takes a step of review. An unbalanced or unfinished report cannot be confirmed or approved.
 * @throws Refusal `report_unbalanced` with the cells that fail, `same_person`, `wrong_state`, `not_granted`
 */
export async function reviewReport(
  context: Context,
  input: { reportId: string; version: number; action: ReviewAction; opinion?: string },
): Promise<void> {
  if (input.action === 'return' && (input.opinion ?? '').trim() === '') {
    throw invalid({ code: 'opinion_required', field: 'opinion' });
  }
  await transact(context, async (tx) => {
    await requireStep(tx, await loadReport(tx, input.reportId), input.action);
    await record(tx, input.reportId, input.version + 1, EVENT_OF[input.action], {}, input.opinion);
  });
}

/** Demands that the actor may take the step on the report as it stands. */
export async function requireStep(
  context: Context,
  report: StoredReport,
  action: ReportAction,
): Promise<void> {
  const staff = requireStaff(context);
  const actor = { id: staff.id, roles: rolesFor(staff, report.organId) };
  const { state, approvals } = report;
  const refusal = reportActionRefusal(action, { state, approvals, fault: null }, actor);
  if (refusal === 'role_missing') throw notGranted();
  if (refusal !== null) throw forbiddenByRule(refusal);
  if (needsSoundReport(action)) await requireSound(context, report);
}

/** Counts every register, so it is asked only where the step rests on the figures. */
async function requireSound(context: Context, report: StoredReport): Promise<void> {
  const findings = await findingsOf(context, report);
  const fault = faultOf(report.report, findings);
  if (fault === null) return;
  if (fault !== 'report_unbalanced') throw forbiddenByRule(fault);
  const reasons = findings
    .filter((finding) => finding.level === 'error')
    .map((finding) => ({
      code: finding.code ?? finding.check,
      field: `${finding.table}.${finding.row}.${finding.column}`,
      article: finding.article,
      expected: finding.message,
    }));
  throw forbiddenByRule(fault, '《政府信息公开条例》第五十条', reasons);
}

/**
 * Opens a corrected edition beside the published or withdrawn report, which stays as it is until the new one is out.
 * @returns the id of the new draft
 */
export async function correctReport(
  context: Context,
  input: { reportId: string; version: number; reason: string },
): Promise<string> {
  if (input.reason.trim() === '') throw invalid({ code: 'opinion_required', field: 'opinion' });
  return await transact(context, async (tx) => {
    const old = await loadReport(tx, input.reportId);
    await requireStep(tx, old, 'correct');
    if (old.version !== input.version) throw new Refusal('conflict', 'version_conflict');
    const latest = await latestEdition(tx, old.organId, old.year);
    if (latest !== undefined && latest.id !== old.id) throw forbiddenByRule('correction_open');
    const reportId = newId();
    const target = { organId: old.organId, year: old.year, edition: old.edition + 1, supersedes: old.id };
    await record(tx, reportId, 1, 'report.compiled', await compiledData(tx, target), input.reason);
    await record(tx, reportId, 2, 'report.sections_written', toJson({ sections: old.report.sections }));
    let version = 2;
    for (const { cell, value, source } of old.typed) {
      version += 1;
      const data = { cell, value, source, by: requireStaff(tx).name };
      await record(tx, reportId, version, 'report.figure_typed', data);
    }
    return reportId;
  });
}

/** Whose act the event records: a step's by the law's table, everything else by those who edit. */
function rolesOfEvent(event: string): readonly StaffRole[] {
  const steps: Readonly<Record<string, string>> = {
    ...EVENT_OF,
    publish: 'report.published',
    withdraw: 'report.withdrawn',
  };
  const step = REPORT_STEPS.find(({ action }) => steps[action] === event);
  return step?.roles ?? EDITORS;
}

/** Appends an event of a report and writes its row from the fold. */
export async function record(
  context: Context,
  reportId: string,
  version: number,
  event: string,
  data: JsonObject,
  note?: string,
): Promise<FoldedReport> {
  const earlier = await eventsOf(context, reportId);
  const organId = earlier[0]?.organId ?? (typeof data.organ_id === 'string' ? data.organ_id : null);
  if (version !== earlier.length + 1) throw new Refusal('conflict', 'version_conflict');
  const appended = await append(context, {
    subject: { type: 'report', id: reportId },
    version,
    event,
    organId,
    onBehalfOf: organId === null ? null : behalfFor(context.actor, rolesOfEvent(event), organId),
    note,
    data,
  });
  const folded = foldReport([...earlier, appended].map(toReportEvent));
  const columns = columnsOf(folded);
  const row = {
    ...columns,
    report: JSON.stringify(columns.report),
    counted: JSON.stringify(columns.counted),
    typed: JSON.stringify(columns.typed),
    approvals: JSON.stringify(columns.approvals),
    documents: columns.documents === null ? null : JSON.stringify(columns.documents),
  };
  await context.db
    .insertInto('reports')
    .values({ site_id: context.site.id, report_id: reportId, ...row })
    .onConflict((conflict) => conflict.columns(['site_id', 'report_id']).doUpdateSet(row))
    .execute();
  return folded;
}
