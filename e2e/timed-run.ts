// From a Word file to the public page, as four people go it, with what each step costs them: clicks and keys as the browser got
// them, the seconds the program took, and how long hands and eyes need beside it. A picture of every step goes into a folder:
// `npm run timed-run -- http://localhost:3000 pictures`, against a running demonstration.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './chromium.ts';
import { signInOffer } from './client.ts';
import { choose, offeredSteps } from './journeys/console.ts';
import { DESKTOP, openPage, PHONE } from './journeys/visitor.ts';
import { wordFile } from './word-file.ts';

/** Seconds of hand and mind, by the keystroke-level model (Card, Moran, Newell 1980): pointing with a click, a key, a decision. */
const CLICK = 1.3;
const KEY = 0.28;
const DECISION = 1.35;
/** Keys that a Chinese character takes with an input method, about. */
const KEYS_A_CHARACTER = 3;

const [origin = 'http://localhost:3000', folder = 'timed-run'] = process.argv.slice(2);
const title = `关于做好冬季取暖安全工作的通知（${new Date().toISOString().slice(11, 19).replaceAll(':', '')}）`;
/** The file, in the layout that offices use. */
const NOTICE = {
  organ: '淮北市相山区西街道办事处',
  number: `西街办〔2026〕${Math.floor(Date.now() / 1000) % 100_000}号`,
  title: [title.slice(0, 9), title.slice(9)],
  paragraphs: [
    '各社区居民委员会，各科室：',
    '今冬气温偏低，居民取暖用电、用煤增多。为预防一氧化碳中毒和火灾，现就做好冬季取暖安全工作通知如下。',
    '一、开展入户排查。各社区于十二月十日前对使用煤炉、炭火取暖的住户逐户上门，检查烟道和报警器。',
    '二、配发报警器。对困难家庭免费配发一氧化碳报警器，数量如下：',
  ],
  rows: [
    ['社区', '户数', '报警器（台）'],
    ['翠峰社区', '46', '46'],
    ['古城社区', '38', '38'],
  ],
  signedOn: yesterday(),
};
const counts = { clicks: 0, keys: 0, pictures: 0 };
const steps: { name: string; clicks: number; keys: number; seconds: number }[] = [];

mkdirSync(folder, { recursive: true });
const { password } = await signInOffer(origin);
const browser = await launchBrowser();
try {
  await writes(browser);
  await reviews(browser, 'zhangyuhua', '发布审查', '同意发布');
  await reviews(browser, 'liuchang', '保密审查', '保密审查通过');
  await reviews(browser, 'masiyuan', '发布', '发布');
  await reads(browser);
  report();
} finally {
  await browser.close();
}

/** `2026年11月20日` */
function yesterday(): string {
  const [year = '', month = '', day = ''] = new Date(Date.now() - 16 * 3_600_000)
    .toISOString()
    .slice(0, 10)
    .split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

async function writes(at: Browser): Promise<void> {
  const page = await personAt(at, 'chenxiaoyu');
  await step('拟稿：打开编辑页', page, async () => {
    await page.getByRole('link', { name: '信息', exact: true }).click();
    await page.getByRole('button', { name: '拟写信息' }).click();
    await page.getByRole('link', { name: '公文', exact: true }).click();
    await page.getByRole('textbox', { name: '正文' }).waitFor();
  });
  await step('拟稿：导入 Word 文件', page, async () => {
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '导入文件' }).click();
    const name = '冬季取暖通知.docx';
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await (await chosen).setFiles({ name, mimeType, buffer: await wordFile(NOTICE) });
    counts.clicks += 2;
    await page.getByRole('dialog').waitFor();
  });
  await step('拟稿：采用', page, async () => {
    await page.getByRole('dialog').getByRole('button', { name: '采用为正文' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
  await step('拟稿：选择栏目和主题分类', page, async () => {
    await choose(page, '栏目', '安全生产');
    counts.keys += 4 * KEYS_A_CHARACTER;
    await page.getByRole('button', { name: /^同本栏目上一条/ }).click();
  });
  await step('拟稿：保存草稿', page, async () => {
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.getByText('草稿已保存').waitFor();
  });
  await step('拟稿：提交审查', page, async () => {
    await page.getByRole('button', { name: '提交审查' }).click();
    await page.getByText('已提交，等待审查。').waitFor();
  });
  await page.context().close();
}

/** A reviewer, or who publishes: opens the step from the work list, reads and takes it. */
async function reviews(at: Browser, login: string, what: string, act: string): Promise<void> {
  const page = await personAt(at, login);
  await step(`${what}：从待办打开`, page, async () => {
    await rowOf(page).getByRole('button').click();
    await page.frameLocator('iframe').getByRole('heading', { name: title }).waitFor();
  });
  const phone = await personAt(at, login, PHONE);
  await phone.goto(page.url());
  await phone.frameLocator('iframe').getByRole('heading', { name: title }).waitFor();
  await picture(phone, `${what}-手机`);
  await phone.context().close();
  await step(`${what}：办理`, page, async () => {
    await offeredSteps(page)
      .getByRole('button', { name: `确认${act}`, exact: true })
      .click();
    await page.getByRole('link', { name: '回到待办' }).waitFor();
  });
  await page.context().close();
}

function rowOf(page: Page) {
  return page.getByRole('table', { name: '待办事项' }).getByRole('row').filter({ hasText: title });
}

async function reads(at: Browser): Promise<void> {
  for (const [name, screen] of [
    ['公开页', DESKTOP],
    ['公开页-手机', PHONE],
  ] as const) {
    const page = await openPage(at, screen);
    await page.goto(`${origin}/organs/xijie/columns/anquan`);
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('heading', { name: title }).waitFor();
    await picture(page, name);
    await page.context().close();
  }
}

/** Signs in by keyboard, as people do who are offered no accounts. */
async function personAt(at: Browser, login: string, screen = DESKTOP): Promise<Page> {
  const page = await openPage(at, screen);
  await page.addInitScript(`{
    const count = (event) => event.isTrusted && window.counted?.(event.type);
    addEventListener('click', count, true);
    addEventListener('keydown', count, true);
  }`);
  // Only the desktop is counted: on the phone the same people look at the same thing.
  await page.exposeFunction('counted', (type: string) => {
    if (screen === DESKTOP) counts[type === 'click' ? 'clicks' : 'keys'] += 1;
  });
  await page.goto(`${origin}/console/`);
  await step(`${login} 登录`, screen === DESKTOP ? page : null, async () => {
    await page.getByRole('textbox', { name: '账号' }).pressSequentially(login);
    await page.keyboard.press('Tab');
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '待办', level: 1 }).waitFor();
  });
  return page;
}

/** Counts what a step costs, then takes its picture; without a page it is not counted. */
async function step(name: string, page: Page | null, run: () => Promise<void>): Promise<void> {
  const before = { ...counts };
  const began = performance.now();
  await run();
  if (page === null) return;
  const seconds = (performance.now() - began) / 1000;
  const clicks = counts.clicks - before.clicks;
  steps.push({ name, clicks, keys: counts.keys - before.keys, seconds });
  await picture(page, name);
}

async function picture(page: Page, name: string): Promise<void> {
  await page.evaluate('document.fonts.ready');
  counts.pictures += 1;
  const file = `${String(counts.pictures).padStart(2, '0')}-${name.replaceAll(/[：、 ]/g, '-')}.png`;
  await page.screenshot({ path: join(folder, file) });
}

function report(): void {
  const sum = (of: (step: (typeof steps)[number]) => number) => steps.reduce((all, one) => all + of(one), 0);
  const hand = ({ clicks, keys }: { clicks: number; keys: number }) =>
    clicks * (CLICK + DECISION) + keys * KEY;
  for (const one of steps) print(one.name, one.clicks, one.keys, one.seconds, hand(one));
  print(
    '合计',
    sum(({ clicks }) => clicks),
    sum(({ keys }) => keys),
    sum(({ seconds }) => seconds),
    sum(hand),
  );
}

function print(name: string, clicks: number, keys: number, seconds: number, hand: number): void {
  const figures = [
    `${clicks} 次点击`,
    `${keys} 次按键`,
    `程序 ${seconds.toFixed(1)} 秒`,
    `人 ${hand.toFixed(0)} 秒`,
  ];
  process.stdout.write(`${name}\t${figures.join('\t')}\n`);
}
