/**
 * Public pages: server-rendered documents at permanent addresses. A page declares the topics that concern it (organ
 * ids, or the whole site) and is served from memory until a later event touches one of them.
 */
import { chinaDate, yearOf } from '@gongkai/law/calendar';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../context.ts';
import { type CachedPage, type PageCache, packPage } from './page-cache.ts';
import { contentDisposition, type FileAnswer, isFileAnswer, sendFile } from './served-file.ts';
import type { ContextOf } from './staff-routes.ts';

/** A rendered page. `topics` makes it cacheable; without topics it is made anew each time. */
export interface PublicPage {
  html: string;
  status?: number;
  topics?: readonly string[];
}

/** A text that is no page, kept and answered like one: a map for search engines. */
export interface PublicText {
  text: string;
  contentType: string;
  topics: readonly string[];
}

/** A file or JSON document for the public. */
export interface PublicDocument {
  bytes: Uint8Array;
  contentType: string;
  fileName?: string;
}

/** A move to another address; `permanent` tells search engines to follow it for good. */
export interface Redirection {
  redirect: string;
  permanent?: true;
}

/** What a public GET may answer. */
export type PublicAnswer = PublicPage | PublicText | PublicDocument | FileAnswer | Redirection;

/** What a citizen has chosen for the display, from a cookie. */
export interface Preferences {
  elder: boolean;
}

/** A public GET route. `render` reads from one snapshot of the database. */
export interface PublicGet {
  url: string;
  render(context: Context, request: FastifyRequest, preferences: Preferences): Promise<PublicAnswer>;
}

/** A public form post; its answer is never cached. */
export interface PublicPost {
  url: string;
  post(
    context: Context,
    request: FastifyRequest,
    preferences: Preferences,
  ): Promise<PublicPage | Redirection>;
}

/** Name of the cookie with the display preferences. */
export const PREFERENCES_COOKIE = 'gongkai_display';

/** The display preferences of a request. */
export function preferencesOf(request: FastifyRequest): Preferences {
  return { elder: request.cookies[PREFERENCES_COOKIE] === 'elder' };
}

/** Registers public GET routes, each behind the page cache. */
export function registerPublicGets(
  app: FastifyInstance,
  routes: readonly PublicGet[],
  options: { contextOf: ContextOf; cache: PageCache; clock(): Date },
): void {
  for (const route of routes) {
    app.get(route.url, async (request, reply) => {
      const preferences = preferencesOf(request);
      // Figures of “this year” turn over at New Year, of which no event tells.
      const year = yearOf(chinaDate(options.clock()));
      const key = `${request.protocol}://${request.headers.host ?? ''} ${year} ${preferences.elder ? 'elder' : ''} ${request.url}`;
      const cached = options.cache.get(key);
      if (cached !== undefined) return sendPage(request, reply, cached);
      const context = await options.contextOf(request);
      const { answer, position } = await renderInSnapshot(context, (snapshot) =>
        route.render(snapshot, request, preferences),
      );
      if ('redirect' in answer) return redirectTo(reply, answer);
      if (isFileAnswer(answer)) return sendFile(request, reply, answer.file);
      if ('bytes' in answer) return sendDocument(reply, answer);
      const page =
        'text' in answer
          ? await packPage(200, answer.contentType, answer.text)
          : await packPage(answer.status ?? 200, 'text/html; charset=utf-8', answer.html);
      if (answer.topics !== undefined) options.cache.put(key, context.site.id, position, answer.topics, page);
      return sendPage(request, reply, page);
    });
  }
}

/** Registers public form posts. */
export function registerPublicPosts(
  app: FastifyInstance,
  routes: readonly PublicPost[],
  options: { contextOf: ContextOf },
): void {
  for (const route of routes) {
    app.post(route.url, async (request, reply) => {
      const answer = await route.post(await options.contextOf(request), request, preferencesOf(request));
      reply.header('cache-control', 'no-store');
      if ('redirect' in answer) return reply.redirect(answer.redirect, 303);
      return reply
        .status(answer.status ?? 200)
        .type('text/html; charset=utf-8')
        .send(answer.html);
    });
  }
}

/** One snapshot for the journal's head and everything the page reads, so that the stamp is true. */
async function renderInSnapshot(
  context: Context,
  render: (context: Context) => Promise<PublicAnswer>,
): Promise<{ answer: PublicAnswer; position: number }> {
  return await context.services.database
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (db) => {
      const head = await db
        .selectFrom('journal_heads')
        .select('position')
        .where('site_id', '=', context.site.id)
        .executeTakeFirst();
      const answer = await render({ ...context, db });
      return { answer, position: head?.position ?? 0 };
    });
}

/** Asked for again each time: an address that leads elsewhere today may show a text of its own again. */
function redirectTo(reply: FastifyReply, { redirect, permanent }: Redirection): FastifyReply {
  return reply.header('cache-control', 'no-cache').redirect(redirect, permanent === true ? 301 : 302);
}

function sendPage(request: FastifyRequest, reply: FastifyReply, page: CachedPage): FastifyReply {
  reply
    .header('etag', page.etag)
    .header('cache-control', 'no-cache')
    .header('vary', 'accept-encoding, cookie');
  if (page.status === 200 && request.headers['if-none-match'] === page.etag) return reply.status(304).send();
  reply.status(page.status).type(page.contentType);
  const accepts = request.headers['accept-encoding'] ?? '';
  if (/\bbr\b/.test(accepts)) return reply.header('content-encoding', 'br').send(page.brotli);
  if (/\bgzip\b/.test(accepts)) return reply.header('content-encoding', 'gzip').send(page.gzip);
  return reply.send(page.plain);
}

function sendDocument(reply: FastifyReply, document: PublicDocument): FastifyReply {
  if (document.fileName !== undefined) {
    reply.header('content-disposition', contentDisposition(document.fileName));
  }
  return reply.type(document.contentType).send(Buffer.from(document.bytes));
}
