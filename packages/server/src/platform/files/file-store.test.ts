import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { folderFileStore } from './file-store.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-files-'));
const store = folderFileStore(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const LONG_AGO = new Date('2020-01-01T00:00:00Z');
const DAY = new Date('2020-06-01T00:00:00Z');

async function* bytes(text: string) {
  yield new TextEncoder().encode(text);
}

/** A file that was kept and not yet said to be named, long ago. */
async function kept(text: string): Promise<string> {
  const received = await store.receive(bytes(text), 100);
  await received.keep();
  for (const path of [store.pathOf(received.hash), join(folder, 'unnamed', received.hash)]) {
    utimesSync(path, LONG_AGO, LONG_AGO);
  }
  return received.hash;
}

test('a sweep takes what no record names, and leaves what one does, what is fresh, and what was put', async () => {
  const orphan = await kept('orphan');
  const named = await kept('named by a row');
  const told = await kept('told to be named');
  await store.named([told]);
  const put = await store.put(new TextEncoder().encode('put'));
  utimesSync(store.pathOf(put), LONG_AGO, LONG_AGO);
  const fresh = await store.receive(bytes('fresh'), 100);
  await fresh.keep();
  const asked: string[][] = [];
  await store.sweep(DAY, async (hashes) => {
    asked.push([...hashes].sort());
    return new Set([named]);
  });
  expect(asked).toEqual([[orphan, named].sort()]);
  expect(existsSync(store.pathOf(orphan))).toBe(false);
  for (const hash of [named, told, put, fresh.hash]) expect(existsSync(store.pathOf(hash))).toBe(true);
  expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  expect(await readdir(join(folder, 'unnamed'))).toEqual([fresh.hash]);
});

test('a store that only adopts is swept as well', async () => {
  const other = join(folder, 'other');
  const copies = folderFileStore(other);
  const path = join(folder, 'copy');
  writeFileSync(path, 'copy');
  const { hash } = await copies.adopt(path);
  for (const old of [copies.pathOf(hash), join(other, 'unnamed', hash)]) utimesSync(old, LONG_AGO, LONG_AGO);
  await copies.sweep(DAY, async () => new Set());
  expect(existsSync(copies.pathOf(hash))).toBe(false);
});

test('a file that comes in again while it is swept stays', async () => {
  const hash = await kept('again');
  await store.sweep(DAY, async () => {
    const again = await store.receive(bytes('again'), 100);
    await again.keep();
    return new Set();
  });
  expect((await store.get(hash)).toString()).toBe('again');
});
