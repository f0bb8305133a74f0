/**
 * Names of the fields of a request (条例 art. 29), as the public form prints them and as staff are told of a fault in
 * one. What only the public form asks (its sentences of consent) stands there.
 */
export const FORM_FIELD_LABELS = {
  applicant_kind: '申请人类别',
  identity_document_type: '证件类型',
  identity_document_number: '证件号码',
  organization_name: '单位名称',
  organization_category: '单位类别',
  unified_code: '统一社会信用代码',
  legal_representative: '法定代表人（负责人）',
  contact_name: '联系人',
  telephone: '联系电话',
  email: '电子邮箱',
  postal_code: '邮政编码',
  address: '通信地址',
  agent_name: '代理人姓名',
  agent_identity_document_number: '代理人证件号码',
  agent_telephone: '代理人联系电话',
  wanted_title: '信息名称',
  wanted_document_number: '文号',
  wanted_description: '其他特征描述',
  wanted_form: '提供形式',
  wanted_way: '获取途径',
} as const satisfies Readonly<Record<string, string>>;
