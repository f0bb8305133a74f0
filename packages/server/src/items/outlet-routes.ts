/** HTTP interface of publications elsewhere. */
import { z } from 'zod';
import { requireRole } from '../platform/access.ts';
import { staffRoute } from '../platform/http/staff-routes.ts';
import { ITEM_READERS } from './access.ts';
import { NOTE_MAX_LENGTH } from './notes.ts';
import { countOutlets, outletSchema, recordOutlet, strikeOutlet } from './outlets.ts';
import { itemRecord } from './record-view.ts';

/** Routes for staff. */
export const outletRoutes = [
  staffRoute({
    method: 'POST',
    url: '/api/items/:id/outlets',
    summary: 'Record that a published item was made public elsewhere too',
    roles: 'any_staff',
    params: z.strictObject({ id: z.uuid() }),
    body: outletSchema.extend({ version: z.int().positive() }),
    async handle(context, { params, body }) {
      await recordOutlet(context, { itemId: params.id, ...body });
      return await itemRecord(context, params.id);
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/items/:id/outlets/:outlet/strike',
    summary: 'Strike a publication elsewhere that was recorded wrongly',
    roles: 'any_staff',
    params: z.strictObject({ id: z.uuid(), outlet: z.coerce.number().int().positive() }),
    body: z.strictObject({ version: z.int().positive(), note: z.string().max(NOTE_MAX_LENGTH).optional() }),
    async handle(context, { params, body }) {
      await strikeOutlet(context, { itemId: params.id, outlet: params.outlet, ...body });
      return await itemRecord(context, params.id);
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/outlets',
    summary: 'How often an organ published elsewhere in a year, by way',
    roles: ITEM_READERS,
    query: z.strictObject({ organ: z.uuid(), year: z.coerce.number().int().min(1949).max(2199) }),
    async handle(context, { query }) {
      requireRole(context, ITEM_READERS, query.organ);
      return { rows: await countOutlets(context, { organId: query.organ, year: query.year }) };
    },
  }),
];
