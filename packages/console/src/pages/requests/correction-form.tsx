/** Correcting one field of an earlier entry: both stay in the ledger, with the reason. */
import { EVENT_LABELS, fieldsOf, parseEvent } from '@gongkai/law/request';
import { Button, Input, Select } from 'antd';
import { type FormEvent, useState } from 'react';
import type { EventInput, RecordedEvent, RequestRecord } from '../../api/requests.ts';
import { DateInput } from '../../components/date-input.tsx';
import { Field } from '../../components/field.tsx';
import { useSession } from '../../session/session.tsx';
import { shortDate } from '../../text/dates.ts';
import { fieldLabel } from '../../text/fields.ts';
import { previewWords } from '../../text/preview.ts';
import { Will } from './will.tsx';

export interface CorrectionFormProps {
  record: RequestRecord;
  label: string;
  busy: boolean;
  onRecord: (input: EventInput) => void;
  onClose: () => void;
}

/** Chooses an entry and one of its fields; records `correct_entry` of today. */
export function CorrectionForm({ record, label, busy, onRecord, onClose }: CorrectionFormProps) {
  const { today, staff } = useSession();
  const entries = record.events.filter((event) => event.event !== 'correct_entry' && event.id !== undefined);
  const [eventId, setEventId] = useState<string | null>(null);
  const [field, setField] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const entry = entries.find((candidate) => candidate.id === eventId);
  const was = entry === undefined || field === null ? undefined : valueIn(entry, field);
  const is = typed(text, was);
  const lacking = [
    entry === undefined ? '要更正的记录' : '',
    field === null ? '字段' : '',
    text.trim() === '' ? '更正为' : '',
    reason.trim() === '' ? '更正理由' : '',
  ].filter((part) => part !== '');
  const fields = { event_id: eventId, field, was: was ?? null, is, reason: reason.trim() };
  const law =
    lacking.length === 0
      ? parseEvent({ event: 'correct_entry', on: today, actor: staff.id, ...fields })
      : null;
  const words =
    law?.ok === true
      ? previewWords(record.events, law.value, { asOf: today, settings: record.settings })
      : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (lacking.length === 0)
      onRecord({ version: record.version, event: 'correct_entry', on: today, ...fields });
  };
  return (
    <form onSubmit={submit}>
      <Field label="要更正的记录" need>
        {(control) => (
          <Select
            {...control}
            placeholder="请选择"
            value={eventId}
            onChange={(id: string) => {
              setEventId(id);
              setField(null);
            }}
            options={entries.map((event) => ({
              value: event.id ?? '',
              label: `${shortDate(event.on, today)}　${EVENT_LABELS[event.event]}`,
            }))}
          />
        )}
      </Field>
      {entry !== undefined && (
        <Field label="字段" need hint={was === undefined ? undefined : `原值：${String(was)}`}>
          {(control) => (
            <Select
              {...control}
              placeholder="请选择"
              value={field}
              onChange={setField}
              options={['on', ...fieldsOf(entry.event)].map((name) => ({
                value: name,
                label: fieldLabel(name),
              }))}
            />
          )}
        </Field>
      )}
      <Field label="更正为" need>
        {(control) =>
          field === 'on' || field === 'delayed_until' ? (
            <DateInput
              {...control}
              value={text}
              max={field === 'on' ? today : undefined}
              onChange={setText}
            />
          ) : (
            <Input {...control} value={text} onChange={(event) => setText(event.target.value)} />
          )
        }
      </Field>
      <Field label="更正理由" need>
        {(control) => (
          <Input.TextArea
            {...control}
            value={reason}
            maxLength={500}
            autoSize={{ minRows: 2 }}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Will words={words} lacking={lacking} also="原记录和更正理由都保留。" />
      <div className="buttons">
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={lacking.length > 0 || words?.refused === true}
        >
          {label}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </form>
  );
}

function valueIn(event: RecordedEvent, field: string): unknown {
  return Object.entries(event).find(([name]) => name === field)?.[1];
}

/** The new value in the type of the old one. */
function typed(text: string, was: unknown): unknown {
  if (typeof was === 'number') return Number(text);
  if (typeof was === 'boolean') return text === '是' || text === 'true';
  return text.trim();
}
