/**
 * The HTTP interface for staff and machines. A route is data: schemas, the roles that may call it at all, and the
 * operation; the permission on the very organ or record is checked again inside the operation.
 */
import type { StaffRole } from '@gongkai/law/disclosure';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { StaffActor } from '../access.ts';
import type { Context } from '../context.ts';
import { notGranted, Refusal } from '../errors.ts';
import { contentDisposition, isFileAnswer, sendFile } from './served-file.ts';

/** The context of a staff route: the actor is a signed-in member of staff. */
export type StaffContext = Context & { actor: StaffActor };

/** A file as the answer of a route. */
export interface Download {
  download: { bytes: Uint8Array; contentType: string; fileName: string };
}

/** An HTML page as the answer of a route: a preview, shown in a frame of the console. */
export interface StaffPage {
  page: string;
}

/** What a route is. `roles` is who may call it: any of them for any organ, or every member of staff. */
export interface StaffRoute<Params, Query, Body> {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  summary: string;
  roles: readonly StaffRole[] | 'any_staff';
  params: z.ZodType<Params>;
  query: z.ZodType<Query>;
  body: z.ZodType<Body>;
  handle(context: StaffContext, input: { params: Params; query: Query; body: Body }): Promise<unknown>;
}

/** A route registered without knowing its input types. */
export interface RegisteredRoute {
  method: string;
  url: string;
  summary: string;
  roles: readonly StaffRole[] | 'any_staff';
  register(app: FastifyInstance, contextOf: ContextOf): void;
}

/** Gives the context of an HTTP request; the actor is the public when nobody is signed in. */
export type ContextOf = (request: FastifyRequest) => Promise<Context>;

const nothing = z.strictObject({}).optional();

type Optional<Value> = Value | undefined;

/** Declares a staff route; what is left out of params, query and body is refused when sent. */
export function staffRoute<Params = Optional<object>, Query = Optional<object>, Body = Optional<object>>(
  route: Omit<StaffRoute<Params, Query, Body>, 'params' | 'query' | 'body'> &
    Partial<Pick<StaffRoute<Params, Query, Body>, 'params' | 'query' | 'body'>>,
): RegisteredRoute {
  const { method, url, summary, roles } = route;
  return {
    method,
    url,
    summary,
    roles,
    register(app, contextOf) {
      // Who asks is settled before the body is read: nothing is said of its form to somebody who may not send it.
      const admitted = new WeakMap<FastifyRequest, StaffContext>();
      app.withTypeProvider<ZodTypeProvider>().route({
        method,
        url,
        schema: {
          summary,
          tags: [url.split('/')[2] ?? 'api'],
          params: route.params ?? nothing,
          querystring: route.query ?? nothing,
          ...(method === 'GET' || method === 'DELETE' ? {} : { body: route.body ?? nothing }),
        },
        onRequest: async (request) => {
          admitted.set(request, staffContext(await contextOf(request), roles));
        },
        handler: async (request, reply) => {
          const context = admitted.get(request);
          if (context === undefined) throw new Refusal('unauthenticated', 'sign_in_required');
          const input = {
            params: request.params as Params,
            query: request.query as Query,
            body: request.body as Body,
          };
          return sendAnswer(request, reply, await route.handle(context, input));
        },
      });
    },
  };
}

/** The staff context of a request, once it is clear that the person may call the route at all. */
export function staffContext(context: Context, roles: readonly StaffRole[] | 'any_staff'): StaffContext {
  const { actor } = context;
  if (actor.type !== 'staff') throw new Refusal('unauthenticated', 'sign_in_required');
  const may =
    roles === 'any_staff' || actor.grants.some((grant) => roles.some((role) => role === grant.role));
  if (!may) throw notGranted();
  return { ...context, actor };
}

function isDownload(answer: unknown): answer is Download {
  return typeof answer === 'object' && answer !== null && 'download' in answer;
}

function isPage(answer: unknown): answer is StaffPage {
  return typeof answer === 'object' && answer !== null && 'page' in answer && typeof answer.page === 'string';
}

/** Sends what a route answers: JSON, a page or a file. */
export function sendAnswer(request: FastifyRequest, reply: FastifyReply, answer: unknown): FastifyReply {
  if (isFileAnswer(answer)) return sendFile(request, reply, answer.file);
  reply.header('cache-control', 'no-store');
  if (isPage(answer)) return reply.type('text/html; charset=utf-8').send(answer.page);
  if (!isDownload(answer)) return reply.send(answer ?? {});
  const { bytes, contentType, fileName } = answer.download;
  return reply
    .header('content-disposition', contentDisposition(fileName))
    .type(contentType)
    .send(Buffer.from(bytes));
}
