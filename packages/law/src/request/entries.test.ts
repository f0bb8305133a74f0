import { describe, expect, it } from 'vitest';
import { fold, type Line, replyOn } from './testing.ts';

const START: Line[] = [
  ['submit', '2026-03-02', { id: 'e1', channel: 'in_person', applicant_category: 'natural_person' }],
  ['accept', '2026-03-04', { id: 'e2', office: '办公室' }],
  ['extend', '2026-03-05', { id: 'e3', working_days: 10, approved_by: '负责人' }],
];

function correct(event_id: string, field: string, was: unknown, is: unknown, on = '2026-03-09'): Line {
  return ['correct_entry', on, { event_id, field, was, is, reason: '登记有误' }];
}

describe('correcting an entry', () => {
  it('folds the case anew and keeps the trace beside it', () => {
    const result = fold([...START, correct('e1', 'on', '2026-03-02', '2026-02-27')]);
    expect(result).toMatchObject({
      received_on: '2026-02-27',
      due_on: '2026-04-10',
      flags: ['extended', 'entry_corrected'],
    });
    expect(result.corrections).toEqual([
      {
        event_id: 'e1',
        event: 'submit',
        on: '2026-03-09',
        field: 'on',
        was: '2026-03-02',
        is: '2026-02-27',
        reason: '登记有误',
      },
    ]);
    const reply = result.clocks.find((clock) => clock.clock === 'reply');
    expect(reply?.how).toContainEqual(
      expect.objectContaining({ rule: 'entry_corrected', on: '2026-03-09', event: 'submit' }),
    );
  });

  it('may change the applicant category, also after the end', () => {
    const result = fold([
      ...START,
      ...replyOn('2026-03-10'),
      correct('e1', 'applicant_category', 'natural_person', 'commercial_enterprise', '2027-01-15'),
    ]);
    expect(result).toMatchObject({
      applicant_category: 'commercial_enterprise',
      concluded_on: '2026-03-10',
      state: 'replied',
    });
  });

  it('may correct the same field again, from its present value', () => {
    const lines = [
      ...START,
      correct('e3', 'working_days', 10, 15),
      correct('e3', 'working_days', 15, 20, '2026-03-10'),
    ];
    const result = fold(lines);
    expect(result.refused).toBeUndefined();
    expect(result.corrections).toHaveLength(2);
    expect(result.due_on).toBe('2026-04-28');
  });

  it('keeps the order of dates after it', () => {
    const corrected = [...START, correct('e1', 'on', '2026-03-02', '2026-02-27', '2026-03-09')];
    expect(fold([...corrected, ['withdraw', '2026-03-06']], '2026-03-30').refused?.reason).toBe(
      'before_previous_event',
    );
    expect(fold([...corrected, ['withdraw', '2026-03-09']]).state).toBe('closed');
  });

  it('may take an optional field out or put one in', () => {
    expect(fold([...START, correct('e2', 'office', '办公室', null)]).refused).toBeUndefined();
    expect(fold([...START, correct('e1', 'note', null, '原件留存')]).refused).toBeUndefined();
  });

  it.each([
    ['an entry that does not exist', correct('e9', 'on', '2026-03-02', '2026-02-27'), 'unknown_entry'],
    ['who recorded it', correct('e1', 'actor', null, '乙'), 'field_not_correctable'],
    ['which event it was', correct('e1', 'event', 'submit', 'accept'), 'field_not_correctable'],
    ['a value that was never recorded', correct('e1', 'on', '2026-03-03', '2026-02-27'), 'entry_differs'],
    ['into nonsense', correct('e1', 'channel', 'in_person', 'pigeon'), 'correction_invalid'],
    ['a date into the future', correct('e3', 'on', '2026-03-05', '2026-03-20'), 'correction_breaks_case'],
    [
      'so that later steps no longer hold',
      correct('e1', 'on', '2026-03-02', '2026-03-05'),
      'correction_breaks_case',
    ],
    [
      'the channel, when a confirmation would be missing',
      correct('e1', 'channel', 'in_person', 'fax'),
      'correction_breaks_case',
    ],
  ])('is refused for %s', (_what, line, reason) => {
    const { refused, refused_at: _at, ...result } = fold([...START, line], '2026-03-30');
    expect(refused).toMatchObject({ event: 'correct_entry', reason });
    expect(result).toEqual(fold(START, '2026-03-30'));
  });
});
