/** The regular re-review of what is not disclosed. 条例 art. 18. */
import { addMonths, type LocalDate } from '../calendar/index.ts';

/** Months between re-reviews until an organ decides otherwise: the law says “regularly”, yearly is usual. */
export const DEFAULT_CLOSED_REVIEW_MONTHS = 12;

/** Longest interval that still counts as regular review. */
export const MAX_CLOSED_REVIEW_MONTHS = 36;

/**
 * The day on which an item kept from the public comes up for re-review (《政府信息公开条例》第十八条: 定期评估审查).
 * @param on the day on which the last review ended
 * @param months the organ's interval, a whole number from 1
 */
export function nextClosedReview(on: LocalDate, months: number): LocalDate {
  if (!Number.isInteger(months) || months < 1)
    throw new RangeError('an interval is a whole number of months from 1');
  return addMonths(on, months);
}
