/**
 * Letters about an item before its release: agreement with other organs concerned (条例 art. 11), and doubt referred to
 * the competent department or the secrecy administration (art. 17 para 3). What is open holds up the approval.
 */
import type { LocalDate } from '@gongkai/law/calendar';
import type { AgreementAnswer, ReferralResult } from '@gongkai/law/disclosure';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, invalid } from '../platform/errors.ts';
import { requireStep } from './access.ts';
import { EVENT_OF_ACTION } from './events.ts';
import { letterDay, prepareLetter } from './letters.ts';
import { optionalNote } from './notes.ts';
import type { StepInput } from './review.ts';
import { lockItem, recordNext, type StoredItem } from './store.ts';

/** Longest name of an organ or authority, in characters. */
export const ORGAN_NAME_MAX_LENGTH = 100;

/** A letter that goes out, or the answer to it. */
export interface LetterInput extends StepInput {
  /** Name of the other organ, or of the authority. */
  organName?: string;
  /** Day of the letter or answer; today when left out. */
  dated?: LocalDate;
  /** Text of the letter; of an answer, the wording that the other organ wants or the text of the decision. */
  letter?: string;
}

/**
 * Asks another organ that the item concerns whether it agrees to the text.
 * @throws Refusal `organ_name_required`, `letter_required`, `date_in_future`, `agreement_already_open`
 */
export async function askAgreement(context: Context, input: LetterInput): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireStep(tx, item, 'ask_agreement', input.version);
    const organ = nameOf(input);
    if (item.review.agreements.some((agreement) => agreement.organ === organ && agreement.answer === null)) {
      throw forbiddenByRule('agreement_already_open');
    }
    const letter = requiredLetter(input);
    const dated = letterDay(tx, input.dated);
    const data = { organ, dated, letter_hash: letter.contentHash.toString('hex') };
    const act = { event: EVENT_OF_ACTION.ask_agreement, note: optionalNote(input.note), data };
    return await recordNext(tx, item, act, { letter });
  });
}

/**
 * Takes down what another organ answered; `corrected` brings the wording that it wants.
 * @throws Refusal `agreement_unknown`, `answer_required`, `letter_required`, `date_in_future`, `answered_before_asked`
 */
export async function recordAgreement(
  context: Context,
  input: LetterInput & { answer?: AgreementAnswer },
): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireStep(tx, item, 'record_agreement', input.version);
    const organ = nameOf(input);
    const asked = item.events.findLast(
      (event) => event.event === 'item.agreement_asked' && event.data.organ === organ,
    );
    const open = item.review.agreements.some(
      (agreement) => agreement.organ === organ && agreement.answer === null,
    );
    if (!open || asked?.event !== 'item.agreement_asked') {
      throw invalid({ code: 'agreement_unknown', field: 'organName' });
    }
    const { answer } = input;
    if (answer === undefined) throw invalid({ code: 'answer_required', field: 'answer' });
    const letter = answer === 'corrected' ? requiredLetter(input) : prepareLetter(input.letter);
    const dated = answerDay(tx, input.dated, asked.data.dated);
    const data = { organ, answer, dated, letter_hash: letter?.contentHash.toString('hex') ?? null };
    const act = { event: EVENT_OF_ACTION.record_agreement, note: optionalNote(input.note), data };
    return await recordNext(tx, item, act, { letter });
  });
}

/**
 * Refers doubt whether an item may be disclosed to the authority.
 * @throws Refusal `organ_name_required`, `letter_required`, `date_in_future`
 */
export async function referSecrecy(context: Context, input: LetterInput): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireStep(tx, item, 'refer_secrecy', input.version);
    const letter = requiredLetter(input);
    const data = {
      authority: nameOf(input),
      dated: letterDay(tx, input.dated),
      letter_hash: letter.contentHash.toString('hex'),
    };
    const act = { event: EVENT_OF_ACTION.refer_secrecy, note: optionalNote(input.note), data };
    return await recordNext(tx, item, act, { letter });
  });
}

/**
 * Takes down what the authority decided.
 * @throws Refusal `result_required`, `date_in_future`, `answered_before_asked`
 */
export async function recordReferral(
  context: Context,
  input: LetterInput & { result?: ReferralResult },
): Promise<StoredItem> {
  return await transact(context, async (tx) => {
    const item = await lockItem(tx, input.itemId);
    requireStep(tx, item, 'record_referral', input.version);
    const { result } = input;
    if (result === undefined) throw invalid({ code: 'result_required', field: 'result' });
    const referred = item.events.findLast((event) => event.event === 'item.secrecy_referred');
    const referredOn = referred?.event === 'item.secrecy_referred' ? referred.data.dated : tx.today;
    const letter = prepareLetter(input.letter);
    const dated = answerDay(tx, input.dated, referredOn);
    const data = { result, dated, letter_hash: letter?.contentHash.toString('hex') ?? null };
    const act = { event: EVENT_OF_ACTION.record_referral, note: optionalNote(input.note), data };
    return await recordNext(tx, item, act, { letter });
  });
}

function nameOf({ organName }: LetterInput): string {
  const name = organName?.replace(/\p{Cc}+/gu, ' ').trim() ?? '';
  if (name === '') throw invalid({ code: 'organ_name_required', field: 'organName' });
  if (name.length > ORGAN_NAME_MAX_LENGTH) {
    throw invalid({
      code: 'organ_name_too_long',
      field: 'organName',
      expected: String(ORGAN_NAME_MAX_LENGTH),
    });
  }
  return name;
}

function requiredLetter(input: LetterInput) {
  const letter = prepareLetter(input.letter);
  if (letter === undefined) throw invalid({ code: 'letter_required', field: 'letter' });
  return letter;
}

function answerDay(context: Context, wanted: LocalDate | undefined, askedOn: LocalDate): LocalDate {
  const dated = letterDay(context, wanted);
  if (dated < askedOn) throw invalid({ code: 'answered_before_asked', field: 'dated', expected: askedOn });
  return dated;
}
