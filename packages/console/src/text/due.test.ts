import { describe, expect, it } from 'vitest';
import { dueOnWords, dueWords } from './due.ts';

const today = '2026-11-24';

describe('a deadline in words', () => {
  it.each([
    [{ on: '2026-11-27', workingDays: 3, overdue: false, paused: false }, '还剩 3 个工作日', 'soon'],
    [{ on: '2026-12-02', workingDays: 6, overdue: false, paused: false }, '还剩 6 个工作日', 'calm'],
    [{ on: '2026-11-20', workingDays: -2, overdue: true, paused: false }, '逾期 2 个工作日', 'late'],
    [{ on: '2026-11-24', workingDays: 0, overdue: false, paused: false }, '今天到期', 'soon'],
    [{ on: '2026-11-26', workingDays: 2, overdue: false, paused: true }, '答复期限暂停中', 'calm'],
  ])('%o', (due, text, tone) => {
    expect(dueWords(due, today)).toMatchObject({ text, tone });
  });

  it('never says that a paused clock is late', () => {
    const words = dueWords({ on: '2026-11-20', workingDays: -2, overdue: true, paused: true }, today);
    expect(words).toMatchObject({ text: '答复期限暂停中', tone: 'calm' });
  });

  it('counts working days, so that a weekend does not use up time', () => {
    expect(dueOnWords('2026-11-30', '2026-11-27').text).toBe('还剩 1 个工作日');
  });

  it('is late without a number when only days off have passed since', () => {
    expect(dueOnWords('2026-11-27', '2026-11-28').text).toBe('已逾期');
  });

  it('names the year of a day in another year', () => {
    expect(dueOnWords('2027-01-31', today).detail).toBe('2027年1月31日到期');
  });
});
