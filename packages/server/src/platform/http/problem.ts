/** Errors as `application/problem+json` (RFC 9457): a stable code, the field, and what would be right. */
import type { FastifyError } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { isDatabaseUnavailable, isUnstorableText } from '../database/database.ts';
import { REFUSAL_STATUS, Refusal, type RefusalReason } from '../errors.ts';

/** What a client is told. `id` is set for our own faults and stands in the log beside the stack. */
export interface Problem {
  status: number;
  code: string;
  article?: string;
  reasons?: readonly RefusalReason[];
  id?: string;
}

const FRAMEWORK_CODES: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body_missing',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'bad_content_length',
  FST_ERR_BAD_URL: 'bad_address',
};

/**
 * Sorts an error into a problem. Refusals and bad input keep their code; an unreachable database is 503; everything
 * else is our own fault (500) and tells nothing but its id.
 */
export function problemOf(error: FastifyError | Error, id: string): Problem {
  if (error instanceof Refusal) {
    const { code, article } = error;
    const reasons = error.reasons.length > 0 ? error.reasons : undefined;
    return { status: REFUSAL_STATUS[error.kind], code, article, reasons };
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const reasons = error.validation.map((issue) => ({
      code: issue.keyword ?? 'invalid',
      field: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
      expected: issue.message,
    }));
    return { status: 400, code: 'invalid_input', reasons };
  }
  if (isUnstorableText(error)) return { status: 400, code: 'malformed' };
  if (isDatabaseUnavailable(error)) return { status: 503, code: 'database_unavailable' };
  const status = 'statusCode' in error ? error.statusCode : undefined;
  if (status !== undefined && status >= 400 && status < 500) {
    return { status, code: codeOfFramework(error, status) };
  }
  return { status: 500, code: 'internal_error', id };
}

function codeOfFramework(error: FastifyError | Error, status: number): string {
  const code = 'code' in error ? FRAMEWORK_CODES[error.code] : undefined;
  if (code !== undefined) return code;
  return error instanceof SyntaxError ? 'malformed_json' : `http_${status}`;
}
