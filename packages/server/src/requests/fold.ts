/**
 * A request as the fold of its journal: the law's fold over its events, and beside it the letters, the secrecy review of
 * the reply, and what has to be done next. The row keeps this and nothing else.
 */
import { addDays, addWorkingDays, type LocalDate, laterOf } from '@gongkai/law/calendar';
import {
  APPLICANT_CATEGORIES,
  CHANNELS,
  type ClockId,
  CONSULTATION_DAYS,
  type EventName,
  type FoldResult,
  foldRequest,
  LETTER_CODES,
  type LetterCode,
  OPEN_STATES,
  type RequestSettings,
} from '@gongkai/law/request';
import type { JournalEvent } from '../platform/journal/journal.ts';
import { personalIdOf } from '../platform/secrets/personal-data.ts';
import { caseEvents, lettersIn, type OwnEvent, withCorrections } from './case-events.ts';
import type { LetterState, RequestsTable } from './schema.ts';

/** Every reply needs a recorded secrecy review here (条例 art. 17). */
export const FOLD_SETTINGS: RequestSettings = { secrecy_review_required: true };

/** An act that may wait in a case. */
export type CaseAct = EventName | Extract<OwnEvent, 'secrecy_reviewed'>;

/** A letter of the case, as its events give it. */
export interface FoldedLetter {
  id: string;
  code: LetterCode;
  state: LetterState;
  number: string | null;
  content: string;
  createdBy: string;
  createdOn: LocalDate;
  approvedBy: string | null;
  servedOn: LocalDate | null;
  /** Reference to the party it goes to, for consultation letters. */
  party: string | null;
  version: number;
  /** Everybody who wrote on it. */
  writers: readonly string[];
}

/** The secrecy review of the reply that waits for approval. A new text or a new proposal needs a new review. */
export interface SecrecyReview {
  result: 'passed' | 'failed';
  by: string;
  on: LocalDate;
  opinion: string | null;
}

/** A case as its journal gives it. */
export interface FoldedCase {
  law: FoldResult;
  row: Omit<RequestsTable, 'site_id' | 'request_id'>;
  letters: FoldedLetter[];
  review: SecrecyReview | null;
}

/** Folds a case's journal, oldest event first. Throws when the first is not a submission. */
export function foldCase(journal: readonly JournalEvent[]): FoldedCase {
  const last = journal.at(-1);
  const entries = withCorrections(journal);
  const [submit] = entries;
  if (submit?.event !== 'submit' || last === undefined)
    throw new Error('a request begins with its submission');
  // The latest legal date in the journal, never the clock on the wall: the row must follow from the journal alone.
  const asOf = journal.reduce((latest, event) => laterOf(latest, event.on), submit.on);
  const law = foldRequest(caseEvents(journal), { asOf, settings: FOLD_SETTINGS });
  const letters = foldLetters(entries);
  const review = foldReview(entries, law);
  const next = nextAct(law, review);
  const { data } = submit;
  return {
    law,
    letters,
    review,
    row: {
      organ_id: submit.organId ?? '',
      office_id: officeOf(entries),
      number: textIn(data.number),
      channel: law.channel ?? oneOf(CHANNELS, data.channel),
      applicant_category: law.applicant_category ?? oneOf(APPLICANT_CATEGORIES, data.applicant_category),
      state: law.state ?? 'received_unconfirmed',
      outcome: law.outcome,
      submitted_on: submit.on,
      received_on: law.received_on,
      due_on: law.due_on,
      alarm_on: law.alarm_on,
      concluded_on: law.concluded_on,
      under_remedy: count(entries, 'remedy_filed') > count(entries, 'remedy_decided'),
      next_act: next?.act ?? null,
      act_from: next?.from ?? null,
      act_by: next?.by ?? null,
      silent_from: silentFrom(law),
      drafted_by: law.state === 'awaiting_approval' ? proposerOf(entries) : null,
      applicant_ref: personalIdOf(textIn(data.applicant)) ?? '',
      query_code_hash: Buffer.from(textIn(data.query_code_hash), 'hex'),
      form_token: textIn(data.form_token),
      version: last.version,
      updated_at: last.recordedAt,
    },
  };
}

function textIn(value: unknown): string {
  if (typeof value !== 'string') throw new Error('a submission lacks what its row needs');
  return value;
}

function oneOf<Word extends string>(words: readonly Word[], value: unknown): Word {
  const word = words.find((candidate) => candidate === value);
  if (word === undefined) throw new Error('a submission holds an unknown word');
  return word;
}

function count(entries: readonly JournalEvent[], event: string): number {
  return entries.filter((entry) => entry.event === event).length;
}

function officeOf(entries: readonly JournalEvent[]): string | null {
  const office = entries.findLast((entry) => entry.event === 'accept')?.data.office;
  return typeof office === 'string' ? office : null;
}

/** Events by which a case comes to wait for approval. */
function isProposal({ event, data }: JournalEvent): boolean {
  if (event === 'propose_outcome' || event === 'reasons_period_over') return true;
  if (event === 'correction_received') return data.clear === false;
  return event === 'reasons_judged' && data.reasonable === false;
}

function proposerOf(entries: readonly JournalEvent[]): string | null {
  return entries.findLast(isProposal)?.actorId ?? null;
}

function foldReview(entries: readonly JournalEvent[], law: FoldResult): SecrecyReview | null {
  if (law.state !== 'awaiting_approval') return null;
  const settled = entries.findLastIndex((entry) => isProposal(entry) || entry.event === 'letter_edited');
  const entry = entries.slice(settled + 1).findLast((candidate) => candidate.event === 'secrecy_reviewed');
  if (entry === undefined || entry.actorId === null) return null;
  const { result, opinion } = entry.data;
  return {
    result: result === 'passed' ? 'passed' : 'failed',
    by: entry.actorId,
    on: entry.on,
    opinion: typeof opinion === 'string' ? opinion : null,
  };
}

/** Proofs of delivery and the letter each one is about. */
const DELIVERIES: Readonly<Partial<Record<string, LetterCode>>> = {
  correction_notice_delivered: 'L03',
  reasons_request_delivered: 'L04',
  third_party_delivered: 'L06',
  joint_organ_delivered: 'L09',
  fee_notice_delivered: 'L11',
};

function foldLetters(entries: readonly JournalEvent[]): FoldedLetter[] {
  let letters: FoldedLetter[] = [];
  for (const entry of entries) {
    letters = letters.map((letter) => letterAfter(letter, entry));
    for (const brought of lettersIn(entry.data)) {
      if (entry.event === 'approve') continue;
      letters.push(newLetter(brought, entry));
    }
  }
  return letters;
}

function newLetter(brought: ReturnType<typeof lettersIn>[number], entry: JournalEvent): FoldedLetter {
  const author = entry.actorId ?? '';
  return {
    id: brought.id,
    code: oneOf(LETTER_CODES, brought.code),
    state: brought.draft ? 'draft' : 'issued',
    number: brought.number,
    content: brought.content,
    createdBy: author,
    createdOn: entry.on,
    approvedBy: brought.draft ? null : author,
    // No event proves the delivery of the notice that ends a case: its date is the day it was made out.
    servedOn: brought.code === 'L20' && !brought.draft ? entry.on : null,
    party: brought.party,
    version: entry.version,
    writers: [author],
  };
}

function letterAfter(letter: FoldedLetter, entry: JournalEvent): FoldedLetter {
  const { event, data, on, version, actorId } = entry;
  if (letter.state === 'draft') {
    if (event === 'letter_edited' && data.letter_id === letter.id) {
      const writers = actorId === null ? letter.writers : [...letter.writers, actorId];
      return { ...letter, content: textIn(data.content), writers, version };
    }
    if (event === 'reject' || event === 'withdraw') return { ...letter, state: 'set_aside', version };
    const sealed = event === 'approve' ? lettersIn(data).find(({ id }) => id === letter.id) : undefined;
    if (sealed === undefined) return letter;
    const { number, content } = sealed;
    return { ...letter, state: 'issued', number, content, approvedBy: actorId, version };
  }
  if (letter.state !== 'issued' || letter.servedOn !== null) return letter;
  const served = event === 'serve' ? isReply(letter.code) : DELIVERIES[event] === letter.code;
  if (!served || (event === 'third_party_delivered' && data.party !== letter.party)) return letter;
  if (event === 'joint_organ_delivered' && data.organ !== letter.party) return letter;
  return { ...letter, servedOn: on, version };
}

/** Whether a letter answers the request (L12 to L20). */
export function isReply(code: LetterCode): boolean {
  return code >= 'L12' && code <= 'L20';
}

interface NextAct {
  act: CaseAct;
  /** The first day on which it may be done; null for at once. */
  from: LocalDate | null;
  /** The last day for it; null when no clock runs. */
  by: LocalDate | null;
}

/** What a person has to do next; null when somebody else is awaited or nothing is left. */
function nextAct(law: FoldResult, review: SecrecyReview | null): NextAct | null {
  const at = (act: CaseAct, by: LocalDate | null = law.due_on): NextAct => ({ act, from: null, by });
  switch (law.state) {
    case 'received_unconfirmed':
      return at('confirm', law.confirm_by);
    case 'registered':
      return at('accept');
    case 'in_review':
      return at('propose_outcome');
    case 'awaiting_correction':
      return afterPeriod(law, 'correction_response', 'correction_notice_delivered', 'correction_period_over');
    case 'awaiting_reasons':
      return lastClock(law, 'reasons')?.state === 'met'
        ? at('reasons_judged')
        : afterPeriod(law, 'reasons', 'reasons_request_delivered', 'reasons_period_over');
    case 'awaiting_third_party':
      return isDeliveryUnknown(law) ? at('third_party_delivered') : null;
    case 'awaiting_joint_organ':
      return isDeliveryUnknown(law) ? at('joint_organ_delivered') : null;
    case 'awaiting_fee':
      return afterPeriod(law, 'fee_payment', 'fee_notice_delivered', 'fee_period_over');
    case 'awaiting_approval':
      if (review === null) return at('secrecy_reviewed');
      return at(review.result === 'passed' ? 'approve' : 'reject');
    case 'awaiting_service':
      return at('serve');
    case 'replied':
      return at('delivery_proved', null);
    default:
      return null;
  }
}

/**
 * A period that runs from a delivery: first the delivery has to be recorded; once it is over a person looks whether
 * anything came in the last post before the applicant loses the case by it.
 */
function afterPeriod(law: FoldResult, clock: ClockId, delivered: CaseAct, over: CaseAct): NextAct {
  const due = lastClock(law, clock)?.due_on ?? null;
  if (due === null) return { act: delivered, from: null, by: null };
  return { act: over, from: addDays(due, 1), by: addDays(due, 1) };
}

function lastClock(law: FoldResult, id: ClockId) {
  return law.clocks.findLast((clock) => clock.clock === id);
}

function isDeliveryUnknown(law: FoldResult): boolean {
  return law.consultations.some(
    (consultation) => consultation.ended_on === null && consultation.delivered_on === null,
  );
}

/** The day after the first consultation that still waits runs out. */
function silentFrom(law: FoldResult): LocalDate | null {
  const dues = law.consultations.flatMap(({ ended_on, delivered_on }) =>
    ended_on === null && delivered_on !== null ? [addWorkingDays(delivered_on, CONSULTATION_DAYS)] : [],
  );
  const [first] = dues.toSorted();
  return first === undefined ? null : addDays(first, 1);
}

/** Whether the case still has to be answered. */
export function isOpen(law: FoldResult): boolean {
  return law.state !== null && OPEN_STATES.includes(law.state);
}
