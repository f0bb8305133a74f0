/** What changed within a line: word by word, as Chinese is read, each word with its marks. */
import { diffArrays } from 'diff';
import { type Element, element, isElement, type Node, writeTree } from './tree.ts';

/** A word of a line with the marks around it; a line break or a picture is one, too. */
interface Word {
  readonly node: Node;
  readonly wraps: readonly Element[];
  readonly key: string;
}

export type Change = 'same' | 'removed' | 'added';

/** A stretch of plain text that stayed, went or came. */
export interface TextPiece {
  readonly change: Change;
  readonly text: string;
}

const SEGMENTS = new Intl.Segmenter('zh', { granularity: 'word' });
/** Beyond so many edits the line was written anew. */
const MOST_EDITS = 4_000;

/** The words of a text; what is no word is taken sign by sign. */
export function wordsOf(text: string): string[] {
  return Array.from(SEGMENTS.segment(text), ({ segment }) => segment);
}

/** What changed between two plain texts, such as titles. */
export function changedText(before: string, after: string): TextPiece[] {
  return changesOf(wordsOf(before), wordsOf(after), (word) => word).map(({ change, values }) => ({
    change,
    text: values.join(''),
  }));
}

/** What changed between two lines, as one line in which `<del>` and `<ins>` mark what went and came. */
export function changedLine(before: readonly Node[], after: readonly Node[]): Node[] {
  return changesOf(lineWords(before, []), lineWords(after, []), ({ key }) => key).flatMap(
    ({ change, values }) => {
      const nodes = rebuilt(values);
      return change === 'same' ? nodes : [element(change === 'added' ? 'ins' : 'del', nodes)];
    },
  );
}

interface Stretch<Value> {
  readonly change: Change;
  readonly values: readonly Value[];
}

function changesOf<Value>(
  before: readonly Value[],
  after: readonly Value[],
  keyOf: (value: Value) => string,
): Stretch<Value>[] {
  const [ours, theirs] = [before.map(keyOf), after.map(keyOf)];
  const changes = diffArrays(ours, theirs, { maxEditLength: MOST_EDITS });
  if (changes === undefined)
    return [
      { change: 'removed', values: before },
      { change: 'added', values: after },
    ];
  let [from, to] = [0, 0];
  return changes.map(({ removed, added, value }): Stretch<Value> => {
    const size = value.length;
    const values = removed ? before.slice(from, from + size) : after.slice(to, to + size);
    if (!added) from += size;
    if (!removed) to += size;
    return { change: removed ? 'removed' : added ? 'added' : 'same', values };
  });
}

function lineWords(nodes: readonly Node[], wraps: readonly Element[]): Word[] {
  const marks = wraps.map(({ name, attributes }) => `${name} ${attributes.href ?? ''}`).join('|');
  return nodes.flatMap((node): Word[] => {
    if (!isElement(node))
      return wordsOf(node).map((word) => ({ node: word, wraps, key: `${marks}>${word}` }));
    if (node.children.length > 0) return lineWords(node.children, [...wraps, node]);
    return [{ node, wraps, key: `${marks}>${writeTree([node])}` }];
  });
}

/** Words as nodes again: neighbours with the same marks share them. */
function rebuilt(words: readonly Word[], depth = 0): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  while (at < words.length) {
    const wrap = words[at]?.wraps[depth];
    let end = at + 1;
    while (end < words.length && words[end]?.wraps[depth] === wrap) end += 1;
    const run = words.slice(at, end);
    if (wrap !== undefined) nodes.push(element(wrap.name, rebuilt(run, depth + 1), wrap.attributes));
    else nodes.push(...joinedText(run.map(({ node }) => node)));
    at = end;
  }
  return nodes;
}

function joinedText(nodes: readonly Node[]): Node[] {
  return nodes.reduce<Node[]>((joined, node) => {
    const last = joined.at(-1);
    if (typeof last === 'string' && typeof node === 'string') joined[joined.length - 1] = last + node;
    else joined.push(node);
    return joined;
  }, []);
}
