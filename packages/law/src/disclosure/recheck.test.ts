import { describe, expect, test } from 'vitest';
import { recheckDue, recheckRefusal, rectificationRefusal } from './recheck.ts';

describe('复核', () => {
  test('is due on the third working day after the release, over weekends and holidays', () => {
    expect(recheckDue('2026-03-03')).toBe('2026-03-06');
    expect(recheckDue('2026-03-05')).toBe('2026-03-10');
    expect(recheckDue('2026-09-30')).toBe('2026-10-10');
  });

  test('is for anybody but who released the edition, once', () => {
    expect(recheckRefusal('open', 'a', 'b')).toBeNull();
    expect(recheckRefusal('open', null, 'b')).toBeNull();
    expect(recheckRefusal('open', 'a', 'a')).toBe('is_publisher');
    expect(recheckRefusal('passed', 'a', 'b')).toBe('wrong_state');
  });
});

describe('整改', () => {
  test.each([
    ['open', 'answer', null],
    ['open', 'confirm', 'wrong_state'],
    ['open', 'reject', 'wrong_state'],
    ['answered', 'answer', 'wrong_state'],
    ['answered', 'confirm', null],
    ['answered', 'reject', null],
    ['closed', 'answer', 'wrong_state'],
    ['closed', 'confirm', 'wrong_state'],
    ['closed', 'reject', 'wrong_state'],
  ] as const)('in state %s, %s: %s', (state, action, refusal) => {
    expect(rectificationRefusal(state, action, 'a', 'b')).toBe(refusal);
  });

  test('is never confirmed by who answered', () => {
    expect(rectificationRefusal('answered', 'confirm', 'a', 'a')).toBe('is_answerer');
  });
});
