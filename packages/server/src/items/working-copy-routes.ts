/** HTTP interface of unsaved work: working copies, previews, bodies read from files, and the texts that an item has had. */
import { MAX_FILE_BYTES } from '@gongkai/documents';
import { z } from 'zod';
import { uploadRoute } from '../platform/http/file-routes.ts';
import { staffRoute } from '../platform/http/staff-routes.ts';
import { ITEM_READERS } from './access.ts';
import { importedBody } from './body-import.ts';
import { itemPreview } from './item-page.ts';
import { textSchema } from './text.ts';
import { listTexts, textAt } from './text-history.ts';
import { eraseWorkingCopy, keepWorkingCopy, ownWorkingCopy } from './working-copies.ts';

const id = z.strictObject({ id: z.uuid() });
const version = z.coerce.number().int().positive();

/** Routes for staff. */
export const workingCopyRoutes = [
  staffRoute({
    method: 'GET',
    url: '/api/items/:id/working-copy',
    summary: 'What the person has written of an item and not saved, and who else has it open',
    roles: 'any_staff',
    params: id,
    async handle(context, { params }) {
      return await ownWorkingCopy(context, params.id);
    },
  }),
  staffRoute({
    method: 'PUT',
    url: '/api/items/:id/working-copy',
    summary: 'Say that the person has an item open, and keep what is not saved yet',
    roles: 'any_staff',
    params: id,
    body: z.strictObject({
      /** The version that the person has read. */
      version: z.int().positive(),
      /** The fields of the form, where something new was written. */
      values: z.record(z.string().max(60), z.json()).optional(),
    }),
    async handle(context, { params, body }) {
      return await keepWorkingCopy(context, { itemId: params.id, ...body });
    },
  }),
  staffRoute({
    method: 'DELETE',
    url: '/api/items/:id/working-copy',
    summary: 'Discard what the person has not saved',
    roles: 'any_staff',
    params: id,
    async handle(context, { params }) {
      await eraseWorkingCopy(context, params.id);
      return {};
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/items/:id/texts',
    summary: 'The texts that an item has had, newest first',
    roles: ITEM_READERS,
    params: id,
    query: z.strictObject({ before: version.optional() }),
    async handle(context, { params, query }) {
      return await listTexts(context, params.id, query.before);
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/items/:id/texts/:version',
    summary: 'The text of an item as it stood at a version',
    roles: ITEM_READERS,
    params: id.extend({ version }),
    async handle(context, { params }) {
      return await textAt(context, params.id, params.version);
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/items/:id/preview',
    summary: 'The page as the public would see a text that is not saved yet',
    roles: ITEM_READERS,
    params: id,
    body: textSchema,
    async handle(context, { params, body }) {
      return { page: await itemPreview(context, params.id, body) };
    },
  }),
  uploadRoute({
    url: '/api/item-bodies',
    summary: 'Read the body of an item from a DOCX, PDF, HTML or text file; nothing is stored',
    roles: ['drafter', 'section_head'],
    query: z.strictObject({}),
    maxBytes: MAX_FILE_BYTES,
    async handle(_context, { bytes }) {
      return await importedBody(bytes);
    },
  }),
];
