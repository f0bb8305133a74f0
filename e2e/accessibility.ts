// What axe-core objects to on a page as it stands.
import axe, { type Result } from 'axe-core';
import type { Page } from 'playwright-core';

/** Rule, element and reason of each objection. */
export async function objections(page: Page): Promise<string[]> {
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(axe.source);
  const violations: Result[] = await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations)',
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
}
