/** Routes of the staff's interface that take a file as it comes, however large: its bytes are the body, never in memory. */
import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { Refusal } from '../errors.ts';
import {
  type ContextOf,
  type RegisteredRoute,
  type StaffContext,
  sendAnswer,
  staffContext,
} from './staff-routes.ts';

const FILE = 'application/octet-stream';

/** What a route for a stream is; the operation bounds what it reads. */
export interface StreamRoute<Params, Query> {
  url: string;
  summary: string;
  roles: RegisteredRoute['roles'];
  params: z.ZodType<Params>;
  query: z.ZodType<Query>;
  handle(
    context: StaffContext,
    input: { params: Params; query: Query; source: AsyncIterable<Uint8Array> },
  ): Promise<unknown>;
}

/** Declares a route that takes a stream as `application/octet-stream`; any other body is refused (415). */
export function streamRoute<Params, Query>(route: StreamRoute<Params, Query>): RegisteredRoute {
  const { url, summary, roles } = route;
  return {
    method: 'POST',
    url,
    summary,
    roles,
    register(app: FastifyInstance, contextOf: ContextOf) {
      const admitted = new WeakMap<FastifyRequest, StaffContext>();
      app.register(async (scope) => {
        scope.removeAllContentTypeParsers();
        scope.addContentTypeParser(FILE, (_request, body, done) => done(null, body));
        scope.withTypeProvider<ZodTypeProvider>().route({
          method: 'POST',
          url,
          // What is too large is noticed while it comes, by the limit of the organ.
          bodyLimit: Number.MAX_SAFE_INTEGER,
          schema: {
            summary,
            tags: [url.split('/')[2] ?? 'api'],
            consumes: [FILE],
            params: route.params,
            querystring: route.query,
          },
          // As with every route, who asks is settled before the body is read.
          onRequest: async (request) => {
            admitted.set(request, staffContext(await contextOf(request), roles));
          },
          handler: async (request, reply) => {
            const context = admitted.get(request);
            if (context === undefined) throw new Refusal('unauthenticated', 'sign_in_required');
            const source = request.body as Readable | undefined;
            if (source === undefined) throw new Refusal('invalid', 'file_empty');
            const { params, query } = request;
            return sendAnswer(
              request,
              reply,
              await route.handle(context, { params: params as Params, query: query as Query, source }),
            );
          },
        });
      });
    },
  };
}
