/** Between the journal and the fold: a report's events as data, and back. */
import { parseReport, type Report } from '@gongkai/law/report';
import { z } from 'zod';
import type { JournalEvent } from '../platform/journal/journal.ts';
import type { JsonObject } from '../platform/journal/schema.ts';
import type { ReportEvent } from './fold.ts';

const text = z.string();
const count = z.int().nonnegative();
const category = z.enum([
  'natural_person',
  'commercial_enterprise',
  'research_institution',
  'public_welfare_organization',
  'legal_service_institution',
  'other_organization',
]);

const figures = z.object({
  requests: z.array(z.object({ row: text, category, count })),
  cases: z.array(
    z.object({
      group: z.enum(['reconsideration', 'litigation_direct', 'litigation_after_reconsideration']),
      result: z.enum(['upheld', 'corrected', 'other_result', 'pending']),
      count,
    }),
  ),
  normative: z.record(text, count),
  accountability: count.optional(),
});

/** The texts of sections one, five and six, and the contact block. */
export const sectionsSchema = z.strictObject({
  '1': z.strictObject({
    proactive_disclosure: text.max(20_000),
    disclosure_on_request: text.max(20_000),
    information_management: text.max(20_000),
    platform: text.max(20_000),
    supervision: text.max(20_000),
  }),
  '5': text.max(20_000),
  '6': text.max(20_000),
  contact: text.max(2_000).optional(),
});

const document = z.object({ hash: text, size: count });
const figure = z.number().nullable();

/** The report of an import, whole as it was confirmed. */
const wholeReport = z.unknown().transform((value, { addIssue }): Report => {
  const parsed = parseReport(value);
  if (parsed.ok) return parsed.report;
  addIssue({ code: 'custom', message: 'not a report' });
  return z.NEVER;
});

const data = {
  'report.compiled': z.object({
    organ: text,
    organ_code: text,
    organ_id: text,
    year: z.int(),
    edition: z.int(),
    format: z.enum(['format_a_2019', 'format_b_2021']),
    supersedes: text.nullable(),
    figures,
  }),
  'report.imported': z.object({
    organ_id: text,
    edition: z.int(),
    report: wholeReport,
    source: z.object({ file_name: text, hash: text, size: count }),
    confirmed: z.array(text),
    corrected: z.array(z.object({ cell: text, read: figure, stated: figure })),
  }),
  'report.sections_written': z.object({ sections: sectionsSchema }),
  'report.figure_typed': z.object({ cell: text, value: z.number(), source: text, by: text }),
  'report.figure_changed': z.object({ cell: text, stated: z.number(), reason: text, by: text }),
  'report.figure_restored': z.object({ cell: text }),
  'report.published': z.object({
    item_id: text,
    documents: z.object({ docx: document, pdf: document, json: document }),
  }),
};

/** A report's journal event in the form the fold takes. Throws on an event that no version of this program wrote. */
export function toReportEvent(event: JournalEvent): ReportEvent {
  const common = { version: event.version, on: event.on, at: event.recordedAt };
  switch (event.event) {
    case 'report.compiled': {
      const { organ_code, organ_id, ...rest } = data['report.compiled'].parse(event.data);
      return { ...common, event: event.event, organCode: organ_code, organId: organ_id, ...rest };
    }
    case 'report.imported': {
      const { organ_id, source, ...rest } = data['report.imported'].parse(event.data);
      const { file_name, ...kept } = source;
      const read = { ...kept, fileName: file_name, confirmed: rest.confirmed, corrected: rest.corrected };
      const { report, edition } = rest;
      return { ...common, event: event.event, organId: organ_id, edition, report, source: read };
    }
    case 'report.sections_written':
      return { ...common, event: event.event, ...data['report.sections_written'].parse(event.data) };
    case 'report.figure_typed':
      return {
        ...common,
        event: event.event,
        figure: { ...data['report.figure_typed'].parse(event.data), on: event.on },
      };
    case 'report.figure_changed':
      return { ...common, event: event.event, ...data['report.figure_changed'].parse(event.data) };
    case 'report.figure_restored':
      return { ...common, event: event.event, ...data['report.figure_restored'].parse(event.data) };
    case 'report.confirmed':
    case 'report.secrecy_reviewed':
    case 'report.approved':
      return { ...common, event: event.event, actorId: event.actorId ?? '' };
    case 'report.returned':
    case 'report.withdrawn':
    case 'report.superseded':
      return { ...common, event: event.event };
    case 'report.published': {
      const { item_id, documents } = data['report.published'].parse(event.data);
      return { ...common, event: event.event, itemId: item_id, documents };
    }
    default:
      throw new Error(`unknown event of a report: ${event.event}`);
  }
}

/** A plain value as the journal keeps it. */
export function toJson(value: unknown): JsonObject {
  return z.record(z.string(), z.json()).parse(JSON.parse(JSON.stringify(value)));
}
