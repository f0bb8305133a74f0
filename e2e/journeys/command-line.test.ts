/** The command line beside the running demonstration: reports compiled and checked, the clock of a case, the journal. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  cellsOf,
  emptyReport,
  type Finding,
  formatById,
  type Report,
  readCell,
  withCell,
} from '@gongkai/law/report';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openDatabase } from '../../packages/server/src/platform/database/database.ts';
import { runningUrl } from '../../packages/server/src/platform/database/embedded/index.ts';
import { gongkai } from './command.ts';

const { dataDir } = inject('demonstration');
const beside = { GONGKAI_DATA: dataDir };
const folder = mkdtempSync(join(tmpdir(), 'gongkai-commands-'));
const FORMAT_A = cellsOf(formatById('format_a_2019'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the report of 2020', () => {
  test('is compiled from the ledgers: one entry, 198 cells, each 0, without errors', async () => {
    const { code, stdout } = await gongkai(
      ['report', 'compile', '--organ', '西街道办事处', '--year', '2020', '--format', 'json'],
      beside,
    );
    const entries = JSON.parse(stdout) as (Report & { findings: Finding[] })[];
    expect(code).toBe(0);
    expect(entries).toHaveLength(1);
    const [entry] = entries;
    if (entry === undefined) return;
    expect(FORMAT_A).toHaveLength(198);
    expect(FORMAT_A.map((cell) => readCell(entry, cell))).toEqual(FORMAT_A.map(() => 0));
    expect(entry.findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(entry.sections['1'].proactive_disclosure).toContain('565');
  });

  test('names an organ that is not there in one line, with exit 2', async () => {
    const { code, stdout, stderr } = await gongkai(
      ['report', 'compile', '--organ', '无此街道办事处', '--year', '2020', '--format', 'json'],
      beside,
    );
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^[^\n]*无此街道办事处[^\n]*\n$/);
  });
});

describe('checking reports', () => {
  const zero = FORMAT_A.reduce(
    (report, cell) => withCell(report, cell, 0),
    emptyReport({ organ: '某某街道办事处', year: 2020 }),
  );
  const broken = withCell(zero, 'requests_received_and_handled.new_requests.natural_person', 1);
  const file = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };

  test.each([
    ['a balanced one', 0, JSON.stringify(zero)],
    ['one that breaks an equation', 1, JSON.stringify(broken)],
    ['several in one array, one of them broken', 1, JSON.stringify([zero, broken])],
    ['a file that is no JSON', 2, '{"schema":'],
    ['a file that holds something else', 2, '{"schema":"other"}'],
  ])('%s: exit %i', async (name, expected, content) => {
    const { code, stdout } = await gongkai([
      'report',
      'check',
      '--format',
      'json',
      file(`${name}.json`, content),
    ]);
    expect(code).toBe(expected);
    const entries = JSON.parse(stdout) as { status: string; findings?: Finding[] }[];
    const errors = entries.flatMap(({ findings = [] }) => findings.filter(({ level }) => level === 'error'));
    expect(errors.length > 0).toBe(expected === 1);
    expect(entries.some(({ status }) => status === 'refused')).toBe(expected === 2);
  });

  test('names the equation and its cells', async () => {
    const { stdout } = await gongkai([
      'report',
      'check',
      '--format',
      'json',
      file('named.json', JSON.stringify(broken)),
    ]);
    const [entry] = JSON.parse(stdout) as { findings: Finding[] }[];
    expect(entry?.findings).toContainEqual(
      expect.objectContaining({
        code: 'C1',
        row: 'new_requests',
        column: 'applicant_total',
        actual: 0,
        expected: 1,
      }),
    );
  });
});

describe('the clock of a case', () => {
  const clock = async (events: object[]) => {
    const path = join(folder, 'case.json');
    writeFileSync(path, JSON.stringify({ events, as_of: '2026-03-20' }));
    const { code, stdout } = await gongkai(['request', 'clock', path]);
    return { code, result: JSON.parse(stdout) as Record<string, unknown> };
  };
  const submit = {
    event: 'submit',
    on: '2026-03-02',
    channel: 'in_person',
    applicant_category: 'natural_person',
  };

  test('is printed with state, due date and how it was reached', async () => {
    const { code, result } = await clock([
      submit,
      { event: 'accept', on: '2026-03-03', office: '综合办公室' },
    ]);
    expect(code).toBe(0);
    expect(result).toMatchObject({ state: 'in_review' });
    expect(result).not.toHaveProperty('refused');
    expect(result.clocks).toContainEqual(
      expect.objectContaining({
        clock: 'reply',
        starts_on: '2026-03-02',
        due_on: '2026-03-30',
        how: expect.arrayContaining([expect.objectContaining({ rule: 'counted', days: 20 })]),
      }),
    );
  });

  test('stands beside a refused event with its reason and article, exit 1', async () => {
    const approve = { event: 'approve', on: '2026-03-04', approved_by: '负责人' };
    const { code, result } = await clock([submit, approve]);
    expect(code).toBe(1);
    expect(result).toMatchObject({ state: 'registered' });
    expect(result.refused).toEqual({
      event: 'approve',
      reason: 'wrong_state',
      article: expect.any(String),
    });
  });
});

describe('the journal', () => {
  test('holds, and every projected row follows from it', async () => {
    const { code, stdout, stderr } = await gongkai(['journal', 'verify', '--projections'], beside);
    expect(stdout).toMatch(/^淮北市相山区政府信息公开平台: \d+ events, the chain holds\n$/);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('names the event when one row of it is altered in the database, with exit 1', async () => {
    const { pool, close } = openDatabase(runningUrl(dataDir) ?? '');
    try {
      const found = await pool.query<{ event_id: string; data: object }>(
        "select event_id, data from journal where event = 'item.published' order by recorded_at limit 1",
      );
      const [row] = found.rows;
      const set = (data: object) =>
        pool.query('update journal set data = $1 where event_id = $2', [JSON.stringify(data), row?.event_id]);
      await set({ ...row?.data, index_number: '11340603003000000X/202001-99999' });
      const altered = await gongkai(['journal', 'verify'], beside);
      await set(row?.data ?? {});
      expect(altered.stdout).toContain(`altered: event ${row?.event_id}`);
      expect(altered.code).toBe(1);
      expect(await gongkai(['journal', 'verify'], beside)).toMatchObject({ code: 0 });
    } finally {
      await close();
    }
  });
});
