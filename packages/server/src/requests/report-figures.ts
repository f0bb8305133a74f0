/**
 * The request figures of the annual report, and the requests behind each of them (条例 art. 50(2)). One definition of
 * each row's condition serves the count and the list, so that a figure always opens onto what it counted.
 */
import { workingDaysBetween } from '@gongkai/law/calendar';
import type { RequestCount } from '@gongkai/law/report';
import {
  APPLICANT_CATEGORIES,
  type ApplicantCategory,
  OUTCOMES,
  type OutcomeId,
  type ReportFormat,
  reportRowOf,
} from '@gongkai/law/request';
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import './schema.ts';

/** Which report is compiled. */
export interface ReportScope {
  organId: string;
  year: number;
  format: ReportFormat;
}

/** A request counts in every year from its receipt to its conclusion; one never received counts nowhere. */
function inYear({ first, last }: Year): RawBuilder<boolean> {
  return sql`received_on <= ${last}::date and (concluded_on is null or concluded_on >= ${first}::date)`;
}

/** Inside the year's requests: what came in and what went out. Each request is in one row of either kind. */
const ARRIVALS = ['new_requests', 'carried_in'] as const;
const DEPARTURES = ['results_total', 'carried_out'] as const;
type CountedRow = (typeof ARRIVALS)[number] | (typeof DEPARTURES)[number];

const CONDITIONS: Readonly<Record<CountedRow, (year: Year) => RawBuilder<boolean>>> = {
  new_requests: ({ first }) => sql`received_on >= ${first}::date`,
  carried_in: ({ first }) => sql`received_on < ${first}::date`,
  results_total: ({ first, last }) => sql`concluded_on between ${first}::date and ${last}::date`,
  carried_out: ({ last }) => sql`(concluded_on is null or concluded_on > ${last}::date)`,
};

interface Year {
  first: string;
  last: string;
}

function yearOf(year: number): Year {
  return { first: `${year}-01-01`, last: `${year}-12-31` };
}

/**
 * Counts the requests of a year by row and applicant category, in one query. Totals are the report's own sums and are
 * not among the counts.
 */
export async function requestReportCounts(context: Context, scope: ReportScope): Promise<RequestCount[]> {
  const year = yearOf(scope.year);
  const counted = (row: CountedRow) => sql<number>`count(*) filter (where ${CONDITIONS[row](year)})::integer`;
  const rows = await context.db
    .selectFrom('requests')
    .select([
      'applicant_category',
      'outcome',
      counted('new_requests').as('new_requests'),
      counted('carried_in').as('carried_in'),
      counted('results_total').as('results_total'),
      counted('carried_out').as('carried_out'),
    ])
    .where('site_id', '=', context.site.id)
    .where('organ_id', '=', scope.organId)
    .where(inYear(year))
    .groupBy(['applicant_category', 'outcome'])
    .execute();
  const totals = new Map<string, RequestCount>();
  const add = (row: string, category: ApplicantCategory, count: number) => {
    if (count === 0) return;
    const key = `${row} ${category}`;
    totals.set(key, { row, category, count: (totals.get(key)?.count ?? 0) + count });
  };
  for (const row of rows) {
    const category = row.applicant_category;
    for (const name of ARRIVALS) add(name, category, row[name]);
    add('carried_out', category, row.carried_out);
    if (row.outcome !== null) add(reportRowOf(row.outcome, scope.format), category, row.results_total);
  }
  return [...totals.values()];
}

/** A request behind a figure. */
export interface ReportedRequest {
  id: string;
  number: string;
  applicantCategory: ApplicantCategory;
  receivedOn: string | null;
  concludedOn: string | null;
  outcome: OutcomeId | null;
  state: string;
}

/**
 * Lists the requests that a cell of the request table counts: results by day of conclusion, the rest by day of receipt.
 * @throws Refusal `bad_cursor`, `cell_unknown`
 */
export async function listReportRequests(
  context: Context,
  wanted: ReportScope & { row: string; column: string; after?: string; limit: number },
): Promise<{ rows: ReportedRequest[]; next: string | null }> {
  const year = yearOf(wanted.year);
  const category = categoryOf(wanted.column);
  let query = context.db
    .selectFrom('requests')
    .select([
      'request_id as id',
      'number',
      'applicant_category as applicantCategory',
      'received_on as receivedOn',
      'concluded_on as concludedOn',
      'outcome',
      'state',
    ])
    .where('site_id', '=', context.site.id)
    .where('organ_id', '=', wanted.organId)
    .where(inYear(year))
    .where(rowCondition(wanted.row, wanted.format, year));
  if (category !== null) query = query.where('applicant_category', '=', category);
  // Results come by the day of conclusion, the rest by the day of receipt: the order in which an index holds them.
  const isResult = ![...ARRIVALS, 'carried_out'].includes(wanted.row);
  const day = isResult ? 'concluded_on' : 'received_on';
  const after = cursorOf(wanted.after);
  if (after !== undefined) {
    query = query.where(sql<boolean>`(${sql.ref(day)}, request_id) > (${after.on}::date, ${after.id}::uuid)`);
  }
  const rows = await query.orderBy(day).orderBy('request_id').limit(wanted.limit).execute();
  const last = rows.length === wanted.limit ? rows.at(-1) : undefined;
  const lastDay = isResult ? last?.concludedOn : last?.receivedOn;
  return { rows, next: last === undefined ? null : `${lastDay}.${last.id}` };
}

function rowCondition(row: string, format: ReportFormat, year: Year): RawBuilder<boolean> {
  const counted = [...ARRIVALS, ...DEPARTURES].find((name) => name === row);
  if (counted !== undefined) return CONDITIONS[counted](year);
  const outcomes = OUTCOMES.filter((outcome) => reportRowOf(outcome, format) === row);
  if (outcomes.length === 0) throw invalid({ code: 'cell_unknown', field: 'row' });
  return sql`${CONDITIONS.results_total(year)} and outcome = any(${outcomes}::text[])`;
}

function categoryOf(column: string): ApplicantCategory | null {
  if (column === 'applicant_total') return null;
  const category = APPLICANT_CATEGORIES.find((candidate) => candidate === column);
  if (category === undefined) throw invalid({ code: 'cell_unknown', field: 'column' });
  return category;
}

function cursorOf(text: string | undefined): { on: string; id: string } | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/.exec(text);
  if (match === null) throw invalid({ code: 'bad_cursor', field: 'after' });
  return { on: match[1] ?? '', id: match[2] ?? '' };
}

/** The figures of a year on the organ's home page. */
export interface RequestFigures {
  /** Requests received in the year. */
  received: number;
  /** Working days from receipt to conclusion, on average over those concluded in the year; null when there is none. */
  averageWorkingDays: number | null;
}

/** Figures of an organ's year for the public. */
export async function requestFigures(
  context: Context,
  organId: string,
  year: number,
): Promise<RequestFigures> {
  const span = yearOf(year);
  const ofOrgan = context.db
    .selectFrom('requests')
    .where('site_id', '=', context.site.id)
    .where('organ_id', '=', organId)
    .where(inYear(span));
  const { received } = await ofOrgan
    .where(CONDITIONS.new_requests(span))
    .select((of) => of.fn.countAll<number>().as('received'))
    .executeTakeFirstOrThrow();
  const pairs = await ofOrgan
    .where(CONDITIONS.results_total(span))
    .select((of) => ['received_on', 'concluded_on', of.fn.countAll<number>().as('requests')])
    .groupBy(['received_on', 'concluded_on'])
    .execute();
  let days = 0;
  let requests = 0;
  for (const pair of pairs) {
    if (pair.received_on === null || pair.concluded_on === null) continue;
    days += workingDaysBetween(pair.received_on, pair.concluded_on) * Number(pair.requests);
    requests += Number(pair.requests);
  }
  const averageWorkingDays = requests === 0 ? null : Math.round((days / requests) * 10) / 10;
  return { received: Number(received), averageWorkingDays };
}
