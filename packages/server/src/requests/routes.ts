/** HTTP interface of requests for staff. */
import { CHANNELS, STATES } from '@gongkai/law/request';
import { REQUEST_FIELDS, type RequestField } from '@gongkai/pages';
import { z } from 'zod';
import { organsWithRole } from '../platform/access.ts';
import { notGranted } from '../platform/errors.ts';
import { staffRoute } from '../platform/http/staff-routes.ts';
import { printedCode } from './codes.ts';
import { dateSchema, versionedEventSchema } from './event-input.ts';
import { recordLook } from './looks.ts';
import { applicantFields } from './masked.ts';
import { listRequests } from './queries.ts';
import { READERS, readableCase, requestRecord } from './record-view.ts';
import { record } from './requests.ts';
import { submit } from './submit.ts';

const id = z.strictObject({ id: z.uuid() });
const limit = z.coerce.number().int().min(1).max(100).default(20);

type CounterField = Exclude<RequestField, 'consent' | 'challenge'>;

/** Fields that staff write down from what was handed in; consent was given by handing it in. */
const counterFields = Object.fromEntries(
  REQUEST_FIELDS.filter((field) => field !== 'consent' && field !== 'challenge').map((field) => [
    field,
    z.string().max(100_000).optional(),
  ]),
) as Record<CounterField, z.ZodOptional<z.ZodString>>;

const counterEntry = z
  .strictObject({
    organId: z.uuid(),
    channel: z.enum(CHANNELS),
    submittedOn: dateSchema.optional(),
    /** Tells two deliberate entries of the same content apart; a second click sends the same one. */
    idempotencyToken: z.string().max(100).default(''),
    note: z.string().trim().min(1).max(2_000).optional(),
  })
  .extend(counterFields);

/** Who may see applicants' data in full. */
const HANDLERS = ['request_handler', 'disclosure_unit_head'] as const;

/** Routes for staff. */
export const staffRoutes = [
  staffRoute({
    method: 'GET',
    url: '/api/requests',
    summary: 'Requests of the organs that the person may read, masked, last changed first',
    roles: READERS,
    query: z.strictObject({
      organ: z.uuid().optional(),
      state: z.enum(STATES).optional(),
      open: z.enum(['true', 'false']).optional(),
      q: z.string().max(20).optional(),
      after: z.string().max(60).optional(),
      limit,
    }),
    async handle(context, { query }) {
      const { organ, open, ...rest } = query;
      const organs = organsWithRole(context.actor, READERS).filter(
        (own) => organ === undefined || own === organ,
      );
      return await listRequests(context, {
        ...rest,
        organs,
        open: open === undefined ? undefined : open === 'true',
      });
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/requests',
    summary: 'Register a request that came in person, by post, by fax or orally',
    roles: ['request_handler'],
    body: counterEntry,
    async handle(context, { body }) {
      const { organId, channel, submittedOn, idempotencyToken, note, ...form } = body;
      const token = `counter ${context.actor.id} ${idempotencyToken}`;
      const receipt = await submit(context, { organId, channel, submittedOn, token, note, form });
      return { ...receipt, queryCode: printedCode(receipt.queryCode) };
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/requests/:id',
    summary: 'One request with its events, clocks and letters; the look is journaled',
    roles: READERS,
    params: id,
    async handle(context, { params }) {
      const record = await requestRecord(context, context.actor, params.id);
      await recordLook(context, { requestId: params.id, organId: record.organ.id, what: 'record' });
      return record;
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/requests/:id/applicant',
    summary: 'The applicant’s data in full; the look is journaled',
    roles: HANDLERS,
    params: id,
    async handle(context, { params }) {
      const file = await readableCase(context, context.actor, params.id);
      const handled = organsWithRole(context.actor, HANDLERS);
      if (!handled.includes(file.organId)) throw notGranted();
      await recordLook(context, { requestId: params.id, organId: file.organId, what: 'applicant' });
      return applicantFields(file.form);
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/requests/:id/events',
    summary: 'Record an event of the case',
    roles: READERS,
    params: id,
    body: versionedEventSchema,
    async handle(context, { params, body }) {
      const { version, ...event } = body;
      await record(context, { requestId: params.id, version, event });
      return await requestRecord(context, context.actor, params.id);
    },
  }),
];
