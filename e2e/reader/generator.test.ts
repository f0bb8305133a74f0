import { describe, expect, it } from 'vitest';
import { gb18030, gbkReadAsLatin1, utf8, utf8ReadAsLatin1, utf16 } from './encodings.ts';
import { figureTexts, gridOf } from './grid.ts';
import { LAYOUTS } from './layouts.ts';
import { ALL_NOISE, drawNoise } from './noise.ts';
import { randomFrom } from './random.ts';
import { sheetOf } from './sheet.ts';
import { trueReport, violationsOf } from './true-report.ts';

const TEXT = '（一）行政复议—２件\t0\n';

describe('encodings', () => {
  it('can be decoded by the platform', () => {
    expect(new TextDecoder('gb18030').decode(gb18030(TEXT))).toBe(TEXT);
    expect(new TextDecoder('utf-16le').decode(utf16(TEXT, 'little'))).toBe(TEXT);
    expect(new TextDecoder('utf-16be').decode(utf16(TEXT, 'big'))).toBe(TEXT);
  });

  it('lose nothing when Latin-1 came between', () => {
    const back = (bytes: Uint8Array): Uint8Array =>
      Uint8Array.from(new TextDecoder().decode(bytes), (character) => character.charCodeAt(0));
    expect(back(utf8ReadAsLatin1(TEXT))).toEqual(utf8(TEXT));
    expect(back(gbkReadAsLatin1(TEXT))).toEqual(gb18030(TEXT));
  });
});

describe('random reports', () => {
  it('balance unless a breach is asked for', () => {
    for (let seed = 0; seed < 50; seed += 1) expect(violationsOf(trueReport(seed).report)).toEqual([]);
  });

  it('break a balance where one is asked for, nearly always', () => {
    const broken = Array.from({ length: 50 }, (_, seed) =>
      violationsOf(trueReport(seed, { breaches: 1 }).report),
    );
    expect(broken.filter(({ length }) => length > 0).length).toBeGreaterThan(45);
  });

  it('print as many figures in a row as the truth has, and fill the whole grid', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      const random = randomFrom(seed);
      const noise = drawNoise(
        random,
        ALL_NOISE.filter((kind) => kind !== 'mergedBlanks'),
      );
      const sheet = sheetOf(trueReport(seed), noise, random);
      const tables = sheet.sections.flatMap((section) => section.tables);
      const printed = tables.flatMap(figureTexts).reduce((sum, row) => sum + row.length, 0);
      const cells = Object.values(sheet.truth.tables).flatMap((rows) =>
        Object.values(rows).flatMap(Object.values),
      );
      expect(printed).toBe(cells.length);
      for (const table of tables)
        for (const row of gridOf(table)) expect(row).toHaveLength(table.columnCount);
    }
  });
});

describe('every layout', () => {
  it.each(LAYOUTS.filter(({ kind }) => kind === 'text' || kind === 'html'))(
    '$name is the same for the same seed',
    async (layout) => {
      const [first, second] = [await layout.sample(7), await layout.sample(7)];
      expect(first.bytes).toEqual(second.bytes);
      expect(first.truths).toEqual(second.truths);
    },
  );
});
