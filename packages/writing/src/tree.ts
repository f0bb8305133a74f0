/** HTML as a small tree of plain values, read leniently and within a depth, and written back in one fixed form. */
import { Parser } from 'htmlparser2';

/** An element; text is a plain string with its entities decoded. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

export type Node = Element | string;

/** Deeper than this no document nests its lists and tables. */
export const DEEPEST = 100;

/** Markup that nests deeper than {@link DEEPEST}: it is not read to its end, since that would take too long. */
export class TooDeep extends Error {
  constructor() {
    super('too_deep');
    this.name = 'TooDeep';
  }
}

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'col', 'input', 'meta', 'link', 'wbr']);
/** Their content is no text of the document. */
const NOT_TEXT: ReadonlySet<string> = new Set([
  ...['script', 'style', 'title', 'head', 'xml', 'textarea', 'option', 'noscript', 'iframe', 'object'],
  ...['template', 'svg', 'math', 'select', 'audio', 'video', 'canvas'],
]);

export function isElement(node: Node): node is Element {
  return typeof node !== 'string';
}

/** An element as a value. */
export function element(
  name: string,
  children: readonly Node[],
  attributes: Readonly<Record<string, string>> = {},
): Element {
  return { name, attributes, children };
}

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
}

/**
 * Reads HTML. Comments, declarations and whatever is not text of a document (scripts, styles, drawings) are left out.
 * @throws TooDeep
 */
export function readTree(html: string): Node[] {
  const root: Open = { name: '', attributes: {}, children: [] };
  const stack: Open[] = [root];
  let skipped = 0;
  const top = () => stack.at(-1) ?? root;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (NOT_TEXT.has(name)) skipped += 1;
        if (stack.length > DEEPEST) throw new TooDeep();
        stack.push({ name, attributes, children: [] });
      },
      ontext(text) {
        if (skipped > 0) return;
        const { children } = top();
        const last = children.at(-1);
        if (typeof last === 'string') children[children.length - 1] = last + text;
        else children.push(text);
      },
      onclosetag(name) {
        const closed = stack.length > 1 ? stack.pop() : undefined;
        if (closed === undefined) return;
        if (NOT_TEXT.has(name)) skipped -= 1;
        else if (skipped === 0) top().children.push(closed);
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return root.children;
}

/** Writes a tree as HTML. */
export function writeTree(nodes: readonly Node[]): string {
  return nodes.map(written).join('');
}

function written(node: Node): string {
  if (!isElement(node)) return escapeText(node);
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escapeText(value)}"`,
  );
  const start = `<${node.name}${attributes.join('')}>`;
  return VOID.has(node.name) ? start : `${start}${writeTree(node.children)}</${node.name}>`;
}

/** Text as it stands in HTML, also between double quotes. */
export function escapeText(text: string): string {
  return text.replace(/[&<>"\u00a0]/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
};

/** The text of a tree, without any markup. */
export function textOf(nodes: readonly Node[]): string {
  return nodes.map((node) => (isElement(node) ? textOf(node.children) : node)).join('');
}

/** All elements of a name, in the order of the document. */
export function elementsOf(nodes: readonly Node[], name: string): Element[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    const inner = elementsOf(node.children, name);
    return node.name === name ? [node, ...inner] : inner;
  });
}
