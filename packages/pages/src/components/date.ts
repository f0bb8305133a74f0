import { type Html, html } from '../markup.ts';

/** A date as the law counts it, `YYYY-MM-DD`. */
export type LocalDate = string;

/** A date readable by people and machines alike. */
export function time(date: LocalDate): Html {
  return html`<time datetime="${date}">${date}</time>`;
}

/** `2026-11-09` as 2026年11月9日, for sentences. What is not such a date is printed as it came. */
export function spelledDate(date: LocalDate): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  return parts ? `${Number(parts[1])}年${Number(parts[2])}月${Number(parts[3])}日` : date;
}
