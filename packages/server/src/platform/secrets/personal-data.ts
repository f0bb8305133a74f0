/**
 * Encrypted rows for personal data and for free text that may hold some. Journal events hold only
 * `personal:<id>:<commitment>`, so a row can be erased without breaking the chain (个人信息保护法 art. 47).
 */
import type { Context } from '../context.ts';
import { newId } from '../identifiers.ts';

/** A row of encrypted text. */
export interface PersonalDataTable {
  site_id: string;
  personal_data_id: string;
  subject_id: string;
  kind: string;
  key_id: string;
  salt: Buffer;
  nonce: Buffer;
  ciphertext: Buffer | null;
  created_at: Date;
  erased_at: Date | null;
}

declare module '../database/database.ts' {
  interface Database {
    personal_data: PersonalDataTable;
  }
}

/** What is stored where personal text would stand: the row's id, and the reference a journal event may hold. */
export interface PersonalReference {
  id: string;
  reference: string;
}

const REFERENCE = /^personal:([0-9a-f-]{36}):([0-9a-f]{64})$/;

/** Encrypts a text as belonging to a subject and gives the reference to it. */
export async function keepPersonal(
  context: Context,
  input: { subjectId: string; kind: string; text: string },
): Promise<PersonalReference> {
  const sealed = context.services.cipher.seal(input.text);
  const id = newId();
  await context.db
    .insertInto('personal_data')
    .values({
      site_id: context.site.id,
      personal_data_id: id,
      subject_id: input.subjectId,
      kind: input.kind,
      key_id: sealed.keyId,
      salt: sealed.salt,
      nonce: sealed.nonce,
      ciphertext: sealed.ciphertext,
      created_at: context.now,
      erased_at: null,
    })
    .execute();
  return { id, reference: `personal:${id}:${sealed.commitment}` };
}

/** The row id inside a journal reference, or undefined when the text is no reference. */
export function personalIdOf(reference: string): string | undefined {
  return REFERENCE.exec(reference)?.[1];
}

/**
 * Reads encrypted texts by row id in one query. Erased rows are left out of the answer.
 * Whoever shows them to a person journals the look.
 */
export async function readPersonal(context: Context, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await context.db
    .selectFrom('personal_data')
    .select(['personal_data_id', 'key_id', 'nonce', 'ciphertext'])
    .where('site_id', '=', context.site.id)
    .where('personal_data_id', 'in', [...new Set(ids)])
    .execute();
  const texts = new Map<string, string>();
  for (const row of rows) {
    if (row.ciphertext === null) continue;
    const sealed = { keyId: row.key_id, nonce: row.nonce, ciphertext: row.ciphertext };
    texts.set(row.personal_data_id, context.services.cipher.open(sealed));
  }
  return texts;
}
