/**
 * The request form: every field that 条例 art. 29 asks for, checked by schema. One flat shape, as posted by the public
 * form, sent by the counter and kept encrypted.
 */
import { APPLICANT_CATEGORIES, type ApplicantCategory } from '@gongkai/law/request';
import {
  type FieldError,
  REQUEST_FIELD_LIMITS,
  REQUEST_FIELDS,
  type RequestField,
  type RequestFormValues,
} from '@gongkai/pages';
import { z } from 'zod';

/** A checked form: only fields that belong to the kind of applicant, none empty. */
export interface RequestForm {
  applicantCategory: ApplicantCategory;
  values: RequestFormValues;
}

/** What the check gives: the form, or each field that is wrong and how. */
export type CheckedForm = { ok: true; form: RequestForm } | { ok: false; errors: FieldError[] };

/** Fields of the form that are answered by the public only, at the moment of filing. */
const NOT_KEPT: readonly RequestField[] = ['consent', 'challenge'];

const PERSON_FIELDS: readonly RequestField[] = ['name', 'identity_document_type', 'identity_document_number'];
const ORGANIZATION_FIELDS: readonly RequestField[] = [
  'organization_name',
  'organization_category',
  'unified_code',
  'legal_representative',
  'contact_name',
];
const AGENT_FIELDS: readonly RequestField[] = [
  'agent_name',
  'agent_identity_document_number',
  'agent_telephone',
];

const telephone = z.string().regex(/^(1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8}([-转]\d{1,6})?)$/);
const RESIDENT_NUMBER = /^\d{17}[\dXx]$/;

/** What a well-formed value looks like, field by field. */
const FORMATS: Readonly<Partial<Record<RequestField, z.ZodType>>> = {
  applicant_kind: z.enum(['natural_person', 'organization']),
  identity_document_type: z.enum([
    'resident_identity_card',
    'passport',
    'hong_kong_macao_taiwan_permit',
    'military_card',
    'other',
  ]),
  identity_document_number: z.string().regex(/^[0-9A-Za-z()（）一-龥-]{5,30}$/),
  organization_category: z.enum(APPLICANT_CATEGORIES).exclude(['natural_person']),
  unified_code: z.string().regex(/^[0-9A-Z]{18}$/),
  telephone,
  email: z.email(),
  postal_code: z.string().regex(/^\d{6}$/),
  agent_identity_document_number: z.string().regex(/^[0-9A-Za-z()（）一-龥-]{5,30}$/),
  agent_telephone: telephone,
  wanted_form: z.enum(['paper', 'electronic', 'other']),
  wanted_way: z.enum(['post', 'email', 'pick_up', 'read_on_site']),
};

/** A form as it comes in: texts by field; what is no field of the form is left aside. */
export const rawFormSchema = z
  .object(Object.fromEntries(REQUEST_FIELDS.map((field) => [field, z.string().max(100_000).optional()])))
  .transform((fields): RequestFormValues => trimmed(fields));

function trimmed(fields: Readonly<Record<string, string | undefined>>): RequestFormValues {
  const entries = REQUEST_FIELDS.flatMap((field) => {
    const value = fields[field]?.trim() ?? '';
    return value === '' ? [] : [[field, value] as const];
  });
  return Object.fromEntries(entries);
}

/**
 * Checks a form (条例 art. 29 para 2): who asks with proof of identity and contact, what is wanted, how it is to be had.
 * @param source `public`: the applicant's consent is needed too; `counter`: staff write down what was handed in
 */
export function checkForm(given: RequestFormValues, source: 'public' | 'counter'): CheckedForm {
  const values = ownFields(trimmed(given));
  const required = requiredFields(values, source);
  const errors = REQUEST_FIELDS.flatMap((field): FieldError[] => {
    const value = values[field];
    if (value === undefined) return required.has(field) ? [{ field, problem: 'missing' }] : [];
    if ([...value].length > (REQUEST_FIELD_LIMITS[field] ?? 100)) return [{ field, problem: 'too_long' }];
    return isWellFormed(field, value, values) ? [] : [{ field, problem: 'malformed' }];
  });
  const category = categoryOf(values);
  if (errors.length > 0 || category === undefined) return { ok: false, errors };
  const kept = Object.entries(values).filter(([field]) => !NOT_KEPT.some((name) => name === field));
  return { ok: true, form: { applicantCategory: category, values: Object.fromEntries(kept) } };
}

/** Takes out what belongs to the other kind of applicant: a browser without style sheets shows both. */
function ownFields(values: RequestFormValues): RequestFormValues {
  const foreign = values.applicant_kind === 'organization' ? PERSON_FIELDS : ORGANIZATION_FIELDS;
  const entries = Object.entries(values).filter(([field]) => !foreign.some((name) => name === field));
  return Object.fromEntries(entries);
}

function requiredFields(values: RequestFormValues, source: 'public' | 'counter'): Set<RequestField> {
  const required = new Set<RequestField>(['applicant_kind', 'telephone', 'wanted_form', 'wanted_way']);
  if (values.applicant_kind === 'natural_person') for (const field of PERSON_FIELDS) required.add(field);
  if (values.applicant_kind === 'organization') for (const field of ORGANIZATION_FIELDS) required.add(field);
  if (AGENT_FIELDS.some((field) => values[field] !== undefined)) {
    for (const field of AGENT_FIELDS) required.add(field);
  }
  const described = ['wanted_title', 'wanted_document_number', 'wanted_description'] as const;
  if (described.every((field) => values[field] === undefined)) required.add('wanted_title');
  if (values.wanted_way === 'email') required.add('email');
  if (values.wanted_way === 'post') required.add('address');
  if (source === 'public') required.add('consent');
  return required;
}

function isWellFormed(field: RequestField, value: string, values: RequestFormValues): boolean {
  if (field === 'identity_document_number' && values.identity_document_type === 'resident_identity_card') {
    return RESIDENT_NUMBER.test(value);
  }
  return FORMATS[field]?.safeParse(value).success ?? true;
}

function categoryOf(values: RequestFormValues): ApplicantCategory | undefined {
  if (values.applicant_kind === 'natural_person') return 'natural_person';
  return APPLICANT_CATEGORIES.find((category) => category === values.organization_category);
}

/** The name by which letters address the applicant. */
export function applicantName(values: RequestFormValues): string {
  return values.name ?? values.organization_name ?? '';
}

/** What is wanted as a letter quotes it: without the full stop that the sentence around it brings. */
export function quotedWanted(values: RequestFormValues): string {
  return `“${wantedText(values).replace(/[。；，.;,\s]+$/, '')}”`;
}

/** What is wanted, in one phrase: title, document number, other features. */
export function wantedText(values: RequestFormValues): string {
  const { wanted_title, wanted_document_number, wanted_description } = values;
  const number = wanted_document_number === undefined ? undefined : `（${wanted_document_number}）`;
  const named = `${wanted_title ?? ''}${number ?? ''}`;
  return [named, wanted_description].filter((part) => part !== undefined && part !== '').join('；');
}
