import { checkFile, type FileEntry } from '@gongkai/documents/check';
import { buildReport, cellsOf, formatOfYear, type Report, readCell, withCell } from '@gongkai/law/report';
import { describe, expect, it } from 'vitest';
import { csvOf, jsonOf } from './downloads.ts';

const TOTAL = 'reconsideration_and_litigation.case_count.reconsideration_total';

const report = (year: number): Report =>
  buildReport({
    organ: `甲县${year}镇人民政府`,
    year,
    requests: [
      { row: 'new_requests', category: 'natural_person', count: 12 },
      { row: 'granted', category: 'natural_person', count: 12 },
    ],
    cases: [{ group: 'reconsideration', result: 'upheld', count: 3 }],
    proactive: { proactive_art20_5: { administrative_licenses: { decisions: 41 } } },
  });

async function entriesOf(reports: readonly Report[]): Promise<readonly FileEntry[]> {
  const bytes = new TextEncoder().encode(JSON.stringify(reports));
  const options = { mayMakeRules: false, evidence: true, characterMaps: '' };
  return (await checkFile('年报.json', bytes, options)).entries;
}

/** The rows of a CSV in which every field is quoted. */
const rowsOf = (csv: string): string[][] =>
  [...csv.replace(/^\ufeff/, '').matchAll(/((?:"(?:[^"]|"")*",?)+)\r\n/g)].map(([, row = '']) =>
    [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, field = '']) => field.replaceAll('""', '"')),
  );

describe('the figures as CSV', () => {
  it('are all there, a row each, of every report of the file', async () => {
    const reports = [report(2023), report(2024)];
    const [head, ...rows] = rowsOf(csvOf(await entriesOf(reports)));
    expect(head).toEqual(['机关', '年度', '单元格', '数值', '存疑', '原文', '原文位置', '发现']);
    for (const one of reports) {
      const cells = cellsOf(formatOfYear(one.year)).filter((cell) => readCell(one, cell) !== undefined);
      const own = rows.filter(([organ]) => organ === one.organ);
      expect(own.map(([, year]) => year)).toEqual(cells.map(() => String(one.year)));
      expect(own.map(([, , , figure]) => figure)).toEqual(
        cells.map((cell) => String(readCell(one, cell) ?? '')),
      );
    }
  });

  it('have with a figure that does not add up what is wrong with it', async () => {
    const rows = rowsOf(csvOf(await entriesOf([withCell(report(2024), TOTAL, 30)])));
    const wrong = rows.filter(([, , , , , , , finding = '']) => finding.startsWith('错误'));
    expect(wrong).toMatchObject([{ 2: expect.stringContaining('行政复议总计'), 3: '30' }]);
  });

  it('hold no formula', async () => {
    const named: Report = { ...report(2024), organ: '=HYPERLINK("http://a")' };
    expect(csvOf(await entriesOf([named]))).not.toMatch(/(?:^|,)"=/m);
  });

  it('of a file without a report are a head alone', async () => {
    expect(rowsOf(csvOf(await entriesOf([])))).toHaveLength(1);
  });
});

it('the result as JSON is what was read', async () => {
  const entries = await entriesOf([report(2024)]);
  expect(JSON.parse(jsonOf(entries))).toEqual(entries);
});
