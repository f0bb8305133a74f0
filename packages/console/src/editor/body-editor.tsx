/** The body of an item: paragraphs, headings, lists, tables with heads, pictures. What an official document needs. */
import type { Editor } from '@tiptap/core';
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
import { tidyHtml } from './html.ts';
import { makeEditor } from './making.ts';
import type { PictureState, PictureStore } from './picture-store.ts';
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
  const { initial, handle, pictures } = props;
  const [said, setSaid] = useState<string | null>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [text] = useState({ initial, pictures });
  const place = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const now = useRef(props);
  now.current = props;
  useEffect(() => {
    if (place.current === null) return;
    const made = makeEditor(place.current, text, {
      onSaid: setSaid,
      onUpdate() {
        if (timer.current === undefined) now.current.onTouched();
        clearTimeout(timer.current);
        timer.current = setTimeout(() => {
          timer.current = undefined;
          now.current.onChange(tidyHtml(made.getHTML()));
        }, PAUSE_MS);
      },
    });
    setEditor(made);
    // A transaction in which the pictures that are stored by now get their addresses.
    const unsubscribe = text.pictures.subscribe(() => made.view.dispatch(made.state.tr));
    return () => {
      clearTimeout(timer.current);
      unsubscribe();
      made.destroy();
    };
  }, [text]);
  useImperativeHandle(handle, () => ({ html: flushed }));

  /** The body now; what waited for a pause goes out at once. */
  function flushed(): string {
    if (editor === null) return initial;
    const html = tidyHtml(editor.getHTML());
    if (timer.current !== undefined) {
      clearTimeout(timer.current);
      timer.current = undefined;
      props.onChange(html);
    }
    return html;
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
      <div ref={place} />
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
