/** The control for one value of a kind's field, by its type. */
import type { ScalarField } from '@gongkai/law/kinds';
import { Input, InputNumber, Select } from 'antd';
import { DateInput } from '../../../components/date-input.tsx';
import type { ControlProps } from '../../../components/field.tsx';

export interface ScalarInputProps extends Partial<ControlProps> {
  field: ScalarField;
  value: string | number | undefined;
  'aria-label'?: string;
  onChange: (value: string | number | undefined) => void;
}

const FEN_PER_YUAN = 100;

/** Text, day, local time, amount in yuan, figure, choice or address. */
export function ScalarInput({ field, value, onChange, ...control }: ScalarInputProps) {
  const text = typeof value === 'string' ? value : '';
  const amount = typeof value === 'number' ? value : null;
  switch (field.type) {
    case 'line':
      return (
        <Input
          {...control}
          value={text}
          maxLength={field.max}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'text':
      return (
        <Input.TextArea
          {...control}
          value={text}
          maxLength={field.max}
          autoSize={{ minRows: 2, maxRows: 12 }}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'date':
      return <DateInput {...control} value={text} onChange={onChange} />;
    case 'moment':
      return (
        <Input
          {...control}
          type="datetime-local"
          value={text}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'address':
      return (
        <Input
          {...control}
          type="url"
          inputMode="url"
          placeholder="https://"
          value={text}
          maxLength={500}
          onChange={(event) => onChange(event.target.value.trim())}
        />
      );
    case 'choice':
      return (
        <Select
          {...control}
          allowClear
          placeholder="请选择"
          value={text === '' ? null : text}
          onChange={(chosen: string | null | undefined) => onChange(chosen ?? undefined)}
          options={field.choices.map(({ id, label }) => ({ value: id, label }))}
          popupMatchSelectWidth={false}
        />
      );
    case 'money':
      return (
        <InputNumber<number>
          {...control}
          suffix="元"
          precision={2}
          controls={false}
          value={amount === null ? null : amount / FEN_PER_YUAN}
          onChange={(yuan) => onChange(yuan === null ? undefined : Math.round(yuan * FEN_PER_YUAN))}
        />
      );
    case 'number':
      return (
        <InputNumber<number>
          {...control}
          suffix={field.unit}
          precision={field.decimals}
          min={field.least}
          max={field.most}
          controls={false}
          value={amount}
          onChange={(figure) => onChange(figure ?? undefined)}
        />
      );
  }
}
