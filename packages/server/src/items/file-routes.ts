/** HTTP interface of the files of items. */

import { publicAddress } from '@gongkai/pages';
import { z } from 'zod';
import { streamRoute } from '../platform/http/file-routes.ts';
import { staffRoute } from '../platform/http/staff-routes.ts';
import { ITEM_READERS } from './access.ts';
import { attachFile, fileForStaff, itemFiles, readFileAgain } from './attached-files.ts';

const item = z.strictObject({ id: z.uuid() });
const file = z.strictObject({ id: z.uuid(), file: z.uuid() });

/** Routes for staff. */
export const fileRoutes = [
  streamRoute({
    url: '/api/items/:id/files',
    summary: 'Add a file to an item in work; the bytes are the body',
    roles: 'any_staff',
    params: item,
    query: z.strictObject({ name: z.string().trim().min(1).max(300) }),
    async handle(context, { params, query, source }) {
      const added = await attachFile(context, { itemId: params.id, name: query.name, source });
      return { ...added, href: publicAddress.file(added.id, added.name) };
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/items/:id/files',
    summary: 'All files that were added to an item, with the state of their scan and their reading',
    roles: ITEM_READERS,
    params: item,
    async handle(context, { params }) {
      const files = await itemFiles(context, params.id);
      return { rows: files.map((row) => ({ ...row, href: publicAddress.file(row.id, row.name) })) };
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/items/:id/files/:file/original',
    summary: 'A file as it was added',
    roles: ITEM_READERS,
    params: file,
    async handle(context, { params }) {
      return await fileForStaff(context, { itemId: params.id, fileId: params.file, copy: 'original' });
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/items/:id/files/:file/copy',
    summary: 'A file as the public will get it',
    roles: ITEM_READERS,
    params: file,
    async handle(context, { params }) {
      return await fileForStaff(context, { itemId: params.id, fileId: params.file, copy: 'public' });
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/items/:id/files/:file/read-again',
    summary: 'Have a file read once more that could not be read',
    roles: 'any_staff',
    params: file,
    async handle(context, { params }) {
      await readFileAgain(context, { itemId: params.id, fileId: params.file });
      return { rows: await itemFiles(context, params.id) };
    },
  }),
];
