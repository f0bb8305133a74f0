import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  announcedYears,
  isProvisional,
  mainlandCalendar,
  noticesOf,
  type Overlay,
  withOverlay,
} from './calendar.ts';
import { ANNOUNCED_YEARS } from './holidays.ts';
import { addDays, isLocalDate, type LocalDate, weekdayOf } from './local-date.ts';
import { statutoryDays } from './statutory-days.ts';
import {
  addWorkingDays,
  dayKind,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDaysBetween,
} from './working-days.ts';

const someDate = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('2008-01-01', days));

function workingDaysOf(year: number): number {
  return workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`);
}

describe('the announced calendar', () => {
  it.each([
    [2008, 251],
    [2013, 250],
    [2015, 249],
    [2019, 250],
    [2020, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, days) => {
    expect(workingDaysOf(year)).toBe(days);
  });

  it('covers 2008 to 2026 without a gap, each year with its notice', () => {
    expect(announcedYears()).toEqual({ first: 2008, last: 2026 });
    ANNOUNCED_YEARS.forEach((arrangement, index) => {
      expect(arrangement.year).toBe(2008 + index);
      expect(arrangement.notices.length).toBeGreaterThan(0);
      for (const { document_number } of arrangement.notices) {
        expect(document_number).toMatch(/^国办?发明电〔20\d\d〕\d+号$/);
      }
    });
  });

  it('holds only real days: spans in order, shifted days on weekends and outside every holiday', () => {
    const holidays = ANNOUNCED_YEARS.flatMap((arrangement) => arrangement.holidays);
    for (const { from, to } of holidays) {
      expect(isLocalDate(from) && isLocalDate(to) && from <= to).toBe(true);
    }
    for (const date of ANNOUNCED_YEARS.flatMap((arrangement) => arrangement.shifted_working_days)) {
      expect([0, 6]).toContain(weekdayOf(date));
      expect(holidays.some(({ from, to }) => from <= date && date <= to)).toBe(false);
    }
  });

  it('knows the notices that changed a year after it was announced', () => {
    // 2020: the Spring Festival was prolonged to 2 February, so Saturday 1 February was not worked after all.
    expect(noticesOf(2020).map((notice) => notice.document_number)).toContain('国办发明电〔2020〕1号');
    expect(isWorkingDay('2020-01-31')).toBe(false);
    expect(isWorkingDay('2020-02-01')).toBe(false);
    expect(isWorkingDay('2020-02-03')).toBe(true);
    // 2019: Labour Day became four days.
    expect(isWorkingDay('2019-05-03')).toBe(false);
    expect(isWorkingDay('2019-05-05')).toBe(true);
    // 2015: the day of victory.
    expect(isWorkingDay('2015-09-04')).toBe(false);
    expect(isWorkingDay('2015-09-06')).toBe(true);
    // The arrangement of 2019 began in December 2018.
    expect(isWorkingDay('2018-12-29')).toBe(true);
    expect(isWorkingDay('2018-12-31')).toBe(false);
  });

  it('names the kind of a day', () => {
    expect(dayKind('2026-02-17')).toEqual({ working: false, kind: 'holiday', name: '春节' });
    expect(dayKind('2026-02-14')).toEqual({ working: true, kind: 'shifted_working_day', name: null });
    expect(dayKind('2026-03-07')).toEqual({ working: false, kind: 'weekend', name: null });
    expect(dayKind('2026-03-09')).toEqual({ working: true, kind: 'weekday', name: null });
  });
});

describe('years that are not announced', () => {
  it('are provisional, and announced ones are not', () => {
    expect(isProvisional('2026-12-31')).toBe(false);
    expect(isProvisional('2027-01-04')).toBe(true);
    expect(isProvisional('2007-12-31')).toBe(true);
  });

  it('still keep the thirteen statutory days, moved off weekends', () => {
    for (let year = 2027; year <= 2040; year += 1) {
      const days = statutoryDays(year).map(({ date }) => date);
      expect(new Set(days).size).toBe(13);
      for (const date of days) {
        expect([0, 6]).not.toContain(weekdayOf(date));
        expect(isWorkingDay(date)).toBe(false);
      }
    }
    expect(isWorkingDay('2027-02-08')).toBe(false);
    expect(isWorkingDay('2027-10-01')).toBe(false);
  });

  it('are reckoned long ahead', () => {
    expect(isWorkingDay('2150-01-01')).toBe(false);
    expect(() => isWorkingDay('2200-01-01')).toThrow(RangeError);
    expect(() => addWorkingDays('2199-12-30', 30)).toThrow(RangeError);
    expect(() => addWorkingDays('2026-01-05', 1.5)).toThrow(RangeError);
    expect(() => addWorkingDays('5 January', 1)).toThrow(RangeError);
  });
});

describe('counting working days', () => {
  it.each<[LocalDate, number, LocalDate]>([
    ['2026-03-02', 1, '2026-03-03'],
    ['2026-03-06', 1, '2026-03-09'],
    // Friday before the National Day holiday of 2026: the Sunday is worked.
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-10-08', 2, '2026-10-10'],
    ['2026-03-02', 20, '2026-03-30'],
    ['2026-03-07', 1, '2026-03-09'],
    ['2026-03-09', 0, '2026-03-09'],
    ['2026-03-09', -1, '2026-03-06'],
    ['2026-03-08', -1, '2026-03-06'],
  ])('from %s, working day %i is %s', (from, days, expected) => {
    expect(addWorkingDays(from, days)).toBe(expected);
  });

  it('moves to the next working day only when it must', () => {
    expect(workingDayOnOrAfter('2026-10-01')).toBe('2026-10-08');
    expect(workingDayOnOrAfter('2026-10-08')).toBe('2026-10-08');
  });

  it('is the same as walking the days one by one', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: 1, max: 80 }), (from, days) => {
        let date = from;
        for (let left = days; left > 0; ) {
          date = addDays(date, 1);
          if (isWorkingDay(date)) left -= 1;
        }
        expect(addWorkingDays(from, days)).toBe(date);
        expect(workingDaysBetween(from, date)).toBe(days);
        expect(workingDaysBetween(date, from)).toBe(-days);
      }),
    );
  });

  it('adds up over any day between', () => {
    fc.assert(
      fc.property(someDate, someDate, someDate, (a, b, c) => {
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, c)).toBe(workingDaysBetween(a, c) + 0);
      }),
    );
  });
});

describe('an area with holidays of its own', () => {
  const region: Overlay = {
    id: 'region',
    name: '示例自治区',
    years: [
      {
        year: 2026,
        notices: [{ document_number: '示例〔2025〕1号', title: '民族节日放假安排', url: '' }],
        holidays: [{ name: '民族节日', from: '2026-04-17', to: '2026-04-20' }],
        shifted_working_days: [],
      },
    ],
  };
  const calendar = withOverlay(mainlandCalendar, region);

  it('has its days off, and leaves the mainland calendar as it was', () => {
    expect(isWorkingDay('2026-04-17', calendar)).toBe(false);
    expect(isWorkingDay('2026-04-17')).toBe(true);
    expect(addWorkingDays('2026-04-16', 1, calendar)).toBe('2026-04-21');
    expect(dayKind('2026-04-20', calendar).name).toBe('民族节日');
    expect(isWorkingDay('2026-10-01', calendar)).toBe(false);
  });

  it('is provisional in years it has not announced itself', () => {
    expect(isProvisional('2026-06-01', calendar)).toBe(false);
    expect(isProvisional('2025-06-01', calendar)).toBe(true);
  });
});
