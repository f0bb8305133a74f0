/** The letters of a case. A drafted reply may be rewritten until it is approved. */
import { LETTERS } from '@gongkai/law/request';
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { RequestLetter, RequestRecord } from '../../api/requests.ts';
import { forget, useKeep, useOffered } from '../../components/kept.ts';
import { holds, useSession } from '../../session/session.tsx';
import { fullDate } from '../../text/dates.ts';

export interface LettersProps {
  record: RequestRecord;
  busy: boolean;
  onEdit: (letterId: string, text: string) => void;
}

/** The letters in the order in which they were written; the draft stands open. */
export function Letters({ record, busy, onEdit }: LettersProps) {
  const session = useSession();
  if (record.letters.length === 0) return null;
  const mayEdit =
    record.fold.state === 'awaiting_approval' && holds(session, ['request_handler'], record.organ.id);
  return (
    <section className="block" aria-label="文书">
      <h2>文书</h2>
      {record.letters.map((letter) => (
        <details key={letter.id} open={letter.state === 'draft'} className="letterline">
          <summary>
            {LETTERS[letter.code].name}
            <span className="soft small">{letterFacts(letter)}</span>
          </summary>
          {letter.state === 'draft' && mayEdit ? (
            <DraftLetter
              key={record.version}
              letter={letter}
              busy={busy}
              keptName={`letter.${letter.id}.${record.version}`}
              onEdit={(text) => onEdit(letter.id, text)}
            />
          ) : (
            <div className="letter">{letter.whole}</div>
          )}
        </details>
      ))}
    </section>
  );
}

const STATES: Readonly<Record<RequestLetter['state'], string>> = {
  draft: '拟稿',
  issued: '',
  set_aside: '已作废',
};

function letterFacts(letter: RequestLetter): string {
  return [
    STATES[letter.state],
    letter.number ?? '',
    letter.createdBy === null ? '' : `${letter.createdBy}拟稿`,
    letter.approvedBy === null ? '' : `${letter.approvedBy}审核`,
    letter.servedOn === null ? '' : `${fullDate(letter.servedOn)}送达`,
  ]
    .filter((part) => part !== '')
    .join('　');
}

interface DraftLetterProps {
  letter: RequestLetter;
  busy: boolean;
  /** The name under which unsaved text is kept; another one once the letter is saved. */
  keptName: string;
  onEdit: (text: string) => void;
}

/** A draft as it would go out, or being rewritten; text that was not saved is still there. */
function DraftLetter({ letter, busy, keptName, onEdit }: DraftLetterProps) {
  const { offered } = useOffered(keptName, isText, 'tab');
  const [text, setText] = useState(offered?.value ?? letter.text);
  const [editing, setEditing] = useState(offered !== null);
  useKeep(keptName, text, editing && text !== letter.text, 'tab');
  if (!editing) {
    return (
      <>
        <div className="letter">{letter.whole}</div>
        <p className="buttons">
          <Button size="small" onClick={() => setEditing(true)}>
            修改答复书
          </Button>
          <span className="soft small">修改后，已作出的保密审查结论失效。</span>
        </p>
      </>
    );
  }
  const leave = () => {
    forget(keptName, 'tab');
    setText(letter.text);
    setEditing(false);
  };
  return (
    <>
      <Input.TextArea
        aria-label={LETTERS[letter.code].name}
        className="lettertext"
        value={text}
        autoSize={{ minRows: 12 }}
        maxLength={20_000}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="buttons">
        <Button
          size="small"
          type="primary"
          loading={busy}
          disabled={text.trim() === '' || text === letter.text}
          onClick={() => onEdit(text)}
        >
          保存答复书
        </Button>
        <Button size="small" onClick={leave}>
          取消
        </Button>
      </p>
    </>
  );
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
