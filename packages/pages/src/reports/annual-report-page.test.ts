import { cellsOf, formatOfYear } from '@gongkai/law/report';
import { describe, expect, test } from 'vitest';
import { sampleAnnualReport, sampleOldAnnualReport } from '../samples/reports.ts';
import { annualReportPage } from './annual-report-page.ts';

/** Figures of a page: cells of tables that are neither heads nor the corner. */
function figures(page: string): string[] {
  return [...page.matchAll(/<td(?: class="total")?>(.*?)<\/td>/g)].map((found) => found[1] ?? '');
}

/** Width of each row of a table in grid columns, with cells that reach down from rows above. */
function rowWidths(table: string): number[] {
  const hanging: number[] = [];
  return [...table.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = ''], index) => {
    const fromAbove = hanging[index] ?? 0;
    const cells = [...row.matchAll(/<t[hd]([^>]*)>/g)].map(([, attributes = '']) => ({
      columns: Number(/colspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
      rows: Number(/rowspan="(\d+)"/.exec(attributes)?.[1] ?? 1),
    }));
    for (const cell of cells)
      for (let below = 1; below < cell.rows; below++)
        hanging[index + below] = (hanging[index + below] ?? 0) + cell.columns;
    return fromAbove + cells.reduce((sum, cell) => sum + cell.columns, 0);
  });
}

describe.each([
  [2020, sampleOldAnnualReport],
  [2025, sampleAnnualReport],
])('the annual report of %i', (year, model) => {
  const page = annualReportPage(model);

  test('prints every cell of its format as a figure, and no blank', () => {
    expect(figures(page)).toHaveLength(cellsOf(formatOfYear(year)).length);
    expect(figures(page)).not.toContain('');
  });

  test('every row of every table fills the same grid, so that figures stand under their heads', () => {
    const tables = page.match(/<table[\s\S]*?<\/table>/g) ?? [];
    expect(tables).toHaveLength(formatOfYear(year).tables.length);
    for (const table of tables) expect(new Set(rowWidths(table)).size).toBe(1);
  });

  test('prints the six headings in order', () => {
    const headings = [...page.matchAll(/<h2>(.、[^<]*)<\/h2>/g)].map((found) => found[1]);
    expect(headings).toEqual(formatOfYear(year).sections.map(({ heading }) => heading));
  });
});

describe('figures and files', () => {
  test('a figure is a link only where its records may be seen', () => {
    const page = annualReportPage(sampleAnnualReport);
    expect(figures(page).filter((figure) => figure.includes('<a '))).toEqual([
      '<a href="/organs/dongmen/columns/zhengce-guifan?year=2025">9</a>',
    ]);
  });

  test('each download says its format and size', () => {
    const page = annualReportPage(sampleAnnualReport);
    expect(page).toMatch(/DOCX 文档<\/a><span class="size">（28 KB）/);
    expect(page).toMatch(/PDF 文档<\/a><span class="size">（402 KB）/);
    expect(page).toMatch(/JSON 数据<\/a><span class="size">（9 KB）/);
  });

  test('a superseded report says by what, when and why, above its title', () => {
    const page = annualReportPage(sampleOldAnnualReport);
    const notice = page.indexOf('本报告已于2021年3月1日由<a href="/organs/dongmen/annual-reports/2020">');
    expect(notice).toBeGreaterThan(0);
    expect(notice).toBeLessThan(page.indexOf('<h1'));
  });
});
