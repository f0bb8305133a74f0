/** The form of one event: its fields, its day, what would happen, and the button that records it. */
import { type CaseEvent, parseEvent } from '@gongkai/law/request';
import { Button } from 'antd';
import { type FormEvent, useState } from 'react';
import { type Problem, problemOf } from '../../api/problem.ts';
import type { EventInput, RequestRecord } from '../../api/requests.ts';
import { DateInput } from '../../components/date-input.tsx';
import { Field } from '../../components/field.tsx';
import { useSession } from '../../session/session.tsx';
import { previewWords } from '../../text/preview.ts';
import { fieldFault } from '../../text/problems.ts';
import { EventFieldInput } from './event-field.tsx';
import {
  EVENT_FORMS,
  type EventForm,
  eventFields,
  lackingFields,
  presetValues,
  type StaffEvent,
} from './event-forms.ts';
import { Will } from './will.tsx';

export interface EventEntryProps {
  record: RequestRecord;
  event: Exclude<StaffEvent, 'propose_outcome' | 'correct_entry'>;
  label: string;
  busy: boolean;
  error: unknown;
  onRecord: (input: EventInput) => void;
  onClose: () => void;
}

/** The form of an event; it cannot be sent while the law would refuse it. */
export function EventEntry({ record, event, label, busy, error, onRecord, onClose }: EventEntryProps) {
  const session = useSession();
  const form: EventForm = EVENT_FORMS[event];
  const [values, setValues] = useState(() => withOnlyParty(form, record, presetValues(form)));
  const [on, setOn] = useState(session.today);
  const problem: Problem | null = error === null || error === undefined ? null : problemOf(error);
  const lacking = lackingFields(form, values);
  const fields = eventFields(form, values);
  const law = lacking.length === 0 ? lawEvent(record, { event, on, ...fields }, session.staff.id) : null;
  const words =
    law === null
      ? null
      : previewWords(record.events, law, { asOf: session.today, settings: record.settings });
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (lacking.length === 0) onRecord({ version: record.version, event, on, ...fields });
  };
  return (
    <form onSubmit={submit}>
      {form.fields.map((field) => (
        <EventFieldInput
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          record={record}
          fault={fieldFault(problem, field.name)}
          onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      <Field label="日期" hint={form.day} fault={fieldFault(problem, 'on')}>
        {(control) => <DateInput {...control} value={on} max={session.today} onChange={setOn} />}
      </Field>
      <Will words={words} also={form.also} lacking={lacking} />
      <div className="buttons">
        <Button
          type="primary"
          htmlType="submit"
          loading={busy}
          disabled={lacking.length > 0 || on === '' || words?.refused === true}
        >
          记录{label}
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </form>
  );
}

/** The event as the law sees it, signed as the server will sign it; null for acts that the law's fold does not know. */
function lawEvent(
  record: RequestRecord,
  fields: { event: string; on: string },
  actor: string,
): CaseEvent | null {
  const parsed = parseEvent({ ...fields, actor, ...signatures(record, fields.event, actor) });
  return parsed.ok ? parsed.value : null;
}

function signatures(record: RequestRecord, event: string, actor: string): Record<string, string> {
  if (event === 'extend') return { approved_by: actor };
  if (event !== 'approve') return {};
  const { review } = record;
  return {
    approved_by: actor,
    ...(review?.result === 'passed' ? { secrecy_reviewed_by: review.by.id } : {}),
  };
}

/** Where only one party is awaited, nobody has to choose it. */
function withOnlyParty(
  form: EventForm,
  record: RequestRecord,
  values: Record<string, string>,
): Record<string, string> {
  const field = form.fields.find((candidate) => candidate.kind === 'awaited');
  if (field?.kind !== 'awaited') return values;
  const awaited = record.fold.consultations.filter(
    (consultation) => consultation.kind === field.of && consultation.ended_on === null,
  );
  const [only] = awaited;
  return awaited.length === 1 && only !== undefined ? { ...values, [field.name]: only.party } : values;
}
