/** Dates and instants as sentences print them. Everything is counted in Asia/Shanghai. */
import { addDays, chinaDate, dayKind, type LocalDate, weekdayOf, yearOf } from '@gongkai/law/calendar';

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'] as const;

const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `2026年11月24日`. */
export function fullDate(on: LocalDate): string {
  const [year = '', month = '', day = ''] = on.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** `11月24日`; with the year where it is another one than today's. */
export function shortDate(on: LocalDate, today: LocalDate): string {
  const [, month = '', day = ''] = on.split('-');
  const short = `${Number(month)}月${Number(day)}日`;
  return yearOf(on) === yearOf(today) ? short : `${yearOf(on)}年${short}`;
}

/** An instant to the minute: `今天 09:12`, `昨天 15:03`, `11月23日 16:40`. */
export function moment(at: string, today: LocalDate): string {
  const instant = new Date(at);
  const on = chinaDate(instant);
  const clock = CLOCK.format(instant);
  if (on === today) return `今天 ${clock}`;
  if (on === addDays(today, -1)) return `昨天 ${clock}`;
  return `${shortDate(on, today)} ${clock}`;
}

/** `今天是2026年11月24日，星期二，工作日。` The kind of day is the law's, holidays and shifted days included. */
export function todaySentence(today: LocalDate): string {
  return `今天是${fullDate(today)}，${WEEKDAYS[weekdayOf(today)]}，${dayWord(today)}。`;
}

function dayWord(on: LocalDate): string {
  const { kind, name } = dayKind(on);
  switch (kind) {
    case 'weekday':
      return '工作日';
    case 'shifted_working_day':
      return '工作日（调休上班）';
    case 'weekend':
      return '休息日';
    case 'holiday':
      return name === null ? '休息日' : `休息日（${name}）`;
  }
}

/** The day of an instant in China. */
export function chinaDay(at: string): LocalDate {
  return chinaDate(new Date(at));
}
