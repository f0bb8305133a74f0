/** Operations on sites, organs and section offices. */
import { DEFAULT_CLOSED_REVIEW_MONTHS } from '@gongkai/law/disclosure';
import type { Context, Site } from '../platform/context.ts';
import { transact } from '../platform/context.ts';
import type { Db } from '../platform/database/database.ts';
import { violatedUnique } from '../platform/database/database.ts';
import { invalid, notFound } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import { append } from '../platform/journal/journal.ts';
import type { OrganContact, OrganSettings } from './schema.ts';

/** What a new organ is made from. */
export interface NewOrgan {
  slug: string;
  code: string;
  name: string;
  shortName: string;
  kind: string;
  reconsiderationOrgan: string;
  contact: OrganContact;
  settings?: Partial<OrganSettings>;
  sort?: number;
}

/** Settings that hold until an organ decides otherwise: the safe readings of the law. */
export const DEFAULT_ORGAN_SETTINGS: Omit<OrganSettings, 'letterPrefix'> = {
  indexNumberPattern: 'code18_month',
  onlineReceipt: 'on_mutual_confirmation',
  ruleMakingPower: false,
  onlineRequests: true,
  reviewScheme: 'single',
  closedReviewMonths: DEFAULT_CLOSED_REVIEW_MONTHS,
};

/** Creates a site: the tenant. Not journaled, since the journal is a site's own. */
export async function createSite(
  db: Db,
  input: { code: string; name: string; host?: string },
  now: Date,
): Promise<Site> {
  const site = { id: newId(), code: input.code, name: input.name };
  await db
    .insertInto('sites')
    .values({
      site_id: site.id,
      code: site.code,
      name: site.name,
      host: input.host ?? null,
      settings: '{}',
      created_at: now,
    })
    .execute();
  return site;
}

/**
 * Creates an organ on the site.
 * @returns its id
 * @throws Refusal `slug_taken` or `code_taken`
 */
export async function createOrgan(context: Context, input: NewOrgan): Promise<string> {
  const organId = newId();
  const settings: OrganSettings = {
    ...DEFAULT_ORGAN_SETTINGS,
    letterPrefix: `${input.shortName.replace(/办事处$/, '')}公复`,
    ...input.settings,
  };
  await transact(context, async (tx) => {
    const organ = {
      slug: input.slug,
      code: input.code,
      name: input.name,
      short_name: input.shortName,
      kind: input.kind,
      reconsideration_organ: input.reconsiderationOrgan,
      sort: input.sort ?? 0,
    };
    try {
      await tx.db
        .insertInto('organs')
        .values({
          site_id: tx.site.id,
          organ_id: organId,
          ...organ,
          contact: JSON.stringify(input.contact),
          settings: JSON.stringify(settings),
          version: 1,
        })
        .execute();
    } catch (error) {
      const constraint = violatedUnique(error);
      if (constraint === undefined) throw error;
      const field = constraint.includes('slug') ? 'slug' : 'code';
      throw invalid({ code: `${field}_taken`, field });
    }
    await append(tx, {
      subject: { type: 'organ', id: organId },
      version: 1,
      event: 'organ.created',
      organId,
      data: { ...organ, contact: { ...input.contact }, settings: { ...settings } },
    });
  });
  return organId;
}

/** Creates a section office (科室) of an organ; gives its id. */
export async function createSectionOffice(
  context: Context,
  input: { organId: string; name: string; sort: number },
): Promise<string> {
  const officeId = newId();
  await transact(context, async (tx) => {
    const office = { organ_id: input.organId, name: input.name, sort: input.sort };
    try {
      await tx.db
        .insertInto('section_offices')
        .values({ site_id: tx.site.id, office_id: officeId, ...office, version: 1 })
        .execute();
    } catch (error) {
      if (violatedUnique(error) === undefined) throw error;
      throw invalid({ code: 'name_taken', field: 'name' });
    }
    await append(tx, {
      subject: { type: 'section_office', id: officeId },
      version: 1,
      event: 'section_office.created',
      organId: input.organId,
      data: office,
    });
  });
  return officeId;
}

/** Fields of an organ that may change; its slug and code are for life, since addresses and index numbers hold them. */
export interface OrganChange {
  organId: string;
  version: number;
  name?: string;
  shortName?: string;
  reconsiderationOrgan?: string;
  contact?: OrganContact;
  settings?: Partial<OrganSettings>;
}

/** Changes an organ's name, contact or settings. */
export async function changeOrgan(context: Context, change: OrganChange): Promise<void> {
  await transact(context, async (tx) => {
    const organ = await tx.db
      .selectFrom('organs')
      .selectAll()
      .where('site_id', '=', tx.site.id)
      .where('organ_id', '=', change.organId)
      .executeTakeFirst();
    if (organ === undefined) throw notFound('organ_unknown');
    const next = {
      name: change.name ?? organ.name,
      short_name: change.shortName ?? organ.short_name,
      reconsideration_organ: change.reconsiderationOrgan ?? organ.reconsideration_organ,
    };
    const contact = change.contact ?? organ.contact;
    const settings = { ...organ.settings, ...change.settings };
    await append(tx, {
      subject: { type: 'organ', id: change.organId },
      version: change.version + 1,
      event: 'organ.changed',
      organId: change.organId,
      data: { ...next, contact: { ...contact }, settings: { ...settings } },
    });
    await tx.db
      .updateTable('organs')
      .set({
        ...next,
        contact: JSON.stringify(contact),
        settings: JSON.stringify(settings),
        version: change.version + 1,
      })
      .where('site_id', '=', tx.site.id)
      .where('organ_id', '=', change.organId)
      .execute();
  });
}
