import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ITEM_ACTION_LABELS, ITEM_REFUSAL_LABELS, ITEM_STATE_LABELS } from './labels.ts';
import {
  allowedItemActions,
  ITEM_STEPS,
  type ItemAction,
  type ItemActor,
  type ItemFact,
  itemActionRefusal,
  itemReview,
} from './review.ts';
import { STAFF_ROLE_LABELS, type StaffRole } from './roles.ts';

const actor = (id: string, ...roles: StaffRole[]): ItemActor => ({ id, roles });
const DRAFTER = actor('zhang', 'drafter');
const HEAD = actor('li', 'section_head');
const REVIEWER = actor('wang', 'release_reviewer');
const SECRECY = actor('zhao', 'secrecy_reviewer');
const OFFICER = actor('chen', 'information_officer');
const ALL_ROLES = Object.keys(STAFF_ROLE_LABELS).filter(
  (role): role is StaffRole => role in STAFF_ROLE_LABELS,
);

const did = (action: ItemAction, by: ItemActor): ItemFact => ({ action, by: by.id });
const DRAFTED = [did('create', DRAFTER)];
const SUBMITTED = [...DRAFTED, did('submit', DRAFTER)];
const RELEASED = [...SUBMITTED, did('approve_release', REVIEWER)];
const READY = [...RELEASED, did('approve_secrecy', SECRECY)];
const PUBLISHED = [...READY, did('publish', OFFICER)];
const WITHDRAWN = [...PUBLISHED, did('withdraw', OFFICER)];

const may = (history: readonly ItemFact[], who: ItemActor): string[] =>
  allowedItemActions(history, who)
    .filter((offer) => offer.why_not === undefined)
    .map((offer) => offer.action);

describe('条例 art. 17 para 1: review before publication has set steps and duties', () => {
  it.each([
    ['draft', DRAFTED],
    ['release_review', SUBMITTED],
    ['secrecy_review', RELEASED],
    ['ready', READY],
    ['published', PUBLISHED],
    ['withdrawn', WITHDRAWN],
  ] as const)('reaches %s', (state, history) => {
    expect(itemReview(history)?.state).toBe(state);
  });

  it.each([
    ['nothing yet', [], { drafter: ['create'], section_head: ['create'] }],
    ['a draft', DRAFTED, { drafter: ['edit', 'submit'], section_head: ['edit', 'submit'] }],
    [
      'an item in release review',
      SUBMITTED,
      {
        drafter: ['edit'],
        section_head: ['edit', 'approve_release', 'return'],
        release_reviewer: ['approve_release', 'return'],
      },
    ],
    [
      'an item in secrecy review',
      RELEASED,
      { drafter: ['edit'], section_head: ['edit'], secrecy_reviewer: ['approve_secrecy', 'return'] },
    ],
    [
      'an item that is ready',
      READY,
      { drafter: ['edit'], section_head: ['edit'], information_officer: ['publish', 'return'] },
    ],
    [
      'a published item',
      PUBLISHED,
      { drafter: ['revise'], section_head: ['revise'], information_officer: ['withdraw', 'revise'] },
    ],
    [
      'a withdrawn item',
      WITHDRAWN,
      { drafter: ['revise'], section_head: ['revise'], information_officer: ['revise'] },
    ],
  ] as const)('offers each role its steps on %s, and others none', (_name, history, expected) => {
    const table = Object.fromEntries(
      ALL_ROLES.map((role) => [role, may(history, actor('someone else', role))]).filter(
        ([, actions]) => (actions ?? []).length > 0,
      ),
    );
    expect(table).toEqual(expected);
  });

  it('lists what a person may not do with the reason', () => {
    expect(allowedItemActions(SUBMITTED, DRAFTER)).toEqual([
      { action: 'edit' },
      { action: 'approve_release', why_not: 'role_missing' },
      { action: 'return', needs: 'remark', why_not: 'role_missing' },
    ]);
  });
});

describe('drafter, release reviewer and secrecy reviewer are three persons', () => {
  const everything = (id: string): ItemActor => ({ id, roles: ALL_ROLES });

  it('who drafted may not approve the release, check for secrecy, or publish', () => {
    expect(itemActionRefusal(SUBMITTED, 'approve_release', everything('zhang'))).toBe('is_drafter');
    expect(itemActionRefusal(RELEASED, 'approve_secrecy', everything('zhang'))).toBe('is_drafter');
    expect(itemActionRefusal(READY, 'publish', everything('zhang'))).toBe('is_drafter');
  });

  it('nor may who changed a word of it', () => {
    const edited = [...SUBMITTED, did('edit', HEAD)];
    expect(itemActionRefusal(edited, 'approve_release', everything('li'))).toBe('is_drafter');
  });

  it('who approved the release may not check for secrecy, but may publish', () => {
    expect(itemActionRefusal(RELEASED, 'approve_secrecy', everything('wang'))).toBe('is_release_reviewer');
    expect(itemActionRefusal(READY, 'publish', everything('wang'))).toBeNull();
  });
});

describe('a change of text after an approval', () => {
  it.each([
    ['the release approval', RELEASED],
    ['the secrecy approval', READY],
  ])('returns the item to the first review after %s', (_name, history) => {
    const review = itemReview([...history, did('edit', DRAFTER)]);
    expect(review).toMatchObject({ state: 'release_review', releaseReviewer: null, secrecyReviewer: null });
  });

  it('and every review stands anew after a return', () => {
    const again = [...RELEASED, did('return', SECRECY), did('submit', DRAFTER)];
    expect(itemReview(again)).toMatchObject({ state: 'release_review', releaseReviewer: null });
  });
});

describe('a published item', () => {
  it('is published once: a second click finds no step', () => {
    expect(itemActionRefusal(PUBLISHED, 'publish', OFFICER)).toBe('wrong_state');
  });

  it('stays online while a new edition is drafted and reviewed', () => {
    const revised = [...PUBLISHED, did('revise', DRAFTER), did('edit', DRAFTER), did('submit', DRAFTER)];
    expect(itemReview(revised)).toMatchObject({ state: 'release_review', live: 'published', edition: 2 });
  });

  it('can be withdrawn while a new edition is being worked on, which goes on', () => {
    const revised = [...PUBLISHED, did('revise', DRAFTER), did('withdraw', OFFICER)];
    expect(itemReview(revised)).toMatchObject({ state: 'draft', live: 'withdrawn', edition: 2 });
    expect(itemActionRefusal(revised, 'withdraw', OFFICER)).toBe('wrong_state');
  });

  it('cannot be withdrawn before it was published', () => {
    expect(itemActionRefusal(READY, 'withdraw', OFFICER)).toBe('nothing_live');
  });
});

describe('保守国家秘密法 (2024) art. 35: nothing is published without a secrecy result', () => {
  const actions = [...new Set(ITEM_STEPS.map((step) => step.action))];
  const anyFact = fc.record({
    action: fc.constantFrom(...actions),
    by: fc.constantFrom('zhang', 'li', 'wang', 'zhao'),
  });

  it('whatever people with every role try, in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 60 }), (attempts) => {
        const taken: ItemFact[] = [];
        for (const { action, by } of attempts) {
          if (itemActionRefusal(taken, action, { id: by, roles: ALL_ROLES }) === null)
            taken.push({ action, by });
        }
        taken.forEach((fact, index) => {
          if (fact.action !== 'publish') return;
          const before = taken.slice(0, index);
          const lastChange = before.findLastIndex(({ action }) =>
            ['create', 'edit', 'revise', 'return'].includes(action),
          );
          const approvals = before.slice(lastChange + 1).filter(({ action }) => action.startsWith('approve'));
          expect(approvals.map(({ action }) => action)).toEqual(['approve_release', 'approve_secrecy']);
          expect(approvals[0]?.by).not.toBe(approvals[1]?.by);
          const edition = before.findLastIndex(({ action }) => ['create', 'revise'].includes(action));
          const writers = before
            .slice(edition)
            .filter(({ action }) => ['create', 'revise', 'edit'].includes(action))
            .map(({ by }) => by);
          for (const { by } of [...approvals, fact]) expect(writers).not.toContain(by);
        });
      }),
      { numRuns: 500 },
    );
  });

  it('and a history brought from elsewhere cannot carry an item past a review', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 30 }), (history) => {
        const review = itemReview(history);
        if (review?.state === 'ready' || review?.state === 'published') {
          expect(review.releaseReviewer).not.toBeNull();
          expect(review.secrecyReviewer).not.toBeNull();
        }
      }),
    );
  });
});

describe('labels', () => {
  it('exist for every state, step and refusal', () => {
    const labels = [ITEM_STATE_LABELS, ITEM_ACTION_LABELS, ITEM_REFUSAL_LABELS, STAFF_ROLE_LABELS];
    for (const table of labels)
      for (const label of Object.values(table)) expect(label).toMatch(/^\p{Script=Han}+$/u);
  });
});
