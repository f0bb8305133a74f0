/** Turns scenarios into requests with dated events, cut off after the last day. */
import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  type LocalDate,
  workingDayOnOrAfter,
  yearOf,
} from '@gongkai/law/calendar';
import type { CaseEvent } from '@gongkai/law/request';
import { dateOf, OFFICE_MINUTES, officeInstant } from '../dates.ts';
import { type Chance, chance } from '../random.ts';
import type { ReplyContent, RequestContent, RequestStepContent } from '../types.ts';
import { applicantOf } from './applicants.ts';
import { APPROVER, dated, type Move } from './moves.ts';
import type { Scenario } from './scenario.ts';

/** Handlers of requests; each case stays with one. */
const HANDLERS = ['chenxiaoyu', 'gaolan'] as const;

/** Who stands behind an event that is not the handler's. */
const APPLICANT = 'applicant';

/** The request of a scenario as it stands at the end of `last`; `null` where it had not been handed in. */
export function requestOf(scenario: Scenario, year: number, last: LocalDate): RequestContent | null {
  const start = startOf(scenario, year, last);
  if (start > last) return null;
  const luck = chance(`request ${scenario.id}`);
  const steps = stepsOf(scenario, start, luck).filter((step) => step.event.on <= last);
  const fill = (text: string): string =>
    text.replaceAll('{y}', String(yearOf(start))).replaceAll('{p}', String(yearOf(start) - 1));
  return {
    key: scenario.id,
    organ: 'xijie',
    applicant: applicantOf(scenario.applicant),
    wanted: fill(scenario.wanted),
    wantedMedium: scenario.medium,
    wantedWay: scenario.way,
    channel: scenario.channel,
    steps,
    reviewedAt: scenario.reviewed === true ? reviewedAt(steps) : null,
    reply: steps.some((step) => proposes(step.event)) ? replyOf(scenario, fill) : null,
  };
}

function startOf({ start, channel }: Scenario, year: number, last: LocalDate): LocalDate {
  if ('ago' in start) return addWorkingDays(addDays(last, 1), -1 - start.ago);
  const date = dateOf(start.lastYear ? year - 1 : year, start.month, start.day);
  return channel === 'online' ? date : workingDayOnOrAfter(date);
}

/** The secrecy review of a draft that waits for approval: the afternoon of the day it was drafted. */
function reviewedAt(steps: readonly RequestStepContent[]): string | null {
  const last = steps.at(-1);
  return last !== undefined && proposes(last.event) ? officeInstant(last.event.on, OFFICE_MINUTES - 1) : null;
}

/** Events after which a draft of the letter exists (rows 7, 10 and 20 of the state machine). */
function proposes(event: CaseEvent): boolean {
  if (event.event === 'propose_outcome') return true;
  if (event.event === 'correction_received') return !event.clear;
  return event.event === 'reasons_judged' && !event.reasonable;
}

function replyOf({ reply }: Scenario, fill: (text: string) => string): ReplyContent | null {
  if (reply === undefined) return null;
  return {
    outcome: reply.outcome,
    paragraphs: reply.paragraphs.map(fill),
    enclosures: (reply.enclosures ?? []).map(fill),
  };
}

function stepsOf(scenario: Scenario, start: LocalDate, luck: Chance): RequestStepContent[] {
  const handler = luck.pick(HANDLERS);
  const online = scenario.channel === 'online';
  const submit: CaseEvent = {
    event: 'submit',
    on: start,
    actor: online ? APPLICANT : handler,
    channel: scenario.channel,
    applicant_category: applicantOf(scenario.applicant).category,
  };
  const sameDay = scenario.moves[0]?.after === 0 && isWorkingDay(start);
  const first: RequestStepContent = {
    event: submit,
    at:
      online && !sameDay
        ? `${start}T${luck.int(19, 21)}:${luck.int(10, 59)}:00+08:00`
        : officeInstant(start, luck.int(5, 90)),
    by: online ? APPLICANT : handler,
  };
  const steps = [first];
  let minute = 100;
  for (const move of scenario.moves) {
    const before = steps.at(-1)?.event.on ?? start;
    const on = nextDate(before, move);
    minute = on === before ? minute + luck.int(12, 40) : luck.int(10, 130);
    const by = actorOf(move, handler);
    const until = move.delay === undefined ? null : addWorkingDays(on, move.delay);
    steps.push({
      event: dated(move, on, by, until),
      at: officeInstant(on, Math.min(minute, OFFICE_MINUTES - 1)),
      by,
    });
  }
  return steps;
}

function nextDate(before: LocalDate, { after }: Move): LocalDate {
  return after === 0 ? workingDayOnOrAfter(before) : addWorkingDays(before, after);
}

function actorOf({ event }: Move, handler: string): string {
  if (event.event === 'approve' || event.event === 'reject') return APPROVER;
  return handler;
}
