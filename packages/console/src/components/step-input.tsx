/** What a step asks for beside a note: a tick, a line, a letter, a choice, a day, another item. */
import { Checkbox, Input, Select } from 'antd';
import { DateInput } from './date-input.tsx';
import { DocumentSelect } from './document-select.tsx';
import { type ControlProps, Field } from './field.tsx';

interface Common {
  /** The name under which the value is sent. */
  name: string;
  label: string;
  need?: boolean;
  hint?: string;
}

/** An input of a step. */
export type StepInput =
  | (Common & { kind: 'tick' })
  | (Common & { kind: 'line' | 'letter' })
  /** A day up to today; today unless changed. */
  | (Common & { kind: 'day' })
  | (Common & { kind: 'choice'; options: readonly { value: string; label: string }[] })
  /** A published item of an organ. */
  | (Common & { kind: 'document'; organId: string });

/** Values by name; empty text stands for nothing, `yes` for a tick. */
export type StepValues = Readonly<Record<string, string>>;

/** The values before anything was written: a choice with one answer is made, a day is today. */
export function startValues(inputs: readonly StepInput[], today: string): StepValues {
  return Object.fromEntries(
    inputs.map((input) => {
      if (input.kind === 'day') return [input.name, today];
      const only =
        input.kind === 'choice' && input.options.length === 1 ? input.options[0]?.value : undefined;
      return [input.name, only ?? ''];
    }),
  );
}

/** Whether an input that is needed has not been given. */
export function isMissing(input: StepInput, values: StepValues): boolean {
  return input.need === true && (values[input.name] ?? '').trim() === '';
}

export interface StepInputFieldProps {
  input: StepInput;
  value: string;
  today: string;
  onChange: (value: string) => void;
}

/** One input with its label. */
export function StepInputField({ input, value, today, onChange }: StepInputFieldProps) {
  if (input.kind === 'tick') {
    return (
      <Checkbox checked={value !== ''} onChange={(event) => onChange(event.target.checked ? 'yes' : '')}>
        {input.label}
      </Checkbox>
    );
  }
  return (
    <Field label={input.label} need={input.need} hint={input.hint}>
      {(control) => (
        <Control input={input} control={control} value={value} today={today} onChange={onChange} />
      )}
    </Field>
  );
}

/** The control of an input other than a tick, whose label stands beside it. */
function Control(
  props: Omit<StepInputFieldProps, 'input'> & {
    input: Exclude<StepInput, { kind: 'tick' }>;
    control: ControlProps;
  },
) {
  const { input, control, value, onChange } = props;
  switch (input.kind) {
    case 'line':
      return (
        <Input
          {...control}
          value={value}
          maxLength={100}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'letter':
      return (
        <Input.TextArea
          {...control}
          value={value}
          maxLength={5000}
          autoSize={{ minRows: 4, maxRows: 14 }}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'day':
      return <DateInput {...control} value={value} max={props.today} onChange={onChange} />;
    case 'choice':
      return (
        <Select
          {...control}
          value={value === '' ? null : value}
          options={[...input.options]}
          onChange={(chosen: string | null) => onChange(chosen ?? '')}
        />
      );
    case 'document':
      return (
        <DocumentSelect
          {...control}
          organId={input.organId}
          value={value === '' ? null : value}
          onChange={(chosen) => onChange(chosen ?? '')}
        />
      );
  }
}
