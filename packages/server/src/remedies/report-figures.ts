/**
 * The case figures of the annual report and the cases behind each (条例 art. 50(3)). A case counts by its result in the
 * year of its decision, and as 尚未审结 in every year at whose end it is open.
 */
import {
  CASE_GROUPS,
  CASE_RESULTS,
  type CaseCount,
  type CaseGroup,
  type CaseResult,
} from '@gongkai/law/report';
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { pageOf, type RemedyRow, selectRemedies } from './queries.ts';
import './schema.ts';

/** Which report is compiled. */
export interface CaseScope {
  organId: string;
  year: number;
}

/** The result a case has in the report of a year; null for a case that is not of that year. */
function resultIn(year: number): RawBuilder<CaseResult | null> {
  const first = `${year}-01-01`;
  const last = `${year}-12-31`;
  return sql`case when decided_on between ${first}::date and ${last}::date then result
                  when filed_on <= ${last}::date and (decided_on is null or decided_on > ${last}::date) then 'pending' end`;
}

/** Counts the cases of a year by group and result, in one query. */
export async function remedyReportCounts(context: Context, scope: CaseScope): Promise<CaseCount[]> {
  const rows = await context.db
    .selectFrom((from) =>
      from
        .selectFrom('remedies')
        .select(['kind', resultIn(scope.year).as('counted')])
        .where('site_id', '=', context.site.id)
        .where('organ_id', '=', scope.organId)
        .where('filed_on', '<=', `${scope.year}-12-31`)
        .as('cases'),
    )
    .select(['kind', 'counted', sql<number>`count(*)::integer`.as('count')])
    .where('counted', 'is not', null)
    .groupBy(['kind', 'counted'])
    .execute();
  return rows.flatMap(({ kind, counted, count }) =>
    counted === null ? [] : [{ group: kind, result: counted, count }],
  );
}

/** The group and result of a column of table four; a total has no single result. */
function columnParts(column: string): { group: CaseGroup; result: CaseResult | null } {
  for (const group of CASE_GROUPS) {
    if (column === `${group}_total`) return { group, result: null };
    const result = CASE_RESULTS.find((candidate) => column === `${group}_${candidate}`);
    if (result !== undefined) return { group, result };
  }
  throw notFound('cell_unknown');
}

/** Lists the cases that a cell of table four counts, by date of filing. */
export async function listReportRemedies(
  context: Context,
  wanted: CaseScope & { column: string; after?: string; limit: number },
): Promise<{ rows: RemedyRow[]; next: string | null }> {
  const { group, result } = columnParts(wanted.column);
  const counted = resultIn(wanted.year);
  const query = selectRemedies(context, [wanted.organId])
    .where('remedies.kind', '=', group)
    .where(result === null ? sql<boolean>`${counted} is not null` : sql<boolean>`${counted} = ${result}`);
  return await pageOf(query, wanted);
}
