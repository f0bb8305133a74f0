// The command as a clerk types it: a program that is started, with files of every kind, good and bad.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileEntry } from '@gongkai/documents/check';
import { buildReport, formatOfYear, type Report, tableOf, withCell } from '@gongkai/law/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAll } from '../reading/index.ts';

const CLI = join(import.meta.dirname, '..', 'cli.ts');
const CASES = 'reconsideration_and_litigation.case_count';

const balanced: Report = buildReport({
  organ: '某某县清溪镇人民政府',
  year: 2025,
  requests: [
    { row: 'new_requests', category: 'natural_person', count: 12 },
    { row: 'granted', category: 'natural_person', count: 12 },
  ],
  cases: [{ group: 'reconsideration', result: 'upheld', count: 3 }],
  proactive: { proactive_art20_5: { administrative_licenses: { decisions: 41 } } },
});
const broken = withCell(balanced, `${CASES}.reconsideration_total`, 30);

const ROWS = (tableOf(formatOfYear(2025), 'requests_received_and_handled')?.rows ?? [])
  .filter(({ kind }) => kind === 'leaf')
  .slice(0, 12)
  .map(({ label }) => label);

/** A page without section two, and with some rows of the table of requests. */
const PAGE = `<!doctype html><title>年报</title><h1>某某县清溪镇人民政府2025年政府信息公开工作年度报告</h1>
<h2>三、收到和处理政府信息公开申请情况</h2><table>
<tr><td rowspan=3><td colspan=7>申请人情况</tr><tr><td rowspan=2>自然人<td colspan=5>法人或其他组织<td rowspan=2>总计</tr>
<tr><td>商业企业<td>科研机构<td>社会公益组织<td>法律服务机构<td>其他</tr>
${ROWS.map((row, index) => `<tr><td>${row}<td>${index}<td>0<td>0<td>0<td>0<td>2<td>${index + 2}</tr>`).join('')}</table>
<h2>四、政府信息公开行政复议、行政诉讼情况</h2><table>
<tr><td colspan=5>行政复议<td colspan=10>行政诉讼</tr>
<tr>${'<td>结果维持<td>结果纠正<td>其他结果<td>尚未审结<td>总计'.repeat(3)}</tr>
<tr><td>3<td>0<td>0<td>0<td>3${'<td>0'.repeat(10)}</tr></table>`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'report-check-'));
  await mkdir(join(folder, 'all', '街道'), { recursive: true });
  await writeFile(join(folder, 'balanced.json'), JSON.stringify(balanced));
  await writeFile(join(folder, 'all', '1.json'), JSON.stringify([balanced, broken]));
  await writeFile(join(folder, 'all', '街道', '2.html'), PAGE);
  await writeFile(join(folder, 'all', '=3.pdf'), '%PDF-1.7 broken');
  await writeFile(join(folder, 'all', 'notes.log'), 'not read');
});
afterAll(() => rm(folder, { recursive: true }));

function gongkai(args: string[], input = ''): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [CLI, 'report', 'check', ...args],
      { cwd: folder },
      (_, out, err) => resolve({ code: child.exitCode, out, err }),
    );
    child.stdin?.end(input);
  });
}

describe('gongkai report check', () => {
  it('says that a balanced report is balanced, and ends with 0', async () => {
    expect(await gongkai(['balanced.json'])).toEqual({
      code: 0,
      out: 'balanced.json：某某县清溪镇人民政府2025年政府信息公开工作年度报告，没有发现错误，9 处提示\n  提示 C14　共 9 格为空白，没有发生的应当填写 0\n',
      err: '',
    });
  });

  it('names each error with its cell, both figures, the article and the likely slip, and ends with 1', async () => {
    const { code, out } = await gongkai(['-'], JSON.stringify(broken));
    expect(code).toBe(1);
    expect(out).toMatch(/^-：某某县清溪镇人民政府2025年政府信息公开工作年度报告，1 处错误/);
    expect(out).toContain(
      '错误 C4　“政府信息公开行政复议、行政诉讼情况”表“行政复议总计”列：应为 3，实为 30（《政府信息公开条例》第五十条第三项）',
    );
    expect(out).toContain('相差 27');
  });

  it('reads a folder in the order of its names, and ends with 2 when something is missing or refused', async () => {
    const { code, out } = await gongkai(['all', '--format', 'json', '--evidence']);
    expect(code).toBe(2);
    const entries: FileEntry[] = JSON.parse(out);
    expect(entries.map(({ file, status }) => [file, status])).toEqual([
      [join('all', '1.json'), 'read'],
      [join('all', '1.json'), 'read'],
      [join('all', '=3.pdf'), 'refused'],
      [join('all', '街道', '2.html'), 'incomplete'],
    ]);
    expect(entries[1]).toMatchObject({
      ...broken,
      findings: expect.arrayContaining([expect.objectContaining({ code: 'C4' })]),
    });
    expect(entries[2]).toMatchObject({ refusal: 'malformed', notes: [], uncertain: [], findings: [] });
    expect(entries[3]).toMatchObject({
      organ: '某某县清溪镇人民政府',
      year: 2025,
      tables: { reconsideration_and_litigation: { case_count: { reconsideration_upheld: 3 } } },
      missing: expect.arrayContaining(['proactive_art20_5', 'requests_received_and_handled.results_total']),
      evidence: { [`${CASES}.reconsideration_upheld`]: { place: { table: 2, row: 3, column: 1 } } },
    });
  });

  it('gives a table of many files as CSV and as HTML that holds no formula and no markup of theirs', async () => {
    const csv = await gongkai(['all', '--format', 'csv']);
    expect(csv.out.split('\r\n')[0]).toContain('"文件","机关","年度"');
    const html = await gongkai(['=3.pdf<b>', '--format', 'html']);
    expect(html.out).toContain('<td>=3.pdf&lt;b&gt;</td>');
    const formula = await gongkai(['=3.pdf', '--format', 'csv']);
    expect(formula.out).toContain(`\r\n"'=3.pdf"`);
    expect(formula.code).toBe(2);
  });

  it('sums up several files at the end of the text', async () => {
    const { out } = await gongkai(['balanced.json', 'none.pdf', 'all']);
    expect(out).toContain('none.pdf：无法读取：文件不存在或者无法打开\n');
    expect(out).toMatch(/^报告 +6$/m);
    expect(out).toMatch(/^ {2}无法读取 +2$/m);
  });
});

/** Most memory that a child of this process has held at any time, in megabytes, as the system counts it. */
async function mostMemoryOfChildren(): Promise<number> {
  const tasks = await readdir(`/proc/${process.pid}/task`).catch(() => []);
  const lists = await Promise.all(
    tasks.map((task) => readFile(`/proc/${process.pid}/task/${task}/children`, 'latin1').catch(() => '')),
  );
  const children = lists.join(' ').split(' ').filter(Boolean);
  const peaks = await Promise.all(
    children.map(async (child) => {
      const status = await readFile(`/proc/${child}/status`, 'latin1').catch(() => '');
      return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024;
    }),
  );
  return Math.max(0, ...peaks);
}

describe('a file that takes too much', () => {
  const reading = { evidence: false, mayMakeRules: false };

  it('is ended before it holds 512 MB, whatever fills them', async () => {
    const hogs = ['一\t'.repeat(4_900_000), `[${'[],'.repeat(6_900_000)}[]]`];
    for (const hog of hogs) {
      let most = 0;
      const watch = setInterval(async () => {
        most = Math.max(most, await mostMemoryOfChildren());
      }, 10);
      const entries: FileEntry[] = [];
      const bytes = new TextEncoder().encode(hog);
      await readAll([{ file: 'hog', bytes }], reading, (found) => entries.push(...found));
      clearInterval(watch);
      expect(entries).toMatchObject([{ status: 'refused', refusal: 'out_of_memory' }]);
      expect(most).toBeLessThanOrEqual(512);
    }
  });

  it('leaves nothing behind in the process that asked', async () => {
    const bytes = new TextEncoder().encode('今天天气晴朗。');
    const before = process.listenerCount('exit');
    for (let time = 0; time < 3; time += 1) await readAll([{ file: 'a', bytes }], reading, () => undefined);
    expect(process.listenerCount('exit')).toBe(before);
  });

  it('is refused by time or memory, and the files around it are read', async () => {
    await writeFile(
      join(folder, 'big.html'),
      `<!doctype html>${'<table><tr><td>1</td></tr></table>'.repeat(500_000)}`,
    );
    const sources = ['balanced.json', 'big.html', 'balanced.json'].map((name) => ({
      file: join(folder, name),
      bytes: null,
    }));
    for (const [limits, refusal] of [
      [{ milliseconds: 400, megabytes: 4000 }, 'too_slow'],
      [{ milliseconds: 60_000, megabytes: 250 }, 'out_of_memory'],
    ] as const) {
      const entries: FileEntry[] = [];
      await readAll(sources, reading, (found) => entries.push(...found), limits);
      expect(entries.map(({ status }) => status)).toEqual(['read', 'refused', 'read']);
      expect(entries[1]).toMatchObject({ refusal });
    }
  });
});
