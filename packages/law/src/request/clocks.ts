/** The clocks of a case as seen on a day, each with the steps by which its dates were reached. */
import {
  addWorkingDays,
  type Calendar,
  earlierOf,
  isProvisional,
  type LocalDate,
} from '../calendar/index.ts';
import { ARTICLES, type Article } from './articles.ts';
import { awaitedDue } from './awaited.ts';
import type { Awaited, Case } from './case.ts';
import { receiptArticle } from './receipt.ts';
import {
  CONSULTATION_DAYS,
  CORRECTION_NOTICE_DAYS,
  consultationDue,
  pausedDays,
  REPLY_DAYS,
  type ReplyReckoning,
  reckonReply,
} from './reckoning.ts';
import type { Clock, Consultation, HowStep } from './result.ts';
import type { ClockId, ClockState, EventName } from './vocabulary.ts';

/** All clocks of a case on a day, in the order in which they began to matter. The day is not before the last event. */
export function clocksOf(file: Case, calendar: Calendar, asOf: LocalDate): Clock[] {
  if (file.state === null) return [];
  const view: View = { file, calendar, on: file.concluded_on ?? asOf };
  const reply = reckonReply(file, calendar, view.on);
  return [
    correctionNoticeClock(view),
    replyClock(view, reply),
    ...extensionClock(view, reply),
    ...correctionClock(view),
    ...file.reasons.map((reasons) =>
      awaitedClock(view, 'reasons', reasons, ARTICLES.excessive, REASONS_EVENTS),
    ),
    ...delayClock(view, reply),
    ...file.consultations.map((consultation) => consultationClock(view, consultation)),
    ...feeClock(view),
  ];
}

/** The case, and the day up to which its clocks are read: conclusion stops them all. */
type View = { file: Case; calendar: Calendar; on: LocalDate };

type AwaitedEvents = { sent: EventName; delivered: EventName; answered: EventName; lapsed: EventName };

const CORRECTION_EVENTS: AwaitedEvents = {
  sent: 'request_correction',
  delivered: 'correction_notice_delivered',
  answered: 'correction_received',
  lapsed: 'correction_period_over',
};
const REASONS_EVENTS: AwaitedEvents = {
  sent: 'ask_reasons',
  delivered: 'reasons_request_delivered',
  answered: 'reasons_received',
  lapsed: 'reasons_period_over',
};
const FEE_EVENTS: AwaitedEvents = {
  sent: 'charge_fee',
  delivered: 'fee_notice_delivered',
  answered: 'paid',
  lapsed: 'fee_period_over',
};

/** 条例 art. 30: met when the content was found clear or a correction was asked for within seven working days. */
function correctionNoticeClock(view: View): Clock {
  const { file, calendar } = view;
  const alarm_on = addWorkingDays(
    file.channel === 'online' ? submittedOn(file) : receivedOn(file),
    CORRECTION_NOTICE_DAYS,
    calendar,
  );
  if (file.received_on === null)
    return notStarted('correction_notice', submittedOn(file), 'submit', alarm_on);
  const due_on = addWorkingDays(file.received_on, CORRECTION_NOTICE_DAYS, calendar);
  const examined = examination(file);
  // A correction asked for late was missed, even though the content had been taken for clear at first.
  const state = file.correction?.late === true ? 'missed' : stateOf(due_on, examined?.on ?? null, view);
  return finish(view, {
    clock: 'correction_notice',
    starts_on: file.received_on,
    due_on,
    paused: [],
    state,
    provisional: false,
    how: [
      {
        rule: 'starts',
        article: receiptArticle(file.channel),
        on: file.received_on,
        event: receiptEvent(file),
      },
      ...counted(file.received_on, CORRECTION_NOTICE_DAYS, due_on, ARTICLES.correction, calendar),
      ...earliestReading(due_on, alarm_on, ARTICLES.receipt),
      ...endedStep(examined?.on ?? null, ARTICLES.correction, examined?.event),
    ],
    alarm_on: earlierOf(alarm_on, due_on),
  });
}

function replyClock(view: View, reckoned: ReplyReckoning | null): Clock {
  const { file, calendar } = view;
  if (reckoned === null) return stoppedReply(view);
  const { starts_on, base_on, extended_on, due_on, alarm_on, pauses } = reckoned;
  const open = pauses.some((pause) => pause.open);
  const ended = file.concluded_on;
  return finish(view, {
    clock: 'reply',
    starts_on,
    due_on,
    paused: pauses.map((pause) => ({ from: pause.from, to: pause.open ? null : pause.to })),
    state: open && view.on <= due_on ? 'paused' : stateOf(due_on, ended, view),
    provisional: false,
    how: [
      ...file.reply.history,
      dayOne(starts_on, calendar),
      ...pauses.map(
        (pause): HowStep => ({
          rule: pause.open ? 'pause_open' : 'paused',
          article: ARTICLES.reply_pause,
          on: pause.to,
          days: pausedDays(pause, calendar),
          from: pause.from,
          to: pause.open ? null : pause.to,
        }),
      ),
      { rule: 'counted', article: ARTICLES.reply_period, on: base_on, days: REPLY_DAYS },
      ...extensionStep(file, extended_on),
      ...delayStep(file, due_on),
      ...earliestReading(due_on, alarm_on, ARTICLES.reply_period),
      ...endedStep(ended, ARTICLES.delivery, file.concluded_by),
    ],
    alarm_on,
    ...(base_on === due_on ? {} : { original_due_on: base_on }),
  });
}

/** Before confirmation, or while the applicant is asked to correct or to pay: no reply is due. */
function stoppedReply({ file, calendar }: View): Clock {
  if (file.reply.history.length === 0) {
    const alarm_on = addWorkingDays(submittedOn(file), REPLY_DAYS, calendar);
    return notStarted('reply', submittedOn(file), 'submit', alarm_on);
  }
  return {
    clock: 'reply',
    starts_on: null,
    due_on: null,
    paused: [],
    state: 'not_started',
    provisional: false,
    how: [...file.reply.history],
    alarm_on: null,
  };
}

/** 条例 art. 33 para 2: from the end of the first twenty working days. */
function extensionClock(view: View, reckoned: ReplyReckoning | null): Clock[] {
  const { file } = view;
  if (file.extension === null) return [];
  if (reckoned === null) {
    return [notStarted('extension', file.extension.on, 'extend', null)];
  }
  const { base_on, extended_on, alarm_on, pauses } = reckoned;
  const open = pauses.some((pause) => pause.open);
  return [
    finish(view, {
      clock: 'extension',
      starts_on: base_on,
      due_on: extended_on,
      paused: pauses
        .filter((pause) => pause.open || pause.to > base_on)
        .map((pause) => ({ from: pause.from, to: pause.open ? null : pause.to })),
      state: open && view.on <= extended_on ? 'paused' : stateOf(extended_on, file.concluded_on, view),
      provisional: false,
      how: [
        { rule: 'starts', article: ARTICLES.reply_extension, on: base_on, event: 'extend' },
        ...extensionStep(file, extended_on),
      ],
      alarm_on: earlierOf(alarm_on, extended_on),
    }),
  ];
}

function delayClock(view: View, reckoned: ReplyReckoning | null): Clock[] {
  const { file } = view;
  if (file.delay === null) return [];
  const { on, until } = file.delay;
  return [
    finish(view, {
      clock: 'delayed_reply',
      starts_on: on,
      due_on: until,
      paused: [],
      state: stateOf(until, file.concluded_on, view),
      provisional: false,
      how: [
        { rule: 'starts', article: ARTICLES.excessive, on, event: 'reasons_judged' },
        ...delayStep(file, reckoned?.due_on ?? until),
      ],
      alarm_on: until,
    }),
  ];
}

function correctionClock(view: View): Clock[] {
  const { correction } = view.file;
  if (correction === null) return [];
  return [awaitedClock(view, 'correction_response', correction, ARTICLES.correction, CORRECTION_EVENTS)];
}

function feeClock(view: View): Clock[] {
  const { fee } = view.file;
  return fee === null ? [] : [awaitedClock(view, 'fee_payment', fee, ARTICLES.fee_measures, FEE_EVENTS)];
}

function consultationClock(view: View, consultation: Consultation): Clock {
  const joint = consultation.kind === 'joint_organ';
  const article = joint ? ARTICLES.joint_organ : ARTICLES.third_party;
  const awaited: Awaited = {
    sent_on: consultation.sent_on,
    length: CONSULTATION_DAYS,
    delivered_on: consultation.delivered_on,
    answered_on: consultation.timed_out ? null : consultation.ended_on,
    lapsed_on: consultation.timed_out ? consultation.ended_on : null,
  };
  const events: AwaitedEvents = {
    sent: joint ? 'consult_joint_organ' : 'consult_third_party',
    delivered: joint ? 'joint_organ_delivered' : 'third_party_delivered',
    answered: joint ? 'joint_organ_answered' : 'third_party_answered',
    lapsed: joint ? 'joint_organ_timeout' : 'third_party_timeout',
  };
  const clock = awaitedClock(
    view,
    consultation.kind,
    awaited,
    article,
    events,
    consultationDue(consultation, view.calendar),
  );
  return { ...clock, party: consultation.party };
}

/** A period that runs from delivery until an answer: met by an answer in time, missed by silence or a late answer. */
function awaitedClock(
  view: View,
  clock: ClockId,
  awaited: Awaited,
  article: Article,
  events: AwaitedEvents,
  due: LocalDate | null = awaitedDue(awaited, view.calendar),
): Clock {
  const answered = awaited.answered_on;
  if (awaited.delivered_on === null || due === null) {
    const earliestDue = addWorkingDays(awaited.sent_on, awaited.length, view.calendar);
    const waiting = notStarted(clock, awaited.sent_on, events.sent, earliestDue, article);
    if (answered === null) return waiting;
    return {
      ...waiting,
      state: 'met',
      how: [...waiting.how, ...endedStep(answered, article, events.answered)],
    };
  }
  const ended = answered ?? view.file.concluded_on;
  return finish(view, {
    clock,
    starts_on: awaited.delivered_on,
    due_on: due,
    paused: [],
    state: awaited.lapsed_on === null ? stateOf(due, ended, view) : 'missed',
    provisional: false,
    how: [
      { rule: 'starts', article, on: awaited.delivered_on, event: events.delivered },
      ...counted(awaited.delivered_on, awaited.length, due, article, view.calendar),
      ...(awaited.lapsed_on === null
        ? endedStep(answered, article, events.answered)
        : endedStep(awaited.lapsed_on, article, events.lapsed)),
    ],
    alarm_on: due,
  });
}

/** Ended in time or late; else running until its last day has passed whole. */
function stateOf(due: LocalDate, ended: LocalDate | null, { on }: View): ClockState {
  if (ended !== null) return ended <= due ? 'met' : 'missed';
  return on <= due ? 'running' : 'missed';
}

/** Adds whether days not announced yet entered the reckoning, and whether a corrected entry did. */
function finish({ file, calendar }: View, clock: Clock): Clock {
  const { starts_on, due_on } = clock;
  const provisional = [starts_on, due_on].some((date) => date !== null && isProvisional(date, calendar));
  const how = [...clock.how];
  for (const { event, on } of file.corrections) {
    if (restsOn(clock, event))
      how.push({ rule: 'entry_corrected', article: ARTICLES.written_system, on, event });
  }
  if (provisional) how.push({ rule: 'provisional', article: ARTICLES.working_days, on: due_on });
  return { ...clock, provisional, how };
}

/** Whether a clock's dates rest on events of a name; the reply clock's pauses rest on every consultation event. */
function restsOn({ clock, how }: Clock, event: EventName): boolean {
  if (how.some((step) => step.event === event)) return true;
  const consulting = event.includes('third_party') || event.includes('joint_organ');
  return consulting && (clock === 'reply' || clock === 'extension');
}

function counted(
  start: LocalDate,
  days: number,
  due: LocalDate,
  article: Article,
  calendar: Calendar,
): HowStep[] {
  return [dayOne(start, calendar), { rule: 'counted', article, on: due, days }];
}

function dayOne(start: LocalDate, calendar: Calendar): HowStep {
  return { rule: 'day_one', article: ARTICLES.day_after, on: addWorkingDays(start, 1, calendar) };
}

function extensionStep(file: Case, due: LocalDate): HowStep[] {
  if (file.extension === null) return [];
  const days = file.extension.days;
  return [{ rule: 'extended', article: ARTICLES.reply_extension, on: due, days, event: 'extend' }];
}

function delayStep(file: Case, due: LocalDate): HowStep[] {
  if (file.delay === null || file.delay.until !== due || !file.delay.in_time) return [];
  return [{ rule: 'delayed', article: ARTICLES.excessive, on: due, event: 'reasons_judged' }];
}

function earliestReading(due: LocalDate, alarm: LocalDate, article: Article): HowStep[] {
  return alarm < due ? [{ rule: 'earliest_reading', article, on: alarm }] : [];
}

function endedStep(on: LocalDate | null, article: Article, event: EventName | null = null): HowStep[] {
  if (on === null) return [];
  return [event === null ? { rule: 'ended', article, on } : { rule: 'ended', article, on, event }];
}

function notStarted(
  clock: ClockId,
  since: LocalDate,
  event: EventName,
  alarm_on: LocalDate | null,
  article: Article = ARTICLES.receipt,
): Clock {
  return {
    clock,
    starts_on: null,
    due_on: null,
    paused: [],
    state: 'not_started',
    provisional: false,
    how: [{ rule: 'not_started', article, on: since, event }],
    alarm_on,
  };
}

/** What ended the examination of the content: a request for correction, the acceptance, or the end of the case. */
function examination(file: Case): { on: LocalDate; event: EventName | null } | null {
  if (file.correction?.late === true) return { on: file.correction.sent_on, event: 'request_correction' };
  if (file.accepted_on !== null) return { on: file.accepted_on, event: 'accept' };
  if (file.correction !== null) return { on: file.correction.sent_on, event: 'request_correction' };
  return file.concluded_on === null ? null : { on: file.concluded_on, event: file.concluded_by };
}

function receiptEvent(file: Case): EventName {
  return file.reply.history[0]?.event ?? 'submit';
}

function receivedOn(file: Case): LocalDate {
  return file.received_on ?? submittedOn(file);
}

function submittedOn(file: Case): LocalDate {
  if (file.submitted_on === null) throw new Error('a case with clocks has been submitted');
  return file.submitted_on;
}
