import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'gongkai launcher '));
const launcher = join(import.meta.dirname, '..', 'gongkai');

beforeAll(() => {
  symlinkSync(launcher, join(folder, 'first'));
  symlinkSync('first', join(folder, 'second'));
  writeFileSync(join(folder, 'clock.json'), JSON.stringify({ events: [], as_of: '2026-01-05' }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the launcher through two links, standing in the folder, as it might be installed and used. */
const gongkai = (...args: string[]) => run(join(folder, 'second'), args, { cwd: folder });

test('the command line works through links, reads files from where the caller stands, and prints nothing but the answer', async () => {
  const { stdout, stderr } = await gongkai('request', 'clock', 'clock.json');
  expect(JSON.parse(stdout)).toHaveProperty('state');
  expect(stderr).toBe('');
});

test('a word it does not know is refused with exit 2 and nothing on standard output', async () => {
  await expect(gongkai('nonsense')).rejects.toMatchObject({ code: 2, stdout: '' });
});

test('a file that is not there is named in one line with exit 2', async () => {
  await expect(gongkai('request', 'clock', 'absent.json')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^[^\n]*absent\.json[^\n]*\n$/),
  });
});
