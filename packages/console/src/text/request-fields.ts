/** The fields of a request (条例 art. 29) as the counter enters them and the record shows them. */
import { APPLICANT_CATEGORY_LABELS, type ApplicantCategory } from '@gongkai/law/request';

/** Applicant categories where they stand alone: outside the report's table a bare 其他 would say nothing. */
export const CATEGORY_WORDS: Readonly<Record<ApplicantCategory, string>> = {
  ...APPLICANT_CATEGORY_LABELS,
  other_organization: '其他组织',
};

/** Fields that say what is wanted, in the order of the form. */
export const CONTENT_FIELDS = [
  'wanted_title',
  'wanted_document_number',
  'wanted_description',
  'wanted_form',
  'wanted_way',
  'accepts_other_form',
] as const;

/** Fields that say who asks, in the order of the form. */
export const APPLICANT_FIELDS = [
  'name',
  'organization_name',
  'organization_category',
  'unified_code',
  'legal_representative',
  'contact_name',
  'identity_document_type',
  'identity_document_number',
  'telephone',
  'email',
  'postal_code',
  'address',
  'agent_name',
  'agent_identity_document_number',
  'agent_telephone',
] as const;

export type RequestFieldName =
  | (typeof CONTENT_FIELDS)[number]
  | (typeof APPLICANT_FIELDS)[number]
  | 'applicant_kind';

/** Short labels of the fields, by the official form; those not named here: `fieldLabel`. */
export const REQUEST_LABELS: Readonly<Partial<Record<string, string>>> = {
  name: '姓名',
  wanted_description: '特征描述',
  accepts_other_form: '其他形式',
};

/** A value of a field with choices, and its words. */
export interface FieldChoice {
  value: string;
  label: string;
}

/** The choices of the fields that have them. */
export const FIELD_CHOICES: Readonly<Partial<Record<string, readonly FieldChoice[]>>> = {
  applicant_kind: [
    { value: 'natural_person', label: '公民' },
    { value: 'organization', label: '法人或者其他组织' },
  ],
  identity_document_type: [
    { value: 'resident_identity_card', label: '居民身份证' },
    { value: 'passport', label: '护照' },
    { value: 'hong_kong_macao_taiwan_permit', label: '港澳台居民居住证、来往内地（大陆）通行证' },
    { value: 'military_card', label: '军人证件' },
    { value: 'other', label: '其他有效身份证件' },
  ],
  organization_category: [
    { value: 'commercial_enterprise', label: '商业企业' },
    { value: 'research_institution', label: '科研机构' },
    { value: 'public_welfare_organization', label: '社会公益组织' },
    { value: 'legal_service_institution', label: '法律服务机构' },
    { value: 'other_organization', label: '其他' },
  ],
  wanted_form: [
    { value: 'paper', label: '纸质' },
    { value: 'electronic', label: '电子' },
    { value: 'other', label: '其他' },
  ],
  wanted_way: [
    { value: 'post', label: '邮寄' },
    { value: 'email', label: '电子邮件' },
    { value: 'pick_up', label: '自行领取' },
    { value: 'read_on_site', label: '当面查阅、抄录' },
  ],
  accepts_other_form: [
    { value: 'yes', label: '也接受其他形式' },
    { value: 'on', label: '也接受其他形式' },
    { value: 'true', label: '也接受其他形式' },
  ],
};

/** The words of a value; the value itself where the field is free text. */
export function choiceLabel(field: string, value: string): string {
  return FIELD_CHOICES[field]?.find((choice) => choice.value === value)?.label ?? value;
}
