/** A file as the body: read by the server, looked at here, and only then put in the place of what was written. */
import type { LocalDate } from '@gongkai/law/calendar';
import { offeredClasses } from '@gongkai/law/disclosure';
import { useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Modal } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { type ReadBody, readBodyFile } from '../../api/writing.ts';
import { useSchemes } from '../../components/class-select.tsx';
import { HtmlView } from '../../components/html-view.tsx';
import { ProblemNotice } from '../../components/notice.tsx';
import { isBlank } from '../../editor/html.ts';
import { lostPictureSentences } from '../../text/pictures.ts';
import type { DraftValues } from './draft.ts';
import { changeOf, fileFacts } from './file-facts.ts';
import '../../styles/compare.css';

export interface ImportBodyProps {
  /** What is written so far. */
  values: DraftValues;
  today: LocalDate;
  /** @param change what else of the draft the file is to fill in */
  onTake: (taken: { body: ReadBody; change: Partial<DraftValues>; how: 'replace' | 'append' }) => void;
}

const LEFT_OUT: Readonly<Record<ReadBody['leftOut'][number], string>> = {
  tracked_changes: '修订按“接受全部修订”读取，删去的内容没有带入',
  comments: '批注没有带入',
  hidden_text: '隐藏文字没有带入',
};

/** The button 导入文件 and the dialog behind it. */
export function ImportBody({ values, today, onTake }: ImportBodyProps) {
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const reading = useMutation({ mutationFn: readBodyFile });
  const close = () => reading.reset();
  return (
    <div className="importing">
      <input
        ref={input}
        type="file"
        hidden
        aria-label="导入正文的文件"
        accept=".docx,.pdf,.txt,.html,.htm,.xlsx,.xls"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file === undefined) return;
          setName(file.name);
          reading.mutate(file);
        }}
      />
      <Button size="small" loading={reading.isPending} onClick={() => input.current?.click()}>
        导入文件
      </Button>
      <span className="soft small">
        已有 Word、PDF 等文件的从这里开始：先预览，标题、文号、日期和正文一并带入
      </span>
      <ProblemNotice error={reading.error} />
      {reading.data !== undefined && (
        <Looking
          name={name}
          body={reading.data}
          values={values}
          today={today}
          onClose={close}
          onTake={(taken) => {
            onTake(taken);
            close();
          }}
        />
      )}
    </div>
  );
}

function Looking(props: ImportBodyProps & { name: string; body: ReadBody; onClose: () => void }) {
  const { body, values } = props;
  const hasText = !isBlank(values.body);
  const genres = useSchemes()?.find(({ code }) => code === 'genre');
  const facts = fileFacts(
    body,
    values,
    props.today,
    genres === undefined ? [] : offeredClasses(genres, props.today),
  );
  const [taken, setTaken] = useState(() => facts.filter(({ proposed }) => proposed).map(({ id }) => id));
  const notes = notesOf(body);
  const shown = useMemo(() => withPictures(body), [body]);
  const take = (how: 'replace' | 'append') => {
    props.onTake({ body, change: changeOf(facts, taken), how });
  };
  return (
    <Modal
      open
      width="min(60rem, 96vw)"
      title={`导入预览：${props.name}`}
      onCancel={props.onClose}
      footer={
        <span className="buttons">
          <Button onClick={props.onClose}>取消</Button>
          {hasText && <Button onClick={() => take('append')}>接在正文后面</Button>}
          <Button type="primary" onClick={() => take('replace')}>
            {hasText ? '替换现有正文' : '采用为正文'}
          </Button>
        </span>
      }
    >
      {notes.length > 0 && (
        <ul className="importnotes">
          {notes.map((note) => (
            <li key={note}>{note}。</li>
          ))}
        </ul>
      )}
      {facts.length > 0 && (
        <Checkbox.Group
          className="filefacts"
          aria-label="一并填写"
          value={taken}
          onChange={setTaken}
          options={facts.map(({ id, words }) => ({ value: id, label: words }))}
        />
      )}
      <HtmlView html={shown} className="shown imported sheet" />
    </Modal>
  );
}

/** The HTML with its pictures in it, as they came. */
function withPictures({ html, pictures }: ReadBody): string {
  return pictures.reduce(
    (text, { address, type, data }) => text.replace(`"${address}"`, () => `"data:${type};base64,${data}"`),
    html,
  );
}

function pictureNotes({ html, pictures }: ReadBody): string[] {
  if (pictures.length === 0) return [];
  const spoken = (html.match(/<img\b[^>]* alt="[^"]/g) ?? []).length;
  return [
    `带入 ${pictures.length} 张图片，提交审查前每张都要写明替代文字${spoken > 0 ? `；其中 ${spoken} 张沿用文件原有的替代文字，请核对` : ''}`,
  ];
}

function notesOf(body: ReadBody): string[] {
  const { kind, lost, leftOut, repaired } = body;
  return [
    ...(kind === 'pdf' ? ['PDF 没有段落和表格的标记，请逐段核对分段、表格是否与原件一致'] : []),
    ...pictureNotes(body),
    ...lostPictureSentences(lost),
    ...leftOut.map((what) => LEFT_OUT[what]),
    ...(repaired ? ['文件的文字编码有误，已经还原，请核对'] : []),
  ];
}
