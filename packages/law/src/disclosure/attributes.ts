/**
 * Disclosure attribute (公开属性) of a piece of information, the grounds for keeping it closed, and
 * validity (有效性). 条例 art. 13 to 18.
 */

export type DisclosureAttribute = 'proactive' | 'on_request' | 'closed';

/** 公开属性, set when the information is made. */
export const DISCLOSURE_ATTRIBUTE_LABELS: Readonly<Record<DisclosureAttribute, string>> = {
  proactive: '主动公开',
  on_request: '依申请公开',
  closed: '不予公开',
};

export type ExemptionCode =
  | 'exempt_state_secret'
  | 'exempt_prohibited_by_law'
  | 'exempt_security_stability'
  | 'exempt_third_party'
  | 'exempt_internal_affairs'
  | 'exempt_process'
  | 'exempt_case_file';

/** A ground for not disclosing. `must_not` leaves the organ no choice, `may_not` leaves it one. */
export interface Exemption {
  readonly code: ExemptionCode;
  readonly label: string;
  readonly force: 'must_not' | 'may_not';
  readonly article: string;
}

/** Grounds for 不予公开, in the order of the Regulation. */
export const EXEMPTIONS: readonly Exemption[] = [
  {
    code: 'exempt_state_secret',
    label: '依法确定为国家秘密',
    force: 'must_not',
    article: '《政府信息公开条例》第十四条',
  },
  {
    code: 'exempt_prohibited_by_law',
    label: '法律、行政法规禁止公开',
    force: 'must_not',
    article: '《政府信息公开条例》第十四条',
  },
  {
    code: 'exempt_security_stability',
    label: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
    force: 'must_not',
    article: '《政府信息公开条例》第十四条',
  },
  {
    code: 'exempt_third_party',
    label: '涉及商业秘密、个人隐私等，公开会损害第三方合法权益',
    force: 'must_not',
    article: '《政府信息公开条例》第十五条',
  },
  {
    code: 'exempt_internal_affairs',
    label: '人事管理、后勤管理、内部工作流程等内部事务信息',
    force: 'may_not',
    article: '《政府信息公开条例》第十六条第一款',
  },
  {
    code: 'exempt_process',
    label: '讨论记录、过程稿、磋商信函、请示报告等过程性信息',
    force: 'may_not',
    article: '《政府信息公开条例》第十六条第二款',
  },
  {
    code: 'exempt_case_file',
    label: '行政执法案卷信息',
    force: 'may_not',
    article: '《政府信息公开条例》第十六条第二款',
  },
];

export type Validity = 'in_force' | 'expired' | 'repealed' | 'partly_expired' | 'amended';

/** 有效性 of a document; the values that sites print. */
export const VALIDITY_LABELS: Readonly<Record<Validity, string>> = {
  in_force: '有效',
  expired: '失效',
  repealed: '废止',
  partly_expired: '部分失效',
  amended: '修改',
};
