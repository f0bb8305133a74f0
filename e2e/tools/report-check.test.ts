/**
 * The public page that checks annual reports, as a visitor uses it on the real program: files of several kinds, each
 * cell beside its source, findings, downloads; and nothing leaves the browser.
 */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { objections } from '../accessibility.ts';
import { launchBrowser } from '../chromium.ts';
import { utf8 } from '../reader/encodings.ts';
import { drawNoise } from '../reader/noise.ts';
import { printWith } from '../reader/print.ts';
import { randomFrom } from '../reader/random.ts';
import { htmlOf } from '../reader/render-html.ts';
import { docxOf } from '../reader/render-office.ts';
import { pipes } from '../reader/render-text.ts';
import { type Sheet, sheetOf } from '../reader/sheet.ts';
import { trueReport } from '../reader/true-report.ts';

const ADDRESS = '/tools/report-check';
const CASES = 'reconsideration_and_litigation.case_count';
const { origin } = inject('demonstration');

let browser: Browser;
let context: BrowserContext;
let page: Page;
let requests: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 400, height: 800 } });
  page = await context.newPage();
  requests = [];
  context.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await page.goto(origin + ADDRESS);
  requests.length = 0;
});
afterEach(() => context?.close());

/** A report of 2024 as it is printed without any noise. */
function sheet(breaches: number): Sheet {
  const random = randomFrom(7);
  const made = trueReport(11, { format: 'format_b_2021', year: 2024, scale: 40, breaches });
  return sheetOf(made, drawNoise(random, []), random);
}

const textFile = (of: Sheet): Uint8Array => utf8(pipes(of, randomFrom(3)));

const upload = (name: string, bytes: Uint8Array) => ({ name, mimeType: '', buffer: Buffer.from(bytes) });

async function choose(name: string, bytes: Uint8Array): Promise<void> {
  await page.setInputFiles('#report-file', upload(name, bytes));
  await page.getByText(`已核对“${name}”`).waitFor();
}

/** The figures of the page by cell, as they are printed. */
function figuresShown(): Promise<Record<string, string>> {
  return page.evaluate(
    `Object.fromEntries([...document.querySelectorAll('.reading [data-cells]')].map((one) => [one.dataset.cells, one.firstChild?.nodeType === 3 ? one.firstChild.data : '']))`,
  );
}

function figuresOf({ truth }: Sheet): Record<string, string> {
  const cells = Object.entries(truth.tables).flatMap(([table, rows]) =>
    Object.entries(rows).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, value]) => [`${table}.${row}.${column}`, value]),
    ),
  );
  return Object.fromEntries(cells.map(([cell, value]) => [cell, value === null ? '' : Number(value)]));
}

const asNumbers = (shown: Record<string, string>) =>
  Object.fromEntries(Object.entries(shown).map(([cell, text]) => [cell, text === '' ? '' : Number(text)]));

const KINDS: [name: string, make: (of: Sheet) => Uint8Array | Promise<Uint8Array>][] = [
  ['报告.txt', textFile],
  ['报告.docx', (of) => docxOf(of, randomFrom(3))],
  [
    '报告.pdf',
    (of) =>
      printWith(browser)(
        htmlOf(of, { charset: 'utf-8', furniture: false, wordMarkup: false }, randomFrom(3)),
      ),
  ],
];

test.each(KINDS)(
  '%s is read in the browser: every figure, each with its place, and nothing is sent',
  async (name, make) => {
    const printed = sheet(0);
    await choose(name, await make(printed));
    expect(asNumbers(await figuresShown())).toEqual(figuresOf(printed));
    expect(await page.locator('.verdict').textContent()).toMatch(/^(?:数据平衡|没有发现错误)/);
    const untraced = await page.evaluate(`(() => {
    const places = new Set([...document.querySelectorAll('.source [data-cells]')].flatMap((one) => one.dataset.cells.split(' ')));
    return [...document.querySelectorAll('.reading [data-cells]')].map((one) => one.dataset.cells).filter((cell) => !places.has(cell));
  })()`);
    expect(untraced).toEqual([]);
    expect(requests.filter((request) => !request.startsWith('GET /tools/assets/'))).toEqual([]);
    expect(await objections(page)).toEqual([]);
    expect(
      await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
    ).toBe(0);
  },
);

test('a cell that is focused marks its place in the source, and the other way round', async () => {
  const printed = sheet(0);
  await choose('报告.txt', textFile(printed));
  const cell = `${CASES}.reconsideration_total`;
  await page.locator(`.reading [data-cells="${cell}"]`).focus();
  const place = page.locator('.source .chosen');
  expect(await place.getAttribute('data-cells')).toBe(cell);
  expect(await place.textContent()).toBe(String(figuresOf(printed)[cell]));
  expect(await page.locator('.detail').textContent()).toContain('行政复议总计');
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('.source .chosen').getAttribute('data-cells')).not.toBe(cell);
  await page.locator(`.source [data-cells="${cell}"]`).hover();
  expect(await page.locator('.reading .chosen').getAttribute('data-cells')).toBe(cell);
});

test('a report that does not add up shows each finding, and its cell is one press away', async () => {
  const broken = sheet(2);
  expect(broken.truth.violations.length).toBeGreaterThan(0);
  await choose('报告.txt', textFile(broken));
  expect(await page.locator('.findings li.error').count()).toBe(broken.truth.violations.length);
  await page.locator('.findings .error .go').first().click();
  const focused = await page.evaluate('document.activeElement.dataset.cells');
  expect(broken.truth.violations.map((one) => one.split(' ')[1])).toContain(focused);
  expect(await page.locator('.reading .cell.error').count()).toBeGreaterThan(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 JSON' }).click(),
  ]);
  const [entry] = JSON.parse(readFileSync(await download.path(), 'utf8'));
  expect(entry.tables).toEqual(broken.truth.tables);
  expect(Object.keys(entry.evidence).length).toBeGreaterThan(100);
});

test('a file with the reports of two years shows both, and saves every figure of both as CSV', async () => {
  const years = [2023, 2024].map((year) => {
    const made = trueReport(year, { format: 'format_b_2021', year, scale: 40, breaches: 0 });
    const random = randomFrom(year);
    return sheetOf(made, drawNoise(random, []), random);
  });
  await choose('两年.txt', utf8(years.map((one) => pipes(one, randomFrom(3))).join('\n\n')));
  const titles = await page.locator('.entry h2').allTextContents();
  expect(titles).toEqual(years.map(({ truth }) => `${truth.organ}${truth.year}年政府信息公开工作年度报告`));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('两年.csv');
  const rows = readFileSync(await download.path(), 'utf8')
    .trim()
    .split('\r\n')
    .slice(1);
  for (const one of years) {
    const figures = Object.values(figuresOf(one)).map(String);
    const own = rows.filter((row) => row.startsWith(`"${one.truth.organ}","${one.truth.year}"`));
    expect(own.map((row) => row.split('","')[3])).toEqual(figures);
  }
});

test('a file that is dropped is read; one that holds no report is refused in a line', async () => {
  const transfer = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['会议通知'], '通知.txt'));
    return transfer;
  })()`);
  await page.dispatchEvent('#report-check', 'drop', { dataTransfer: transfer });
  await page.getByText('已核对“通知.txt”').waitFor();
  expect(await page.locator('.verdict').textContent()).toBe('无法读取：不是政府信息公开工作年度报告');
});

test('a worker that does not come to an end is ended after ten seconds, and the page says so', async () => {
  await context.route(/\/worker-[^/]+\.js$/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'addEventListener("message", () => { console.log("asked"); for (;;); }); postMessage({ ready: true });',
    }),
  );
  await page.clock.install();
  const asked = page.waitForEvent('console', (message) => message.text() === 'asked');
  await page.setInputFiles('#report-file', upload('报告.txt', textFile(sheet(0))));
  await asked;
  await page.clock.fastForward(10_000);
  await page.getByText('已核对“报告.txt”').waitFor();
  expect(await page.locator('.verdict').textContent()).toBe('无法读取：10 秒内未能读完');
});

test('without script the page says what it needs and which command does the same', async () => {
  const plain = await browser.newContext({ javaScriptEnabled: false });
  const document = await plain.newPage();
  const answer = await document.goto(origin + ADDRESS);
  expect(answer?.headers()['content-security-policy']).toContain("worker-src 'self'");
  expect(await document.locator('main').textContent()).toMatch(
    /文件不上传.*需要浏览器允许运行脚本.*gongkai report check/s,
  );
  await plain.close();
});
