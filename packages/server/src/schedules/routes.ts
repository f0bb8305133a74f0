/** HTTP interface of what happens to items by itself. */
import { z } from 'zod';
import { ITEM_READERS } from '../items/index.ts';
import { reachOf } from '../platform/access.ts';
import { invalid } from '../platform/errors.ts';
import { staffRoute } from '../platform/http/staff-routes.ts';
import { SCHEDULED_ACTS } from './fold.ts';
import { listSchedules, schedulesOfItem } from './queries.ts';
import { cancelSchedule, recordReview, SCHEDULERS, setSchedule } from './schedules.ts';

const id = z.strictObject({ id: z.uuid() });
const note = z.string().max(500).optional();

/** Routes for staff. */
export const staffRoutes = [
  staffRoute({
    method: 'GET',
    url: '/api/schedules',
    summary: 'What lies ahead, soonest first',
    roles: ITEM_READERS,
    query: z.strictObject({
      after: z.string().max(60).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    async handle(context, { query }) {
      const page = { after: placeOf(query.after), limit: query.limit };
      return await listSchedules(context, reachOf(context.actor, ITEM_READERS), page);
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/items/:id/schedules',
    summary: 'What is set for an item, and what can be set',
    roles: ITEM_READERS,
    params: id,
    async handle(context, { params }) {
      return await schedulesOfItem(context, params.id);
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/items/:id/schedules',
    summary: 'Set the release, the withdrawal or the next review of an item',
    roles: SCHEDULERS.review,
    params: id,
    body: z.strictObject({
      act: z.enum(SCHEDULED_ACTS),
      dueAt: z.iso.datetime({ offset: true }),
      note,
    }),
    async handle(context, { params, body }) {
      await setSchedule(context, { itemId: params.id, ...body, dueAt: new Date(body.dueAt) });
      return await schedulesOfItem(context, params.id);
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/schedules/:id/cancel',
    summary: 'Cancel what was set',
    roles: SCHEDULERS.review,
    params: id,
    async handle(context, { params }) {
      await cancelSchedule(context, params.id);
      return {};
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/schedules/:id/reviewed',
    summary: 'Record that the content of an item was looked at and still holds',
    roles: SCHEDULERS.review,
    params: id,
    body: z.strictObject({ note }),
    async handle(context, { params, body }) {
      await recordReview(context, params.id, body.note);
      return {};
    },
  }),
];

function placeOf(cursor: string | undefined): { at: Date; id: string } | undefined {
  if (cursor === undefined) return undefined;
  const match = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(cursor);
  if (match === null) throw invalid({ code: 'bad_cursor', field: 'after' });
  return { at: new Date(Number(match[1])), id: match[2] ?? '' };
}
