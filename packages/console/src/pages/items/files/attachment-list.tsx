/** The files of a text: adding them, their order, names and titles, and what became of their scan and reading. */
import { useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { type DragEvent, useId, useRef, useState } from 'react';
import { type ItemFile, type ListedFile, readFileAgain } from '../../../api/files.ts';
import { ProblemNotice } from '../../../components/notice.tsx';
import '../../../styles/files.css';
import { FileFacts } from './file-facts.tsx';
import { useItemFiles } from './use-item-files.ts';
import { type Upload, useUploads } from './use-uploads.ts';

export interface AttachmentListProps {
  /** Null for an item that is not stored yet: files belong to an item, so it is saved first. */
  itemId: string | null;
  files: readonly ListedFile[];
  onChange: (files: readonly ListedFile[]) => void;
}

/** The list under the body. What it changes is part of the text and is saved with it. */
export function AttachmentList({ itemId, files, onChange }: AttachmentListProps) {
  const heading = useId();
  return (
    <section className="attachments" aria-labelledby={heading}>
      <h2 id={heading}>附件</h2>
      {itemId === null ? (
        <p className="small soft">保存草稿后可以添加附件。</p>
      ) : (
        <StoredList itemId={itemId} files={files} onChange={onChange} />
      )}
    </section>
  );
}

function StoredList({ itemId, files, onChange }: AttachmentListProps & { itemId: string }) {
  const facts = useItemFiles(itemId);
  const queries = useQueryClient();
  const { uploads, send, dismiss } = useUploads(itemId, files, onChange);
  const [failure, setFailure] = useState<unknown>(null);
  const again = (fileId: string) => {
    readFileAgain(itemId, fileId)
      .then(() => queries.invalidateQueries({ queryKey: ['items', 'files', itemId] }))
      .catch(setFailure);
  };
  const put = (index: number, file: ListedFile) =>
    onChange(files.map((other, at) => (at === index ? file : other)));
  return (
    <>
      <ProblemNotice error={failure} />
      <ol className="filelist">
        {files.map((file, index) => (
          <li key={file.id}>
            <div className="fileline">
              <Input
                aria-label={`第${index + 1}个附件的标题`}
                placeholder={file.name.replace(/\.\w+$/, '')}
                maxLength={200}
                value={file.title ?? ''}
                onChange={({ target }) => put(index, { ...file, title: target.value || undefined })}
              />
              <Order index={index} count={files.length} onMove={(to) => onChange(moved(files, index, to))} />
              <Button
                size="small"
                aria-label={`移除${file.title ?? file.name}`}
                onClick={() => onChange(files.filter(({ id }) => id !== file.id))}
              >
                移除
              </Button>
            </div>
            <p className="filefacts">
              <a href={facts.get(file.id)?.href} target="_blank" rel="noreferrer">
                {file.name}
              </a>
              {isWorthAgain(facts.get(file.id)) && (
                <button type="button" className="linklike" onClick={() => again(file.id)}>
                  重新读取
                </button>
              )}
            </p>
            <FileFacts file={facts.get(file.id)} />
          </li>
        ))}
      </ol>
      <Uploads uploads={uploads} onDismiss={dismiss} />
      <Drop onFiles={send} />
    </>
  );
}

/** A format that nobody reads will not be read the next time. */
const isWorthAgain = (file: ItemFile | undefined): boolean =>
  file?.reading === 'unreadable' && file.failure !== 'unsupported';

function Order({ index, count, onMove }: { index: number; count: number; onMove: (to: number) => void }) {
  return (
    <>
      <Button size="small" disabled={index === 0} onClick={() => onMove(index - 1)}>
        上移
      </Button>
      <Button size="small" disabled={index === count - 1} onClick={() => onMove(index + 1)}>
        下移
      </Button>
    </>
  );
}

/** The list with one file at another place. */
export function moved(files: readonly ListedFile[], from: number, to: number): ListedFile[] {
  const rest = files.filter((_, at) => at !== from);
  return [...rest.slice(0, to), ...files.slice(from, from + 1), ...rest.slice(to)];
}

function Uploads({ uploads, onDismiss }: { uploads: readonly Upload[]; onDismiss: (key: number) => void }) {
  return (
    <ul className="filelist">
      {uploads.map(({ key, name, share, error }) => (
        <li key={key}>
          {error === null ? (
            <>
              <span>{name}</span>
              <progress aria-label={`正在上传${name}`} value={share} max={1} />
              <span className="small soft" role="status">
                {share < 1 ? `已上传 ${Math.round(share * 100)}%` : '正在检查文件'}
              </span>
            </>
          ) : (
            <>
              <p>{name}没有添加：</p>
              <ProblemNotice error={error} />
              <Button size="small" onClick={() => onDismiss(key)}>
                知道了
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function Drop({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <section
      aria-label="添加附件"
      className={`filedrop ${over ? 'over' : ''}`}
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
        multiple
        hidden
        aria-label="选择附件"
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          target.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()}>添加附件</Button>
      <p className="small soft">
        也可以把文件拖到这里。公开的是去除作者等文档属性后的副本，原件另行保存。修改附件与修改正文一样，需要重新审查。
      </p>
    </section>
  );
}
