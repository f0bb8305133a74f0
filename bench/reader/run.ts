/**
 * The reader over generated reports in every layout that real files have: cells right, wrong and uncertain, and files
 * a second by kind of file. `npm run bench -- reader [--files N] [--seed N] [--layout WORD] [--failures]`.
 * What LibreOffice and pdftotext make of a report is measured where these programs are installed.
 * `npm run bench -- reader --mutate FOLDER [--seed N] [--files N]` puts filed reports with `*.cells.json` beside them
 * into disorder instead, N times each.
 */
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../e2e/chromium.ts';
import {
  FLATTENED_BROKEN,
  LAYOUTS,
  type Layout,
  LEAST_RIGHT,
  printedLayout,
} from '../../e2e/reader/layouts.ts';
import {
  findLibreOffice,
  findPdfToText,
  forgetProfile,
  officeLayouts,
  pdfTextLayout,
} from '../../e2e/reader/office-programs.ts';
import { printWith } from '../../e2e/reader/print.ts';
import { NO_SCORE, type Score, scoreLayout, scoreTable } from '../../e2e/reader/score.ts';
import { mutate } from './mutate.ts';

/**
 * Of broken flattened tables, the share that may come out balanced and sure. It cannot be none: where the digits of a
 * broken row also split into figures that keep every balance of row and columns, nothing in the text tells.
 */
const MOST_BALANCED = 0.01;
/** Files a second on one core, by kind: of processor time, so that nothing else that runs counts. */
const LEAST_SPEED: Partial<Record<Layout['kind'], number>> = { text: 50, html: 50, pdf: 5 };
/** A file that a program must print takes a thousand times as long to make as one of our own. */
const PRINTED_SHARE = 10;

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Measures and prints; gives whether all bars are reached. */
export async function run(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      files: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1000' },
      layout: { type: 'string', default: '' },
      failures: { type: 'boolean', default: false },
      mutate: { type: 'string' },
    },
  });
  const [files, seed, showFailures] = [Number(values.files), Number(values.seed), values.failures];
  if (values.mutate !== undefined)
    return mutate({ folder: values.mutate, seed, rounds: files, showFailures }, print);
  const browser = await launchBrowser();
  try {
    const wanted = allLayouts(browser).filter(({ name }) => name.includes(values.layout));
    return await measure(wanted, files, seed, showFailures);
  } finally {
    await browser.close();
    await forgetProfile();
  }
}

function allLayouts(browser: Browser): Layout[] {
  const printer = printWith(browser);
  const office = findLibreOffice();
  if (office === null) print('LibreOffice is not installed: its layouts are left out.');
  const pdfToText = findPdfToText();
  if (pdfToText === null) print('pdftotext is not installed: its layout is left out.');
  return [
    ...LAYOUTS,
    printedLayout(printer),
    ...(pdfToText === null ? [] : [pdfTextLayout(pdfToText, printer)]),
    ...(office === null ? [] : officeLayouts(office)),
  ];
}

async function measure(
  layouts: readonly Layout[],
  files: number,
  firstSeed: number,
  showFailures: boolean,
): Promise<boolean> {
  const scores = new Map<string, Score>();
  const speeds = new Map<Layout['kind'], Score>();
  const short: string[] = [];
  for (const layout of layouts) {
    const count = layout.printed ? Math.ceil(files / PRINTED_SHARE) : files;
    const seeds = Array.from({ length: count }, (_, at) => firstSeed + at);
    const { score, failures } = await scoreLayout(layout, seeds);
    scores.set(layout.name, score);
    const sum = speeds.get(layout.kind) ?? { ...NO_SCORE };
    speeds.set(layout.kind, {
      ...sum,
      files: sum.files + score.files,
      time: sum.time + score.time,
      busy: sum.busy + score.busy,
    });
    short.push(...shortOf(layout, score));
    if (showFailures)
      for (const { seed, what } of failures) print(`${layout.name} ${seed}: ${what.slice(0, 6).join('; ')}`);
  }
  print(scoreTable(scores));
  for (const [kind, { files: read, time, busy }] of speeds) {
    const speed = (1000 * read) / busy;
    const passed = (1000 * read) / time;
    const least = LEAST_SPEED[kind];
    const bar = least === undefined ? '' : ` (at least ${least})`;
    print(`${kind}: ${speed.toFixed(1)} files a second of one core${bar}, ${passed.toFixed(1)} by the clock`);
    if (least !== undefined && speed < least)
      short.push(`${kind} is read at ${speed.toFixed(1)} files a second`);
  }
  for (const line of short) print(`not reached: ${line}`);
  return short.length === 0;
}

/** The bars that a layout does not reach. */
function shortOf({ name, cellsApart, damaged, leastRight = LEAST_RIGHT }: Layout, score: Score): string[] {
  if (name === FLATTENED_BROKEN) {
    print(
      `${name}: ${score.balancedAndSure} of ${score.brokenTables} broken tables came out balanced and sure (at most ${100 * MOST_BALANCED} %: digits that also split into a balanced table show no breach)`,
    );
    return score.balancedAndSure / score.brokenTables > MOST_BALANCED
      ? [`${name}: too many balanced and sure`]
      : [];
  }
  const right = score.right / score.cells;
  return [
    ...(score.wrong > 0 ? [`${name}: ${score.wrong} cells wrong and not listed as uncertain`] : []),
    ...(cellsApart && damaged !== true && right < leastRight
      ? [`${name}: ${(100 * right).toFixed(2)} % of cells right`]
      : []),
    ...(score.undecided > 0 ? [`${name}: ${score.undecided} cells that the balances decide`] : []),
  ];
}
