/**
 * Rows that repeat one before them in the same file: of two with one address only one can be taken over, and an index
 * number belongs to one item (条例 art. 12 para 3). Which of them is right a person has to say, in the file.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import './schema.ts';

/**
 * Refuses every loaded row whose address or index number stands in an earlier row, naming that row.
 * @param indexNumberName the value that holds the index number, where one does
 * @returns how many rows that are
 */
export async function markRepeated(
  context: Context,
  importId: string,
  indexNumberName: string | undefined,
): Promise<number> {
  const address = sql`source_address`;
  const repeated = await refuse(context, importId, address, { code: 'address_twice', field: 'address' });
  if (indexNumberName === undefined) return repeated;
  const number = sql`nullif(btrim(record->>${indexNumberName}::text), '')`;
  const fault = { code: 'index_number_twice', field: 'index_number' };
  return repeated + (await refuse(context, importId, number, fault));
}

async function refuse(
  context: Context,
  importId: string,
  value: RawBuilder<unknown>,
  fault: { code: string; field: string },
): Promise<number> {
  const siteId = context.site.id;
  const { numAffectedRows } = await sql`
    update import_rows set state = 'refused',
      faults = jsonb_build_array(${JSON.stringify(fault)}::jsonb || jsonb_build_object('expected', first_row::text))
    from (
      select row_number as repeated, min(row_number) over (partition by ${value}) as first_row
      from import_rows
      where site_id = ${siteId} and import_id = ${importId} and state = 'loaded' and ${value} is not null
    ) as found
    where site_id = ${siteId} and import_id = ${importId} and row_number = repeated and repeated > first_row`.execute(
    context.db,
  );
  const rows = Number(numAffectedRows ?? 0);
  await context.db
    .updateTable('imports')
    .set((of) => ({
      checked_rows: of('checked_rows', '+', rows),
      refused_rows: of('refused_rows', '+', rows),
    }))
    .where('site_id', '=', siteId)
    .where('import_id', '=', importId)
    .execute();
  return rows;
}
