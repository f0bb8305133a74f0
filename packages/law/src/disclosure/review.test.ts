import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EDITION_STATE_LABELS,
  ITEM_ACTION_LABELS,
  ITEM_REFUSAL_LABELS,
  REVIEW_SCHEME_LABELS,
} from './labels.ts';
import {
  allowedItemActions,
  type ItemActor,
  type ItemFact,
  itemActionRefusal,
  itemReview,
} from './review.ts';
import { ITEM_STEPS, type ItemAction } from './review-table.ts';
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

const everything = (id: string): ItemActor => ({ id, roles: ALL_ROLES });

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
    [
      'a draft',
      DRAFTED,
      {
        drafter: ['edit', 'submit', 'ask_agreement'],
        section_head: ['edit', 'submit', 'ask_agreement'],
        release_reviewer: ['ask_agreement'],
      },
    ],
    [
      'an item in release review',
      SUBMITTED,
      {
        drafter: ['edit', 'ask_agreement'],
        section_head: ['edit', 'ask_agreement', 'approve_release', 'return'],
        release_reviewer: ['ask_agreement', 'approve_release', 'return'],
        responsible_leader: ['skip_release'],
      },
    ],
    [
      'an item in secrecy review',
      RELEASED,
      {
        drafter: ['edit'],
        section_head: ['edit'],
        secrecy_reviewer: ['refer_secrecy', 'approve_secrecy', 'return'],
      },
    ],
    [
      'an item that is ready',
      READY,
      { drafter: ['edit'], section_head: ['edit'], information_officer: ['publish', 'return'] },
    ],
    [
      'a published item',
      PUBLISHED,
      {
        drafter: ['revise'],
        section_head: ['revise'],
        information_officer: ['withdraw', 'unpublish', 'revise'],
      },
    ],
    [
      'a withdrawn item',
      WITHDRAWN,
      { drafter: ['revise'], section_head: ['revise'], information_officer: ['unpublish', 'revise'] },
    ],
    [
      'an unpublished item',
      [...PUBLISHED, did('unpublish', OFFICER)],
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
      { action: 'ask_agreement', asks: ['letter'] },
      { action: 'approve_release', why_not: 'role_missing' },
      { action: 'return', needs: 'remark', why_not: 'role_missing' },
      { action: 'skip_release', needs: 'reason', why_not: 'role_missing' },
    ]);
  });
});

describe('drafter, release reviewer and secrecy reviewer are three persons', () => {
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
    expect(itemActionRefusal(RELEASED, 'approve_secrecy', everything('wang'))).toBe('is_earlier_reviewer');
    expect(itemActionRefusal(READY, 'publish', everything('wang'))).toBeNull();
  });
});

describe('a change of text after an approval', () => {
  it.each([
    ['the release approval', RELEASED],
    ['the secrecy approval', READY],
  ])('returns the item to the first review after %s', (_name, history) => {
    const review = itemReview([...history, did('edit', DRAFTER)]);
    expect(review).toMatchObject({ state: 'release_review', approvals: [] });
  });

  it('and every review stands anew after a return', () => {
    const again = [...RELEASED, did('return', SECRECY), did('submit', DRAFTER)];
    expect(itemReview(again)).toMatchObject({ state: 'release_review', approvals: [] });
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

const FIRST = actor('gao', 'section_head');
const FINAL = actor('ma', 'release_reviewer');
const LEADER = actor('deng', 'responsible_leader');
const UNIT_HEAD = actor('lin', 'disclosure_unit_head');

describe('三审三校 takes the place of the single release review', () => {
  const IN_FIRST: ItemFact[] = [...DRAFTED, { ...did('submit', DRAFTER), scheme: 'three_level' }];
  const IN_SECOND = [...IN_FIRST, did('approve_first', FIRST)];
  const IN_SECRECY = [...IN_SECOND, did('approve_second', REVIEWER)];
  const IN_FINAL = [...IN_SECRECY, did('approve_secrecy', SECRECY)];
  const DONE = [...IN_FINAL, did('approve_final', FINAL)];

  it.each([
    ['first_review', IN_FIRST],
    ['second_review', IN_SECOND],
    ['secrecy_review', IN_SECRECY],
    ['final_review', IN_FINAL],
    ['ready', DONE],
  ] as const)('reaches %s', (state, history) => {
    expect(itemReview(history)).toMatchObject({ state, scheme: 'three_level' });
  });

  it('asks for the proofreading tick at each of its levels, and not at the secrecy review', () => {
    const asks = [IN_FIRST, IN_SECOND, IN_SECRECY, IN_FINAL].map(
      (history) =>
        allowedItemActions(history, everything('someone')).find(({ action }) => action.startsWith('approve'))
          ?.asks,
    );
    expect(asks).toEqual([['proofread'], ['proofread'], undefined, ['proofread']]);
  });

  it('by a different person at every level, none of whom drafted', () => {
    expect(itemActionRefusal(IN_FIRST, 'approve_first', everything('zhang'))).toBe('is_drafter');
    expect(itemActionRefusal(IN_SECOND, 'approve_second', everything('gao'))).toBe('is_earlier_reviewer');
    expect(itemActionRefusal(IN_SECRECY, 'approve_secrecy', everything('wang'))).toBe('is_earlier_reviewer');
    for (const earlier of ['gao', 'wang', 'zhao'])
      expect(itemActionRefusal(IN_FINAL, 'approve_final', everything(earlier))).toBe('is_earlier_reviewer');
    expect(itemActionRefusal(IN_FINAL, 'approve_final', everything('zhang'))).toBe('is_drafter');
  });

  it.each([
    ['second review', IN_SECOND],
    ['secrecy review', IN_SECRECY],
    ['final review', IN_FINAL],
    ['ready', DONE],
  ])('a change of text in %s returns it to level one', (_name, history) => {
    expect(itemReview([...history, did('edit', DRAFTER)])).toMatchObject({
      state: 'first_review',
      approvals: [],
    });
  });

  it('knows no single release review', () => {
    expect(itemActionRefusal(IN_FIRST, 'approve_release', everything('someone'))).toBe('wrong_state');
    expect(itemActionRefusal(SUBMITTED, 'approve_first', everything('someone'))).toBe('wrong_state');
  });
});

describe('emergency publication', () => {
  const ORDERED = [...SUBMITTED, did('skip_release', LEADER)];
  const OUT = [...ORDERED, did('approve_secrecy', SECRECY), did('publish', LEADER)];

  it('skips the release review, never the secrecy review', () => {
    expect(itemReview(ORDERED)).toMatchObject({ state: 'secrecy_review', emergencyBy: 'deng' });
    expect(itemActionRefusal(ORDERED, 'publish', everything('deng'))).toBe('wrong_state');
    expect(itemReview(OUT)).toMatchObject({ state: 'published', live: 'published' });
  });

  it('skips what is left of the three levels', () => {
    const inFirst: ItemFact[] = [...DRAFTED, { ...did('submit', DRAFTER), scheme: 'three_level' }];
    const ordered = [...inFirst, did('skip_release', LEADER), did('approve_secrecy', SECRECY)];
    expect(itemReview(ordered)?.state).toBe('ready');
  });

  it('is ordered by somebody who neither drafted nor checks for secrecy', () => {
    expect(itemActionRefusal(SUBMITTED, 'skip_release', everything('zhang'))).toBe('is_drafter');
    expect(itemActionRefusal(ORDERED, 'approve_secrecy', everything('deng'))).toBe('is_earlier_reviewer');
  });

  it('lets the leader publish only what went the emergency way', () => {
    expect(itemActionRefusal(READY, 'publish', LEADER)).toBe('role_missing');
  });

  it('is open until a second person clears it, neither drafter nor that leader', () => {
    expect(itemReview(OUT)?.emergencies).toEqual([{ edition: 1, parties: ['zhang', 'deng'] }]);
    for (const party of ['zhang', 'deng'])
      expect(itemActionRefusal(OUT, 'clear_emergency', everything(party))).toBe('is_emergency_party');
    expect(itemActionRefusal(OUT, 'clear_emergency', REVIEWER)).toBeNull();
    expect(itemReview([...OUT, did('clear_emergency', REVIEWER)])?.emergencies).toEqual([]);
  });

  it('stays open while the next edition is worked on', () => {
    const revised = [...OUT, did('revise', DRAFTER)];
    expect(itemActionRefusal(revised, 'clear_emergency', REVIEWER)).toBeNull();
  });

  it('is void when the text changes before it went out', () => {
    const changed = [...ORDERED, did('edit', DRAFTER)];
    expect(itemReview(changed)).toMatchObject({
      state: 'release_review',
      emergencyBy: null,
      emergencies: [],
    });
  });
});

describe('条例 art. 18: what is not disclosed is kept and reviewed again', () => {
  const CLOSED: ItemFact[] = [{ ...did('create', DRAFTER), attribute: 'closed' }];
  const KEPT = [
    ...CLOSED,
    did('submit', DRAFTER),
    did('approve_release', REVIEWER),
    did('approve_secrecy', SECRECY),
  ];

  it('passes the reviews, and then never reaches the public', () => {
    expect(itemReview(KEPT)).toMatchObject({ state: 'kept', live: 'none' });
    expect(itemActionRefusal(KEPT, 'publish', everything('someone'))).toBe('wrong_state');
  });

  it('knows no emergency publication', () => {
    const submitted = [...CLOSED, did('submit', DRAFTER)];
    expect(itemActionRefusal(submitted, 'skip_release', LEADER)).toBe('wrong_state');
  });

  it('is confirmed, or opened: then it is a draft for the public and reviewed anew', () => {
    expect(itemReview([...KEPT, did('confirm_kept', UNIT_HEAD)])?.state).toBe('kept');
    expect(itemReview([...KEPT, did('open', UNIT_HEAD)])).toMatchObject({
      state: 'draft',
      attribute: 'proactive',
      approvals: [],
    });
  });
});

describe('条例 art. 11: what concerns other organs is agreed with them first', () => {
  const asked: ItemFact[] = [...SUBMITTED, { ...did('ask_agreement', DRAFTER), organ: '区水务局' }];
  const answered = (answer: 'agrees' | 'objects' | 'corrected'): ItemFact[] => [
    ...asked,
    { ...did('record_agreement', DRAFTER), organ: '区水务局', answer },
  ];

  it('an open question holds up the release approval', () => {
    expect(itemActionRefusal(asked, 'approve_release', REVIEWER)).toBe('agreement_open');
    expect(itemActionRefusal(answered('agrees'), 'approve_release', REVIEWER)).toBeNull();
  });

  it.each(['objects', 'corrected'] as const)(
    'an answer that %s holds it up until the text is changed',
    (answer) => {
      expect(itemActionRefusal(answered(answer), 'approve_release', REVIEWER)).toBe('agreement_unheeded');
      const changed = [...answered(answer), did('edit', DRAFTER)];
      expect(itemActionRefusal(changed, 'approve_release', REVIEWER)).toBeNull();
    },
  );

  it('or until the organ agrees when asked again', () => {
    const again: ItemFact[] = [
      ...answered('objects'),
      { ...did('ask_agreement', DRAFTER), organ: '区水务局' },
      { ...did('record_agreement', DRAFTER), organ: '区水务局', answer: 'agrees' },
    ];
    expect(itemActionRefusal(again, 'approve_release', REVIEWER)).toBeNull();
  });
});

describe('条例 art. 17 para 3: doubt goes up', () => {
  const referred = [...RELEASED, did('refer_secrecy', SECRECY)];
  const decided = (result: 'may_disclose' | 'may_not_disclose'): ItemFact[] => [
    ...referred,
    { ...did('record_referral', SECRECY), result },
  ];

  it('an open referral holds up the secrecy approval', () => {
    expect(itemActionRefusal(referred, 'approve_secrecy', SECRECY)).toBe('referral_open');
    expect(itemActionRefusal(decided('may_disclose'), 'approve_secrecy', SECRECY)).toBeNull();
  });

  it('and so does the answer that it may not be disclosed, for this text', () => {
    expect(itemActionRefusal(decided('may_not_disclose'), 'approve_secrecy', SECRECY)).toBe(
      'referral_negative',
    );
    const changed = [...decided('may_not_disclose'), did('edit', DRAFTER), did('approve_release', REVIEWER)];
    expect(itemActionRefusal(changed, 'approve_secrecy', SECRECY)).toBeNull();
  });
});

describe('保守国家秘密法 (2024) art. 35: nothing is published without a secrecy result', () => {
  const actions = [...new Set(ITEM_STEPS.map((step) => step.action))];
  const onward = actions.filter((action) => /^(submit|approve_|skip_|publish|revise)/.test(action));
  const anyFact: fc.Arbitrary<ItemFact> = fc.record({
    // Steps that lead on come up more often, so that many histories get as far as a publication.
    action: fc.oneof(
      { weight: 1, arbitrary: fc.constantFrom(...actions) },
      { weight: 3, arbitrary: fc.constantFrom(...onward) },
    ),
    by: fc.constantFrom('zhang', 'li', 'wang', 'zhao', 'gao', 'ma'),
    scheme: fc.constantFrom('single', 'three_level'),
    attribute: fc.constantFrom('proactive', 'proactive', 'closed'),
    organ: fc.constantFrom('甲局', '乙局'),
    answer: fc.constantFrom('agrees', 'objects', 'corrected'),
    result: fc.constantFrom('may_disclose', 'may_not_disclose'),
  });

  /** The steps that people with every role get through, in whatever order they try. */
  const taken = (attempts: readonly ItemFact[]): ItemFact[] => {
    const facts: ItemFact[] = [did('create', DRAFTER)];
    for (const fact of attempts) {
      if (itemActionRefusal(facts, fact.action, everything(fact.by)) === null) facts.push(fact);
    }
    return facts;
  };

  const VOIDING: readonly ItemAction[] = ['create', 'edit', 'revise', 'return', 'open'];
  const WRITING: readonly ItemAction[] = ['create', 'revise', 'edit'];

  it('whatever people with every role try, in whatever order', () => {
    let publications = 0;
    fc.assert(
      fc.property(fc.array(anyFact, { minLength: 60, maxLength: 160, size: 'max' }), (attempts) => {
        const facts = taken(attempts);
        facts.forEach((fact, index) => {
          if (fact.action !== 'publish') return;
          publications += 1;
          const before = facts.slice(0, index);
          const lastChange = before.findLastIndex(({ action }) => VOIDING.includes(action));
          const since = before.slice(lastChange + 1);
          const approvals = since.filter(({ action }) => action.startsWith('approve'));
          const ordered = since.filter(({ action }) => action === 'skip_release');
          expect(approvals.map(({ action }) => action)).toContain('approve_secrecy');
          if (ordered.length === 0) {
            expect([
              ['approve_release', 'approve_secrecy'],
              ['approve_first', 'approve_second', 'approve_secrecy', 'approve_final'],
            ]).toContainEqual(approvals.map(({ action }) => action));
          }
          const reviewers = [...approvals, ...ordered].map(({ by }) => by);
          expect(new Set(reviewers).size).toBe(reviewers.length);
          const edition = before.findLastIndex(({ action }) => ['create', 'revise'].includes(action));
          const writers = before
            .slice(edition)
            .filter(({ action }) => WRITING.includes(action))
            .map(({ by }) => by);
          for (const by of [...reviewers, fact.by]) expect(writers).not.toContain(by);
        });
      }),
      { numRuns: 500 },
    );
    expect(publications).toBeGreaterThan(200);
  });

  it('and a history brought from elsewhere cannot carry an item past a review', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 60, size: 'max' }), (history) => {
        const review = itemReview(history);
        if (review === null || !['ready', 'published', 'kept'].includes(review.state)) return;
        const approved = review.approvals.map(({ action }) => action);
        expect(approved).toContain('approve_secrecy');
        if (review.emergencyBy === null) {
          expect(approved.some((action) => action === 'approve_release' || action === 'approve_final')).toBe(
            true,
          );
        }
        if (review.attribute !== 'proactive') expect(review.state).toBe('kept');
      }),
    );
  });

  it('and never does more than one row of the table fit', () => {
    fc.assert(
      fc.property(fc.array(anyFact, { maxLength: 60, size: 'max' }), (attempts) => {
        const offered = allowedItemActions(taken(attempts), everything('someone')).map(
          ({ action }) => action,
        );
        expect(new Set(offered).size).toBe(offered.length);
      }),
    );
  });
});

describe('labels', () => {
  it('exist for every state, step and refusal', () => {
    const labels = [
      EDITION_STATE_LABELS,
      ITEM_ACTION_LABELS,
      ITEM_REFUSAL_LABELS,
      REVIEW_SCHEME_LABELS,
      STAFF_ROLE_LABELS,
    ];
    for (const table of labels)
      for (const label of Object.values(table)) expect(label).toMatch(/^[\p{Script=Han}、，]+$/u);
  });
});
