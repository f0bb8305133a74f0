/** Reads of classes. A site has some hundreds, so they are always read whole. */
import { type ClassScheme, SHIPPED_SCHEMES, type SiteClass, siteSchemes } from '@gongkai/law/disclosure';
import type { Db } from '../platform/database/database.ts';
import './schema.ts';

interface Reading {
  db: Db;
  site: { id: string };
}

/** A class that the site changed or added, as stored. */
export interface StoredClass extends SiteClass {
  id: string;
  version: number;
}

/** Every class that the site changed or added, oldest first. */
export async function changedClasses(context: Reading): Promise<StoredClass[]> {
  return await context.db
    .selectFrom('site_classes')
    .select([
      'class_id as id',
      'scheme',
      'code',
      'parent',
      'labels',
      'valid_from as validFrom',
      'valid_to as validTo',
      'hidden',
      'version',
    ])
    .where('site_id', '=', context.site.id)
    .orderBy('class_id')
    .execute();
}

/** The site's own schemes, oldest first. */
export async function ownSchemes(
  context: Reading,
): Promise<{ id: string; code: string; label: string; version: number }[]> {
  return await context.db
    .selectFrom('class_schemes')
    .select(['scheme_id as id', 'code', 'label', 'version'])
    .where('site_id', '=', context.site.id)
    .orderBy('scheme_id')
    .execute();
}

/** Every scheme of the site with its classes as they are now: those shipped, changed by the site, and its own. */
export async function classSchemes(context: Reading): Promise<ClassScheme[]> {
  return siteSchemes(SHIPPED_SCHEMES, await ownSchemes(context), await changedClasses(context));
}
