/** What the person may do now, each with what will happen; and, greyed with its reason, what he may not. */
import { Button } from 'antd';
import { useState } from 'react';
import { Folded } from './folded.tsx';
import { ProblemNotice } from './notice.tsx';
import type { OfferedStep } from './offered-step.ts';
import { StepForm } from './step-form.tsx';
import type { StepValues } from './step-input.tsx';

export interface ActPanelProps {
  steps: readonly OfferedStep[];
  busy: boolean;
  error: unknown;
  /** The step whose form is open to begin with, where it may be taken. */
  opened?: string | null;
  onTake: (id: string, note: string | undefined, values: StepValues) => void;
  onReload: () => void;
}

/** The steps at the right of a record; one form is open at a time. */
export function ActPanel({ steps, busy, error, opened = null, onTake, onReload }: ActPanelProps) {
  const [open, setOpen] = useState<string | null>(opened);
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
                  type={index === 0 && open === null && isMain(step) ? 'primary' : 'default'}
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
                    onTake={(note, values) => onTake(step.id, note, values)}
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

/** Whether the record goes on by this step, and it can be thought better of. */
function isMain({ aside, typed }: OfferedStep): boolean {
  return aside !== true && typed === undefined;
}
