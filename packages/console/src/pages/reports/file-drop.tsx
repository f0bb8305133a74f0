/** Where a file is dropped, or chosen by keyboard and on a phone. */
import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';

const KINDS = '.pdf,.docx,.xlsx,.html,.htm,.shtml,.txt,.md,.json';

export function FileDrop({
  busy,
  chosen,
  onFile,
}: {
  busy: boolean;
  chosen: string | null;
  onFile: (file: File) => void;
}) {
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
      aria-label="年报文件"
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
        aria-label="选择年报文件"
        accept={KINDS}
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
        可以是 PDF（含文字）、DOCX、XLSX、网页或者文本，不超过 20 MB。
      </p>
    </section>
  );
}
