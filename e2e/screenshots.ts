// The pictures of the documentation, taken from a running demonstration: `npm run screenshots -- http://localhost:3000`.
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './chromium.ts';
import { signInAs } from './journeys/console.ts';
import { DESKTOP, openPage, PHONE } from './journeys/visitor.ts';

/** A picture that a page shows within one screen: larger ones do not belong into a repository. */
const MOST_BYTES = 300_000;
const folder = join(import.meta.dirname, '..', 'docs', 'images');
const origin = process.argv[2] ?? 'http://localhost:3000';
const lastYear = new Date().getFullYear() - 1;

mkdirSync(folder, { recursive: true });
const browser = await launchBrowser();
try {
  await publicPictures(browser);
  await consolePictures(browser);
} finally {
  await browser.close();
}

async function publicPictures(browser: Browser): Promise<void> {
  const desktop = await openPage(browser, DESKTOP);
  await desktop.goto(origin);
  const newest = await desktop.locator('ul.list a').first().getAttribute('href');
  await take(desktop, 'home');
  await desktop.goto(`${origin}${newest}`);
  await take(desktop, 'item');
  await desktop.goto(`${origin}/organs/xijie/columns/statutory_content`);
  await take(desktop, 'column');
  await desktop.goto(`${origin}/organs/xijie/requests/new`);
  await take(desktop, 'request-form');
  await desktop.goto(`${origin}/organs/xijie/annual-reports/${lastYear}`);
  await desktop.evaluate("document.getElementById('section-3').scrollIntoView({ behavior: 'instant' })");
  await take(desktop, 'report');
  const phone = await openPage(browser, PHONE);
  await phone.goto(origin);
  await take(phone, 'phone-home');
  await phone.goto(`${origin}/organs/xijie/annual-reports/${lastYear}`);
  await take(phone, 'phone-report');
}

async function consolePictures(browser: Browser): Promise<void> {
  const page = await signInAs(browser, origin, '陈晓雨');
  await page.getByRole('table', { name: '待办事项' }).getByRole('link').first().waitFor();
  await take(page, 'console');
  await page.getByRole('link', { name: '信息', exact: true }).click();
  await page.getByRole('table', { name: '信息' }).getByRole('link').first().click();
  await page.frameLocator('iframe').getByRole('article').waitFor();
  await take(page, 'console-item');
  await page.getByRole('link', { name: '年报', exact: true }).click();
  await page
    .getByRole('link', { name: /2025年/ })
    .first()
    .click();
  await page.getByRole('heading', { name: `${lastYear}年度报告` }).waitFor();
  await take(page, 'console-report');
}

async function take(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.png`);
  // Where the pointer was left, a row would look chosen.
  await page.mouse.move(0, 0);
  await page.screenshot({ path });
  const bytes = statSync(path).size;
  process.stdout.write(`${name}.png ${Math.round(bytes / 1000)} kB\n`);
  if (bytes > MOST_BYTES) throw new Error(`${path} is larger than ${MOST_BYTES} bytes`);
}
