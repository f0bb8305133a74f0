/** The counter's form as data: its parts and fields, and what is sent. */
import type { LocalDate } from '@gongkai/law/calendar';
import { CHANNELS, type Channel } from '@gongkai/law/request';
import type { RequestFieldName } from '../../text/request-fields.ts';

export type EntryForm = Readonly<Partial<Record<RequestFieldName, string>>>;

/** What is being entered. The token makes a second click register nothing twice. */
export interface Entry {
  organId: string;
  channel: Channel;
  submittedOn: LocalDate;
  token: string;
  form: EntryForm;
}

interface PartField {
  field: RequestFieldName;
  /** Needed always, or only in some forms. */
  need?: boolean | ((form: EntryForm) => boolean);
  wide?: boolean;
  long?: boolean;
  hint?: string;
}

/** A part of the form; `when` it applies. */
export interface Part {
  legend: string;
  fields: readonly PartField[];
  when?: (form: EntryForm) => boolean;
}

export const PARTS: readonly Part[] = [
  { legend: '申请人', fields: [{ field: 'applicant_kind', need: true, wide: true }] },
  {
    legend: '公民',
    when: (form) => form.applicant_kind !== 'organization',
    fields: [
      { field: 'name', need: true },
      { field: 'identity_document_type', need: true },
      { field: 'identity_document_number', need: true },
    ],
  },
  {
    legend: '法人或者其他组织',
    when: (form) => form.applicant_kind === 'organization',
    fields: [
      { field: 'organization_name', need: true },
      { field: 'organization_category', need: true },
      { field: 'unified_code', need: true },
      { field: 'legal_representative', need: true },
      { field: 'contact_name', need: true },
    ],
  },
  {
    legend: '联系方式',
    fields: [
      { field: 'telephone', need: true },
      { field: 'email', need: (form) => form.wanted_way === 'email' },
      { field: 'postal_code' },
      { field: 'address', need: (form) => form.wanted_way === 'post', wide: true },
    ],
  },
  {
    legend: '代理人（没有代理的不填）',
    fields: [
      { field: 'agent_name' },
      { field: 'agent_telephone' },
      { field: 'agent_identity_document_number', hint: '收取授权委托书和双方身份证明。' },
    ],
  },
  {
    legend: '申请公开的信息',
    fields: [
      { field: 'wanted_title', wide: true, hint: '名称、文号、特征描述至少填写一项。' },
      { field: 'wanted_document_number' },
      { field: 'wanted_description', wide: true, long: true },
      { field: 'wanted_form', need: true },
      { field: 'wanted_way', need: true },
    ],
  },
];

/** An empty entry of today. */
export function newEntry(organId: string, today: LocalDate): Entry {
  return {
    organId,
    channel: 'in_person',
    submittedOn: today,
    token: newToken(),
    form: { applicant_kind: 'natural_person', identity_document_type: 'resident_identity_card' },
  };
}

/** A token that nobody guesses; also where the console is served without encryption inside an office. */
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** What is sent: only fields of the parts that apply, none empty. */
export function requestBody(entry: Entry): object {
  const { organId, channel, submittedOn, token, form } = entry;
  const fields = PARTS.filter((part) => part.when === undefined || part.when(form)).flatMap((part) =>
    part.fields.map(({ field }) => field),
  );
  const kept = [...fields, 'accepts_other_form' as const].flatMap((field) => {
    const value = form[field]?.trim() ?? '';
    return value === '' ? [] : [[field, value] as const];
  });
  return { organId, channel, submittedOn, idempotencyToken: token, ...Object.fromEntries(kept) };
}

/** Whether a kept value still is an entry. */
export function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'organId' in value &&
    'token' in value &&
    'form' in value &&
    typeof value.form === 'object' &&
    'channel' in value &&
    CHANNELS.some((channel) => channel === value.channel)
  );
}
