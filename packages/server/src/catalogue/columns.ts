/**
 * Operations on catalogue columns: the fixed columns that every organ has (国办公开办函〔2019〕61号), and the tree that
 * an organ builds under 法定主动公开内容 (条例 art. 12 para 3, art. 20 and 21).
 */
import {
  type Art20Code,
  type ColumnSetId,
  columnSet,
  FIXED_COLUMNS,
  type FixedColumnId,
  type StaffRole,
} from '@gongkai/law/disclosure';
import { behalfFor, requireRole } from '../platform/access.ts';
import { type Context, transact } from '../platform/context.ts';
import { violatedUnique } from '../platform/database/database.ts';
import { forbiddenByRule, invalid, notFound, Refusal } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import { append } from '../platform/journal/journal.ts';
import { type Column, columnById, columnsOf } from './queries.ts';
import { pathTo } from './tree.ts';

/** Who may shape an organ's catalogue. */
export const CATALOGUE_EDITORS: readonly StaffRole[] = ['administrator', 'information_officer'];

/** How deep the tree may go below a fixed column: deeper than this nobody finds anything. */
const DEEPEST = 4;
const OPEN_COLUMN = 'statutory_content';

/**
 * Creates the five fixed columns of a new organ. Called by the operation that creates the organ, in its transaction.
 * Their code is the id of the fixed column, so that their addresses are the same for every organ.
 */
export async function createFixedColumns(context: Context, organId: string): Promise<void> {
  await transact(context, async (tx) => {
    for (const [index, column] of FIXED_COLUMNS.entries()) {
      await insertColumn(tx, {
        organ_id: organId,
        parent_id: null,
        code: column.id,
        name: column.label,
        fixed_column: column.id,
        art20: null,
        freshness_days: null,
        sort: index + 1,
      });
    }
  });
}

/** What a new column is made from. */
export interface NewColumn {
  organId: string;
  /** The column above it: 法定主动公开内容 of the same organ, or one below that. */
  parentId: string;
  /** Stands in the public address and never changes: lower-case letters, digits and hyphens. */
  code: string;
  name: string;
  /** The item of art. 20 that its content falls under. */
  art20?: Art20Code | null;
  /** Days without anything new after which the column counts as not updated. */
  freshnessDays?: number | null;
  /** Place among its sisters; behind them when left out. */
  sort?: number;
}

/**
 * Creates a column below 法定主动公开内容.
 * @returns its id
 * @throws Refusal `code_taken`, `parent_unknown`, `parent_not_open`, `tree_too_deep`, `not_granted`
 */
export async function createColumn(context: Context, input: NewColumn): Promise<string> {
  requireEditor(context, input.organId);
  return await transact(context, async (tx) => {
    const columns = await columnsOf(tx, [input.organId]);
    requireOpenParent(columns, input.parentId);
    return await insertColumn(tx, {
      organ_id: input.organId,
      parent_id: input.parentId,
      code: input.code,
      name: input.name,
      fixed_column: null,
      art20: input.art20 ?? null,
      freshness_days: input.freshnessDays ?? null,
      sort: input.sort ?? lastSort(columns, input.parentId) + 1,
    });
  });
}

function requireOpenParent(columns: readonly Column[], parentId: string): void {
  const path = pathTo(columns, parentId);
  if (path.length === 0) throw invalid({ code: 'parent_unknown', field: 'parentId' });
  if (path[0]?.fixedColumn !== OPEN_COLUMN)
    throw forbiddenByRule('parent_not_open', '《政府信息公开条例》第二十条');
  if (path.length > DEEPEST) {
    throw invalid({ code: 'tree_too_deep', field: 'parentId', expected: String(DEEPEST) });
  }
}

function lastSort(columns: readonly Column[], parentId: string): number {
  const sisters = columns.filter((column) => column.parentId === parentId);
  return Math.max(0, ...sisters.map((column) => column.sort));
}

/** Which columns of a ready-made set to load, and where. */
export interface ColumnSetInput {
  organId: string;
  parentId: string;
  set: ColumnSetId;
  /** Codes of the entries wanted, out of the set. */
  codes: readonly string[];
  freshnessDays: number | null;
}

/**
 * Loads columns of a ready-made set below a column, in the order of the set. A code that the organ has already is left
 * as it is, so that loading twice makes nothing twice.
 * @returns how many columns were made, and how many were there already
 * @throws Refusal `column_entry_unknown`, and those of `createColumn` but `code_taken`
 */
export async function loadColumnSet(
  context: Context,
  input: ColumnSetInput,
): Promise<{ created: number; present: number }> {
  requireEditor(context, input.organId);
  const { entries } = columnSet(input.set);
  if (!input.codes.every((code) => entries.some((entry) => entry.code === code))) {
    throw invalid({ code: 'column_entry_unknown', field: 'codes' });
  }
  return await transact(context, async (tx) => {
    const columns = await columnsOf(tx, [input.organId]);
    requireOpenParent(columns, input.parentId);
    const present = new Set(columns.map((column) => column.code));
    const wanted = entries.filter((entry) => input.codes.includes(entry.code));
    const missing = wanted.filter((entry) => !present.has(entry.code));
    const sort = lastSort(columns, input.parentId) + 1;
    for (const [index, entry] of missing.entries()) {
      await insertColumn(tx, {
        organ_id: input.organId,
        parent_id: input.parentId,
        code: entry.code,
        name: entry.label,
        fixed_column: null,
        art20: entry.art20,
        freshness_days: input.freshnessDays,
        sort: sort + index,
      });
    }
    return { created: missing.length, present: wanted.length - missing.length };
  });
}

/** A change of a column; what is left out stays. Code and parent are for life: public addresses hold them. */
export interface ColumnChange {
  columnId: string;
  version: number;
  name?: string;
  art20?: Art20Code | null;
  freshnessDays?: number | null;
  sort?: number;
}

/**
 * Changes a column. The names and order of the fixed columns are uniform and cannot be changed.
 * @throws Refusal `column_unknown`, `name_is_fixed`, `version_conflict`, `not_granted`
 */
export async function changeColumn(context: Context, change: ColumnChange): Promise<void> {
  await transact(context, async (tx) => {
    const column = await columnById(tx, change.columnId);
    if (column === undefined) throw notFound('column_unknown');
    requireEditor(tx, column.organId);
    const renamed = change.name !== undefined && change.name !== column.name;
    const moved = change.sort !== undefined && change.sort !== column.sort;
    if (column.fixedColumn !== null && (renamed || moved)) {
      throw forbiddenByRule('name_is_fixed', '国办公开办函〔2019〕61号');
    }
    if (change.version !== column.version) throw new Refusal('conflict', 'version_conflict');
    const fields = {
      name: change.name ?? column.name,
      art20: change.art20 === undefined ? column.art20 : change.art20,
      freshness_days: change.freshnessDays === undefined ? column.freshnessDays : change.freshnessDays,
      sort: change.sort ?? column.sort,
    };
    const version = change.version + 1;
    await append(tx, {
      subject: { type: 'column', id: change.columnId },
      version,
      event: 'column.changed',
      organId: column.organId,
      onBehalfOf: behalfFor(tx.actor, CATALOGUE_EDITORS, column.organId),
      data: fields,
    });
    await tx.db
      .updateTable('catalogue_columns')
      .set({ ...fields, version })
      .where('site_id', '=', tx.site.id)
      .where('column_id', '=', change.columnId)
      .execute();
  });
}

/** The program itself shapes catalogues when it sets an organ up; everyone else needs the grant. */
function requireEditor(context: Context, organId: string): void {
  if (context.actor.type !== 'system') requireRole(context, CATALOGUE_EDITORS, organId);
}

interface ColumnFields {
  organ_id: string;
  parent_id: string | null;
  code: string;
  name: string;
  fixed_column: FixedColumnId | null;
  art20: Art20Code | null;
  freshness_days: number | null;
  sort: number;
}

async function insertColumn(context: Context, fields: ColumnFields): Promise<string> {
  const columnId = newId();
  try {
    await context.db
      .insertInto('catalogue_columns')
      .values({ site_id: context.site.id, column_id: columnId, ...fields, version: 1 })
      .execute();
  } catch (error) {
    if (violatedUnique(error) === undefined) throw error;
    throw invalid({ code: 'code_taken', field: 'code' });
  }
  await insertIntoSubtrees(context, columnId, fields.parent_id);
  await append(context, {
    subject: { type: 'column', id: columnId },
    version: 1,
    event: 'column.created',
    organId: fields.organ_id,
    onBehalfOf: behalfFor(context.actor, CATALOGUE_EDITORS, fields.organ_id),
    data: { ...fields },
  });
  return columnId;
}

/** A column lies below itself and below everything that its parent lies below. */
async function insertIntoSubtrees(
  context: Context,
  columnId: string,
  parentId: string | null,
): Promise<void> {
  const above =
    parentId === null
      ? []
      : await context.db
          .selectFrom('column_subtrees')
          .select('column_id')
          .where('site_id', '=', context.site.id)
          .where('below_id', '=', parentId)
          .execute();
  const rows = [columnId, ...above.map((row) => row.column_id)].map((column_id) => ({
    site_id: context.site.id,
    column_id,
    below_id: columnId,
  }));
  await context.db.insertInto('column_subtrees').values(rows).execute();
}
