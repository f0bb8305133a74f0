/** A deadline in words. Urgency starts three working days before the end. */
import { type LocalDate, workingDaysBetween } from '@gongkai/law/calendar';
import { shortDate } from './dates.ts';

export type DueTone = 'late' | 'soon' | 'calm';

/** The deadline as a sentence part, how pressing it is, and the day under it. */
export interface DueWords {
  text: string;
  tone: DueTone;
  detail: string;
}

const SOON = 3;

/**
 * `还剩 3 个工作日`, `今天到期`, `逾期 2 个工作日`, or `答复期限暂停中`.
 * @param due `on` is absent in lists that give only the count
 */
export function dueWords(
  due: { on?: LocalDate | null; workingDays: number; overdue: boolean; paused: boolean },
  today: LocalDate,
): DueWords {
  const day = due.on == null ? '' : shortDate(due.on, today);
  if (due.paused) return { text: '答复期限暂停中', tone: 'calm', detail: day === '' ? '' : `暂按${day}到期` };
  const left = Math.abs(due.workingDays);
  if (due.overdue) {
    return {
      text: left === 0 ? '已逾期' : `逾期 ${left} 个工作日`,
      tone: 'late',
      detail: day === '' ? '' : `${day}到期`,
    };
  }
  const detail = day === '' ? '' : `${day}到期`;
  if (left === 0) return { text: '今天到期', tone: 'soon', detail: '' };
  return { text: `还剩 ${left} 个工作日`, tone: left <= SOON ? 'soon' : 'calm', detail };
}

/** A deadline given as a day only, seen from today. */
export function dueOnWords(on: LocalDate, today: LocalDate): DueWords {
  return dueWords(
    { on, workingDays: workingDaysBetween(today, on), overdue: on < today, paused: false },
    today,
  );
}
