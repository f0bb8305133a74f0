/** The acts of the demonstration's requests and remedies: filed, handled, answered, and what came after. */
import type { CaseEvent } from '@gongkai/law/request';
import type { RequestFormValues } from '@gongkai/pages';
import type { Context } from '../platform/context.ts';
import { decideRemedy, fileRemedy } from '../remedies/index.ts';
import { record, submit, versionedEventSchema } from '../requests/index.ts';
import type { ApplicantContent, RemedyContent, RequestContent, RequestStepContent } from './content/index.ts';
import { type Act, type Desk, known } from './loader.ts';

/** Who takes the steps that are not the handler's. */
const HEAD = 'linguodong';
const LEADER = 'dengwenbo';
const SECRECY_REVIEWER = 'liuchang';

/** The acts of one request. A reply is reviewed for secrecy before it is approved (条例 art. 17). */
export function requestActs(request: RequestContent): Act[] {
  const { reviewedAt } = request;
  const waiting = reviewedAt === null ? [] : [secrecyReview(request, reviewedAt)];
  return [...request.steps.flatMap((step) => stepActs(request, step)), ...waiting];
}

function secrecyReview(request: RequestContent, at: string): Act {
  const review = { event: 'secrecy_reviewed', result: 'passed' };
  return { at, by: SECRECY_REVIEWER, run: (context, desk) => take(context, desk, request, review) };
}

function stepActs(request: RequestContent, step: RequestStepContent): Act[] {
  const { event, at } = step;
  if (event.event === 'remedy_filed') return [];
  if (event.event === 'submit') {
    return [{ at, by: step.by, run: (context, desk) => fileIt(context, desk, request) }];
  }
  const taken: Act = {
    at,
    by: personFor(step),
    run: (context, desk) => take(context, desk, request, fieldsOf(desk, request, event)),
  };
  return event.event === 'approve' ? [secrecyReview(request, at), taken] : [taken];
}

function personFor({ event, by }: RequestStepContent): string {
  switch (event.event) {
    case 'extend':
    case 'charge_fee':
    case 'correct_entry':
      return HEAD;
    case 'request_correction':
      return event.late_reason === undefined ? by : LEADER;
    default:
      return by;
  }
}

async function fileIt(context: Context, desk: Desk, request: RequestContent): Promise<void> {
  const { id, version } = await submit(context, {
    organId: known(desk.organs, request.organ),
    channel: request.channel,
    token: `demonstration ${request.key}`,
    form: formOf(request),
  });
  desk.requests.set(request.key, { id, version });
}

const WAYS = { post: 'post', email: 'email', in_person: 'pick_up' } as const;

function formOf(request: RequestContent): RequestFormValues {
  const { applicant, wantedMedium } = request;
  const readsOnSite = wantedMedium === 'read_on_site';
  return {
    ...applicantFields(applicant),
    telephone: applicant.telephone,
    email: applicant.email,
    postal_code: applicant.postcode,
    address: applicant.address,
    wanted_description: request.wanted,
    wanted_form: readsOnSite ? 'other' : wantedMedium,
    wanted_way: readsOnSite ? 'read_on_site' : WAYS[request.wantedWay],
    consent: 'yes',
  };
}

function applicantFields(applicant: ApplicantContent): RequestFormValues {
  if (applicant.category === 'natural_person') {
    return {
      applicant_kind: 'natural_person',
      name: applicant.name,
      identity_document_type: 'resident_identity_card',
      identity_document_number: applicant.identityNumber,
    };
  }
  return {
    applicant_kind: 'organization',
    organization_name: applicant.name,
    organization_category: applicant.category,
    unified_code: applicant.identityNumber,
    legal_representative: applicant.contactPerson ?? applicant.name,
    contact_name: applicant.contactPerson ?? applicant.name,
  };
}

/** What the platform itself puts on an event: who signed it, and its own id. */
const SIGNED = new Set(['actor', 'approved_by', 'secrecy_reviewed_by', 'id']);

/** A case event as a member of staff sends it: the office by its id, and the reply with the text of its letter. */
function fieldsOf(desk: Desk, request: RequestContent, event: CaseEvent): Record<string, unknown> {
  const fields = Object.fromEntries(Object.entries(event).filter(([key]) => !SIGNED.has(key)));
  if (event.event === 'accept') {
    return { ...fields, office: known(desk.offices, `${request.organ}/${event.office}`) };
  }
  const { reply } = request;
  if (reply === null || !drafts(event)) return fields;
  const enclosures = reply.enclosures.map((name, index) => `附件${index + 1}：${name}`);
  const text = [`${request.applicant.name}：`, ...reply.paragraphs, ...enclosures].join('\n');
  return { ...fields, letter: { text } };
}

/** Events after which a draft of the reply exists (rows 7, 10 and 20 of the state machine). */
function drafts(event: CaseEvent): boolean {
  if (event.event === 'propose_outcome') return true;
  if (event.event === 'correction_received') return !event.clear;
  return event.event === 'reasons_judged' && !event.reasonable;
}

async function take(
  context: Context,
  desk: Desk,
  request: RequestContent,
  fields: Record<string, unknown>,
): Promise<void> {
  const before = known(desk.requests, request.key);
  const { version, ...event } = versionedEventSchema.parse({ ...fields, version: before.version });
  const after = await record(context, { requestId: before.id, version, event });
  desk.requests.set(request.key, { id: before.id, version: after });
}

/** The acts of one remedy: filed, and decided where it has been. */
export function remedyActs(remedy: RemedyContent): Act[] {
  let filed = { id: '', version: 0 };
  const filing: Act = {
    at: `${remedy.filedOn}T09:30:00+08:00`,
    by: HEAD,
    async run(context, desk) {
      filed = await fileRemedy(context, {
        organId: known(desk.organs, remedy.organ),
        requestId: known(desk.requests, remedy.request).id,
        kind: remedy.kind,
        authority: remedy.body,
        caseNumber: remedy.caseNumber,
        filedOn: remedy.filedOn,
      });
      noted(desk, remedy.request);
    },
  };
  const { decidedOn, result } = remedy;
  if (decidedOn === null || result === 'pending') return [filing];
  const decision: Act = {
    at: `${decidedOn}T10:30:00+08:00`,
    by: HEAD,
    async run(context, desk) {
      await decideRemedy(context, { remedyId: filed.id, version: filed.version, decidedOn, result });
      noted(desk, remedy.request);
    },
  };
  return [filing, decision];
}

/** A remedy is also noted on the case, which moves on by one event. */
function noted(desk: Desk, request: string): void {
  const { id, version } = known(desk.requests, request);
  desk.requests.set(request, { id, version: version + 1 });
}
