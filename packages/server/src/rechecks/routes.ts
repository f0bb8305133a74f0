/** HTTP interface of rechecks. */
import { isLocalDate } from '@gongkai/law/calendar';
import { RECHECK_STATE_LABELS, type RecheckState } from '@gongkai/law/disclosure';
import { z } from 'zod';
import { ITEM_READERS } from '../items/index.ts';
import { reachOf } from '../platform/access.ts';
import { staffRoute } from '../platform/http/staff-routes.ts';
import { listRechecks, recheckRecord } from './queries.ts';
import { RECHECKERS, recordRecheck } from './rechecks.ts';

const id = z.strictObject({ id: z.uuid() });
const states = Object.keys(RECHECK_STATE_LABELS) as [RecheckState, ...RecheckState[]];

/** Routes for staff. */
export const staffRoutes = [
  staffRoute({
    method: 'GET',
    url: '/api/rechecks',
    summary: 'Rechecks of what went public, latest release first',
    roles: ITEM_READERS,
    query: z.strictObject({
      state: z.enum(states).optional(),
      after: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    async handle(context, { query }) {
      return await listRechecks(context, reachOf(context.actor, ITEM_READERS), query);
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/rechecks/:id',
    summary: 'One recheck with the comparison of the live page and the approved edition',
    roles: ITEM_READERS,
    params: id,
    async handle(context, { params }) {
      return await recheckRecord(context, params.id);
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/rechecks/:id/result',
    summary: 'Record the result of a recheck; a fault opens its rectification',
    roles: RECHECKERS,
    params: id,
    body: z.strictObject({
      result: z.enum(['passed', 'faulty']),
      fault: z.string().max(2_000).optional(),
      dueOn: z.string().refine(isLocalDate, { message: 'YYYY-MM-DD' }).optional(),
    }),
    async handle(context, { params, body }) {
      const rectificationId = await recordRecheck(context, { recheckId: params.id, ...body });
      return { ...(await recheckRecord(context, params.id)), rectificationId };
    },
  }),
];
