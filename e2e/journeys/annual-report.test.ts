/**
 * The annual report: that of 2020 as everybody reads it, and that of the running year from its compilation in the
 * console to its place in 政府信息公开年报 (条例 art. 49, 50).
 */
import { chinaDate } from '@gongkai/law/calendar';
import {
  APPLICANT_CATEGORIES,
  cellsOf,
  formatById,
  formatOfYear,
  type Report,
  readCell,
  SECTION_ONE_ASPECTS,
} from '@gongkai/law/report';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { unzip } from '../../packages/server/src/reports/documents/unzip.testing.ts';
import { isCountedCell } from '../../packages/server/src/reports/fold.ts';
import { launchBrowser } from '../chromium.ts';
import { type StaffClient, signIn, signInOffer } from '../client.ts';
import { choose, deniedSteps, offeredSteps, openWork, signInAs, takeStep } from './console.ts';
import { openPage } from './visitor.ts';

const { origin } = inject('demonstration');

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

describe('the report of 2020', () => {
  const address = `${origin}/organs/xijie/annual-reports/2020`;
  const format = formatById('format_a_2019');

  test('stands on its page with 198 cells, all zero, and tells of 565 published items', async () => {
    const page = await openPage(browser);
    await page.goto(`${origin}/organs/xijie`);
    await page.getByRole('link', { name: '2020年', exact: true }).first().click();
    expect(page.url()).toBe(address);
    const cells = cellsOf(format);
    expect(cells).toHaveLength(198);
    const figures = await page.locator('table.official tbody td:not(.corner)').allTextContents();
    expect(figures.map((text) => Number(text.trim() || Number.NaN))).toEqual(cells.map(() => 0));
    expect(await page.locator('#section-1').textContent()).toContain('565');
    await page.context().close();
  });

  test('is downloaded as JSON with the same figures', async () => {
    const { bytes, type } = await download(`${address}.json`);
    expect(type).toContain('application/json');
    const report = JSON.parse(bytes.toString()) as Report;
    expect(cellsOf(format).map((cell) => readCell(report, cell))).toEqual(cellsOf(format).map(() => 0));
  });

  test('is downloaded as DOCX with its tables as real tables', async () => {
    const { bytes, type, name } = await download(`${address}.docx`);
    expect(type).toContain('wordprocessingml');
    expect(name).toContain('2020年政府信息公开工作年度报告.docx');
    const xml = unzip(bytes).get('word/document.xml') ?? '';
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables).toHaveLength(format.tables.length);
    const figures = tables.flatMap((table) => table.match(/<w:t[^>]*>0(\.00)?<\/w:t>/g) ?? []);
    expect(figures).toHaveLength(198);
  });

  test('is downloaded as a tagged PDF in Chinese', async () => {
    const { bytes, type } = await download(`${address}.pdf`);
    expect(type).toBe('application/pdf');
    const pdf = bytes.toString('latin1');
    for (const mark of ['%PDF-', '/StructTreeRoot', '/Lang (zh-CN)', '/S /Table'])
      expect(pdf).toContain(mark);
  });
});

/** Today in Shanghai. */
const TODAY = chinaDate(new Date());

describe('the report of the running year', () => {
  const year = Number(TODAY.slice(0, 4));
  const format = formatOfYear(year);
  const CHANGED = 'requests_received_and_handled.new_requests.natural_person';
  let page: Page;
  let head: StaffClient;
  let id = '';

  const read = () => head.get<ReportRecord>(`/api/reports/${id}`);

  test('is compiled by the head of the disclosure unit from the ledgers', async () => {
    head = await staff('linguodong');
    page = await signInAs(browser, origin, '林国栋');
    await page.getByRole('link', { name: '年报', exact: true }).click();
    await choose(page, '年度', `${year}年度`);
    await page.getByRole('button', { name: '编制' }).click();
    await page.getByRole('heading', { name: `${year}年度报告` }).waitFor();
    id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    expect(await read()).toMatchObject({ year, state: 'draft', format: format.id });
  });

  test('opens the records behind each of its counted figures, as many as the figure says', async () => {
    const { counted } = await read();
    const cells = cellsOf(format).filter((cell) => isCountedCell(format.id, cell));
    expect(Object.keys(counted).sort()).toEqual([...cells].sort());
    const listed = await Promise.all(cells.map(async (cell) => [cell, await listedRecords(head, id, cell)]));
    expect(Object.fromEntries(listed)).toEqual(counted);
  });

  test('shows these records in the console when I press a figure', async () => {
    const { counted } = await read();
    const [cell, figure] = Object.entries(counted).find(([, count]) => count > 0 && count <= 20) ?? [
      CHANGED,
      0,
    ];
    await figureOf(page, cell).click();
    const records = page.getByRole('dialog').getByRole('region', { name: '计入的记录' });
    await records
      .getByRole(figure > 0 ? 'listitem' : 'heading')
      .last()
      .waitFor();
    expect(await records.getByRole('listitem').count()).toBe(figure);
    await page.getByRole('button', { name: '关闭' }).click();
  });

  test('takes the figures that no register counts, each with its source', async () => {
    const blank = cellsOf(format).filter((cell) => !isCountedCell(format.id, cell));
    const [first = '', ...others] = blank;
    await figureOf(page, first).click();
    await page.getByLabel('数值').fill('0');
    await page.getByLabel('来源').fill('2026年政务服务事项台账');
    await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
    await page.getByText('填报数据已保存').waitFor();
    for (const cell of others) {
      const { version } = await read();
      await head.put(`/api/reports/${id}/cells`, { version, cell, value: 0, source: '各科室报送' });
    }
    const { report, typed } = await read();
    expect(blank.map((cell) => readCell(report, cell))).toEqual(blank.map(() => 0));
    expect(typed.find(({ cell }) => cell === first)).toMatchObject({
      source: '2026年政务服务事项台账',
      by: '林国栋',
    });
  });

  test('takes its texts, and cannot be confirmed without them', async () => {
    await page.reload();
    expect(await deniedSteps(page).textContent()).toContain('第一、五、六部分还有未填写的内容');
    await page.getByRole('button', { name: '撰写文字部分' }).click();
    for (const { heading } of SECTION_ONE_ASPECTS)
      await page.getByLabel(heading).fill(`${heading}情况良好。`);
    await page.getByLabel('正文').first().fill('主动公开的深度仍需加强。');
    await page.getByLabel('正文').last().fill('本年度没有收取信息处理费。');
    await page.getByRole('button', { name: '保存文字部分' }).click();
    await page.getByText('文字部分已保存').waitFor();
    expect((await read()).report.sections['6']).toBe('本年度没有收取信息处理费。');
    await offeredSteps(page).getByRole('button', { name: '确认报送' }).waitFor();
  });

  test('names the broken equation and leads to its cells when a figure is changed by hand, and stays a draft', async () => {
    const { counted, version } = await read();
    const figure = counted[CHANGED] ?? 0;
    const change = { version, cell: CHANGED, stated: figure + 1 };
    await expect(head.put(`/api/reports/${id}/overrides`, change)).rejects.toMatchObject({ status: 400 });
    await figureOf(page, CHANGED).click();
    await page.getByRole('button', { name: '人工更改' }).click();
    await page.getByLabel('更改为').fill(String(figure + 1));
    await page.getByLabel('理由').fill('漏登一件');
    await page.getByRole('dialog').getByRole('button', { name: '更改', exact: true }).click();
    await page.getByText('数据已人工更改').waitFor();
    const findings = page.getByRole('region', { name: '检查结果' });
    const broken = findings.getByRole('listitem').filter({ hasText: '各类申请人之和' });
    expect(await broken.textContent()).toContain(`之和为 ${sumOfNew(await read())}`);
    await broken.getByRole('button', { name: '查看单元格' }).click();
    expect(await cellOf(page, CHANGED).getAttribute('class')).toContain('lit');
    expect(await page.evaluate('document.activeElement.parentElement.id')).toBe(
      'cell-requests_received_and_handled.new_requests.applicant_total',
    );
    expect(await deniedSteps(page).textContent()).toContain('数据不平衡');
    const seen = await read();
    expect(seen.report.overrides).toMatchObject([
      { counted: figure, stated: figure + 1, reason: '漏登一件' },
    ]);
    await expect(
      head.post(`/api/reports/${id}/actions/confirm`, { version: seen.version }),
    ).rejects.toMatchObject({ status: 409, message: expect.stringContaining('report_unbalanced') });
    expect((await read()).state).toBe('draft');
  });

  test('is confirmed once the change is taken back, reviewed, approved and published by four persons', async () => {
    await figureOf(page, CHANGED).click();
    await page.getByRole('button', { name: '恢复为台账统计数' }).click();
    await page.getByText('已恢复为台账统计数').waitFor();
    await takeStep(page, '确认报送');
    await page.getByText('已确认，等待保密审查').waitFor();
    for (const [name, step, said] of [
      ['刘畅', '保密审查通过', '等待签发'],
      ['邓文博', '签发', '等待发布'],
      ['马思远', '发布', '年报已发布'],
    ] as const) {
      const other = await signInAs(browser, origin, name);
      await openWork(other, `${year}年政府信息公开工作年度报告`);
      await takeStep(other, step);
      await other.getByText(said).waitFor();
      await other.context().close();
    }
    expect(await read()).toMatchObject({ state: 'published', publishedOn: TODAY });
  });

  test('stands among the annual reports, where everybody reads and downloads it', async () => {
    const visitor = await openPage(browser);
    await visitor.goto(`${origin}/organs/xijie`);
    await visitor.getByRole('link', { name: '政府信息公开年报' }).click();
    await visitor.getByRole('link', { name: `${year}年政府信息公开工作年度报告` }).click();
    await visitor.waitForURL(`${origin}/organs/xijie/annual-reports/${year}`);
    const { report } = await read();
    const json = JSON.parse((await download(`${visitor.url()}.json`)).bytes.toString()) as Report;
    expect(json.tables).toEqual(report.tables);
    expect((await download(`${visitor.url()}.pdf`)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(unzip((await download(`${visitor.url()}.docx`)).bytes).get('word/document.xml')).toContain(
      '情况良好',
    );
    await visitor.context().close();
    await page.context().close();
  });
});

interface ReportRecord {
  year: number;
  state: string;
  format: string;
  version: number;
  publishedOn: string | null;
  report: Report;
  counted: Record<string, number>;
  typed: { cell: string; source: string; by: string }[];
}

/** How many records stand behind a cell, counted over all pages of the list. */
async function listedRecords(client: StaffClient, report: string, cell: string): Promise<number> {
  const seen = new Set<string>();
  let after: string | null = '';
  while (after !== null) {
    const query: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`;
    const page: { rows: { id: string }[]; next: string | null } = await client.get(
      `/api/reports/${report}/cells/${cell}?limit=10${query}`,
    );
    for (const { id } of page.rows) seen.add(id);
    after = page.next;
  }
  return seen.size;
}

function sumOfNew({ report }: ReportRecord): number {
  return APPLICANT_CATEGORIES.reduce(
    (sum, category) =>
      sum + (readCell(report, `requests_received_and_handled.new_requests.${category}`) ?? 0),
    0,
  );
}

const cellOf = (page: Page, cell: string) => page.locator(`[id="cell-${cell}"]`);
const figureOf = (page: Page, cell: string) => cellOf(page, cell).getByRole('button');

async function staff(login: string): Promise<StaffClient> {
  return signIn(origin, login, (await signInOffer(origin)).password);
}

async function download(address: string): Promise<{ bytes: Buffer; type: string; name: string }> {
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  const disposition = answer.headers.get('content-disposition') ?? '';
  return {
    bytes: Buffer.from(await answer.arrayBuffer()),
    type: answer.headers.get('content-type') ?? '',
    name: decodeURIComponent(/filename\*=UTF-8''(\S+)/.exec(disposition)?.[1] ?? ''),
  };
}
