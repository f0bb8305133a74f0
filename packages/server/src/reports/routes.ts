/** HTTP interface of annual reports. */
import { MAX_FILE_BYTES } from '@gongkai/documents';
import { checkReport } from '@gongkai/law/report';
import { z } from 'zod';
import { organsWithRole, requireRole, rolesFor } from '../platform/access.ts';
import { forbiddenByRule, invalid, notFound } from '../platform/errors.ts';
import { uploadRoute } from '../platform/http/file-routes.ts';
import { type StaffContext, staffRoute } from '../platform/http/staff-routes.ts';
import { sectionsSchema } from './events.ts';
import { IMPORTERS, importedOriginal, importReport, readForImport } from './import.ts';
import { DOCUMENT_TYPES, documentName, publishReport, renderDocument, withdrawReport } from './publish.ts';
import { listReports, loadReport, type StoredReport } from './queries.ts';
import { reportRecord } from './record-view.ts';
import { recordsBehind } from './registers.ts';
import {
  changeFigure,
  compileReport,
  correctReport,
  restoreFigure,
  reviewReport,
  typeFigure,
  writeSections,
} from './reports.ts';

/** Who may read the reports of an organ before they are public. */
const READERS = [
  'request_handler',
  'information_officer',
  'disclosure_unit_head',
  'responsible_leader',
  'secrecy_reviewer',
  'supervisor',
  'administrator',
] as const;

const id = z.strictObject({ id: z.uuid() });
const version = z.int().positive();
const cell = z.string().regex(/^[a-z0-9_]{1,60}\.[a-z0-9_]{1,60}\.[a-z0-9_]{1,60}$/);
const reason = z.string().trim().min(1).max(500);
const limit = z.coerce.number().int().min(1).max(100).default(20);
const years = z.int().min(2019).max(2100);

async function readableReport(context: StaffContext, reportId: string) {
  const report = await loadReport(context, reportId);
  if (rolesFor(context.actor, report.organId).length === 0) throw notFound('report_unknown');
  requireRole(context, READERS, report.organId);
  return report;
}

function countedAt({ counted, narrative }: StoredReport, address: string): number | null {
  return counted[address] ?? narrative[address] ?? null;
}

function cursorOf(text: string | undefined): { year: number; id: string } | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d{4})\.([0-9a-f-]{36})$/.exec(text);
  if (match === null) throw invalid({ code: 'bad_cursor', field: 'after' });
  return { year: Number(match[1]), id: match[2] ?? '' };
}

const fileName = z.string().trim().min(1).max(200);

/** Routes for staff. */
export const staffRoutes = [
  uploadRoute({
    url: '/api/reports/read',
    summary: 'Read the report of a past year from a file, for a person to confirm',
    roles: IMPORTERS,
    query: z.strictObject({ organ: z.uuid(), name: fileName }),
    maxBytes: MAX_FILE_BYTES,
    async handle(context, { query, bytes }) {
      return await readForImport(context, { organId: query.organ, fileName: query.name, bytes });
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/reports/import',
    summary: 'Take a confirmed reading over into the past years of an organ',
    roles: IMPORTERS,
    body: z.strictObject({
      organId: z.uuid(),
      year: years,
      entry: z.int().nonnegative(),
      source: z.strictObject({ fileName, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
      decided: z.record(cell, z.number().min(-1e12).max(1e12).nullable()),
    }),
    async handle(context, { body }) {
      return await reportRecord(context, context.actor, await importReport(context, body));
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/reports/:id/original',
    summary: 'The file from which a report was imported',
    roles: READERS,
    params: id,
    async handle(context, { params }) {
      await readableReport(context, params.id);
      const original = await importedOriginal(context, params.id);
      return { download: { ...original, contentType: 'application/octet-stream' } };
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/reports',
    summary: 'Annual reports of the organs that the person may read',
    roles: READERS,
    query: z.strictObject({ organ: z.uuid().optional(), after: z.string().max(60).optional(), limit }),
    async handle(context, { query }) {
      const readable = organsWithRole(context.actor, READERS);
      const wanted = readable.filter((organId) => query.organ === undefined || organId === query.organ);
      const rows = await listReports(context, wanted, { before: cursorOf(query.after), limit: query.limit });
      const last = rows.length === query.limit ? rows.at(-1) : undefined;
      return {
        rows: rows.map(({ report, ...row }) => {
          const findings = checkReport(report);
          return {
            ...row,
            title: report.title,
            errors: findings.filter((finding) => finding.level === 'error').length,
            warnings: findings.filter((finding) => finding.level === 'warning').length,
          };
        }),
        next: last === undefined ? null : `${last.year}.${last.id}`,
      };
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/reports/compile',
    summary: 'Compile the report of an organ and year from the registers',
    roles: ['request_handler', 'information_officer', 'disclosure_unit_head'],
    body: z.strictObject({ organId: z.uuid(), year: years }),
    async handle(context, { body }) {
      if (body.year > Number(context.today.slice(0, 4)))
        throw forbiddenByRule('year_not_begun', '《政府信息公开条例》第四十九条');
      return await reportRecord(context, context.actor, await compileReport(context, body));
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/reports/:id',
    summary: 'One report with its findings and history',
    roles: READERS,
    params: id,
    async handle(context, { params }) {
      await readableReport(context, params.id);
      return await reportRecord(context, context.actor, params.id);
    },
  }),
  staffRoute({
    method: 'PUT',
    url: '/api/reports/:id/sections',
    summary: 'Write the texts',
    roles: 'any_staff',
    params: id,
    body: z.strictObject({ version, sections: sectionsSchema }),
    async handle(context, { params, body }) {
      await writeSections(context, { reportId: params.id, ...body });
      return await reportRecord(context, context.actor, params.id);
    },
  }),
  staffRoute({
    method: 'PUT',
    url: '/api/reports/:id/cells',
    summary: 'Type a figure that no register counts, with its source',
    roles: 'any_staff',
    params: id,
    body: z.strictObject({ version, cell, value: z.number().min(-1e9).max(1e12), source: reason }),
    async handle(context, { params, body }) {
      await typeFigure(context, { reportId: params.id, ...body });
      return await reportRecord(context, context.actor, params.id);
    },
  }),
  staffRoute({
    method: 'PUT',
    url: '/api/reports/:id/overrides',
    summary: 'Change a counted figure by hand with a reason, or take the change back',
    roles: 'any_staff',
    params: id,
    body: z.union([
      z.strictObject({ version, cell, stated: z.null() }),
      z.strictObject({ version, cell, stated: z.number().min(-1e9).max(1e12), reason }),
    ]),
    async handle(context, { params, body }) {
      if (body.stated === null) await restoreFigure(context, { reportId: params.id, ...body });
      else await changeFigure(context, { reportId: params.id, ...body });
      return await reportRecord(context, context.actor, params.id);
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/reports/:id/actions/:action',
    summary: 'Take a step: confirm, secrecy_review, approve, return, publish, withdraw, correct',
    roles: 'any_staff',
    params: z.strictObject({
      id: z.uuid(),
      action: z.enum(['confirm', 'secrecy_review', 'approve', 'return', 'publish', 'withdraw', 'correct']),
    }),
    body: z.strictObject({ version, opinion: z.string().trim().max(500).optional() }),
    async handle(context, { params, body }) {
      const step = { reportId: params.id, version: body.version };
      if (params.action === 'publish') await publishReport(context, step);
      else if (params.action === 'withdraw')
        await withdrawReport(context, { ...step, reason: body.opinion ?? '' });
      else if (params.action === 'correct') {
        const corrected = await correctReport(context, { ...step, reason: body.opinion ?? '' });
        return await reportRecord(context, context.actor, corrected);
      } else await reviewReport(context, { ...step, action: params.action, opinion: body.opinion });
      return await reportRecord(context, context.actor, params.id);
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/reports/:id/cells/:cell',
    summary: 'The records behind a counted figure',
    roles: READERS,
    params: z.strictObject({ id: z.uuid(), cell }),
    query: z.strictObject({ after: z.string().max(200).optional(), limit }),
    async handle(context, { params, query }) {
      const report = await readableReport(context, params.id);
      const records = await recordsBehind(context, report, params.cell, query);
      return { cell: params.cell, counted: countedAt(report, params.cell), ...records };
    },
  }),
  ...(['docx', 'pdf', 'json'] as const).map((kind) =>
    staffRoute({
      method: 'GET',
      url: `/api/reports/:id/document.${kind}`,
      summary: `The report as it stands, as ${kind.toUpperCase()}`,
      roles: READERS,
      params: id,
      async handle(context, { params }) {
        const { report } = await readableReport(context, params.id);
        const bytes = await renderDocument(report, kind);
        return {
          download: { bytes, contentType: DOCUMENT_TYPES[kind], fileName: documentName(report, kind) },
        };
      },
    }),
  ),
];
