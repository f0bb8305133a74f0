/** HTTP interface of faults to be put right. */
import { isLocalDate } from '@gongkai/law/calendar';
import { RECTIFICATION_STATE_LABELS, type RectificationState } from '@gongkai/law/disclosure';
import { z } from 'zod';
import { ITEM_READERS } from '../items/index.ts';
import { reachOf } from '../platform/access.ts';
import { staffRoute } from '../platform/http/staff-routes.ts';
import { listRectifications, rectificationRecord } from './queries.ts';
import {
  answerRectification,
  confirmRectification,
  FAULT_FINDERS,
  openRectification,
  rejectRectification,
} from './rectifications.ts';

const id = z.strictObject({ id: z.uuid() });
const states = Object.keys(RECTIFICATION_STATE_LABELS) as [RectificationState, ...RectificationState[]];
const note = z.string().max(2_000);

const ACTS = {
  answer: answerRectification,
  confirm: confirmRectification,
  reject: rejectRectification,
} as const;

const actions = Object.keys(ACTS) as [keyof typeof ACTS, ...(keyof typeof ACTS)[]];

/** Routes for staff. */
export const staffRoutes = [
  staffRoute({
    method: 'GET',
    url: '/api/rectifications',
    summary: 'Faults to be put right, newest first',
    roles: ITEM_READERS,
    query: z.strictObject({
      state: z.enum(states).optional(),
      item: z.uuid().optional(),
      after: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    async handle(context, { query }) {
      return await listRectifications(context, reachOf(context.actor, ITEM_READERS), query);
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/rectifications',
    summary: 'Say what is wrong with a published item and until when it must be put right',
    roles: FAULT_FINDERS,
    body: z.strictObject({
      itemId: z.uuid(),
      fault: note,
      dueOn: z.string().refine(isLocalDate, { message: 'YYYY-MM-DD' }).optional(),
    }),
    async handle(context, { body }) {
      const rectificationId = await openRectification(context, { ...body, recheckId: null });
      return await rectificationRecord(context, rectificationId);
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/rectifications/:id',
    summary: 'One fault with what may be done now and its history',
    roles: ITEM_READERS,
    params: id,
    async handle(context, { params }) {
      return await rectificationRecord(context, params.id);
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/rectifications/:id/actions/:action',
    summary: 'Answer a fault, confirm that it is put right, or find that it is not',
    roles: ITEM_READERS,
    params: z.strictObject({ id: z.uuid(), action: z.enum(actions) }),
    body: z.strictObject({ version: z.int().positive(), note: note.optional() }),
    async handle(context, { params, body }) {
      await ACTS[params.action](context, { rectificationId: params.id, ...body });
      return await rectificationRecord(context, params.id);
    },
  }),
];
