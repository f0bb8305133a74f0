/** HTTP interface of texts that are no items yet. */
import { z } from 'zod';
import { staffRoute } from '../platform/http/staff-routes.ts';
import { eraseNewText, keepNewText, listNewTexts, newText } from './new-texts.ts';

const id = z.strictObject({ id: z.uuid() });
const WRITERS = ['drafter', 'section_head'] as const;

/** Routes for staff. */
export const newTextRoutes = [
  staffRoute({
    method: 'GET',
    url: '/api/new-texts',
    summary: 'What the person has written of items that are not made yet, the last written first',
    roles: WRITERS,
    async handle(context) {
      return { rows: await listNewTexts(context) };
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/new-texts/:id',
    summary: 'A text of the person that is no item yet',
    roles: WRITERS,
    params: id,
    async handle(context, { params }) {
      return { text: await newText(context, params.id) };
    },
  }),
  staffRoute({
    method: 'PUT',
    url: '/api/new-texts/:id',
    summary: 'Keep what the person has written of an item that is not made yet',
    roles: WRITERS,
    params: id,
    body: z.strictObject({
      /** The fields of the form. */
      values: z.record(z.string().max(60), z.json()),
    }),
    async handle(context, { params, body }) {
      await keepNewText(context, { textId: params.id, ...body });
      return {};
    },
  }),
  staffRoute({
    method: 'DELETE',
    url: '/api/new-texts/:id',
    summary: 'Discard a text that is no item yet',
    roles: WRITERS,
    params: id,
    async handle(context, { params }) {
      await eraseNewText(context, params.id);
      return {};
    },
  }),
];
