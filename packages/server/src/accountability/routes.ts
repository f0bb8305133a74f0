/** HTTP interface of cases of accountability. */
import { ACCOUNTABILITY_STATE_LABELS, type AccountabilityState } from '@gongkai/law/disclosure';
import { z } from 'zod';
import { holds, organsWithRole } from '../platform/access.ts';
import { notGranted } from '../platform/errors.ts';
import { staffRoute } from '../platform/http/staff-routes.ts';
import { CASE_KEEPERS, concludeCase, openCase } from './cases.ts';
import { findingSchema, measureSchema } from './fold.ts';
import { caseRecord, countUpheld, listCases } from './queries.ts';

const id = z.strictObject({ id: z.uuid() });
const states = Object.keys(ACCOUNTABILITY_STATE_LABELS) as [AccountabilityState, ...AccountabilityState[]];
const text = z.string().max(2_000);

/** Who sees the year's count: whoever writes the report, and who keeps the cases. */
const COUNTERS = [...CASE_KEEPERS, 'request_handler', 'information_officer'] as const;

/** Routes for staff. */
export const staffRoutes = [
  staffRoute({
    method: 'GET',
    url: '/api/accountability',
    summary: 'Cases of accountability, newest first',
    roles: CASE_KEEPERS,
    query: z.strictObject({
      state: z.enum(states).optional(),
      after: z.uuid().optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    async handle(context, { query }) {
      return await listCases(context, organsWithRole(context.actor, CASE_KEEPERS), query);
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/accountability/count',
    summary: 'Cases of a year in which a fault was found, for the report',
    roles: COUNTERS,
    query: z.strictObject({ organ: z.uuid(), year: z.coerce.number().int().min(2008).max(2100) }),
    async handle(context, { query }) {
      if (!holds(context.actor, COUNTERS, query.organ)) throw notGranted();
      return { count: await countUpheld(context, query.organ, query.year) };
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/accountability',
    summary: 'Open a case about a fault of an item',
    roles: CASE_KEEPERS,
    body: z.strictObject({ itemId: z.uuid(), rectificationId: z.uuid().optional(), fault: text }),
    async handle(context, { body }) {
      return { id: await openCase(context, body) };
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/accountability/:id',
    summary: 'One case with everyone who acted',
    roles: CASE_KEEPERS,
    params: id,
    async handle(context, { params }) {
      return await caseRecord(context, params.id, organsWithRole(context.actor, CASE_KEEPERS));
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/accountability/:id/conclusion',
    summary: 'Conclude a case with its finding and what follows',
    roles: CASE_KEEPERS,
    params: id,
    body: z.strictObject({
      version: z.int().positive(),
      finding: findingSchema,
      measures: z.array(measureSchema).max(5),
      responsible: z.array(z.uuid()).max(50),
      conclusion: text,
    }),
    async handle(context, { params, body }) {
      await concludeCase(context, { caseId: params.id, ...body });
      return await caseRecord(context, params.id, organsWithRole(context.actor, CASE_KEEPERS));
    },
  }),
];
