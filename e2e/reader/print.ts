/** HTML printed by Chromium, with a running head and page numbers, as offices print their reports. */
import type { Browser } from 'playwright-core';
import type { Print } from './layouts.ts';

const SMALL = 'style="font-size:9px;width:100%;text-align:center"';

/** A printer over this browser; one page at a time. */
export function printWith(browser: Browser): Print {
  return async (html) => {
    const page = await browser.newPage();
    try {
      await page.setContent(html);
      return await page.pdf({
        format: 'A4',
        margin: { top: '20mm', bottom: '20mm', left: '18mm', right: '18mm' },
        displayHeaderFooter: true,
        headerTemplate: `<div ${SMALL}>政府信息公开工作年度报告</div>`,
        footerTemplate: `<div ${SMALL}>- <span class="pageNumber"></span> -</div>`,
      });
    } finally {
      await page.close();
    }
  };
}
