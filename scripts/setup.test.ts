import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let root: string;

/** A small clone: one workspace, which npm installs as a link, and a lock. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clone-'));
  mkdirSync(join(root, 'part'));
  writeFileSync(
    join(root, 'package.json'),
    '{ "name": "clone", "version": "1.0.0", "workspaces": ["part"] }',
  );
  writeFileSync(join(root, 'part', 'package.json'), '{ "name": "part", "version": "1.0.0" }');
  execFileSync('npm', ['install', '--package-lock-only', '--no-audit', '--no-fund'], { cwd: root });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Sets the clone up in a process of its own, as a start does; gives what it said. */
async function setUp(): Promise<string> {
  const module = JSON.stringify(join(import.meta.dirname, 'setup.mjs'));
  const code = `await (await import(${module})).ensureDependencies(${JSON.stringify(root)})`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code]);
  let said = '';
  child.stderr.on('data', (bytes: Buffer) => {
    said += bytes.toString();
  });
  const status = await new Promise((resolve) => child.once('close', resolve));
  expect(status, said).toBe(0);
  return said;
}

test('a fresh clone is set up once, also when two starts meet, and then left alone', async () => {
  const said = (await Promise.all([setUp(), setUp()])).join('');
  expect(said.match(/Installing the libraries: done/g)).toHaveLength(1);
  expect(existsSync(join(root, 'node_modules', 'part', 'package.json'))).toBe(true);
  expect(await setUp()).toBe('');
});

test('a changed lock file is followed without touching the lock file', async () => {
  await setUp();
  const lock = join(root, 'package-lock.json');
  const text = `${readFileSync(lock, 'utf8')}\n`;
  writeFileSync(lock, text);
  utimesSync(lock, new Date('2100-01-01'), new Date('2100-01-01'));
  expect(await setUp()).toContain('Installing the libraries: done');
  expect(readFileSync(lock, 'utf8')).toBe(text);
  expect(await setUp()).toBe('');
});

test('an install that fails says why and is tried again by the next start', async () => {
  writeFileSync(join(root, 'package-lock.json'), '{ broken');
  await expect(setUp()).rejects.toThrow(/Installing the libraries failed/);
  await expect(setUp()).rejects.toThrow(/Installing the libraries failed/);
});
