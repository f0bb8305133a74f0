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

/** Families of labels that sites print for the same facts. */
export type LabelFamily = 'local' | 'state_council' | 'anhui';

/** The families with what to call them in a chooser; the first holds where a site has chosen none. */
export const LABEL_FAMILIES: readonly { readonly id: LabelFamily; readonly label: string }[] = [
  { id: 'local', label: '通用（发布机构、生成日期、信息名称、文号）' },
  { id: 'state_council', label: '国务院网站（发文机关、成文日期、标题、发文字号）' },
  { id: 'anhui', label: '安徽省（发布机构、发文日期、信息名称、发布文号、主题导航）' },
];

/** Longest label that a site may give a field, in characters. */
export const METADATA_LABEL_LENGTH = 12;

/** What a site prints before each value. */
export type MetadataLabels = Readonly<Record<MetadataFieldId, string>>;

/** How a site has its fields called: a family, and its own words where it differs from it. */
export interface MetadataLabelChoice {
  readonly family: LabelFamily;
  readonly own: Readonly<Partial<Record<MetadataFieldId, string>>>;
}

/** The labels of a site; the ids of the fields are the same for all. */
export function metadataLabels({ family, own }: MetadataLabelChoice): MetadataLabels {
  const entries = METADATA_FIELDS.map(({ id, labels }) => [id, own[id] ?? labels[family]]);
  return Object.fromEntries(entries) as Record<MetadataFieldId, string>;
}

/** One field of the metadata block. */
export interface MetadataField {
  readonly id: MetadataFieldId;
  /** The label in each family: the same fact under the words of central pages, or of those of Anhui. */
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
  anhui: label,
});

/** The metadata block in the order in which it is printed. */
export const METADATA_FIELDS: readonly MetadataField[] = [
  { id: 'index_number', labels: same('索引号'), requiredFor: ALL, setBy: 'server', maxLength: 35 },
  {
    id: 'title',
    labels: { local: '信息名称', state_council: '标题', anhui: '信息名称' },
    requiredFor: ALL,
    setBy: 'staff',
    maxLength: 200,
  },
  {
    id: 'publisher',
    labels: { local: '发布机构', state_council: '发文机关', anhui: '发布机构' },
    requiredFor: ALL,
    setBy: 'staff',
  },
  {
    id: 'document_number',
    labels: { local: '文号', state_council: '发文字号', anhui: '发布文号' },
    requiredFor: DOCUMENTS,
    setBy: 'staff',
    maxLength: 60,
  },
  {
    id: 'formed_on',
    labels: { local: '生成日期', state_council: '成文日期', anhui: '生成日期' },
    requiredFor: ALL,
    setBy: 'staff',
  },
  {
    id: 'published_on',
    labels: { local: '发布日期', state_council: '发布日期', anhui: '发文日期' },
    requiredFor: ALL,
    setBy: 'server',
  },
  {
    id: 'topic_class',
    labels: { local: '主题分类', state_council: '主题分类', anhui: '主题导航' },
    requiredFor: ALL,
    setBy: 'staff',
  },
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
