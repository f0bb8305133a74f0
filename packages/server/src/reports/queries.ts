/** Reads of annual reports. */
import type { Report } from '@gongkai/law/report';
import { sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { eventsOf } from '../platform/journal/journal.ts';
import { toReportEvent } from './events.ts';
import { type FoldedReport, foldReport } from './fold.ts';
import './schema.ts';

/** A report with its id. */
export interface StoredReport extends FoldedReport {
  id: string;
}

/**
 * A report folded from its journal.
 * @throws Refusal `report_unknown`
 */
export async function loadReport(context: Context, reportId: string): Promise<StoredReport> {
  const events = await eventsOf(context, reportId);
  if (events[0]?.subject.type !== 'report') throw notFound('report_unknown');
  return { id: reportId, ...foldReport(events.map(toReportEvent)) };
}

/** Reports of the given organs, newest year and edition first, a page at a time. */
export async function listReports(
  context: Context,
  organIds: readonly string[],
  page: { before?: { year: number; id: string }; limit: number },
) {
  if (organIds.length === 0) return [];
  let query = context.db
    .selectFrom('reports')
    .select([
      'report_id as id',
      'organ_id as organId',
      'year',
      'edition',
      'format',
      'state',
      'report',
      'published_on as publishedOn',
      'version',
    ])
    .where('site_id', '=', context.site.id)
    .where('organ_id', 'in', [...organIds]);
  const { before } = page;
  if (before !== undefined) {
    query = query.where((where) =>
      where.or([
        where('year', '<', before.year),
        where.and([where('year', '=', before.year), where('report_id', '<', before.id)]),
      ]),
    );
  }
  return await query.orderBy('year', 'desc').orderBy('report_id', 'desc').limit(page.limit).execute();
}

/** The edition of a year that the public sees, or undefined. */
export async function publishedReport(context: Context, organId: string, year: number) {
  return await context.db
    .selectFrom('reports')
    .select([
      'report_id as id',
      'report',
      'edition',
      'published_on as publishedOn',
      'documents',
      'item_id as itemId',
    ])
    .where('site_id', '=', context.site.id)
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .where('state', '=', 'published')
    .executeTakeFirst();
}

/**
 * The report that stands for a year: the published one, or the one taken over from elsewhere; undefined when there is
 * neither. There is never more than one, because a year is either compiled here or imported.
 */
export async function standingReport(
  context: Context,
  organId: string,
  year: number,
): Promise<Report | undefined> {
  const row = await context.db
    .selectFrom('reports')
    .select('report')
    .where('site_id', '=', context.site.id)
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .where('state', 'in', ['published', 'imported'])
    .executeTakeFirst();
  return row?.report;
}

/** Every edition of an organ's reports that no later one has replaced, newest year first. */
export async function currentEditions(context: Context, organId: string) {
  return await context.db
    .selectFrom('reports')
    .select(['report_id as id', 'year', 'edition', 'state', 'report'])
    .where('site_id', '=', context.site.id)
    .where('organ_id', '=', organId)
    .where('state', '<>', 'superseded')
    .orderBy('year', 'desc')
    .orderBy('edition', 'desc')
    .execute();
}

/** Years with a published report of an organ, newest first. */
export async function publishedYears(context: Context, organId: string) {
  return await context.db
    .selectFrom('reports')
    .select(['year', 'edition', 'report', 'published_on as publishedOn'])
    .where('site_id', '=', context.site.id)
    .where('organ_id', '=', organId)
    .where('state', '=', 'published')
    .orderBy('year', 'desc')
    .execute();
}

/** Which organs of the site have published a report of which years, newest year first; of one organ when it is given. */
export async function publishedReportYears(
  context: Context,
  organId?: string,
): Promise<{ organId: string; year: number }[]> {
  let query = context.db
    .selectFrom('reports')
    .select(['organ_id as organId', 'year'])
    .where('site_id', '=', context.site.id)
    .where('state', '=', 'published');
  if (organId !== undefined) query = query.where('organ_id', '=', organId);
  return await query.orderBy('year', 'desc').execute();
}

/** The newest edition of an organ's report of a year, whatever its state; undefined when there is none. */
export async function latestEdition(context: Context, organId: string, year: number) {
  return await context.db
    .selectFrom('reports')
    .select(['report_id as id', 'edition', 'state', 'version'])
    .where('site_id', '=', context.site.id)
    .where('organ_id', '=', organId)
    .where('year', '=', year)
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** When and why a report was withdrawn; null of one that never was. */
const withdrawal = sql<{ on: string; reason: string } | null>`(
  select json_build_object('on', w.legal_date, 'reason', w.note) from journal w
   where w.site_id = reports.site_id and w.subject_id = reports.report_id and w.event = 'report.withdrawn'
   order by w.version desc limit 1)`.as('withdrawal');

/** Every edition of a year that was published, oldest first, with the reason a correction or a withdrawal gave. */
export async function publicEditions(context: Context, organId: string, year: number) {
  return await context.db
    .selectFrom('reports')
    .innerJoin('journal', (join) =>
      join
        .onRef('journal.site_id', '=', 'reports.site_id')
        .onRef('journal.subject_id', '=', 'reports.report_id')
        .on('journal.version', '=', 1),
    )
    .select([
      'reports.year',
      'reports.edition',
      'reports.state',
      'reports.report',
      'reports.published_on as publishedOn',
      'reports.documents',
      'journal.note as reason',
    ])
    .select(withdrawal)
    .where('reports.site_id', '=', context.site.id)
    .where('reports.organ_id', '=', organId)
    .where('reports.year', '=', year)
    .where('reports.published_on', 'is not', null)
    .orderBy('reports.edition')
    .execute();
}
