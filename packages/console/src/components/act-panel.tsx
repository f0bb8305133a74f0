/** What the person may do now, each with what will happen; and, greyed with its reason, what he may not. */
import { Button, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useSession } from '../session/session.tsx';
import { DateInput } from './date-input.tsx';
import { Field } from './field.tsx';
import { Folded } from './folded.tsx';
import { ProblemNotice } from './notice.tsx';

export interface OfferedStep {
  id: string;
  label: string;
  /** What will happen. */
  will: string;
  /** Why it may not be taken now; absent when it may. */
  whyNot?: string;
  /** The note that goes with it. */
  note?: { label: string; required: boolean; hint?: string };
  /** A word that must be typed first: only for what cannot be taken back. */
  typed?: string;
  /** A day that goes with it, today unless changed. */
  day?: { label: string; hint?: string };
  /** Leads somewhere instead of asking first. */
  onGo?: () => void;
}

export interface ActPanelProps {
  steps: readonly OfferedStep[];
  busy: boolean;
  error: unknown;
  onTake: (id: string, note: string | undefined, day: string | undefined) => void;
  onReload: () => void;
}

/** The steps at the right of a record; one form is open at a time. */
export function ActPanel({ steps, busy, error, onTake, onReload }: ActPanelProps) {
  const [open, setOpen] = useState<string | null>(null);
  const may = steps.filter((step) => step.whyNot === undefined);
  const barred = steps.filter((step) => step.whyNot !== undefined);
  return (
    <>
      <section aria-label="可以办理">
        <h2>现在可以办理</h2>
        <ProblemNotice error={error} onReload={onReload} />
        {may.length === 0 && <p className="soft">没有需要您办理的步骤。</p>}
        {may.length > 0 && (
          <ul className="acts-list">
            {may.map((step, index) => (
              <li key={step.id}>
                <Button
                  type={index === 0 && open === null && step.typed === undefined ? 'primary' : 'default'}
                  aria-expanded={step.onGo === undefined ? open === step.id : undefined}
                  onClick={() =>
                    step.onGo === undefined ? setOpen(open === step.id ? null : step.id) : step.onGo()
                  }
                >
                  {step.label}
                </Button>
                {open === step.id && (
                  <StepForm
                    step={step}
                    busy={busy}
                    onTake={(note, day) => onTake(step.id, note, day)}
                    onClose={() => setOpen(null)}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      {barred.length > 0 && (
        <Folded title="您不能办理">
          <ul className="acts-list">
            {barred.map((step) => (
              <li key={step.id} className="barred">
                {step.label}
                <small>{step.whyNot}</small>
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </>
  );
}

/** `确认发布`; a step that is itself a confirmation is not confirmed twice over. */
function sureLabel(label: string): string {
  return label.startsWith('确认') ? `办理${label}` : `确认${label}`;
}

function StepForm(props: {
  step: OfferedStep;
  busy: boolean;
  onTake: (note: string | undefined, day: string | undefined) => void;
  onClose: () => void;
}) {
  const { step, busy } = props;
  const [note, setNote] = useState('');
  const [typed, setTyped] = useState('');
  const { today } = useSession();
  const [day, setDay] = useState(today);
  const lacking =
    (step.note?.required === true && note.trim() === '') ||
    (step.typed !== undefined && typed !== step.typed);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!lacking)
      props.onTake(note.trim() === '' ? undefined : note.trim(), step.day === undefined ? undefined : day);
  };
  return (
    <form onSubmit={submit}>
      <div className="will">{step.will}</div>
      {step.note !== undefined && (
        <Field label={step.note.label} need={step.note.required} hint={step.note.hint}>
          {(control) => (
            <Input.TextArea
              {...control}
              value={note}
              onChange={(event) => setNote(event.target.value)}
              maxLength={500}
              autoSize={{ minRows: 2, maxRows: 8 }}
              autoFocus
            />
          )}
        </Field>
      )}
      {step.day !== undefined && (
        <Field label={step.day.label} hint={step.day.hint} need>
          {(control) => <DateInput {...control} value={day} max={today} onChange={setDay} />}
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
        <Button onClick={props.onClose}>取消</Button>
      </div>
    </form>
  );
}
