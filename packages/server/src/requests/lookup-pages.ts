/** Public look-up by number and query code: what happens with the request, until when, and the reply once served. */
import { workingDaysBetween } from '@gongkai/law/calendar';
import { EVENTS, foldRequest } from '@gongkai/law/request';
import {
  isPublicStep,
  type LookupError,
  publicAddress,
  type RequestStatusModel,
  requestLookupPage,
  requestStatusPage,
} from '@gongkai/pages';
import { z } from 'zod';
import type { Organ } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import type { Preferences, PublicGet, PublicPost } from '../platform/http/public-pages.ts';
import { withCorrections } from './case-events.ts';
import { type CaseFile, loadCase } from './case-file.ts';
import { isQueryCode } from './codes.ts';
import { FOLD_SETTINGS, isOpen, isReply } from './fold.ts';
import { wantedText } from './form.ts';
import { type LetterContent, paragraphsOf } from './letters/content.ts';
import { letterDate } from './letters/dates.ts';
import { readContents } from './letters/issue.ts';
import { maskText } from './mask.ts';
import { organAt, requestShell } from './pages.ts';
import { createRateLimit } from './rate-limit.ts';

const lookupSchema = z.object({
  request_number: z.string().trim().max(40).default(''),
  query_code: z.string().trim().max(40).default(''),
});

const MINUTE_MS = 60 * 1000;
/** Wrong guesses per address: fifty bits of code cannot be tried out at this pace. */
const guesses = createRateLimit({ acts: 10, windowMs: 15 * MINUTE_MS });

const REQUEST_NUMBER = /^\d{4}-\d{1,9}$/;

/** What an unknown number is compared with, so that it takes as long as a known one. */
const NO_HASH = Buffer.alloc(32);

const lookupPage: PublicGet = {
  url: '/organs/:slug/requests/lookup',
  async render(context, request, preferences) {
    const organ = await organAt(context, request.params);
    return { html: await renderLookup(context, organ, preferences, '', []), topics: [organ.id] };
  },
};

async function renderLookup(
  context: Context,
  organ: Organ,
  preferences: Preferences,
  requestNumber: string,
  errors: readonly LookupError[],
): Promise<string> {
  const action = publicAddress.requestLookup(organ.slug);
  return requestLookupPage({
    shell: await requestShell(context, organ, action, preferences),
    action,
    requestNumber,
    errors,
  });
}

const lookupPost: PublicPost = {
  url: '/organs/:slug/requests/lookup',
  async post(context, request, preferences) {
    const organ = await organAt(context, request.params);
    const parsed = lookupSchema.safeParse(request.body ?? {});
    if (!parsed.success) throw invalid({ code: 'malformed_form' });
    const { request_number: number, query_code: code } = parsed.data;
    const refuse = async (errors: readonly LookupError[], status: number) => ({
      html: await renderLookup(context, organ, preferences, number, errors),
      status,
    });
    const missing = (['request_number', 'query_code'] as const).filter((field) => parsed.data[field] === '');
    if (missing.length > 0) {
      return await refuse(
        missing.map((field) => ({ problem: 'missing', field })),
        400,
      );
    }
    const visitor = `${context.site.id} ${request.ip}`;
    const wait = guesses.waitOf(visitor, context.now);
    if (wait > 0) {
      return await refuse(
        [{ problem: 'too_many_tries', retryAfterMinutes: Math.ceil(wait / MINUTE_MS) }],
        429,
      );
    }
    const requestId = await matching(context, organ.id, number, code);
    if (requestId === undefined) {
      guesses.count(visitor, context.now);
      return await refuse([{ problem: 'no_match' }], 404);
    }
    return { html: requestStatusPage(await statusModel(context, organ, preferences, requestId)) };
  },
};

/** The request whose number and code fit; undefined for an unknown number and for a wrong code alike. */
async function matching(
  context: Context,
  organId: string,
  number: string,
  code: string,
): Promise<string | undefined> {
  const typed = number.normalize('NFKC');
  const row = await context.db
    .selectFrom('requests')
    .select(['request_id', 'query_code_hash'])
    .where('site_id', '=', context.site.id)
    .where('organ_id', '=', organId)
    .where('number', '=', REQUEST_NUMBER.test(typed) ? typed : '')
    .executeTakeFirst();
  const fits = isQueryCode(context.services.cipher, code, row?.query_code_hash ?? NO_HASH);
  return fits ? row?.request_id : undefined;
}

async function statusModel(
  context: Context,
  organ: Organ,
  preferences: Preferences,
  requestId: string,
): Promise<RequestStatusModel> {
  const file = await loadCase(context, requestId);
  const { row } = file.folded;
  const law = foldRequest(file.events, { asOf: context.today, settings: FOLD_SETTINGS });
  const clock = law.clocks.find((candidate) => candidate.clock === 'reply');
  return {
    shell: await requestShell(context, organ, publicAddress.requestLookup(organ.slug), preferences),
    requestNumber: row.number,
    submittedOn: row.submitted_on,
    wanted: maskText(wantedText(file.form)),
    state: row.state,
    due:
      clock === undefined || clock.due_on === null || !isOpen(law)
        ? undefined
        : {
            on: clock.due_on,
            provisional: clock.provisional,
            workingDaysLeft: workingDaysBetween(context.today, clock.due_on),
            how: clock.how,
          },
    steps: publicSteps(file),
    reply: await servedReply(context, file),
    telephone: organ.contact.telephone,
  };
}

/** What the applicant is told of, with corrected dates. */
function publicSteps(file: CaseFile): RequestStatusModel['steps'] {
  return withCorrections(file.journal).flatMap(({ event, on }) => {
    const name = EVENTS.find((candidate) => candidate === event);
    return name !== undefined && isPublicStep(name) ? [{ on, step: name }] : [];
  });
}

/** The reply as served, or the notice that ended the case; undefined before. */
async function servedReply(context: Context, file: CaseFile): Promise<RequestStatusModel['reply']> {
  const letter = file.folded.letters.findLast(({ code, servedOn }) => isReply(code) && servedOn !== null);
  if (letter?.servedOn == null) return undefined;
  const content = (await readContents(context, [letter])).get(letter.id);
  if (content === undefined) return undefined;
  return {
    title: content.title,
    letterNumber: content.number ?? undefined,
    servedOn: letter.servedOn,
    text: { sanitizedHtml: letterHtml(content) },
    files: [],
  };
}

/** The letter as HTML: the addressee flush left, then paragraphs, then the signature on the right. */
function letterHtml(content: LetterContent): string {
  const [addressee = '', ...paragraphs] = paragraphsOf(content).map(escaped);
  const date = content.signedOn === null ? '' : `<br>${letterDate(content.signedOn)}`;
  return [
    `<p class="flush">${addressee}</p>`,
    ...paragraphs.map((paragraph) => `<p>${paragraph}</p>`),
    `<p class="right">${escaped(content.organ)}${date}</p>`,
  ].join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Public addresses of the look-up. */
export const lookupGets: readonly PublicGet[] = [lookupPage];
export const lookupPosts: readonly PublicPost[] = [lookupPost];
