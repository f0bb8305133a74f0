/**
 * Assembles the parts: which features there are, how a request becomes a context, what the journal's events touch.
 * The first file to read.
 */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic, { type FastifyStaticOptions } from '@fastify/static';
import fastifySwagger from '@fastify/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { Logger } from 'pino';
import { hasFileWork, startFileWorker } from './attachments/index.ts';
import { demonstrationAccounts } from './demonstration/index.ts';
import { registerDisplayRoutes } from './display-routes.ts';
import { features } from './features.ts';
import { actorOfToken, registerSessionRoutes, tokenOf } from './identity/index.ts';
import { sites } from './organs/index.ts';
import { type Actor, type Context, createContext, type Services } from './platform/context.ts';
import type { Db } from './platform/database/database.ts';
import { namedInJournal } from './platform/files/named-files.ts';
import { createPageCache, type PageCache } from './platform/http/page-cache.ts';
import { registerPublicGets, registerPublicPosts } from './platform/http/public-pages.ts';
import { createServer } from './platform/http/server.ts';
import type { Follower } from './platform/journal/followers.ts';
import { startJournalWorker } from './platform/journal/worker.ts';
import { problemPage } from './problem-page.ts';
import { createSiteFinder } from './site-finder.ts';
import { TOOLS_PREFIX, toolsFolder } from './tools/index.ts';
import { registerWorkRoute } from './work-route.ts';

/** What an application is built from; `clock` is the only place where time comes from. */
export interface AppOptions {
  services: Omit<Services, 'journalCommitted'>;
  logger: Logger;
  trustProxy: boolean;
  clock(): Date;
}

/** A running application. */
export interface App {
  server: FastifyInstance;
  services: Services;
  /** Resolves when search and caches have caught up with what has committed. */
  settled(siteId: string): Promise<void>;
  close(): Promise<void>;
}

const CACHE_BYTES = 128 * 1024 * 1024;
const consoleFolder = resolve(fileURLToPath(new URL('../../console/dist', import.meta.url)));

/** Builds the HTTP application with all features; it listens on nothing yet. */
export async function createApp(options: AppOptions): Promise<App> {
  const cache = createPageCache(CACHE_BYTES);
  const followers: readonly Follower[] = features.flatMap((feature) => feature.followers ?? []);
  const worker = startJournalWorker({
    db: options.services.database,
    followers,
    onSealed: (siteId, events) => {
      touchPages(cache, siteId, events);
      if (events.some(hasFileWork)) void fileWorker.wake();
    },
    onError: (error) => options.logger.warn({ err: error }, 'journal_worker'),
  });
  const services: Services = {
    ...options.services,
    journalCommitted: worker.committed,
    async publicStatus(siteId, url) {
      const host = (await sites(services.database)).find(({ id }) => id === siteId)?.host ?? 'localhost';
      // Of a file one byte is answer enough; a page is sent whole, and from the cache.
      return (await server.inject({ method: 'GET', url, headers: { host, range: 'bytes=0-0' } })).statusCode;
    },
  };
  const fileWorker = startFileWorker({
    services,
    sites,
    clock: options.clock,
    namedFiles: (hashes) => namedFiles(services.database, hashes),
    onError: (error) => options.logger.warn({ err: error }, 'file_worker'),
  });
  const siteOf = createSiteFinder(services.database);
  const contextOf = async (request: FastifyRequest): Promise<Context> => {
    const now = options.clock();
    const site = await siteOf(request.headers.host);
    return createContext(services, site, await actorOf(request, services, site, now), now);
  };

  const server = createServer({
    logger: options.logger,
    trustProxy: options.trustProxy,
    renderProblem: (problem, request) =>
      problemPage(problem, request, siteOf.knownName(request.headers.host)),
  });
  await server.register(fastifySwagger, {
    openapi: {
      info: { title: 'gongkai', version: '0.1.0', description: 'HTTP interface for staff and machines' },
    },
    transform: jsonSchemaTransform,
  });
  await server.register(async (scope) => {
    registerSessionRoutes(scope, { contextOf, demonstration: demonstrationAccounts });
    registerWorkRoute(scope, contextOf);
    for (const route of features.flatMap((feature) => feature.staffRoutes)) route.register(scope, contextOf);
    scope.get('/api/openapi.json', { schema: { hide: true } }, async () => server.swagger());
    registerPublicGets(
      scope,
      features.flatMap((feature) => feature.publicGets ?? []),
      { contextOf, cache, clock: options.clock },
    );
    registerPublicPosts(
      scope,
      features.flatMap((feature) => feature.publicPosts ?? []),
      { contextOf },
    );
    registerDisplayRoutes(scope, services.database);
  });
  await registerConsole(server);
  await registerToolAssets(server);
  return {
    server,
    services,
    async settled(siteId) {
      await worker.settled(siteId);
      await fileWorker.wake();
      // What was read out of a file is an event of its own, which the search follows.
      await worker.settled(siteId);
    },
    async close() {
      await server.close();
      await fileWorker.stop();
      await worker.stop();
    },
  };
}

/** Of some hashes those of files that an event or a row names. */
export async function namedFiles(db: Db, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const named = new Set(await namedInJournal(db, hashes));
  for (const feature of features) {
    for (const hash of (await feature.namedFiles?.(db, hashes)) ?? []) named.add(hash);
  }
  return named;
}

async function actorOf(
  request: FastifyRequest,
  services: Services,
  site: Context['site'],
  now: Date,
): Promise<Actor> {
  const token = tokenOf(request);
  if (token === undefined) return { type: 'public' };
  return (await actorOfToken(services, site, token, now)) ?? { type: 'public' };
}

/** Tells the cache which pages an event concerns: those of its organ and those of the whole site. */
function touchPages(
  cache: PageCache,
  siteId: string,
  events: Parameters<Parameters<typeof startJournalWorker>[0]['onSealed']>[1],
): void {
  for (const event of events) {
    const topics = features.flatMap((feature) => feature.publicTopics?.(event) ?? []);
    if (topics.length > 0) cache.touch(siteId, event.position, topics);
  }
}

/** The console is a bundle of files; any address below /console/ that is none of them is a page of it. */
async function registerConsole(server: FastifyInstance): Promise<void> {
  await server.register(fastifyStatic, {
    root: consoleFolder,
    serve: false,
    cacheControl: false,
    setHeaders: keepHashedFiles(/\/assets\/[^/]+-[\w-]{8,}\.\w+$/),
  });
  const page = async (_request: FastifyRequest, reply: FastifyReply) => reply.sendFile('index.html');
  // Looked up when asked for, so that a console built anew is served at once; a part that is gone is not found.
  server.get('/console/assets/*', async (request, reply) =>
    reply.sendFile(`assets/${(request.params as { '*': string })['*']}`),
  );
  // With or without its last slash: the server takes both for one address, so a redirect would lead to itself.
  server.get('/console', page);
  server.get('/console/*', page);
}

/** Scripts of the public tools, their workers, and what these load. */
async function registerToolAssets(server: FastifyInstance): Promise<void> {
  await server.register(fastifyStatic, {
    root: toolsFolder,
    prefix: TOOLS_PREFIX,
    decorateReply: false,
    index: false,
    cacheControl: false,
    setHeaders: keepHashedFiles(/\/[^/]+-[\w-]{8,}\.js$/),
  });
}

/** A file whose name carries the hash of its content may be kept for good. */
const keepHashedFiles: (hashed: RegExp) => FastifyStaticOptions['setHeaders'] = (hashed) => (reply, path) =>
  reply.header('cache-control', hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
