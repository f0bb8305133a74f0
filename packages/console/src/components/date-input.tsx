import { Input } from 'antd';
import type { ControlProps } from './field.tsx';

/** A day as `YYYY-MM-DD`, empty while none is given; the browser's own calendar, which everyone's phone knows. */
export function DateInput(
  props: Partial<ControlProps> & {
    value: string;
    max?: string;
    min?: string;
    'aria-label'?: string;
    onChange: (value: string) => void;
  },
) {
  const { value, onChange, ...rest } = props;
  return <Input {...rest} type="date" value={value} onChange={(event) => onChange(event.target.value)} />;
}
