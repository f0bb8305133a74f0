/** Filing a request: from the public form, or at the counter (条例 art. 29, 31). */
import { type LocalDate, yearOf } from '@gongkai/law/calendar';
import { type Channel, foldRequest, type Submit } from '@gongkai/law/request';
import type { RequestFormValues } from '@gongkai/pages';
import { sql } from 'kysely';
import { type Organ, organById } from '../organs/index.ts';
import { behalfFor, requireRole } from '../platform/access.ts';
import { type Context, transact } from '../platform/context.ts';
import { violatedUnique } from '../platform/database/database.ts';
import { forbiddenByRule, invalid, notFound } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import { append } from '../platform/journal/journal.ts';
import type { JsonObject } from '../platform/journal/schema.ts';
import { keepPersonal } from '../platform/secrets/personal-data.ts';
import { writeCase } from './case-file.ts';
import { formKeyOf, queryCode, queryCodeHash, requestNumber } from './codes.ts';
import { FIRST_DAY } from './event-input.ts';
import { FOLD_SETTINGS, foldCase } from './fold.ts';
import { checkForm, type RequestForm } from './form.ts';
import { lettersFor } from './letters/issue.ts';
import { sealTexts } from './sealed-text.ts';
import './schema.ts';

/** A request as it comes in. */
export interface NewRequest {
  organId: string;
  channel: Channel;
  /** The day it was handed in, signed for or reached the platform; today when left out. Staff only. */
  submittedOn?: LocalDate;
  /** Makes a second click file nothing twice: the same token with the same content gives the same receipt. */
  token: string;
  /** The fields of the form (条例 art. 29). */
  form: RequestFormValues;
  note?: string;
}

/** What the applicant takes home. The query code is kept nowhere and can only be derived from the same form again. */
export interface Receipt {
  id: string;
  number: string;
  queryCode: string;
  submittedOn: LocalDate;
  receivedOn: LocalDate | null;
  dueOn: LocalDate | null;
  version: number;
}

/**
 * Files a request and gives its receipt. The public files online only; a handler writes down what came in another way,
 * with the day it came.
 * @throws Refusal `missing`, `malformed` or `too_long` naming each field; `online_requests_closed`; `date_in_future`,
 * `date_out_of_range`
 */
export async function submit(context: Context, request: NewRequest): Promise<Receipt> {
  const staff = context.actor.type === 'staff';
  if (staff) requireRole(context, ['request_handler'], request.organId);
  const organ = await organById(context, request.organId);
  if (organ === undefined) throw notFound('organ_unknown');
  if (!staff) requirePublicChannel(organ, request);
  requireDay(context, request.submittedOn);
  const checked = checkForm(request.form, staff ? 'counter' : 'public');
  if (!checked.ok) throw invalid(...checked.errors.map(({ field, problem }) => ({ code: problem, field })));
  const key = keyOf(context, request, checked.form);
  const earlier = await receiptOf(context, key);
  if (earlier !== undefined) return earlier;
  try {
    return await transact(context, (tx) => file(tx, organ, request, checked.form, key));
  } catch (error) {
    if (!(violatedUnique(error) ?? '').includes('form_token')) throw error;
    const winner = await receiptOf(context, key);
    if (winner === undefined) throw error;
    return winner;
  }
}

function requireDay(context: Context, day: LocalDate | undefined): void {
  if (day === undefined) return;
  if (day > context.today) {
    throw invalid({ code: 'date_in_future', field: 'submittedOn', expected: context.today });
  }
  if (day < FIRST_DAY)
    throw invalid({ code: 'date_out_of_range', field: 'submittedOn', expected: FIRST_DAY });
}

/** Online is the one way from outside; where it was never announced it may be closed (国办公开办函〔2017〕19号). */
function requirePublicChannel(organ: Organ, request: NewRequest): void {
  if (request.channel !== 'online')
    throw invalid({ code: 'not_in_list', field: 'channel', expected: 'online' });
  if (!organ.settings.onlineRequests) throw forbiddenByRule('online_requests_closed');
}

function keyOf(context: Context, request: NewRequest, form: RequestForm): string {
  const { organId, channel, submittedOn = null, token } = request;
  const entries = Object.entries(form.values).sort(([a], [b]) => (a < b ? -1 : 1));
  return formKeyOf(context.services.cipher, token, JSON.stringify([organId, channel, submittedOn, entries]));
}

/** The receipt of a form that was filed before, or undefined. */
async function receiptOf(context: Context, key: string): Promise<Receipt | undefined> {
  const row = await context.db
    .selectFrom('requests')
    .select([
      'request_id as id',
      'number',
      'submitted_on as submittedOn',
      'received_on as receivedOn',
      'due_on as dueOn',
      'version',
    ])
    .where('site_id', '=', context.site.id)
    .where('form_token', '=', key)
    .executeTakeFirst();
  return row === undefined ? undefined : { ...row, queryCode: queryCode(context.services.cipher, key) };
}

async function file(
  context: Context,
  organ: Organ,
  request: NewRequest,
  form: RequestForm,
  key: string,
): Promise<Receipt> {
  const { cipher } = context.services;
  const requestId = newId();
  const on = request.submittedOn ?? context.today;
  const code = queryCode(cipher, key);
  const applicant = await keepPersonal(context, {
    subjectId: requestId,
    kind: 'request.form',
    text: JSON.stringify(form.values),
  });
  const number = await takeRequestNumber(context, organ.id, yearOf(on));
  const event = {
    channel: request.channel,
    applicant_category: form.applicantCategory,
    // The rule of the day stays with the case, so that a later change of the setting leaves it alone.
    ...(request.channel === 'online' ? { online_rule: organ.settings.onlineReceipt } : {}),
  };
  const letters = await receiptLetters(context, requestId, organ, { number, on, event, form });
  const note =
    request.note === undefined ? undefined : await sealTexts(context, requestId, request.note, 'note');
  const data: JsonObject = {
    ...event,
    number,
    applicant: applicant.reference,
    query_code_hash: queryCodeHash(cipher, code).toString('hex'),
    form_token: key,
    ...letters,
  };
  const appended = await append(context, {
    subject: { type: 'request', id: requestId },
    version: 1,
    event: 'submit',
    organId: organ.id,
    onBehalfOf: behalfFor(context.actor, ['request_handler'], organ.id),
    on,
    note: typeof note === 'string' ? note : undefined,
    data,
  });
  const folded = foldCase([appended]);
  await writeCase(context, requestId, folded);
  const { received_on, due_on } = folded.row;
  return {
    id: requestId,
    number,
    queryCode: code,
    submittedOn: on,
    receivedOn: received_on,
    dueOn: due_on,
    version: 1,
  };
}

/** The written receipt (L02) where the channel fixes the day of receipt and a person stands at the counter. */
async function receiptLetters(
  context: Context,
  requestId: string,
  organ: Organ,
  filed: {
    number: string;
    on: LocalDate;
    event: Pick<Submit, 'channel' | 'applicant_category' | 'online_rule'>;
    form: RequestForm;
  },
): Promise<JsonObject> {
  if (context.actor.type !== 'staff') return {};
  const event = { ...filed.event, event: 'submit' as const, on: filed.on };
  const after = foldRequest([event], { asOf: filed.on, settings: FOLD_SETTINGS });
  const { number, on: submittedOn } = filed;
  const facts = { organ, number, form: filed.form.values, submittedOn, event, after };
  const letters = await lettersFor(context, requestId, null, facts);
  return letters.length === 0 ? {} : { letters: letters.map((letter) => ({ ...letter })) };
}

/** The organ's next number of the year; the counter row is locked until the filing commits, so there are no gaps. */
async function takeRequestNumber(context: Context, organId: string, year: number): Promise<string> {
  const { last_number } = await context.db
    .insertInto('request_counters')
    .values({ site_id: context.site.id, organ_id: organId, year, last_number: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['site_id', 'organ_id', 'year'])
        .doUpdateSet({ last_number: sql<number>`request_counters.last_number + 1` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow();
  return requestNumber(year, last_number);
}
