/**
 * Publication of a report: its documents are made and kept as they are on the day, it becomes an item of the column
 * 政府信息公开年报 with an index number of its own, and an earlier edition is marked as superseded.
 */
import { fileNameOf, type Report } from '@gongkai/law/report';
import { annualReportBody, publicAddress } from '@gongkai/pages';
import { requireImpersonal } from '../guard/index.ts';
import { checkStep, publishApprovedDocument, withdraw } from '../items/index.ts';
import { organById } from '../organs/index.ts';
import { type Context, transact } from '../platform/context.ts';
import { invalid, notFound, Refusal } from '../platform/errors.ts';
import { reportDocx, reportPdf } from './documents/index.ts';
import { toJson } from './events.ts';
import { loadReport, type StoredReport } from './queries.ts';
import { record, requireStep } from './reports.ts';
import type { ReportDocument, ReportDocuments } from './schema.ts';

/** The kinds of document a report is offered in. */
export type DocumentKind = 'docx' | 'pdf' | 'json';

/** Media types of the documents. */
export const DOCUMENT_TYPES: Readonly<Record<DocumentKind, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  json: 'application/json; charset=utf-8',
};

/** Renders a report as a document. */
export async function renderDocument(report: Report, kind: DocumentKind): Promise<Uint8Array> {
  if (kind === 'docx') return await reportDocx(report);
  if (kind === 'pdf') return await reportPdf(report);
  return new TextEncoder().encode(`${JSON.stringify(report, null, 2)}\n`);
}

/** File name of a document for a download. */
export function documentName(report: Report, kind: DocumentKind): string {
  return fileNameOf(report, kind);
}

/**
 * Publishes an approved report.
 * @throws Refusal `wrong_state`, `not_granted`, `version_conflict` (a second click publishes nothing twice)
 */
export async function publishReport(
  context: Context,
  input: { reportId: string; version: number },
): Promise<void> {
  const report = await loadReport(context, input.reportId);
  await requireStep(context, report, 'publish');
  if (report.version !== input.version) throw new Refusal('conflict', 'version_conflict');
  // The documents are on disk before the transaction: what it refers to is there, whatever happens next.
  const documents = await keepDocuments(context, report.report);
  await transact(context, async (tx) => {
    const itemId = await publishAsItem(tx, report);
    await record(
      tx,
      input.reportId,
      input.version + 1,
      'report.published',
      toJson({ item_id: itemId, documents }),
    );
    if (report.report.supersedes !== undefined) await supersede(tx, report.report.supersedes);
  });
}

/**
 * Takes a published report back, with a reason: its page and its item stay at their addresses under a notice, its files and
 * its place in lists go. The year is put right by a corrected edition (条例 art. 49, 50), which takes its place.
 * @throws Refusal `opinion_required`, `personal_data`, `wrong_state`, `not_granted`, `version_conflict`
 */
export async function withdrawReport(
  context: Context,
  input: { reportId: string; version: number; reason: string },
): Promise<void> {
  const reason = input.reason.trim();
  if (reason === '') throw invalid({ code: 'opinion_required', field: 'opinion' });
  await transact(context, async (tx) => {
    const report = await loadReport(tx, input.reportId);
    await requireStep(tx, report, 'withdraw');
    if (report.version !== input.version) throw new Refusal('conflict', 'version_conflict');
    await requireImpersonal(tx, { opinion: reason });
    if (report.itemId !== null) await withdrawItem(tx, report.itemId, reason);
    await record(tx, input.reportId, input.version + 1, 'report.withdrawn', {}, reason);
  });
}

/** The item as which it was published, unless that was taken back before. */
async function withdrawItem(context: Context, itemId: string, note: string): Promise<void> {
  const { version, refusalOf } = await checkStep(context, itemId);
  if (refusalOf('withdraw') === 'wrong_state') return;
  await withdraw(context, { itemId, version, note });
}

async function keepDocuments(context: Context, report: Report): Promise<ReportDocuments> {
  const keep = async (kind: DocumentKind): Promise<ReportDocument> => {
    const bytes = await renderDocument(report, kind);
    return { hash: await context.services.files.put(bytes), size: bytes.length };
  };
  return { docx: await keep('docx'), pdf: await keep('pdf'), json: await keep('json') };
}

async function publishAsItem(context: Context, stored: StoredReport): Promise<string> {
  const { report, approvals } = stored;
  const organ = await organById(context, stored.organId);
  if (organ === undefined) throw notFound('organ_unknown');
  const published = await publishApprovedDocument(context, {
    organId: stored.organId,
    kind: 'annual_report',
    fixedColumn: 'annual_report_column',
    title: report.title,
    body: annualReportBody(report),
    formedOn: context.today,
    ownPage: publicAddress.annualReport(organ.slug, stored.year),
    supersedes: await itemOfReport(context, report.supersedes),
    approvals: {
      approvedBy: approvals.approvedBy ?? '',
      secrecyReviewedBy: approvals.secrecyReviewedBy ?? '',
      reference: { type: 'report', id: stored.id },
    },
  });
  return published.itemId;
}

/** The item as which an earlier edition was published. */
async function itemOfReport(context: Context, reportId: string | undefined): Promise<string | undefined> {
  if (reportId === undefined) return undefined;
  return (await loadReport(context, reportId)).itemId ?? undefined;
}

async function supersede(context: Context, reportId: string): Promise<void> {
  const old = await loadReport(context, reportId);
  if (old.state !== 'published' && old.state !== 'withdrawn') return;
  await record(context, reportId, old.version + 1, 'report.superseded', {});
}
