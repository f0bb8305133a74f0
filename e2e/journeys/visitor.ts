// A person with a browser of their own: nobody else's cookies, a screen of the given size, the time of Shanghai.
import type { Browser, Page } from 'playwright-core';

/** A desktop screen and a phone. */
export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 400, height: 800 };

/** Nothing on a page takes longer than this; a wait that fails then says for what. */
const PATIENCE_MS = 15_000;

/** Opens a page in a browser of its own. */
export async function openPage(browser: Browser, viewport = DESKTOP): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    deviceScaleFactor: 1,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  return context.newPage();
}
