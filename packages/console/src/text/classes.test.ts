import { SHIPPED_SCHEMES, siteSchemes } from '@gongkai/law/disclosure';
import { describe, expect, it } from 'vitest';
import { classState, classWords, formerNames } from './classes.ts';

const TODAY = '2026-11-25';
const row = {
  code: 'school',
  parent: null,
  labels: [
    { from: null, label: '教育' },
    { from: '2026-01-01', label: '义务教育' },
    { from: '2027-01-01', label: '教育公平' },
  ],
  validFrom: null,
  validTo: null,
  hidden: false,
};

describe('the state of a class', () => {
  it.each([
    [{}, { word: '在用', more: '自2027年1月1日起改称“教育公平”' }],
    [
      { hidden: true, labels: row.labels.slice(0, 1) },
      { word: '已隐藏', more: null },
    ],
    [{ validTo: '2026-11-25' }, { word: '已停用', more: '自2026年11月25日起', closed: true }],
    [
      { validTo: '2026-12-01', labels: row.labels.slice(0, 1) },
      { word: '在用', more: '自2026年12月1日起停用' },
    ],
    [{ validFrom: '2026-12-01', labels: row.labels.slice(0, 1) }, { word: '未启用' }],
  ])('%j is %j', (change, state) => {
    expect(classState({ ...row, ...change }, TODAY)).toMatchObject(state);
  });

  it('tells the names that it bore before, not those to come', () => {
    expect(formerNames(row, TODAY)).toEqual(['教育']);
  });
});

describe('the classes of a text', () => {
  const schemes = siteSchemes(
    SHIPPED_SCHEMES,
    [{ code: 'key', label: '重点领域' }],
    [{ scheme: 'key', ...row }],
  );

  it.each([
    ['topicClass', '02.1', '综合政务/政务公开'],
    ['audienceClass', '街坊邻居', '街坊邻居'],
    ['ownClasses', { key: ['school'], none: [] }, '重点领域：义务教育'],
    ['ownClasses', undefined, ''],
    ['summary', '概述', null],
  ])('%s %j reads %j', (field, value, words) => {
    expect(classWords(schemes, field, value, TODAY)).toBe(words);
  });
});
