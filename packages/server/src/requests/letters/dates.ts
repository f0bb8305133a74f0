import type { LocalDate } from '@gongkai/law/calendar';

/** `2026年3月2日`. */
export function letterDate(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}
