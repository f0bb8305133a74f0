/** The blocks of a body: what stands below one another, each as one value that can be compared. */
import { type Element, element, isElement, type Node, readTree, textOf, writeTree } from './tree.ts';

/** A block with its HTML in the fixed form, which is equal for equal blocks. */
export interface Block {
  readonly node: Element;
  readonly html: string;
  readonly text: string;
}

/**
 * The blocks of a body; text that stands outside of every block is a paragraph.
 * @throws TooDeep
 */
export function blocksOf(html: string): Block[] {
  const blocks: Block[] = [];
  let loose: Node[] = [];
  const endLoose = () => {
    if (textOf(loose).trim() !== '') blocks.push(blockOf(element('p', loose)));
    loose = [];
  };
  for (const node of readTree(html)) {
    if (isElement(node) && !INLINE.has(node.name)) {
      endLoose();
      if (!isBlankParagraph(node)) blocks.push(blockOf(node));
    } else loose.push(node);
  }
  endLoose();
  return blocks;
}

/** A list, a cell or a quotation as what it holds: lines of text and blocks, in order. */
export function partsOf({ children }: Element): Element[] {
  const parts: Element[] = [];
  let line: Node[] = [];
  const endLine = () => {
    if (line.length > 0) parts.push(element(LINE, line));
    line = [];
  };
  for (const child of children) {
    if (isElement(child) && !INLINE.has(child.name)) {
      endLine();
      parts.push(child);
    } else line.push(child);
  }
  endLine();
  return parts;
}

/** Name of a line of text that has no element of its own. */
export const LINE = '';

/** A part as nodes: a line of text is its content. */
export function nodesOf(part: Element): readonly Node[] {
  return part.name === LINE ? part.children : [part];
}

const INLINE: ReadonlySet<string> = new Set([
  'strong',
  'em',
  'u',
  'sup',
  'sub',
  'a',
  'br',
  'ins',
  'del',
  'span',
]);

function blockOf(node: Element): Block {
  return { node, html: writeTree([node]), text: textOf([node]) };
}

/** The editor ends a body with an empty paragraph, which says nothing. */
function isBlankParagraph({ name, children }: Element): boolean {
  return (
    name === 'p' &&
    textOf(children).trim() === '' &&
    !children.some((child) => isElement(child) && child.name === 'img')
  );
}
