/** An act that asks for a text and nothing else: what to write, the button, and what went wrong. */
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Field } from './field.tsx';
import { ProblemNotice } from './notice.tsx';

export interface NoteFormProps {
  title?: string;
  label: string;
  need: boolean;
  hint?: string;
  /** What is known already. */
  start?: string;
  act: string;
  /** Whether the record goes on by this act, so that the eye is led to it. */
  isMain: boolean;
  busy: boolean;
  error: unknown;
  onSend: (note: string) => void;
  /** Where the form was opened for the act: closes it again. */
  onClose?: () => void;
}

/** Cannot be sent while a needed text is missing. */
export function NoteForm(props: NoteFormProps) {
  const [note, setNote] = useState(props.start ?? '');
  return (
    <form
      className="form block"
      onSubmit={(event) => {
        event.preventDefault();
        props.onSend(note.trim());
      }}
    >
      {props.title !== undefined && <h2>{props.title}</h2>}
      <ProblemNotice error={props.error} />
      <Field label={props.label} need={props.need} hint={props.hint}>
        {(control) => (
          <Input.TextArea
            {...control}
            value={note}
            maxLength={2000}
            autoSize={{ minRows: 2 }}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <div className="buttons">
        <Button
          htmlType="submit"
          type={props.isMain ? 'primary' : 'default'}
          loading={props.busy}
          disabled={props.need && note.trim() === ''}
        >
          {props.act}
        </Button>
        {props.onClose !== undefined && <Button onClick={props.onClose}>取消</Button>}
      </div>
    </form>
  );
}
