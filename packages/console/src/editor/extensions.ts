/** What the editor knows: what an official document needs, in the form that the server keeps. */
import { Extension, mergeAttributes } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { pictureNode } from './picture.ts';
import type { PictureStore } from './picture-store.ts';

/** Alignment that carries meaning: a title of an annex in the middle, a signature at the right, whom it is for at the edge. */
const ALIGNMENTS: readonly string[] = ['center', 'right', 'flush'];

const Alignment = Extension.create({
  name: 'alignment',
  addGlobalAttributes() {
    return [
      {
        types: ['paragraph', 'heading'],
        attributes: {
          align: {
            default: null,
            parseHTML: ({ className }) => (ALIGNMENTS.includes(className) ? className : null),
            renderHTML: ({ align }) => (typeof align === 'string' ? { class: align } : {}),
          },
        },
      },
    ];
  },
});

/** A table with a caption. */
const CaptionedTable = Table.extend({
  // The view that comes with the library measures columns, which takes long in long documents, and shows no caption.
  // The frame is for what browsers grant no table: to be left out of the layout while it is out of sight, and to scroll.
  addNodeView() {
    return ({ node }) => {
      const frame = document.createElement('div');
      frame.className = 'tableframe';
      const rows = document.createElement('tbody');
      const table = document.createElement('table');
      if (typeof node.attrs.caption === 'string') {
        const caption = document.createElement('caption');
        caption.contentEditable = 'false';
        caption.textContent = node.attrs.caption;
        table.append(caption);
      }
      table.append(rows);
      frame.append(table);
      return { dom: frame, contentDOM: rows };
    };
  },
  addAttributes() {
    return {
      caption: {
        default: null,
        parseHTML: (table) => table.querySelector(':scope > caption')?.textContent?.trim() || null,
        rendered: false,
      },
    };
  },
  parseHTML() {
    return [{ tag: 'table' }, { tag: 'caption', ignore: true }];
  },
  renderHTML({ node, HTMLAttributes }) {
    const { caption } = node.attrs;
    const rows = ['tbody', 0] as const;
    const attributes = mergeAttributes(HTMLAttributes);
    if (typeof caption !== 'string') return ['table', attributes, rows];
    return ['table', attributes, ['caption', { contenteditable: 'false' }, caption], rows];
  },
});

const span = (side: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (cell: HTMLElement) => Number(cell.getAttribute(side) ?? 1) || 1,
});

/**
 * Only what merges cells. To find widths and alignment the library asks each cell for its table's columns and its
 * style, which is half of the time in which a long document opens, and neither is kept.
 */
const CELL_ATTRIBUTES = {
  colspan: span('colspan'),
  rowspan: span('rowspan'),
  colwidth: { default: null, parseHTML: () => null, rendered: false },
};

const Cell = TableCell.extend({ addAttributes: () => CELL_ATTRIBUTES });
const HeadCell = TableHeader.extend({ addAttributes: () => CELL_ATTRIBUTES });

/** All of them; pictures that are on their way come from the store. */
export function extensionsWith(pictures: PictureStore) {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3, 4] },
      code: false,
      codeBlock: false,
      strike: false,
      link: { openOnClick: false, autolink: false, protocols: ['http', 'https', 'mailto'] },
    }),
    Alignment,
    pictureNode(pictures),
    CaptionedTable.configure({ resizable: false }),
    TableRow,
    HeadCell,
    Cell,
  ];
}
