/** Where a file is dropped, or chosen by keyboard and on a phone. */
import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';

export interface FileDropProps {
  /** What the file is: 年报文件. */
  label: string;
  /** Endings of names, as `accept` takes them. */
  accept: string;
  /** Which files are taken, and how large. */
  hint: string;
  busy: boolean;
  chosen: string | null;
  onFile: (file: File) => void;
}

/** A field for one file. */
export function FileDrop({ label, accept, hint, busy, chosen, onFile }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined) => {
    if (file !== undefined && !busy) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <section
      aria-label={label}
      className={`file-drop ${over ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        ref={input}
        type="file"
        hidden
        aria-label={`选择${label}`}
        accept={accept}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button
        type={chosen === null ? 'primary' : 'default'}
        disabled={busy}
        onClick={() => input.current?.click()}
      >
        {chosen === null ? '选择文件' : '换一个文件'}
      </Button>
      <p className="small soft">
        {chosen === null ? '也可以把文件拖到这里。' : `已选择：${chosen}。`}
        {hint}
      </p>
    </section>
  );
}
