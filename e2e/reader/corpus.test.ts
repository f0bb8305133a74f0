// Generated reports through every layout that real files have, read through the public entry points alone, and counted
// cell by cell. The full run, also through LibreOffice and with speeds, is `npm run bench -- reader`.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../chromium.ts';
import { FLATTENED_BROKEN, LAYOUTS, type Layout, LEAST_RIGHT, printedLayout } from './layouts.ts';
import { printWith } from './print.ts';
import { type Score, scoreLayout, scoreTable } from './score.ts';

/** Files of a layout in the suite. */
const SAMPLED = 30;
const PRINTED = 6;
/** Of broken flattened tables, the share that may come out balanced and sure: some other split of their digits balances. */
const MOST_BALANCED = 0.01;

const scores = new Map<string, Score>();

afterAll(() => {
  process.stdout.write(`${scoreTable(scores)}\n`);
});

async function measured(layout: Layout, files: number): Promise<{ score: Score; why: string }> {
  const seeds = Array.from({ length: files }, (_, at) => 1 + at);
  const { score, failures } = await scoreLayout(layout, seeds);
  scores.set(layout.name, score);
  return {
    score,
    why: failures
      .slice(0, 3)
      .map(({ seed, what }) => `${layout.name} ${seed}: ${what.slice(0, 5).join('; ')}`)
      .join('\n'),
  };
}

function expectCellsRead({ leastRight = LEAST_RIGHT }: Layout, score: Score, why: string): void {
  expect(score.wrong, why).toBe(0);
  expect(score.right / score.cells, why).toBeGreaterThanOrEqual(leastRight);
}

describe('layouts that keep the cells apart', () => {
  it.each(LAYOUTS.filter(({ cellsApart, damaged }) => cellsApart && !damaged))('$name', async (layout) => {
    const { score, why } = await measured(layout, SAMPLED);
    expectCellsRead(layout, score, why);
  });
});

it.each(LAYOUTS.filter(({ damaged }) => damaged))('$name: what is lost is never made up', async (layout) => {
  const { score, why } = await measured(layout, SAMPLED);
  expect(score.wrong, why).toBe(0);
});

describe('flattened tables', () => {
  it.each(LAYOUTS.filter(({ cellsApart, name }) => !cellsApart && name !== FLATTENED_BROKEN))(
    '$name: every cell that the balances decide is right',
    async (layout) => {
      const { score, why } = await measured(layout, SAMPLED);
      expect(score.undecided, why).toBe(0);
      expect(score.wrong, why).toBe(0);
    },
  );

  it('a broken one seldom comes out balanced and sure', async () => {
    const [layout] = LAYOUTS.filter(({ name }) => name === FLATTENED_BROKEN);
    if (layout === undefined) throw new Error('no such layout');
    const { score } = await measured(layout, SAMPLED);
    expect(score.balancedAndSure / score.brokenTables).toBeLessThanOrEqual(MOST_BALANCED);
  });
});

describe('printed by a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it('PDF', async () => {
    const layout = printedLayout(printWith(browser));
    const { score, why } = await measured(layout, PRINTED);
    expectCellsRead(layout, score, why);
  });
});
