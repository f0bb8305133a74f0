/** The main pages of the console on the running demonstration: axe-core finds nothing to object to, nothing hangs over a phone. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { objections } from '../accessibility.ts';
import { launchBrowser } from '../chromium.ts';
import { signInAs } from './console.ts';
import { DESKTOP, openPage, PHONE } from './visitor.ts';

const { origin } = inject('demonstration');

/** Each page with how to get there, and what stands on it once it is complete. */
const PAGES: [name: string, path: string, open: (page: Page) => Promise<void>][] = [
  ['work list', '', (page) => page.getByRole('heading', { name: '待办', level: 1 }).waitFor()],
  ['item list', 'items', (page) => firstRow(page).waitFor()],
  [
    'item',
    'items',
    async (page) => {
      await firstRow(page).click();
      await page.frameLocator('iframe').getByRole('article').waitFor();
    },
  ],
  ['choice of a kind', 'items/new', (page) => page.getByRole('link', { name: '办事指南' }).waitFor()],
  ['editor', 'items/new?kind=service_guide', (page) => page.getByRole('textbox', { name: '正文' }).waitFor()],
  ['request list', 'requests', (page) => firstRow(page).waitFor()],
  [
    'request',
    'requests',
    async (page) => {
      await firstRow(page).click();
      await page.getByRole('region', { name: '办理经过' }).waitFor();
    },
  ],
  ['registration of a request', 'requests/new', (page) => page.getByRole('textbox').last().waitFor()],
  ['remedies', 'requests/remedies', (page) => page.getByRole('table').waitFor()],
  ['report list', 'reports', (page) => firstRow(page).waitFor()],
  [
    'report',
    'reports',
    async (page) => {
      await firstRow(page).click();
      await page.getByRole('region', { name: '办理经过' }).waitFor();
    },
  ],
  [
    'figure of a report',
    'reports',
    async (page) => {
      await firstRow(page).click();
      await page.locator('.official button').first().click();
      await page.getByRole('dialog').waitFor();
    },
  ],
  ['classes', 'settings/classes', (page) => page.getByRole('button', { name: '综合政务' }).waitFor()],
  ['settings', 'settings', (page) => page.getByRole('heading', { level: 1 }).waitFor()],
];

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

describe.each([
  ['on a desktop', DESKTOP],
  ['on a phone', PHONE],
])('%s', (_name, viewport) => {
  let page: Page;

  beforeAll(async () => {
    page = await signInAs(browser, origin, '陈晓雨', viewport);
  });

  test('sign-in', async () => {
    const stranger = await openPage(browser, viewport);
    await stranger.goto(`${origin}/console/`);
    await stranger.getByRole('region', { name: '演示账号' }).waitFor();
    expect(await objections(stranger)).toEqual([]);
    expect(await overhang(stranger)).toBe(0);
    await stranger.context().close();
  });

  test.each(PAGES)('%s', async (_page, path, open) => {
    await page.goto(`${origin}/console/${path}`);
    await open(page);
    expect(await objections(page)).toEqual([]);
    expect(await overhang(page)).toBe(0);
  });
});

const firstRow = (page: Page) => page.getByRole('main').getByRole('table').getByRole('link').first();

/** By how many pixels the page is wider than the screen. */
function overhang(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
