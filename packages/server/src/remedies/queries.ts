/** Reads of the register of cases. */
import type { Context } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import './schema.ts';

/** A case as lists show it; the request by its number. */
export interface RemedyRow {
  id: string;
  organId: string;
  requestId: string | null;
  requestNumber: string | null;
  kind: string;
  authority: string;
  caseNumber: string | null;
  filedOn: string;
  decidedOn: string | null;
  result: string | null;
  version: number;
}

/** Cases of the organs; further conditions are put on by the caller. */
export function selectRemedies(context: Context, organIds: readonly string[]) {
  return context.db
    .selectFrom('remedies')
    .leftJoin('requests', (join) =>
      join
        .onRef('requests.site_id', '=', 'remedies.site_id')
        .onRef('requests.request_id', '=', 'remedies.request_id'),
    )
    .select([
      'remedies.remedy_id as id',
      'remedies.organ_id as organId',
      'remedies.request_id as requestId',
      'requests.number as requestNumber',
      'remedies.kind',
      'remedies.authority',
      'remedies.case_number as caseNumber',
      'remedies.filed_on as filedOn',
      'remedies.decided_on as decidedOn',
      'remedies.result',
      'remedies.version',
    ])
    .where('remedies.site_id', '=', context.site.id)
    .where('remedies.organ_id', 'in', [...organIds]);
}

/**
 * A page of cases, newest filing first.
 * @throws Refusal `bad_cursor`
 */
export async function pageOf(
  query: ReturnType<typeof selectRemedies>,
  page: { after?: string; limit: number },
): Promise<{ rows: RemedyRow[]; next: string | null }> {
  const before = cursorOf(page.after);
  const rows = await query
    .$if(before !== undefined, (narrowed) =>
      narrowed.where((where) =>
        where.or([
          where('remedies.filed_on', '<', before?.on ?? ''),
          where.and([
            where('remedies.filed_on', '=', before?.on ?? ''),
            where('remedies.remedy_id', '<', before?.id ?? ''),
          ]),
        ]),
      ),
    )
    .orderBy('remedies.filed_on', 'desc')
    .orderBy('remedies.remedy_id', 'desc')
    .limit(page.limit)
    .execute();
  const last = rows.length === page.limit ? rows.at(-1) : undefined;
  return { rows, next: last === undefined ? null : `${last.filedOn}.${last.id}` };
}

function cursorOf(text: string | undefined): { on: string; id: string } | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d{4}-\d{2}-\d{2})\.([0-9a-f-]{36})$/.exec(text);
  if (match === null) throw invalid({ code: 'bad_cursor', field: 'after' });
  return { on: match[1] ?? '', id: match[2] ?? '' };
}
