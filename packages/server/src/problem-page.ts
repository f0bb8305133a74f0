/** An error as a page for people: what happened, what it means, and the way out. */
import { type ErrorStatus, errorPage } from '@gongkai/pages';
import type { FastifyRequest } from 'fastify';
import { bareShell } from './organs/index.ts';
import type { Problem } from './platform/http/problem.ts';
import { preferencesOf } from './platform/http/public-pages.ts';

const PAGES: ReadonlySet<number> = new Set<ErrorStatus>([400, 403, 404, 409, 410, 413, 429, 500, 503]);

function hasPage(status: number): status is ErrorStatus {
  return PAGES.has(status);
}

/** Renders the page of a problem; a status without a page of its own is shown as the general one of its class. */
export function problemPage(problem: Problem, request: FastifyRequest, siteName: string): string {
  const general = problem.status >= 500 ? 500 : 400;
  return errorPage({
    shell: bareShell(siteName, { path: '/', preferences: preferencesOf(request) }),
    status: hasPage(problem.status) ? problem.status : general,
    reference: problem.id,
    retryAfterSeconds: problem.status === 503 || problem.status === 429 ? 60 : undefined,
  });
}
