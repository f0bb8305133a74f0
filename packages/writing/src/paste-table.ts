/** Tables of the clipboard: merged cells and head cells stay, sizes and colours go; a table of tables is layout. */
import { type Element, element, elementsOf, isElement, type Node, textOf } from './tree.ts';
import { isLeftOut, styleOf } from './word-style.ts';

/** What a table of the clipboard is: data, or a means to place other things. */
export type PastedTable =
  | { readonly kind: 'data'; readonly element: Element | null }
  | { readonly kind: 'layout'; readonly cells: readonly (readonly Node[])[] };

/** As the server takes them. */
const WIDEST_SPAN = 100;

interface Row {
  readonly cells: readonly Element[];
  readonly isHead: boolean;
}

/** @param contentOf cleans what a cell holds */
export function tableOf(table: Element, contentOf: (cell: readonly Node[]) => readonly Node[]): PastedTable {
  const rows = rowsOf(table.children, false);
  if (elementsOf(table.children, 'table').length > 0)
    return { kind: 'layout', cells: rows.flatMap(({ cells }) => cells.map(({ children }) => children)) };
  const written = rows
    .filter(({ cells }) => cells.length > 0)
    .map(({ cells, isHead }) =>
      element(
        'tr',
        cells.map((cell) => element(isHead ? 'th' : cell.name, contentOf(cell.children), spansOf(cell))),
      ),
    );
  const isBlank = textOf(written).trim() === '' && elementsOf(written, 'img').length === 0;
  if (written.length === 0 || isBlank) return { kind: 'data', element: null };
  const caption =
    elementsOf(table.children, 'caption').map(({ children }) => textOf(children).trim())[0] ?? '';
  const head = caption === '' ? [] : [element('caption', [caption])];
  return { kind: 'data', element: element('table', [...head, element('tbody', written)]) };
}

function rowsOf(nodes: readonly Node[], isHead: boolean): Row[] {
  return nodes.flatMap((node): Row[] => {
    if (!isElement(node) || isLeftOut(node, styleOf(node))) return [];
    if (node.name === 'tr') return [{ cells: cellsOf(node), isHead }];
    if (/^t(?:head|body|foot)$/.test(node.name)) return rowsOf(node.children, node.name === 'thead');
    return [];
  });
}

function cellsOf(row: Element): Element[] {
  return row.children
    .filter(isElement)
    .filter((cell) => (cell.name === 'td' || cell.name === 'th') && !isLeftOut(cell, styleOf(cell)));
}

function spansOf({ attributes, name }: Element): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const side of ['colspan', 'rowspan']) {
    const written = attributes[side] ?? '';
    const span = /^\d{1,3}$/.test(written) ? Number(written) : 1;
    if (span > 1 && span <= WIDEST_SPAN) kept[side] = String(span);
  }
  const { scope = '' } = attributes;
  if (name === 'th' && /^(?:col|row|colgroup|rowgroup)$/.test(scope)) kept.scope = scope;
  return kept;
}
