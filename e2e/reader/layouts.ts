/** Every layout a report comes in: how a seed becomes the bytes of a file and what is true of it. */
import { reportDocx } from '../../packages/server/src/reports/documents/index.ts';
import { decidableCells } from './decidable.ts';
import {
  gb18030,
  gbkReadAsLatin1,
  traditional,
  utf8,
  utf8ReadAsGbk,
  utf8ReadAsLatin1,
  utf16,
} from './encodings.ts';
import { ALL_NOISE, drawNoise, type NoiseKind, TABLE_NOISE } from './noise.ts';
import { type Random, randomFrom } from './random.ts';
import { aligned, sideBySide } from './render-aligned.ts';
import { flattened } from './render-flat.ts';
import { htmlOf, htmlSideBySide } from './render-html.ts';
import { docxOf, xlsxOf } from './render-office.ts';
import { bareGrid, byColumns, cellPerLine, labelsFirst, markdown, pipes, tabs } from './render-text.ts';
import { inAnotherOrder, type Sheet, sheetOf, type Truth, yearsInColumns } from './sheet.ts';
import { type TrueReport, trueReport, type Wishes } from './true-report.ts';

/** One file with the truth about each report in it, in printed order. */
export interface Sample {
  readonly bytes: Uint8Array;
  readonly truths: readonly Truth[];
  /** Cells that must be read; null where every cell must. */
  readonly decided: ReadonlySet<string> | null;
}

/** Share of cells that must be right wherever cells stand apart. */
export const LEAST_RIGHT = 0.99;

export interface Layout {
  readonly name: string;
  /** Kind of file, for the measurement of speed. */
  readonly kind: 'text' | 'html' | 'docx' | 'xlsx' | 'json' | 'pdf';
  /** Cells stand apart from each other, so that every one can be read. */
  readonly cellsApart: boolean;
  /** Share of cells that must be right where this is less than elsewhere, with the reason at the layout. */
  readonly leastRight?: number;
  /** Bytes were lost on the way, so that not all can be brought back; only a wrong figure is a fault. */
  readonly damaged?: true;
  /** Another program makes the file, which takes it a while. */
  readonly printed?: true;
  sample(seed: number): Promise<Sample> | Sample;
}

/** Turns a page of HTML into the bytes of a PDF. */
export type Print = (html: string) => Promise<Uint8Array>;

/** What a layout that shows only positions of figures, or no labels at all, cannot carry. */
const NOT_WITHOUT_PLACES: readonly NoiseKind[] = ['leftOut'];
/** Every kind of noise but these. */
export const without = (...kinds: readonly NoiseKind[]): NoiseKind[] =>
  ALL_NOISE.filter((kind) => !kinds.includes(kind));

/** A blank would leave nothing behind here; marks would join with the figures. */
/** What lines of text can carry. */
const TEXT_NOISE = without(...TABLE_NOISE);

/** What lines of text can carry, but these. */
export const textWithout = (...kinds: readonly NoiseKind[]): NoiseKind[] =>
  TEXT_NOISE.filter((kind) => !kinds.includes(kind));

const FLAT_NOISE = without(
  ...TABLE_NOISE,
  'brokenTable',
  'zeros',
  'blankTotals',
  'units',
  'revisedNote',
  'signedChanges',
  'leftOut',
  'columnHeads',
);
/** Figures in order and nothing else to tell a blank by. */
const ORDER_NOISE = without(
  ...TABLE_NOISE,
  'brokenTable',
  'zeros',
  'blankTotals',
  'groupLabels',
  ...NOT_WITHOUT_PLACES,
);

function wishesFor(random: Random): Wishes {
  return {
    singleOtherRow: random.chance(0.2),
    breaches: random.chance(0.35) ? random.int(1, 4) : 0,
  };
}

function made(seed: number, allowed: readonly NoiseKind[], wishes: Wishes = {}): [TrueReport, Sheet, Random] {
  const random = randomFrom(seed);
  const truth = trueReport(seed, { ...wishesFor(random), ...wishes });
  return [truth, sheetOf(truth, drawNoise(random, allowed), random), random];
}

type Render = (sheet: Sheet, random: Random) => Uint8Array | Promise<Uint8Array>;

/** A layout of one report in which cells stand apart, under the noise it can carry. */
export const apart = (
  name: string,
  kind: Layout['kind'],
  allowed: readonly NoiseKind[],
  render: Render,
): Layout => ({
  name,
  kind,
  cellsApart: true,
  async sample(seed) {
    const [, sheet, random] = made(seed, allowed);
    return { bytes: await render(sheet, random), truths: [sheet.truth], decided: null };
  },
});

const text = (
  name: string,
  allowed: readonly NoiseKind[],
  render: (sheet: Sheet, random: Random) => string,
) => apart(name, 'text', allowed, (sheet, random) => utf8(render(sheet, random)));

const anyText = (sheet: Sheet, random: Random): string =>
  random.pick([cellPerLine, pipes, tabs, markdown])(sheet, random);

const html = (random: Random, charset: string | null = 'utf-8') => ({
  charset,
  furniture: random.chance(0.6),
  wordMarkup: random.chance(0.5),
});

/** Two years of one organ in one file. */
function twoYears(
  name: string,
  kind: Layout['kind'],
  render: (left: Sheet, right: Sheet, random: Random) => Uint8Array | Promise<Uint8Array>,
): Layout {
  return {
    name,
    kind,
    cellsApart: true,
    async sample(seed) {
      const year = randomFrom(seed).int(2021, 2024);
      const singleOtherRow = randomFrom(seed).chance(0.2);
      const same: Wishes = { format: 'format_b_2021', organ: '北川口县人民政府', singleOtherRow };
      const [, left, random] = made(seed, ['halfWidthBrackets', 'fullWidthDigits'], { ...same, year });
      const [, right] = made(seed + 1, ['halfWidthBrackets'], { ...same, year: year + 1 });
      return {
        bytes: await render(left, right, random),
        truths: [left.truth, right.truth],
        decided: null,
      };
    },
  };
}

function flat(name: string, breaches: readonly [number, number]): Layout {
  return {
    name,
    kind: 'text',
    cellsApart: false,
    sample(seed) {
      const [truth, sheet, random] = made(seed, FLAT_NOISE, {
        breaches: randomFrom(seed).int(...breaches),
        scale: randomFrom(seed).pick([0, 3, 9, 15, 40, 300]),
      });
      const decided = breaches[1] > 0 ? new Set<string>() : decidedCells(truth);
      return { bytes: utf8(flattened(sheet, random)), truths: [sheet.truth], decided };
    },
  };
}

function decidedCells({ report }: TrueReport): Set<string> {
  const printed = (table: string, row: string): string[] =>
    Object.values(report.tables[table]?.[row] ?? {}).map(String);
  return decidableCells(report, printed).decided;
}

/** Name of the layout in which every report breaks a balance and no cell stands apart. */
export const FLATTENED_BROKEN = 'flattened, broken';

/** All layouts that need no other program. */
export const LAYOUTS: readonly Layout[] = [
  text('cell per line', TEXT_NOISE, cellPerLine),
  text('pipes', TEXT_NOISE, pipes),
  text('tabs', TEXT_NOISE, tabs),
  text('markdown', TEXT_NOISE, markdown),
  text('aligned', textWithout('zeros', 'blankTotals'), aligned),
  text('aligned, blanks', textWithout('columnHeads'), aligned),
  text('labels first', ORDER_NOISE, labelsFirst),
  // Nothing tells the rows of a small table from its columns: those that have several of both may stay uncertain.
  { ...text('column by column', ORDER_NOISE, byColumns), leastRight: 0.9 },
  text(
    'bare grid',
    ORDER_NOISE.filter((kind) => kind !== 'headings'),
    bareGrid,
  ),
  text(
    'rows in another order',
    textWithout('labelTypos', 'labelNumbers', 'groupLabels', 'leftOut', 'brokenTable'),
    (sheet, random) => random.pick([pipes, tabs, markdown])(inAnotherOrder(sheet, random), random),
  ),
  text('traditional', textWithout('labelTypos'), (sheet, random) =>
    traditional(anyText(sheet, random), random.pick(['tw', 'hk'])),
  ),
  apart('GB18030', 'text', TEXT_NOISE, (sheet, random) => gb18030(anyText(sheet, random))),
  apart('UTF-16', 'text', TEXT_NOISE, (sheet, random) =>
    utf16(anyText(sheet, random), random.pick(['little', 'big'])),
  ),
  {
    ...apart('UTF-8 read as GBK', 'text', textWithout('labelTypos', 'headings'), (sheet, random) =>
      utf8ReadAsGbk(anyText(sheet, random)),
    ),
    damaged: true,
  },
  apart('UTF-8 read as Latin-1', 'text', TEXT_NOISE, (sheet, random) =>
    utf8ReadAsLatin1(anyText(sheet, random)),
  ),
  apart('GBK read as Latin-1', 'text', TEXT_NOISE, (sheet, random) =>
    gbkReadAsLatin1(anyText(sheet, random)),
  ),
  twoYears('side by side, text', 'text', (left, right, random) => utf8(sideBySide(left, right, random))),
  twoYears('years in columns, text', 'text', (left, right, random) =>
    utf8(random.pick([pipes, tabs, markdown])(yearsInColumns(left, right), random)),
  ),
  flat('flattened', [0, 0]),
  flat(FLATTENED_BROKEN, [1, 3]),
  apart('HTML', 'html', ALL_NOISE, (sheet, random) => utf8(htmlOf(sheet, html(random), random))),
  apart('HTML, GB2312', 'html', ALL_NOISE, (sheet, random) =>
    gb18030(htmlOf(sheet, html(random, 'gb2312'), random)),
  ),
  twoYears('side by side, HTML', 'html', (left, right, random) =>
    utf8(htmlSideBySide(left, right, html(random), random)),
  ),
  twoYears('years in columns, HTML', 'html', (left, right, random) =>
    utf8(htmlOf(yearsInColumns(left, right), html(random), random)),
  ),
  apart('DOCX', 'docx', ALL_NOISE, docxOf),
  {
    name: 'DOCX, ours',
    kind: 'docx',
    cellsApart: true,
    async sample(seed) {
      const [{ report }, sheet] = made(seed, []);
      return { bytes: await reportDocx(report), truths: [sheet.truth], decided: null };
    },
  },
  apart('XLSX', 'xlsx', ALL_NOISE, xlsxOf),
];

/** The layout that Chromium prints: tables broken over pages, with running head and page number on each. */
export function printedLayout(print: Print): Layout {
  return {
    ...apart('PDF by Chromium', 'pdf', without('revisedNote'), (sheet, random) =>
      print(printableOf(sheet, random)),
    ),
    printed: true,
  };
}

/** The page that is printed: the report alone, without the frame of a site. */
export function printableOf(sheet: Sheet, random: Random): string {
  return htmlOf(sheet, { charset: 'utf-8', furniture: false, wordMarkup: false }, random);
}
