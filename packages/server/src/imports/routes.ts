/** HTTP interface of imports from older systems. */
import { z } from 'zod';
import { organsWithRole } from '../platform/access.ts';
import { uploadRoute } from '../platform/http/file-routes.ts';
import { staffRoute } from '../platform/http/staff-routes.ts';
import { settingsSchema } from './events.ts';
import {
  abandonImport,
  approveImportRelease,
  approveImportSecrecy,
  IMPORT_READERS,
  IMPORT_STARTERS,
  previewRecords,
  releaseImport,
  startImport,
} from './imports.ts';
import { mappingSchema } from './mapping.ts';
import { importRecord, importRows, listImports } from './queries.ts';
import { MAX_RECORDS_BYTES } from './records/index.ts';

const id = z.strictObject({ id: z.uuid() });
const limit = z.coerce.number().int().min(1).max(100).default(20);
const fileName = z.string().trim().min(1).max(200);

const STEPS = {
  approve_release: approveImportRelease,
  approve_secrecy: approveImportSecrecy,
  release: releaseImport,
  abandon: abandonImport,
} as const;

const actions = Object.keys(STEPS) as [keyof typeof STEPS, ...(keyof typeof STEPS)[]];

/** Routes for staff. */
export const staffRoutes = [
  uploadRoute({
    url: '/api/imports/preview',
    summary: 'Read the first records of a file from an older system, with the likely mapping',
    roles: IMPORT_STARTERS,
    query: z.strictObject({ organ: z.uuid(), name: fileName }),
    maxBytes: MAX_RECORDS_BYTES,
    async handle(context, { query, bytes }) {
      return await previewRecords(context, { organId: query.organ, fileName: query.name, bytes });
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/imports',
    summary: 'Imports of the organs that the person may see, newest first',
    roles: IMPORT_READERS,
    query: z.strictObject({ organ: z.uuid().optional(), after: z.uuid().optional(), limit }),
    async handle(context, { query }) {
      const readable = organsWithRole(context.actor, IMPORT_READERS);
      const wanted = readable.filter((organId) => query.organ === undefined || organId === query.organ);
      return await listImports(context, wanted, { after: query.after, limit: query.limit });
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/imports',
    summary: 'Start an import: its rows are loaded into quarantine and checked',
    roles: IMPORT_STARTERS,
    body: z.strictObject({
      organId: z.uuid(),
      source: z.strictObject({ fileName, hash: z.string().regex(/^[0-9a-f]{64}$/) }),
      mapping: mappingSchema,
      settings: settingsSchema,
    }),
    async handle(context, { body }) {
      return { id: await startImport(context, body) };
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/imports/:id',
    summary: 'One import with its progress and faults',
    roles: IMPORT_READERS,
    params: id,
    async handle(context, { params }) {
      return await importRecord(context, params.id);
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/imports/:id/rows',
    summary: 'Rows of an import in one state',
    roles: IMPORT_READERS,
    params: id,
    query: z.strictObject({
      state: z.enum(['loaded', 'ready', 'refused', 'known', 'taken']),
      after: z.string().max(20).optional(),
      limit,
    }),
    async handle(context, { params, query }) {
      return await importRows(context, params.id, { ...query, after: query.after });
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/imports/:id/actions/:action',
    summary: 'Take a step with an import: the reviews, the release, giving it up',
    roles: IMPORT_READERS,
    params: z.strictObject({ id: z.uuid(), action: z.enum(actions) }),
    body: z.strictObject({ version: z.int().positive() }),
    async handle(context, { params, body }) {
      await STEPS[params.action](context, { importId: params.id, ...body });
      return await importRecord(context, params.id);
    },
  }),
];
