import { describe, expect, it } from 'vitest';
import { addWorkingDays } from '../calendar/index.ts';
import { foldRequest } from './fold.ts';
import { remedyParagraph } from './index.ts';
import type { Clock, FoldResult } from './result.ts';
import { eventsOf, fold, inReview, type Line, PERSON, replyOn, WEB } from './testing.ts';
import type { ClockId } from './vocabulary.ts';

function clock(result: FoldResult, id: ClockId): Clock {
  const found = result.clocks.find((candidate) => candidate.clock === id);
  if (found === undefined) throw new Error(`no clock ${id}`);
  return found;
}

describe('the cases every implementation must get right', () => {
  it('1: a web request confirmed on Friday before a working Sunday starts on that Sunday', () => {
    const result = fold([
      ['submit', '2026-09-18', WEB],
      ['confirm', '2026-09-18'],
    ]);
    const reply = clock(result, 'reply');
    expect(reply.starts_on).toBe('2026-09-18');
    expect(reply.how.find((step) => step.rule === 'day_one')?.on).toBe('2026-09-20');
    expect(reply.due_on).toBe(addWorkingDays('2026-09-18', 20));
  });

  describe('2: correction', () => {
    const day = (n: number) => addWorkingDays('2026-03-02', n);
    const ask = (n: number, fields = {}): Line => [
      'request_correction',
      day(n),
      { points: ['信息名称'], respond_within: 15, ...fields },
    ];

    it('may be asked on day 7, and the corrected request gets a new full 20 working days', () => {
      const asked: Line[] = [...inReview('2026-03-02'), ask(7)];
      const waiting = fold(asked);
      expect(waiting.refused).toBeUndefined();
      expect(waiting.state).toBe('awaiting_correction');
      expect(clock(waiting, 'reply').state).toBe('not_started');
      expect(waiting.due_on).toBeNull();
      const corrected = fold([
        ...asked,
        ['correction_notice_delivered', day(8)],
        ['correction_received', day(12), { clear: true }],
      ]);
      expect(corrected.state).toBe('in_review');
      expect(corrected.due_on).toBe(addWorkingDays(day(12), 20));
      expect(clock(corrected, 'correction_notice').state).toBe('met');
      expect(clock(corrected, 'correction_response').state).toBe('met');
    });

    it('is refused on day 8 without a reason of the leader', () => {
      const result = fold([...inReview('2026-03-02'), ask(8)]);
      expect(result.refused).toMatchObject({
        event: 'request_correction',
        reason: 'late_reason_required',
        article: '《政府信息公开条例》第三十条',
      });
      expect(result.state).toBe('in_review');
    });

    it('with a reason is marked late, and the clock runs on from receipt', () => {
      const asked: Line[] = [
        ...inReview('2026-03-02'),
        ask(8, { late_reason: '材料转办耽误，经负责人同意' }),
      ];
      const waiting = fold(asked);
      expect(waiting.flags).toContain('late_correction');
      expect(clock(waiting, 'correction_notice').state).toBe('missed');
      expect(waiting.due_on).toBe(day(20));
      const corrected = fold([...asked, ['correction_received', day(12), { clear: true }]]);
      expect(corrected.due_on).toBe(day(20));
      expect(fold(asked, day(21)).flags).toContain('overdue');
    });
  });

  describe('3: silence for 15 working days', () => {
    it('of a third party presumes nothing', () => {
      const delivered = '2026-03-05';
      const result = fold([
        ...inReview('2026-03-02'),
        ['consult_third_party', '2026-03-03', { party: '甲公司' }],
        ['third_party_delivered', delivered, { party: '甲公司' }],
        ['third_party_timeout', addWorkingDays(delivered, 16), { party: '甲公司' }],
      ]);
      expect(result.state).toBe('in_review');
      expect(result.consultations[0]).toMatchObject({ consents: null, presumed: false, timed_out: true });
    });

    it('of a joint organ is consent', () => {
      const delivered = '2026-03-05';
      const result = fold([
        ...inReview('2026-03-02'),
        ['consult_joint_organ', '2026-03-03', { organ: '区发展改革委' }],
        ['joint_organ_delivered', delivered, { organ: '区发展改革委' }],
        ['joint_organ_timeout', addWorkingDays(delivered, 16), { organ: '区发展改革委' }],
      ]);
      expect(result.state).toBe('in_review');
      expect(result.consultations[0]).toMatchObject({ consents: true, presumed: true });
    });
  });

  it('4: an extension asked on day 21 is refused, on day 20 granted', () => {
    const extend = (on: string): Line => [
      'extend',
      on,
      { working_days: 20, approved_by: '负责人', reason: '案情复杂' },
    ];
    const refused = fold([...inReview('2026-03-02'), extend(addWorkingDays('2026-03-02', 21))]);
    expect(refused.refused).toMatchObject({ event: 'extend', reason: 'reply_period_over' });
    const granted = fold([...inReview('2026-03-02'), extend(addWorkingDays('2026-03-02', 20))]);
    expect(granted.due_on).toBe(addWorkingDays('2026-03-02', 40));
    expect(clock(granted, 'reply').original_due_on).toBe(addWorkingDays('2026-03-02', 20));
    expect(clock(granted, 'extension')).toMatchObject({
      starts_on: addWorkingDays('2026-03-02', 20),
      due_on: addWorkingDays('2026-03-02', 40),
    });
  });

  it('5: posted on day 20 and signed on day 25 is in time, and the remedy period runs from day 25', () => {
    const posted = addWorkingDays('2026-03-02', 20);
    const signed = addWorkingDays('2026-03-02', 25);
    const result = fold([
      ...inReview('2026-03-02'),
      ...replyOn(posted, 'refused_state_secret', 'post'),
      ['delivery_proved', signed],
    ]);
    expect(clock(result, 'reply').state).toBe('met');
    expect(result.state).toBe('closed');
    expect(result.concluded_on).toBe(posted);
    expect(result.served_for_deadline_on).toBe(posted);
    expect(result.received_by_applicant_on).toBe(signed);
    expect(result.remedy).toMatchObject({
      notice: 'reconsideration_first',
      starts_on: signed,
      litigation_until: null,
    });
  });

  it('6: received on 20 December and replied on 12 January, it is carried over', () => {
    const events = eventsOf([...inReview('2024-12-20'), ...replyOn('2025-01-12')]);
    const yearEnd = foldRequest(events, { asOf: '2024-12-31' });
    expect(yearEnd.received_on).toBe('2024-12-20');
    expect(yearEnd.concluded_on).toBeNull();
    expect(yearEnd.report_row).toBeNull();
    const later = foldRequest(events, { asOf: '2025-12-31' });
    expect(later.concluded_on).toBe('2025-01-12');
    expect(later.report_row).toBe('granted');
  });

  it('7: the refusal of a street office names the district government and says reconsideration comes first', () => {
    const result = fold([...inReview('2026-03-02'), ...replyOn('2026-03-10', 'refused_internal_affairs')]);
    expect(result.remedy?.notice).toBe('reconsideration_first');
    const text = remedyParagraph('reconsideration_first', {
      reconsideration_organ: '相山区人民政府',
      court: '相山区人民法院',
    });
    expect(text).toContain('先向相山区人民政府申请行政复议');
  });

  it('8: an overdue correction lands in 其他处理 in the report of 2020 and in its first sub-row in that of 2021', () => {
    const lapsed = (year: number) =>
      fold([
        ['submit', `${year}-03-02`, PERSON],
        ['request_correction', `${year}-03-04`, { respond_within: 15 }],
        ['correction_notice_delivered', `${year}-03-05`],
        ['correction_period_over', addWorkingDays(`${year}-03-05`, 16)],
      ]);
    expect(lapsed(2020)).toMatchObject({
      state: 'closed',
      report_row: 'other_handling',
      format: 'format_a_2019',
    });
    expect(lapsed(2021)).toMatchObject({
      state: 'closed',
      outcome: 'other_correction_overdue',
      report_row: 'other_correction_overdue',
    });
  });
});

describe('receipt (条例 art. 31)', () => {
  it.each(['in_person', 'post_signed', 'oral_transcribed'])(
    '%s: the day of submission is the day of receipt',
    (channel) => {
      const result = fold([['submit', '2026-03-02', { channel, applicant_category: 'natural_person' }]]);
      expect(result).toMatchObject({ state: 'registered', received_on: '2026-03-02', due_on: '2026-03-30' });
    },
  );

  it.each(['online', 'fax', 'post_ordinary', 'misdirected'])(
    '%s: the day of confirmation is the day of receipt',
    (channel) => {
      const submit: Line = ['submit', '2026-03-02', { channel, applicant_category: 'natural_person' }];
      const waiting = fold([submit]);
      expect(waiting).toMatchObject({
        state: 'received_unconfirmed',
        received_on: null,
        due_on: null,
        alarm_on: '2026-03-30',
        confirm_by: '2026-03-02',
      });
      const confirmed = fold([submit, ['confirm', '2026-03-04']]);
      expect(confirmed).toMatchObject({
        state: 'registered',
        received_on: '2026-03-04',
        due_on: '2026-04-01',
        confirm_by: null,
      });
    },
  );

  it('online: the alarm goes by the platform date, the breach by the confirmation', () => {
    const lines: Line[] = [
      ['submit', '2026-03-02', WEB],
      ['confirm', '2026-03-04'],
      ['accept', '2026-03-04'],
    ];
    expect(fold(lines, '2026-03-30')).toMatchObject({
      alarm_on: '2026-03-30',
      due_on: '2026-04-01',
      flags: [],
    });
    expect(fold(lines, '2026-03-31').flags).toEqual(['alarm']);
    expect(fold(lines, '2026-04-02').flags).toEqual(['overdue']);
  });

  it('online with the platform rule: receipt at once, and never more time than by confirmation', () => {
    const settings = { online_rule: 'on_platform_receipt' as const };
    const lines: Line[] = [['submit', '2026-03-02', WEB]];
    expect(fold(lines, '2026-03-02', { settings })).toMatchObject({
      state: 'registered',
      received_on: '2026-03-02',
    });
    const confirmed: Line[] = [...lines, ['confirm', '2026-03-04'], ['accept', '2026-03-05']];
    expect(fold(confirmed, '2026-03-05', { settings })).toMatchObject({
      state: 'in_review',
      due_on: '2026-03-30',
    });
  });

  it('the rule kept with the case wins over a later change of the setting', () => {
    const lines: Line[] = [
      ['submit', '2026-03-02', { ...WEB, online_rule: 'on_platform_receipt' }],
      ['accept', '2026-03-03'],
    ];
    expect(fold(lines).state).toBe('in_review');
    expect(fold(lines, '2026-03-03', { settings: { online_rule: 'on_mutual_confirmation' } }).state).toBe(
      'in_review',
    );
  });
});

describe('the reply clock (条例 art. 33)', () => {
  it('is overdue only after its last day, stays open, and can still be answered', () => {
    const lines = inReview('2026-03-02');
    expect(fold(lines, '2026-03-30')).toMatchObject({ state: 'in_review', flags: [] });
    const late = fold(lines, '2026-03-31');
    expect(late).toMatchObject({ state: 'in_review', flags: ['overdue'] });
    expect(clock(late, 'reply').state).toBe('missed');
    const replied = fold([...lines, ...replyOn('2026-04-08')]);
    expect(replied).toMatchObject({
      state: 'replied',
      concluded_on: '2026-04-08',
      flags: ['concluded_late'],
    });
    expect(clock(replied, 'reply').state).toBe('missed');
  });

  it('may start and end on one day', () => {
    const result = fold([...inReview('2026-03-02'), ...replyOn('2026-03-02')]);
    expect(result).toMatchObject({ state: 'replied', concluded_on: '2026-03-02', report_row: 'granted' });
    expect(clock(result, 'reply').state).toBe('met');
  });

  it('stands still from the day after sending through the day of the answer', () => {
    const result = fold([
      ...inReview('2026-03-02'),
      ['consult_third_party', '2026-03-09', { party: '甲' }],
      ['third_party_delivered', '2026-03-10', { party: '甲' }],
      ['third_party_answered', '2026-03-16', { party: '甲', consents: false, reason: '涉及商业秘密' }],
    ]);
    const reply = clock(result, 'reply');
    expect(reply.paused).toEqual([{ from: '2026-03-10', to: '2026-03-16' }]);
    // Five working days, 10 to 16 March, do not count.
    expect(reply.due_on).toBe(addWorkingDays('2026-03-30', 5));
    expect(reply.state).toBe('running');
    // By the other reading the pause begins only at delivery, one working day later.
    expect(reply.alarm_on).toBe(addWorkingDays('2026-03-30', 4));
  });

  it('starts again by itself when 15 working days have passed in silence', () => {
    const lines: Line[] = [
      ...inReview('2026-03-02'),
      ['consult_joint_organ', '2026-03-03', { organ: '乙局' }],
      ['joint_organ_delivered', '2026-03-03', { organ: '乙局' }],
    ];
    const lastDay = addWorkingDays('2026-03-03', 15);
    expect(clock(fold(lines, lastDay), 'reply')).toMatchObject({
      state: 'paused',
      paused: [{ from: '2026-03-04', to: null }],
    });
    const after = clock(fold(lines, addWorkingDays(lastDay, 1)), 'reply');
    expect(after).toMatchObject({ state: 'running', paused: [{ from: '2026-03-04', to: lastDay }] });
    expect(after.due_on).toBe(addWorkingDays('2026-03-02', 35));
  });

  it('waits for the last of several third parties, whose letters run side by side', () => {
    const lines: Line[] = [
      ...inReview('2026-03-02'),
      ['consult_third_party', '2026-03-04', { party: '甲' }],
      ['consult_third_party', '2026-03-06', { party: '乙' }],
      ['third_party_answered', '2026-03-10', { party: '甲', consents: true }],
    ];
    expect(fold(lines).state).toBe('awaiting_third_party');
    const done = fold([...lines, ['third_party_answered', '2026-03-12', { party: '乙', consents: false }]]);
    expect(done.state).toBe('in_review');
    expect(clock(done, 'reply').paused).toEqual([{ from: '2026-03-05', to: '2026-03-12' }]);
    expect(
      done.clocks.filter((candidate) => candidate.clock === 'third_party').map(({ party }) => party),
    ).toEqual(['甲', '乙']);
  });

  it('gives no time back for a consultation after its end', () => {
    const result = fold([
      ...inReview('2026-03-02'),
      ['consult_third_party', '2026-04-01', { party: '甲' }],
      ['third_party_answered', '2026-04-10', { party: '甲', consents: true }],
    ]);
    expect(result).toMatchObject({ due_on: '2026-03-30', flags: ['overdue'] });
  });

  it('restarts in full on payment (国办函〔2020〕109号)', () => {
    const lines: Line[] = [
      ...inReview('2026-03-02'),
      ['charge_fee', '2026-03-10', { basis: 'per_page', amount: 80_000 }],
      ['fee_notice_delivered', '2026-03-11'],
    ];
    const waiting = fold(lines);
    expect(waiting).toMatchObject({ state: 'awaiting_fee', due_on: null });
    expect(clock(waiting, 'fee_payment')).toMatchObject({
      state: 'running',
      due_on: addWorkingDays('2026-03-11', 20),
    });
    const paid = fold([...lines, ['paid', '2026-03-20', { receipt_number: '0001' }]]);
    expect(paid).toMatchObject({ state: 'in_review', due_on: addWorkingDays('2026-03-20', 20) });
    expect(clock(paid, 'fee_payment').state).toBe('met');
  });

  it('keeps an extension over a restart, and alarms as if it did not', () => {
    const result = fold([
      ...inReview('2026-03-02'),
      ['extend', '2026-03-09', { working_days: 10, approved_by: '负责人' }],
      ['charge_fee', '2026-03-10', { basis: 'per_page', amount: 80_000 }],
      ['paid', '2026-03-20'],
    ]);
    expect(result.due_on).toBe(addWorkingDays('2026-03-20', 30));
    expect(result.alarm_on).toBe(addWorkingDays('2026-03-20', 20));
  });

  it('is provisional when it reaches into a year that is not announced', () => {
    const result = fold(inReview('2026-12-15'));
    expect(clock(result, 'reply').provisional).toBe(true);
    expect(clock(result, 'reply').how.map((step) => step.rule)).toContain('provisional');
    expect(clock(fold(inReview('2026-11-02')), 'reply').provisional).toBe(false);
  });
});

describe('reasons for an excessive number of requests (条例 art. 35)', () => {
  const asked: Line[] = [
    ...inReview('2026-03-02'),
    ['ask_reasons', '2026-03-04', { respond_within: 10 }],
    ['reasons_request_delivered', '2026-03-05'],
  ];

  it('do not stop the reply clock while they are awaited', () => {
    const result = fold(asked);
    expect(result).toMatchObject({ state: 'awaiting_reasons', due_on: '2026-03-30' });
    expect(clock(result, 'reasons')).toMatchObject({ state: 'running', due_on: '2026-03-19' });
  });

  it('judged reasonable, a delay told to the applicant replaces the last day', () => {
    const result = fold([
      ...asked,
      ['reasons_received', '2026-03-10'],
      ['reasons_judged', '2026-03-11', { reasonable: true, delayed_until: '2026-05-20' }],
    ]);
    expect(result).toMatchObject({ state: 'in_review', due_on: '2026-05-20', flags: ['delayed'] });
    expect(clock(result, 'delayed_reply')).toMatchObject({
      starts_on: '2026-03-11',
      due_on: '2026-05-20',
      state: 'running',
    });
  });

  it('a delay decided after the last day does not undo the breach', () => {
    const result = fold([
      ...asked,
      ['reasons_judged', '2026-04-02', { reasonable: true, delayed_until: '2026-05-20' }],
    ]);
    expect(result).toMatchObject({ due_on: '2026-03-30', flags: ['overdue', 'delayed'] });
  });

  it('judged unreasonable or not given at all, not processing is proposed', () => {
    const judged = fold([...asked, ['reasons_judged', '2026-03-11', { reasonable: false }]]);
    expect(judged).toMatchObject({
      state: 'awaiting_approval',
      proposed_outcome: 'not_processed_excessive',
      outcome: null,
    });
    const silent = fold([...asked, ['reasons_period_over', '2026-03-20']]);
    expect(silent).toMatchObject({ state: 'awaiting_approval', proposed_outcome: 'not_processed_excessive' });
    expect(clock(silent, 'reasons').state).toBe('missed');
  });
});

describe('the end of a case', () => {
  it('withdrawn: 其他 in the format of 2021, 其他处理 before', () => {
    const lines = (year: number): Line[] => [...inReview(`${year}-03-02`), ['withdraw', `${year}-03-05`]];
    expect(fold(lines(2026))).toMatchObject({
      state: 'closed',
      outcome: 'other_misc',
      report_row: 'other_misc',
    });
    expect(fold(lines(2020))).toMatchObject({ report_row: 'other_handling' });
    expect(fold(lines(2026), '2026-03-05', { format: 'format_a_2019' }).report_row).toBe('other_handling');
  });

  it('still unclear after correction: proposed, approved, served', () => {
    const lines: Line[] = [
      ['submit', '2026-03-02', PERSON],
      ['request_correction', '2026-03-03', { respond_within: 15 }],
      ['correction_received', '2026-03-10', { clear: false, actor: '经办人' }],
    ];
    expect(fold(lines)).toMatchObject({
      state: 'awaiting_approval',
      proposed_outcome: 'unable_still_unclear',
      due_on: addWorkingDays('2026-03-10', 20),
    });
    const served = fold([
      ...lines,
      ['approve', '2026-03-11', { approved_by: '负责人' }],
      ['serve', '2026-03-12', { way: 'post' }],
    ]);
    expect(served).toMatchObject({ state: 'replied', report_row: 'unable_still_unclear' });
  });

  it('unpaid: not handled further', () => {
    const result = fold([
      ...inReview('2026-03-02'),
      ['charge_fee', '2026-03-10', { basis: 'per_piece', amount: 20_000 }],
      ['fee_notice_delivered', '2026-03-11'],
      ['fee_period_over', addWorkingDays('2026-03-11', 21)],
    ]);
    expect(result).toMatchObject({ state: 'closed', report_row: 'other_fee_overdue' });
  });

  it('handed over, the applicant knows on the day of signing; a free choice of remedy ends after six months', () => {
    const result = fold([...inReview('2026-03-02'), ...replyOn('2026-03-10', 'unable_not_held')]);
    expect(result.remedy).toEqual({
      notice: 'reconsideration_or_litigation',
      starts_on: '2026-03-10',
      // Sixty days end on Saturday 9 May, which is worked in 2026.
      reconsideration_until: '2026-05-09',
      litigation_until: '2026-09-10',
    });
  });

  it.each([
    ['direct', '2026-03-10'],
    ['entrusted', '2026-03-10'],
    ['post', null],
    ['electronic', null],
  ])('%s service: the applicant is known to have it on %s', (way, known) => {
    const result = fold([...inReview('2026-03-02'), ...replyOn('2026-03-10', 'granted', way)]);
    expect(result.received_by_applicant_on).toBe(known);
    expect(result.remedy === null).toBe(known === null);
  });

  it('a remedy is a flag beside the state, before and after the case is closed', () => {
    const lines: Line[] = [...inReview('2026-03-02'), ...replyOn('2026-03-10', 'granted', 'post')];
    const filed: Line = ['remedy_filed', '2026-03-20', { kind: 'reconsideration', organ: '相山区人民政府' }];
    expect(fold([...lines, filed])).toMatchObject({ state: 'replied', flags: ['under_remedy'] });
    expect(fold([...lines, ['delivery_proved', '2026-03-12'], filed])).toMatchObject({
      state: 'closed',
      flags: ['under_remedy'],
    });
  });

  it('an empty ledger allows only a submission', () => {
    const result = foldRequest([], { asOf: '2026-03-02' });
    expect(result).toMatchObject({ state: null, outcome: null, clocks: [] });
    expect(result.allowed.filter((entry) => entry.why_not === undefined).map(({ event }) => event)).toEqual([
      'submit',
    ]);
  });
});
