/** The body of an item: paragraphs, headings, lists, tables with heads, bold, links. What an official document needs. */
import { TableKit } from '@tiptap/extension-table';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import '../styles/editor.css';
import { cleanPasted, tidyHtml } from './html.ts';
import { Toolbar } from './toolbar.tsx';

const EXTENSIONS = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    strike: false,
    link: { openOnClick: false, autolink: false, protocols: ['http', 'https', 'mailto'] },
  }),
  TableKit.configure({ table: { resizable: false } }),
];

/** @param initial the body as stored; later changes go out through `onChange`, not back in. */
export function BodyEditor({ initial, onChange }: { initial: string; onChange: (html: string) => void }) {
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: initial,
    editorProps: {
      attributes: { class: 'writing', 'aria-label': '正文', role: 'textbox', 'aria-multiline': 'true' },
      transformPastedHTML: cleanPasted,
    },
    onUpdate: (update) => onChange(tidyHtml(update.editor.getHTML())),
  });
  return (
    <div className="editor">
      <Toolbar editor={editor} />
      <EditorContent editor={editor} />
    </div>
  );
}
