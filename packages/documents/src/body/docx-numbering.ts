// Automatic numbers of Word (ISO/IEC 29500-1 clause 17.9) as it prints them: 一、 （一） 1. 1.1 ① 第一条.
import { chineseNumber, romanOf } from '@gongkai/writing';
import { childOf, childrenOf, valOf, type XmlElement } from './xml-tree.ts';

interface Level {
  readonly format: string;
  /** `%1.%2`: the numbers of the levels and what stands between them. */
  readonly text: string;
  readonly start: number;
}

/** A paragraph's place in a list: `numId` and `ilvl`. */
export interface NumberPlace {
  readonly list: string;
  readonly level: number;
}

/** Numbers of one document, counted as its paragraphs go by. */
export class DocxNumbering {
  readonly #levels = new Map<string, readonly Level[]>();
  /** Lists that count together share what they were made from. */
  readonly #source = new Map<string, string>();
  readonly #counts = new Map<string, number[]>();

  constructor(part: XmlElement) {
    const made = new Map(
      childrenOf(part, 'abstractNum').map((one) => [
        one.attributes.get('abstractNumId') ?? '',
        levelsOf(one),
      ]),
    );
    for (const list of childrenOf(part, 'num')) {
      const id = list.attributes.get('numId') ?? '';
      const source = valOf(list, 'abstractNumId') ?? '';
      const overrides = childrenOf(list, 'lvlOverride');
      this.#levels.set(id, overridden(made.get(source) ?? [], overrides));
      this.#source.set(id, overrides.length > 0 ? `${source}/${id}` : source);
    }
  }

  /** The number of the next paragraph at a place, as it is printed; null where its list prints none. */
  next({ list, level }: NumberPlace): string | null {
    const levels = this.#levels.get(list);
    const own = levels?.[level];
    if (levels === undefined || own === undefined) return null;
    const source = this.#source.get(list) ?? list;
    const counts = this.#counts.get(source) ?? [];
    this.#counts.set(source, counts);
    counts[level] = (counts[level] ?? own.start - 1) + 1;
    counts.length = level + 1;
    if (own.format === 'bullet') return own.text === '' ? null : '•';
    if (own.format === 'none') return null;
    const number = (at: number) => counts[at] ?? levels[at]?.start ?? 1;
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      return formatted(number(at), levels[at]?.format ?? 'decimal');
    });
  }
}

function levelsOf(list: XmlElement): Level[] {
  const levels: Level[] = [];
  for (const level of childrenOf(list, 'lvl'))
    levels[Number(level.attributes.get('ilvl') ?? 0)] = levelOf(level);
  return levels;
}

function levelOf(level: XmlElement): Level {
  return {
    format: valOf(level, 'numFmt') ?? 'decimal',
    text: valOf(level, 'lvlText') ?? '',
    start: Number(valOf(level, 'start') ?? 1) || 0,
  };
}

function overridden(levels: readonly Level[], overrides: readonly XmlElement[]): Level[] {
  const changed = [...levels];
  for (const override of overrides) {
    const at = Number(override.attributes.get('ilvl') ?? 0);
    const own = childOf(override, 'lvl');
    const level = own === undefined ? changed[at] : levelOf(own);
    const start = valOf(override, 'startOverride');
    if (level !== undefined)
      changed[at] = start === undefined ? level : { ...level, start: Number(start) || 0 };
  }
  return changed;
}

const CIRCLED_FIRST = 0x2460;
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const FULL_WIDTH_ZERO = 0xff10;

function formatted(number: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
      return chineseNumber(number);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return number < 10 ? (LEGAL[number] ?? String(number)) : chineseNumber(number);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return number >= 1 && number <= 20 ? String.fromCodePoint(CIRCLED_FIRST + number - 1) : `(${number})`;
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(number).replace(/\d/g, (digit) => String.fromCharCode(FULL_WIDTH_ZERO + Number(digit)));
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'lowerLetter':
      return letterOf(number);
    case 'upperLetter':
      return letterOf(number).toUpperCase();
    case 'lowerRoman':
      return romanOf(number);
    case 'upperRoman':
      return romanOf(number).toUpperCase();
    default:
      return String(number);
  }
}

/** Word goes on after z with aa, bb, cc. */
function letterOf(number: number): string {
  const letter = String.fromCharCode(97 + ((Math.max(1, number) - 1) % 26));
  return letter.repeat(Math.min(4, Math.ceil(Math.max(1, number) / 26)));
}
