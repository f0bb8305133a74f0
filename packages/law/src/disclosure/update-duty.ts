/** How long a column may stay without anything new (国办秘函〔2019〕19号: 栏目不更新; 条例 art. 53(2)). */
import { addDays, daysBetween, type LocalDate } from '../calendar/index.ts';

/** Days that a class of column may rest, as the national site check counts them; `yearly` is customary. */
export const FRESHNESS_DEFAULTS = { news: 14, notices_and_policy: 183, yearly: 365 } as const;

/** Share of the time after which a column is said to be due soon. */
const WARNING_SHARE = 0.7;

export type UpdateDutyState = 'fresh' | 'due_soon' | 'overdue' | 'empty';

/** Where a column stands. */
export interface UpdateDuty {
  readonly state: UpdateDutyState;
  /** Last day on which something new keeps the column fresh; null while nothing stands in it. */
  readonly dueOn: LocalDate | null;
  /** Days from today to `dueOn`; negative when late. */
  readonly daysLeft: number | null;
}

/**
 * Where a column stands on a day. A column without anything counts as empty, which the check counts like one that is
 * not updated.
 * @param freshnessDays days within which something new must come; null where no duty is set
 * @param newestOn day of the newest release in the column and below it; null while there is none
 * @returns null where no duty is set
 */
export function updateDuty(
  freshnessDays: number | null,
  newestOn: LocalDate | null,
  today: LocalDate,
): UpdateDuty | null {
  if (freshnessDays === null) return null;
  if (newestOn === null) return { state: 'empty', dueOn: null, daysLeft: null };
  const dueOn = addDays(newestOn, freshnessDays);
  const daysLeft = daysBetween(today, dueOn);
  if (daysLeft < 0) return { state: 'overdue', dueOn, daysLeft };
  const warnFrom = freshnessDays * (1 - WARNING_SHARE);
  return { state: daysLeft <= warnFrom ? 'due_soon' : 'fresh', dueOn, daysLeft };
}
