/** The stylesheet, the display preferences and the health address. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Database } from './platform/database/database.ts';
import { PREFERENCES_COOKIE } from './platform/http/public-pages.ts';
import { stylesheet } from './platform/http/stylesheet.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

const preference = z.object({
  elder: z.enum(['0', '1']),
  // A path of this site only: a second slash would lead elsewhere, also behind a tab, which browsers drop.
  return: z
    .string()
    .regex(/^\/(?![/\\])\S*$/)
    .max(2_000)
    .default('/'),
});

/** Registers them. */
export function registerDisplayRoutes(app: FastifyInstance, database: Kysely<Database>): void {
  app.get(stylesheet.path, async (_request, reply) =>
    reply
      .header('cache-control', `public, max-age=${YEAR_SECONDS}, immutable`)
      .type('text/css; charset=utf-8')
      .send(stylesheet.css),
  );
  app
    .withTypeProvider<ZodTypeProvider>()
    .get('/preferences', { schema: { querystring: preference } }, async (request, reply) => {
      const elder = request.query.elder === '1';
      const options = { path: '/', sameSite: 'lax', maxAge: YEAR_SECONDS } as const;
      if (elder) reply.setCookie(PREFERENCES_COOKIE, 'elder', options);
      else reply.clearCookie(PREFERENCES_COOKIE, { path: '/' });
      return reply.redirect(request.query.return, 303);
    });
  app.get('/healthz', async (_request, reply) => {
    await sql`select 1`.execute(database);
    return reply.header('cache-control', 'no-store').send({ status: 'ok' });
  });
}
