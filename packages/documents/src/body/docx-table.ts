// A table of Word as HTML: `gridSpan` over columns, `vMerge` over rows, `hMerge` of older files, rows that repeat as head.
import { childOf, childrenOf, switchOf, valOf, type XmlElement } from './xml-tree.ts';

interface Cell {
  readonly element: XmlElement;
  readonly column: number;
  colSpan: number;
  rowSpan: number;
}

interface Row {
  readonly cells: Cell[];
  readonly isHead: boolean;
}

/** @param onDeleted called for each row that a tracked change deleted; it is left out */
export function tableHtml(
  table: XmlElement,
  contentOf: (cell: XmlElement) => string,
  onDeleted: () => void,
): string {
  const rows = rowsOf(table, onDeleted);
  const html = (from: readonly Row[]) =>
    from.map(({ cells }) => `<tr>${cells.map((cell) => cellHtml(cell, contentOf)).join('')}</tr>`).join('');
  // A table of heads alone has no head.
  const heads = Math.max(
    0,
    rows.findIndex(({ isHead }) => !isHead),
  );
  const head = heads === 0 ? '' : `<thead>${html(rows.slice(0, heads))}</thead>`;
  return `<table>${head}<tbody>${html(rows.slice(heads))}</tbody></table>`;
}

function cellHtml({ element, colSpan, rowSpan }: Cell, contentOf: (cell: XmlElement) => string): string {
  const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
  return `<td${spans}>${contentOf(element)}</td>`;
}

function rowsOf(table: XmlElement, onDeleted: () => void): Row[] {
  const above = new Map<number, Cell>();
  const rows: Row[] = [];
  for (const row of tableRows(table)) {
    const properties = childOf(row, 'trPr');
    if (childOf(properties, 'del') !== undefined) {
      onDeleted();
      continue;
    }
    const cells = placedCells(row, above);
    rows.push({ cells, isHead: switchOf(properties, 'tblHeader') === true });
  }
  return rows;
}

/** Rows may stand in containers of content. */
function tableRows(parent: XmlElement): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === 'tr') return [child];
    return ['sdt', 'sdtContent', 'ins', 'customXml'].includes(child.name) ? tableRows(child) : [];
  });
}

function tableCells(parent: XmlElement): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === 'tc') return [child];
    return ['sdt', 'sdtContent', 'customXml'].includes(child.name) ? tableCells(child) : [];
  });
}

/** @param above the cell that a merge over rows began, by its column */
function placedCells(row: XmlElement, above: Map<number, Cell>): Cell[] {
  const cells: Cell[] = [];
  let column = Number(valOf(childOf(row, 'trPr'), 'gridBefore') ?? 0) || 0;
  if (column > 0)
    cells.push({
      element: { name: 'tc', attributes: new Map(), children: [] },
      column: 0,
      colSpan: column,
      rowSpan: 1,
    });
  for (const element of tableCells(row)) {
    const properties = childOf(element, 'tcPr');
    const colSpan = Math.max(1, Number(valOf(properties, 'gridSpan') ?? 1) || 1);
    const down = childOf(properties, 'vMerge');
    const begun = above.get(column);
    const last = cells.at(-1);
    if (
      childOf(properties, 'hMerge') !== undefined &&
      !begins(childOf(properties, 'hMerge')) &&
      last !== undefined
    )
      last.colSpan += colSpan;
    else if (down !== undefined && !begins(down) && begun !== undefined) begun.rowSpan += 1;
    else {
      const cell = { element, column, colSpan, rowSpan: 1 };
      cells.push(cell);
      if (down !== undefined) above.set(column, cell);
      else above.delete(column);
    }
    column += colSpan;
  }
  return cells;
}

/** A merge without a value continues. */
const begins = (merge: XmlElement | undefined): boolean => merge?.attributes.get('val') === 'restart';
