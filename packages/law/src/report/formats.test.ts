import { describe, expect, it } from 'vitest';
import { formatById, formatOfYear, REPORT_FORMATS } from './formats.ts';
import { tableLayout } from './layout.ts';
import { cellsOf, emptyReport, fileNameOf, formatAmount, printCell, titleOf, withCell } from './report.ts';

describe('条例 art. 50 last para: one national format, chosen by report year', () => {
  it.each([
    [2019, 'format_a_2019'],
    [2020, 'format_a_2019'],
    [2021, 'format_b_2021'],
    [2026, 'format_b_2021'],
  ])('%i uses %s', (year, id) => {
    expect(formatOfYear(year).id).toBe(id);
  });

  it('has none for years before the Regulation in force', () => {
    expect(() => formatOfYear(2018)).toThrow(RangeError);
    expect(formatById('constructor')).toBeNull();
  });

  it('counts 22 + 161 + 15 cells in format A and 10 + 175 + 15 in format B', () => {
    const counts = REPORT_FORMATS.map((format) =>
      ([2, 3, 4] as const).map((section) => {
        const ids = format.tables.filter((table) => table.section === section).map(({ id }) => id);
        return cellsOf(format).filter((address) => ids.some((id) => address.startsWith(`${id}.`))).length;
      }),
    );
    expect(counts).toEqual([
      [22, 161, 15],
      [10, 175, 15],
    ]);
  });

  it('gives every row and column an id of its own within its table', () => {
    for (const { tables } of REPORT_FORMATS)
      for (const { rows, columns } of tables) {
        expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
        expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
      }
  });
});

describe('the official layout', () => {
  const all = REPORT_FORMATS.flatMap((format) => format.tables.map((table) => ({ format, table })));

  it.each(all)('of $format.id $table.id fills its grid without gap or overlap', ({ format, table }) => {
    const layout = tableLayout(format, table.id);
    const rows = [...layout.head, ...layout.body];
    const taken = rows.map(() => new Array<number>(layout.columnCount).fill(0));
    rows.forEach((row, r) => {
      for (const cell of row) {
        const start = taken[r]?.indexOf(0) ?? -1;
        expect(start).toBeGreaterThanOrEqual(0);
        for (let dr = 0; dr < cell.rowSpan; dr++)
          for (let dc = 0; dc < cell.colSpan; dc++) {
            const line = taken[r + dr];
            if (line !== undefined) line[start + dc] = (line[start + dc] ?? 0) + 1;
          }
      }
    });
    expect(taken).toEqual(rows.map(() => new Array(layout.columnCount).fill(1)));
    expect(layout.widths.reduce((sum, width) => sum + width)).toBeCloseTo(1);
    expect(rows.flat().filter(({ kind }) => kind === 'value')).toHaveLength(
      cellsOf({ ...format, tables: [table] }).length,
    );
  });

  it('of the request table of format B has the corner over three row-head columns and 申请人情况 over seven', () => {
    const { head, body } = tableLayout(formatById('format_b_2021'), 'requests_received_and_handled');
    const spans = head.map((row) =>
      row.map(({ text, colSpan, rowSpan }) => [text.slice(0, 5), colSpan, rowSpan]),
    );
    expect(spans).toEqual([
      [
        ['（本列数据', 3, 3],
        ['申请人情况', 7, 1],
      ],
      [
        ['自然人', 1, 2],
        ['法人或其他', 5, 1],
        ['总计', 1, 2],
      ],
      [
        ['商业企业', 1, 1],
        ['科研机构', 1, 1],
        ['社会公益组', 1, 1],
        ['法律服务机', 1, 1],
        ['其他', 1, 1],
      ],
    ]);
    expect(body[2]?.[0]).toMatchObject({ text: '三、本年度办理结果', rowSpan: 22, vertical: true });
    expect(body[2]?.[1]).toMatchObject({ text: '（一）予以公开', colSpan: 2, scope: 'row' });
    expect(body[4]?.[0]).toMatchObject({ text: '（三）不予公开', rowSpan: 8, scope: 'rowgroup' });
  });

  it('of the case table lets 行政复议 reach over both levels of groups', () => {
    const { head } = tableLayout(formatById('format_b_2021'), 'reconsideration_and_litigation');
    expect(head[0]?.map(({ text, colSpan, rowSpan }) => [text, colSpan, rowSpan])).toEqual([
      ['行政复议', 5, 2],
      ['行政诉讼', 10, 1],
    ]);
  });

  it('follows a report that gives （六） as one row', () => {
    const report = {
      ...emptyReport({ organ: '某区人民政府', year: 2023 }),
      tables: { requests_received_and_handled: { other_handling: { natural_person: 1 } } },
    };
    const layout = tableLayout(formatById('format_b_2021'), 'requests_received_and_handled', report);
    expect(layout.body).toHaveLength(23);
    expect(layout.body[2]?.[0]?.rowSpan).toBe(20);
    expect(layout.body.flat().filter(({ text }) => text === '（六）其他处理')).toMatchObject([
      { colSpan: 2, scope: 'row' },
    ]);
  });

  it('is refused for a table the format does not have', () => {
    expect(() => tableLayout(formatById('format_b_2021'), 'proactive_art20_9')).toThrow(RangeError);
  });
});

describe('printing', () => {
  it('writes the title in the fixed words', () => {
    expect(titleOf('相山区西街道办事处', 2020)).toBe('相山区西街道办事处2020年政府信息公开工作年度报告');
  });

  it.each([
    [0, '0.00'],
    [7730.28, '7730.28'],
    [24252.311082, '24252.311082'],
    [0.5, '0.50'],
    [1e-7, '0.0000001'],
    [123456789012345, '123456789012345.00'],
    [-1.5, '-1.50'],
  ])('writes the amount %d as %s', (value, text) => {
    expect(formatAmount(value)).toBe(text);
  });

  it('writes 0 as 0, a blank as nothing, and a unit where one was printed', () => {
    const address = 'proactive_art20_9.centralized_procurement.procurement_amount';
    const report = { ...emptyReport({ organ: '某局', year: 2020 }), units: { [address]: '元' } };
    const printed = (value: number | null) =>
      printCell(
        withCell(report, address, value),
        'proactive_art20_9',
        'centralized_procurement',
        'procurement_amount',
      );
    expect([printed(null), printed(0), printed(1200.5)]).toEqual(['', '0.00元', '1200.50元']);
    expect(
      printCell(
        withCell(report, 'proactive_art20_1.rules.newly_made', 0),
        'proactive_art20_1',
        'rules',
        'newly_made',
      ),
    ).toBe('0');
  });

  it('names a download by the title, without what file systems forbid', () => {
    const report = { ...emptyReport({ organ: '某局', year: 2025 }), title: 'a/b\\c:"年报"\u0000' };
    expect(fileNameOf(report, 'pdf')).toBe('abc年报.pdf');
  });
});
