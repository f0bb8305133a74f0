/** An item as it is being written: plain values for the form, and the way to what the interface takes. */
import { isLocalDate, type LocalDate } from '@gongkai/law/calendar';
import {
  type DisclosureAttribute,
  type ExemptionCode,
  type ItemKind,
  type MetadataFieldId,
  missingMetadata,
  publicationDue,
} from '@gongkai/law/disclosure';
import { ITEM_KINDS, type KindFields } from '@gongkai/law/kinds';
import { withoutWaiting } from '@gongkai/writing';
import type { ListedFile } from '../../api/files.ts';
import type { ItemDraft, ItemMetadata, ItemRecord } from '../../api/items.ts';
import { isBlank, picturesSpeak } from '../../editor/html.ts';
import { fullDate } from '../../text/dates.ts';
import { faultsOf, withoutEmptyRows } from './kinds/form-fields.ts';

/** The form's values. Empty text stands for nothing. */
export interface DraftValues {
  organId: string;
  officeId: string | null;
  columnId: string | null;
  kind: ItemKind;
  attribute: DisclosureAttribute;
  /** The ground of a closed item; null while none is chosen. */
  exemption: ExemptionCode | null;
  /** It was public once, so that it stays one for the public. */
  wasPublic: boolean;
  title: string;
  body: string;
  documentNumber: string;
  summary: string;
  topicClass: string | null;
  genreClass: string | null;
  audienceClass: string | null;
  /** Codes by the scheme of the site's own. */
  ownClasses: Readonly<Record<string, readonly string[]>>;
  keywords: string[];
  formedOn: string;
  validity: 'in_force' | 'expired' | 'partly_expired' | 'amended' | null;
  effectiveOn: string;
  expiresOn: string;
  sourceName: string;
  /** The fields of the kind; what is empty is left out. */
  fields: KindFields;
  attachments: readonly ListedFile[];
}

/** A new item's values: of today, of the writer's own section office. */
export function newDraft(
  organId: string,
  officeId: string | null,
  today: LocalDate,
  kind: ItemKind = 'information',
): DraftValues {
  return {
    organId,
    officeId,
    columnId: null,
    kind,
    attribute: 'proactive',
    exemption: null,
    wasPublic: false,
    title: '',
    body: '',
    documentNumber: '',
    summary: '',
    topicClass: null,
    genreClass: ITEM_KINDS[kind].genre ?? null,
    audienceClass: null,
    ownClasses: {},
    keywords: [],
    formedOn: today,
    validity: null,
    effectiveOn: '',
    expiresOn: '',
    sourceName: '',
    fields: {},
    attachments: [],
  };
}

/** A stored item's values. */
export function draftOf(item: ItemRecord): DraftValues {
  const { metadata } = item;
  return {
    organId: item.organ.id,
    officeId: item.office?.id ?? null,
    columnId: item.column.id,
    kind: item.kind === 'annual_report' ? 'document' : item.kind,
    attribute: item.attribute,
    exemption: item.exemption,
    wasPublic: item.live !== 'none',
    title: item.title,
    body: item.body,
    documentNumber: metadata.documentNumber ?? '',
    summary: metadata.summary ?? '',
    topicClass: metadata.topicClass ?? null,
    genreClass: metadata.genreClass ?? null,
    audienceClass: metadata.audienceClass ?? null,
    ownClasses: metadata.ownClasses ?? {},
    keywords: metadata.keywords ?? [],
    formedOn: metadata.formedOn ?? '',
    validity: metadata.validity ?? null,
    effectiveOn: metadata.effectiveOn ?? '',
    expiresOn: metadata.expiresOn ?? '',
    sourceName: metadata.sourceName ?? '',
    fields: item.fields,
    attachments: item.attachments
      .filter(({ picture }) => picture !== true)
      .map(({ id, name, title }) => ({ id, name, title })),
  };
}

/** What the interface takes; null while no column is chosen or the title is empty, without which nothing can be kept. */
export function toItemDraft(values: DraftValues, before: ItemMetadata | undefined): ItemDraft | null {
  if (values.columnId === null || values.title.trim() === '') return null;
  const normative = ITEM_KINDS[values.kind].metadata === 'normative_document';
  return {
    columnId: values.columnId,
    ...(values.officeId === null ? {} : { officeId: values.officeId }),
    kind: values.kind,
    attribute: values.attribute,
    exemption: values.exemption,
    title: values.title.trim(),
    body: withoutWaiting(values.body),
    metadata: {
      ...before,
      documentNumber: textOrNone(values.documentNumber),
      summary: textOrNone(values.summary),
      topicClass: values.topicClass ?? undefined,
      genreClass: values.genreClass ?? undefined,
      audienceClass: values.audienceClass ?? undefined,
      ownClasses: values.ownClasses,
      keywords: values.keywords,
      formedOn: textOrNone(values.formedOn),
      validity: normative ? (values.validity ?? undefined) : undefined,
      effectiveOn: normative ? textOrNone(values.effectiveOn) : undefined,
      expiresOn: normative ? textOrNone(values.expiresOn) : undefined,
      sourceName: textOrNone(values.sourceName),
    },
    fields: withoutEmptyRows(values.kind, values.fields),
    attachments: values.attachments,
  };
}

function textOrNone(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

type MissingField = MetadataFieldId | 'body' | 'picture' | 'column' | 'exemption' | `fields.${string}`;

/**
 * What is still missing or wrong before the item may be submitted (条例 art. 12 para 3, and what its kind demands), by
 * field; `body` beside the metadata.
 */
export function missingOf(values: DraftValues): MissingField[] {
  const missing: MissingField[] = missingMetadata(values.kind, {
    title: values.title,
    publisher: 'organ',
    document_number: values.documentNumber,
    formed_on: values.formedOn,
    topic_class: values.topicClass,
    genre_class: values.genreClass,
    validity: values.validity,
  });
  if (values.columnId === null) missing.push('column');
  if (values.attribute === 'closed' && values.exemption === null) missing.push('exemption');
  if (ITEM_KINDS[values.kind].bodyOptional !== true && isBlank(values.body)) missing.push('body');
  if (!picturesSpeak(values.body)) missing.push('picture');
  const faults = faultsOf(values.kind, values.fields, values);
  return [...missing, ...faults.map(({ field }) => `fields.${field}` as const)];
}

/** `应于2026年12月22日前公开`: the limit of 条例 art. 26 from the day the information was made; null without a day. */
export function publicationSentence(formedOn: string): string | null {
  if (!isLocalDate(formedOn) || formedOn < '2008-05-01' || formedOn > '2099-12-31') return null;
  const { due, provisional } = publicationDue(formedOn);
  return `应于${fullDate(due)}前公开${provisional ? '（节假日安排尚未公布，日期为暂定）' : ''}`;
}

/** Whether a kept value still is a draft of this version of the program. */
export function isDraftValues(value: unknown): value is DraftValues {
  if (typeof value !== 'object' || value === null) return false;
  const model = newDraft('', null, '2000-01-01');
  return (
    Object.keys(model).every((key) => key in value) &&
    'title' in value &&
    typeof value.title === 'string' &&
    'body' in value &&
    typeof value.body === 'string' &&
    'fields' in value &&
    typeof value.fields === 'object' &&
    value.fields !== null &&
    'attachments' in value &&
    Array.isArray(value.attachments) &&
    'keywords' in value &&
    Array.isArray(value.keywords)
  );
}
