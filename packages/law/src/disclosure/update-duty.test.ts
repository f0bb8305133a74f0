import { describe, expect, test } from 'vitest';
import { updateDuty } from './update-duty.ts';

describe('国办秘函〔2019〕19号: how long a column may rest', () => {
  test('a news column is fresh on its fourteenth day and late on its fifteenth', () => {
    expect(updateDuty(14, '2026-03-01', '2026-03-15')).toEqual({
      state: 'due_soon',
      dueOn: '2026-03-15',
      daysLeft: 0,
    });
    expect(updateDuty(14, '2026-03-01', '2026-03-16')).toEqual({
      state: 'overdue',
      dueOn: '2026-03-15',
      daysLeft: -1,
    });
  });

  test.each([
    ['2026-03-10', 'fresh'],
    ['2026-03-11', 'due_soon'],
  ])('on %s, at seven tenths of fourteen days, it is %s', (today, state) => {
    expect(updateDuty(14, '2026-03-01', today)?.state).toBe(state);
  });

  test('an empty column counts as one that is not updated', () => {
    expect(updateDuty(183, null, '2026-03-01')).toEqual({ state: 'empty', dueOn: null, daysLeft: null });
  });

  test('says nothing where no duty is set', () => {
    expect(updateDuty(null, '2026-03-01', '2026-03-02')).toBeNull();
  });
});
