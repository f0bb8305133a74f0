/**
 * Normative documents as the annual report counts them (条例 art. 50(1), art. 20(1)). Each figure and the list behind
 * it share one condition, so that they cannot differ.
 */
import { isLocalDate } from '@gongkai/law/calendar';
import { publicAddress } from '@gongkai/pages';
import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import type { Database } from '../platform/database/database.ts';
import { invalid, notFound } from '../platform/errors.ts';
import './schema.ts';

/** Which organ's documents, for the report of which year and format. */
export interface NormativeScope {
  organId: string;
  year: number;
  format: 'format_a_2019' | 'format_b_2021';
}

type Where = ExpressionBuilder<Database, 'published_items'>;
type Condition = (where: Where, year: Year) => ExpressionWrapper<Database, 'published_items', SqlBool>;

interface Year {
  first: string;
  last: string;
}

const within =
  (column: 'formed_on' | 'published_on' | 'repealed_on'): Condition =>
  (where, { first, last }) =>
    where.and([where(column, '>=', first), where(column, '<=', last)]);

/**
 * The columns of the row 规范性文件. A document counts for the year in which it was made; what takes effect later is
 * valid from its making on, so that one year's figure follows from the last (C8); what expires on December 31 is
 * still in force that day. What was withdrawn is not public and is not counted.
 */
const CONDITIONS: Readonly<Record<NormativeScope['format'], Readonly<Record<string, Condition>>>> = {
  format_a_2019: {
    newly_made: within('formed_on'),
    newly_disclosed: within('published_on'),
    disclosed_total: (where, { last }) => where.and([where('published_on', '<=', last)]),
  },
  format_b_2021: {
    issued: within('formed_on'),
    repealed: within('repealed_on'),
    in_force: (where, { last }) =>
      where.and([
        where('formed_on', '<=', last),
        where.or([where('repealed_on', 'is', null), where('repealed_on', '>', last)]),
        where.or([where('expires_on', 'is', null), where('expires_on', '>=', last)]),
        where.or([where('validity', 'is', null), where('validity', '!=', 'expired')]),
      ]),
  },
};

function yearOfScope(scope: NormativeScope): Year {
  return { first: `${scope.year}-01-01`, last: `${scope.year}-12-31` };
}

function documents(context: Context, scope: NormativeScope) {
  return context.db
    .selectFrom('published_items')
    .where('site_id', '=', context.site.id)
    .where('organ_id', '=', scope.organId)
    .where('kind', '=', 'normative_document')
    .where('live', '=', 'published');
}

/** Figures of the row 规范性文件 by column of the format, counted in one query. */
export async function normativeDocumentFigures(
  context: Context,
  scope: NormativeScope,
): Promise<Record<string, number>> {
  const year = yearOfScope(scope);
  const conditions = Object.entries(CONDITIONS[scope.format]);
  const row = await documents(context, scope)
    .select((of) =>
      conditions.map(([column, condition]) =>
        of.fn
          .countAll<number>()
          .filterWhere((where) => condition(where, year))
          .as(column),
      ),
    )
    .executeTakeFirstOrThrow();
  const counts = new Map<string, unknown>(Object.entries(row));
  return Object.fromEntries(conditions.map(([column]) => [column, Number(counts.get(column) ?? 0)]));
}

/** A document behind a figure. */
export interface NormativeRow {
  id: string;
  title: string;
  documentNumber: string | null;
  indexNumber: string;
  formedOn: string;
  publishedOn: string;
  repealedOn: string | null;
  publicAddress: string;
}

/**
 * The documents behind a figure, latest made first, a page at a time.
 * @throws Refusal `cell_not_counted` for a column that the format does not have, `bad_cursor`
 */
export async function listNormativeDocuments(
  context: Context,
  wanted: NormativeScope & { column: string; after?: string; limit: number },
): Promise<{ rows: NormativeRow[]; next: string | null }> {
  const condition = CONDITIONS[wanted.format][wanted.column];
  if (condition === undefined) throw notFound('cell_not_counted');
  let query = documents(context, wanted)
    .select([
      'item_id as id',
      'title',
      'document_number as documentNumber',
      'index_number as indexNumber',
      'formed_on as formedOn',
      'published_on as publishedOn',
      'repealed_on as repealedOn',
    ])
    .where((where) => condition(where, yearOfScope(wanted)));
  if (wanted.after !== undefined) {
    const { formedOn, id } = placeOf(wanted.after);
    query = query.where(sql<boolean>`(formed_on, item_id) < (${formedOn}::date, ${id}::uuid)`);
  }
  const rows = await query
    .orderBy('formed_on', 'desc')
    .orderBy('item_id', 'desc')
    .limit(wanted.limit + 1)
    .execute();
  const shown = rows.slice(0, wanted.limit);
  const last = rows.length > wanted.limit ? shown.at(-1) : undefined;
  return {
    rows: shown.map((row) => ({ ...row, publicAddress: publicAddress.item(row.indexNumber) })),
    next: last === undefined ? null : `${last.formedOn}.${last.id}`,
  };
}

function placeOf(cursor: string): { formedOn: string; id: string } {
  const match = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(cursor);
  if (match === null || !isLocalDate(match[1])) throw invalid({ code: 'bad_cursor', field: 'after' });
  return { formedOn: match[1] ?? '', id: match[2] ?? '' };
}
