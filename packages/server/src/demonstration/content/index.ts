/** The content of the demonstration site, as pure data: what the loader brings in by the platform's own operations. */
import type { LocalDate } from '@gongkai/law/calendar';
import { absences } from './absences.ts';
import { accounts } from './accounts.ts';
import { demonstrationItems } from './items.ts';
import { organProfiles, site } from './organs.ts';
import { demonstrationRemedies } from './remedies.ts';
import { demonstrationReports } from './reports.ts';
import { demonstrationRequests } from './requests.ts';
import { reviewCases } from './review-cases.ts';
import type { DemonstrationContent, OrganContent } from './types.ts';

export type { AbsenceContent } from './absences.ts';
export { accounts } from './accounts.ts';
export { site } from './organs.ts';
export type { ReviewCase, ReviewCaseStep } from './review-case.ts';
export type * from './types.ts';

/** The organs of the site; the furnished one first. */
export const organs: readonly OrganContent[] = organProfiles;

/** The texts name reconsideration-first, which is law since this day (行政复议法 2023). */
const FIRST_TODAY: LocalDate = '2025-01-01';

/**
 * Everything the demonstration holds on the morning of `today`: no act lies on that day or after it. The same day
 * gives the same content on every machine. Throws `RangeError` for a day before 2025.
 */
export function demonstrationContent(today: LocalDate): DemonstrationContent {
  if (today < FIRST_TODAY) throw new RangeError(`the demonstration begins on ${FIRST_TODAY}`);
  const items = demonstrationItems(today);
  const requests = demonstrationRequests(today);
  return {
    site,
    organs,
    accounts,
    items,
    absences: absences(today),
    reviewCases: reviewCases(today),
    requests,
    remedies: demonstrationRemedies(requests, today),
    reports: demonstrationReports(today, items, requests),
  };
}
