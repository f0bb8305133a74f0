import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from './app.ts';
import { features } from './features.ts';
import { newId } from './platform/identifiers.ts';
import { ALL_ROLES, TEST_NOW, TEST_PASSWORD, type TestSite, testSite } from './testing.ts';

let site: TestSite;
let app: App;

beforeAll(async () => {
  site = await testSite();
  app = await createApp({
    services: site.services,
    logger: pino({ level: 'silent' }),
    trustProxy: false,
    clock: () => TEST_NOW,
  });
});
afterAll(async () => {
  await app.close();
  await site.close();
});

async function signedIn(login: string): Promise<{ cookie: string }> {
  const answer = await app.server.inject({
    method: 'POST',
    url: '/api/session',
    payload: { login, password: TEST_PASSWORD },
  });
  expect(answer.statusCode).toBe(200);
  const cookie = answer.cookies.find((candidate) => candidate.name === 'gongkai_session');
  return { cookie: `gongkai_session=${cookie?.value}` };
}

const routes = features.flatMap((feature) => feature.staffRoutes);
/** An address of the route with ids that exist nowhere. */
const filled = (url: string) =>
  url
    .replace(':action', 'publish')
    .replace(':cell', 'reconsideration_and_litigation.case_count.reconsideration_total')
    .replace(/:\w+/g, newId());

describe('hostile or mistaken requests', () => {
  it('an unknown address is 404, as a page and as a problem', async () => {
    const page = await app.server.inject('/no/such/page');
    expect(page.statusCode).toBe(404);
    expect(page.headers['content-type']).toContain('text/html');
    const api = await app.server.inject('/api/no-such-thing');
    expect(api.statusCode).toBe(404);
    expect(api.headers['content-type']).toContain('application/problem+json');
  });

  it.each([
    '/items/x/y',
    '/items/%00',
    '/organs/nobody',
    '/organs/jia/columns/none',
    '/organs/jia/annual-reports/1999',
  ])('no such public thing as %s is 404', async (url) => {
    expect((await app.server.inject(url)).statusCode).toBe(404);
  });

  it('a malformed address is 400', async () => {
    expect((await app.server.inject('/items/%zz')).statusCode).toBe(400);
  });

  it('broken JSON is 400', async () => {
    const answer = await app.server.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': 'application/json' },
      payload: '{"login": ',
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'malformed_json' });
  });

  it('a body of 50 MB is 413', async () => {
    const answer = await app.server.inject({
      method: 'POST',
      url: '/api/session',
      headers: { 'content-type': 'application/json' },
      payload: `{"login":"${'x'.repeat(50 * 1024 * 1024)}"}`,
    });
    expect(answer.statusCode).toBe(413);
  });

  it('a missing field is named', async () => {
    const answer = await app.server.inject({
      method: 'POST',
      url: '/api/session',
      payload: { login: 'drafter' },
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ code: 'invalid_input', reasons: [{ field: 'password' }] });
  });

  it('a form from another site is refused', async () => {
    const answer = await app.server.inject({
      method: 'POST',
      url: '/api/session',
      headers: { origin: 'https://elsewhere.example', host: 'localhost' },
      payload: { login: 'drafter', password: TEST_PASSWORD },
    });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'cross_site_request' });
  });

  it('the preference link leads nowhere but to this site', async () => {
    for (const target of ['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example']) {
      const answer = await app.server.inject(`/preferences?elder=1&return=${encodeURIComponent(target)}`);
      expect(answer.statusCode).toBe(400);
    }
    const answer = await app.server.inject('/preferences?elder=1&return=%2Fsearch');
    expect(answer.headers.location).toBe('/search');
  });
});

describe('every staff address has a lock', () => {
  it.each(routes.map((route) => [route.method, route.url]))(
    '%s %s asks for a session',
    async (method, url) => {
      const answer = await app.server.inject({ method: method as 'GET', url: filled(url) });
      expect(answer.statusCode).toBe(401);
      expect(answer.json()).toMatchObject({ code: 'sign_in_required' });
    },
  );

  const limited = routes.flatMap((route) => {
    if (route.roles === 'any_staff') return [];
    const outsider = ALL_ROLES.find((role) => !route.roles.includes(role));
    return outsider === undefined ? [] : [[route.method, route.url, outsider] as const];
  });
  it.each(limited)('%s %s is denied to %s', async (method, url, role) => {
    const headers = await signedIn(role);
    const answer = await app.server.inject({ method: method as 'GET', url: filled(url), headers });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ code: 'not_granted' });
  });

  it('a session of this site is shown who it is, and ends by signing out', async () => {
    const headers = await signedIn('drafter');
    const session = await app.server.inject({ url: '/api/session', headers });
    expect(session.json()).toMatchObject({ organ: { slug: 'jia' }, grants: [{ role: 'drafter' }] });
    await app.server.inject({ method: 'DELETE', url: '/api/session', headers });
    expect((await app.server.inject({ url: '/api/session', headers })).statusCode).toBe(401);
  });

  it('offers no accounts outside a demonstration', async () => {
    const answer = await app.server.inject('/api/sign-in');
    expect(answer.json()).toEqual({ site: { name: site.site.name }, demonstration: null });
  });
});

describe('public pages', () => {
  it('are sent with an ETag, compressed when asked, and 304 when unchanged', async () => {
    const first = await app.server.inject('/organs/jia');
    expect(first.statusCode).toBe(200);
    const etag = String(first.headers.etag);
    const again = await app.server.inject({ url: '/organs/jia', headers: { 'if-none-match': etag } });
    expect(again.statusCode).toBe(304);
    const packed = await app.server.inject({ url: '/organs/jia', headers: { 'accept-encoding': 'br' } });
    expect(packed.headers['content-encoding']).toBe('br');
  });

  it('describe their interface', async () => {
    const openapi = await app.server.inject('/api/openapi.json');
    expect(Object.keys(openapi.json().paths)).toEqual(expect.arrayContaining(['/api/reports/compile']));
  });
});
