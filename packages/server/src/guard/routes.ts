/** HTTP interface of the site's dictionary. */
import { z } from 'zod';
import { staffRoute } from '../platform/http/staff-routes.ts';
import { changeDictionary, siteDictionary } from './dictionary.ts';

const word = z.string().trim().min(1).max(60);

/** Routes for staff. */
export const staffRoutes = [
  staffRoute({
    method: 'GET',
    url: '/api/guard/dictionary',
    summary: 'Names that the site knows to be written wrongly, with the right ones',
    roles: 'any_staff',
    async handle(context) {
      return await siteDictionary(context);
    },
  }),
  staffRoute({
    method: 'PUT',
    url: '/api/guard/dictionary',
    summary: 'Write the site’s dictionary anew',
    roles: ['administrator'],
    body: z.strictObject({
      version: z.int().nonnegative(),
      words: z.array(z.strictObject({ wrong: word, right: word })).max(5_000),
      checkOutsideLinks: z.boolean(),
    }),
    async handle(context, { body }) {
      return await changeDictionary(context, body);
    },
  }),
];
