/**
 * A real start on a PostgreSQL of one's own, and what people see while that database is away: pages in memory stay up,
 * writing is refused, and everything works again once it is back, without a restart of the program.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type EmbeddedServer,
  startEmbedded,
} from '../../packages/server/src/platform/database/embedded/index.ts';
import { page, type StaffClient, signIn } from '../client.ts';
import { freePort, type Program, startProgram } from '../program.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { gongkai } from './command.ts';

const folder = temporaryFolder('gongkai-own-database-');
const databaseDir = join(folder, 'database');
const programDir = join(folder, 'program');
const SITE = '测试市示范区政府信息公开平台';
const INIT = [
  ['--site', SITE],
  ['--site-code', '340699'],
  ['--organ', '测试市示范区东湖街道办事处'],
  ['--short-name', '东湖街道'],
  ['--organ-code', '11340699003000001A'],
  ['--slug', 'donghu'],
  ['--reconsideration-organ', '测试市示范区人民政府'],
].flat();

let database: EmbeddedServer;
let program: Program;
let password = '';
let administrator: StaffClient;
let organId = '';

const startDatabase = () => startEmbedded({ dataDir: databaseDir, log: () => {} });

beforeAll(async () => {
  database = await startDatabase();
});

afterAll(async () => {
  await program?.stop();
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a real start creates one site and one administrator, whose password is shown once', async () => {
  const env = { GONGKAI_DATA: programDir, DATABASE_URL: database.url };
  const created = await gongkai(['init', ...INIT], env);
  expect(created).toMatchObject({ code: 0 });
  password = /^Password: (\S+)$/m.exec(created.stdout)?.[1] ?? '';
  expect(password.length).toBeGreaterThanOrEqual(12);
  const again = await gongkai(['init', ...INIT], env);
  expect(again.code).toBe(2);
  expect(again.stderr).toContain('there is a site already');
});

test('the program serves it without any demonstration data', async () => {
  program = await startProgram(programDir, await freePort(), { env: { DATABASE_URL: database.url } });
  expect(program.output()).not.toContain('demonstration');
  const offer = await fetch(`${program.origin}/api/sign-in`);
  expect(await offer.json()).toEqual({ site: { name: SITE }, demonstration: null });
  administrator = await signIn(program.origin, 'admin', password);
  expect(await logins()).toEqual(['admin']);
  const organs = await administrator.get<{ rows: { id: string; slug: string }[] }>('/api/organs');
  expect(organs.rows.map(({ slug }) => slug)).toEqual(['donghu']);
  organId = organs.rows[0]?.id ?? '';
  expect(await page(`${program.origin}/organs/donghu`)).toContain('东湖街道');
});

test('while the database is away the pages that were read stay up, and writing is refused clearly', async () => {
  const home = await page(`${program.origin}/organs/donghu`);
  await database.stop();
  const still = await fetch(`${program.origin}/organs/donghu`);
  expect(still.status).toBe(200);
  expect(await still.text()).toBe(home);
  await expect(openAccount('liyang')).rejects.toMatchObject({
    status: 503,
    message: expect.stringContaining('database_unavailable'),
  });
  const unread = await fetch(`${program.origin}/organs/donghu/columns/disclosure_guide`);
  expect(unread.status).toBe(503);
  expect(unread.headers.get('retry-after')).not.toBeNull();
  expect(await unread.text()).toContain('<html');
});

test('once it is back, pages and writing work again without a restart', async () => {
  database = await startDatabase();
  await expect.poll(async () => (await fetch(`${program.origin}/healthz`)).status).toBe(200);
  expect(await page(`${program.origin}/organs/donghu/columns/disclosure_guide`)).toContain(
    '政府信息公开指南',
  );
  await openAccount('liyang');
  expect(await logins()).toEqual(['admin', 'liyang']);
});

async function openAccount(login: string): Promise<void> {
  await administrator.post('/api/staff', {
    login,
    name: '李阳',
    title: '综合办公室干事',
    organId,
    password: 'a-long-first-password',
    roles: [{ role: 'drafter', organId }],
  });
}

async function logins(): Promise<string[]> {
  const { rows } = await administrator.get<{ rows: { login: string }[] }>('/api/staff');
  return rows.map(({ login }) => login);
}
