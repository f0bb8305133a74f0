/** The parts of the request form, in order: who asks, how to reach them, who acts for them, what is wanted, consent. */
import {
  APPLICANT_CATEGORIES,
  APPLICANT_CATEGORY_LABELS,
  CORRECTION_NOTICE_DAYS,
} from '@gongkai/law/request';
import {
  type Choice,
  choiceField,
  type FieldFrame,
  selectField,
  statementField,
  type TextField,
  textArea,
  textField,
} from '../components/form-field.ts';
import { type Html, html } from '../markup.ts';
import {
  REQUEST_FIELD_LABELS,
  REQUEST_FIELD_LIMITS,
  type RequestField,
  type RequestFormValues,
} from './fields.ts';

/** What was typed, and the sentences for what was wrong with it. */
export type FormState = {
  readonly values: RequestFormValues;
  readonly sentences: ReadonlyMap<RequestField, string>;
};

const APPLICANT_KINDS: readonly Choice[] = [
  { value: 'natural_person', label: '公民' },
  { value: 'organization', label: '法人或者其他组织' },
];

const IDENTITY_DOCUMENTS: readonly Choice[] = [
  { value: 'resident_identity_card', label: '居民身份证' },
  { value: 'passport', label: '护照' },
  { value: 'hong_kong_macao_taiwan_permit', label: '港澳台居民居住证、来往内地（大陆）通行证' },
  { value: 'military_card', label: '军人证件' },
  { value: 'other', label: '其他有效身份证件' },
];

/** The categories of the annual report's request table (国办公开办函〔2021〕30号). */
const ORGANIZATION_CATEGORIES: readonly Choice[] = APPLICANT_CATEGORIES.filter(
  (category) => category !== 'natural_person',
).map((category) => ({ value: category, label: APPLICANT_CATEGORY_LABELS[category] }));

const FORMS: readonly Choice[] = [
  { value: 'paper', label: '纸质' },
  { value: 'electronic', label: '电子' },
  { value: 'other', label: '其他', hint: '如光盘，请在特征描述中写明' },
];

const WAYS: readonly Choice[] = [
  { value: 'post', label: '邮寄', hint: '寄往上面填写的通信地址' },
  { value: 'email', label: '电子邮件', hint: '发往上面填写的电子邮箱' },
  { value: 'pick_up', label: '自行领取' },
  { value: 'read_on_site', label: '当面查阅、抄录' },
];

/** Applicant: kind, then the fields of that kind. Where the browser can, the stylesheet shows only those. */
export function applicantFields(state: FormState): Html {
  return html`<fieldset class="part"><legend>申请人</legend>
${choiceField({ ...frame(state, 'applicant_kind'), type: 'radio', values: chosen(state, 'applicant_kind'), choices: APPLICANT_KINDS })}
<fieldset class="kind for-person"><legend>公民填写以下各项</legend>
${text(state, 'name', { autocomplete: 'name', hint: '与身份证件一致。' })}
${selectField({ ...frame(state, 'identity_document_type'), value: state.values.identity_document_type ?? '', choices: IDENTITY_DOCUMENTS })}
${text(state, 'identity_document_number', { hint: '用于核实申请人身份，列表和查询页面上不予显示。' })}
</fieldset>
<fieldset class="kind for-organization"><legend>法人或者其他组织填写以下各项</legend>
${text(state, 'organization_name', { width: 'full', autocomplete: 'organization' })}
${selectField({ ...frame(state, 'organization_category', true, '用于年度报告统计。律师事务所等以本单位名义申请的，选法律服务机构。'), value: state.values.organization_category ?? '', choices: ORGANIZATION_CATEGORIES })}
${text(state, 'unified_code', { hint: '18位。', maxLength: 18 })}
${text(state, 'legal_representative', {})}
${text(state, 'contact_name', { autocomplete: 'name' })}
</fieldset>
</fieldset>`;
}

/** How the organ reaches the applicant. */
export function contactFields(state: FormState): Html {
  return html`<fieldset class="part"><legend>联系方式</legend>
${text(state, 'telephone', { type: 'tel', inputMode: 'tel', autocomplete: 'tel' })}
${text(state, 'email', { type: 'email', inputMode: 'email', autocomplete: 'email', required: false, hint: '以电子邮件方式获取信息的必须填写。' })}
${text(state, 'address', { width: 'full', autocomplete: 'street-address', required: false, hint: '以邮寄方式获取信息的必须填写。' })}
${text(state, 'postal_code', { inputMode: 'numeric', autocomplete: 'postal-code', width: 'short', required: false })}
</fieldset>`;
}

/** Agent, folded away unless there is one. */
export function agentFields(state: FormState): Html {
  const fields = ['agent_name', 'agent_identity_document_number', 'agent_telephone'] as const;
  const open = fields.some((field) => state.values[field] || state.sentences.has(field));
  return html`<details class="part"${open && html` open`}><summary>由代理人代为申请的，填写代理人信息</summary>
<p class="hint">代理人还应当向本机关提交授权委托书和双方的身份证明。</p>
${fields.map((field) => text(state, field, { required: false }))}
</details>`;
}

const DESCRIPTION_HINT =
  '例如事项、时间、地点、制作机关。一份申请写一项为宜；请勿填写他人的身份证号码等个人信息。';

/** What is wanted, in which form and by which way (条例 art. 29 para 2(2), (3)). */
export function wantedFields(state: FormState): Html {
  return html`<fieldset class="part"><legend>所需信息</legend>
<p class="hint">信息名称、文号、其他特征描述至少填写一项。写得越具体，查找越快；内容不明确的，本机关会在${CORRECTION_NOTICE_DAYS}个工作日内一次性告知补正。</p>
${text(state, 'wanted_title', { width: 'full', required: false })}
${text(state, 'wanted_document_number', { required: false })}
${textArea({ ...frame(state, 'wanted_description', false, DESCRIPTION_HINT), value: state.values.wanted_description ?? '', rows: 6, maxLength: REQUEST_FIELD_LIMITS.wanted_description })}
${choiceField({ ...frame(state, 'wanted_form'), type: 'radio', values: chosen(state, 'wanted_form'), choices: FORMS })}
${choiceField({ ...frame(state, 'wanted_way'), type: 'radio', values: chosen(state, 'wanted_way'), choices: WAYS })}
${statementField({ ...frame(state, 'accepts_other_form', false), checked: state.values.accepts_other_form !== undefined })}
</fieldset>`;
}

/** What happens with the applicant's data, and consent to it. */
export function consentField(state: FormState): Html {
  return html`<fieldset class="part"><legend>个人信息说明</legend>
<p>所填写的姓名、证件号码和联系方式仅用于核实身份、登记、联系和答复，由办理本申请的人员查阅，加密保存，不向社会公开。提交后可以凭申请编号和查询码查询办理情况。</p>
${statementField({ ...frame(state, 'consent'), checked: state.values.consent !== undefined })}
</fieldset>`;
}

function text(
  state: FormState,
  name: RequestField,
  given: Omit<Partial<TextField>, 'name' | 'label' | 'error' | 'value'>,
): Html {
  return textField({
    maxLength: REQUEST_FIELD_LIMITS[name],
    ...given,
    ...frame(state, name, given.required, given.hint),
    value: state.values[name] ?? '',
  });
}

function frame(state: FormState, name: RequestField, required = true, hint?: string): FieldFrame {
  return { name, label: REQUEST_FIELD_LABELS[name], required, hint, error: state.sentences.get(name) };
}

function chosen(state: FormState, name: RequestField): readonly string[] {
  const value = state.values[name];
  return value === undefined ? [] : [value];
}
