/** HTTP interface of organs. */
import { MAX_CLOSED_REVIEW_MONTHS } from '@gongkai/law/disclosure';
import { z } from 'zod';
import { requireRole } from '../platform/access.ts';
import { staffRoute } from '../platform/http/staff-routes.ts';
import { changeOrgan, createSectionOffice } from './organs.ts';
import { organs, sectionOffices } from './queries.ts';

/** How the public reaches the disclosure unit (条例 art. 12 para 2). */
export const organContactSchema = z.strictObject({
  unit: z.string().trim().min(1).max(100),
  address: z.string().trim().min(1).max(200),
  telephone: z.string().trim().min(1).max(60),
  postcode: z.string().regex(/^\d{6}$/),
  hours: z.string().trim().min(1).max(200),
  fax: z.string().trim().max(60).optional(),
  email: z.email().max(200).optional(),
});

/** Routes for staff. */
export const staffRoutes = [
  staffRoute({
    method: 'GET',
    url: '/api/organs',
    summary: 'Organs for which the person holds a grant, with their section offices',
    roles: 'any_staff',
    async handle(context) {
      const granted = new Set(context.actor.grants.map((grant) => grant.organId));
      const mine = (await organs(context)).filter(
        (organ) => granted.has(organ.id) || organ.id === context.actor.organId,
      );
      const offices = await sectionOffices(
        context,
        mine.map((organ) => organ.id),
      );
      return {
        rows: mine.map((organ) => ({
          ...organ,
          offices: offices
            .filter((office) => office.organId === organ.id)
            .map(({ id, name }) => ({ id, name })),
        })),
      };
    },
  }),
  staffRoute({
    method: 'PUT',
    url: '/api/organs/:id',
    summary: 'Change an organ’s name, contact or settings',
    roles: ['administrator'],
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({
      version: z.int().positive(),
      name: z.string().trim().min(2).max(100).optional(),
      shortName: z.string().trim().min(2).max(60).optional(),
      reconsiderationOrgan: z.string().trim().min(2).max(100).optional(),
      contact: organContactSchema.optional(),
      settings: z
        .strictObject({
          indexNumberPattern: z.enum(['code18_month', 'code18_year', 'code9_year']).optional(),
          letterPrefix: z.string().trim().min(1).max(20).optional(),
          onlineReceipt: z.enum(['on_mutual_confirmation', 'on_platform_receipt']).optional(),
          ruleMakingPower: z.boolean().optional(),
          onlineRequests: z.boolean().optional(),
          reviewScheme: z.enum(['single', 'three_level']).optional(),
          closedReviewMonths: z.int().min(1).max(MAX_CLOSED_REVIEW_MONTHS).optional(),
          attachmentMegabytes: z.int().min(1).max(500).optional(),
          attachmentMostFiles: z.int().min(1).max(100).optional(),
          attachmentZip: z.boolean().optional(),
        })
        .optional(),
    }),
    async handle(context, { params, body }) {
      requireRole(context, ['administrator'], params.id);
      await changeOrgan(context, { organId: params.id, ...body });
      return { version: body.version + 1 };
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/organs/:id/offices',
    summary: 'Create a section office',
    roles: ['administrator'],
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({ name: z.string().trim().min(2).max(40) }),
    async handle(context, { params, body }) {
      requireRole(context, ['administrator'], params.id);
      const sort = (await sectionOffices(context, [params.id])).length;
      return { id: await createSectionOffice(context, { organId: params.id, name: body.name, sort }) };
    },
  }),
];
