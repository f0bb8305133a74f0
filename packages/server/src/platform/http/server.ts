/** The HTTP server: limits, headers and error answers that hold for every address. */
import { finished } from 'node:stream/promises';
import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';

import { type Problem, problemOf } from './problem.ts';

/** What differs per program: the log, and how an error looks to a person. */
export interface ServerOptions {
  logger: FastifyBaseLogger;
  renderProblem(problem: Problem, request: FastifyRequest): string;
  /** Whether the program stands behind a proxy whose `x-forwarded-*` may be believed. */
  trustProxy: boolean;
}

const BODY_LIMIT = 2 * 1024 * 1024;
/** A refused body is still read away up to here, so that its sender hears why instead of losing the line. */
const DRAINED_BYTES = 128 * 1024 * 1024;
const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

const HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy':
    "default-src 'self'; worker-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'",
};

/** Makes a server without routes. */
export function createServer(options: ServerOptions): FastifyInstance {
  const app: FastifyInstance = Fastify({
    loggerInstance: options.logger,
    bodyLimit: BODY_LIMIT,
    trustProxy: options.trustProxy,
    // A request line would hold what citizens type into addresses; errors are logged without the query.
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.register(cookie);
  app.register(formbody, { bodyLimit: BODY_LIMIT });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(HEADERS);
    if (!SAFE_METHODS.has(request.method) && fromElsewhere(request)) {
      return sendProblem(request, reply, { status: 403, code: 'cross_site_request' }, options);
    }
    return undefined;
  });
  app.setErrorHandler(async (error: Error, request, reply) => {
    const problem = problemOf(error, request.id);
    if (!request.raw.complete) await readAway(request);
    if (problem.status >= 500) request.log.error({ err: error, url: pathOf(request) }, problem.code);
    return sendProblem(request, reply, problem, options);
  });
  app.setNotFoundHandler((request, reply) =>
    sendProblem(request, reply, { status: 404, code: 'not_found' }, options),
  );
  return app;
}

/** A browser names the origin of a form or script; one that is not this host is another site's. */
function fromElsewhere(request: FastifyRequest): boolean {
  if (request.headers['sec-fetch-site'] === 'cross-site') return true;
  const { origin } = request.headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.host;
}

/** The address without its query, which may hold what a citizen typed. */
function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? '';
}

/** Reads the rest of a body that nobody wants, within bounds. */
async function readAway(request: FastifyRequest): Promise<void> {
  if (!(Number(request.headers['content-length']) <= DRAINED_BYTES)) return;
  request.raw.resume();
  await finished(request.raw).catch(() => undefined);
}

function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  problem: Problem,
  options: ServerOptions,
): FastifyReply {
  reply.status(problem.status).header('cache-control', 'no-store');
  if (problem.status === 503) reply.header('retry-after', '5');
  if (pathOf(request).startsWith('/api/')) {
    return reply
      .type('application/problem+json; charset=utf-8')
      .serializer((value: Problem) => JSON.stringify(value))
      .send(problem);
  }
  return reply.type('text/html; charset=utf-8').send(options.renderProblem(problem, request));
}
