/** Errors of the interface, as `application/problem+json` (RFC 9457) gives them. Words: `text/problems.ts`. */

/** One thing that stands in the way. */
export interface ProblemReason {
  code: string;
  field?: string;
  article?: string;
  expected?: string;
}

/** What the server says when it says no; `id` names our own faults in its log. */
export interface Problem {
  status: number;
  code: string;
  article?: string;
  reasons?: readonly ProblemReason[];
  id?: string;
}

/** A request that failed. `status` 0: nothing came back. */
export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

/** The problem behind any error that a query or mutation ended with. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ApiError) return error.problem;
  return { status: 0, code: 'console_fault' };
}

/** Whether the person must sign in (again). */
export function needsSignIn(error: unknown): boolean {
  return (
    error instanceof ApiError && error.problem.status === 401 && error.problem.code === 'sign_in_required'
  );
}
