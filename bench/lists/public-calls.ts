/** The lists of the public that are measured: a column of an office and everything below it, whatever is placed there. */
import { columnsOf, subtreeIds } from '../../packages/server/src/catalogue/index.ts';
import { columnFigures, publicPage } from '../../packages/server/src/items/index.ts';
import { listFilters } from '../../packages/server/src/items/list-narrowing.ts';
import type { Context } from '../../packages/server/src/platform/context.ts';

type Call = () => Promise<unknown>;

/** What is measured, and how long it may take in milliseconds where that is not the bound of lists. */
export type Measure = [what: string, call: Call, most?: number];

const LONG_AGO = `${Date.parse('2018-05-05')}.00000005-0000-7000-8000-000000000000`;
const LIMIT = 20;
/** A page in memory counts its columns once, when it is made. */
const COUNTS_MS = 250;

/** Calls over the columns of the largest organ and of a small one. */
export async function publicCalls(context: Context): Promise<Measure[]> {
  const organs = await context.db
    .selectFrom('organs')
    .select(['organ_id', 'sort'])
    .where('site_id', '=', context.site.id)
    .where('sort', 'in', [1, 150])
    .orderBy('sort')
    .execute();
  const calls: Measure[] = [];
  for (const { organ_id: organId, sort } of organs) {
    const columns = await columnsOf(context, [organId]);
    const byCode = (code: string) => columns.find((column) => column.code === code)?.id ?? '';
    const name = sort === 1 ? 'public, largest organ' : 'public, small organ';
    for (const [what, code] of [
      ['all columns', 'c3'],
      ['a column with three below', 'c6'],
      ['one column', 'c20'],
    ] as const) {
      const columnIds = subtreeIds(columns, byCode(code));
      const page = (wanted: Partial<Parameters<typeof publicPage>[2]>) => () =>
        publicPage(context, { kind: 'columns', columnIds }, { limit: LIMIT, ...wanted });
      calls.push(
        [`${name}, ${what}: newest`, page({})],
        [`${name}, ${what}: older`, page({ before: LONG_AGO })],
        [`${name}, ${what}: one page back`, page({ after: LONG_AGO })],
        [`${name}, ${what}: of a kind`, page({ kind: 'normative_document' })],
        [`${name}, ${what}: of a kind that is not there`, page({ kind: 'recruitment' })],
        [`${name}, ${what}: of a kind and year`, page({ kind: 'penalty_decision', facet: '2017' })],
        [`${name}, ${what}: filters offered`, () => listFilters(context, columnIds, {}, '/')],
      );
    }
    calls.push([`${name}: counts of every column`, () => columnFigures(context, columns), COUNTS_MS]);
  }
  return calls;
}
