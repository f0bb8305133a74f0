/** Making the editor: what is parsed and drawn once, and what becomes of a paste and a drop. */
import { Editor } from '@tiptap/core';
import { extensionsWith } from './extensions.ts';
import { writableHtml } from './html.ts';
import { cleanClipboard, isTooMuchText, picturesAlone, picturesIn, TOO_MUCH } from './pasting.ts';
import { type PictureStore, pictureFault } from './picture-store.ts';

/** What the page hears of the editor. */
export interface EditorEvents {
  /** The text is another one. */
  onUpdate: () => void;
  /** A sentence for the writer; null takes it away. */
  onSaid: (sentence: string | null) => void;
}

/**
 * Draws an editor into a place of the page. It is made by hand, once and after the page stands: React may begin to render
 * several times, and the library's own component draws the text anew for the views of its nodes.
 */
export function makeEditor(
  place: HTMLElement,
  text: { initial: string; pictures: PictureStore },
  { onUpdate, onSaid }: EditorEvents,
): Editor {
  const { initial, pictures } = text;
  let clipboard: DataTransfer | null = null;
  let isTooMuch = false;

  const takePictures = (files: readonly File[], at?: number): boolean => {
    if (files.length === 0) return false;
    Promise.all(files.map((file) => pictures.add(file))).then(
      (sources) => {
        if (editor.isDestroyed) return;
        const content = sources.map((src) => ({ type: 'picture', attrs: { src, alt: null } }));
        const chain = editor.chain().focus();
        if (at === undefined) chain.insertContent(content).run();
        else chain.insertContentAt(at, content).run();
        onSaid('图片已插入。请点选图片，写明替代文字；没有替代文字的不能提交审查。');
      },
      (error) => onSaid(pictureFault(error)),
    );
    return true;
  };

  const editor = new Editor({
    element: place,
    extensions: extensionsWith(pictures),
    content: writableHtml(initial),
    onUpdate,
    editorProps: {
      attributes: { class: 'writing', 'aria-label': '正文', role: 'textbox', 'aria-multiline': 'true' },
      handleDOMEvents: {
        paste(_view, event) {
          clipboard = event.clipboardData;
          return false;
        },
      },
      transformPastedHTML(html) {
        const clean = cleanClipboard(html, clipboard, pictures.next);
        pictures.take(clean.pictures);
        onSaid(clean.said);
        isTooMuch = clean.html === null;
        return clean.html ?? '';
      },
      transformPastedText(written) {
        if (!isTooMuchText(written)) return written;
        onSaid(TOO_MUCH);
        isTooMuch = true;
        return '';
      },
      handlePaste(_view, { clipboardData }) {
        if (isTooMuch) {
          isTooMuch = false;
          return true;
        }
        return clipboardData !== null && takePictures(picturesAlone(clipboardData));
      },
      handleDrop(view, event) {
        if (!(event instanceof DragEvent) || event.dataTransfer === null) return false;
        const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
        return takePictures(picturesIn(event.dataTransfer), at?.pos);
      },
    },
  });
  return editor;
}
