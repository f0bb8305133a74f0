/** What clerks, word processors and web editors do to a report, as independent switches. */
import type { Random } from './random.ts';

/** How a zero is printed where it is not printed as 0. */
export const BLANK_MARKS = ['', '/', '-', '—', '_', '无', '\u00a0', '\u3000'] as const;

export interface Noise {
  /** Marks for zeros, and the share of zeros that get one. */
  readonly zeros: { readonly marks: readonly string[]; readonly share: number } | null;
  readonly blankTotals: 'row' | 'column' | null;
  readonly fullWidthDigits: boolean;
  readonly halfWidthBrackets: boolean;
  /** Space put inside labels. */
  readonly spaceInLabels: ' ' | '\u3000' | null;
  readonly signedChanges: boolean;
  readonly units: 'cell' | 'head' | null;
  readonly revisedNote: boolean;
  /** How many labels of each table get a typing error. */
  readonly labelTypos: number;
  readonly labelNumbers: 'kept' | 'dropped' | '、' | '．';
  readonly groupLabels: 'merged' | 'missing' | 'repeated';
  readonly headings: 'exact' | 'typo' | 'renumbered' | 'missing';
  readonly columnHeads: 'exact' | 'broken' | 'upright' | 'wrong';
  readonly leftOut: 'table' | 'rows' | null;
  /** The request table goes over a page and becomes two, the second with or without heads. */
  readonly brokenTable: 'headed' | 'headless' | null;
  /** A row in which nothing is printed is merged into one cell. */
  readonly mergedBlanks: boolean;
  /** Long figures stand on two lines of a narrow cell. */
  readonly brokenFigures: boolean;
}

export type NoiseKind = keyof Noise;

const CLEAN: Noise = {
  zeros: null,
  blankTotals: null,
  fullWidthDigits: false,
  halfWidthBrackets: false,
  spaceInLabels: null,
  signedChanges: false,
  units: null,
  revisedNote: false,
  labelTypos: 0,
  labelNumbers: 'kept',
  groupLabels: 'merged',
  headings: 'exact',
  columnHeads: 'exact',
  leftOut: null,
  brokenTable: null,
  mergedBlanks: false,
  brokenFigures: false,
};

/** Every kind of noise. */
export const ALL_NOISE = Object.keys(CLEAN).filter((key): key is NoiseKind => key in CLEAN);

/** What only a file with real tables can carry. */
export const TABLE_NOISE: readonly NoiseKind[] = ['mergedBlanks', 'brokenFigures'];

/** A third of the allowed kinds at a time, drawn by chance; a fifth of all reports stays clean. */
export function drawNoise(random: Random, allowed: readonly NoiseKind[]): Noise {
  if (random.chance(0.2)) return CLEAN;
  const on = (kind: NoiseKind, probability = 0.3): boolean =>
    random.chance(probability) && allowed.includes(kind);
  return {
    zeros: on('zeros')
      ? {
          marks: random.chance(0.7)
            ? [random.pick(BLANK_MARKS)]
            : [random.pick(BLANK_MARKS), random.pick(BLANK_MARKS)],
          share: random.pick([0.2, 0.6, 1]),
        }
      : null,
    blankTotals: on('blankTotals', 0.1) ? random.pick(['row', 'column']) : null,
    fullWidthDigits: on('fullWidthDigits'),
    halfWidthBrackets: on('halfWidthBrackets'),
    spaceInLabels: on('spaceInLabels') ? random.pick([' ', '\u3000']) : null,
    signedChanges: on('signedChanges', 0.5),
    units: on('units') ? random.pick(['cell', 'head']) : null,
    revisedNote: on('revisedNote', 0.2),
    labelTypos: on('labelTypos') ? random.int(1, 3) : 0,
    labelNumbers: on('labelNumbers') ? random.pick(['dropped', '、', '．']) : 'kept',
    groupLabels: on('groupLabels') ? random.pick(['missing', 'repeated']) : 'merged',
    headings: on('headings') ? random.pick(['typo', 'renumbered', 'missing']) : 'exact',
    columnHeads: on('columnHeads') ? random.pick(['broken', 'upright', 'wrong']) : 'exact',
    leftOut: on('leftOut', 0.08) ? random.pick(['table', 'rows']) : null,
    brokenTable: on('brokenTable', 0.2) ? random.pick(['headed', 'headless']) : null,
    mergedBlanks: on('mergedBlanks'),
    brokenFigures: on('brokenFigures', 0.2),
  };
}

/** A label with one typing error: a character lost, doubled or written wrong. Short labels stay. */
export function withTypo(label: string, random: Random): string {
  if (label.length < 8) return label;
  const at = random.int(3, label.length - 2);
  const kind = random.pick(['lost', 'doubled', 'wrong']);
  const character = label.charAt(at);
  if (!/\p{Script=Han}/u.test(character)) return label;
  const put = { lost: '', doubled: character + character, wrong: random.pick(['己', '的', '未', '信']) }[
    kind
  ];
  return label.slice(0, at) + put + label.slice(at + 1);
}

/** A label with a space at a place inside it. */
export function withSpace(label: string, space: string, random: Random): string {
  if (label.length < 3) return label;
  const at = random.int(1, label.length - 1);
  return label.slice(0, at) + space.repeat(random.int(1, 2)) + label.slice(at);
}

const LABEL_NUMBER = /^(?:[一二三四]、|（[一二三四五六七]）|(\d)\.)/;

/** A row label without its number, or with another sign after it. */
export function renumberedLabel(label: string, style: Noise['labelNumbers']): string {
  if (style === 'kept') return label;
  if (style === 'dropped') return label.replace(LABEL_NUMBER, '');
  return label.replace(/^(\d)\./, `$1${style}`);
}

/** Digits, signs and point in full width. */
export function fullWidth(text: string): string {
  return text.replace(/[0-9+\-.]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** Brackets, quotation marks and colon in half width. */
export function halfWidth(text: string): string {
  return text.replace(/（/g, '(').replace(/）/g, ')').replace(/[“”]/g, '"').replace(/：/g, ':');
}
