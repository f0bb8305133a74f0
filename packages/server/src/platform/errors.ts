/**
 * Why an operation said no. Operations throw a `Refusal`; the edge (HTTP, command line) turns it into
 * `application/problem+json`, an error page or one line. Codes only: sentences for people belong to the view layer.
 */

/** What sort of no it is; each has one HTTP status. */
export type RefusalKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'gone'
  | 'too_large'
  | 'too_many'
  | 'unavailable';

/** One thing that stands in the way: a field, a rule or a cell, by code. */
export interface RefusalReason {
  code: string;
  field?: string;
  article?: string;
  expected?: string;
}

/** HTTP status for each kind of refusal. */
export const REFUSAL_STATUS: Readonly<Record<RefusalKind, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
};

/** A refusal by rule or by the state of things, never a fault of the program. */
export class Refusal extends Error {
  readonly kind: RefusalKind;
  readonly code: string;
  readonly article: string | undefined;
  readonly reasons: readonly RefusalReason[];

  constructor(
    kind: RefusalKind,
    code: string,
    details: { article?: string; reasons?: readonly RefusalReason[] } = {},
  ) {
    super(code);
    this.name = 'Refusal';
    this.kind = kind;
    this.code = code;
    this.article = details.article;
    this.reasons = details.reasons ?? [];
  }
}

/** Bad input: names each field and what would be right. */
export function invalid(...reasons: RefusalReason[]): Refusal {
  return new Refusal('invalid', reasons[0]?.code ?? 'invalid_input', { reasons });
}

/** A rule of law or the present state forbids the act (HTTP 409, with the article). */
export function forbiddenByRule(code: string, article?: string, reasons?: readonly RefusalReason[]): Refusal {
  return new Refusal('conflict', code, { article, reasons });
}

/** The actor holds no grant for the act. */
export function notGranted(code = 'not_granted'): Refusal {
  return new Refusal('forbidden', code);
}

/** Nothing there, or nothing the actor may know of. */
export function notFound(code = 'not_found'): Refusal {
  return new Refusal('not_found', code);
}
