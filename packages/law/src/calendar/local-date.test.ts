import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  chinaDate,
  compareDates,
  daysBetween,
  earlierOf,
  isLocalDate,
  laterOf,
  monthOf,
  weekdayOf,
  yearOf,
} from './local-date.ts';

const someDate = fc
  .date({ min: new Date('1600-01-01T00:00:00Z'), max: new Date('2400-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date the law counts', () => {
  it.each(['2026-11-24', '2024-02-29', '2000-02-29', '0001-01-01'])('accepts the real day %s', (text) => {
    expect(isLocalDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '2026-01-01T00:00',
    '',
    20260101,
    null,
  ])('refuses %s', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  it('agrees with the platform calendar on every day, weekday and sum', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: -100_000, max: 100_000 }), (date, days) => {
        const expected = new Date(Date.parse(date) + days * 86_400_000);
        const sum = addDays(date, days);
        expect(sum).toBe(expected.toISOString().slice(0, 10));
        expect(weekdayOf(sum)).toBe(expected.getUTCDay());
        expect(yearOf(sum)).toBe(expected.getUTCFullYear());
        expect(monthOf(sum)).toBe(expected.getUTCMonth() + 1);
        expect(daysBetween(date, sum)).toBe(days);
      }),
    );
  });

  it('orders dates as time does', () => {
    expect(compareDates('2026-01-31', '2026-02-01')).toBeLessThan(0);
    expect(compareDates('2026-02-01', '2026-02-01')).toBe(0);
    expect(compareDates('2027-01-01', '2026-12-31')).toBeGreaterThan(0);
    expect(earlierOf('2026-02-01', '2026-01-31')).toBe('2026-01-31');
    expect(laterOf('2026-02-01', '2026-01-31')).toBe('2026-02-01');
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-03-15', 6, '2026-09-15'],
    ['2026-12-01', 1, '2027-01-01'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('a period by the month from %s over %i months ends on %s', (from, months, end) => {
    expect(addMonths(from, months)).toBe(end);
  });

  it('takes the day in China, eight hours ahead of UTC', () => {
    expect(chinaDate(new Date('2026-11-24T15:59:59.999Z'))).toBe('2026-11-24');
    expect(chinaDate(new Date('2026-11-24T16:00:00Z'))).toBe('2026-11-25');
    expect(chinaDate(new Date('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
  });
});
