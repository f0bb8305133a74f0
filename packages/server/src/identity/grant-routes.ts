/** HTTP interface of grants and delegations, and of who could do what on a day. */
import { isLocalDate } from '@gongkai/law/calendar';
import { STAFF_ROLE_LABELS, type StaffRole } from '@gongkai/law/disclosure';
import { z } from 'zod';
import { holds, organsWithRole } from '../platform/access.ts';
import { type Context, transact } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { type StaffContext, staffRoute } from '../platform/http/staff-routes.ts';
import { delegate, endDelegation } from './delegations.ts';
import { endGrant, giveGrant } from './grants.ts';
import { holdersOn } from './holders.ts';
import { colleagues, delegationsOfStaff, grantsOfStaff, type StaffGrant } from './staff-grants.ts';

const roleIds = Object.keys(STAFF_ROLE_LABELS) as [StaffRole, ...StaffRole[]];
const day = z.string().refine(isLocalDate, { message: 'YYYY-MM-DD' });
const note = z.string().trim().max(500).optional();
const id = z.strictObject({ id: z.uuid() });

/** A role to give, as the interface takes it. */
export const newGrantSchema = z.strictObject({
  role: z.enum(roleIds),
  organId: z.uuid(),
  columnId: z.uuid().nullish(),
  startsOn: day.optional(),
  endsOn: day.nullish(),
});

/** Who may ask who could do what: those who give grants and those who answer for the work. */
const ANSWERABLE = ['administrator', 'supervisor', 'disclosure_unit_head', 'responsible_leader'] as const;

/** Routes for staff. */
export const grantRoutes = [
  staffRoute({
    method: 'GET',
    url: '/api/grants',
    summary:
      'Who could do what on a day: persons with their roles, and the grant or delegation each rests on',
    roles: ANSWERABLE,
    query: z.strictObject({
      on: day,
      organ: z.uuid().optional(),
      column: z.uuid().optional(),
      staff: z.uuid().optional(),
      after: z.string().max(60).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50),
    }),
    async handle(context, { query }) {
      const { on, organ, column, staff, after, limit } = query;
      const organs = organsWithRole(context.actor, ANSWERABLE);
      return await holdersOn(context, {
        on,
        organId: organ,
        columnId: column,
        staffId: staff,
        organs,
        after,
        limit,
      });
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/staff/:id/grants',
    summary:
      'Everything granted and delegated to a person, and by him to others, newest first, and whom his roles may be left to',
    roles: ANSWERABLE,
    params: id,
    async handle(context, { params }) {
      const staff = await requireKnown(context, params.id);
      const view = await grantsView(context, params.id);
      return {
        version: staff.version,
        ...view,
        colleagues: await colleaguesOf(context, { id: params.id, organId: staff.organ_id }, view.grants),
      };
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/staff/:id/grants',
    summary: 'Give roles to a person',
    roles: ['administrator'],
    params: id,
    body: z.strictObject({
      version: z.int().positive(),
      grants: z.array(newGrantSchema).min(1).max(30),
      note,
    }),
    async handle(context, { params, body }) {
      return await transact(context, async (tx) => {
        let { version } = body;
        for (const grant of body.grants) {
          const given = await giveGrant(tx, { staffId: params.id, version, grant, note: body.note });
          version = given.version;
        }
        return { version };
      });
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/grants/:id/end',
    summary: 'End a grant, at once or with a day to come; sessions that are open lose it at that moment',
    roles: ['administrator'],
    params: id,
    body: z.strictObject({ version: z.int().positive(), endsOn: day.optional(), note }),
    async handle(context, { params, body }) {
      return { version: await endGrant(context, { grantId: params.id, ...body }) };
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/session/grants',
    summary: 'One’s own grants and delegations, and whom one may leave roles to',
    roles: 'any_staff',
    async handle(context) {
      const { actor } = context;
      const view = await grantsView(context, actor.id);
      return { ...view, colleagues: await colleaguesOf(context, actor, view.grants) };
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/delegations',
    summary:
      'Leave roles to another for a span of days: one’s own, or as administrator those of an absent person',
    roles: 'any_staff',
    body: z.strictObject({
      grantIds: z.array(z.uuid()).min(1).max(30),
      delegateId: z.uuid(),
      startsOn: day,
      endsOn: day,
      note,
    }),
    async handle(context, { body }) {
      return { ids: await delegate(context, body) };
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/delegations/:id/end',
    summary: 'End a delegation at once',
    roles: 'any_staff',
    params: id,
    body: z.strictObject({ note }),
    async handle(context, { params, body }) {
      await endDelegation(context, { delegationId: params.id, note: body.note });
      return {};
    },
  }),
];

/** Whom a person's roles may be left to: colleagues of his organ, and of those that his grants in force are for. */
async function colleaguesOf(
  context: Context,
  person: { id: string; organId: string },
  grants: readonly StaffGrant[],
) {
  const organs = grants.filter(({ inForce }) => inForce).map(({ organId }) => organId);
  const people = await colleagues(context, [...new Set([person.organId, ...organs])]);
  return people.filter(({ id: other }) => other !== person.id);
}

async function grantsView(context: Context, staffId: string) {
  const delegations = await delegationsOfStaff(context, staffId);
  return {
    grants: await grantsOfStaff(context, staffId),
    given: delegations.filter((delegation) => delegation.from.id === staffId),
    received: delegations.filter((delegation) => delegation.to.id === staffId),
  };
}

/** A person of an organ that the asking one answers for. */
async function requireKnown(
  context: StaffContext,
  staffId: string,
): Promise<{ organ_id: string; version: number }> {
  const staff = await context.db
    .selectFrom('staff')
    .select(['organ_id', 'version'])
    .where('site_id', '=', context.site.id)
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
  if (staff === undefined || !holds(context.actor, ANSWERABLE, staff.organ_id))
    throw notFound('staff_unknown');
  return staff;
}
