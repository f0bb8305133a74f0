/** HTTP interface of further columns. */
import { z } from 'zod';
import { staffRoute } from '../platform/http/staff-routes.ts';
import { place, unplace } from './placing.ts';
import { itemRecord } from './record-view.ts';

const params = z.strictObject({ id: z.uuid() });
const body = z.strictObject({ version: z.int().positive(), columnId: z.uuid() });

/** Routes for staff. */
export const placementRoutes = [
  staffRoute({
    method: 'POST',
    url: '/api/items/:id/placements',
    summary: 'List an item in a further column, of its organ or of another',
    roles: 'any_staff',
    params,
    body,
    async handle(context, { params: { id }, body: wanted }) {
      await place(context, { itemId: id, ...wanted });
      return await itemRecord(context, id);
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/items/:id/placements/end',
    summary: 'Take an item out of a further column',
    roles: 'any_staff',
    params,
    body,
    async handle(context, { params: { id }, body: wanted }) {
      await unplace(context, { itemId: id, ...wanted });
      return await itemRecord(context, id);
    },
  }),
];
