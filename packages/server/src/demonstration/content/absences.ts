/** Who of the demonstration is away and who stands in: one head of a section office, from a few days ago into the coming days. */
import { addWorkingDays, type LocalDate } from '@gongkai/law/calendar';
import type { StaffRole } from '@gongkai/law/disclosure';

/** Roles left to a colleague for some days, both included. */
export interface AbsenceContent {
  /** An instant in Shanghai, with its offset. */
  readonly at: string;
  /** Logins. */
  readonly absent: string;
  readonly standIn: string;
  readonly role: StaffRole;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly reason: string;
}

/** Working days before `today` on which the absence begins, and after it on which it ends. */
const ABSENT_SINCE = 3;
const ABSENT_UNTIL = 3;

/** The absences as they stand on the morning of `today`. */
export function absences(today: LocalDate): readonly AbsenceContent[] {
  const startsOn = addWorkingDays(today, -ABSENT_SINCE);
  return [
    {
      at: `${startsOn}T08:20:00+08:00`,
      absent: 'zhoujianguo',
      standIn: 'fangyuan',
      role: 'section_head',
      startsOn,
      endsOn: addWorkingDays(today, ABSENT_UNTIL),
      reason: '参加全区民政业务培训',
    },
  ];
}
