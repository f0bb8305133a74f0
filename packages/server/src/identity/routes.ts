/** HTTP interface of sign-in, sessions and accounts. */
import type { StaffRole } from '@gongkai/law/disclosure';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { organById, sectionOffices } from '../organs/index.ts';
import { organsWithRole, requireRole, type StaffActor } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { invalid, notFound, Refusal } from '../platform/errors.ts';
import { type ContextOf, staffRoute } from '../platform/http/staff-routes.ts';
import { grantRoutes, newGrantSchema } from './grant-routes.ts';
import { mailSettings, setMail } from './mail-settings.ts';
import { passwordFits, requirePassword } from './passwords.ts';
import { staffOf } from './queries.ts';
import { SESSION_COOKIE, SESSION_LIFE_MS, signIn, signOut } from './sessions.ts';
import { changeStaff, createStaff } from './staff.ts';

/** Accounts offered on the sign-in page; only a demonstration has any. */
export interface DemonstrationAccounts {
  password: string;
  accounts: readonly {
    login: string;
    name: string;
    title: string;
    organ: string;
    roles: readonly StaffRole[];
  }[];
}

/** What the session routes need to know of the program. */
export interface SessionRouteOptions {
  contextOf: ContextOf;
  demonstration(context: Context): Promise<DemonstrationAccounts | null>;
}

const credentials = z.strictObject({
  login: z.string().trim().min(1).max(60),
  password: z.string().min(1).max(200),
});

/** Registers sign-in and session addresses, which are open to people who are not signed in yet. */
export function registerSessionRoutes(app: FastifyInstance, options: SessionRouteOptions): void {
  const { contextOf } = options;
  app.get('/api/sign-in', async (request) => {
    const context = await contextOf(request);
    return { site: { name: context.site.name }, demonstration: await options.demonstration(context) };
  });
  app
    .withTypeProvider<ZodTypeProvider>()
    .post(
      '/api/session',
      { schema: { body: credentials, summary: 'Sign in', tags: ['session'] } },
      async (request, reply) => {
        const context = await contextOf(request);
        const { login, password } = request.body;
        const token = await signIn(context, { login, password, address: request.ip });
        reply.setCookie(SESSION_COOKIE, token, {
          httpOnly: true,
          sameSite: 'lax',
          path: '/',
          secure: request.protocol === 'https',
          maxAge: SESSION_LIFE_MS / 1000,
        });
        return { signedIn: true };
      },
    );
  app.delete('/api/session', async (request, reply) => {
    const token = tokenOf(request);
    if (token !== undefined) await signOut(await contextOf(request), token);
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return {};
  });
  app.get('/api/session', async (request) => {
    const context = await contextOf(request);
    if (context.actor.type !== 'staff') throw new Refusal('unauthenticated', 'sign_in_required');
    const demonstration = (await options.demonstration(context)) !== null;
    return await sessionView(context, context.actor, demonstration);
  });
}

/** The session token that a request carries. */
export function tokenOf(request: FastifyRequest): string | undefined {
  return request.cookies[SESSION_COOKIE];
}

async function sessionView(context: Context, actor: StaffActor, demonstration: boolean) {
  const organ = await organById(context, actor.organId);
  if (organ === undefined) throw notFound('organ_unknown');
  const offices = await sectionOffices(context, [organ.id]);
  const office = offices.find((candidate) => candidate.id === actor.officeId);
  const staff = await context.db
    .selectFrom('staff')
    .select(['title', 'version'])
    .where('site_id', '=', context.site.id)
    .where('staff_id', '=', actor.id)
    .executeTakeFirstOrThrow();
  return {
    staff: { id: actor.id, name: actor.name, title: staff.title },
    organ: { id: organ.id, name: organ.name, shortName: organ.shortName, slug: organ.slug, code: organ.code },
    office: office === undefined ? null : { id: office.id, name: office.name },
    site: { name: context.site.name },
    grants: actor.grants.map(({ role, organId, column, behalfOf }) => ({
      role,
      organId,
      columnId: column?.id ?? null,
      behalfOf: behalfOf === undefined ? null : { id: behalfOf.id, name: behalfOf.name },
    })),
    today: context.today,
    demonstration,
  };
}

const password = z.string().min(1).max(200);

/** An administrator grants only over organs of his own. */
function requireAdministered(context: Context, organIds: readonly string[]): void {
  for (const organId of new Set(organIds)) requireRole(context, ['administrator'], organId);
}

const mailRoutes = [
  staffRoute({
    method: 'GET',
    url: '/api/session/mail',
    summary: 'Where one’s daily digest goes, and whether it is wanted',
    roles: 'any_staff',
    handle: (context) => mailSettings(context),
  }),
  staffRoute({
    method: 'PUT',
    url: '/api/session/mail',
    summary: 'Set one’s address for the daily digest, and whether it is wanted',
    roles: 'any_staff',
    body: z.strictObject({ email: z.email().max(200).nullable(), dailyDigest: z.boolean() }),
    async handle(context, { body }) {
      await setMail(context, body);
      return {};
    },
  }),
];

const accountRoutes = [
  staffRoute({
    method: 'POST',
    url: '/api/session/password',
    summary: 'Change one’s own password; every session of the person ends, this one too',
    roles: 'any_staff',
    body: z.strictObject({ current: password, next: password }),
    async handle(context, { body }) {
      const staff = await context.db
        .selectFrom('staff')
        .select(['password_hash', 'version'])
        .where('site_id', '=', context.site.id)
        .where('staff_id', '=', context.actor.id)
        .executeTakeFirstOrThrow();
      if (!(await passwordFits(staff.password_hash, body.current))) {
        throw invalid({ code: 'wrong_password', field: 'current' });
      }
      requirePassword(body.next, 'next');
      await changeStaff(context, { staffId: context.actor.id, version: staff.version, password: body.next });
      return {};
    },
  }),
  staffRoute({
    method: 'GET',
    url: '/api/staff',
    summary: 'Accounts of the organs that the person administers; `q` is part of a name or login',
    roles: ['administrator'],
    query: z.strictObject({
      organ: z.uuid().optional(),
      q: z.string().trim().min(1).max(40).optional(),
      after: z.string().max(60).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    async handle(context, { query }) {
      const administered = organsWithRole(context.actor, ['administrator']);
      const wanted = administered.filter((id) => query.organ === undefined || id === query.organ);
      const rows = await staffOf(context, wanted, query);
      const next = rows.length === query.limit ? (rows.at(-1)?.login ?? null) : null;
      return { rows, next };
    },
  }),
  staffRoute({
    method: 'POST',
    url: '/api/staff',
    summary: 'Open an account',
    roles: ['administrator'],
    body: z.strictObject({
      login: z
        .string()
        .trim()
        .regex(/^[a-z][a-z0-9._-]{1,39}$/),
      name: z.string().trim().min(1).max(40),
      title: z.string().trim().min(1).max(60),
      organId: z.uuid(),
      officeId: z.uuid().optional(),
      password,
      roles: z.array(newGrantSchema).max(100),
    }),
    async handle(context, { body }) {
      requireAdministered(context, [body.organId, ...body.roles.map((grant) => grant.organId)]);
      await requireOffice(context, body.organId, body.officeId);
      return { id: await createStaff(context, body), version: 1 };
    },
  }),
  staffRoute({
    method: 'PUT',
    url: '/api/staff/:id',
    summary: 'Change an account',
    roles: ['administrator'],
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({
      version: z.int().positive(),
      name: z.string().trim().min(1).max(40).optional(),
      title: z.string().trim().min(1).max(60).optional(),
      active: z.boolean().optional(),
      password: password.optional(),
    }),
    async handle(context, { params, body }) {
      const staff = await context.db
        .selectFrom('staff')
        .select('organ_id')
        .where('site_id', '=', context.site.id)
        .where('staff_id', '=', params.id)
        .executeTakeFirst();
      if (staff === undefined) throw notFound('staff_unknown');
      requireAdministered(context, [staff.organ_id]);
      await changeStaff(context, { staffId: params.id, ...body });
      return { version: body.version + 1 };
    },
  }),
];

async function requireOffice(context: Context, organId: string, officeId: string | undefined): Promise<void> {
  if (officeId === undefined) return;
  const offices = await sectionOffices(context, [organId]);
  if (!offices.some((office) => office.id === officeId))
    throw invalid({ code: 'office_unknown', field: 'officeId' });
}

/** Routes for staff. */
export const staffRoutes = [...accountRoutes, ...mailRoutes, ...grantRoutes];
