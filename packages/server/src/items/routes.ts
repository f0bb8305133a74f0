/** HTTP interface of items for the console. */
import { isLocalDate } from '@gongkai/law/calendar';
import { ITEM_STATE_LABELS, type ItemState, updateDuty } from '@gongkai/law/disclosure';
import { ITEM_KIND_IDS } from '@gongkai/law/kinds';
import { z } from 'zod';
import { columnsOf } from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { staffRoute } from '../platform/http/staff-routes.ts';
import { ITEM_READERS, readsSomeOf } from './access.ts';
import { actOnEach, BATCH_ACTIONS, BATCH_LIMIT } from './batch.ts';
import { ORGAN_NAME_MAX_LENGTH } from './consultations.ts';
import { draft, edit } from './drafting.ts';
import { attributeSchema, exemptionSchema } from './events.ts';
import { fileRoutes } from './file-routes.ts';
import { guardRoutes } from './guard-routes.ts';
import { itemPreview } from './item-page.ts';
import { LETTER_MAX_LENGTH } from './letters.ts';
import { newTextRoutes } from './new-text-routes.ts';
import { NOTE_MAX_LENGTH } from './notes.ts';
import { outletRoutes } from './outlet-routes.ts';
import { placementRoutes } from './placement-routes.ts';
import { columnFigures } from './public-queries.ts';
import { itemRecord } from './record-view.ts';
import { listItems } from './staff-list.ts';
import { STEP_NAMES, STEPS } from './steps.ts';
import { textSchema } from './text.ts';
import { workingCopyRoutes } from './working-copy-routes.ts';

const id = z.strictObject({ id: z.uuid() });
const version = z.int().positive();
const office = z.uuid().nullish();
const states = Object.keys(ITEM_STATE_LABELS) as [ItemState, ...ItemState[]];

/** What goes with a step: the version that was seen, and what the step asks for. */
const stepBody = z.strictObject({
  version,
  /** Remark, opinion, reason or change note, as the step demands. */
  note: z.string().max(NOTE_MAX_LENGTH).optional(),
  /** For the levels of 三审三校: the text was proofread. */
  proofread: z.boolean().optional(),
  /** For letters and their answers: the other organ or the authority, the day, the text. */
  organName: z.string().max(ORGAN_NAME_MAX_LENGTH).optional(),
  dated: z.string().refine(isLocalDate, { message: 'YYYY-MM-DD' }).optional(),
  letter: z.string().max(LETTER_MAX_LENGTH).optional(),
  /** For `record_agreement`. */
  answer: z.enum(['agrees', 'objects', 'corrected']).optional(),
  /** For `record_referral`. */
  result: z.enum(['may_disclose', 'may_not_disclose']).optional(),
  /** For `unpublish`: the published item to which the address leads. */
  redirectTo: z.uuid().optional(),
  /** For `repeal`: the day, and the document that repeals. */
  repealedOn: z.string().refine(isLocalDate, { message: 'YYYY-MM-DD' }).optional(),
  repealedBy: z.uuid().optional(),
});

/** Whether an item is for the public, and the ground when it is closed. */
const disclosure = { attribute: attributeSchema.optional(), exemption: exemptionSchema.nullish() };

/** Which items, each in the version that the person saw. */
const batchItems = z
  .array(z.strictObject({ id: z.uuid(), version }))
  .min(1)
  .max(BATCH_LIMIT);

const itemRoutes = [
  staffRoute({
    method: 'GET',
    url: '/api/items',
    summary: 'Items of the organs that the person takes part in, latest change first',
    roles: ITEM_READERS,
    query: z.strictObject({
      organ: z.uuid().optional(),
      state: z.enum(states).optional(),
      kind: z.enum([...ITEM_KIND_IDS, 'annual_report']).optional(),
      column: z.uuid().optional(),
      q: z.string().trim().max(100).optional(),
      after: z.string().max(80).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    async handle(context, { query }) {
      return await listItems(context, query);
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/items',
    summary: 'Draft an item',
    roles: 'any_staff',
    body: textSchema.extend({
      organId: z.uuid(),
      officeId: office,
      columnId: z.uuid(),
      ...disclosure,
      kind: z.enum(ITEM_KIND_IDS),
      textId: z.uuid().optional(),
    }),
    async handle(context, { body }) {
      const { id: itemId, version: first } = await draft(context, body);
      return { id: itemId, version: first };
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/items/batch',
    summary:
      'Take one step with many items, or move or place them; each row for itself, with what became of it',
    roles: 'any_staff',
    body: z.discriminatedUnion('action', [
      z.strictObject({
        action: z.enum(BATCH_ACTIONS),
        items: batchItems,
        note: z.string().max(NOTE_MAX_LENGTH).optional(),
        proofread: z.boolean().optional(),
      }),
      z.strictObject({ action: z.enum(['move', 'place']), items: batchItems, columnId: z.uuid() }),
    ]),
    async handle(context, { body }) {
      const { items, ...act } = body;
      return { results: await actOnEach(context, items, act) };
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/items/:id',
    summary: 'One item with its text, what may be done now, and its history',
    roles: ITEM_READERS,
    params: id,
    async handle(context, { params }) {
      return await itemRecord(context, params.id);
    },
  }),
  staffRoute({
    method: 'PUT',
    url: '/api/items/:id/draft',
    summary: 'Change the text or the place of an item in work',
    roles: 'any_staff',
    params: id,
    body: textSchema.extend({ version, columnId: z.uuid().optional(), officeId: office, ...disclosure }),
    async handle(context, { params, body }) {
      await edit(context, { itemId: params.id, ...body });
      return await itemRecord(context, params.id);
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/items/:id/actions/:action',
    summary: 'Take a step with an item',
    roles: 'any_staff',
    params: z.strictObject({ id: z.uuid(), action: z.enum(STEP_NAMES) }),
    body: stepBody,
    async handle(context, { params, body }) {
      await STEPS[params.action](context, { itemId: params.id, ...body });
      return await itemRecord(context, params.id);
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/items/:id/preview',
    summary: 'The page as the public will see it',
    roles: ITEM_READERS,
    params: id,
    async handle(context, { params }) {
      return { page: await itemPreview(context, params.id) };
    },
  }),
];

const columnRoutes = [
  staffRoute({
    method: 'GET',
    url: '/api/columns',
    summary: 'The catalogue of an organ with the items at and below each column',
    roles: ITEM_READERS,
    query: z.strictObject({ organ: z.uuid() }),
    async handle(context, { query }) {
      if (!readsSomeOf(context.actor, query.organ)) throw notFound('organ_unknown');
      return { rows: await columnRows(context, query.organ) };
    },
  }),
];

async function columnRows(context: Context, organId: string) {
  const columns = await columnsOf(context, [organId]);
  const figures = await columnFigures(context, columns);
  return columns.map(({ organId: _organ, ...column }) => {
    const own = figures.get(column.id);
    const duty = updateDuty(column.freshnessDays, own?.newestOn ?? null, context.today);
    return { ...column, ...own, duty };
  });
}

/** Routes for staff. */
export const staffRoutes = [
  ...itemRoutes,
  ...guardRoutes,
  ...columnRoutes,
  ...fileRoutes,
  ...workingCopyRoutes,
  ...newTextRoutes,
  ...outletRoutes,
  ...placementRoutes,
];
