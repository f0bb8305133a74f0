import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRequest } from './fold.ts';
import { fieldsOf, parseClockInput, parseEvent, parseEvents } from './parse.ts';
import { EVENTS } from './vocabulary.ts';

const SUBMIT = { event: 'submit', on: '2026-03-02', channel: 'online', applicant_category: 'natural_person' };

describe('events from JSON', () => {
  it('pass when they have the shape of the ledger', () => {
    const ledger = { ...SUBMIT, id: '1', recorded_at: '2026-03-02T01:00:00Z', actor: '窗口', note: '' };
    expect(parseEvents([ledger, { event: 'confirm', on: '2026-03-03' }])).toEqual({
      ok: true,
      value: [ledger, { event: 'confirm', on: '2026-03-03' }],
    });
  });

  it.each([
    [{}, 'events', 'not_a_list'],
    [['x'], 'events.0', 'not_an_object'],
    [[{ on: '2026-03-02' }], 'events.0.event', 'missing'],
    [[{ event: 'delete', on: '2026-03-02' }], 'events.0.event', 'unknown_event'],
    [[{ ...SUBMIT, on: undefined }], 'events.0.on', 'missing'],
    [[{ ...SUBMIT, on: '2026-02-30' }], 'events.0.on', 'not_a_date'],
    [[{ ...SUBMIT, on: '1999-12-31' }], 'events.0.on', 'date_out_of_range'],
    [[{ ...SUBMIT, channel: 'pigeon' }], 'events.0.channel', 'not_in_list'],
    [[{ ...SUBMIT, chanel: 'online' }], 'events.0.chanel', 'unknown_field'],
    [
      [
        { ...SUBMIT, id: 'a' },
        { event: 'confirm', on: '2026-03-02', id: 'a' },
      ],
      'events.1.id',
      'duplicate',
    ],
    [[{ event: 'correction_received', on: '2026-03-02', clear: 'yes' }], 'events.0.clear', 'not_a_boolean'],
    [
      [{ event: 'extend', on: '2026-03-02', approved_by: '甲', working_days: 2.5 }],
      'events.0.working_days',
      'not_a_whole_number',
    ],
    [
      [{ event: 'ask_reasons', on: '2026-03-02', respond_within: 0 }],
      'events.0.respond_within',
      'out_of_range',
    ],
    [[{ event: 'consult_third_party', on: '2026-03-02', party: ' ' }], 'events.0.party', 'empty'],
    [[{ event: 'consult_third_party', on: '2026-03-02', party: 7 }], 'events.0.party', 'not_text'],
    [
      [{ event: 'propose_outcome', on: '2026-03-02', outcome: 'granted', matters: [{ outcome: 'maybe' }] }],
      'events.0.matters.0.outcome',
      'not_in_list',
    ],
  ])('%j is refused at %s', (value, path, code) => {
    const parsed = parseEvents(value);
    expect(parsed).toMatchObject({ ok: false });
    if (!parsed.ok)
      expect(parsed.faults.map((fault) => [fault.path, fault.code])).toContainEqual([path, code]);
  });

  it('names every fault at once', () => {
    const parsed = parseEvent({ event: 'submit', on: 'today' });
    expect(parsed.ok ? [] : parsed.faults.map((fault) => fault.path)).toEqual([
      'event.on',
      'event.channel',
      'event.applicant_category',
    ]);
  });

  it('takes no field from a prototype', () => {
    expect(parseEvent(Object.create(SUBMIT) as unknown)).toMatchObject({ ok: false });
    expect(parseEvent(JSON.parse('{"event":"confirm","on":"2026-03-02","__proto__":{"x":1}}'))).toMatchObject(
      { ok: false },
    );
  });

  it('checks the input of the command line', () => {
    expect(parseClockInput({ events: [SUBMIT], as_of: '2026-03-02', format: 'format_a_2019' }).ok).toBe(true);
    expect(
      parseClockInput({
        events: [SUBMIT],
        as_of: '2026-03-02',
        settings: { online_rule: 'on_platform_receipt' },
      }).ok,
    ).toBe(true);
    expect(parseClockInput({ events: [] })).toEqual({
      ok: false,
      faults: [{ path: 'as_of', code: 'missing' }],
    });
    expect(parseClockInput([])).toEqual({ ok: false, faults: [{ path: '', code: 'not_an_object' }] });
  });

  it('lets nothing through that the fold cannot take', () => {
    const fields = [...new Set(EVENTS.flatMap(fieldsOf))];
    const value = fc.oneof(
      fc.constantFrom(
        'online',
        'natural_person',
        'granted',
        'post',
        'per_page',
        '甲',
        '2026-03-02',
        'on',
        'a',
      ),
      fc.boolean(),
      fc.integer({ min: -1, max: 300 }),
      fc.jsonValue(),
    );
    const event = fc
      .record({ event: fc.constantFrom(...EVENTS), on: fc.constantFrom('2026-03-02', '2026-03-03') })
      .chain((common) =>
        fc
          .dictionary(fc.constantFrom(...fields), value, { maxKeys: 5 })
          .map((own): unknown => ({ ...own, ...common })),
      );
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constant(SUBMIT), event), { maxLength: 6 }), (events) => {
        const parsed = parseEvents(events);
        if (parsed.ok) foldRequest(parsed.value, { asOf: '2026-03-31' });
      }),
      { numRuns: 2000 },
    );
  });
});
