import { ITEM_KIND_IDS } from '@gongkai/law/kinds';
import { KIND_SAMPLES } from '@gongkai/law/kinds/samples';
import { describe, expect, it } from 'vitest';
import { faultName, faultsOf, withCell, withField, withoutEmptyRows } from './form-fields.ts';
import { kindsFor } from './kind-search.ts';

const DATES = { formedOn: '2026-11-09', effectiveOn: '2026-12-01', expiresOn: '' };

describe('the fields of a kind being written', () => {
  it('leave out what is emptied again', () => {
    expect(withField({ a: 'x' }, 'b', 'y')).toEqual({ a: 'x', b: 'y' });
    expect(withField({ a: 'x', b: 'y' }, 'b', ' ')).toEqual({ a: 'x' });
    expect(withField({ a: 'x' }, 'a', undefined)).toEqual({});
    expect(withField({ number: 1 }, 'number', 0)).toEqual({ number: 0 });
    expect(withCell([{ a: 'x' }, { a: 'y', b: 1 }], 1, 'b', undefined)).toEqual([{ a: 'x' }, { a: 'y' }]);
  });

  it('do not count a row that was added and left empty', () => {
    const { fields } = KIND_SAMPLES.inspection;
    const results = [...(fields.results as readonly object[]), {}] as never;
    expect(faultsOf('inspection', { ...fields, results }, DATES)).toEqual([]);
    expect(withoutEmptyRows('inspection', { results: [{}] })).toEqual({});
  });

  it.each(ITEM_KIND_IDS)('of %s say nothing when complete, and name in Chinese what is missing', (kind) => {
    expect(faultsOf(kind, KIND_SAMPLES[kind].fields, DATES)).toEqual([]);
    for (const { field } of faultsOf(kind, {}, DATES))
      expect(faultName(kind, field)).toMatch(/^\p{Script=Han}/u);
  });

  it('names a cell by its row and column', () => {
    expect(faultName('recruitment', 'posts.1.quota')).toBe('职位第2行“名额”');
    expect(faultName('normative_document', 'metadata.effectiveOn')).toBe('施行日期');
  });
});

describe('choosing a kind', () => {
  it('finds it by its name, by what it is for, and by one of its fields', () => {
    const found = (words: string) => kindsFor(words).flatMap(({ kinds }) => kinds);
    expect(found('办事')).toContain('service_guide');
    expect(found('48 小时')).toContain('public_response');
    expect(found('三公')).toEqual(['budget']);
    expect(found('供应商')).toContain('procurement');
    expect(found('没有这种')).toEqual([]);
    expect(found('')).toHaveLength(ITEM_KIND_IDS.length);
  });
});
