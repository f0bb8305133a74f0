// What axe-core objects to on a page as it stands.
import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Rule, element and reason of each objection. */
export async function objections(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results: AxeResults = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
}
