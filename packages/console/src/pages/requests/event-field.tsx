/** One field of an event's form. */
import { Input, InputNumber, Radio, Select } from 'antd';
import type { RequestRecord } from '../../api/requests.ts';
import { DateInput } from '../../components/date-input.tsx';
import { ChoiceField, type ControlProps, Field } from '../../components/field.tsx';
import { useOrgans } from '../../components/organ-select.tsx';
import type { EventField } from './event-forms.ts';

export interface EventFieldInputProps {
  field: EventField;
  value: string;
  record: RequestRecord;
  fault: string | null;
  onChange: (value: string) => void;
}

/** The control that fits the field’s kind. */
export function EventFieldInput({ field, value, record, fault, onChange }: EventFieldInputProps) {
  const frame = { label: field.label, need: field.optional !== true, hint: field.hint, fault };
  if (field.kind === 'yesno' || field.kind === 'choice') {
    const options =
      field.kind === 'choice'
        ? field.options
        : [
            { value: 'yes', label: field.yes },
            { value: 'no', label: field.no },
          ];
    return (
      <ChoiceField {...frame}>
        <Radio.Group
          value={value === '' ? undefined : value}
          onChange={(event) => onChange(String(event.target.value))}
          options={options.map((option) => ({ ...option }))}
        />
      </ChoiceField>
    );
  }
  return <Field {...frame}>{(control) => inputOf({ field, value, record, fault, onChange }, control)}</Field>;
}

function inputOf({ field, value, record, onChange }: EventFieldInputProps, control: ControlProps) {
  switch (field.kind) {
    case 'days':
      return (
        <InputNumber
          {...control}
          min={1}
          max={field.most}
          precision={0}
          suffix="个工作日"
          value={value === '' ? null : Number(value)}
          onChange={(days) => onChange(days === null ? '' : String(days))}
        />
      );
    case 'money':
      return (
        <InputNumber
          {...control}
          min={0}
          precision={2}
          suffix="元"
          value={value === '' ? null : Number(value)}
          onChange={(amount) => onChange(amount === null ? '' : String(amount))}
        />
      );
    case 'date':
      return <DateInput {...control} value={value} onChange={onChange} />;
    case 'office':
      return <OfficeSelect control={control} organId={record.organ.id} value={value} onChange={onChange} />;
    case 'awaited':
      return (
        <Select
          {...control}
          placeholder="请选择"
          value={value === '' ? null : value}
          onChange={onChange}
          options={record.fold.consultations
            .filter((consultation) => consultation.kind === field.of && consultation.ended_on === null)
            .map(({ party }) => ({ value: party, label: party }))}
        />
      );
    case 'line':
      return (
        <Input
          {...control}
          value={value}
          maxLength={100}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    default:
      return (
        <Input.TextArea
          {...control}
          value={value}
          maxLength={2000}
          autoSize={{ minRows: 2, maxRows: 10 }}
          onChange={(event) => onChange(event.target.value)}
        />
      );
  }
}

function OfficeSelect(props: {
  control: ControlProps;
  organId: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const organ = useOrgans().find((candidate) => candidate.id === props.organId);
  return (
    <Select
      {...props.control}
      allowClear
      placeholder="由公开工作机构直接办理"
      value={props.value === '' ? null : props.value}
      onChange={(office: string | null | undefined) => props.onChange(office ?? '')}
      options={organ?.offices.map(({ id, name }) => ({ value: id, label: name })) ?? []}
    />
  );
}
