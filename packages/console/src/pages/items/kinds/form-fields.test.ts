import { ITEM_KIND_IDS, ITEM_KINDS } from '@gongkai/law/kinds';
import { KIND_SAMPLES } from '@gongkai/law/kinds/samples';
import { describe, expect, it } from 'vitest';
import { proposedColumn } from './column-proposal.ts';
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

describe('the proposed column', () => {
  const column = (
    id: string,
    name: string,
    art20: 'art20_5' | 'art20_15' | 'art20_14',
    parentId = 'root',
  ) => ({
    id,
    name,
    art20,
    parentId,
    fixedColumn: null,
  });
  const columns = [
    column('lists', '权力和责任清单', 'art20_5'),
    column('guides', '办事指南', 'art20_5'),
    column('posts', '人事信息', 'art20_14'),
    column('notices', '通知公告', 'art20_15'),
    column('motions', '建议提案办理', 'art20_15'),
  ];

  it('is the one under the kind’s head that is named like it, or the only one there', () => {
    expect(proposedColumn(ITEM_KINDS.service_guide, columns)).toBe('guides');
    expect(proposedColumn(ITEM_KINDS.power_duty_list, columns)).toBe('lists');
    expect(proposedColumn(ITEM_KINDS.motion_reply, columns)).toBe('motions');
    expect(proposedColumn(ITEM_KINDS.recruitment, columns)).toBe('posts');
    expect(proposedColumn(ITEM_KINDS.public_response, columns)).toBeNull();
    expect(proposedColumn(ITEM_KINDS.information, columns)).toBeNull();
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
