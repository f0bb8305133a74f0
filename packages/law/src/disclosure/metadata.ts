/**
 * Catalogue metadata of a disclosure item: fields, default labels, which must be filled before release.
 * 条例 art. 12 para 3; 政府信息公开目录系统实施指引（试行）.
 */
import type { MetadataClass } from './kinds/declaration.ts';
import { ITEM_KINDS, type ItemKind } from './kinds/kinds.ts';

export type { ItemKind } from './kinds/kinds.ts';

export type MetadataFieldId =
  | 'index_number'
  | 'title'
  | 'summary'
  | 'formed_on'
  | 'published_on'
  | 'publisher'
  | 'document_number'
  | 'topic_class'
  | 'genre_class'
  | 'audience_class'
  | 'combined_class'
  | 'keywords'
  | 'disclosure_mode'
  | 'validity'
  | 'repealed_on'
  | 'source_name';

export type LabelFamily = 'local' | 'state_council';

/** One field of the metadata block. */
export interface MetadataField {
  readonly id: MetadataFieldId;
  /** Default labels; `state_council` where central pages print another word for the same fact. */
  readonly labels: Readonly<Record<LabelFamily, string>>;
  /** Classes of kinds for which the field may not be empty at release. A normative document is a document too. */
  readonly requiredFor: readonly MetadataClass[];
  /** Server fields are given at release and are never typed (a typed date of release could be faked). */
  readonly setBy: 'staff' | 'server';
  /** Longest text that is accepted, in characters, where one is set. */
  readonly maxLength?: number;
}

const ALL: readonly MetadataClass[] = ['plain', 'document', 'normative_document'];
const DOCUMENTS: readonly MetadataClass[] = ['document', 'normative_document'];
const NONE: readonly MetadataClass[] = [];

const same = (label: string): Readonly<Record<LabelFamily, string>> => ({
  local: label,
  state_council: label,
});

/** The metadata block in the order in which it is printed. */
export const METADATA_FIELDS: readonly MetadataField[] = [
  { id: 'index_number', labels: same('索引号'), requiredFor: ALL, setBy: 'server', maxLength: 35 },
  {
    id: 'title',
    labels: { local: '信息名称', state_council: '标题' },
    requiredFor: ALL,
    setBy: 'staff',
    maxLength: 200,
  },
  {
    id: 'publisher',
    labels: { local: '发布机构', state_council: '发文机关' },
    requiredFor: ALL,
    setBy: 'staff',
  },
  {
    id: 'document_number',
    labels: { local: '文号', state_council: '发文字号' },
    requiredFor: DOCUMENTS,
    setBy: 'staff',
    maxLength: 60,
  },
  {
    id: 'formed_on',
    labels: { local: '生成日期', state_council: '成文日期' },
    requiredFor: ALL,
    setBy: 'staff',
  },
  { id: 'published_on', labels: same('发布日期'), requiredFor: ALL, setBy: 'server' },
  { id: 'topic_class', labels: same('主题分类'), requiredFor: ALL, setBy: 'staff' },
  { id: 'genre_class', labels: same('体裁分类'), requiredFor: DOCUMENTS, setBy: 'staff' },
  { id: 'audience_class', labels: same('服务对象分类'), requiredFor: NONE, setBy: 'staff' },
  { id: 'combined_class', labels: same('组配分类'), requiredFor: NONE, setBy: 'staff' },
  { id: 'disclosure_mode', labels: same('公开方式'), requiredFor: NONE, setBy: 'staff' },
  { id: 'validity', labels: same('有效性'), requiredFor: ['normative_document'], setBy: 'staff' },
  { id: 'repealed_on', labels: same('废止日期'), requiredFor: NONE, setBy: 'staff' },
  { id: 'source_name', labels: same('信息来源'), requiredFor: NONE, setBy: 'staff' },
  { id: 'keywords', labels: same('关键词'), requiredFor: NONE, setBy: 'staff' },
  { id: 'summary', labels: same('内容概述'), requiredFor: NONE, setBy: 'staff', maxLength: 100 },
];

/** Values of the staff-set fields as the server holds them; null, undefined and blank text count as empty. */
export type MetadataValues = Readonly<Partial<Record<MetadataFieldId, string | null>>>;

/**
 * The staff-set fields that are still empty though an item of this kind needs them at release.
 * Order is that of the printed block. 条例 art. 12 para 3.
 */
export function missingMetadata(kind: ItemKind, values: MetadataValues): MetadataFieldId[] {
  return METADATA_FIELDS.filter(
    (field) => field.setBy === 'staff' && isRequiredOf(kind, field) && isEmpty(values[field.id]),
  ).map((field) => field.id);
}

/** Whether a field may not be empty at the release of an item of a kind. */
function isRequiredOf(kind: ItemKind, field: MetadataField): boolean {
  return field.requiredFor.includes(ITEM_KINDS[kind].metadata);
}

function isEmpty(value: string | null | undefined): boolean {
  return value === null || value === undefined || value.trim() === '';
}
