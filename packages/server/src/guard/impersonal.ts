/** What goes into the journal stays there for good, so no text of it may name anybody or carry a mark of secrecy. */
import { MASKABLE, scanText } from '@gongkai/law/privacy';
import type { Context } from '../platform/context.ts';
import { invalid } from '../platform/errors.ts';
import { knownWords } from './dictionary.ts';

const ARTICLE = '《政府信息公开条例》第十五条';

/**
 * Lets texts pass that hold nothing personal and no mark of secrecy.
 * @param texts by the name of their field
 * @throws Refusal `personal_data` for each field that does not pass
 */
export async function requireImpersonal(
  context: Context,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  const { known } = await knownWords(context);
  const faults = Object.entries(texts).filter(([, text]) =>
    scanText(text, known).some(({ kind, blocking }) => blocking || MASKABLE.has(kind)),
  );
  if (faults.length === 0) return;
  throw invalid(...faults.map(([field]) => ({ code: 'personal_data', field, article: ARTICLE })));
}
