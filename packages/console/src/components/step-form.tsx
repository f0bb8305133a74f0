/** The form of one step: what will happen, what must be written down with it, and the confirmation. */
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useSession } from '../session/session.tsx';
import { Field } from './field.tsx';
import type { OfferedStep } from './offered-step.ts';
import { isMissing, StepInputField, type StepValues, startValues } from './step-input.tsx';

/** `确认发布`; a step that is itself a confirmation is not confirmed twice over. */
function sureLabel(label: string): string {
  return label.startsWith('确认') ? `办理${label}` : `确认${label}`;
}

export interface StepFormProps {
  step: OfferedStep;
  busy: boolean;
  onTake: (note: string | undefined, values: StepValues) => void;
  onClose: () => void;
}

/** Cannot be sent before everything that is needed is there. */
export function StepForm({ step, busy, onTake, onClose }: StepFormProps) {
  const { today } = useSession();
  const inputs = step.inputs ?? [];
  const [note, setNote] = useState('');
  const [typed, setTyped] = useState('');
  const [values, setValues] = useState(() => startValues(inputs, today));
  const lacking =
    (step.note?.required === true && note.trim() === '') ||
    (step.typed !== undefined && typed !== step.typed) ||
    inputs.some((input) => isMissing(input, values));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!lacking) onTake(note.trim() === '' ? undefined : note.trim(), values);
  };
  return (
    <form onSubmit={submit}>
      <div className="will">{step.will}</div>
      {inputs.map((input) => (
        <StepInputField
          key={input.name}
          input={input}
          value={values[input.name] ?? ''}
          today={today}
          onChange={(value) => setValues({ ...values, [input.name]: value })}
        />
      ))}
      {step.note !== undefined && (
        <Field label={step.note.label} need={step.note.required} hint={step.note.hint}>
          {(control) => (
            <Input.TextArea
              {...control}
              value={note}
              onChange={(event) => setNote(event.target.value)}
              maxLength={500}
              autoSize={{ minRows: 2, maxRows: 8 }}
              autoFocus={inputs.length === 0}
            />
          )}
        </Field>
      )}
      {step.typed !== undefined && (
        <Field label={`此步骤不能取消。请输入“${step.typed}”以确认`} need>
          {(control) => (
            <Input
              {...control}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              autoComplete="off"
            />
          )}
        </Field>
      )}
      <div className="buttons">
        <Button
          type="primary"
          htmlType="submit"
          danger={step.typed !== undefined}
          disabled={lacking}
          loading={busy}
        >
          {sureLabel(step.label)}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </form>
  );
}
