/** The body of an item: paragraphs, headings, lists, tables with heads, pictures. What an official document needs. */
import { cleanPasted } from '@gongkai/writing';
import { EditorContent, useEditor } from '@tiptap/react';
import '../styles/editor.css';
import { type RefObject, useEffect, useImperativeHandle, useRef, useState } from 'react';
import { problemOf } from '../api/problem.ts';
import { problemWords } from '../text/problems.ts';
import { EXTENSIONS } from './extensions.ts';
import { tidyHtml } from './html.ts';
import { Toolbar } from './toolbar.tsx';

/** Writing out a long body takes longer than a keystroke may, so it waits for a pause. */
const PAUSE_MS = 300;

/** What a page may ask of the editor. */
export interface BodyHandle {
  /** The body as it is at this moment. */
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
  /** Uploads a picture of the item and gives its address; absent while the item does not exist yet. */
  onPicture: ((file: File) => Promise<string>) | undefined;
}

/** The editor. */
export function BodyEditor({ initial, onTouched, onChange, handle, onPicture }: BodyEditorProps) {
  const [said, setSaid] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: initial,
    // Made after the page stands: what renders may be begun several times, and a long body is parsed and drawn once.
    immediatelyRender: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: { class: 'writing', 'aria-label': '正文', role: 'textbox', 'aria-multiline': 'true' },
      transformPastedHTML(html) {
        const { html: clean, lostPictures } = cleanPasted(html);
        setSaid(lostPictures > 0 ? lostSentence(lostPictures) : null);
        return clean;
      },
      handlePaste: (_view, event) => takePictures(event.clipboardData),
      handleDrop: (_view, event) => takePictures(event instanceof DragEvent ? event.dataTransfer : null),
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

  /** Pictures that come as files are uploaded; text beside them, as Word sends it, goes before. */
  function takePictures(data: DataTransfer | null): boolean {
    const pictures = [...(data?.files ?? [])].filter(({ type }) =>
      /^image\/(?:png|jpeg|gif|webp)$/.test(type),
    );
    if (data === null || pictures.length === 0 || data.types.includes('text/html')) return false;
    if (onPicture === undefined) setSaid('先保存草稿，再插入图片。');
    else void Promise.all(pictures.map(onPicture)).then(insertPictures, tellProblem);
    return true;
  }

  function insertPictures(sources: readonly string[]): void {
    const content = sources.map((src) => ({ type: 'picture', attrs: { src, alt: null } }));
    editor?.chain().focus().insertContent(content).run();
    setSaid('图片已插入。请点选图片，写明替代文字；没有替代文字的不能提交审查。');
  }

  function tellProblem(error: unknown): void {
    setSaid(problemWords(problemOf(error)).sentence);
  }

  return (
    <div className="editor">
      {editor !== null && <Toolbar editor={editor} onPicture={onPicture} />}
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

function lostSentence(count: number): string {
  return `粘贴的内容中有 ${count} 张图片没有带过来，请用“图片”逐张插入。`;
}
