/**
 * Every public page in a real browser, as a phone shows it: axe-core finds nothing to object to, by day, by night and in
 * 长辈版; nothing hangs over the side of the screen; what is pressed is large enough to press.
 */
import { readFileSync } from 'node:fs';
import { stylesheetParts } from '@gongkai/pages';
import { type SamplePage, samplePages } from '@gongkai/pages/samples';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { objections } from './accessibility.ts';
import { launchBrowser } from './chromium.ts';

const PHONE = { width: 400, height: 800 };
const ORIGIN = 'http://pages.test';
const WAYS = [
  { way: 'by day', scheme: 'light', elder: false, target: 44 },
  { way: 'by night', scheme: 'dark', elder: false, target: 44 },
  { way: '长辈版', scheme: 'light', elder: true, target: 48 },
] as const;

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: PHONE });
  await servePages(context);
  page = await context.newPage();
});

afterAll(async () => {
  await browser?.close();
});

describe.each(samplePages)('$name', ({ name }) => {
  test.each(WAYS)('$way', async ({ scheme, elder, target }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const address = `${ORIGIN}/${name}${elder ? '?elder' : ''}`;
    // Night falls on the page that stands there by day.
    if (page.url() !== address) await page.goto(address);
    expect(await objections(page)).toEqual([]);
    expect(await overhang(page)).toBe(0);
    expect(await smallTargets(page, target)).toEqual([]);
  });
});

/** Answers every address of the test site from the samples; anything else would be a request to a stranger. */
async function servePages(context: BrowserContext): Promise<void> {
  const stylesheet = stylesheetParts.map((part) => readFileSync(part, 'utf8')).join('\n');
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const sample = samplePages.find(({ name }) => url.pathname === `/${name}`);
    if (url.origin !== ORIGIN) return route.abort();
    if (sample)
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: rendered(sample, url.search === '?elder'),
      });
    if (url.pathname === '/assets/site.css')
      return route.fulfill({ contentType: 'text/css', body: stylesheet });
    return route.fulfill({ status: 404, body: '' });
  });
}

function rendered(sample: SamplePage, elder: boolean): string {
  return sample.render((model) => ({ ...model, shell: { ...model.shell, preferences: { elder } } }));
}

/** By how many pixels the page is wider than the screen. */
async function overhang(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** Buttons, fields and entries of navigation that are lower than a finger needs. */
async function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('button, .button, .five a, .aids a, .pager a, .tree a, .row a, summary, select, textarea, .choice, input:not([type=hidden], [type=radio], [type=checkbox])')]
    .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < ${least - 0.5})
    .map((element) => element.outerHTML.slice(0, 120) + ' ' + element.getBoundingClientRect().height)`);
}
