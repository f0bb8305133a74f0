import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { lockFolder } from './lock.ts';
import { isAlive } from './postmaster.ts';
import { type EmbeddedServer, runningUrl, startEmbedded } from './server.ts';

const program = join(import.meta.dirname, 'server.testing.ts');
/** A data folder as a first start and a stop have left it. */
const created = passableFolder();
let parent: string;
let dataDir: string;

beforeAll(async () => {
  const server = await startEmbedded({ dataDir: created, log: () => {} });
  await server.stop();
});

afterAll(() => rmSync(created, { recursive: true, force: true }));

beforeEach(() => {
  parent = passableFolder();
  // A name as people give them: spaces, a comma and a quote, in Chinese, and too long for the address of a socket.
  dataDir = join(parent, `西街道, "公开" ${'数据'.repeat(20)}`);
});

function passableFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-embedded-'));
  chmodSync(folder, 0o711);
  return folder;
}

/** Saves a creation where it is not what a test is about; each file stays with the account that owns it. */
function createdBefore(): void {
  execFileSync('cp', ['-a', created, dataDir]);
}

afterEach(() => rmSync(parent, { recursive: true, force: true }));

const start = (): Promise<EmbeddedServer> => startEmbedded({ dataDir, log: () => {} });

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** A program of its own that holds the server, so that it can be killed. */
async function startElsewhere(): Promise<{
  kill(signal: NodeJS.Signals): Promise<void>;
  url: string;
  serverPid: number;
}> {
  const child = spawn(process.execPath, [program, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const first = await lines.next();
  const { url, pid } = JSON.parse(first.value ?? '{}') as { url: string; pid: number };
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    url,
    serverPid: pid,
    kill: (signal) => {
      child.kill(signal);
      return gone;
    },
  };
}

test('what was committed is there after a stop and a new start', async () => {
  const first = await start();
  await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS figure');
  await first.stop();
  const second = await start();
  const rows = await query(second.url, 'SELECT figure FROM kept');
  await second.stop();
  expect(rows).toEqual([{ figure: 42 }]);
  expect(readdirSync(dataDir)).not.toContain('run');
});

test('the server is set up for Chinese text, checks its pages, and gives the program no power over the machine', async () => {
  const server = await start();
  const rows = await query(
    server.url,
    `SELECT upper('公开é') AS upper, current_setting('data_checksums') AS checksums, current_setting('jit') AS jit,
       current_setting('synchronous_commit') AS commit, current_setting('listen_addresses') AS addresses,
       (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS super`,
  );
  await server.stop();
  expect(rows).toEqual([
    { upper: '公开É', checksums: 'on', jit: 'off', commit: 'on', addresses: '', super: false },
  ]);
});

test('a server that is killed comes back by itself at the same address with everything committed', async () => {
  createdBefore();
  const server = await start();
  await query(server.url, 'CREATE TABLE kept AS SELECT 42 AS figure');
  const killed = server.pid();
  process.kill(killed ?? 0, 'SIGKILL');
  const rows = await expect.poll(() => query(server.url, 'SELECT figure FROM kept').catch(() => []), {
    timeout: 20_000,
  });
  await rows.toEqual([{ figure: 42 }]);
  expect(server.pid()).not.toBe(killed);
  await server.stop();
});

test('a stop in the midst of a restart leaves no server behind', async () => {
  createdBefore();
  const server = await start();
  process.kill(server.pid() ?? 0, 'SIGKILL');
  await expect.poll(() => server.pid(), { interval: 1 }).toBeNull();
  await server.stop();
  expect(server.pid()).toBeNull();
  const lock = lockFolder(dataDir);
  expect(lock).not.toBeNull();
  lock?.release();
});

test('a second program on the same data folder is refused in one line while the first lives', async () => {
  createdBefore();
  const first = await start();
  await expect(start()).rejects.toMatchObject({
    code: 'data_folder_in_use',
    message: expect.not.stringContaining('\n'),
  });
  expect(runningUrl(dataDir)).toBe(first.url);
  await first.stop();
  expect(runningUrl(dataDir)).toBeNull();
});

test('a program that is killed leaves a running server behind, and the next start takes its place', async () => {
  createdBefore();
  const killed = await startElsewhere();
  await query(killed.url, 'CREATE TABLE kept AS SELECT 42 AS figure');
  await killed.kill('SIGKILL');
  const next = await start();
  const rows = await query(next.url, 'SELECT figure FROM kept');
  expect(rows).toEqual([{ figure: 42 }]);
  expect(next.pid()).not.toBe(killed.serverPid);
  expect(isAlive(killed.serverPid)).toBe(false);
  await next.stop();
});

test('a program that does not handle Ctrl-C takes its server along all the same', async () => {
  createdBefore();
  const interrupted = await startElsewhere();
  await interrupted.kill('SIGINT');
  await expect.poll(() => isAlive(interrupted.serverPid), { timeout: 20_000 }).toBe(false);
  const next = await start();
  await next.stop();
  expect(readdirSync(dataDir)).not.toContain('run');
});

test('a program and its server killed together do not stand in the way of the next start', async () => {
  createdBefore();
  const killed = await startElsewhere();
  await query(killed.url, 'CREATE TABLE kept AS SELECT 42 AS figure');
  process.kill(killed.serverPid, 'SIGKILL');
  await killed.kill('SIGKILL');
  const next = await start();
  const rows = await query(next.url, 'SELECT figure FROM kept');
  await next.stop();
  expect(rows).toEqual([{ figure: 42 }]);
});

test('a process id file whose number belongs to another process by now is not taken for a server', async () => {
  createdBefore();
  const first = await start();
  await first.stop();
  const bystander = spawn('sleep', ['600']);
  const file = join(first.dataFolder, 'postmaster.pid');
  writeFileSync(file, `${bystander.pid}\n${first.dataFolder}\n0\n5432\n\n\n\nready   \n`);
  const second = await start();
  const [pid] = readFileSync(file, 'utf8').split('\n');
  await second.stop();
  expect(Number(pid)).not.toBe(bystander.pid);
  expect(bystander.exitCode).toBeNull();
  expect(bystander.signalCode).toBeNull();
  bystander.kill();
});

test('a creation cut short is thrown away and done anew', async () => {
  const half = join(dataDir, 'postgres.unfinished-1');
  mkdirSync(half, { recursive: true });
  writeFileSync(join(half, 'PG_VERSION'), '18\n');
  const server = await start();
  const rows = await query(server.url, 'SELECT 1 AS one');
  await server.stop();
  expect(rows).toEqual([{ one: 1 }]);
  expect(readdirSync(dataDir).filter((name) => name.includes('unfinished'))).toEqual([]);
});

test('a folder that only its owner may enter holds the data, or leads to it where the server has another account', async () => {
  chmodSync(parent, 0o700);
  const first = await start();
  await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS figure');
  await first.stop();
  expect(realpathSync(join(dataDir, 'postgres'))).toBe(first.dataFolder);
  // The data stay where they are, whatever becomes of the permissions.
  chmodSync(parent, 0o711);
  const second = await start();
  const rows = await query(second.url, 'SELECT figure FROM kept');
  await second.stop();
  rmSync(dirname(second.dataFolder), { recursive: true });
  expect(rows).toEqual([{ figure: 42 }]);
});

test('data of another major version is refused and left as it is', async () => {
  createdBefore();
  const first = await start();
  await first.stop();
  writeFileSync(join(first.dataFolder, 'PG_VERSION'), '17\n');
  await expect(start()).rejects.toMatchObject({ code: 'data_folder_version' });
  expect(readFileSync(join(first.dataFolder, 'PG_VERSION'), 'utf8')).toBe('17\n');
});

test('the lock on a folder goes when it is released', () => {
  const lock = lockFolder(dataDir);
  expect(lockFolder(dataDir)).toBeNull();
  lock?.release();
  const again = lockFolder(dataDir);
  expect(again).not.toBeNull();
  again?.release();
});
