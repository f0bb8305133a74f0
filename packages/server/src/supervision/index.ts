/** Supervision: the journal as the accountable people and the authority above read it. */
import { z } from 'zod';
import { organsWithRole } from '../platform/access.ts';
import { staffRoute } from '../platform/http/staff-routes.ts';
import type { Projection } from '../platform/journal/projection.ts';
import { journalPage } from './journal-view.ts';

const READERS = ['supervisor', 'administrator', 'disclosure_unit_head', 'responsible_leader'] as const;

/** Routes for staff. */
export const staffRoutes = [
  staffRoute({
    method: 'GET',
    url: '/api/journal',
    summary: 'The journal of the organs that the person supervises, newest first',
    roles: READERS,
    query: z.strictObject({
      organ: z.uuid().optional(),
      subject: z.uuid().optional(),
      person: z.uuid().optional(),
      after: z.string().max(60).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    async handle(context, { query }) {
      const readable = organsWithRole(context.actor, READERS);
      const organs = readable.filter((organId) => query.organ === undefined || organId === query.organ);
      return await journalPage(context, { ...query, organs });
    },
  }),
];

/** This feature only reads. */
export const projections: readonly Projection[] = [];
