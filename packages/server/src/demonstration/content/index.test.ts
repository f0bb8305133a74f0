import { cellsOf, formatOfYear } from '@gongkai/law/report';
import { foldRequest } from '@gongkai/law/request';
import { describe, expect, it } from 'vitest';
import { demonstrationContent } from './index.ts';

const TODAY = '2026-11-24';
const content = demonstrationContent(TODAY);
const ROLES = [
  'drafter',
  'section_head',
  'release_reviewer',
  'secrecy_reviewer',
  'information_officer',
  'rechecker',
  'request_handler',
  'disclosure_unit_head',
  'responsible_leader',
  'supervisor',
  'administrator',
];

/** GB 32100-2015: the weighted sum of all 18 characters is a multiple of 31. */
function creditCodeHolds(code: string): boolean {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const sum = Array.from(code).reduce(
    (total, character, index) => total + alphabet.indexOf(character) * (index === 17 ? 1 : 3 ** index % 31),
    0,
  );
  return code.length === 18 && sum % 31 === 0;
}

describe('the demonstration site', () => {
  it('has the furnished organ and three thin neighbours with sound codes', () => {
    expect(content.organs.map((organ) => organ.slug)).toEqual(['xijie', 'dongjie', 'xiangnan', 'sandikou']);
    for (const organ of content.organs) {
      expect(organ.code).toMatch(/^11340603/);
      expect(creditCodeHolds(organ.code), organ.name).toBe(true);
      expect(organ.reconsiderationOrgan).toBe('淮北市相山区人民政府');
    }
    expect(content.organs[0]?.contact).toMatchObject({
      address: '安徽省淮北市相山区相山北路78号',
      telephone: '0561-3895750',
      postcode: '235000',
      unit: '综合办公室',
    });
  });

  it('orders columns parents first, each with its item of article 20', () => {
    for (const organ of content.organs) {
      const seen = new Set<string>();
      for (const column of organ.columns) {
        expect(column.parent === null || seen.has(column.parent), column.code).toBe(true);
        expect(seen.has(column.code)).toBe(false);
        expect(column.code).toMatch(/^[a-z-]+$/);
        seen.add(column.code);
      }
    }
  });

  it('leaves no column of the furnished organ empty', () => {
    const organ = content.organs[0];
    const parents = new Set(organ?.columns.map((column) => column.parent));
    for (const column of organ?.columns ?? []) {
      if (parents.has(column.code) && column.code !== 'zhongdian') continue;
      const count = content.items.filter(
        (item) => item.organ === 'xijie' && item.column === column.code,
      ).length;
      expect(count, column.name).toBeGreaterThan(0);
    }
  });

  it('gives all eleven roles to staff, one login each', () => {
    const held = new Set(content.accounts.flatMap((account) => account.grants.map((grant) => grant.role)));
    expect([...held].sort()).toEqual([...ROLES].sort());
    expect(new Set(content.accounts.map((account) => account.login)).size).toBe(content.accounts.length);
  });

  it('is the same on every call', () => {
    expect(demonstrationContent(TODAY)).toEqual(content);
  });

  it('refuses a day before reconsideration came first', () => {
    expect(() => demonstrationContent('2023-05-01')).toThrow(RangeError);
  });
});

describe('annual reports of the demonstration', () => {
  it('are those of 2020 and of last year, published in January and in order', () => {
    expect(content.reports.map((report) => report.year)).toEqual([2020, 2025]);
    for (const report of content.reports) {
      const moments = [
        report.compiledAt,
        report.confirmedAt,
        report.secrecyReviewedAt,
        report.approvedAt,
        report.publishedAt,
      ];
      expect([...moments].sort()).toEqual(moments);
      expect(report.publishedAt.slice(0, 7)).toBe(`${report.year + 1}-01`);
    }
    expect(demonstrationContent('2026-01-12').reports.map((report) => report.year)).toEqual([2020]);
  });

  it('type every cell of table two that no register counts, and no other', () => {
    for (const report of content.reports) {
      const open = cellsOf(formatOfYear(report.year)).filter(
        (cell) => cell.startsWith('proactive_') && !cell.includes('normative_documents'),
      );
      expect(report.figures.map((figure) => figure.cell).sort()).toEqual(open.sort());
      for (const figure of report.figures) expect(figure.source).not.toBe('');
    }
  });

  it('name in their texts what the ledgers hold', () => {
    const [historic, recent] = content.reports;
    expect(historic?.sections['1'].proactive_disclosure).toContain('565条');
    const last = content.items.filter(
      (item) => item.organ === 'xijie' && item.publishedOn?.startsWith('2025'),
    );
    expect(recent?.sections['1'].proactive_disclosure).toContain(`${last.length}条`);
    const open = content.requests.filter((request) => {
      const events = request.steps.map((step) => step.event).filter((event) => event.on <= '2025-12-31');
      return events.length > 0 && foldRequest(events, { asOf: '2025-12-31' }).concluded_on === null;
    });
    expect(recent?.sections['1'].disclosure_on_request).toContain(`${open.length}件在年底收到`);
  });

  it('says nothing about an overdue reply that the ledger of the year contradicts', () => {
    const results = content.requests.map((request) => {
      const events = request.steps.map((step) => step.event).filter((event) => event.on <= '2025-12-31');
      return events.length === 0 ? [] : foldRequest(events, { asOf: '2025-12-31' }).flags;
    });
    expect(results.flat()).not.toContain('concluded_late');
    expect(results.flat()).not.toContain('overdue');
  });
});
