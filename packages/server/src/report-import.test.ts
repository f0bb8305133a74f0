// A file of a past year on its way through the interface: as the console sends it, and as it must not be sent.
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, createApp } from './app.ts';
import { jsonOf2023 } from './reports/import.testing.ts';
import { TEST_NOW, TEST_PASSWORD, type TestSite, testSite } from './testing.ts';

let site: TestSite;
let app: App;

beforeAll(async () => {
  site = await testSite();
  const logger = pino({ level: 'silent' });
  app = await createApp({ services: site.services, logger, trustProxy: false, clock: () => TEST_NOW });
});
afterAll(async () => {
  await app.close();
  await site.close();
});

async function send(login: string | null, payload: Uint8Array, type = 'application/octet-stream') {
  const query = new URLSearchParams({ organ: site.organ.id, name: '2023年报.json' });
  return await app.server.inject({
    method: 'POST',
    url: `/api/reports/read?${query}`,
    headers: { 'content-type': type, ...(login === null ? {} : { cookie: await sessionOf(login) }) },
    payload: Buffer.from(payload),
  });
}

async function sessionOf(login: string): Promise<string> {
  const payload = { login, password: TEST_PASSWORD };
  const answer = await app.server.inject({ method: 'POST', url: '/api/session', payload });
  const cookie = answer.cookies.find(({ name }) => name === 'gongkai_session');
  return `gongkai_session=${cookie?.value}`;
}

describe('a file of a past year', () => {
  it('is read, confirmed and imported, and the original can be had again', async () => {
    const read = await send('disclosure_unit_head', jsonOf2023());
    expect(read.json()).toMatchObject({ entries: [{ status: 'read', year: 2023 }], known: [] });
    const { source } = read.json();
    const cookie = await sessionOf('disclosure_unit_head');
    const { fileName, hash } = source;
    const confirmed = {
      organId: site.organ.id,
      year: 2023,
      entry: 0,
      source: { fileName, hash },
      decided: {},
    };
    const url = '/api/reports/import';
    const answer = await app.server.inject({ method: 'POST', url, headers: { cookie }, payload: confirmed });
    expect(answer.json()).toMatchObject({ state: 'imported', year: 2023, source: { fileName } });
    const original = await app.server.inject({
      url: `/api/reports/${answer.json().id}/original`,
      headers: { cookie },
    });
    expect(new Uint8Array(original.rawPayload)).toEqual(jsonOf2023());
  });

  it('is taken from nobody else, in no other form, and up to 20 MB', async () => {
    expect((await send(null, jsonOf2023())).statusCode).toBe(401);
    expect((await send('drafter', jsonOf2023())).statusCode).toBe(403);
    const asJson = await send('disclosure_unit_head', jsonOf2023(), 'application/json');
    expect(asJson.json()).toMatchObject({ status: 415, code: 'unsupported_media_type' });
    const large = await send('disclosure_unit_head', new Uint8Array(20 * 1024 * 1024 + 1));
    expect(large.json()).toMatchObject({ status: 413, code: 'body_too_large' });
  });

  it('above the limit of other bodies is still read', async () => {
    const large = await send('disclosure_unit_head', new Uint8Array(3 * 1024 * 1024).fill(0x20));
    expect(large.json()).toMatchObject({ entries: [{ status: 'refused' }] });
  });
});
