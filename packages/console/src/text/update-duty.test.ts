import { expect, test } from 'vitest';
import { dutyWords } from './update-duty.ts';

test.each([
  [{ state: 'overdue', dueOn: '2026-03-15', daysLeft: -3 }, '超过期限 3 天未更新'],
  [{ state: 'due_soon', dueOn: '2026-03-15', daysLeft: 0 }, '今天须更新'],
  [{ state: 'due_soon', dueOn: '2026-03-15', daysLeft: 2 }, '还剩 2 天须更新'],
  [{ state: 'empty', dueOn: null, daysLeft: null }, '暂无内容，须更新'],
  [{ state: 'fresh', dueOn: '2026-03-15', daysLeft: 9 }, null],
  [null, null],
] as const)('%o is said as %s', (duty, words) => {
  expect(dutyWords(duty)).toBe(words);
});
