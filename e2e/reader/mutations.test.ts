// Opened reports put into disorder, as extraction and editing do it, and read again. Filed reports are put to the same
// test by `npm run bench -- reader --mutate FOLDER`.
import { openDocument } from '@gongkai/documents';
import { beforeAll, describe, expect, it } from 'vitest';
import { LAYOUTS } from './layouts.ts';
import { type Filed, LEAST_RIGHT_MUTATED, scoreMutation } from './mutated.ts';
import { MUTATIONS } from './mutations.ts';
import { randomFrom } from './random.ts';

/** Layouts in which a row keeps its label and its figures together. */
const NAMES = ['cell per line', 'pipes', 'tabs', 'markdown', 'aligned', 'HTML', 'DOCX'];
const FILES = 10;
const SEED = 1;

const RANDOM = randomFrom(SEED);
const reports: Filed[] = [];

beforeAll(async () => {
  for (const layout of LAYOUTS.filter(({ name }) => NAMES.includes(name)))
    for (let seed = SEED; seed < SEED + FILES; seed += 1) {
      const { bytes, truths, decided } = await layout.sample(seed);
      const opened = await openDocument(bytes);
      if (opened.kind === 'json') throw new Error('taken for JSON');
      reports.push({ name: `${layout.name} ${seed}`, document: opened.document, truths, decided });
    }
});

describe('disorder', () => {
  it.each([...MUTATIONS])(
    '$name: nearly all is right, and nothing wrong that is not uncertain',
    (mutation) => {
      const { score, failures } = scoreMutation(mutation, reports, { seed: SEED, rounds: 2 });
      const why = failures.map(({ layout, what }) => `${layout}: ${what.slice(0, 3).join('; ')}`).join('\n');
      expect(score.files).toBeGreaterThan(FILES);
      expect(score.wrong, why).toBe(0);
      expect(score.right / score.cells, why).toBeGreaterThanOrEqual(LEAST_RIGHT_MUTATED);
    },
  );

  it('leaves the document as it was where it can do nothing', () => {
    const empty = { blocks: [] };
    for (const { name, apply } of MUTATIONS.slice(0, -1)) expect(apply(empty, RANDOM), name).toBeNull();
  });

  it('moves, drops and joins nothing but what it says', () => {
    const [first] = reports.filter(({ name }) => name.startsWith('tabs'));
    if (first === undefined) throw new Error('no report');
    const digitsOf = (document: Filed['document']): string =>
      [...JSON.stringify(document.blocks.map((block) => (block.kind === 'text' ? block.text : block)))]
        .filter((unit) => unit >= '0' && unit <= '9')
        .sort()
        .join('');
    for (const { name, apply } of MUTATIONS.filter((one) => one.name.startsWith('shuffled'))) {
      const changed = apply(first.document, RANDOM);
      if (changed !== null) expect(digitsOf(changed), name).toBe(digitsOf(first.document));
    }
  });
});
