/** The one way to the server: JSON both ways, the session in its cookie, every failure an `ApiError`. */
import { ApiError, type Problem } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

const FILE = 'application/octet-stream';

/** What a query string may hold; empty values are left out. */
export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** A page of a keyset-paged list. */
export interface Paged<Row> {
  rows: Row[];
  next: string | null;
}

/**
 * Calls the interface; a file goes as its bytes. The caller names the type of the answer, which the contract fixes.
 * @throws ApiError with the server's problem, or `network_lost` when nothing came back
 */
export async function request<Answer>(method: Method, path: string, body?: object): Promise<Answer> {
  const response = await send(method, path, body);
  if (!response.ok) throw new ApiError(await problemIn(response));
  const answer: Answer = await response.json();
  return answer;
}

/**
 * Asks for an HTML page, such as a preview.
 * @throws ApiError as {@link request} does
 */
export async function requestPage(method: Method, path: string, body?: object): Promise<string> {
  const response = await send(method, path, body);
  if (!response.ok) throw new ApiError(await problemIn(response));
  return await response.text();
}

/** `path?a=1&b=2`, without what is empty. */
export function withQuery(path: string, query: Query): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

async function send(method: Method, path: string, body: object | undefined): Promise<Response> {
  const isFile = body instanceof Blob;
  try {
    return await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: {
        accept: 'application/json',
        ...(body === undefined ? {} : { 'content-type': isFile ? FILE : 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
    });
  } catch {
    throw new ApiError({ status: 0, code: 'network_lost' });
  }
}

async function problemIn(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? '';
  if (!type.includes('json')) return { status: response.status, code: `http_${response.status}` };
  const problem: Problem = await response.json();
  return problem;
}
