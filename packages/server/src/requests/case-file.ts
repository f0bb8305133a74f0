/** A case as loaded for an act or a view: its journal, its texts, its fold, and what is written back. */
import type { CaseEvent } from '@gongkai/law/request';
import type { RequestFormValues } from '@gongkai/pages';
import type { Context } from '../platform/context.ts';
import { notFound } from '../platform/errors.ts';
import { eventsOf, type JournalEvent } from '../platform/journal/journal.ts';
import { readPersonal } from '../platform/secrets/personal-data.ts';
import { caseEvents } from './case-events.ts';
import { type FoldedCase, foldCase } from './fold.ts';
import { rawFormSchema } from './form.ts';
import { readTexts, resolveFields, type Texts, textOf } from './sealed-text.ts';
import './schema.ts';

/** A request with everything its journal holds. */
export interface CaseFile {
  id: string;
  organId: string;
  version: number;
  journal: readonly JournalEvent[];
  texts: Texts;
  folded: FoldedCase;
  /** The law's events with their texts in plain: what views and the law's checks see. */
  events: readonly CaseEvent[];
  /** The applicant's data and what is wanted; empty when erased. */
  form: RequestFormValues;
}

/**
 * Loads a case.
 * @throws Refusal `request_unknown`
 */
export async function loadCase(context: Context, requestId: string): Promise<CaseFile> {
  const journal = await eventsOf(context, requestId);
  const [first] = journal;
  if (first?.subject.type !== 'request' || first.organId === null) throw notFound('request_unknown');
  const folded = foldCase(journal);
  const texts = await readTexts(
    context,
    journal.flatMap((entry) => [withoutLetters(entry), entry.note ?? '']),
  );
  return {
    id: requestId,
    organId: first.organId,
    version: folded.row.version,
    journal,
    texts,
    folded,
    events: caseEvents(journal.map((entry) => resolved(entry, texts))),
    form: formOf(textOf(String(first.data.applicant), texts)),
  };
}

/** Letters' contents are read apart, when they are shown. */
function withoutLetters({ data }: JournalEvent) {
  return Object.fromEntries(
    Object.entries(data).filter(([name]) => name !== 'letters' && name !== 'content'),
  );
}

/** An entry with its texts in plain. */
export function resolved(entry: JournalEvent, texts: Texts): JournalEvent {
  const note = entry.note === null ? null : textOf(entry.note, texts);
  return { ...entry, note, data: resolveFields(entry.data, texts) };
}

/** The kept form back as its fields. */
export function formOf(json: string): RequestFormValues {
  if (!json.startsWith('{')) return {};
  return rawFormSchema.parse(JSON.parse(json));
}

/** The forms of several requests by the id of their row, in one query. */
export async function readForms(
  context: Context,
  references: readonly string[],
): Promise<Map<string, RequestFormValues>> {
  const texts = await readPersonal(context, references);
  return new Map([...texts].map(([id, json]) => [id, formOf(json)]));
}

/** Writes the row of a case and the rows of its letters from their fold. */
export async function writeCase(context: Context, requestId: string, folded: FoldedCase): Promise<void> {
  await context.db
    .insertInto('requests')
    .values({ site_id: context.site.id, request_id: requestId, ...folded.row })
    .onConflict((conflict) => conflict.columns(['site_id', 'request_id']).doUpdateSet(folded.row))
    .execute();
  // All of them: a corrected entry may reach back to any letter.
  for (const letter of folded.letters) {
    const row = letterRow(letter);
    await context.db
      .insertInto('request_letters')
      .values({ site_id: context.site.id, letter_id: letter.id, request_id: requestId, ...row })
      .onConflict((conflict) => conflict.columns(['site_id', 'letter_id']).doUpdateSet(row))
      .execute();
  }
}

/** A letter by the columns of its row. */
export function letterRow(letter: FoldedCase['letters'][number]) {
  return {
    code: letter.code,
    state: letter.state,
    number: letter.number,
    content_ref: letter.content.split(':')[1] ?? '',
    created_by: letter.createdBy,
    created_on: letter.createdOn,
    approved_by: letter.approvedBy,
    served_on: letter.servedOn,
    version: letter.version,
  };
}
