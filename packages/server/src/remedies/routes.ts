/** HTTP interface of the register of cases. */
import { isLocalDate } from '@gongkai/law/calendar';
import { CASE_GROUPS } from '@gongkai/law/report';
import { z } from 'zod';
import { organsWithRole } from '../platform/access.ts';
import { staffRoute } from '../platform/http/staff-routes.ts';
import { REMEDY_RESULTS } from './fold.ts';
import { pageOf, selectRemedies } from './queries.ts';
import { decideRemedy, fileRemedy, REMEDY_KEEPERS } from './remedies.ts';

const READERS = [...REMEDY_KEEPERS, 'responsible_leader', 'supervisor', 'administrator'] as const;
const date = z.string().refine(isLocalDate, 'YYYY-MM-DD');
/** A name without the one sign that no database stores. */
const name = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .refine((text) => !text.includes('\0'));

/** Routes for staff. */
export const staffRoutes = [
  staffRoute({
    method: 'GET',
    url: '/api/remedies',
    summary: 'Reconsideration and litigation cases, newest first',
    roles: READERS,
    query: z.strictObject({
      organ: z.uuid().optional(),
      after: z.string().max(60).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    async handle(context, { query }) {
      const readable = organsWithRole(context.actor, READERS);
      const organs = readable.filter((id) => query.organ === undefined || id === query.organ);
      if (organs.length === 0) return { rows: [], next: null };
      return await pageOf(selectRemedies(context, organs), query);
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/remedies',
    summary: 'Enter a case',
    roles: REMEDY_KEEPERS,
    body: z.strictObject({
      organId: z.uuid(),
      requestId: z.uuid().optional(),
      kind: z.enum(CASE_GROUPS),
      authority: name,
      caseNumber: name.optional(),
      filedOn: date,
    }),
    handle: (context, { body }) => fileRemedy(context, body),
  }),
  staffRoute({
    method: 'POST',
    url: '/api/remedies/:id/decision',
    summary: 'Enter how a case ended',
    roles: REMEDY_KEEPERS,
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({ version: z.int().positive(), decidedOn: date, result: z.enum(REMEDY_RESULTS) }),
    handle: (context, { params, body }) => decideRemedy(context, { remedyId: params.id, ...body }),
  }),
];
