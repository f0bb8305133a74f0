/** Public pages for filing a request: the entry with the procedure, the form, the receipt. */
import {
  publicAddress,
  type RequestChannels,
  type RequestFormModel,
  requestEntryPage,
  requestFormPage,
  requestReceiptPage,
} from '@gongkai/pages';
import { z } from 'zod';
import { type Organ, organBySlug, pageShell } from '../organs/index.ts';
import type { Context } from '../platform/context.ts';
import { forbiddenByRule, invalid, notFound, Refusal } from '../platform/errors.ts';
import type { Preferences, PublicGet, PublicPost } from '../platform/http/public-pages.ts';
import { isFreshFormToken, issueFormToken, printedCode } from './codes.ts';
import { checkForm, rawFormSchema } from './form.ts';
import { createRateLimit } from './rate-limit.ts';
import { submit } from './submit.ts';

const address = z.object({ slug: z.string().max(60) });
/** `website` is hidden from people: only a robot fills it. */
const guardSchema = z.object({
  idempotency_token: z.string().max(200).default(''),
  website: z.string().max(5_000).default(''),
});

/** Filings per address; a household or an office behind one address stays far below it. */
const filings = createRateLimit({ acts: 30, windowMs: 10 * 60 * 1000 });

/**
 * The organ of a public address.
 * @throws Refusal `organ_unknown`
 */
export async function organAt(context: Context, params: unknown): Promise<Organ> {
  const parsed = address.safeParse(params);
  const organ = parsed.success ? await organBySlug(context, parsed.data.slug) : undefined;
  if (organ === undefined) throw notFound('organ_unknown');
  return organ;
}

/** The frame of an organ's request pages. */
export async function requestShell(context: Context, organ: Organ, path: string, preferences: Preferences) {
  const shell = await pageShell(context, { organ, path, preferences, currentColumn: 'request_entry' });
  return { ...shell, organ: { name: organ.name, slug: organ.slug } };
}

const entryPage: PublicGet = {
  url: '/organs/:slug/requests',
  async render(context, request, preferences) {
    const organ = await organAt(context, request.params);
    const html = requestEntryPage({
      shell: await requestShell(context, organ, request.url, preferences),
      channels: channelsOf(organ),
      formHref: organ.settings.onlineRequests ? publicAddress.requestForm(organ.slug) : undefined,
      lookupHref: publicAddress.requestLookup(organ.slug),
    });
    return { html, topics: [organ.id] };
  },
};

function channelsOf({ contact }: Organ): RequestChannels {
  return {
    unit: contact.unit,
    address: contact.address,
    postalCode: contact.postcode,
    officeHours: contact.hours,
    telephone: contact.telephone,
    fax: contact.fax,
    email: contact.email,
  };
}

const formPage: PublicGet = {
  url: '/organs/:slug/requests/new',
  async render(context, request, preferences) {
    const organ = await onlineOrgan(context, request.params);
    return { html: await renderForm(context, organ, preferences, { values: {}, errors: [] }) };
  },
};

async function onlineOrgan(context: Context, params: unknown): Promise<Organ> {
  const organ = await organAt(context, params);
  if (!organ.settings.onlineRequests) throw forbiddenByRule('online_requests_closed');
  return organ;
}

async function renderForm(
  context: Context,
  organ: Organ,
  preferences: Preferences,
  typed: Pick<RequestFormModel, 'values' | 'errors'>,
  token = issueFormToken(context.services.cipher, context.now),
): Promise<string> {
  const action = publicAddress.requestForm(organ.slug);
  return requestFormPage({
    shell: await requestShell(context, organ, action, preferences),
    action,
    ...typed,
    idempotencyToken: token,
  });
}

/** Files the form; what is wrong is named field by field, and what was typed stays. */
const formPost: PublicPost = {
  url: '/organs/:slug/requests/new',
  async post(context, request, preferences) {
    const organ = await onlineOrgan(context, request.params);
    const raw = rawFormSchema.safeParse(request.body ?? {});
    const posted = guardSchema.safeParse(request.body ?? {});
    if (!raw.success || !posted.success) throw invalid({ code: 'malformed_form' });
    const values = raw.data;
    const token = posted.data.idempotency_token;
    const checked = checkForm(values, 'public');
    if (!checked.ok) {
      const kept = isFreshFormToken(context.services.cipher, token, context.now) ? token : undefined;
      return {
        html: await renderForm(context, organ, preferences, { values, errors: checked.errors }, kept),
        status: 400,
      };
    }
    const trapped = posted.data.website !== '';
    if (trapped || !isFreshFormToken(context.services.cipher, token, context.now)) {
      const errors = [{ field: 'challenge', problem: 'missing' } as const];
      return { html: await renderForm(context, organ, preferences, { values, errors }), status: 400 };
    }
    if (filings.waitOf(`${context.site.id} ${request.ip}`, context.now) > 0) {
      throw new Refusal('too_many', 'too_many_requests');
    }
    filings.count(`${context.site.id} ${request.ip}`, context.now);
    // Whoever is signed in as staff on this device still files here as a member of the public.
    const citizen: Context = { ...context, actor: { type: 'public' } };
    const receipt = await submit(citizen, { organId: organ.id, channel: 'online', token, form: values });
    const html = requestReceiptPage({
      shell: await requestShell(context, organ, publicAddress.requestEntry(organ.slug), preferences),
      requestNumber: receipt.number,
      queryCode: printedCode(receipt.queryCode),
      submittedOn: receipt.submittedOn,
      receivedOn: receipt.receivedOn ?? undefined,
      replyDueOn: receipt.dueOn ?? undefined,
      lookupHref: publicAddress.requestLookup(organ.slug),
      telephone: organ.contact.telephone,
    });
    return { html };
  },
};

/** Public addresses for filing. */
export const filingGets: readonly PublicGet[] = [entryPage, formPage];
export const filingPosts: readonly PublicPost[] = [formPost];
