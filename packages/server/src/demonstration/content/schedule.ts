/** When notices are made and released, and the hours at which each step is taken. */
import { addWorkingDays, earlierOf, type LocalDate, workingDaysBetween } from '@gongkai/law/calendar';
import type { Desk } from './accounts.ts';
import { OFFICE_MINUTES, officeInstant, partsOf, workingDaysOfMonths } from './dates.ts';
import type { Genre } from './genre.ts';
import type { Chance } from './random.ts';
import type { ItemStepContent, ItemStepId } from './types.ts';

const ALL_MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Nothing is made before the offices open after New Year. */
const FIRST_DAY_OF_WORK = 4;

/** The dates on which the `count` notices of a genre are made in a year, in order, spread over its months. */
export function formedDates(genre: Genre, year: number, count: number, luck: Chance): LocalDate[] {
  const months = monthsOf(genre, year);
  const used = new Set<LocalDate>();
  for (let turn = 0; turn < count; turn += 1) {
    const month = months[Math.floor(((turn + 0.5) * months.length) / count)] ?? 1;
    const free = workingDaysOfMonths(year, [month]).filter((date) => isFree(genre, date) && !used.has(date));
    used.add(luck.pick(free));
  }
  return [...used].sort();
}

/** Months of the epidemic without meetings. */
const CLOSED_YEAR = 2020;
const CLOSED_MONTHS: readonly number[] = [2, 3, 4];

function monthsOf(genre: Genre, year: number): readonly number[] {
  const months: readonly number[] = genre.months ?? ALL_MONTHS;
  if (year !== CLOSED_YEAR || genre.gathering !== true) return months;
  return months.filter((month) => !CLOSED_MONTHS.includes(month));
}

function isFree(genre: Genre, date: LocalDate): boolean {
  const { month, day } = partsOf(date);
  if (month === 1 && day < FIRST_DAY_OF_WORK) return false;
  return genre.days === undefined || (day >= genre.days[0] && day <= genre.days[1]);
}

/** The day of release of something made on `formedOn`: by the pace of its kind, and in the same year. */
export function releaseDate(formedOn: LocalDate, pace: Genre['pace'], luck: Chance): LocalDate {
  const released = addWorkingDays(formedOn, workingDaysOfPace(pace, luck));
  const lastDay = addWorkingDays(`${partsOf(formedOn).year + 1}-01-01`, -1);
  return earlierOf(released, lastDay);
}

/** Working days from making to release; one in twenty of the slow kinds misses the twenty days of 条例 art. 26. */
function workingDaysOfPace(pace: Genre['pace'], luck: Chance): number {
  if (pace === 'prompt') return luck.int(0, 1);
  if (pace === 'slow') return luck.happens(0.05) ? luck.int(21, 27) : luck.int(3, 17);
  return luck.int(1, 5);
}

const SINGLE: readonly ItemStepId[] = ['create', 'submit', 'approve_release', 'approve_secrecy', 'publish'];
const THREE_LEVELS: readonly ItemStepId[] = [
  'create',
  'submit',
  'approve_first',
  'approve_second',
  'approve_secrecy',
  'approve_final',
  'publish',
];

/** Office days on which one item is worked on at most before its release. */
const DESK_DAYS = 4;

const OPINIONS: Partial<Record<ItemStepId, readonly string[]>> = {
  approve_release: ['内容属实，同意公开', '已核对数据和日期，同意发布', '表述规范，同意', '同意公开'],
  approve_first: ['内容属实，文字已校对，送二审', '已与底稿核对数据和日期，同意送审'],
  approve_second: ['表述规范，二校无误', '依据准确，同意，送保密审查'],
  approve_final: ['三级校对完成，同意发布', '同意发布'],
  approve_secrecy: [
    '不涉及国家秘密和个人隐私，同意公开',
    '经审查不涉密',
    '已核查无个人敏感信息，同意',
    '经保密审查，可以公开',
  ],
};

/** The steps that bring an item to the public as its organ reviews, in office hours between making and release. */
export function publishingSteps(
  desk: Desk,
  formedOn: LocalDate,
  publishedOn: LocalDate,
  luck: Chance,
): ItemStepContent[] {
  const days = Math.min(workingDaysBetween(formedOn, publishedOn), luck.int(0, DESK_DAYS));
  const first = addWorkingDays(publishedOn, -days);
  const start = luck.int(0, 150);
  const end = days * OFFICE_MINUTES + luck.int(270, OFFICE_MINUTES - 3);
  const sequence = desk.levels === null ? SINGLE : THREE_LEVELS;
  const marks = sequence
    .slice(1, -1)
    .map(() => luck.int(start + 6, end - 6))
    .sort((a, b) => a - b);
  const minutes = [start, ...marks.map((mark, index) => mark + index), end];
  const holders: Partial<Record<ItemStepId, string>> = {
    approve_release: desk.releaseReviewer,
    approve_first: desk.levels?.first,
    approve_second: desk.releaseReviewer,
    approve_final: desk.levels?.final,
    approve_secrecy: desk.secrecyReviewer,
    publish: desk.publisher,
  };
  return sequence.map((step, index) => {
    const minute = minutes[index] ?? end;
    const date = addWorkingDays(first, Math.floor(minute / OFFICE_MINUTES));
    const opinions = OPINIONS[step];
    return {
      step,
      at: officeInstant(date, minute % OFFICE_MINUTES),
      by: holders[step] ?? desk.drafter,
      ...(opinions === undefined ? {} : { remark: luck.pick(opinions) }),
    };
  });
}
