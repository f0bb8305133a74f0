/** HTTP interface for founding organs. */
import { ORGAN_KIND_LABELS, STAFF_ROLE_LABELS, type StaffRole } from '@gongkai/law/disclosure';
import { z } from 'zod';
import { organContactSchema } from '../organs/index.ts';
import { staffRoute } from '../platform/http/staff-routes.ts';
import { administersSite, foundOrgan } from './found-organ.ts';

const roleIds = Object.keys(STAFF_ROLE_LABELS) as [StaffRole, ...StaffRole[]];
const kinds = Object.keys(ORGAN_KIND_LABELS) as [string, ...string[]];
const name = z.string().trim().min(2);

/** Routes for staff. */
export const staffRoutes = [
  staffRoute({
    method: 'GET',
    url: '/api/site',
    summary: 'Whether the person administers the whole site, and so may found organs on it',
    roles: 'any_staff',
    async handle(context) {
      return { name: context.site.name, administered: await administersSite(context) };
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/organs',
    summary: 'Found an organ on the site, with its first accounts',
    roles: ['administrator'],
    body: z.strictObject({
      organ: z.strictObject({
        slug: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
        code: z.string().regex(/^[0-9A-Z]{18}$/),
        name: name.max(100),
        shortName: name.max(60),
        kind: z.enum(kinds),
        reconsiderationOrgan: name.max(100),
        contact: organContactSchema,
      }),
      accounts: z
        .array(
          z.strictObject({
            login: z.string().regex(/^[a-z][a-z0-9._-]{1,39}$/),
            name: z.string().trim().min(1).max(40),
            title: z.string().trim().min(1).max(60),
            password: z.string().min(1).max(200),
            roles: z.array(z.enum(roleIds)).min(1).max(roleIds.length),
          }),
        )
        .min(1)
        .max(20),
    }),
    async handle(context, { body }) {
      return { id: await foundOrgan(context, body) };
    },
  }),
];
