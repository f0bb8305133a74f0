/** Which letters an event brings, and how they are written, numbered and sealed. */
import {
  type CaseEvent,
  type FoldResult,
  type LetterCode,
  lettersOf,
  type OutcomeId,
  remedyNotice,
  remedyParagraph,
} from '@gongkai/law/request';
import type { Organ } from '../../organs/index.ts';
import type { Context } from '../../platform/context.ts';
import { invalid } from '../../platform/errors.ts';
import { newId } from '../../platform/identifiers.ts';
import { keepPersonal, personalIdOf, readPersonal } from '../../platform/secrets/personal-data.ts';
import type { LetterEntry } from '../case-events.ts';
import type { LetterInput } from '../event-input.ts';
import { type FoldedLetter, isReply } from '../fold.ts';
import { type LetterContent, parseContent, signed } from './content.ts';
import { takeLetterNumber } from './counter.ts';
import type { LetterFacts } from './facts.ts';
import { NOTICES, noticeText, noticeTitle } from './notices.ts';
import { replyText, replyTitle } from './replies.ts';

interface Plan {
  code: LetterCode;
  /** Set for replies: what they say was decided. */
  outcome: OutcomeId | null;
  draft: boolean;
}

/** The receipt bears the request's number; it takes none of the organ's letter numbers. */
const UNNUMBERED: readonly LetterCode[] = ['L02'];

/**
 * Writes and seals the letters that an event brings. Notices are issued with it; a reply stays a draft until approval.
 * @param chosen text in place of the draft, and the code where the outcome has several letters
 * @param partyReference what stands for the third party in the journal
 * @throws Refusal `letter_not_for_outcome`
 */
export async function lettersFor(
  context: Context,
  requestId: string,
  before: FoldResult | null,
  facts: LetterFacts,
  options: { chosen?: LetterInput; partyReference?: string } = {},
): Promise<LetterEntry[]> {
  const entries: LetterEntry[] = [];
  const plans = plansFor(before, facts.event, facts.after, options.chosen);
  for (const [index, plan] of plans.entries()) {
    const numbered = !plan.draft && !UNNUMBERED.includes(plan.code);
    const number = numbered ? await takeLetterNumber(context, facts.organ, facts.event.on) : null;
    const own = index === 0 ? options.chosen?.text : undefined;
    const content = {
      organ: facts.organ.name,
      number,
      ...written(plan, facts, own),
      signedOn: plan.draft ? null : facts.event.on,
    };
    entries.push({
      id: newId(),
      code: plan.code,
      content: await seal(context, requestId, content),
      number,
      draft: plan.draft,
      party: partyOf(plan.code, facts.event, options.partyReference),
    });
  }
  return entries;
}

function plansFor(
  before: FoldResult | null,
  event: CaseEvent,
  after: FoldResult,
  chosen: LetterInput | undefined,
): Plan[] {
  const notices =
    event.event === 'submit' && after.received_on !== null ? NOTICES.confirm : NOTICES[event.event];
  const plans: Plan[] = (notices ?? []).map((code) => ({ code, outcome: null, draft: false }));
  if (
    after.state === 'awaiting_approval' &&
    before?.state !== 'awaiting_approval' &&
    after.proposed_outcome
  ) {
    const outcome = after.proposed_outcome;
    plans.push({ code: replyCode(outcome, chosen), outcome, draft: true });
  }
  if ((event.event === 'correction_period_over' || event.event === 'fee_period_over') && after.outcome) {
    plans.push({ code: 'L20', outcome: after.outcome, draft: false });
  }
  return plans;
}

function replyCode(outcome: OutcomeId, chosen: LetterInput | undefined): LetterCode {
  const codes = lettersOf(outcome);
  const code = chosen?.code ?? codes[0];
  if (code !== undefined && codes.includes(code)) return code;
  throw invalid({ code: 'letter_not_for_outcome', field: 'letter.code', expected: codes.join(' | ') });
}

function written(plan: Plan, facts: LetterFacts, own: string | undefined) {
  const { code, outcome } = plan;
  if (outcome === null)
    return { title: noticeTitle(code), text: own ?? noticeText(code, facts), remedy: null };
  return {
    title: replyTitle(code),
    text: own ?? replyText(code, outcome, facts),
    remedy: remedyOf(facts.organ, outcome, facts.event.on),
  };
}

/** The remedy paragraph: 复议前置 or a free choice, by outcome and date (行政复议法 art. 23). */
function remedyOf(organ: Organ, outcome: OutcomeId, on: string): string {
  return remedyParagraph(remedyNotice(outcome, on), {
    reconsideration_organ: organ.reconsiderationOrgan,
    court: '有管辖权的人民法院',
  });
}

function partyOf(code: LetterCode, event: CaseEvent, partyReference: string | undefined): string | null {
  if (code === 'L06') return partyReference ?? null;
  return code === 'L09' && event.event === 'consult_joint_organ' ? event.organ : null;
}

async function seal(context: Context, requestId: string, content: LetterContent): Promise<string> {
  const text = JSON.stringify(content);
  return (await keepPersonal(context, { subjectId: requestId, kind: 'request.letter', text })).reference;
}

/** Reads the contents of letters by the letter's id; one whose text was erased is not there. */
export async function readContents(
  context: Context,
  letters: readonly FoldedLetter[],
): Promise<Map<string, LetterContent>> {
  const ids = letters.flatMap((letter) => personalIdOf(letter.content) ?? []);
  const texts = await readPersonal(context, ids);
  const contents = new Map<string, LetterContent>();
  for (const letter of letters) {
    const json = texts.get(personalIdOf(letter.content) ?? '');
    if (json !== undefined) contents.set(letter.id, parseContent(json));
  }
  return contents;
}

/** The drafted reply of the case, or undefined. */
export function draftOf(letters: readonly FoldedLetter[]): FoldedLetter | undefined {
  return letters.findLast((letter) => letter.state === 'draft' && isReply(letter.code));
}

/** Numbers and dates the drafted reply at its approval, and fixes the remedy notice of that day. */
export async function finishReply(
  context: Context,
  requestId: string,
  draft: FoldedLetter,
  facts: Pick<LetterFacts, 'organ' | 'event'> & { outcome: OutcomeId },
): Promise<LetterEntry> {
  const { organ, event, outcome } = facts;
  const content = (await readContents(context, [draft])).get(draft.id);
  if (content === undefined) throw new Error(`the text of letter ${draft.id} is gone`);
  const number = await takeLetterNumber(context, organ, event.on);
  const final = signed({ ...content, remedy: remedyOf(organ, outcome, event.on) }, number, event.on);
  const sealed = await seal(context, requestId, final);
  return { id: draft.id, code: draft.code, content: sealed, number, draft: false, party: null };
}

/** Seals a new text for a draft; head and remedy notice stay. */
export async function rewriteDraft(
  context: Context,
  requestId: string,
  draft: FoldedLetter,
  text: string,
): Promise<string> {
  const content = (await readContents(context, [draft])).get(draft.id);
  if (content === undefined) throw new Error(`the text of letter ${draft.id} is gone`);
  return await seal(context, requestId, { ...content, text });
}
