/** The words a site knows to be wrong, and the common errors that every site knows, ready to be looked for. */

import { findingAt, type TextFinding } from './finding.ts';
import { isWrongHere, TYPING_ERRORS, type TypingError } from './typing-errors.ts';
import type { FoundWord } from './word-search.ts';
import { wordSearch } from './word-search.ts';

/** A name of a leader or an organ that must not stand so, and what is right. */
export interface WrongName {
  readonly wrong: string;
  readonly right: string;
}

/** Dictionaries made ready once, for any number of texts. */
export interface Dictionaries {
  wrongNames(normal: string): readonly FoundWord<WrongName>[];
}

const typingErrors = wordSearch(TYPING_ERRORS.map((error) => ({ word: error.wrong, value: error })));

/** Makes a site's dictionary ready. The right form may hold the wrong one (张三 → 张三丰): then it is no error there. */
export function dictionaries(names: readonly WrongName[]): Dictionaries {
  const wrong = wordSearch(names.map((name) => ({ word: name.wrong, value: name })));
  return {
    wrongNames: (normal) => wrong(normal).filter((found) => !isWithinRight(normal, found)),
  };
}

/** A site without a dictionary of its own. */
export const NO_DICTIONARIES: Dictionaries = dictionaries([]);

function isWithinRight(normal: string, found: FoundWord<WrongName>): boolean {
  const { wrong, right } = found.value;
  for (let at = right.indexOf(wrong); at !== -1; at = right.indexOf(wrong, at + 1)) {
    if (normal.startsWith(right, found.start - at)) return true;
  }
  return false;
}

/** Wrong names and typing errors of a text. */
export function wordFindings(text: string, normal: string, known: Dictionaries): TextFinding[] {
  const names = known
    .wrongNames(normal)
    .map((found) =>
      findingAt(text, found, { kind: 'wrong_name', reason: 'site_dictionary', right: found.value.right }),
    );
  const errors = typingErrors(normal)
    .filter((found: FoundWord<TypingError>) => isWrongHere(normal, found.start, found.value))
    .map((found) =>
      findingAt(text, found, { kind: 'typing_error', reason: 'common_error', right: found.value.right }),
    );
  return [...names, ...errors];
}
