/** The line of text that is being collected: white space as it is read, marks merged, nothing blank at its ends. */
import { element, isElement, type Node } from './tree.ts';

/** A mark around text: `strong`, or a link with its address. */
export interface Wrap {
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f]/;
const EDGE = /[\s\u00a0\u3000]/;

/** Collects one paragraph after another. */
export class Line {
  #nodes: Node[] = [];
  #last = '';
  /** White space seen and not yet written; a line end between two wide signs is none. */
  #pending: '' | ' ' | '\n' = '';

  text(text: string, wraps: readonly Wrap[]): void {
    for (const [piece] of text.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      if (/^[ \t\r\n\f]/.test(piece)) {
        if (this.#pending !== '\n' || !piece.includes('\n'))
          this.#pending = piece.includes('\n') ? '\n' : ' ';
        continue;
      }
      const closes = this.#pending === '\n' && WIDE.test(this.#last) && WIDE.test(piece[0] ?? '');
      const space = this.#pending === '' || closes || this.#nodes.length === 0 ? '' : ' ';
      this.#pending = '';
      this.#last = piece.at(-1) ?? '';
      this.#nodes.push(
        wraps.reduceRight<Node>(
          (inner, { name, attributes }) => element(name, [inner], attributes),
          space + piece,
        ),
      );
    }
  }

  lineBreak(): void {
    this.#nodes.push(element('br', []));
    this.#pending = '';
    this.#last = '';
  }

  /** The paragraphs collected: two line breaks in a row make two of one. Begins anew. */
  take(): Node[][] {
    const nodes = this.#nodes;
    this.#nodes = [];
    this.#pending = '';
    this.#last = '';
    const parts: Node[][] = [[]];
    nodes.forEach((node, index) => {
      const next = nodes[index + 1];
      const isSecond = isBreak(node) && isBreak(nodes[index - 1]);
      if (isBreak(node) && (isSecond || isBreak(next))) {
        if (isSecond) parts.push([]);
      } else parts.at(-1)?.push(node);
    });
    return parts.map(mergedInline).filter((part) => part.length > 0);
  }
}

const isBreak = (node: Node | undefined): boolean =>
  node !== undefined && isElement(node) && node.name === 'br';

/** Runs that carry the same marks as one; blank ends are taken off. Empty for a blank line. */
export function mergedInline(nodes: readonly Node[]): Node[] {
  return trimmed(trimmed(merged(nodes), 'start'), 'end');
}

function merged(nodes: readonly Node[]): Node[] {
  const result: Node[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (typeof node === 'string' && typeof last === 'string') result[result.length - 1] = last + node;
    else if (last !== undefined && isElement(last) && isElement(node) && isSameMark(last, node))
      result[result.length - 1] = element(
        node.name,
        merged([...last.children, ...node.children]),
        node.attributes,
      );
    else result.push(node);
  }
  return result;
}

function isSameMark(one: Exclude<Node, string>, other: Exclude<Node, string>): boolean {
  return (
    one.name === other.name &&
    one.name !== 'br' &&
    one.name !== 'img' &&
    one.attributes.href === other.attributes.href
  );
}

function trimmed(nodes: readonly Node[], end: 'start' | 'end'): Node[] {
  const rest = [...nodes];
  for (;;) {
    const node = end === 'start' ? rest[0] : rest.at(-1);
    if (node === undefined) return rest;
    const kept = trimmedNode(node, end);
    if (end === 'start') rest.shift();
    else rest.pop();
    if (kept === null) continue;
    if (end === 'start') rest.unshift(kept);
    else rest.push(kept);
    return rest;
  }
}

function trimmedNode(node: Node, end: 'start' | 'end'): Node | null {
  if (typeof node === 'string') {
    let [from, to] = [0, node.length];
    if (end === 'start') while (from < to && EDGE.test(node[from] ?? '')) from += 1;
    else while (to > from && EDGE.test(node[to - 1] ?? '')) to -= 1;
    return from === to ? null : node.slice(from, to);
  }
  if (node.name === 'br') return null;
  if (node.name === 'img') return node;
  const children = trimmed(node.children, end);
  return children.length === 0 ? null : element(node.name, children, node.attributes);
}
