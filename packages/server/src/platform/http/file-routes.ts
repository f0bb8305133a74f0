/** Routes of the staff's interface that take a file: its bytes are the body, its name stands in the query. */
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { Refusal } from '../errors.ts';
import {
  type ContextOf,
  type RegisteredRoute,
  type StaffContext,
  sendAnswer,
  staffContext,
} from './staff-routes.ts';

const FILE = 'application/octet-stream';

/** What every route for a file says of itself. */
interface FileRoute<Query> {
  url: string;
  summary: string;
  roles: RegisteredRoute['roles'];
  query: z.ZodType<Query>;
}

/** What a route for a small file is. */
export interface UploadRoute<Query> extends FileRoute<Query> {
  /** A larger file is refused before it is held in memory (413). */
  maxBytes: number;
  handle(context: StaffContext, input: { query: Query; bytes: Uint8Array }): Promise<unknown>;
}

/** What a route for a file of any size is; the operation bounds what it reads. */
export interface StreamRoute<Params, Query> extends FileRoute<Query> {
  params: z.ZodType<Params>;
  handle(
    context: StaffContext,
    input: { params: Params; query: Query; source: AsyncIterable<Uint8Array> },
  ): Promise<unknown>;
}

/** Declares a route that takes a file whole, as `application/octet-stream`; any other body is refused (415). */
export function uploadRoute<Query>(route: UploadRoute<Query>): RegisteredRoute {
  return fileRoute({
    ...route,
    params: z.strictObject({}),
    bodyLimit: route.maxBytes,
    parse: (scope) =>
      scope.addContentTypeParser(FILE, { parseAs: 'buffer' }, (_request, body, done) => done(null, body)),
    answer: (context, { query, body }) =>
      route.handle(context, { query, bytes: body instanceof Uint8Array ? body : new Uint8Array() }),
  });
}

/** Declares a route that takes a file as it comes, never in memory; any other body is refused (415). */
export function streamRoute<Params, Query>(route: StreamRoute<Params, Query>): RegisteredRoute {
  return fileRoute({
    ...route,
    // What is too large is noticed while it comes, by the limit of the organ.
    bodyLimit: Number.MAX_SAFE_INTEGER,
    parse: (scope) => scope.addContentTypeParser(FILE, (_request, body, done) => done(null, body)),
    answer: (context, { params, query, body }) => {
      const source = body as Readable | undefined;
      if (source === undefined) throw new Refusal('invalid', 'file_empty');
      return route.handle(context, { params, query, source });
    },
  });
}

interface BodyRoute<Params, Query> extends FileRoute<Query> {
  params: z.ZodType<Params>;
  bodyLimit: number;
  /** Says how the body is taken. */
  parse(scope: FastifyInstance): void;
  answer(context: StaffContext, input: { params: Params; query: Query; body: unknown }): Promise<unknown>;
}

function fileRoute<Params, Query>(route: BodyRoute<Params, Query>): RegisteredRoute {
  const { url, summary, roles, params, query, bodyLimit } = route;
  return {
    method: 'POST',
    url,
    summary,
    roles,
    register(app: FastifyInstance, contextOf: ContextOf) {
      const admitted = new WeakMap<FastifyRequest, StaffContext>();
      app.register(async (scope) => {
        scope.removeAllContentTypeParsers();
        route.parse(scope);
        scope.withTypeProvider<ZodTypeProvider>().route({
          method: 'POST',
          url,
          bodyLimit,
          schema: {
            summary,
            tags: [url.split('/')[2] ?? 'api'],
            consumes: [FILE],
            params,
            querystring: query,
          },
          // As with every route, who asks is settled before the body is read.
          onRequest: async (request) => {
            admitted.set(request, staffContext(await contextOf(request), roles));
          },
          handler: async (request, reply) => {
            const context = admitted.get(request);
            if (context === undefined) throw new Refusal('unauthenticated', 'sign_in_required');
            const input = {
              params: request.params as Params,
              query: request.query as Query,
              body: request.body,
            };
            return sendAnswer(request, reply, await route.answer(context, input));
          },
        });
      });
    },
  };
}
