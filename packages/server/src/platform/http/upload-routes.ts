/** Routes of the staff's interface that take a file: its bytes are the body, its name stands in the query. */
import type { StaffRole } from '@gongkai/law/disclosure';
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

/** What a route for a file is. */
export interface UploadRoute<Query> {
  url: string;
  summary: string;
  roles: readonly StaffRole[];
  query: z.ZodType<Query>;
  /** A larger file is refused before it is held in memory (413). */
  maxBytes: number;
  handle(context: StaffContext, input: { query: Query; bytes: Uint8Array }): Promise<unknown>;
}

/** Declares a route that takes a file as `application/octet-stream`; any other body is refused (415). */
export function uploadRoute<Query>(route: UploadRoute<Query>): RegisteredRoute {
  const { url, summary, roles, maxBytes } = route;
  return {
    method: 'POST',
    url,
    summary,
    roles,
    register(app: FastifyInstance, contextOf: ContextOf) {
      const admitted = new WeakMap<FastifyRequest, StaffContext>();
      app.register(async (scope) => {
        scope.removeAllContentTypeParsers();
        scope.addContentTypeParser(FILE, { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
        scope.withTypeProvider<ZodTypeProvider>().route({
          method: 'POST',
          url,
          bodyLimit: maxBytes,
          schema: { summary, tags: [url.split('/')[2] ?? 'api'], consumes: [FILE], querystring: route.query },
          // As with every route, who asks is settled before the body is read.
          onRequest: async (request) => {
            admitted.set(request, staffContext(await contextOf(request), roles));
          },
          handler: async (request, reply) => {
            const context = admitted.get(request);
            if (context === undefined) throw new Refusal('unauthenticated', 'sign_in_required');
            const { body } = request;
            const bytes = body instanceof Uint8Array ? body : new Uint8Array();
            return sendAnswer(
              request,
              reply,
              await route.handle(context, { query: request.query as Query, bytes }),
            );
          },
        });
      });
    },
  };
}
