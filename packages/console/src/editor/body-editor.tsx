/** The body of an item: paragraphs, headings, lists, tables with heads, pictures. What an official document needs. */
import { EditorContent, useEditor } from '@tiptap/react';
import '../styles/editor.css';
import {
  type RefObject,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { problemOf } from '../api/problem.ts';
import { problemWords } from '../text/problems.ts';
import { extensionsWith } from './extensions.ts';
import { tidyHtml, writableHtml } from './html.ts';
import { cleanClipboard, isTooMuchText, picturesAlone, picturesIn, TOO_MUCH } from './pasting.ts';
import { type PictureState, type PictureStore, pictureFault } from './picture-store.ts';
import { Toolbar } from './toolbar.tsx';

/** Writing out a long body takes longer than a keystroke may, so it waits for a pause. */
const PAUSE_MS = 300;

/** What a page may ask of the editor. */
export interface BodyHandle {
  /** The body as it is at this moment; pictures that are not stored yet stand under waiting addresses. */
  html(): string;
}

export interface BodyEditorProps {
  /** The body as stored; later changes go out, not back in. */
  initial: string;
  /** At the first keystroke after each pause. */
  onTouched: () => void;
  /** The changed body, a moment after the last keystroke. */
  onChange: (html: string) => void;
  handle: RefObject<BodyHandle | null>;
  pictures: PictureStore;
  /** Whether pictures are stored at once; else at the first save. */
  storesAtOnce: boolean;
}

/** The editor. */
export function BodyEditor(props: BodyEditorProps) {
  const { initial, onTouched, onChange, handle, pictures } = props;
  const [said, setSaid] = useState<string | null>(null);
  const [extensions] = useState(() => extensionsWith(pictures));
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const clipboard = useRef<DataTransfer | null>(null);
  const isTooMuch = useRef(false);
  const editor = useEditor({
    extensions,
    content: writableHtml(initial),
    // Made after the page stands: what renders may be begun several times, and a long body is parsed and drawn once.
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: { class: 'writing', 'aria-label': '正文', role: 'textbox', 'aria-multiline': 'true' },
      handleDOMEvents: {
        paste(_view, event) {
          clipboard.current = event.clipboardData;
          return false;
        },
      },
      transformPastedHTML(html) {
        const clean = cleanClipboard(html, clipboard.current, pictures.next);
        pictures.take(clean.pictures);
        setSaid(clean.said);
        isTooMuch.current = clean.html === null;
        return clean.html ?? '';
      },
      transformPastedText(text) {
        if (!isTooMuchText(text)) return text;
        setSaid(TOO_MUCH);
        isTooMuch.current = true;
        return '';
      },
      handlePaste(_view, { clipboardData }) {
        if (isTooMuch.current) {
          isTooMuch.current = false;
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
    onUpdate(update) {
      if (timer.current === undefined) onTouched();
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        timer.current = undefined;
        onChange(tidyHtml(update.editor.getHTML()));
      }, PAUSE_MS);
    },
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  useImperativeHandle(handle, () => ({ html: flushed }));
  // A transaction in which the pictures that are stored by now get their addresses.
  useEffect(
    () => pictures.subscribe(() => editor?.isDestroyed === false && editor.view.dispatch(editor.state.tr)),
    [editor, pictures],
  );

  /** The body now; what waited for a pause goes out at once. */
  function flushed(): string {
    if (editor === null) return initial;
    const html = tidyHtml(editor.getHTML());
    if (timer.current !== undefined) {
      clearTimeout(timer.current);
      timer.current = undefined;
      onChange(html);
    }
    return html;
  }

  function takePictures(files: readonly File[], at?: number): boolean {
    if (files.length === 0) return false;
    Promise.all(files.map((file) => pictures.add(file))).then(
      (sources) => {
        const content = sources.map((src) => ({ type: 'picture', attrs: { src, alt: null } }));
        const chain = editor?.chain().focus();
        if (at === undefined) chain?.insertContent(content).run();
        else chain?.insertContentAt(at, content).run();
        setSaid('图片已插入。请点选图片，写明替代文字；没有替代文字的不能提交审查。');
      },
      (error) => setSaid(pictureFault(error)),
    );
    return true;
  }

  return (
    <div className="editor">
      {editor !== null && <Toolbar editor={editor} pictures={pictures} />}
      <PictureNotice pictures={pictures} storesAtOnce={props.storesAtOnce} />
      {said !== null && (
        <p className="editorsaid" role="status">
          {said}
          <button type="button" onClick={() => setSaid(null)}>
            知道了
          </button>
        </p>
      )}
      <EditorContent editor={editor} />
    </div>
  );
}

/** What becomes of pictures that are on their way. */
function PictureNotice({ pictures, storesAtOnce }: { pictures: PictureStore; storesAtOnce: boolean }) {
  const sentences = pictureSentences(useSyncExternalStore(pictures.subscribe, pictures.state), storesAtOnce);
  if (sentences.length === 0) return null;
  return (
    <p className="editorsaid" role="status">
      {sentences.join('')}
    </p>
  );
}

function pictureSentences(state: PictureState, storesAtOnce: boolean): string[] {
  const { waiting, refused, error, isDelayed } = state;
  const sending = isDelayed
    ? `${waiting} 张图片暂时不能上传，稍后自动重试，请不要关闭页面。`
    : `正在上传图片，还有 ${waiting} 张。`;
  const way = storesAtOnce ? sending : `${waiting} 张图片在保存草稿时上传，请及时保存。`;
  return [
    ...(waiting > 0 ? [way] : []),
    ...(refused > 0 ? [`${refused} 张图片没有上传成功：${problemWords(problemOf(error)).sentence}`] : []),
  ];
}
