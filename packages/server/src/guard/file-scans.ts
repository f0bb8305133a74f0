/** What was found in the text of a file, kept in memory: the same file is asked for at every gate and never changes. */
import { type Dictionaries, scanText, type TextFinding } from '@gongkai/law/privacy';

const MOST = 200;
const kept = new Map<string, readonly TextFinding[]>();

/** The findings of a file's text; reckoned once for each version of the site's dictionary. */
export function cachedScan(
  siteId: string,
  hash: string,
  words: { version: number; known: Dictionaries },
  text: string,
): readonly TextFinding[] {
  const key = `${siteId}.${hash}.${words.version}.${text.length}`;
  const known = kept.get(key);
  if (known !== undefined) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const found = scanText(text, words.known);
  kept.set(key, found);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  return found;
}
