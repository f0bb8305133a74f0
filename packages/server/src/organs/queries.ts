/** Reads of sites and organs. */
import { sql } from 'kysely';
import type { Context, Site } from '../platform/context.ts';
import type { Db } from '../platform/database/database.ts';
import { DEFAULT_ORGAN_SETTINGS } from './organs.ts';
import type { OrganContact, OrganSettings } from './schema.ts';

/** An organ as other features see it. */
export interface Organ {
  id: string;
  slug: string;
  code: string;
  name: string;
  shortName: string;
  kind: string;
  reconsiderationOrgan: string;
  contact: OrganContact;
  settings: OrganSettings;
  version: number;
}

/** A section office of an organ. */
export interface SectionOffice {
  id: string;
  organId: string;
  name: string;
}

/** What a read of organs needs: followers have no whole context. */
interface Reading {
  db: Db;
  site: { id: string };
}

function selectOrgans(context: Reading) {
  return context.db
    .selectFrom('organs')
    .select([
      'organ_id as id',
      'slug',
      'code',
      'name',
      'short_name as shortName',
      'kind',
      'reconsideration_organ as reconsiderationOrgan',
      'contact',
      // What an organ has not decided yet, such as a setting that is younger than it, is as the defaults say.
      sql<OrganSettings>`${JSON.stringify(DEFAULT_ORGAN_SETTINGS)}::jsonb || settings`.as('settings'),
      'version',
    ])
    .where('site_id', '=', context.site.id);
}

/** Every organ of the site, in its order. */
export async function organs(context: Context): Promise<Organ[]> {
  return await selectOrgans(context).orderBy('sort').orderBy('slug').execute();
}

/** The organ at a slug of the public address, or undefined. */
export async function organBySlug(context: Context, slug: string): Promise<Organ | undefined> {
  return await selectOrgans(context).where('slug', '=', slug).executeTakeFirst();
}

/** The organ with an id, or undefined. */
export async function organById(context: Reading, organId: string): Promise<Organ | undefined> {
  return await selectOrgans(context).where('organ_id', '=', organId).executeTakeFirst();
}

/** The organ with this full or short name, or undefined. */
export async function organByName(context: Context, name: string): Promise<Organ | undefined> {
  return await selectOrgans(context)
    .where((where) =>
      where.or([where('name', '=', name), where('short_name', '=', name), where('slug', '=', name)]),
    )
    .orderBy('sort')
    .executeTakeFirst();
}

/** Section offices of the given organs, in their order. */
export async function sectionOffices(
  context: Context,
  organIds: readonly string[],
): Promise<SectionOffice[]> {
  if (organIds.length === 0) return [];
  return await context.db
    .selectFrom('section_offices')
    .select(['office_id as id', 'organ_id as organId', 'name'])
    .where('site_id', '=', context.site.id)
    .where('organ_id', 'in', [...organIds])
    .orderBy('sort')
    .orderBy('name')
    .execute();
}

/** Every site of the installation. */
export async function sites(db: Db): Promise<(Site & { host: string | null })[]> {
  return await db
    .selectFrom('sites')
    .select(['site_id as id', 'code', 'name', 'host'])
    .orderBy('created_at')
    .orderBy('code')
    .execute();
}
