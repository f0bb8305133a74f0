import { describe, expect, it } from 'vitest';
import { moment, shortDate, todaySentence } from './dates.ts';

describe('today', () => {
  it.each([
    ['2026-11-24', '今天是2026年11月24日，星期二，工作日。'],
    ['2026-11-28', '今天是2026年11月28日，星期六，休息日。'],
    ['2026-10-10', '今天是2026年10月10日，星期六，工作日（调休上班）。'],
  ])('%s is named with the kind of day that the announced calendar gives', (on, sentence) => {
    expect(todaySentence(on)).toBe(sentence);
  });

  it('names the holiday', () => {
    expect(todaySentence('2026-10-01')).toMatch(/^今天是2026年10月1日，星期四，休息日（国庆节/);
  });
});

describe('instants', () => {
  it('are told in Beijing time, whatever the browser is set to', () => {
    expect(moment('2026-11-24T01:12:00Z', '2026-11-24')).toBe('今天 09:12');
    expect(moment('2026-11-23T16:30:00Z', '2026-11-24')).toBe('今天 00:30');
    expect(moment('2026-11-23T07:03:00Z', '2026-11-24')).toBe('昨天 15:03');
  });

  it('name the year only when it is another one', () => {
    expect(shortDate('2026-03-02', '2026-11-24')).toBe('3月2日');
    expect(shortDate('2025-03-02', '2026-11-24')).toBe('2025年3月2日');
  });
});
