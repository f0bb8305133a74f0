// Requests for tests: forms as people fill them, cases walked to a state by the operations themselves, and a server with
// this feature's addresses only.
import type { StaffRole } from '@gongkai/law/disclosure';
import type { RequestFormValues } from '@gongkai/pages';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import type { Context } from '../platform/context.ts';
import { createPageCache } from '../platform/http/page-cache.ts';
import { registerPublicGets, registerPublicPosts } from '../platform/http/public-pages.ts';
import { createServer } from '../platform/http/server.ts';
import type { Mismatch, Projection } from '../platform/journal/projection.ts';
import type { TestSite } from '../testing.ts';
import { loadCase } from './case-file.ts';
import { EVENT_ROLES, type EventInput, LATE_CORRECTION_ROLES } from './event-input.ts';
import { publicGets, publicPosts, staffRoutes } from './index.ts';
import { wholeLetter } from './letters/content.ts';
import { readContents } from './letters/issue.ts';
import { record } from './requests.ts';
import { type Receipt, submit } from './submit.ts';

/** A citizen's form, complete; every personal value occurs nowhere else in a test database. */
export const CITIZEN: RequestFormValues = {
  applicant_kind: 'natural_person',
  name: '欧阳晓峰',
  identity_document_type: 'resident_identity_card',
  identity_document_number: '340603199003077719',
  telephone: '13912345678',
  email: 'xiaofeng@mail.example',
  address: '安徽省淮北市相山区惠黎家园6栋1单元302室',
  wanted_title: '2025年雨污分流工程竣工验收报告',
  wanted_description: '工程地点在惠黎家园，联系人电话13912345678。',
  wanted_form: 'paper',
  wanted_way: 'post',
  consent: 'on',
};

/** A company's form, complete. */
export const COMPANY: RequestFormValues = {
  applicant_kind: 'organization',
  organization_name: '淮北金禾物业服务有限公司',
  organization_category: 'commercial_enterprise',
  unified_code: '91999999MA2DEMA1XX',
  legal_representative: '胡国强',
  contact_name: '程小梅',
  telephone: '0561-7654321',
  wanted_document_number: '西街办〔2025〕31号',
  wanted_form: 'electronic',
  wanted_way: 'pick_up',
};

/** Ten o'clock in the morning of a day in China. */
export const at = (day: string): Date => new Date(`${day}T02:00:00Z`);

let forms = 0;

/** Files the citizen's form on the public site. */
export async function filedOnline(
  site: TestSite,
  day = '2026-03-03',
  form: RequestFormValues = CITIZEN,
): Promise<Receipt> {
  forms += 1;
  const context = site.acting({ type: 'public' }, at(day));
  return await submit(context, { organId: site.organ.id, channel: 'online', token: `form ${forms}`, form });
}

/** Registers a form handed in at the counter. */
export async function filedInPerson(
  site: TestSite,
  day = '2026-03-03',
  form: RequestFormValues = CITIZEN,
): Promise<Receipt> {
  forms += 1;
  const token = `counter ${forms}`;
  const { consent: _consent, ...fields } = form;
  const request = { organId: site.organ.id, channel: 'in_person', token, form: fields } as const;
  return await submit(site.as('request_handler', at(day)), request);
}

/** Who records an event in the tests: the first role that may. */
export function roleFor(event: EventInput): StaffRole {
  const late = event.event === 'request_correction' && event.late_reason !== undefined;
  const [role] = late ? LATE_CORRECTION_ROLES : EVENT_ROLES[event.event];
  if (role === undefined) throw new Error(`nobody may record ${event.event}`);
  return role;
}

/** Records events one after another, each on its day by who may; gives the version reached. */
export async function walk(
  site: TestSite,
  request: { id: string; version: number },
  steps: readonly (readonly [day: string, event: EventInput])[],
): Promise<{ id: string; version: number }> {
  let { version } = request;
  for (const [day, event] of steps) {
    version = await record(site.as(roleFor(event), at(day)), { requestId: request.id, version, event });
  }
  return { id: request.id, version };
}

/** A request handed in on a day and taken up by the section office. */
export async function inReview(site: TestSite, day = '2026-03-03') {
  return await walk(site, await filedInPerson(site, day), [
    [day, { event: 'accept', office: site.officeId }],
  ]);
}

/** A request with a proposal that waits for its secrecy review. */
export async function proposed(site: TestSite, proposal: EventInput, day = '2026-03-03') {
  return await walk(site, await inReview(site, day), [[day, proposal]]);
}

/** Letters of a request as printed, by code; of several with a code the last. */
export async function wholeLetters(site: TestSite, requestId: string): Promise<Map<string, string>> {
  const context = site.acting({ type: 'system', name: 'test' });
  const { letters } = (await loadCase(context, requestId)).folded;
  const contents = await readContents(context, letters);
  return new Map(
    letters.map((letter) => {
      const content = contents.get(letter.id);
      return [letter.code, content === undefined ? '' : wholeLetter(content)];
    }),
  );
}

/** The row of a request. */
export async function rowOf(site: TestSite, requestId: string) {
  return await site.database.db
    .selectFrom('requests')
    .selectAll()
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow();
}

/** Letters of a request, oldest first. */
export async function lettersOf(site: TestSite, requestId: string) {
  return await site.database.db
    .selectFrom('request_letters')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('letter_id')
    .execute();
}

/** What the fold of the journal does not give. */
export async function mismatchesOf(site: TestSite, projections: readonly Projection[]): Promise<Mismatch[]> {
  const context = site.acting({ type: 'system', name: 'test' });
  const found: Mismatch[] = [];
  for (const projection of projections) found.push(...(await projection.mismatches(context)));
  return found;
}

/** Everything the database holds, as text: what a stolen copy would show. */
export async function dumpOf(site: TestSite): Promise<string> {
  const { rows: tables } = await site.database.pool.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public'",
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await site.database.pool.query<{ row: string }>(
      `select t::text as row from "${name}" t`,
    );
    parts.push(...rows.map(({ row }) => row));
  }
  return parts.join('\n');
}

/** A server with the addresses of this feature; `actor` is who is at the other end. */
export async function requestServer(actor: () => Context): Promise<FastifyInstance> {
  const server = createServer({
    logger: pino({ level: 'silent' }),
    trustProxy: true,
    renderProblem: (problem) => problem.code,
  });
  await server.register(async (scope) => {
    const contextOf = async () => actor();
    for (const route of staffRoutes) route.register(scope, contextOf);
    registerPublicGets(scope, publicGets, {
      contextOf,
      cache: createPageCache(1_000_000),
      clock: () => actor().now,
    });
    registerPublicPosts(scope, publicPosts, { contextOf });
  });
  await server.ready();
  return server;
}
