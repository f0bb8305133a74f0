/**
 * The holidays the law itself fixes, for years whose arrangement has not been announced yet.
 *
 * 全国年节及纪念日放假办法 (2024 revision, in force 2025-01-01) art. 2 gives thirteen days; art. 6 moves a day that
 * falls on a weekend to a working day. Which weekends will be worked in exchange is unknown until the State Council
 * announces it, so every date reckoned with these days is provisional.
 */
import { addDays, dayNumber, type LocalDate, weekdayOf } from './local-date.ts';

/** The days of the year that follow the moon or the sun. Taken from `chinese-days` 1.5.7 (MIT). */
type MovingFestivals = {
  year: number;
  spring_festival: LocalDate;
  qingming: LocalDate;
  dragon_boat: LocalDate;
  mid_autumn: LocalDate;
};

const MOVING_FESTIVALS: readonly MovingFestivals[] = [
  {
    year: 2027,
    spring_festival: '2027-02-06',
    qingming: '2027-04-05',
    dragon_boat: '2027-06-09',
    mid_autumn: '2027-09-15',
  },
  {
    year: 2028,
    spring_festival: '2028-01-26',
    qingming: '2028-04-04',
    dragon_boat: '2028-05-28',
    mid_autumn: '2028-10-03',
  },
  {
    year: 2029,
    spring_festival: '2029-02-13',
    qingming: '2029-04-04',
    dragon_boat: '2029-06-16',
    mid_autumn: '2029-09-22',
  },
  {
    year: 2030,
    spring_festival: '2030-02-03',
    qingming: '2030-04-05',
    dragon_boat: '2030-06-05',
    mid_autumn: '2030-09-12',
  },
  {
    year: 2031,
    spring_festival: '2031-01-23',
    qingming: '2031-04-05',
    dragon_boat: '2031-06-24',
    mid_autumn: '2031-10-01',
  },
  {
    year: 2032,
    spring_festival: '2032-02-11',
    qingming: '2032-04-04',
    dragon_boat: '2032-06-12',
    mid_autumn: '2032-09-19',
  },
  {
    year: 2033,
    spring_festival: '2033-01-31',
    qingming: '2033-04-04',
    dragon_boat: '2033-06-01',
    mid_autumn: '2033-09-08',
  },
  {
    year: 2034,
    spring_festival: '2034-02-19',
    qingming: '2034-04-05',
    dragon_boat: '2034-06-20',
    mid_autumn: '2034-09-27',
  },
  {
    year: 2035,
    spring_festival: '2035-02-08',
    qingming: '2035-04-05',
    dragon_boat: '2035-06-10',
    mid_autumn: '2035-09-16',
  },
  {
    year: 2036,
    spring_festival: '2036-01-28',
    qingming: '2036-04-04',
    dragon_boat: '2036-05-30',
    mid_autumn: '2036-10-04',
  },
  {
    year: 2037,
    spring_festival: '2037-02-15',
    qingming: '2037-04-04',
    dragon_boat: '2037-06-18',
    mid_autumn: '2037-09-24',
  },
  {
    year: 2038,
    spring_festival: '2038-02-04',
    qingming: '2038-04-05',
    dragon_boat: '2038-06-07',
    mid_autumn: '2038-09-13',
  },
  {
    year: 2039,
    spring_festival: '2039-01-24',
    qingming: '2039-04-05',
    dragon_boat: '2039-05-27',
    mid_autumn: '2039-10-02',
  },
  {
    year: 2040,
    spring_festival: '2040-02-12',
    qingming: '2040-04-04',
    dragon_boat: '2040-06-14',
    mid_autumn: '2040-09-20',
  },
];

/** A day off expected by law, with the name of its holiday. */
export type StatutoryDay = { name: string; date: LocalDate };

/**
 * The statutory days off of one year, weekend days moved to the next working day.
 * Beyond 2040 only the days of the solar calendar are known here (New Year, Labour Day, National Day).
 */
export function statutoryDays(year: number): StatutoryDay[] {
  const taken = new Set<number>();
  const days: StatutoryDay[] = [];
  const moved: StatutoryDay[] = [];
  for (const day of namedDays(year)) {
    const onWeekend = weekdayOf(day.date) === 0 || weekdayOf(day.date) === 6;
    if (onWeekend || taken.has(dayNumber(day.date))) {
      moved.push(day);
      continue;
    }
    taken.add(dayNumber(day.date));
    days.push(day);
  }
  for (const day of moved) days.push({ name: day.name, date: takeNextFree(day.date, taken) });
  return days;
}

function namedDays(year: number): StatutoryDay[] {
  const fixed = [
    { name: '元旦', date: `${year}-01-01` },
    { name: '劳动节', date: `${year}-05-01` },
    { name: '劳动节', date: `${year}-05-02` },
    { name: '国庆节', date: `${year}-10-01` },
    { name: '国庆节', date: `${year}-10-02` },
    { name: '国庆节', date: `${year}-10-03` },
  ];
  const moving = MOVING_FESTIVALS.find((festivals) => festivals.year === year);
  if (moving === undefined) return fixed;
  const springFestival = [-1, 0, 1, 2].map((offset) => ({
    name: '春节',
    date: addDays(moving.spring_festival, offset),
  }));
  return [
    ...fixed,
    ...springFestival,
    { name: '清明节', date: moving.qingming },
    { name: '端午节', date: moving.dragon_boat },
    { name: '中秋节', date: moving.mid_autumn },
  ];
}

function takeNextFree(from: LocalDate, taken: Set<number>): LocalDate {
  let date = addDays(from, 1);
  while (weekdayOf(date) === 0 || weekdayOf(date) === 6 || taken.has(dayNumber(date)))
    date = addDays(date, 1);
  taken.add(dayNumber(date));
  return date;
}
