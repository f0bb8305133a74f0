/** A labelled field: label, the control, what belongs here, what is wrong with it. */
import { type ReactNode, useId } from 'react';

/** What the control must carry, so that label, hint and fault belong to it. */
export interface ControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
}

export interface FieldProps {
  label: string;
  need?: boolean;
  hint?: ReactNode;
  fault?: string | null;
  className?: string;
  children: (props: ControlProps) => ReactNode;
}

/** One control with its label; the control takes the given props. */
export function Field({ label, need, hint, fault, className, children }: FieldProps) {
  const id = useId();
  const hasFault = fault !== null && fault !== undefined;
  const described = [hint === undefined ? '' : `${id}-hint`, hasFault ? `${id}-fault` : ''].filter(Boolean);
  return (
    <div className={`field ${className ?? ''}`}>
      <label htmlFor={id}>
        {label}
        {need === true && <span className="need">必填</span>}
      </label>
      {children({
        id,
        'aria-describedby': described.length === 0 ? undefined : described.join(' '),
        'aria-invalid': hasFault ? true : undefined,
      })}
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {hasFault && (
        <p className="fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

/** Several choices under one name: a fieldset, for radios and ticks. */
export function ChoiceField(props: {
  label: string;
  need?: boolean;
  hint?: ReactNode;
  fault?: string | null;
  className?: string;
  children: ReactNode;
}) {
  return (
    <fieldset className={`field ${props.className ?? ''}`}>
      <legend className="label">
        {props.label}
        {props.need === true && <span className="need">必填</span>}
      </legend>
      {props.children}
      {props.hint !== undefined && <p className="hint">{props.hint}</p>}
      {props.fault !== null && props.fault !== undefined && (
        <p className="fault" role="alert">
          {props.fault}
        </p>
      )}
    </fieldset>
  );
}
