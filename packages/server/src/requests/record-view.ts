/** A request as the console sees it: masked applicant, events with their texts, the fold of today, letters, history. */
import { type AllowedEvent, foldRequest, LETTERS, type LetterCode } from '@gongkai/law/request';
import { eventActor, peopleIn, staffNames } from '../identity/index.ts';
import { organById, sectionOffices } from '../organs/index.ts';
import { rolesFor, type StaffActor } from '../platform/access.ts';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { type CaseFile, loadCase, resolved } from './case-file.ts';
import { EVENT_ROLES, LATE_CORRECTION_ROLES, type RecordableEvent } from './event-input.ts';
import { FOLD_SETTINGS, isOpen } from './fold.ts';
import { wholeLetter } from './letters/content.ts';
import { draftOf, readContents } from './letters/issue.ts';
import { contentFields, maskedApplicantFields } from './masked.ts';
import { textOf } from './sealed-text.ts';

/** Who may read the file of a request. The administrator may not: accounts are no reason to see applicants. */
export const READERS = [
  'request_handler',
  'disclosure_unit_head',
  'secrecy_reviewer',
  'responsible_leader',
  'supervisor',
] as const;

/** An event and why it may not be recorded by this person now; as the law's own list, with ours added. */
export type OfferedEvent = Omit<AllowedEvent, 'event' | 'why_not'> & { event: string; why_not?: string };

/**
 * Reads a request for a member of staff.
 * @throws Refusal `request_unknown` also when the person holds no reader's role for its organ
 */
export async function requestRecord(context: Context, actor: StaffActor, requestId: string) {
  const file = await readableCase(context, actor, requestId);
  const organ = await organById(context, file.organId);
  if (organ === undefined) throw notFound('organ_unknown');
  const { row, letters, review } = file.folded;
  const fold = foldRequest(file.events, { asOf: context.today, settings: FOLD_SETTINGS });
  const people = await staffNames(context, [
    ...peopleIn(file.journal),
    ...letters.flatMap((letter) => [letter.createdBy, letter.approvedBy ?? letter.createdBy]),
  ]);
  const contents = await readContents(context, letters);
  const offices = await sectionOffices(context, [file.organId]);
  return {
    id: requestId,
    number: row.number,
    organ: { id: organ.id, name: organ.name, shortName: organ.shortName, slug: organ.slug },
    office: offices.find((office) => office.id === row.office_id) ?? null,
    version: file.version,
    channel: row.channel,
    applicantCategory: row.applicant_category,
    applicantMasked: maskedApplicantFields(file.form),
    content: contentFields(file.form),
    settings: FOLD_SETTINGS,
    events: file.events.map((event) => ({ ...event, actorName: people.get(event.actor ?? '') ?? null })),
    fold,
    allowed: offeredEvents(file, fold.allowed, rolesFor(actor, file.organId), actor.id),
    review:
      review === null
        ? null
        : {
            result: review.result,
            on: review.on,
            by: { id: review.by, name: people.get(review.by) ?? '' },
            opinion: review.opinion === null ? null : textOf(review.opinion, file.texts),
          },
    letters: letters.map((letter) => {
      const content = contents.get(letter.id);
      return {
        id: letter.id,
        code: letter.code,
        name: nameOf(letter.code),
        state: letter.state,
        number: letter.number,
        /** What may be edited while it is a draft. */
        text: content?.text ?? '',
        remedy: content?.remedy ?? null,
        whole: content === undefined ? '' : wholeLetter(content),
        createdOn: letter.createdOn,
        createdBy: people.get(letter.createdBy) ?? null,
        approvedBy: letter.approvedBy === null ? null : (people.get(letter.approvedBy) ?? null),
        servedOn: letter.servedOn,
      };
    }),
    history: file.journal.map((entry) => historyRow(entry, file, people)),
  };
}

/** Loads a case that the person may read. */
export async function readableCase(
  context: Context,
  actor: StaffActor,
  requestId: string,
): Promise<CaseFile> {
  const file = await loadCase(context, requestId);
  const roles = rolesFor(actor, file.organId);
  if (!READERS.some((role) => roles.includes(role))) throw notFound('request_unknown');
  return file;
}

function nameOf(code: LetterCode): string {
  return LETTERS[code].name;
}

/** The law's list with the division of work laid over it, and our own events. */
function offeredEvents(
  file: CaseFile,
  lawful: readonly AllowedEvent[],
  roles: readonly string[],
  actorId: string,
): OfferedEvent[] {
  const own: OfferedEvent[] = [
    { event: 'secrecy_reviewed', ...reviewRefusal(file, actorId) },
    {
      event: 'letter_edited',
      ...(draftOf(file.folded.letters) === undefined ? { why_not: 'wrong_state' } : {}),
    },
  ];
  const law = lawful.filter(({ event }) => event !== 'submit' && event !== 'remedy_filed');
  return [...law, ...own].map((offer) =>
    offer.why_not === undefined || offer.needs !== undefined ? withRoles(offer, roles) : offer,
  );
}

function withRoles(offer: OfferedEvent, roles: readonly string[]): OfferedEvent {
  const event = Object.keys(EVENT_ROLES).find((name) => name === offer.event) as RecordableEvent | undefined;
  const wanted =
    offer.needs?.includes('late_reason') === true || event === undefined
      ? LATE_CORRECTION_ROLES
      : EVENT_ROLES[event];
  return wanted.some((role) => roles.includes(role)) ? offer : { ...offer, why_not: 'not_granted' };
}

function reviewRefusal(file: CaseFile, actorId: string): { why_not?: string } {
  const { law, row, review, letters } = file.folded;
  if (!isOpen(law) || law.state !== 'awaiting_approval') return { why_not: 'wrong_state' };
  if (review !== null) return { why_not: 'secrecy_already_reviewed' };
  const writers = draftOf(letters)?.writers ?? [];
  return row.drafted_by === actorId || writers.includes(actorId) ? { why_not: 'same_person' } : {};
}

function historyRow(entry: CaseFile['journal'][number], file: CaseFile, people: ReadonlyMap<string, string>) {
  const plain = resolved(entry, file.texts);
  // Letters are shown with their texts; hashes, tokens and references mean nothing to a person.
  const {
    letters: _letters,
    content: _content,
    applicant: _applicant,
    query_code_hash: _hash,
    form_token: _token,
    ...data
  } = plain.data;
  return {
    version: entry.version,
    event: entry.event,
    on: entry.on,
    at: entry.recordedAt,
    actor: eventActor(entry, people),
    note: plain.note,
    data,
  };
}
