/** The small forms below the editor's tools: the caption of a table, a picture and what stands in its place. */
import type { Editor } from '@tiptap/core';
import { Button, Checkbox, Input } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { type PictureStore, pictureFault } from './picture-store.ts';

/** Keeps the form from sending the page's own. */
function own(run: () => void) {
  return (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    run();
  };
}

/** The caption of the table that the cursor stands in; without text there is none. */
export function CaptionForm({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const before: unknown = editor.getAttributes('table').caption;
  const [caption, setCaption] = useState(typeof before === 'string' ? before : '');
  const keep = () => {
    const text = caption.trim();
    editor
      .chain()
      .focus()
      .updateAttributes('table', { caption: text === '' ? null : text })
      .run();
    onClose();
  };
  return (
    <form className="linking" onSubmit={own(keep)}>
      <Input
        size="small"
        aria-label="表题"
        placeholder="如 表1 救助标准"
        value={caption}
        maxLength={100}
        onChange={(event) => setCaption(event.target.value)}
        autoFocus
      />
      <Button size="small" type="primary" htmlType="submit">
        确定
      </Button>
      <Button size="small" onClick={onClose}>
        取消
      </Button>
    </form>
  );
}

/** Chooses and describes a picture. Without text, or the word that it is decoration, it is not put in. */
export function PictureForm(props: { editor: Editor; pictures: PictureStore; onClose: () => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<File | null>(null);
  const [alt, setAlt] = useState('');
  const [isDecoration, setDecoration] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const ready = file !== null && (isDecoration || alt.trim() !== '');
  const insert = async () => {
    if (file === null) return;
    setBusy(true);
    try {
      const src = await props.pictures.add(file);
      const attrs = { src, alt: isDecoration ? '' : alt.trim() };
      props.editor.chain().focus().insertContent({ type: 'picture', attrs }).run();
      props.onClose();
    } catch (error) {
      setFault(pictureFault(error));
      setBusy(false);
    }
  };
  return (
    <form className="linking wide" onSubmit={own(() => void insert())}>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="图片文件"
        accept="image/png,image/jpeg,image/gif,image/webp"
        onChange={(event) => setFile(event.target.files?.[0] ?? null)}
      />
      <Button size="small" onClick={() => input.current?.click()}>
        选择图片
      </Button>
      <span className="small">{file?.name ?? ''}</span>
      <AltFields alt={alt} isDecoration={isDecoration} onAlt={setAlt} onDecoration={setDecoration} />
      <Button size="small" type="primary" htmlType="submit" disabled={!ready} loading={busy}>
        插入图片
      </Button>
      <Button size="small" onClick={props.onClose}>
        取消
      </Button>
      {fault !== null && (
        <p className="fault" role="alert">
          {fault}
        </p>
      )}
    </form>
  );
}

/** What stands in the place of the picture that is chosen. */
export function PictureText({ editor }: { editor: Editor }) {
  const before: unknown = editor.getAttributes('picture').alt;
  const [alt, setAlt] = useState(typeof before === 'string' ? before : '');
  const [isDecoration, setDecoration] = useState(before === '');
  const keep = (text: string | null) => editor.commands.updateAttributes('picture', { alt: text });
  return (
    <form className="linking wide" onSubmit={own(() => undefined)}>
      <AltFields
        alt={alt}
        isDecoration={isDecoration}
        onAlt={(text) => {
          setAlt(text);
          keep(text.trim() === '' ? null : text.trim());
        }}
        onDecoration={(decoration) => {
          setDecoration(decoration);
          keep(decoration ? '' : alt.trim() === '' ? null : alt.trim());
        }}
      />
    </form>
  );
}

function AltFields(props: {
  alt: string;
  isDecoration: boolean;
  onAlt: (alt: string) => void;
  onDecoration: (isDecoration: boolean) => void;
}) {
  return (
    <>
      <Input
        size="small"
        aria-label="替代文字"
        placeholder="替代文字：看不到图片的人从这里知道图片的内容"
        value={props.isDecoration ? '' : props.alt}
        disabled={props.isDecoration}
        maxLength={200}
        onChange={(event) => props.onAlt(event.target.value)}
      />
      <Checkbox checked={props.isDecoration} onChange={(event) => props.onDecoration(event.target.checked)}>
        装饰性图片，不需要替代文字
      </Checkbox>
    </>
  );
}
