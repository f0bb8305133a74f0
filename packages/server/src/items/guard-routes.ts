/** HTTP interface of the guard on an item. */
import { z } from 'zod';
import { staffRoute } from '../platform/http/staff-routes.ts';
import { ITEM_READERS } from './access.ts';
import { clearFindings, itemFindings, maskFindings } from './guarding.ts';
import { NOTE_MAX_LENGTH } from './notes.ts';

const params = z.strictObject({ id: z.uuid() });
const chosen = z.strictObject({
  version: z.int().positive(),
  findings: z
    .array(z.string().regex(/^[0-9a-f]{64}$/))
    .min(1)
    .max(500),
});

/** Routes for staff. */
export const guardRoutes = [
  staffRoute({
    method: 'GET',
    url: '/api/items/:id/guard',
    summary: 'What the guard before publication finds in the text in work',
    roles: ITEM_READERS,
    params,
    async handle(context, { params: { id } }) {
      return await itemFindings(context, id);
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/items/:id/guard/mask',
    summary: 'Mask findings in the text; it goes back to the first review',
    roles: 'any_staff',
    params,
    body: chosen,
    async handle(context, { params: { id }, body }) {
      await maskFindings(context, { itemId: id, ...body });
      return await itemFindings(context, id);
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/items/:id/guard/clear',
    summary: 'Clear findings with a reason',
    roles: 'any_staff',
    params,
    body: chosen.extend({ note: z.string().max(NOTE_MAX_LENGTH).optional() }),
    async handle(context, { params: { id }, body }) {
      await clearFindings(context, { itemId: id, ...body });
      return await itemFindings(context, id);
    },
  }),
];
