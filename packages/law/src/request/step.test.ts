import { describe, expect, it } from 'vitest';
import { addWorkingDays } from '../calendar/index.ts';
import { previewEvent, refusalFor } from './fold.ts';
import { type ReasonCode, reasonArticle } from './reasons.ts';
import { TRANSITIONS, transitionsOf } from './states.ts';
import { eventsOf, fold, inReview, type Line, PERSON, replyOn, WEB } from './testing.ts';
import { EVENTS, type RequestState, STATES } from './vocabulary.ts';

const START = '2026-03-02';
const NEXT = '2026-03-05';
const review = inReview(START);

/** A case in each state, last touched no later than 3 March 2026. */
const CASES: Record<RequestState, Line[]> = {
  received_unconfirmed: [['submit', START, WEB]],
  registered: [['submit', START, PERSON]],
  awaiting_correction: [
    ['submit', START, PERSON],
    ['request_correction', START, { respond_within: 15 }],
  ],
  awaiting_reasons: [...review, ['ask_reasons', START, { respond_within: 10 }]],
  in_review: review,
  awaiting_third_party: [...review, ['consult_third_party', START, { party: '甲' }]],
  awaiting_joint_organ: [...review, ['consult_joint_organ', START, { organ: '乙' }]],
  awaiting_fee: [...review, ['charge_fee', START, { basis: 'per_page', amount: 1000 }]],
  awaiting_approval: [...review, ['propose_outcome', START, { outcome: 'granted' }]],
  awaiting_service: [
    ...review,
    ['propose_outcome', START, { outcome: 'granted' }],
    ['approve', START, { approved_by: '负责人' }],
  ],
  replied: [...review, ...replyOn(START, 'granted', 'post')],
  closed: [...review, ...replyOn(START, 'granted', 'post'), ['delivery_proved', '2026-03-03']],
};

/** Each row of the transition table, with an event that takes it. Periods over are tested by their own guards. */
const STEPS: [from: RequestState, event: string, fields: Record<string, unknown>, to: RequestState][] = [
  ['received_unconfirmed', 'confirm', {}, 'registered'],
  ['registered', 'accept', { office: '办公室' }, 'in_review'],
  ['registered', 'request_correction', { respond_within: 15 }, 'awaiting_correction'],
  ['in_review', 'request_correction', { respond_within: 15 }, 'awaiting_correction'],
  ['awaiting_correction', 'correction_notice_delivered', {}, 'awaiting_correction'],
  ['awaiting_correction', 'correction_received', { clear: true }, 'in_review'],
  ['awaiting_correction', 'correction_received', { clear: false }, 'awaiting_approval'],
  ['in_review', 'ask_reasons', { respond_within: 10 }, 'awaiting_reasons'],
  ['awaiting_reasons', 'reasons_request_delivered', {}, 'awaiting_reasons'],
  ['awaiting_reasons', 'reasons_received', {}, 'awaiting_reasons'],
  ['awaiting_reasons', 'reasons_judged', { reasonable: false }, 'awaiting_approval'],
  ['awaiting_reasons', 'reasons_judged', { reasonable: true }, 'in_review'],
  ['in_review', 'consult_third_party', { party: '甲' }, 'awaiting_third_party'],
  ['awaiting_third_party', 'consult_third_party', { party: '丙' }, 'awaiting_third_party'],
  ['awaiting_third_party', 'third_party_delivered', { party: '甲' }, 'awaiting_third_party'],
  ['awaiting_third_party', 'third_party_answered', { party: '甲', consents: true }, 'in_review'],
  ['in_review', 'consult_joint_organ', { organ: '乙' }, 'awaiting_joint_organ'],
  ['awaiting_joint_organ', 'joint_organ_delivered', { organ: '乙' }, 'awaiting_joint_organ'],
  ['awaiting_joint_organ', 'joint_organ_answered', { organ: '乙', consents: false }, 'in_review'],
  ['in_review', 'charge_fee', { basis: 'per_piece', amount: 20_000 }, 'awaiting_fee'],
  ['awaiting_fee', 'fee_notice_delivered', {}, 'awaiting_fee'],
  ['awaiting_fee', 'paid', {}, 'in_review'],
  ['in_review', 'extend', { working_days: 20, approved_by: '负责人' }, 'in_review'],
  ['in_review', 'propose_outcome', { outcome: 'granted' }, 'awaiting_approval'],
  ['awaiting_approval', 'reject', { remark: '请补充理由' }, 'in_review'],
  ['awaiting_approval', 'approve', { approved_by: '负责人' }, 'awaiting_service'],
  ['awaiting_service', 'serve', { way: 'post' }, 'replied'],
  ['replied', 'delivery_proved', {}, 'closed'],
  ['replied', 'remedy_filed', { kind: 'reconsideration' }, 'replied'],
  ['closed', 'remedy_filed', { kind: 'litigation' }, 'closed'],
];

describe('the state machine', () => {
  it.each(STATES)('reaches %s', (state) => {
    expect(fold(CASES[state])).toMatchObject({ state });
  });

  it.each(STEPS)('%s: %s %j → %s', (from, event, fields, to) => {
    const result = fold([...CASES[from], [event, NEXT, fields]]);
    expect(result.refused).toBeUndefined();
    expect(result.state).toBe(to);
  });

  it.each(STATES.filter((state) => state !== 'replied' && state !== 'closed'))(
    'may be withdrawn from %s',
    (state) => {
      expect(fold([...CASES[state], ['withdraw', NEXT]])).toMatchObject({
        state: 'closed',
        concluded_on: NEXT,
      });
    },
  );

  it('allows in each state exactly the events of the table', () => {
    for (const state of STATES) {
      const { allowed } = fold(CASES[state], NEXT);
      for (const { event, why_not } of allowed) {
        const inTable = transitionsOf(event).some(
          (row) => row.from.includes(state) && row.when !== 'platform_receipt_counted',
        );
        expect(`${state} ${event} ${why_not !== 'wrong_state' && why_not !== 'already_submitted'}`).toBe(
          `${state} ${event} ${inTable}`,
        );
      }
    }
  });

  it('has a way out of every state, and a rule for every event', () => {
    for (const state of STATES.filter((candidate) => candidate !== 'closed')) {
      expect(
        TRANSITIONS.some((row) => row.from.includes(state) && row.to !== 'same' && row.to !== state),
      ).toBe(true);
    }
    for (const event of EVENTS) expect(transitionsOf(event).length).toBeGreaterThan(0);
  });

  it('never lets a request be filed twice or handled after its end', () => {
    expect(fold([...review, ['submit', NEXT, PERSON]]).refused?.reason).toBe('already_submitted');
    expect(fold([['accept', NEXT]]).refused?.reason).toBe('not_submitted');
    expect(fold([...CASES.closed, ['withdraw', NEXT]]).refused?.reason).toBe('wrong_state');
  });
});

describe('guards', () => {
  const day = (n: number) => addWorkingDays(START, n);
  const corrected: Line[] = [
    ...CASES.awaiting_correction,
    ['correction_received', '2026-03-03', { clear: true }],
  ];
  const deliveredCorrection: Line[] = [
    ...CASES.awaiting_correction,
    ['correction_notice_delivered', '2026-03-03'],
  ];
  const deliveredFee: Line[] = [...CASES.awaiting_fee, ['fee_notice_delivered', '2026-03-03']];
  const deliveredReasons: Line[] = [...CASES.awaiting_reasons, ['reasons_request_delivered', '2026-03-03']];
  const deliveredParty: Line[] = [
    ...CASES.awaiting_third_party,
    ['third_party_delivered', '2026-03-03', { party: '甲' }],
  ];
  const proposed = (actor: string): Line[] => [
    ...review,
    ['propose_outcome', START, { outcome: 'granted', actor }],
  ];
  const art16 = { outcome: 'refused_process_information' };

  const REFUSED: [law: string, before: Line[], next: Line, reason: ReasonCode][] = [
    [
      'art. 30: correction once only',
      corrected,
      ['request_correction', NEXT, { respond_within: 15 }],
      'correction_already_requested',
    ],
    [
      'art. 30: within 7 working days',
      review,
      ['request_correction', day(8), { respond_within: 15 }],
      'late_reason_required',
    ],
    [
      'art. 30: the period starts at delivery',
      CASES.awaiting_correction,
      ['correction_period_over', day(30)],
      'period_not_started',
    ],
    [
      'art. 30: its last day counts whole',
      deliveredCorrection,
      ['correction_period_over', addWorkingDays('2026-03-03', 15)],
      'period_not_over',
    ],
    [
      'one proof of delivery',
      deliveredCorrection,
      ['correction_notice_delivered', NEXT],
      'already_delivered',
    ],
    [
      'art. 35: reasons given must be judged',
      [...deliveredReasons, ['reasons_received', NEXT]],
      ['reasons_period_over', day(30)],
      'reasons_already_received',
    ],
    [
      'art. 35: reasons once',
      [...deliveredReasons, ['reasons_received', NEXT]],
      ['reasons_received', NEXT],
      'reasons_already_received',
    ],
    [
      'art. 35: not before the period ends',
      deliveredReasons,
      ['reasons_period_over', addWorkingDays('2026-03-03', 10)],
      'period_not_over',
    ],
    [
      'art. 35: a delay lies ahead',
      deliveredReasons,
      ['reasons_judged', NEXT, { reasonable: true, delayed_until: NEXT }],
      'delay_not_after_decision',
    ],
    [
      'art. 32: a party is asked once at a time',
      CASES.awaiting_third_party,
      ['consult_third_party', NEXT, { party: '甲' }],
      'party_already_asked',
    ],
    [
      'art. 32: only who was asked answers',
      CASES.awaiting_third_party,
      ['third_party_answered', NEXT, { party: '丁', consents: true }],
      'party_not_asked',
    ],
    [
      'art. 32: silence before delivery',
      CASES.awaiting_third_party,
      ['third_party_timeout', day(30), { party: '甲' }],
      'period_not_started',
    ],
    [
      'art. 32: silence within 15 days',
      deliveredParty,
      ['third_party_timeout', addWorkingDays('2026-03-03', 14), { party: '甲' }],
      'period_not_over',
    ],
    [
      'art. 34: an organ is asked once at a time',
      [...CASES.awaiting_joint_organ],
      ['consult_joint_organ', NEXT, { organ: '乙' }],
      'organ_already_asked',
    ],
    [
      'art. 34: only who was asked answers',
      CASES.awaiting_joint_organ,
      ['joint_organ_delivered', NEXT, { organ: '丁' }],
      'organ_not_asked',
    ],
    [
      'art. 42: charged once',
      [...CASES.awaiting_fee, ['paid', NEXT]],
      ['charge_fee', NEXT, { basis: 'per_piece', amount: 100 }],
      'fee_already_charged',
    ],
    [
      'art. 42: nothing to charge',
      review,
      ['charge_fee', NEXT, { basis: 'per_piece', amount: 0 }],
      'fee_not_payable',
    ],
    [
      'art. 42: inside the reply period',
      review,
      ['charge_fee', day(21), { basis: 'per_piece', amount: 100 }],
      'reply_period_over',
    ],
    [
      '109号: payment period',
      deliveredFee,
      ['fee_period_over', addWorkingDays('2026-03-03', 20)],
      'period_not_over',
    ],
    [
      'art. 33: extended once',
      [...review, ['extend', NEXT, { working_days: 5, approved_by: '甲' }]],
      ['extend', NEXT, { working_days: 5, approved_by: '甲' }],
      'already_extended',
    ],
    [
      'art. 33: at most 20 working days',
      review,
      ['extend', NEXT, { working_days: 21, approved_by: '甲' }],
      'extension_length_invalid',
    ],
    [
      'art. 33: at least one',
      review,
      ['extend', NEXT, { working_days: 0, approved_by: '甲' }],
      'extension_length_invalid',
    ],
    [
      'art. 33: before day 20 ends',
      review,
      ['extend', day(21), { working_days: 5, approved_by: '甲' }],
      'reply_period_over',
    ],
    ['art. 16: reasons in writing', review, ['propose_outcome', NEXT, art16], 'reason_required'],
    [
      'art. 16: also for one matter',
      review,
      ['propose_outcome', NEXT, { outcome: 'partially_granted', matters: [{ outcome: 'granted' }, art16] }],
      'reason_required',
    ],
    [
      'art. 16: for every matter',
      review,
      [
        'propose_outcome',
        NEXT,
        {
          outcome: 'partially_granted',
          matters: [{ outcome: 'granted' }, { ...art16, reason: '属于过程稿' }, art16],
        },
      ],
      'reason_required',
    ],
    [
      'art. 37: a mix is partial',
      review,
      [
        'propose_outcome',
        NEXT,
        { outcome: 'granted', matters: [{ outcome: 'granted' }, { outcome: 'refused_state_secret' }] },
      ],
      'partially_granted_required',
    ],
    [
      'art. 30: overdue correction comes by its period',
      review,
      ['propose_outcome', NEXT, { outcome: 'other_correction_overdue' }],
      'outcome_only_by_period',
    ],
    ['another person approves', proposed('甲'), ['approve', NEXT, { approved_by: '甲' }], 'same_person'],
    [
      'another account approves',
      proposed('甲'),
      ['approve', NEXT, { approved_by: '负责人', actor: '甲' }],
      'same_person',
    ],
    [
      'another person reviews for secrecy',
      proposed('甲'),
      ['approve', NEXT, { approved_by: '乙', secrecy_reviewed_by: '甲' }],
      'same_person',
    ],
    ['dates in order', review, ['withdraw', '2026-02-27'], 'before_previous_event'],
    [
      'delivery not before sending',
      CASES.awaiting_third_party,
      ['third_party_delivered', '2026-02-27', { party: '甲' }],
      'before_previous_event',
    ],
    ['remedy needs a reply', review, ['remedy_filed', NEXT, { kind: 'complaint' }], 'wrong_state'],
  ];

  it.each(REFUSED)('%s', (_law, before, next, reason) => {
    const asOf = '2026-12-31';
    const unchanged = fold(before, asOf);
    expect(unchanged.refused).toBeUndefined();
    const { refused, refused_at, ...result } = fold([...before, next], asOf);
    expect(refused).toEqual({ event: next[0], reason, article: reasonArticle(reason) });
    expect(refused_at).toBe(before.length);
    expect(refused?.article).toMatch(/^(《.+》|国办)/);
    expect(result).toEqual(unchanged);
  });

  const ACCEPTED: [law: string, before: Line[], next: Line][] = [
    ['art. 30: correction on day 7', review, ['request_correction', day(7), { respond_within: 15 }]],
    [
      'art. 30: over after its last day',
      deliveredCorrection,
      ['correction_period_over', addWorkingDays('2026-03-03', 16)],
    ],
    [
      'art. 30: an answer after the period, before the case is closed',
      deliveredCorrection,
      ['correction_received', day(30), { clear: true }],
    ],
    [
      '109号: over after 20 working days',
      deliveredFee,
      ['fee_period_over', addWorkingDays('2026-03-03', 21)],
    ],
    [
      'art. 35: over after its last day',
      deliveredReasons,
      ['reasons_period_over', addWorkingDays('2026-03-03', 11)],
    ],
    [
      'art. 32: silent through the fifteenth day',
      deliveredParty,
      ['third_party_timeout', addWorkingDays('2026-03-03', 15), { party: '甲' }],
    ],
    ['art. 16: reasons given', review, ['propose_outcome', NEXT, { ...art16, reason: '属于讨论记录' }]],
    ['art. 16: reasons in the note', review, ['propose_outcome', NEXT, { ...art16, note: '属于讨论记录' }]],
    [
      'art. 16: reasons with the matter',
      review,
      [
        'propose_outcome',
        NEXT,
        {
          outcome: 'partially_granted',
          matters: [{ outcome: 'granted' }, { ...art16, reason: '属于过程稿' }],
        },
      ],
    ],
    [
      'proof of delivery may come in late',
      [...CASES.awaiting_third_party, ['consult_third_party', NEXT, { party: '丙' }]],
      ['third_party_delivered', '2026-03-03', { party: '甲' }],
    ],
  ];

  it.each(ACCEPTED)('allowed: %s', (_law, before, next) => {
    expect(fold([...before, next], '2026-12-31').refused).toBeUndefined();
  });

  it('knows no future', () => {
    expect(fold([...review, ['withdraw', NEXT]], '2026-03-04').refused?.reason).toBe('after_as_of');
  });

  it('asks for the secrecy review where the organ records it here', () => {
    const settings = { secrecy_review_required: true };
    const approve = (fields: object): Line => ['approve', NEXT, { approved_by: '负责人', ...fields }];
    expect(fold([...proposed('甲'), approve({})], NEXT, { settings }).refused?.reason).toBe(
      'secrecy_review_missing',
    );
    expect(
      fold([...proposed('甲'), approve({ secrecy_reviewed_by: '保密员' })], NEXT, { settings }).state,
    ).toBe('awaiting_service');
  });
});

describe('what is allowed on a day', () => {
  const entry = (lines: Line[], asOf: string, event: string) =>
    fold(lines, asOf).allowed.find((candidate) => candidate.event === event);

  it('says why a button is off', () => {
    expect(entry(review, addWorkingDays(START, 20), 'extend')).toEqual({ event: 'extend' });
    expect(entry(review, addWorkingDays(START, 21), 'extend')).toMatchObject({
      why_not: 'reply_period_over',
    });
    expect(entry(review, addWorkingDays(START, 8), 'request_correction')).toMatchObject({
      why_not: 'late_reason_required',
      needs: ['late_reason'],
      article: '《政府信息公开条例》第三十条',
    });
    expect(entry(review, NEXT, 'confirm')).toMatchObject({ why_not: 'wrong_state' });
  });

  it('offers a timeout once one of several periods has run out', () => {
    const lines: Line[] = [
      ...CASES.awaiting_third_party,
      ['consult_third_party', START, { party: '丙' }],
      ['third_party_delivered', '2026-03-03', { party: '甲' }],
    ];
    const lastDay = addWorkingDays('2026-03-03', 15);
    expect(entry(lines, addWorkingDays(lastDay, -1), 'third_party_timeout')).toMatchObject({
      why_not: 'period_not_over',
    });
    expect(entry(lines, lastDay, 'third_party_timeout')).toEqual({ event: 'third_party_timeout' });
    expect(entry(lines, lastDay, 'third_party_delivered')).toEqual({ event: 'third_party_delivered' });
  });
});

describe('what would happen if', () => {
  const extend: Line = ['extend', NEXT, { working_days: 10, approved_by: '负责人' }];

  it('shows the case before and after', () => {
    const [next] = eventsOf([extend]);
    if (next === undefined) throw new Error('one event');
    const preview = previewEvent(eventsOf(review), next, { asOf: NEXT });
    expect(preview.before.due_on).toBe('2026-03-30');
    expect(preview.after.due_on).toBe(addWorkingDays(START, 30));
    expect(preview.refused).toBeUndefined();
    expect(refusalFor(eventsOf(review), next, { asOf: NEXT })).toBeNull();
  });

  it('leaves the case alone when the law refuses', () => {
    const [next] = eventsOf([['serve', NEXT, { way: 'post' }]]);
    if (next === undefined) throw new Error('one event');
    const preview = previewEvent(eventsOf(review), next, { asOf: NEXT });
    expect(preview.after).toBe(preview.before);
    expect(preview.refused?.reason).toBe('wrong_state');
    expect(refusalFor(eventsOf(review), next, { asOf: NEXT })).toMatchObject({
      event: 'serve',
      reason: 'wrong_state',
    });
  });
});
