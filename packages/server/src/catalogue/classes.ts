/**
 * Operations on classes: a site adds to the shipped ones, renames, closes and hides them, and makes schemes of its own.
 * Every change is dated and journaled; nothing is deleted, and what a text was given stays with it. They are the same for
 * every organ of the site.
 */
import type { LocalDate } from '@gongkai/law/calendar';
import {
  type ClassScheme,
  classLabelOn,
  classOf,
  type DisclosureClass,
  SHIPPED_SCHEMES,
  type SiteClass,
  schemeOf,
} from '@gongkai/law/disclosure';
import { type Context, transact } from '../platform/context.ts';
import { violatedUnique } from '../platform/database/database.ts';
import { invalid, notFound, Refusal } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import { append } from '../platform/journal/journal.ts';
import { changedClasses, classSchemes, ownSchemes } from './class-queries.ts';
import { CATALOGUE_EDITORS } from './columns.ts';
import { requireSiteRole, type SiteAct } from './site-acts.ts';
import './schema.ts';

/** A site with more of them could no longer choose among them. */
const MOST_SCHEMES = 20;
const MOST_CLASSES = 500;

/**
 * Makes a scheme of the site's own.
 * @param input `code` stands in stored texts and addresses, and never changes
 * @throws Refusal `code_taken`, `name_taken`, `too_many_schemes`, `not_granted`
 */
export async function addScheme(context: Context, input: { code: string; label: string }): Promise<void> {
  const act = requireSiteRole(context, CATALOGUE_EDITORS);
  await transact(context, async (tx) => {
    const own = await ownSchemes(tx);
    if (own.length >= MOST_SCHEMES)
      throw invalid({ code: 'too_many_schemes', expected: String(MOST_SCHEMES) });
    if (schemeOf(SHIPPED_SCHEMES, input.code) !== undefined)
      throw invalid({ code: 'code_taken', field: 'code' });
    requireFreeSchemeName(own, input);
    const schemeId = newId();
    const { code, label } = input;
    await append(tx, {
      subject: { type: 'class_scheme', id: schemeId },
      version: 1,
      event: 'class_scheme.added',
      ...act,
      data: { code, label },
    });
    try {
      await tx.db
        .insertInto('class_schemes')
        .values({ site_id: tx.site.id, scheme_id: schemeId, code, label, version: 1 })
        .execute();
    } catch (error) {
      if (violatedUnique(error) === undefined) throw error;
      throw invalid({ code: 'code_taken', field: 'code' });
    }
  });
}

function requireFreeSchemeName(
  own: readonly { code: string; label: string }[],
  { code, label }: { code: string; label: string },
): void {
  const others = [...SHIPPED_SCHEMES, ...own].filter((scheme) => scheme.code !== code);
  if (others.some((scheme) => scheme.label === label)) throw invalid({ code: 'name_taken', field: 'label' });
}

/**
 * Renames a scheme of the site's own, at once.
 * @throws Refusal `scheme_unknown`, `name_taken`, `version_conflict`, `not_granted`
 */
export async function renameScheme(
  context: Context,
  input: { scheme: string; version: number; label: string },
): Promise<void> {
  const act = requireSiteRole(context, CATALOGUE_EDITORS);
  await transact(context, async (tx) => {
    const own = await ownSchemes(tx);
    const found = own.find(({ code }) => code === input.scheme);
    if (found === undefined) throw notFound('scheme_unknown');
    if (found.version !== input.version) throw new Refusal('conflict', 'version_conflict');
    const { code } = found;
    const { label } = input;
    requireFreeSchemeName(own, { code, label });
    const version = input.version + 1;
    await append(tx, {
      subject: { type: 'class_scheme', id: found.id },
      version,
      event: 'class_scheme.renamed',
      ...act,
      data: { code, label },
    });
    await tx.db
      .updateTable('class_schemes')
      .set({ label, version })
      .where('site_id', '=', tx.site.id)
      .where('scheme_id', '=', found.id)
      .execute();
  });
}

/** What a new class is made from. */
export interface NewClass {
  scheme: string;
  /** Stands in stored texts and addresses, and never changes. */
  code: string;
  label: string;
  /** Code of the first-level class that it stands below. */
  parent: string | null;
  /** The first day on which a text may be given it; null: any text may. */
  validFrom: LocalDate | null;
}

/**
 * Adds a class to a scheme, behind its sisters.
 * @throws Refusal `scheme_unknown`, `code_taken`, `name_taken`, `parent_unknown`, `class_too_deep`, `too_many_classes`,
 *   `not_granted`
 */
export async function addClass(context: Context, input: NewClass): Promise<void> {
  const act = requireSiteRole(context, CATALOGUE_EDITORS);
  await transact(context, async (tx) => {
    const scheme = schemeOf(await classSchemes(tx), input.scheme);
    if (scheme === undefined) throw invalid({ code: 'scheme_unknown', field: 'scheme' });
    if (scheme.classes.length >= MOST_CLASSES) {
      throw invalid({ code: 'too_many_classes', expected: String(MOST_CLASSES) });
    }
    if (classOf(scheme, input.code) !== undefined) throw invalid({ code: 'code_taken', field: 'code' });
    requireParent(scheme, input.parent);
    requireFreeName(scheme, input, tx.today);
    const { code, label, parent, validFrom } = input;
    const added = { code, parent, labels: [{ from: null, label }], validFrom, validTo: null, hidden: false };
    await record(
      tx,
      { ...act, event: 'class.added', id: newId(), version: 1 },
      { scheme: input.scheme, ...added },
    );
  });
}

/** There are two levels, as in the national set; a class stands below one that was there before, so never in a circle. */
function requireParent(scheme: ClassScheme, parent: string | null): void {
  if (parent === null) return;
  const above = classOf(scheme, parent);
  if (above === undefined) throw invalid({ code: 'parent_class_unknown', field: 'parent' });
  if (above.parent !== null) throw invalid({ code: 'class_too_deep', field: 'parent' });
}

/** Sisters that are open may not bear one name. */
function requireFreeName(
  scheme: ClassScheme,
  { code, label, parent }: { code: string; label: string; parent: string | null },
  day: LocalDate,
): void {
  const sisters = scheme.classes.filter(
    (other) =>
      other.parent === parent && other.code !== code && (other.validTo === null || other.validTo > day),
  );
  const taken = sisters.some(
    (sister) => classLabelOn(sister, day) === label || sister.labels.at(-1)?.label === label,
  );
  if (taken) throw invalid({ code: 'name_taken', field: 'label' });
}

/** A class that is to be changed, and the version of it that the person saw: 0 for a shipped one as it came. */
export interface ClassAt {
  scheme: string;
  code: string;
  version: number;
}

/**
 * Gives a class another name from a day on. What was made before that day keeps the name that it was published under.
 * @throws Refusal `class_unknown`, `name_taken`, `starts_in_past`, `before_last_name`, `version_conflict`, `not_granted`
 */
export async function renameClass(
  context: Context,
  input: ClassAt & { label: string; from: LocalDate },
): Promise<void> {
  await change(context, input, 'class.renamed', (found, scheme) => {
    const { label, from } = input;
    if (from < context.today)
      throw invalid({ code: 'starts_in_past', field: 'from', expected: context.today });
    const last = found.labels.at(-1)?.from ?? null;
    if (last !== null && from < last) {
      throw invalid({ code: 'before_last_name', field: 'from', expected: last });
    }
    requireFreeName(scheme, { ...found, label }, context.today);
    // A name that begins on the same day never was in use.
    const before = found.labels.filter((borne) => borne.from !== from);
    return { ...found, labels: [...before, { from, label }] };
  });
}

/**
 * Closes a class from a day on, or keeps it open after all. Texts that have it keep it.
 * @throws Refusal `class_unknown`, `starts_in_past`, `ends_before_start`, `version_conflict`, `not_granted`
 */
export async function closeClass(
  context: Context,
  input: ClassAt & { validTo: LocalDate | null },
): Promise<void> {
  const { validTo } = input;
  await change(context, input, validTo === null ? 'class.reopened' : 'class.closed', (found) => {
    if (validTo !== null && validTo < context.today) {
      throw invalid({ code: 'starts_in_past', field: 'validTo', expected: context.today });
    }
    if (validTo !== null && found.validFrom !== null && validTo < found.validFrom) {
      throw invalid({ code: 'ends_before_start', field: 'validTo', expected: found.validFrom });
    }
    return { ...found, validTo };
  });
}

/**
 * Hides a class from forms and lists of classes, or shows it again.
 * @throws Refusal `class_unknown`, `version_conflict`, `not_granted`
 */
export async function hideClass(context: Context, input: ClassAt & { hidden: boolean }): Promise<void> {
  const { hidden } = input;
  await change(context, input, hidden ? 'class.hidden' : 'class.shown', (found) => ({ ...found, hidden }));
}

async function change(
  context: Context,
  at: ClassAt,
  event: string,
  next: (found: DisclosureClass, scheme: ClassScheme) => DisclosureClass,
): Promise<void> {
  const act = requireSiteRole(context, CATALOGUE_EDITORS);
  await transact(context, async (tx) => {
    const scheme = schemeOf(await classSchemes(tx), at.scheme);
    const found = classOf(scheme, at.code);
    if (scheme === undefined || found === undefined) throw notFound('class_unknown');
    const stored = (await changedClasses(tx)).find(
      ({ scheme: of, code }) => of === at.scheme && code === at.code,
    );
    if ((stored?.version ?? 0) !== at.version) throw new Refusal('conflict', 'version_conflict');
    const step = { ...act, event, id: stored?.id ?? newId(), version: at.version + 1 };
    await record(tx, step, { scheme: at.scheme, ...next(found, scheme) });
  });
}

interface ClassStep extends SiteAct {
  event: string;
  id: string;
  version: number;
}

/** Appends the event, which holds the class whole, and writes the row. */
async function record(
  context: Context,
  { id, version, ...step }: ClassStep,
  { scheme, code, parent, labels, validFrom, validTo, hidden }: SiteClass,
): Promise<void> {
  const fields = { scheme, code, parent, valid_from: validFrom, valid_to: validTo, hidden };
  const row = { ...fields, labels: JSON.stringify(labels), version };
  await append(context, {
    ...step,
    subject: { type: 'class', id },
    version,
    data: { ...fields, labels: labels.map((borne) => ({ ...borne })) },
  });
  try {
    await context.db
      .insertInto('site_classes')
      .values({ site_id: context.site.id, class_id: id, ...row })
      .onConflict((conflict) => conflict.columns(['site_id', 'class_id']).doUpdateSet(row))
      .execute();
  } catch (error) {
    // Somebody else was the first to touch it.
    if (violatedUnique(error) === undefined) throw error;
    throw new Refusal('conflict', 'version_conflict');
  }
}
