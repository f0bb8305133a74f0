/** A ledger of a given size, written by one statement: the bench measures reading, not filing. */
import type pg from 'pg';
import type { Context } from '../../packages/server/src/platform/context.ts';
import { keepPersonal } from '../../packages/server/src/platform/secrets/personal-data.ts';

/** Fills the table of requests of an organ; nine in ten are concluded, over three years and all outcomes. */
export async function fillRequests(
  pool: pg.Pool,
  context: Context,
  organId: string,
  rows: number,
): Promise<void> {
  const applicant = await keepPersonal(context, { subjectId: organId, kind: 'applicant', text: '{}' });
  const client = await pool.connect();
  try {
    await client.query('set statement_timeout = 0');
    await client.query(
      `insert into requests (site_id, request_id, organ_id, number, channel, applicant_category, state, outcome,
              submitted_on, received_on, due_on, alarm_on, concluded_on, under_remedy, applicant_ref,
              query_code_hash, form_token, version, updated_at)
       select $1, gen_random_uuid(), $2, n::text, 'online',
              (array['natural_person','natural_person','natural_person','commercial_enterprise','research_institution',
                     'public_welfare_organization','legal_service_institution','other_organization'])[1 + n % 8],
              case when n % 10 = 0 then 'in_review' else 'closed' end,
              case when n % 10 = 0 then null else
                (array['granted','partially_granted','unable_not_held','refused_process_information','other_misc',
                       'not_processed_repeat','granted'])[1 + n % 7] end,
              day, day, day + 28, day + 28, case when n % 10 = 0 then null else day + 5 + (n % 40)::int end,
              false, $3, '\\x00', n::text, 3, now()
         from (select n, date '2024-01-01' + (n * 7919 % 1096)::int as day from generate_series(1, $4::bigint) n) s`,
      [context.site.id, organId, applicant.id, rows],
    );
    await client.query('vacuum analyze requests');
  } finally {
    client.release();
  }
}
