import { expect, it } from 'vitest';
import { measure } from './measure.ts';
import { laterPassages, passages } from './passages/index.ts';
import { isGoodEnough } from './targets.ts';

it('the guard finds in the passages what must not become public, and little else', () => {
  const set = [...passages(), ...laterPassages()];
  expect(set.length).toBeGreaterThanOrEqual(2_000);
  const { kinds, blocking } = measure(set);
  expect(isGoodEnough({ kinds, blocking }), JSON.stringify({ kinds, blocking })).toBe(true);
});

it('a guard that finds nothing, or everything, would not pass', () => {
  const tally = { kind: 'mobile', marks: 100, found: 98, findings: 98, right: 98 } as const;
  const perfect = { ...tally, found: 100, findings: 100, right: 100 };
  expect(isGoodEnough({ kinds: [perfect], blocking: perfect })).toBe(true);
  expect(isGoodEnough({ kinds: [tally], blocking: perfect })).toBe(false);
  expect(isGoodEnough({ kinds: [{ ...perfect, findings: 104 }], blocking: perfect })).toBe(false);
});
