import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ART20_HEADS, FIXED_COLUMNS } from './columns.ts';
import {
  DEFAULT_INDEX_NUMBER_PATTERN,
  INDEX_NUMBER_MAX_LENGTH,
  INDEX_NUMBER_PATTERNS,
  indexNumber,
  indexNumberPattern,
  isOrganCode,
  parseIndexNumber,
  periodOf,
} from './index-number.ts';
import { METADATA_FIELDS, metadataLabels, missingMetadata } from './metadata.ts';
import { ART26_LIMIT, publicationDelay, publicationDue } from './publication-limit.ts';

describe('国办公开办函〔2019〕61号: the fixed columns', () => {
  it('are five, under these names, in this order', () => {
    expect(FIXED_COLUMNS.map(({ label }) => label)).toEqual([
      '政府信息公开指南',
      '政府信息公开制度',
      '法定主动公开内容',
      '政府信息公开年报',
      '依申请公开',
    ]);
    expect(FIXED_COLUMNS.filter(({ always }) => !always).map(({ id }) => id)).toEqual(['request_entry']);
  });
});

describe('《政府信息公开条例》第二十条', () => {
  it('has fifteen items, each a head of the catalogue', () => {
    expect(ART20_HEADS.map(({ code }) => code)).toEqual(
      Array.from({ length: 15 }, (_, index) => `art20_${index + 1}`),
    );
    expect(ART20_HEADS.map(({ item }) => item)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
  });
});

describe('labels of the metadata', () => {
  const labelsOf = (family: 'local' | 'state_council' | 'anhui') =>
    Object.values(metadataLabels({ family, own: {} }));

  it('are those of the family that the site has chosen, and its own words where it has some', () => {
    expect(labelsOf('state_council')).toEqual(
      expect.arrayContaining(['发文机关', '成文日期', '标题', '发文字号', '发布日期']),
    );
    expect(labelsOf('anhui')).toEqual(
      expect.arrayContaining(['发布机构', '发文日期', '信息名称', '发布文号', '主题导航']),
    );
    const { publisher, title } = metadataLabels({ family: 'state_council', own: { publisher: '公开单位' } });
    expect({ publisher, title }).toEqual({ publisher: '公开单位', title: '标题' });
  });

  it('never give two fields of a family the same word', () => {
    for (const family of ['local', 'state_council', 'anhui'] as const) {
      expect(new Set(labelsOf(family)).size).toBe(METADATA_FIELDS.length);
    }
  });
});

describe('索引号', () => {
  const month = indexNumberPattern(DEFAULT_INDEX_NUMBER_PATTERN);

  it('is by default the 18-character code, year and month of release, and five digits', () => {
    expect(indexNumber(month, { organCode: '11340603MB15823456', on: '2020-11-05', serial: 7 })).toBe(
      '11340603MB15823456/202011-00007',
    );
  });

  it.each([
    ['code9_year', '000014349', '000014349/2017-00110'],
    ['code18_year', '11370900004341590P', '11370900004341590P/2017-00110'],
  ] as const)('is written by the pattern %s too', (id, organCode, expected) => {
    expect(indexNumber(indexNumberPattern(id), { organCode, on: '2017-05-15', serial: 110 })).toBe(expected);
  });

  it('is read back to the parts it was made of, and never as long as a store forbids', () => {
    const anyPattern = fc.constantFrom(...INDEX_NUMBER_PATTERNS);
    const anyDay = fc
      .date({ min: new Date('2008-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const character = fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY');
    fc.assert(
      fc.property(
        anyPattern,
        fc.array(character, { minLength: 18, maxLength: 18 }),
        anyDay,
        fc.integer({ min: 1, max: 999_999_999 }),
        (pattern, characters, on, serial) => {
          const organCode = characters.join('').slice(0, pattern.codeLength);
          const text = indexNumber(pattern, { organCode, on, serial });
          expect(text.length).toBeLessThanOrEqual(INDEX_NUMBER_MAX_LENGTH);
          expect(parseIndexNumber(pattern, text)).toEqual({
            organCode,
            period: periodOf(pattern, on),
            serial,
          });
        },
      ),
    );
  });

  it.each([
    '11340603MB15823456/202013-00007',
    '11340603MB15823456/202011-0007',
    '11340603MB15823456/202011-00000',
    '11340603MB15823456/202011-000012',
    '11340603mb15823456/202011-00007',
    ' 11340603MB15823456/202011-00007',
  ])('is not read from %s', (text) => {
    expect(parseIndexNumber(month, text)).toBeNull();
  });

  it('is not looked for in a text longer than any', () => {
    expect(parseIndexNumber(month, `${'1'.repeat(100_000)}/202011-00007`)).toBeNull();
  });

  it('is not written for a code of the wrong length or a serial below 1', () => {
    expect(isOrganCode(month, '000014349')).toBe(false);
    expect(() => indexNumber(month, { organCode: '000014349', on: '2020-01-01', serial: 1 })).toThrow(
      RangeError,
    );
    expect(() =>
      indexNumber(month, { organCode: '11340603MB15823456', on: '2020-01-01', serial: 0 }),
    ).toThrow(RangeError);
  });
});

describe('条例 art. 12 para 3: minimum metadata', () => {
  it('differs for information, documents and normative documents', () => {
    expect(missingMetadata('information', {})).toEqual(['title', 'publisher', 'formed_on', 'topic_class']);
    const values = {
      title: '关于开展…的通知',
      publisher: '某街道办事处',
      formed_on: '2026-03-02',
      topic_class: '02.1',
    };
    expect(missingMetadata('information', values)).toEqual([]);
    expect(missingMetadata('document', values)).toEqual(['document_number', 'genre_class']);
    expect(missingMetadata('normative_document', { ...values, document_number: ' ' })).toEqual([
      'document_number',
      'genre_class',
      'validity',
    ]);
  });
});

describe('条例 art. 26: published within 20 working days of being made or changed', () => {
  it.each([
    ['2026-03-02', '2026-03-30'],
    ['2020-09-21', '2020-10-23'],
    ['2020-12-31', '2021-01-29'],
  ])('what was made on %s is due by %s', (madeOn, due) => {
    expect(publicationDue(madeOn)).toEqual({ due, from: madeOn, limit: ART26_LIMIT, provisional: false });
  });

  it('says when the holidays are not announced yet', () => {
    expect(publicationDue('2029-06-01').provisional).toBe(true);
  });

  it('gives way to a limit that another law sets', () => {
    const seven = { days: 7, unit: 'working_days', basis: '信用信息公示的规定' } as const;
    expect(publicationDue('2026-03-02', seven).due).toBe('2026-03-11');
    const twenty = { days: 20, unit: 'calendar_days', basis: '预算法' } as const;
    expect(publicationDue('2026-03-02', twenty).due).toBe('2026-03-23');
    expect(() => publicationDue('2026-03-02', { ...seven, days: -1 })).toThrow(RangeError);
  });

  it('counts how late a publication is', () => {
    const due = publicationDue('2026-03-02');
    expect(['2026-03-30', '2026-03-31', '2026-04-07'].map((day) => publicationDelay(due, day))).toEqual([
      0, 1, 5,
    ]);
  });
});
