/** What the editor knows: what an official document needs, in the form that the server keeps. */
import { Extension, mergeAttributes, Node } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';

/** Alignment that carries meaning: a title of an annex in the middle, a signature at the right. */
const Alignment = Extension.create({
  name: 'alignment',
  addGlobalAttributes() {
    return [
      {
        types: ['paragraph', 'heading'],
        attributes: {
          align: {
            default: null,
            parseHTML: ({ className }) =>
              className === 'right' || className === 'center' ? className : null,
            renderHTML: ({ align }) => (typeof align === 'string' ? { class: align } : {}),
          },
        },
      },
    ];
  },
});

/** A picture of the item. `alt` null: nobody has said yet what stands in its place; empty: it is decoration. */
const Picture = Node.create({
  name: 'picture',
  group: 'block',
  draggable: true,
  addAttributes() {
    return {
      src: { default: '' },
      alt: { default: null },
    };
  },
  parseHTML() {
    return [{ tag: 'img[src^="/files/"]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['img', HTMLAttributes];
  },
});

/** A table with a caption. */
const CaptionedTable = Table.extend({
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

/** All of them. */
export const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    strike: false,
    link: { openOnClick: false, autolink: false, protocols: ['http', 'https', 'mailto'] },
  }),
  Alignment,
  Picture,
  CaptionedTable.configure({ resizable: false }),
  TableRow,
  TableHeader,
  TableCell,
];
