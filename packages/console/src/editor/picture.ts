/** A picture in the text. `alt` null: nobody has said yet what stands in its place; empty: it is decoration. */
import { Node } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { PictureStore } from './picture-store.ts';

/** The picture as a block; what waits to be stored is shown from the store, and gets its address from there. */
export function pictureNode(store: PictureStore) {
  return Node.create({
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
    addNodeView() {
      return ({ node }) => {
        const image = document.createElement('img');
        draw(image, node.attrs, store);
        return {
          dom: image,
          update(next) {
            if (next.type !== node.type) return false;
            draw(image, next.attrs, store);
            return true;
          },
        };
      };
    },
    addProseMirrorPlugins() {
      return [settling(store)];
    },
  });
}

function draw(image: HTMLImageElement, attrs: Record<string, unknown>, store: PictureStore): void {
  const { src, alt } = attrs;
  if (typeof alt === 'string') image.alt = alt;
  else image.removeAttribute('alt');
  if (typeof src !== 'string' || image.dataset.address === src) return;
  image.dataset.address = src;
  const shown = store.shown(src);
  if (typeof shown === 'string') image.src = shown;
  else
    void shown.then((address) => {
      // It may have been stored meanwhile.
      if (image.dataset.address === src) image.src = address;
    });
}

/** Puts stored pictures in the place of those that waited, and takes out what nobody will store; no step to be undone. */
function settling(store: PictureStore) {
  return new Plugin({
    appendTransaction(_transactions, _before, state) {
      if (store.next === 0) return null;
      const { tr } = state;
      state.doc.descendants((node, position) => {
        if (node.type.name !== 'picture') return;
        const src = String(node.attrs.src);
        const href = store.stored.get(src);
        const at = tr.mapping.map(position);
        if (href !== undefined) tr.setNodeMarkup(at, null, { ...node.attrs, src: href });
        else if (store.isLost(src)) tr.delete(at, at + node.nodeSize);
      });
      return tr.docChanged ? tr.setMeta('addToHistory', false) : null;
    },
  });
}
