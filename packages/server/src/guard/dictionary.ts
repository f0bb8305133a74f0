/** The site's dictionary of names that must not stand so, and whether links to other sites are tried. */
import { type Dictionaries, dictionaries, NO_DICTIONARIES, type WrongName } from '@gongkai/law/privacy';
import { organsWithRole, requireStaff } from '../platform/access.ts';
import { type Context, transact } from '../platform/context.ts';
import { invalid, notGranted, Refusal } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import { append } from '../platform/journal/journal.ts';
import './schema.ts';

/** The dictionary as settings show it; version 0 before anybody has written one. */
export interface SiteDictionary {
  words: readonly WrongName[];
  checkOutsideLinks: boolean;
  version: number;
}

const EMPTY: SiteDictionary = { words: [], checkOutsideLinks: false, version: 0 };

/** The site's dictionary. */
export async function siteDictionary(context: Context): Promise<SiteDictionary> {
  const row = await readRow(context);
  if (row === undefined) return EMPTY;
  return { words: row.words, checkOutsideLinks: row.check_outside_links, version: row.version };
}

async function readRow(context: Context) {
  return await context.db
    .selectFrom('guard_dictionaries')
    .selectAll()
    .where('site_id', '=', context.site.id)
    .executeTakeFirst();
}

const ready = new Map<string, { version: number; known: Dictionaries }>();

/** The site's words made ready to be looked for; kept until they change. */
export async function knownWords(context: Context): Promise<{ version: number; known: Dictionaries }> {
  const { version, words } = await siteDictionary(context);
  if (version === 0) return { version, known: NO_DICTIONARIES };
  const kept = ready.get(context.site.id);
  if (kept?.version === version) return kept;
  const made = { version, known: dictionaries(words) };
  ready.set(context.site.id, made);
  return made;
}

/**
 * Writes the dictionary anew; one event holds it whole. Any administrator of the site may.
 * @throws Refusal `not_granted`, `version_conflict`, `word_twice`, `word_unchanged`
 */
export async function changeDictionary(context: Context, input: SiteDictionary): Promise<SiteDictionary> {
  requireStaff(context);
  if (organsWithRole(context.actor, ['administrator']).length === 0) throw notGranted();
  const words = checkedWords(input.words);
  return await transact(context, async (tx) => {
    const before = await readRow(tx);
    if ((before?.version ?? 0) !== input.version) throw new Refusal('conflict', 'version_conflict');
    const dictionaryId = before?.dictionary_id ?? newId();
    const version = input.version + 1;
    const row = { words: JSON.stringify(words), check_outside_links: input.checkOutsideLinks, version };
    await append(tx, {
      subject: { type: 'guard_dictionary', id: dictionaryId },
      version,
      event: version === 1 ? 'guard_dictionary.created' : 'guard_dictionary.changed',
      organId: null,
      data: { words: words.map((word) => ({ ...word })), check_outside_links: input.checkOutsideLinks },
    });
    await tx.db
      .insertInto('guard_dictionaries')
      .values({ site_id: tx.site.id, dictionary_id: dictionaryId, ...row })
      .onConflict((conflict) => conflict.columns(['site_id', 'dictionary_id']).doUpdateSet(row))
      .execute();
    return { words, checkOutsideLinks: input.checkOutsideLinks, version };
  });
}

function checkedWords(words: readonly WrongName[]): WrongName[] {
  const seen = new Set<string>();
  words.forEach(({ wrong, right }, at) => {
    if (wrong === right) throw invalid({ code: 'word_unchanged', field: `words.${at}.right` });
    if (seen.has(wrong)) throw invalid({ code: 'word_twice', field: `words.${at}.wrong` });
    seen.add(wrong);
  });
  return words.map(({ wrong, right }) => ({ wrong, right }));
}
