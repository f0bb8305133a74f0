import { describe, expect, it, test } from 'vitest';
import { SHIPPED_SCHEMES } from './class-sets.ts';
import {
  classCodeOf,
  classFault,
  classLabelOn,
  offeredClasses,
  printedClass,
  type SiteClass,
  schemeOf,
  siteSchemes,
} from './classes.ts';

const [topic, genre, audience] = ['topic', 'genre', 'audience'].map((code) =>
  schemeOf(SHIPPED_SCHEMES, code),
);
const DAY = '2026-03-03';

const changed = (change: Partial<SiteClass>): SiteClass => ({
  scheme: 'topic',
  code: '17',
  parent: null,
  labels: [{ from: null, label: '民政、扶贫、救灾' }],
  validFrom: null,
  validTo: null,
  hidden: false,
  ...change,
});

describe('the shipped classes', () => {
  it('are 22 topics of the first level, in official order, and no code or name twice in a scheme', () => {
    const firsts = topic?.classes.filter(({ parent }) => parent === null).map(({ code }) => Number(code));
    expect(firsts).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
    for (const scheme of SHIPPED_SCHEMES) {
      const codes = scheme.classes.map(({ code }) => code);
      const names = codes.map((code) => printedClass(scheme, code, DAY));
      expect(new Set(codes).size).toBe(codes.length);
      expect(new Set(names).size).toBe(codes.length);
      expect(scheme.classes.every(({ parent }) => parent === null || codes.includes(parent))).toBe(true);
    }
  });

  it.each([
    ['02', '综合政务'],
    ['02.1', '综合政务/政务公开'],
    ['08.4', '商贸、海关、旅游/检验、检疫'],
    ['22.1', null],
    ['02.0', null],
    ['23', null],
    ['', null],
  ])('topic %s is printed as %s', (code, label) => {
    expect(printedClass(topic, code, DAY)).toBe(label);
  });

  test('《党政机关公文处理工作条例》: 15 kinds from 2012-07-01, and 会议纪要 only before', () => {
    const on = (day: string) =>
      (genre === undefined ? [] : offeredClasses(genre, day)).map(({ label }) => label);
    expect(on('2012-07-01')).toHaveLength(16);
    expect(on('2012-07-01')).toEqual(expect.arrayContaining(['决议', '公报', '纪要']));
    expect(on('2012-06-30')).toHaveLength(14);
    expect(classFault(genre, '会议纪要', '2012-07-01')).toBe('class_closed');
    expect(classFault(genre, '决议', '2012-06-30')).toBe('class_not_yet');
  });

  test('the first topic is hidden from forms, and yet a class that a text may have', () => {
    expect(topic && offeredClasses(topic, DAY).map(({ code }) => code)).not.toContain('01');
    expect(classFault(topic, '01', DAY)).toBeNull();
    expect(audience && offeredClasses(audience, DAY)[0]).toMatchObject({ code: 'public', label: '社会公众' });
  });
});

describe('what a site changes', () => {
  const renamed = changed({
    labels: [
      { from: null, label: '民政、扶贫、救灾' },
      { from: '2026-03-10', label: '民政、乡村振兴、救灾' },
    ],
  });

  it('takes the place of what was shipped, in its old order, with what stands below it', () => {
    const [mine] = siteSchemes(SHIPPED_SCHEMES, [], [renamed]);
    expect(mine?.classes.map(({ code }) => code)).toEqual(topic?.classes.map(({ code }) => code));
    expect(printedClass(mine, '17.6', '2026-03-09')).toBe('民政、扶贫、救灾/扶贫');
    expect(printedClass(mine, '17.6', '2026-03-10')).toBe('民政、乡村振兴、救灾/扶贫');
    expect(classLabelOn(renamed, '1999-01-01')).toBe('民政、扶贫、救灾');
  });

  it('closes a class from a day on, with everything below it, and texts from before keep it', () => {
    const [mine] = siteSchemes(SHIPPED_SCHEMES, [], [changed({ validTo: '2026-03-10' })]);
    expect(classFault(mine, '17.6', '2026-03-09')).toBeNull();
    expect(classFault(mine, '17.6', '2026-03-10')).toBe('class_closed');
    expect(printedClass(mine, '17.6', '2026-03-10')).toBe('民政、扶贫、救灾/扶贫');
    expect(mine && offeredClasses(mine, '2026-03-10').map(({ code }) => code)).not.toContain('17');
  });

  it('adds classes behind those that were there, and schemes of its own', () => {
    const added = changed({ code: '02.x', parent: '02', labels: [{ from: null, label: '政务新媒体' }] });
    const own = changed({ scheme: 'key', code: 'a', labels: [{ from: null, label: '义务教育' }] });
    const mine = siteSchemes(SHIPPED_SCHEMES, [{ code: 'key', label: '重点领域' }], [added, own]);
    expect(
      schemeOf(mine, 'topic')
        ?.classes.map(({ code }) => code)
        .slice(10, 13),
    ).toEqual(['02.9', '02.x', '03']);
    expect(schemeOf(mine, 'key')).toMatchObject({ label: '重点领域', own: true, classes: [{ code: 'a' }] });
  });

  it('reads what another system wrote only where it is a class here', () => {
    expect(classCodeOf(topic, '综合政务/政务公开', DAY)).toBe('02.1');
    expect(classCodeOf(topic, '综合政务/不在表中', DAY)).toBe('02');
    expect(classCodeOf(topic, '02.1', DAY)).toBe('02.1');
    expect(classCodeOf(genre, '通知', DAY)).toBe('通知');
    expect(classCodeOf(genre, '小说', DAY)).toBeUndefined();
    expect(classCodeOf(topic, '', DAY)).toBeUndefined();
  });
});
