import { isWorkingDay, workingDaysBetween } from '@gongkai/law/calendar';
import { classFault, missingMetadata, SHIPPED_SCHEMES, schemeOf } from '@gongkai/law/disclosure';
import { ITEM_KINDS, itemsOf, kindFaults, kindText } from '@gongkai/law/kinds';
import { describe, expect, it } from 'vitest';
import { accounts } from './accounts.ts';
import { demonstrationItems } from './items.ts';
import { likeness, piecesOf } from './likeness.ts';
import { organProfile } from './organs.ts';
import type { ItemContent } from './types.ts';

const TODAY = '2026-11-24';
const items = demonstrationItems(TODAY);
const FIXED: readonly string[] = ['disclosure_guide', 'disclosure_rules'];

function of(organ: string, year: string): ItemContent[] {
  return items.filter((item) => item.organ === organ && item.publishedOn?.startsWith(year));
}

function wholeText(item: ItemContent): string {
  return `${kindText(ITEM_KINDS[item.kind], item.fields)}${item.bodyHtml}`;
}

function plain(item: ItemContent): string {
  return wholeText(item).replace(/<[^>]+>|\s/g, '');
}

describe('items of the demonstration', () => {
  it('publishes 565 items in 2020, as the report of that year says, and no normative document', () => {
    expect(of('xijie', '2020')).toHaveLength(565);
    expect(of('xijie', '2020').filter((item) => item.kind === 'normative_document')).toEqual([]);
    expect(of('xijie', '2020').filter((item) => item.column === 'caizheng-caigou')).toEqual([]);
  });

  it('is lively this year and thin next door', () => {
    expect(of('xijie', '2026').length).toBeGreaterThan(250);
    for (const organ of ['dongjie', 'xiangnan', 'sandikou']) {
      const count = items.filter((item) => item.organ === organ && item.end === 'published').length;
      expect(count).toBeGreaterThanOrEqual(12);
      expect(count).toBeLessThanOrEqual(20);
    }
  });

  it('has items in every unfinished state and one that was withdrawn with a reason', () => {
    for (const end of ['draft', 'returned', 'release_review', 'secrecy_review', 'ready'] as const) {
      expect(items.filter((item) => item.end === end && item.organ === 'xijie').length).toBeGreaterThan(0);
    }
    for (const end of ['first_review', 'second_review', 'final_review'] as const) {
      expect(items.filter((item) => item.end === end).map(({ organ }) => organ)).toEqual(['dongjie']);
    }
    const withdrawn = items.filter((item) => item.end === 'withdrawn');
    expect(withdrawn).toHaveLength(1);
    expect(withdrawn[0]?.steps.at(-1)).toMatchObject({ step: 'withdraw' });
    expect(withdrawn[0]?.steps.at(-1)?.remark).toBeTruthy();
  });

  it('gives every title, key and body once', () => {
    expect(new Set(items.map((item) => item.title)).size).toBe(items.length);
    expect(new Set(items.map((item) => item.key)).size).toBe(items.length);
    expect(new Set(items.map(plain)).size).toBe(items.length);
  });

  it('writes bodies of its own: hardly two of a column say the same with other figures', () => {
    const shares: number[] = [];
    for (const group of Map.groupBy(items, (item) => `${item.organ} ${item.column}`).values()) {
      const pieces = group.map((item) => piecesOf(wholeText(item)));
      for (const [index, one] of pieces.entries()) {
        shares.push(...pieces.slice(index + 1).map((other) => likeness(one, other)));
      }
    }
    expect(Math.max(...shares)).toBeLessThan(0.98);
    expect(shares.filter((share) => share > 0.85).length / shares.length).toBeLessThan(0.002);
  });

  it('writes prose of a fair length in the marks that the editor knows', () => {
    for (const item of items) {
      expect(plain(item).length, item.title).toBeGreaterThan(140);
      expect(
        item.bodyHtml.replace(
          /<\/?(p|h2|ul|ol|li|table|thead|tbody|tr|th|td|strong)>|<p class="(right|flush)">/g,
          '',
        ),
      ).not.toMatch(/[<>]/);
      expect(plain(item), item.title).not.toMatch(/undefined|NaN|\$\{|，，|。。|；。|：。/);
      expect(item.summary.length).toBeLessThanOrEqual(100);
      expect(item.summary.length).toBeGreaterThan(12);
    }
  });

  it('holds nothing that looks like an identity number or a mobile phone', () => {
    for (const item of items) {
      expect(plain(item)).not.toMatch(/\d{17}[\dXx]/);
      expect(plain(item)).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
    }
  });

  it('releases on working days in office hours, after making, mostly within twenty working days', () => {
    const published = items.filter((item) => item.publishedOn !== null);
    for (const item of published) {
      const on = item.publishedOn ?? '';
      expect(isWorkingDay(on), item.title).toBe(true);
      expect(item.formedOn <= on).toBe(true);
      expect(on < TODAY).toBe(true);
      expect(item.steps.find((step) => step.step === 'publish')?.at.slice(0, 10)).toBe(on);
    }
    const late = published.filter((item) => workingDaysBetween(item.formedOn, item.publishedOn ?? '') > 20);
    expect(late.length).toBeGreaterThan(0);
    expect(late.length).toBeLessThan(published.length / 50);
  });

  it('takes steps in order, on working days, by persons who differ and hold the roles', () => {
    for (const item of items) {
      const moments = item.steps.map((step) => step.at);
      expect([...new Set(moments)].sort()).toEqual(moments);
      for (const step of item.steps) expect(isWorkingDay(step.at.slice(0, 10)), item.title).toBe(true);
      const people = item.steps.filter(({ step }) => step === 'create' || step.startsWith('approve_'));
      expect(new Set(people.map(({ by }) => by)).size).toBe(people.length);
      for (const step of item.steps) expect(accounts.some((account) => account.login === step.by)).toBe(true);
    }
  });

  it('fills every required field of the catalogue', () => {
    for (const item of items) {
      const organ = organProfile(item.organ);
      const values = {
        title: item.title,
        formed_on: item.formedOn,
        publisher: organ.name,
        document_number: item.documentNumber,
        topic_class: item.topicClass,
        genre_class: item.genreClass,
        validity: item.validity?.status ?? null,
      };
      expect(missingMetadata(item.kind, values), item.title).toEqual([]);
      expect(organ.columns.some((column) => column.code === item.column) || FIXED.includes(item.column)).toBe(
        true,
      );
      for (const code of item.alsoIn) {
        expect(organ.columns.some((column) => column.code === code) && code !== item.column, code).toBe(true);
      }
      expect(organ.sectionOffices.some((office) => office.code === item.sectionOffice)).toBe(true);
      const classes = { topic: item.topicClass, genre: item.genreClass, audience: item.audienceClass };
      for (const [scheme, code] of Object.entries(classes)) {
        if (code === null) continue;
        expect(classFault(schemeOf(SHIPPED_SCHEMES, scheme), code, item.formedOn), code).toBeNull();
      }
    }
  });

  it('fills the fields of every kind, as its check demands', () => {
    for (const item of items) {
      const { validity } = item;
      const facts = validity === null ? {} : { effectiveOn: validity.effectiveOn };
      expect(kindFaults(ITEM_KINDS[item.kind], item.fields, facts), item.title).toEqual([]);
    }
  });

  it('numbers documents without gaps and without doubles', () => {
    const numbers = items.flatMap((item) => (item.documentNumber === null ? [] : [item.documentNumber]));
    expect(new Set(numbers).size).toBe(numbers.length);
    const plain2020 = numbers.filter((number) => number.startsWith('西街办〔2020〕'));
    const counted = plain2020.map((number) => Number(number.slice(9, -1))).sort((a, b) => a - b);
    expect(counted).toEqual(counted.map((_, index) => index + 1));
  });

  it('links each normative document with its interpretation, and the repealed with the repealing one', () => {
    const documents = items.filter((item) => item.kind === 'normative_document');
    expect(documents).toHaveLength(6);
    for (const document of documents) {
      const reading = items.filter((item) => itemsOf(item.fields, 'policies').includes(document.key));
      expect(reading.map((item) => item.kind)).toEqual(['policy_interpretation']);
    }
    const repealed = documents.filter((item) => item.validity?.status === 'repealed');
    expect(repealed.map((item) => item.key)).toEqual(documents.flatMap((item) => item.repeals ?? []));
  });

  it('stays the same for the past whatever the day, and never reaches the day itself', () => {
    const early = demonstrationItems('2026-03-10');
    const keys = new Map(items.map((item) => [item.key, item]));
    for (const item of early) {
      for (const step of item.steps) expect(step.at.slice(0, 10) < '2026-03-10').toBe(true);
      if (item.end !== 'published' || item.kind === 'normative_document') continue;
      expect(keys.get(item.key)?.title).toBe(item.title);
    }
    expect(
      demonstrationItems('2027-01-06').filter((item) => item.publishedOn?.startsWith('2026')).length,
    ).toBeGreaterThan(60);
  });
});
