/** HTTP interface for shaping an organ's catalogue. The tree with its counts is read through the items feature. */
import { ART20_HEADS, type Art20Code, COLUMN_SETS, type ColumnSetId } from '@gongkai/law/disclosure';
import { z } from 'zod';
import { staffRoute } from '../platform/http/staff-routes.ts';
import { classRoutes } from './class-routes.ts';
import { CATALOGUE_EDITORS, changeColumn, createColumn, loadColumnSet } from './columns.ts';

const codes = ART20_HEADS.map((head) => head.code) as [Art20Code, ...Art20Code[]];
const sets = COLUMN_SETS.map((set) => set.id) as [ColumnSetId, ...ColumnSetId[]];
const name = z
  .string()
  .trim()
  .regex(/^\P{Cc}{1,40}$/u);
const art20 = z.enum(codes).nullable().optional();
const freshnessDays = z.int().min(1).max(3_650).nullable().optional();
const sort = z.int().min(0).max(10_000).optional();

/** Routes for staff. */
export const staffRoutes = [
  staffRoute({
    method: 'POST',
    url: '/api/columns',
    summary: 'Create a column below 法定主动公开内容',
    roles: CATALOGUE_EDITORS,
    body: z.strictObject({
      organId: z.uuid(),
      parentId: z.uuid(),
      code: z
        .string()
        .trim()
        .regex(/^[a-z0-9][a-z0-9-]{1,39}$/),
      name,
      art20,
      freshnessDays,
      sort,
    }),
    async handle(context, { body }) {
      return { id: await createColumn(context, body), version: 1 };
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/columns/sets',
    summary: 'Load columns of a ready-made set below a column',
    roles: CATALOGUE_EDITORS,
    body: z.strictObject({
      organId: z.uuid(),
      parentId: z.uuid(),
      set: z.enum(sets),
      codes: z.array(z.string().max(40)).min(1).max(50),
      freshnessDays: z.int().min(1).max(3_650).nullable(),
    }),
    async handle(context, { body }) {
      return await loadColumnSet(context, body);
    },
  }),
  staffRoute({
    method: 'PUT',
    url: '/api/columns/:id',
    summary: 'Change a column’s name, place or update duty',
    roles: CATALOGUE_EDITORS,
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({
      version: z.int().positive(),
      name: name.optional(),
      art20,
      freshnessDays,
      sort,
    }),
    async handle(context, { params, body }) {
      await changeColumn(context, { columnId: params.id, ...body });
      return { version: body.version + 1 };
    },
  }),
  ...classRoutes,
];
