import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../check.ts';
import type { ReportFormat } from '../format.ts';
import { FORMAT_A_2019 } from '../format-a-2019.ts';
import { FORMAT_B_2021 } from '../format-b-2021.ts';
import { type Report, withCell } from '../report.ts';
import type { Block, SourceDocument } from './document.ts';
import { type ReadEntry, reportOfEntry } from './entry.ts';
import { readReports } from './read.ts';
import {
  asTables,
  balancedReport,
  cellPerLine,
  cellsIn,
  flattened,
  joinedBy,
  labelsFirst,
  line,
  ORGAN,
  type Printing,
  printed,
} from './render.test-data.ts';

const FORMATS: readonly [string, ReportFormat, number][] = [
  ['A', FORMAT_A_2019, 2020],
  ['B', FORMAT_B_2021, 2023],
];

const APART: readonly [string, Printing][] = [
  ['real tables', asTables],
  ['tabs', joinedBy('\t')],
  ['upright bars', joinedBy(' | ')],
  ['wide spaces', joinedBy('      ')],
  ['a cell a line', cellPerLine],
  ['labels first', labelsFirst],
];

const REQUESTS = 'requests_received_and_handled';

function only(document: SourceDocument): ReadEntry {
  const entries = readReports(document);
  expect(entries).toHaveLength(1);
  const [entry] = entries;
  if (entry === undefined) throw new Error('no entry');
  return entry;
}

/** One fixed report, so that a test can speak of its figures. */
function sample(format = FORMAT_B_2021, year = 2023): Report {
  const [report] = fc.sample(balancedReport(format, year), { numRuns: 1, seed: 7 });
  if (report === undefined) throw new Error('no sample');
  return report;
}

const pipes = joinedBy(' | ');

function edited(document: SourceDocument, edit: (text: string) => string): SourceDocument {
  return {
    blocks: document.blocks.map(
      (block): Block => (block.kind === 'text' ? { ...block, text: edit(block.text) } : block),
    ),
  };
}

describe('a report whose cells stand apart is read as it is printed', () => {
  for (const [name, format, year] of FORMATS)
    for (const [layout, print] of APART)
      it(`format ${name}, ${layout}`, () => {
        fc.assert(
          fc.property(balancedReport(format, year), (report) => {
            const entry = only(printed(report, format, print));
            expect(entry).toMatchObject({
              status: 'read',
              organ: ORGAN,
              year,
              format: format.id,
              uncertain: [],
            });
            expect(cellsIn(entry.tables)).toEqual(cellsIn(report.tables));
          }),
          { numRuns: 10 },
        );
      });
});

describe('a report that was flattened into one line', () => {
  for (const [name, format, year] of FORMATS)
    it(`format ${name}: every cell is right or uncertain with the right value among its candidates`, () => {
      fc.assert(
        fc.property(balancedReport(format, year), (report) => {
          const entry = only(flattened(printed(report, format, joinedBy(''))));
          const uncertain = new Map(entry.uncertain.map(({ cell, candidates }) => [cell, candidates]));
          const read = cellsIn(entry.tables);
          for (const [cell, value] of cellsIn(report.tables)) {
            const candidates = uncertain.get(cell);
            if (candidates === undefined) expect([cell, read.get(cell)]).toEqual([cell, value]);
            else if (candidates.length > 0) expect(candidates).toContain(value);
          }
        }),
        { numRuns: 8 },
      );
    });

  it('splits what only the balances of rows and columns together can split', () => {
    const figures = {
      granted: [27, 0, 0, 2, 0, 1, 30],
      partially_granted: [5, 0, 0, 0, 0, 0, 5],
      results_total: [32, 0, 0, 2, 0, 1, 35],
      new_requests: [32, 0, 0, 2, 0, 1, 35],
    };
    const columns = FORMAT_B_2021.tables.find(({ section }) => section === 3)?.columns ?? [];
    const balanced = Object.entries(figures).reduce<Report>(
      (report, [row, values]) =>
        columns.reduce(
          (next, { id }, at) => withCell(next, `${REQUESTS}.${row}.${id}`, values[at] ?? 0),
          report,
        ),
      zeroReport(),
    );
    const document = flattened(printed(balanced, FORMAT_B_2021, joinedBy('')));
    expect(document.blocks[0]).toMatchObject({ text: expect.stringContaining('270020130') });
    const entry = only(document);
    expect(entry.tables[REQUESTS]?.granted).toEqual(balanced.tables[REQUESTS]?.granted);
    expect(entry.notes).toContain('figures_split_by_balances');
  });

  it('says so when several readings remain', () => {
    const report = [
      ['issued', 69],
      ['repealed', 3],
      ['in_force', 665],
    ].reduce<Report>(
      (next, [column, value]) =>
        withCell(next, `proactive_art20_1.normative_documents.${column}`, Number(value)),
      zeroReport(),
    );
    const entry = only(flattened(printed(report, FORMAT_B_2021, joinedBy(''))));
    expect(entry.tables.proactive_art20_1?.normative_documents).toEqual({
      issued: null,
      repealed: null,
      in_force: null,
    });
    const found = entry.uncertain.find(
      ({ cell }) => cell === 'proactive_art20_1.normative_documents.repealed',
    );
    expect(found?.candidates).toEqual([3, 6, 9, 36, 66, 93, 366, 936, 9366]);
  });

  it('never comes out balanced and sure of itself when it is broken', () => {
    fc.assert(
      fc.property(balancedReport(FORMAT_B_2021, 2023), fc.integer({ min: 1, max: 9 }), (report, by) => {
        const cell = `${REQUESTS}.granted.natural_person`;
        const broken = withCell(report, cell, (cellsIn(report.tables).get(cell) ?? 0) + by);
        const entry = only(flattened(printed(broken, FORMAT_B_2021, joinedBy(''))));
        const found = reportOfEntry(entry);
        const errors = found === null ? [] : checkReport(found).filter(({ level }) => level === 'error');
        const inRequests = entry.uncertain.some(({ cell: other }) => other.startsWith(REQUESTS));
        expect(errors.length > 0 || inRequests).toBe(true);
      }),
      { numRuns: 6 },
    );
  });
});

function zeroReport(): Report {
  const report = sample();
  const tables = Object.fromEntries(
    Object.entries(report.tables).map(([table, rows]) => [
      table,
      Object.fromEntries(
        Object.entries(rows).map(([row, cells]) => [
          row,
          Object.fromEntries(Object.keys(cells).map((id) => [id, 0])),
        ]),
      ),
    ]),
  );
  return { ...report, tables };
}

describe('what stands for none', () => {
  it('a blank cell and each mark are null, and the mark is kept', () => {
    const marks = ['/', '-', '—', '_', '无', ''];
    let next = 0;
    const document = edited(printed(zeroReport(), FORMAT_B_2021, pipes), (text) =>
      text.startsWith('二、上年结转')
        ? text
            .split(' | ')
            .map((cell, index) => (index === 0 ? cell : (marks[next++] ?? cell)))
            .join(' | ')
        : text,
    );
    const entry = only(document);
    const row = entry.tables[REQUESTS]?.carried_in ?? {};
    expect(Object.values(row)).toEqual([null, null, null, null, null, null, 0]);
    expect(entry.uncertain).toEqual([]);
    expect(entry.evidence[`${REQUESTS}.carried_in.natural_person`]).toMatchObject({
      mark: '/',
      confidence: 1,
    });
    expect(entry.evidence[`${REQUESTS}.carried_in.other_organization`]).toMatchObject({ mark: '' });
  });

  it('a row that is not there is left out and named', () => {
    const document = printed(sample(), FORMAT_B_2021, pipes);
    const blocks = document.blocks.filter(
      (block) => block.kind !== 'text' || !block.text.includes('行政处罚'),
    );
    const entry = only({ blocks });
    expect(entry.status).toBe('incomplete');
    expect(entry.missing).toEqual(['proactive_art20_6.administrative_penalties']);
    expect(entry.tables.proactive_art20_6).not.toHaveProperty('administrative_penalties');
  });
});

describe('figures as offices print them', () => {
  const read = (cell: string, column: string) => {
    const document = edited(printed(zeroReport(), FORMAT_B_2021, pipes), (text) =>
      text.startsWith('行政规范性文件') ? `行政规范性文件 | ${cell} | 0 | 0` : text,
    );
    const entry = only(document);
    return entry.tables.proactive_art20_1?.normative_documents?.[column];
  };

  it.each([
    ['１２', 12],
    ['1,234', 1234],
    ['12 件', 12],
    ['22（其中修订16件）', 22],
    ['1 2', 12],
  ])('%s', (cell, value) => {
    expect(read(cell, 'issued')).toBe(value);
  });

  it.each([
    ['减4', -4],
    ['－18', -18],
    ['+19', 19],
    ['增加3', 3],
  ])('the change %s', (cell, value) => {
    const report = sample(FORMAT_A_2019, 2020);
    const document = edited(printed(report, FORMAT_A_2019, pipes), (text) =>
      text.startsWith('行政处罚') ? `行政处罚 | 40 | ${cell} | 0` : text,
    );
    expect(only(document).tables.proactive_art20_6?.administrative_penalties?.change_this_year).toBe(value);
  });

  it('keeps the unit of an amount', () => {
    const document = edited(printed(zeroReport(), FORMAT_B_2021, pipes), (text) =>
      text.startsWith('行政事业性收费') ? '行政事业性收费 | 7730.28万元' : text,
    );
    const entry = only(document);
    const cell = 'proactive_art20_8.administrative_fees.fees_collected';
    expect(cellsIn(entry.tables).get(cell)).toBe(7730.28);
    expect(entry.units[cell]).toBe('万元');
  });
});

describe('damage that real files have', () => {
  it('labels with typing errors, without their numbers, and in traditional characters', () => {
    const report = sample();
    const document = edited(printed(report, FORMAT_B_2021, pipes), (text) =>
      text
        .replace('2.其他法律行政法规禁止公开', '其他法律行政止公开')
        .replace('重复申请', '重復申請')
        .replace('4.保护', '保護'),
    );
    expect(cellsIn(only(document).tables)).toEqual(cellsIn(report.tables));
  });

  it('a page break inside the table', () => {
    const report = sample();
    const document = printed(report, FORMAT_B_2021, cellPerLine);
    const at =
      document.blocks.findIndex((block) => block.kind === 'text' && block.text.includes('重复申请')) + 3;
    const title = document.blocks[0];
    if (title === undefined) throw new Error('no title');
    const pageBreak = [line(''), line('- 4 -'), title, line('')];
    const blocks = [...document.blocks.slice(0, at), ...pageBreak, ...document.blocks.slice(at)];
    expect(cellsIn(only({ blocks }).tables)).toEqual(cellsIn(report.tables));
  });

  it('rows in another order', () => {
    const report = sample();
    const document = printed(report, FORMAT_B_2021, (one, format, table) =>
      table.section === 3 ? [...pipes(one, format, table)].reverse() : pipes(one, format, table),
    );
    expect(cellsIn(only(document).tables)).toEqual(cellsIn(report.tables));
  });
});

describe('several reports in one file', () => {
  it('reads each of two years', () => {
    const first = sample();
    const [second = first] = fc.sample(balancedReport(FORMAT_A_2019, 2020), { numRuns: 1, seed: 8 });
    const entries = readReports({
      blocks: [
        ...printed(first, FORMAT_B_2021, asTables).blocks,
        ...printed(second, FORMAT_A_2019, asTables).blocks,
      ],
    });
    expect(entries.map(({ year, format }) => [year, format])).toEqual([
      [2023, 'format_b_2021'],
      [2020, 'format_a_2019'],
    ]);
    expect(entries.map(({ tables }) => cellsIn(tables))).toEqual(
      [first, second].map(({ tables }) => cellsIn(tables)),
    );
  });
});

describe('what is refused', () => {
  const headings = ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况'];
  const more = ['四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况'];

  it.each([
    ['nothing', [], 'empty_document'],
    ['another text', [line('关于召开会议的通知，请3人参加。')], 'not_a_report'],
    [
      'a report before the present Regulation',
      [line('临水县2016年政府信息公开工作年度报告'), line('一、主动公开情况'), line('全年公开12条。')],
      'before_2019',
    ],
    [
      'headings without tables',
      [line(`${ORGAN}2021年政府信息公开工作年度报告`), ...[...headings, ...more].map(line)],
      'tables_missing',
    ],
    [
      'tables as pictures',
      [
        line(`${ORGAN}2021年政府信息公开工作年度报告`),
        ...headings.map(line),
        { kind: 'image', place: {} } as const,
        ...more.map(line),
      ],
      'tables_as_pictures',
    ],
  ] as const)('%s', (_, blocks, refusal) => {
    expect(only({ blocks })).toMatchObject({ status: 'refused', refusal, tables: {} });
  });

  it('any text at all is answered and never thrown at', () => {
    const pieces = fc.constantFrom(
      '0',
      '12',
      '规章',
      '予以公开',
      '总计',
      '\t',
      ' | ',
      '\n',
      '（七）',
      '3.其他',
      '.',
      '-',
      '2021年',
      '减',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 80 }),
        (parts) => {
          const blocks = parts.join('').split('\n').map(line);
          expect(readReports({ blocks }).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
