// The program's HTTP interface as its clients use it: staff by JSON with a session, citizens by the public forms.

/** What a server answered that did not do as asked. */
export class Refused extends Error {
  readonly status: number;

  constructor(status: number, text: string) {
    super(`${status}: ${text}`);
    this.status = status;
  }
}

/** A signed-in member of staff. */
export interface StaffClient {
  get<Answer>(path: string): Promise<Answer>;
  post<Answer>(path: string, body: object): Promise<Answer>;
  put<Answer>(path: string, body: object): Promise<Answer>;
  /** Sends a file as its bytes. */
  upload<Answer>(path: string, bytes: Uint8Array): Promise<Answer>;
}

/** A demonstration account as the sign-in page offers it. */
export interface OfferedAccount {
  login: string;
  name: string;
  organ: string;
  roles: string[];
}

/** What the sign-in page offers on a demonstration site. */
export interface SignInOffer {
  accounts: OfferedAccount[];
  password: string;
}

/** The demonstration accounts and their password. */
export async function signInOffer(origin: string): Promise<SignInOffer> {
  const answer = await json<{ demonstration: SignInOffer }>(await fetch(`${origin}/api/sign-in`));
  return answer.demonstration;
}

/** Signs in. Throws `Refused` when the server does not let the person in. */
export async function signIn(origin: string, login: string, password: string): Promise<StaffClient> {
  const answer = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  await json(answer);
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const send = async <Answer>(method: 'POST' | 'PUT', path: string, body: object): Promise<Answer> => {
    const headers = { cookie, 'content-type': 'application/json' };
    return json(await fetch(origin + path, { method, headers, body: JSON.stringify(body) }));
  };
  return {
    get: async (path) => json(await fetch(origin + path, { headers: { cookie } })),
    post: async (path, body) => send('POST', path, body),
    put: async (path, body) => send('PUT', path, body),
    upload: async (path, bytes) => {
      const headers = { cookie, 'content-type': 'application/octet-stream' };
      return json(await fetch(origin + path, { method: 'POST', headers, body: Buffer.from(bytes) }));
    },
  };
}

/** The text of a public page. */
export async function page(url: string): Promise<string> {
  return text(await fetch(url));
}

/**
 * Fills in a public form as a browser would, with what stands in its hidden fields, and posts it.
 *
 * `address` is where the citizen sits, for a program that is told to believe the proxy that says so.
 */
export async function submitForm(
  url: string,
  fields: Record<string, string>,
  address?: string,
): Promise<string> {
  const form = await page(url);
  const action = /<form class="request"[^>]* action="([^"]+)"/.exec(form)?.[1] ?? url;
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  const given = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
  const values = new URLSearchParams({ ...given, ...fields });
  const headers = address ? { 'x-forwarded-for': address } : {};
  return text(await fetch(new URL(action, url), { method: 'POST', body: values, headers }));
}

async function json<Answer>(answer: Response): Promise<Answer> {
  return JSON.parse(await text(answer)) as Answer;
}

async function text(answer: Response): Promise<string> {
  const body = await answer.text();
  if (!answer.ok) throw new Refused(answer.status, body.slice(0, 500));
  return body;
}
