/**
 * Recording what happens in a case: one operation for every event of the law and for our own (secrecy review, a new text
 * for the draft). The law's fold says whether it may happen; the row is written from the fold.
 */

import type { LocalDate } from '@gongkai/law/calendar';
import type { StaffRole } from '@gongkai/law/disclosure';
import {
  ARTICLES,
  type CaseEvent,
  foldRequest,
  parseEvent,
  type RemedyKind,
  refusalFor,
} from '@gongkai/law/request';
import { organById, sectionOffices } from '../organs/index.ts';
import { behalfFor, requireRole, rolesFor } from '../platform/access.ts';
import { type Context, transact } from '../platform/context.ts';
import { forbiddenByRule, invalid, notFound, notGranted, Refusal } from '../platform/errors.ts';
import { append } from '../platform/journal/journal.ts';
import type { JsonObject, JsonValue } from '../platform/journal/schema.ts';
import { recordedValue, withCorrections } from './case-events.ts';
import { type CaseFile, loadCase, writeCase } from './case-file.ts';
import {
  AUTOMATIC_EVENTS,
  EVENT_ROLES,
  type EventInput,
  LATE_CORRECTION_ROLES,
  type LetterInput,
} from './event-input.ts';
import { FOLD_SETTINGS, foldCase } from './fold.ts';
import { draftOf, finishReply, lettersFor, rewriteDraft } from './letters/issue.ts';
import { isJsonObject, sealFields, sealTexts } from './sealed-text.ts';

/** An event to record on a case, with the version of the case that the person saw. */
export interface NewCaseEvent {
  requestId: string;
  version: number;
  event: EventInput;
}

/**
 * Records an event; its legal date is today unless given.
 * @returns the case's new version
 * @throws Refusal `not_granted`; `version_conflict`; the law's own code with its article (see `REASONS`); `same_person`
 */
export async function record(context: Context, input: NewCaseEvent): Promise<number> {
  return await transact(context, async (tx) => {
    const file = await loadCase(tx, input.requestId);
    requireAcquainted(tx, file.organId);
    requireEventRole(tx, file.organId, input.event);
    if (file.version !== input.version) throw new Refusal('conflict', 'version_conflict');
    const on = input.event.on ?? tx.today;
    switch (input.event.event) {
      case 'secrecy_reviewed':
        return await recordReview(tx, file, input.event, on);
      case 'letter_edited':
        return await recordNewText(tx, file, input.event, on);
      default:
        return await recordLawEvent(tx, file, input.event, on);
    }
  });
}

/**
 * Notes on a case that a remedy was sought or decided; called by the register of remedies inside its own act.
 * @throws Refusal `request_unknown`, or the law's code when nothing was decided yet
 */
export async function noteRemedy(
  context: Context,
  requestId: string,
  remedy: { id: string; on: LocalDate } & ({ filed: RemedyKind; organ: string } | { decided: true }),
): Promise<void> {
  const file = await loadCase(context, requestId);
  if ('decided' in remedy) {
    await appendTo(context, file, 'remedy_decided', remedy.on, { remedy_id: remedy.id });
    return;
  }
  const fields = { kind: remedy.filed, organ: remedy.organ };
  requireLawful(context, file, lawEvent(context, { event: 'remedy_filed', on: remedy.on, ...fields }));
  await appendTo(context, file, 'remedy_filed', remedy.on, { ...fields, remedy_id: remedy.id });
}

/** A person without any role for the organ may not even learn that the case exists. */
function requireAcquainted({ actor }: Context, organId: string): void {
  if (actor.type === 'staff' && rolesFor(actor, organId).length === 0) throw notFound('request_unknown');
}

/** Who may record it: the table of roles, the leader for a late correction, the program for silence of those asked. */
function requireEventRole(context: Context, organId: string, event: EventInput): void {
  if (context.actor.type === 'system') {
    if (!AUTOMATIC_EVENTS.includes(event.event)) throw notGranted();
    return;
  }
  const late = event.event === 'request_correction' && event.late_reason !== undefined;
  requireRole(context, late ? LATE_CORRECTION_ROLES : EVENT_ROLES[event.event], organId);
}

type LawInput = Exclude<EventInput, { event: 'secrecy_reviewed' | 'letter_edited' }>;

async function recordLawEvent(
  context: Context,
  file: CaseFile,
  input: LawInput,
  on: LocalDate,
): Promise<number> {
  const { letter, ...fields } = { letter: undefined, ...input, on };
  const event = lawEvent(context, { ...fields, ...signatures(context, file, input) });
  requireLawful(context, file, event);
  if (event.event === 'accept') await requireOffice(context, file.organId, event.office);
  if (event.event === 'correct_entry' && event.field === 'office' && event.is !== null) {
    await requireOffice(context, file.organId, String(event.is));
  }
  if (event.event === 'approve') requireOtherWriters(context, file);
  const { event: name, on: _on, note, ...own } = fields;
  const data = await sealedData(context, file, { ...own, ...signatures(context, file, input) }, name);
  const letters = await lettersOfEvent(context, file, event, letter, data);
  return await appendTo(context, file, name, on, { ...data, ...letters }, note);
}

/** An event of the law from its fields. What the schema at the edge let through always has the law's shape. */
function lawEvent(context: Context, fields: Record<string, unknown>): CaseEvent {
  const { actor } = context;
  const parsed = parseEvent({ ...fields, ...(actor.type === 'staff' ? { actor: actor.id } : {}) });
  if (parsed.ok) return parsed.value;
  throw invalid(
    ...parsed.faults.map(({ code, path, expected }) => ({
      code,
      field: path.replace(/^event\./, ''),
      expected,
    })),
  );
}

function requireLawful(context: Context, file: CaseFile, event: CaseEvent): void {
  const refusal = refusalFor(file.events, event, { asOf: context.today, settings: FOLD_SETTINGS });
  if (refusal !== null) throw forbiddenByRule(refusal.reason, refusal.article);
}

/** Fields that say who decided: never sent, always the person who is signed in or who reviewed. */
function signatures(context: Context, file: CaseFile, { event }: LawInput): Record<string, string> {
  if (context.actor.type !== 'staff') return {};
  if (event === 'extend') return { approved_by: context.actor.id };
  if (event !== 'approve') return {};
  const { review } = file.folded;
  return {
    approved_by: context.actor.id,
    ...(review?.result === 'passed' ? { secrecy_reviewed_by: review.by } : {}),
  };
}

async function requireOffice(context: Context, organId: string, officeId: string | undefined): Promise<void> {
  if (officeId === undefined) return;
  const offices = await sectionOffices(context, [organId]);
  if (!offices.some((office) => office.id === officeId)) throw notFound('office_unknown');
}

/** Nobody approves or reviews a text of his own, also when the proposal was another's (条例 art. 45). */
function requireOtherWriters(context: Context, file: CaseFile): void {
  const draft = draftOf(file.folded.letters);
  if (context.actor.type === 'staff' && draft?.writers.includes(context.actor.id) === true) {
    throw forbiddenByRule('same_person', ARTICLES.written_system);
  }
}

/** The event's fields as the journal gets them: free text sealed, a party already asked named as before. */
async function sealedData(
  context: Context,
  file: CaseFile,
  fields: Record<string, JsonValue | undefined>,
  name: string,
): Promise<Record<string, JsonValue>> {
  const known = name === 'consult_third_party' ? undefined : partyReference(file, fields.party);
  const open = known === undefined ? fields : { ...fields, party: known };
  if (name === 'correct_entry') return await sealedCorrection(context, file, open);
  return await sealFields(context, file.id, open);
}

/** The reference under which a third party was asked last. */
function partyReference(file: CaseFile, party: JsonValue | undefined): string | undefined {
  if (typeof party !== 'string') return undefined;
  const asked = file.events.findLast(
    (event) => event.event === 'consult_third_party' && event.party === party,
  );
  const reference = file.journal.find((entry) => entry.id === asked?.id)?.data.party;
  return typeof reference === 'string' ? reference : undefined;
}

/** A correction names what was recorded: the reference where a text stands, and a new reference for the new text. */
async function sealedCorrection(
  context: Context,
  file: CaseFile,
  fields: Record<string, JsonValue | undefined>,
): Promise<Record<string, JsonValue>> {
  const { field, is = null } = fields;
  if (typeof field !== 'string') throw invalid({ code: 'missing', field: 'field' });
  const target = withCorrections(file.journal).find((entry) => entry.id === fields.event_id);
  return {
    ...(await sealFields(context, file.id, { ...fields, was: null, is: null })),
    was: target === undefined ? null : recordedValue(target, field),
    is: await sealTexts(context, file.id, is, field),
  };
}

async function lettersOfEvent(
  context: Context,
  file: CaseFile,
  event: CaseEvent,
  chosen: LetterInput | undefined,
  data: Readonly<Record<string, JsonValue>>,
): Promise<JsonObject> {
  const organ = await organById(context, file.organId);
  if (organ === undefined) throw notFound('organ_unknown');
  const { law, letters, row } = file.folded;
  if (event.event === 'approve') {
    const draft = draftOf(letters);
    if (draft === undefined || law.proposed_outcome === null) throw forbiddenByRule('letter_missing');
    const outcome = law.proposed_outcome;
    return { letters: [{ ...(await finishReply(context, file.id, draft, { organ, event, outcome })) }] };
  }
  const after = foldRequest([...file.events, event], { asOf: context.today, settings: FOLD_SETTINGS });
  const facts = {
    organ,
    number: row.number,
    form: file.form,
    submittedOn: row.submitted_on,
    event,
    after,
  };
  const reference = typeof data.party === 'string' ? data.party : undefined;
  const options = { chosen, partyReference: reference };
  const written = await lettersFor(context, file.id, law, facts, options);
  return written.length === 0 ? {} : { letters: written.map((letter) => ({ ...letter })) };
}

/** 条例 art. 17: no reply goes out before its secrecy review, by somebody who did not write it. */
async function recordReview(
  context: Context,
  file: CaseFile,
  { result, opinion, note }: Extract<EventInput, { event: 'secrecy_reviewed' }>,
  on: LocalDate,
): Promise<number> {
  const { law, row, review } = file.folded;
  requireTurn(file, on, context);
  if (review !== null) throw forbiddenByRule('secrecy_already_reviewed', ARTICLES.state_secret_and_bans);
  if (
    law.state === 'awaiting_approval' &&
    context.actor.type === 'staff' &&
    context.actor.id === row.drafted_by
  ) {
    throw forbiddenByRule('same_person', ARTICLES.written_system);
  }
  requireOtherWriters(context, file);
  const data = await sealFields(context, file.id, { result, opinion });
  return await appendTo(context, file, 'secrecy_reviewed', on, data, note);
}

/** A drafted reply may be rewritten until it is approved; a secrecy review of the old text falls. */
async function recordNewText(
  context: Context,
  file: CaseFile,
  { letter_id, text, note }: Extract<EventInput, { event: 'letter_edited' }>,
  on: LocalDate,
): Promise<number> {
  requireTurn(file, on, context);
  const draft = draftOf(file.folded.letters);
  if (draft?.id !== letter_id) throw notFound('letter_unknown');
  const content = await rewriteDraft(context, file.id, draft, text);
  return await appendTo(context, file, 'letter_edited', on, { letter_id, content }, note);
}

/** The state and the dates that our own events on the reply need, by the law's codes. */
function requireTurn(file: CaseFile, on: LocalDate, context: Context): void {
  if (file.folded.law.state !== 'awaiting_approval') {
    throw forbiddenByRule('wrong_state', ARTICLES.written_system);
  }
  if (on > context.today) throw forbiddenByRule('after_as_of', ARTICLES.written_system);
  const earlier = file.journal.some((entry) => entry.on > on);
  if (earlier) throw forbiddenByRule('before_previous_event', ARTICLES.written_system);
}

function rolesOfEvent(event: string): readonly StaffRole[] {
  for (const [name, roles] of Object.entries(EVENT_ROLES)) if (name === event) return roles;
  return [];
}

async function appendTo(
  context: Context,
  file: CaseFile,
  event: string,
  on: LocalDate,
  data: JsonObject,
  note?: string,
): Promise<number> {
  const sealedNote = note === undefined ? undefined : await sealTexts(context, file.id, note, 'note');
  const appended = await append(context, {
    subject: { type: 'request', id: file.id },
    version: file.version + 1,
    event,
    organId: file.organId,
    onBehalfOf: behalfFor(context.actor, rolesOfEvent(event), file.organId),
    on,
    note: typeof sealedNote === 'string' ? sealedNote : undefined,
    data: isJsonObject(data) ? data : {},
  });
  const folded = foldCase([...file.journal, appended]);
  await writeCase(context, file.id, folded);
  return folded.row.version;
}
