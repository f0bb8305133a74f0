import { describe, expect, it } from 'vitest';
import { guardActRefusal } from './guard-acts.ts';
import { type ItemFact, type ItemReview, itemReview } from './review.ts';
import type { StaffRole } from './roles.ts';

const after = (...facts: ItemFact[]): ItemReview => {
  const review = itemReview([{ action: 'create', by: 'd' }, ...facts]);
  if (review === null) throw new Error('no review');
  return review;
};
const submit: ItemFact = { action: 'submit', by: 'd' };
const approve: ItemFact = { action: 'approve_release', by: 'r' };
const actor = (id: string, ...roles: StaffRole[]) => ({ id, roles });

describe('what the guard finds is decided', () => {
  it('by a reviewer who did not write it, and only in review', () => {
    expect(guardActRefusal(after(submit), 'clear', actor('r', 'release_reviewer'))).toBeNull();
    expect(guardActRefusal(after(submit), 'clear', actor('s', 'secrecy_reviewer'))).toBeNull();
    expect(guardActRefusal(after(submit), 'clear', actor('d', 'release_reviewer'))).toBe('is_drafter');
    expect(guardActRefusal(after(submit), 'clear', actor('x', 'drafter'))).toBe('role_missing');
    expect(guardActRefusal(after(), 'clear', actor('r', 'release_reviewer'))).toBe('wrong_state');
  });

  it('by masking: the writer in the draft, reviewers in review', () => {
    expect(guardActRefusal(after(), 'mask', actor('d', 'drafter'))).toBeNull();
    expect(guardActRefusal(after(), 'mask', actor('r', 'release_reviewer'))).toBe('role_missing');
    expect(guardActRefusal(after(submit, approve), 'mask', actor('s', 'secrecy_reviewer'))).toBeNull();
    expect(guardActRefusal(after(submit), 'mask', actor('a', 'administrator'))).toBe('role_missing');
  });

  it('masking takes the text back to the first review, and makes nobody its author', () => {
    const masked = after(submit, approve, { action: 'edit', by: 's', masked: true });
    expect(masked).toMatchObject({ state: 'release_review', drafters: ['d'], approvals: [] });
    expect(after(submit, { action: 'edit', by: 's' }).drafters).toEqual(['d', 's']);
  });
});
