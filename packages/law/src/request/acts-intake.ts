/** Receipt, registration and correction of a request (条例 art. 29 to 31). */
import { addWorkingDays, type LocalDate } from '../calendar/index.ts';
import { ARTICLES } from './articles.ts';
import { deliveredOnce, periodNotOver, startAwaiting } from './awaited.ts';
import { type Acts, type Case, type Context, conclude } from './case.ts';
import type { Submit } from './events.ts';
import { receiptArticle } from './receipt.ts';
import { CORRECTION_NOTICE_DAYS } from './reckoning.ts';

export const intakeActs: Acts<
  | 'submit'
  | 'confirm'
  | 'accept'
  | 'request_correction'
  | 'correction_notice_delivered'
  | 'correction_received'
  | 'correction_period_over'
> = {
  submit: {
    apply: (file, event, { settings }) => {
      file.channel = event.channel;
      file.applicant_category = event.applicant_category;
      file.online_rule = event.online_rule ?? settings.online_rule ?? 'on_mutual_confirmation';
      file.submitted_on = event.on;
      if (receiptIsCertain(file.online_rule, event)) startReply(file, event.on, 'submit');
    },
  },
  confirm: {
    now: (file) => (file.confirmed_on === null ? null : 'wrong_state'),
    apply: (file, event) => {
      file.confirmed_on = event.on;
      if (file.received_on === null) startReply(file, event.on, 'confirm');
    },
  },
  accept: {
    apply: (file, event) => {
      file.accepted_on = event.on;
    },
  },
  request_correction: {
    now: (file) => (file.correction === null ? null : 'correction_already_requested'),
    given: (file, event, context) =>
      correctionIsLate(file, event.on, context) && event.late_reason === undefined
        ? 'late_reason_required'
        : null,
    needs: (file, on, context) =>
      correctionIsLate(file, on, context) ? { field: 'late_reason', why_not: 'late_reason_required' } : null,
    apply: (file, event, context) => {
      const late = correctionIsLate(file, event.on, context);
      file.correction = { ...startAwaiting(event.on, event.respond_within), late };
      // Asked too late, the applicant's answer gives the organ no new period: the clock runs on from receipt.
      if (late) {
        file.reply.history.push({
          rule: 'runs_on_after_late_correction',
          article: ARTICLES.correction,
          on: event.on,
          event: 'request_correction',
        });
        return;
      }
      file.reply.history.push({
        rule: 'stopped_for_correction',
        article: ARTICLES.correction,
        on: event.on,
        event: 'request_correction',
      });
      stopReply(file);
    },
  },
  correction_notice_delivered: {
    now: (file) => deliveredOnce(file.correction),
    apply: (file, event) => {
      if (file.correction !== null) file.correction.delivered_on = event.on;
    },
  },
  correction_received: {
    apply: (file, event) => {
      if (file.correction !== null) file.correction.answered_on = event.on;
      if (file.correction?.late !== true) restartReply(file, event.on, 'correction_received');
      if (!event.clear) {
        file.proposal = { outcome: 'unable_still_unclear', by: event.actor ?? null, matters: [] };
      }
    },
  },
  correction_period_over: {
    now: (file, on, { calendar }) => periodNotOver(file.correction, on, calendar),
    apply: (file, event) => {
      if (file.correction !== null) file.correction.lapsed_on = event.on;
      conclude(file, 'other_correction_overdue', event.on, 'correction_period_over');
    },
  },
};

/** Whether the channel alone fixes the date of receipt (条例 art. 31), so that no confirmation is awaited. */
export function receiptIsCertain(rule: Case['online_rule'], event: Submit): boolean {
  switch (event.channel) {
    case 'in_person':
    case 'post_signed':
    case 'oral_transcribed':
      return true;
    case 'online':
      return rule === 'on_platform_receipt';
    case 'post_ordinary':
    case 'fax':
    case 'misdirected':
      return false;
  }
}

/** Starts the reply clock anew with its full 20 working days. */
export function restartReply(file: Case, on: LocalDate, event: 'correction_received' | 'paid'): void {
  file.reply.starts_on = on;
  file.reply.earliest_starts_on = on;
  file.reply.history.push({
    rule: event === 'paid' ? 'restarted_by_payment' : 'restarted_by_correction',
    article: event === 'paid' ? ARTICLES.fee_measures : ARTICLES.correction,
    on,
    event,
  });
}

/** Stops the reply clock until something restarts it. */
export function stopReply(file: Case): void {
  file.reply.starts_on = null;
  file.reply.earliest_starts_on = null;
}

function startReply(file: Case, on: LocalDate, event: 'submit' | 'confirm'): void {
  file.received_on = on;
  file.reply.starts_on = on;
  // 国办公开办函〔2015〕207号 dates an online request by the receiving system, earlier than the confirmation does.
  file.reply.earliest_starts_on = file.channel === 'online' ? file.submitted_on : on;
  file.reply.history.push({ rule: 'starts', article: receiptArticle(file.channel), on, event });
}

function correctionIsLate(file: Case, on: LocalDate, { calendar }: Context): boolean {
  if (file.received_on === null) return false;
  return on > addWorkingDays(file.received_on, CORRECTION_NOTICE_DAYS, calendar);
}
