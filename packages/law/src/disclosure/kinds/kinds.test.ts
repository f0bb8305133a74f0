import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ART20_HEADS, FIXED_COLUMNS } from '../columns.ts';
import { columnsOf, kindFaults } from './check.ts';
import type { KindDeclaration, KindFields, LayoutBlock } from './declaration.ts';
import { ITEM_KIND_IDS, ITEM_KINDS, type ItemKind } from './kinds.ts';
import { addHours, isLocalMoment } from './moments.ts';
import { decimalPlaces, facetOf, kindText, printedMoney, printedNumber } from './printing.ts';
import { tiesOf } from './relations.ts';
import { KIND_SAMPLES, SAMPLE_ITEMS } from './samples/index.ts';

function faults(kind: ItemKind, change: Record<string, KindFields[string] | undefined> = {}) {
  const { fields, facts } = KIND_SAMPLES[kind];
  const changed = Object.entries({ ...fields, ...change }).filter(([, value]) => value !== undefined);
  return kindFaults(ITEM_KINDS[kind], Object.fromEntries(changed) as KindFields, facts);
}

describe.each(ITEM_KIND_IDS)('%s', (kind) => {
  const declared: KindDeclaration = ITEM_KINDS[kind];

  it('passes when it is complete', () => {
    expect(faults(kind)).toEqual([]);
  });

  it('names each required field that is missing, with its article', () => {
    for (const field of declared.fields.filter(({ required }) => required === true)) {
      expect(faults(kind, { [field.id]: undefined })).toContainEqual({
        code: 'required',
        field: field.id,
        article: declared.article,
      });
    }
  });

  it('names each required cell that is missing', () => {
    for (const field of declared.fields) {
      for (const column of columnsOf(field).filter(({ required }) => required === true)) {
        const bare = Object.fromEntries(
          columnsOf(field).flatMap(({ id }) => (id === column.id ? [] : [[id, '1']])),
        );
        expect(faults(kind, { [field.id]: [bare] })).toContainEqual({
          code: 'required',
          field: `${field.id}.0.${column.id}`,
          article: declared.article,
        });
      }
    }
  });

  it('shows every field somewhere, each in a block that fits it, and its body once', () => {
    const shown = new Set(declared.layout.flatMap(fieldsOf));
    expect([...shown].filter((id) => !declared.fields.some((field) => field.id === id))).toEqual([]);
    const hidden = declared.fields.filter(({ id }) => !shown.has(id) && !clocked(kind).has(id));
    expect(hidden.map(({ id }) => id)).toEqual([]);
    expect(declared.layout.filter(({ block }) => block === 'body' || block === 'reply')).toHaveLength(1);
    expect(declared.layout.at(-1)).toEqual({ block: 'files' });
  });

  it('stands in a column that there is, and no id is taken twice', () => {
    const columns = [...ART20_HEADS.map(({ code }) => code), ...FIXED_COLUMNS.map(({ id }) => id), null];
    expect(columns).toContain(declared.column);
    for (const list of [declared.fields, ...declared.fields.map(columnsOf)]) {
      expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
    }
  });

  it('has no layout of another kind', () => {
    const same = ITEM_KIND_IDS.filter(
      (id) => JSON.stringify(ITEM_KINDS[id].layout) === JSON.stringify(declared.layout),
    );
    expect(same).toEqual([kind]);
  });
});

/** Fields that only the time limits print. */
function clocked(kind: ItemKind): Set<string> {
  if (kind === 'public_response')
    return new Set(['level', 'information_at', 'press_conference_at', 'responded_at']);
  return kind === 'motion_reply' ? new Set(['assigned_on', 'replied_on']) : new Set();
}

function fieldsOf(block: LayoutBlock): readonly string[] {
  if (block.block === 'facts' || block.block === 'figures') return block.fields;
  if (block.block === 'reply') return [block.asked, ...block.facts];
  return 'field' in block ? [block.field] : [];
}

describe('what the types cannot say', () => {
  test.each<[string, ItemKind, Record<string, KindFields[string] | undefined>, string, string]>([
    [
      '国办发〔2014〕46号: no telephone of a deputy',
      'motion_reply',
      { proposer: '李代表 0550-1234567' },
      'contact_data',
      'proposer',
    ],
    ['no home of a deputy', 'motion_reply', { proposer: '李代表（解放路18号）' }, 'contact_data', 'proposer'],
    [
      'a reply before the assignment',
      'motion_reply',
      { replied_on: '2026-03-01' },
      'ends_before_start',
      'replied_on',
    ],
    [
      'an answer before the question',
      'public_response',
      { responded_at: '2026-11-03T20:09' },
      'ends_before_start',
      'responded_at',
    ],
    [
      '条例 art. 15: the full name of a natural person',
      'penalty_decision',
      { party: '王小明' },
      'person_not_masked',
      'party',
    ],
    [
      'a credit code of seventeen characters',
      'licence_decision',
      { party_code: '9134000000000000A' },
      'not_a_credit_code',
      'party_code',
    ],
    ['a licence without its time', 'licence_decision', { valid_until: undefined }, 'required', 'valid_until'],
    ['parts that are not the whole', 'budget', { income: 100 }, 'does_not_add_up', 'income'],
    ['more paid than was budgeted', 'procurement', { award: 400_000_00 }, 'above_budget', 'award'],
    ['a result without its supplier', 'procurement', { supplier: undefined }, 'required', 'supplier'],
    ['passed and failed that are not all', 'inspection', { passed: 44 }, 'does_not_add_up', 'checked'],
    ['posts that are not the quota', 'recruitment', { quota: 7 }, 'does_not_add_up', 'quota'],
    [
      'a promise longer than the law',
      'service_guide',
      { promised_days: 21 },
      'beyond_legal_limit',
      'promised_days',
    ],
    ['fees under the word that there is none', 'fee_list', { charges: 'none' }, 'contradicts', 'charges'],
    ['a video without its address', 'policy_interpretation', { video: undefined }, 'required', 'video'],
    ['a warning without its level', 'emergency_plan', { sort: 'warning' }, 'required', 'level'],
    ['a plan that ends before it begins', 'plan', { to_year: 2025 }, 'ends_before_start', 'to_year'],
  ])('%s', (_name, kind, change, code, field) => {
    expect(faults(kind, change)).toContainEqual(expect.objectContaining({ code, field }));
  });

  it('a normative document says from when it binds', () => {
    const { fields } = KIND_SAMPLES.normative_document;
    expect(kindFaults(ITEM_KINDS.normative_document, fields, {})).toContainEqual(
      expect.objectContaining({ code: 'required', field: 'metadata.effectiveOn' }),
    );
  });

  it('a matter of a power list has a number of its own', () => {
    const [matter = {}] = KIND_SAMPLES.power_duty_list.fields.matters as readonly Record<string, string>[];
    expect(faults('power_duty_list', { matters: [matter, matter] })).toContainEqual(
      expect.objectContaining({ code: 'doubled', field: 'matters.1.code' }),
    );
  });
});

describe('time limits', () => {
  const clock = (kind: ItemKind, change: KindFields = {}, publishedOn: string | null = null) =>
    ITEM_KINDS[kind].clock?.({ ...KIND_SAMPLES[kind].fields, ...change }, publishedOn) ?? [];

  it('国办发〔2016〕80号, 61号: 5 and 24 hours for an emergency, 48 for anything else', () => {
    expect(clock('public_response').map(({ limit, due }) => [limit, due])).toEqual([
      ['5小时', '2026-11-04T01:10'],
      ['24小时', '2026-11-04T20:10'],
    ]);
    expect(clock('public_response', { level: 'ordinary' }).map(({ limit, due }) => [limit, due])).toEqual([
      ['48小时', '2026-11-05T20:10'],
    ]);
  });

  it('《代表法》第四十二条: three months for the reply, then twenty working days for its publication', () => {
    expect(clock('motion_reply', {}, '2026-07-09').map(({ due, done }) => [due, done])).toEqual([
      ['2026-06-16', '2026-06-10'],
      ['2026-07-09', '2026-07-09'],
    ]);
  });

  it('《预算法》第十四条 and 国办发〔2018〕118号: twenty days and seven working days', () => {
    expect(clock('budget')[0]?.due).toBe('2026-03-02');
    expect(clock('penalty_decision')[0]?.due).toBe('2026-11-06');
  });

  it('count hours over midnight, month and year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 500 }), (first, second) => {
        const start = '2026-12-30T23:59';
        const later = addHours(addHours(start, first), second);
        expect(later).toBe(addHours(start, first + second));
        expect(isLocalMoment(later)).toBe(true);
        expect(later >= start).toBe(true);
      }),
    );
    expect(addHours('2026-12-31T23:30', 1)).toBe('2027-01-01T00:30');
    for (const text of ['2026-02-30T10:00', '2026-01-01T24:00', '2026-01-01 10:00', '2026-01-01T10:00:00']) {
      expect(isLocalMoment(text)).toBe(false);
      expect(() => addHours(text, 1)).toThrow(RangeError);
    }
  });
});

describe('printing', () => {
  it('writes fen as yuan and never loses one', () => {
    expect([0, 5, 123456, -100, 100000000].map(printedMoney)).toEqual([
      '0.00',
      '0.05',
      '1,234.56',
      '-1.00',
      '1,000,000.00',
    ]);
    fc.assert(
      fc.property(fc.integer({ min: -1e15, max: 1e15 }), (fen) => {
        expect(Number(printedMoney(fen).replace(/[,.]/g, ''))).toBe(fen === 0 ? 0 : fen);
      }),
    );
    expect([1234567, -38.65, 0.5].map((value) => printedNumber(value))).toEqual([
      '1,234,567',
      '-38.65',
      '0.5',
    ]);
    const column = [4, -3.1, 85.25];
    expect(column.map((value) => printedNumber(value, decimalPlaces(column)))).toEqual([
      '4.00',
      '-3.10',
      '85.25',
    ]);
  });

  it('gives every word of the fields to the search', () => {
    const text = kindText(ITEM_KINDS.motion_reply, KIND_SAMPLES.motion_reply.fields);
    for (const word of ['区十八届人大五次会议', '12', '人大代表建议', '飞线充电', '满意'])
      expect(text).toContain(word);
    expect(kindText(ITEM_KINDS.power_duty_list, KIND_SAMPLES.power_duty_list.fields)).toContain('行政检查');
  });

  it('divides lists by session and by year', () => {
    expect(facetOf(ITEM_KINDS.motion_reply, KIND_SAMPLES.motion_reply.fields)).toBe('区十八届人大五次会议');
    expect(facetOf(ITEM_KINDS.budget, KIND_SAMPLES.budget.fields)).toBe('2026年');
    expect(facetOf(ITEM_KINDS.statistics, KIND_SAMPLES.statistics.fields)).toBeNull();
  });

  it('finds every item that the fields name', () => {
    expect(tiesOf(ITEM_KINDS.gazette_issue, KIND_SAMPLES.gazette_issue.fields)).toEqual(
      SAMPLE_ITEMS.map((item) => ({ relation: 'contains', item, field: 'documents' })),
    );
  });
});
