/** A request's form as lists and records show it: masked (个人信息保护法 art. 51). */
import type { RequestField, RequestFormValues } from '@gongkai/pages';
import { applicantName, wantedText } from './form.ts';
import { maskAddress, maskEmail, maskIdentityNumber, maskName, maskTelephone, maskText } from './mask.ts';

const MASKS: Readonly<Partial<Record<RequestField, (value: string) => string>>> = {
  name: maskName,
  identity_document_number: maskIdentityNumber,
  legal_representative: maskName,
  contact_name: maskName,
  telephone: maskTelephone,
  email: maskEmail,
  postal_code: maskIdentityNumber,
  address: maskAddress,
  agent_name: maskName,
  agent_identity_document_number: maskIdentityNumber,
  agent_telephone: maskTelephone,
};

const LONGEST_SUBJECT = 60;

function isWanted(field: string): boolean {
  return field.startsWith('wanted_') || field === 'accepts_other_form';
}

/** Who asks, in one word: `张某`; an organization by its name. */
export function maskedApplicant(form: RequestFormValues): string {
  return form.name === undefined ? applicantName(form) : maskName(form.name);
}

/** What is wanted, in one line. */
export function maskedSubject(form: RequestFormValues): string {
  const text = maskText(form.wanted_title ?? wantedText(form));
  return [...text].length > LONGEST_SUBJECT ? `${[...text].slice(0, LONGEST_SUBJECT).join('')}…` : text;
}

/** The fields about the applicant, masked. */
export function maskedApplicantFields(form: RequestFormValues): Record<string, string> {
  return fieldsOf(
    form,
    (field) => !isWanted(field),
    (field, value) => MASKS[field]?.(value) ?? value,
  );
}

/** The fields about the applicant, in full. */
export function applicantFields(form: RequestFormValues): Record<string, string> {
  return fieldsOf(
    form,
    (field) => !isWanted(field),
    (_field, value) => value,
  );
}

/** The fields about what is wanted; numbers that identify somebody are masked. */
export function contentFields(form: RequestFormValues): Record<string, string> {
  return fieldsOf(form, isWanted, (_field, value) => maskText(value));
}

function fieldsOf(
  form: RequestFormValues,
  wanted: (field: string) => boolean,
  shown: (field: RequestField, value: string) => string,
): Record<string, string> {
  const fields = Object.keys(form) as RequestField[];
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = form[field];
      return value === undefined || !wanted(field) ? [] : [[field, shown(field, value)]];
    }),
  );
}
