import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addWorkingDays, isWorkingDay, type LocalDate, laterOf } from '../calendar/index.ts';
import type { CaseEvent } from './events.ts';
import { explainClock } from './explain.ts';
import { foldRequest } from './fold.ts';
import { reportRowOf } from './outcomes.ts';
import { parseEvents } from './parse.ts';
import type { FoldResult } from './result.ts';
import { eventsOf, fold, inReview, PERSON, WEB } from './testing.ts';
import { EVENTS, OUTCOMES, SERVICE_WAYS } from './vocabulary.ts';

/** Long after the last date any generated case reaches. */
const AS_OF = '2030-12-31';

/** Fields that let an event pass in about half the cases in which its state allows it. */
const fields = fc.record({
  party: fc.constantFrom('甲', '乙'),
  organ: fc.constantFrom('甲', '乙'),
  clear: fc.boolean(),
  reasonable: fc.boolean(),
  consents: fc.boolean(),
  delayed_until: fc.option(fc.constantFrom('2026-06-01', '2027-03-01'), { nil: undefined }),
  respond_within: fc.integer({ min: 1, max: 20 }),
  late_reason: fc.option(fc.constant('经负责人同意'), { nil: undefined }),
  basis: fc.constant('per_piece'),
  amount: fc.integer({ min: 0, max: 30_000 }),
  working_days: fc.integer({ min: 1, max: 22 }),
  approved_by: fc.constantFrom('甲', '乙'),
  actor: fc.constantFrom('甲', '乙'),
  outcome: fc.constantFrom(...OUTCOMES),
  reason: fc.constant('理由'),
  way: fc.constantFrom(...SERVICE_WAYS),
  kind: fc.constant('reconsideration'),
});

const FIELD_NAMES: Record<string, string[]> = {
  request_correction: ['respond_within', 'late_reason'],
  correction_received: ['clear', 'actor'],
  ask_reasons: ['respond_within'],
  reasons_judged: ['reasonable', 'delayed_until', 'actor'],
  consult_third_party: ['party'],
  third_party_delivered: ['party'],
  third_party_answered: ['party', 'consents'],
  third_party_timeout: ['party'],
  consult_joint_organ: ['organ'],
  joint_organ_delivered: ['organ'],
  joint_organ_answered: ['organ', 'consents'],
  joint_organ_timeout: ['organ'],
  charge_fee: ['basis', 'amount'],
  extend: ['working_days', 'approved_by'],
  propose_outcome: ['outcome', 'reason', 'actor'],
  approve: ['approved_by'],
  serve: ['way'],
  remedy_filed: ['kind'],
};

/** One attempt: which of the allowed events, after how many days, with which fields. */
const attempt = fc.record({ pick: fc.nat(), gap: fc.nat({ max: 14 }), wait: fc.nat({ max: 3 }), fields });
type Attempt = typeof attempt extends fc.Arbitrary<infer Value> ? Value : never;

type Walked = { events: CaseEvent[]; refused: CaseEvent[] };

/** Walks through the attempts, keeping what the law accepts. */
function walk(start: LocalDate, web: boolean, attempts: Attempt[]): Walked {
  let events = eventsOf([['submit', start, web ? WEB : PERSON]]);
  const refused: CaseEvent[] = [];
  let on = start;
  for (const { pick, gap, wait, fields: values } of attempts) {
    on = addDays(on, wait === 0 ? gap * 4 : gap);
    const open = foldRequest(events, { asOf: on }).allowed.filter(
      (entry) =>
        entry.event !== 'correct_entry' && (entry.why_not === undefined || entry.needs !== undefined),
    );
    const chosen = open[pick % Math.max(open.length, 1)];
    if (chosen === undefined) continue;
    const next = eventFrom(chosen.event, on, values);
    const result = foldRequest([...events, next], { asOf: AS_OF });
    if (result.refused === undefined) events = [...events, next];
    else refused.push(next);
  }
  return { events, refused };
}

function eventFrom(event: string, on: LocalDate, values: Record<string, unknown>): CaseEvent {
  const own = Object.fromEntries((FIELD_NAMES[event] ?? []).map((name) => [name, values[name]]));
  const parsed = parseEvents([{ event, on, ...own }]);
  if (!parsed.ok || parsed.value[0] === undefined) throw new Error(JSON.stringify(parsed));
  return parsed.value[0];
}

const someCase = fc
  .record({
    start: fc.integer({ min: 0, max: 700 }).map((days) => addDays('2024-12-01', days)),
    web: fc.boolean(),
    attempts: fc.array(attempt, { maxLength: 14 }),
  })
  .map(({ start, web, attempts }) => walk(start, web, attempts));

function lastDate({ events }: Walked): LocalDate {
  return events.reduce((last, { on }) => laterOf(last, on), '2024-01-01');
}

/** The last day of a clock by walking the calendar day by day. */
function dueByWalking(start: LocalDate, days: number, paused: (date: LocalDate) => boolean): LocalDate {
  let date = start;
  for (let left = days; left > 0; ) {
    date = addDays(date, 1);
    if (isWorkingDay(date) && !paused(date)) left -= 1;
  }
  return date;
}

function replyOf(result: FoldResult) {
  const clock = result.clocks.find((candidate) => candidate.clock === 'reply');
  if (clock === undefined) throw new Error('every case has a reply clock');
  return clock;
}

describe('any case the law accepts', () => {
  it('reaches every event', () => {
    const seen = new Set<string>();
    for (const { events } of fc.sample(someCase, { numRuns: 3000, seed: 7 })) {
      for (const { event } of events) seen.add(event);
    }
    expect([...seen].sort()).toEqual(EVENTS.filter((event) => event !== 'correct_entry').sort());
  });

  it('can be folded at every point, on any day, and explained', () => {
    fc.assert(
      fc.property(someCase, fc.nat({ max: 60 }), ({ events }, days) => {
        for (let length = 1; length <= events.length; length += 1) {
          const prefix = events.slice(0, length);
          const asOf = addDays(lastDate({ events: prefix, refused: [] }), days);
          const result = foldRequest(prefix, { asOf });
          expect(result.refused).toBeUndefined();
          expect(result.state).not.toBeNull();
          for (const clock of result.clocks) {
            expect(clock.how.length).toBeGreaterThan(0);
            expect(explainClock(clock).every((sentence) => sentence.endsWith('。'))).toBe(true);
          }
        }
      }),
    );
  });

  it('has at most one outcome, and a row and a date together with it', () => {
    fc.assert(
      fc.property(someCase, ({ events }) => {
        const concluding = events.filter(({ event }) =>
          ['serve', 'withdraw', 'correction_period_over', 'fee_period_over'].includes(event),
        );
        expect(concluding.length).toBeLessThanOrEqual(1);
        const result = foldRequest(events, { asOf: AS_OF });
        expect(result.concluded_on).toBe(concluding[0]?.on ?? null);
        expect(['replied', 'closed'].includes(result.state ?? '')).toBe(concluding.length === 1);
        expect(result.report_row).toBe(
          concluding.length === 1 && result.outcome !== null
            ? reportRowOf(result.outcome, result.format)
            : null,
        );
      }),
    );
  });

  it('is left as it was by a refused event', () => {
    fc.assert(
      fc.property(someCase, ({ events, refused }) => {
        const before = foldRequest(events, { asOf: AS_OF });
        for (const next of refused) {
          const {
            refused: refusal,
            refused_at: _at,
            ...after
          } = foldRequest([...events, next], { asOf: AS_OF });
          if (refusal !== undefined) expect(after).toEqual(before);
        }
      }),
    );
  });

  it('has the last day one gets by walking the calendar and leaving out the paused days', () => {
    fc.assert(
      fc.property(someCase, fc.nat({ max: 40 }), (walked, days) => {
        const asOf = addDays(lastDate(walked), days);
        const result = foldRequest(walked.events, { asOf });
        const reply = replyOf(result);
        if (reply.starts_on === null) return;
        const extension = walked.events.find((event) => event.event === 'extend');
        const extra = extension?.event === 'extend' ? extension.working_days : 0;
        const until = result.concluded_on ?? asOf;
        const counted = dueByWalking(reply.starts_on, 20 + extra, (date) =>
          reply.paused.some(({ from, to }) => from <= date && date <= (to ?? until)),
        );
        const delayed = result.clocks.find((clock) => clock.clock === 'delayed_reply')?.due_on ?? counted;
        expect([counted, delayed]).toContain(reply.due_on);
        expect((reply.due_on ?? '') >= counted).toBe(true);
      }),
    );
  });

  it('never has its last day moved earlier by a further step, and alarms no later than the last day', () => {
    fc.assert(
      fc.property(someCase, ({ events }) => {
        for (let length = 2; length <= events.length; length += 1) {
          const asOf = lastDate({ events: events.slice(0, length), refused: [] });
          const before = foldRequest(events.slice(0, length - 1), { asOf });
          const after = foldRequest(events.slice(0, length), { asOf });
          if (before.due_on !== null && after.due_on !== null)
            expect(after.due_on >= before.due_on).toBe(true);
          if (after.due_on !== null) expect((after.alarm_on ?? '9') <= after.due_on).toBe(true);
        }
      }),
    );
  });

  it('keeps its breach: once late, no later step makes the same run punctual', () => {
    fc.assert(
      fc.property(someCase, ({ events }) => {
        let missedRun: LocalDate | null = null;
        for (let length = 1; length <= events.length; length += 1) {
          const asOf = lastDate({ events: events.slice(0, length), refused: [] });
          const reply = replyOf(foldRequest(events.slice(0, length), { asOf }));
          if (missedRun !== null && reply.starts_on === missedRun) expect(reply.state).toBe('missed');
          if (reply.state === 'missed') missedRun = reply.starts_on;
        }
      }),
    );
  });
});

describe('arithmetic of the reply clock', () => {
  const someDay = fc.integer({ min: 0, max: 6000 }).map((days) => addDays('2010-01-01', days));

  it('without pause, restart or extension it is receipt plus 20 working days', () => {
    fc.assert(
      fc.property(someDay, (on) => {
        expect(fold(inReview(on)).due_on).toBe(addWorkingDays(on, 20));
      }),
    );
  });

  it('a pause gives back exactly its working days', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 0, max: 19 }),
        fc.integer({ min: 0, max: 14 }),
        (on, sent, length) => {
          const sentOn = addWorkingDays(on, sent);
          const answeredOn = addWorkingDays(sentOn, length);
          const result = fold([
            ...inReview(on),
            ['consult_third_party', sentOn, { party: '甲' }],
            ['third_party_delivered', sentOn, { party: '甲' }],
            ['third_party_answered', answeredOn, { party: '甲', consents: true }],
          ]);
          expect(result.due_on).toBe(addWorkingDays(on, 20 + length));
        },
      ),
    );
  });
});
