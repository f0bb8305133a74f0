/**
 * What changed between two bodies, as one body in which `<del>` and `<ins>` mark what went and what came: block by
 * block first, then point by point and cell by cell, then word by word.
 */
import { aligned, type Pair } from './align.ts';
import { type Block, blocksOf, LINE, nodesOf, partsOf } from './blocks.ts';
import { type Element, element, elementsOf, isElement, type Node, textOf, writeTree } from './tree.ts';
import { changedLine } from './words.ts';

/** A compared body. */
export interface Comparison {
  readonly nodes: Node[];
  /** Blocks that differ. */
  readonly changes: number;
}

/**
 * Compares two bodies.
 * @throws TooDeep
 */
export function compareBodies(before: string, after: string): Comparison {
  const pairs = aligned(
    blocksOf(before),
    blocksOf(after),
    ({ html }) => html,
    ({ text }) => text,
  );
  return {
    nodes: pairs.flatMap(comparedPair),
    changes: pairs.filter(({ isSame }) => !isSame).length,
  };
}

function comparedPair({ before, after, isSame }: Pair<Block>): Node[] {
  if (isSame && after !== null) return [after.node];
  if (before !== null && after !== null) return comparedBlock(before.node, after.node);
  if (before !== null) return [marked('del', before.node)];
  return after === null ? [] : [marked('ins', after.node)];
}

/** A block that changed into another. */
export function comparedBlock(before: Element, after: Element): Node[] {
  const replaced = [marked('del', before), marked('ins', after)];
  const sameKind = before.name === after.name && before.attributes.class === after.attributes.class;
  if (!sameKind) return replaced;
  if (after.name === 'table') return comparedTable(before, after) ?? replaced;
  if (after.name === 'ul' || after.name === 'ol') return [comparedList(before, after)];
  if (after.name === 'blockquote') return [element('blockquote', comparedParts(before, after))];
  if (after.name === 'img' || after.name === 'hr') return replaced;
  return [element(after.name, changedLine(before.children, after.children), after.attributes)];
}

function marked(mark: 'ins' | 'del', node: Element): Element {
  return element(mark, [node]);
}

function comparedParts(before: Element, after: Element): Node[] {
  return aligned(partsOf(before), partsOf(after), htmlOf, partText).flatMap(
    ({ before: was, after: is, isSame }) => {
      if (isSame && is !== null) return nodesOf(is);
      if (was !== null && is !== null)
        return was.name === LINE && is.name === LINE
          ? changedLine(was.children, is.children)
          : comparedBlock(was, is);
      if (was !== null) return [element('del', nodesOf(was))];
      return is === null ? [] : [element('ins', nodesOf(is))];
    },
  );
}

const htmlOf = (part: Element): string => writeTree(nodesOf(part));
const partText = (part: Element): string => textOf(part.children);

function comparedList(before: Element, after: Element): Element {
  const points = aligned(
    before.children.filter(isElement),
    after.children.filter(isElement),
    htmlOf,
    partText,
  );
  return element(
    after.name,
    points.flatMap(({ before: was, after: is, isSame }): Node[] => {
      if (isSame && is !== null) return [is];
      if (was !== null && is !== null) return [element('li', comparedParts(was, is))];
      if (was !== null) return [wholly('del', was)];
      return is === null ? [] : [wholly('ins', is)];
    }),
    after.attributes,
  );
}

/** An element that cannot stand in `<ins>` or `<del>` itself: its content does. */
function wholly(mark: 'ins' | 'del', { name, children, attributes }: Element): Element {
  return element(name, [element(mark, children)], attributes);
}

/** Null where the merged cells of the two do not let the rows be laid side by side. */
function comparedTable(before: Element, after: Element): Node[] | null {
  const [ours, theirs] = [elementsOf([before], 'tr'), elementsOf([after], 'tr')];
  const spans = (rows: readonly Element[]) =>
    elementsOf(rows, 'td')
      .concat(elementsOf(rows, 'th'))
      .some(({ attributes }) => attributes.rowspan !== undefined);
  if ((spans(ours) || spans(theirs)) && shapeOf(ours) !== shapeOf(theirs)) return null;
  const rows = aligned(ours, theirs, htmlOf, partText).flatMap(
    ({ before: was, after: is, isSame }): Node[] => {
      if (isSame && is !== null) return [is];
      if (was !== null && is !== null) return comparedRow(was, is);
      if (was !== null) return [row('del', was)];
      return is === null ? [] : [row('ins', is)];
    },
  );
  return [element('table', [...comparedCaption(before, after), element('tbody', rows)])];
}

function comparedCaption(before: Element, after: Element): Node[] {
  const [was, is] = [before, after].map((table) => elementsOf([table], 'caption')[0]?.children ?? []);
  if (was === undefined || is === undefined || (was.length === 0 && is.length === 0)) return [];
  return [element('caption', changedLine(was, is))];
}

function comparedRow(before: Element, after: Element): Node[] {
  const [ours, theirs] = [before.children.filter(isElement), after.children.filter(isElement)];
  if (shapeOf([before]) !== shapeOf([after])) return [row('del', before), row('ins', after)];
  const cells = theirs.map((cell, index) => {
    const was = ours[index];
    return was === undefined ? cell : element(cell.name, comparedParts(was, cell), cell.attributes);
  });
  return [element('tr', cells)];
}

function row(mark: 'ins' | 'del', { children }: Element): Element {
  return element(
    'tr',
    children.filter(isElement).map((cell) => wholly(mark, cell)),
  );
}

/** Rows and spans, without what stands in the cells. */
function shapeOf(rows: readonly Element[]): string {
  return rows
    .map(({ children }) =>
      children
        .filter(isElement)
        .map(({ name, attributes }) => `${name}${attributes.colspan ?? 1}x${attributes.rowspan ?? 1}`)
        .join(','),
    )
    .join(';');
}
