import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestSite, testSite } from '../testing.ts';
import { printedCode } from './codes.ts';
import { at, CITIZEN, filedInPerson, requestServer, walk } from './requests.testing.ts';

let site: TestSite;
let server: FastifyInstance;
let now: Date;

beforeAll(async () => {
  site = await testSite();
  server = await requestServer(() => site.acting({ type: 'public' }, now));
});
beforeEach(() => {
  now = at('2026-03-03');
});
afterAll(async () => {
  await server.close();
  await site.close();
});

const FORM = '/organs/jia/requests/new';
const LOOKUP = '/organs/jia/requests/lookup';

async function tokenOf(): Promise<string> {
  const { body } = await server.inject(FORM);
  return /name="idempotency_token" value="([^"]+)"/.exec(body)?.[1] ?? '';
}

async function post(url: string, fields: Readonly<Record<string, string | undefined>>, address = '10.0.0.1') {
  const given = Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return await server.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': address },
    payload: new URLSearchParams(given).toString(),
  });
}

/** Number and query code as a receipt prints them. */
function codesIn(html: string): { number: string; code: string } {
  const [number = '', code = ''] = [...html.matchAll(/<dd>([^<]+)<\/dd>/g)].map((match) => match[1] ?? '');
  return { number, code };
}

describe('filing on the site', () => {
  test('the entry explains the procedure and leads to form and look-up', async () => {
    const { statusCode, body } = await server.inject('/organs/jia/requests');
    expect(statusCode).toBe(200);
    expect(body).toContain(`href="${FORM}"`);
    expect(body).toContain(`href="${LOOKUP}"`);
    expect((await server.inject('/organs/nobody/requests')).statusCode).toBe(404);
  });

  test('a complete form gives a receipt with number and code; sent twice, the same one', async () => {
    const fields = { ...CITIZEN, idempotency_token: await tokenOf() };
    const first = await post(FORM, fields);
    expect(first.statusCode).toBe(200);
    expect(first.headers['cache-control']).toBe('no-store');
    const codes = codesIn(first.body);
    expect(codes.number).toBe('2026-0001');
    expect(codesIn((await post(FORM, fields)).body)).toEqual(codes);
    const { rows } = await site.database.pool.query('select 1 from requests');
    expect(rows).toHaveLength(1);
  });

  test.each(['name', 'identity_document_number', 'telephone', 'wanted_way', 'consent'])(
    'without %s the form comes back, names the field, keeps what was typed',
    async (field) => {
      const fields = { ...CITIZEN, [field]: undefined, idempotency_token: await tokenOf() };
      const { statusCode, body } = await post(FORM, fields);
      expect(statusCode).toBe(400);
      expect(body).toMatch(new RegExp(`href="#${field}[^"]*"`));
      expect(body).toContain(CITIZEN.wanted_title);
    },
  );

  test('without our token, with an old one, or with the robots’ field nothing is filed, and what was typed stays', async () => {
    const count = async () => (await site.database.pool.query('select 1 from requests')).rowCount;
    const before = await count();
    const token = await tokenOf();
    for (const guard of [
      {},
      { idempotency_token: 'forged' },
      { idempotency_token: token, website: 'spam' },
    ]) {
      const { statusCode, body } = await post(FORM, { ...CITIZEN, ...guard });
      expect(statusCode).toBe(400);
      expect(body).toContain(CITIZEN.wanted_title);
    }
    now = at('2026-03-05');
    expect((await post(FORM, { ...CITIZEN, idempotency_token: token })).statusCode).toBe(400);
    expect(await count()).toBe(before);
  });

  test('one address may file thirty in ten minutes, others are not held up', async () => {
    const file = async (address: string) =>
      (await post(FORM, { ...CITIZEN, idempotency_token: await tokenOf() }, address)).statusCode;
    for (let index = 0; index < 30; index += 1) expect(await file('10.0.0.9')).toBe(200);
    expect(await file('10.0.0.9')).toBe(429);
    expect(await file('10.0.0.8')).toBe(200);
    now = new Date(now.getTime() + 10 * 60_000);
    expect(await file('10.0.0.9')).toBe(200);
  });
});

describe('looking up', () => {
  test('by number and code, however the code is typed: state and last day with its reasons', async () => {
    const receipt = await filedInPerson(site);
    for (const typed of [printedCode(receipt.queryCode), receipt.queryCode.toLowerCase()]) {
      const { statusCode, body } = await post(LOOKUP, { request_number: receipt.number, query_code: typed });
      expect(statusCode).toBe(200);
      expect(body).toContain('已登记');
      expect(body).toContain('2026-03-31');
      expect(body).toContain('第三十一条第一项');
      expect(body).not.toContain('欧阳晓峰');
      expect(body).not.toContain('13912345678');
    }
  });

  test('the reply can be read once it is served, not before', async () => {
    const receipt = await filedInPerson(site);
    const lookup = async () =>
      (await post(LOOKUP, { request_number: receipt.number, query_code: receipt.queryCode })).body;
    const approved = await walk(site, receipt, [
      ['2026-03-03', { event: 'accept' }],
      [
        '2026-03-03',
        {
          event: 'propose_outcome',
          outcome: 'granted',
          letter: { text: '欧阳晓峰：\n<script>alert(1)</script>予以公开。' },
        },
      ],
      ['2026-03-03', { event: 'secrecy_reviewed', result: 'passed' }],
    ]);
    expect(await lookup()).toContain('办理中');
    const ready = await walk(site, approved, [['2026-03-03', { event: 'approve' }]]);
    expect(await lookup()).not.toContain('予以公开。');
    await walk(site, ready, [['2026-03-03', { event: 'serve', way: 'post' }]]);
    const page = await lookup();
    expect(page).toContain('予以公开。');
    expect(page).toContain('公复〔2026〕');
    expect(page).not.toContain('<script>alert');
    for (const inside of ['拟定办理结果', '审核通过', '保密审查']) expect(page).not.toContain(inside);
  });

  test('an unknown number and a wrong code get the same answer', async () => {
    const receipt = await filedInPerson(site);
    const wrong = await post(
      LOOKUP,
      { request_number: receipt.number, query_code: '0000000000' },
      '10.1.0.1',
    );
    const unknown = await post(LOOKUP, { request_number: '2026-9999', query_code: '0000000000' }, '10.1.0.1');
    expect(wrong.statusCode).toBe(404);
    expect(unknown.statusCode).toBe(404);
    expect(unknown.body.replaceAll('2026-9999', receipt.number)).toBe(wrong.body);
    for (const number of ['a\0b', "' or 1=1", '％']) {
      expect((await post(LOOKUP, { request_number: number, query_code: 'x\0' }, '10.1.0.2')).statusCode).toBe(
        404,
      );
    }
    const empty = await post(LOOKUP, { request_number: '', query_code: '' }, '10.1.0.1');
    expect(empty.statusCode).toBe(400);
  });

  test('after ten wrong guesses the address waits, even with the right code', async () => {
    const receipt = await filedInPerson(site);
    const guess = async (code: string) =>
      (await post(LOOKUP, { request_number: receipt.number, query_code: code }, '10.2.0.1')).statusCode;
    for (let index = 0; index < 10; index += 1) expect(await guess(`000000000${index}`)).toBe(404);
    expect(await guess(receipt.queryCode)).toBe(429);
    now = new Date(now.getTime() + 15 * 60_000);
    expect(await guess(receipt.queryCode)).toBe(200);
  });
});
