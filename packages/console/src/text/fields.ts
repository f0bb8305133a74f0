/** Chinese names of the fields that forms send, for faults that the server names by field. */

import { columnsOf, ITEM_KIND_IDS, ITEM_KINDS } from '@gongkai/law/kinds';
import { FORM_FIELD_LABELS } from '@gongkai/law/request';

const FIELDS: Readonly<Record<string, string>> = {
  ...FORM_FIELD_LABELS,
  login: '账号',
  password: '密码',
  current: '现用密码',
  next: '新密码',
  name: '姓名、名称',
  title: '标题',
  body: '正文',
  attachments: '附件',
  attribute: '公开属性',
  exemption: '不予公开的理由',
  columnId: '栏目',
  officeId: '科室',
  organId: '机关',
  organ: '机关',
  kind: '类型',
  version: '版本',
  reason: '理由',
  opinion: '意见',
  source: '来源',
  value: '数值',
  stated: '数值',
  cell: '单元格',
  year: '年度',
  on: '日期',
  code: '代码',
  parentId: '上级栏目',
  freshnessDays: '更新期限',
  roles: '职责',
  documentNumber: '文号',
  document_number: '文号',
  summary: '内容概述',
  topicClass: '主题分类',
  topic_class: '主题分类',
  genreClass: '体裁分类',
  genre_class: '体裁分类',
  audienceClass: '服务对象分类',
  ownClasses: '自设分类',
  audience_class: '服务对象分类',
  combined_class: '组配分类',
  index_number: '索引号',
  published_on: '发布日期',
  disclosure_mode: '公开方式',
  repealed_on: '废止日期',
  source_name: '信息来源',
  label: '名称',
  parent: '上级',
  from: '自何日起',
  validFrom: '启用日期',
  validTo: '停用日期',
  keywords: '关键词',
  formedOn: '生成日期',
  formed_on: '生成日期',
  validity: '有效性',
  effectiveOn: '施行日期',
  expiresOn: '失效日期',
  repealedOn: '废止日期',
  sourceName: '信息来源',
  publisher: '发布机构',
  channel: '申请渠道',
  submittedOn: '提交日期',
  submitted_on: '提交日期',
  authority: '受理机关',
  caseNumber: '案号',
  filedOn: '受理日期',
  decidedOn: '决定日期',
  result: '结果',
  party: '第三方',
  points: '补正事项',
  respond_within: '期限（工作日）',
  late_reason: '逾期告知理由',
  clear: '内容是否明确',
  reasonable: '理由是否合理',
  delayed_until: '延迟至',
  consents: '是否同意公开',
  basis: '计收方式',
  amount: '金额',
  working_days: '延长工作日数',
  approved_by: '审批人',
  secrecy_reviewed_by: '保密审查人',
  outcome: '办理结果',
  matters: '各事项结果',
  way: '送达方式',
  receipt_number: '缴费凭证号',
  remark: '退回意见',
  event_id: '要更正的记录',
  field: '字段',
  was: '原值',
  is: '更正为',
  note: '备注',
  letter: '文书',
  text: '内容',
  accepts_other_form: '接受其他形式',
};

/** The Chinese name of a field by its dotted path: the innermost part that has one, else the path itself. */
export function fieldLabel(path: string): string {
  const ofKind = kindFieldLabel(path);
  if (ofKind !== null) return ofKind;
  const parts = path.split('.').reverse();
  const known = parts.find((part) => Object.hasOwn(FIELDS, part));
  return known === undefined ? path : (FIELDS[known] ?? path);
}

/** `fields.posts.0.quota`: the labels that the kinds of item declare, list and column. */
function kindFieldLabel(path: string): string | null {
  const [root, id, row, columnId] = path.split('.');
  if (root !== 'fields' || id === undefined) return null;
  const field = ITEM_KIND_IDS.flatMap((kind) => ITEM_KINDS[kind].fields).find(
    (candidate) => candidate.id === id && (row === undefined || columnsOf(candidate).length > 0),
  );
  if (field === undefined) return null;
  if (row === undefined) return field.label;
  const column = columnsOf(field).find((candidate) => candidate.id === columnId);
  return `${field.label}第${Number(row) + 1}行${column?.label ?? ''}`;
}
