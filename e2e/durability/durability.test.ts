import { expect, inject, test } from 'vitest';
import { testDurability } from './durability.ts';

const { fresh: dataDir } = inject('demonstration');

test('nothing acknowledged is lost and no index number is skipped or doubled when program and database are killed', async () => {
  const outcome = await testDurability({ kills: 6, seed: 20_260_105, dataDir, log: () => {} });
  expect(outcome.faults).toEqual([]);
  expect(Object.values(outcome.kills).every((kills) => kills > 0)).toBe(true);
  expect(outcome.acknowledged.published).toBeGreaterThan(0);
  expect(outcome.acknowledged.scheduled).toBeGreaterThan(0);
  expect(outcome.acknowledged.requests).toBeGreaterThan(0);
  expect(outcome.acknowledged.imports).toBeGreaterThan(0);
  expect(outcome.acknowledged.uploads).toBeGreaterThan(0);
}, 300_000);
