/**
 * The fields of the public request form (条例 art. 29): their names as posted, in the order of the form, and the words
 * for what can be wrong with each.
 */

import { FORM_FIELD_LABELS } from '@gongkai/law/request';

export const REQUEST_FIELDS = [
  'applicant_kind',
  'name',
  'identity_document_type',
  'identity_document_number',
  'organization_name',
  'organization_category',
  'unified_code',
  'legal_representative',
  'contact_name',
  'telephone',
  'email',
  'postal_code',
  'address',
  'agent_name',
  'agent_identity_document_number',
  'agent_telephone',
  'wanted_title',
  'wanted_document_number',
  'wanted_description',
  'wanted_form',
  'wanted_way',
  'accepts_other_form',
  'consent',
  'challenge',
] as const;

export type RequestField = (typeof REQUEST_FIELDS)[number];

/** What was typed, as it was typed; a box that was not ticked and a field that was not filled are left out. */
export type RequestFormValues = Readonly<Partial<Record<RequestField, string>>>;

/** `missing`: needed and not filled. `malformed`: not what such a value looks like. `too_long`: over the limit. */
export type FieldProblem = 'missing' | 'malformed' | 'too_long';

export type FieldError = { readonly field: RequestField; readonly problem: FieldProblem };

/** Longest text accepted for each field, in characters. */
export const REQUEST_FIELD_LIMITS: Readonly<Partial<Record<RequestField, number>>> = {
  name: 50,
  identity_document_number: 30,
  organization_name: 100,
  unified_code: 18,
  legal_representative: 50,
  contact_name: 50,
  telephone: 30,
  email: 100,
  postal_code: 6,
  address: 200,
  agent_name: 50,
  agent_identity_document_number: 30,
  agent_telephone: 30,
  wanted_title: 200,
  wanted_document_number: 60,
  wanted_description: 2000,
};

export const REQUEST_FIELD_LABELS: Readonly<Record<RequestField, string>> = {
  ...FORM_FIELD_LABELS,
  name: '姓名',
  accepts_other_form: '本机关无法按上述形式提供的，也接受其他形式',
  consent: '本人已阅读上述说明，同意本机关为办理本申请处理所填写的个人信息。',
  challenge: '安全验证',
};

/** What a well-formed value looks like, to finish the sentence 格式不正确，应当…… */
const RIGHT_FORMS: Readonly<Partial<Record<RequestField, string>>> = {
  identity_document_number: '居民身份证号码应为18位，末位可以是X，其他证件按证件所载填写',
  unified_code: '统一社会信用代码应为18位数字或者大写字母',
  telephone: '请填写11位手机号码，或者带区号的固定电话',
  email: '电子邮箱应当形如 name@example.cn',
  postal_code: '邮政编码应为6位数字',
  agent_identity_document_number: '居民身份证号码应为18位，末位可以是X，其他证件按证件所载填写',
  agent_telephone: '请填写11位手机号码，或者带区号的固定电话',
};

/** Sentences for a missing value where “请填写……” would not do. */
const MISSING: Readonly<Partial<Record<RequestField, string>>> = {
  applicant_kind: '请选择申请人类别：公民，或者法人、其他组织',
  identity_document_type: '请选择证件类型',
  organization_category: '请选择单位类别',
  email: '请填写电子邮箱，以便按电子邮件途径提供',
  address: '请填写通信地址，以便寄送答复',
  wanted_title: '请写明所需信息的名称、文号或者其他特征，至少填写一项',
  wanted_form: '请选择提供形式',
  wanted_way: '请选择获取途径',
  consent: '请阅读个人信息说明并勾选同意，否则无法登记和答复',
  challenge: '安全验证尚未完成，请等待片刻后再次提交',
};

/** The sentence for an error: names the field and says what would be right. */
export function errorSentence({ field, problem }: FieldError): string {
  const label = REQUEST_FIELD_LABELS[field];
  if (field === 'challenge') return MISSING.challenge ?? label;
  switch (problem) {
    case 'missing':
      return MISSING[field] ?? `请填写${label}`;
    case 'malformed':
      return `${label}的格式不正确：${RIGHT_FORMS[field] ?? '请从所列选项中选择'}`;
    case 'too_long':
      return `${label}过长，最多${REQUEST_FIELD_LIMITS[field] ?? 0}个字`;
  }
}

/** Errors in the order in which their fields stand in the form. */
export function inFormOrder(errors: readonly FieldError[]): readonly FieldError[] {
  return REQUEST_FIELDS.flatMap((field) => errors.filter((error) => error.field === field));
}
