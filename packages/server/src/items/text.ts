/**
 * The text of an item: title, body and the catalogue metadata that staff write (条例 art. 12 para 3). A text is
 * never changed once it is stored; its hash stands in the journal.
 */
import { createHash } from 'node:crypto';
import { isLocalDate, LAST_DAY } from '@gongkai/law/calendar';
import {
  METADATA_FIELDS,
  type MetadataFieldId,
  type MetadataValues,
  missingMetadata,
  type ItemKind as StatutoryKind,
} from '@gongkai/law/disclosure';
import {
  type FieldFault,
  facetOf,
  ITEM_KINDS,
  type KindFields,
  kindFaults,
  tiesOf,
} from '@gongkai/law/kinds';
import { MASKABLE, NO_DICTIONARIES, scanText } from '@gongkai/law/privacy';
import { z } from 'zod';
import { type AttachmentInput, attachmentListSchema, type ListedFile } from '../attachments/index.ts';
import type { Context } from '../platform/context.ts';
import { invalid, type RefusalReason } from '../platform/errors.ts';
import { canonicalJson } from '../platform/journal/chain.ts';
import type { JsonObject } from '../platform/journal/schema.ts';
import { cleanHtml, picturesSpeak, plainText } from './clean-html.ts';
import { type FieldsInput, fieldsSchema, parseFields } from './fields.ts';

/** What an item is. A report comes here already approved, and is corrected where it was made. */
export type ItemKind = StatutoryKind | 'annual_report';

const maxOf = (id: MetadataFieldId): number =>
  METADATA_FIELDS.find((field) => field.id === id)?.maxLength ?? 100;

/** Text on one line: signs that only steer a machine become spaces. */
const oneLine = z.string().transform((text) => text.replace(/\p{Cc}+/gu, ' ').trim());

/** An optional line: blank text counts as none. */
const line = (max: number) =>
  oneLine
    .pipe(z.string().max(max))
    .nullish()
    .transform((text) => (text === '' || text === null ? undefined : text));

/** No document of the state is older, and none runs longer than the calendar. */
const EARLIEST = '1949-10-01';

const date = z
  .string()
  .refine((text) => isLocalDate(text) && text >= EARLIEST && text <= LAST_DAY, { message: 'YYYY-MM-DD' })
  .nullish()
  .transform((text) => text ?? undefined);

/** Codes of classes by the code of the scheme, of schemes that the site made; schemes without any are left out. */
const ownClasses = z
  .record(z.string().regex(/^[a-z][a-z0-9-]{1,19}$/), z.array(z.string().min(1).max(20)).max(10))
  .refine((given) => Object.keys(given).length <= 20)
  .nullish()
  .transform((given) => {
    const filled = Object.entries(given ?? {})
      .filter(([, codes]) => codes.length > 0)
      .map(([scheme, codes]) => [scheme, [...new Set(codes)]] as const);
    return filled.length === 0 ? undefined : Object.fromEntries(filled);
  });

/** Metadata as staff send it; dates are `YYYY-MM-DD`, classes the codes of the site's schemes. */
export const metadataSchema = z.strictObject({
  documentNumber: line(maxOf('document_number')),
  summary: line(maxOf('summary')),
  topicClass: line(20),
  genreClass: line(20),
  audienceClass: line(60),
  ownClasses,
  combinedClass: line(60),
  sourceName: line(100),
  keywords: z
    .array(oneLine.pipe(z.string().min(1).max(30)))
    .max(20)
    .optional(),
  formedOn: date,
  validity: z
    .enum(['in_force', 'expired', 'partly_expired', 'amended'])
    .nullish()
    .transform((value) => value ?? undefined),
  effectiveOn: date,
  expiresOn: date,
});

/** A text as staff send it; an edit that names no `attachments` or no `fields` keeps those of the text before. */
export const textSchema = z.strictObject({
  title: oneLine.pipe(z.string().min(1).max(maxOf('title'))),
  body: z.string(),
  metadata: metadataSchema,
  attachments: attachmentListSchema.optional(),
  /** The fields of the item's kind, by their ids. */
  fields: fieldsSchema.optional(),
});

/** Metadata as stored: what is empty is left out. */
export type TextMetadata = Partial<z.output<typeof metadataSchema>> & {
  /** Where a document that was made elsewhere in the program has its own page. */
  ownPage?: string;
};

/** A text as given to an operation. */
export interface TextInput {
  title: string;
  body: string;
  metadata: TextMetadata;
  /** The files to list, in order. */
  attachments?: readonly AttachmentInput[];
  /** The fields of the item's kind. */
  fields?: FieldsInput | KindFields;
}

/** A text as it is stored: its files are listed with the hashes of their content. */
export interface StoredText extends TextInput {
  attachments: readonly ListedFile[];
  fields: KindFields;
}

/** A text ready to be stored: body cleaned, hash taken, and what lists and other items ask of its fields. */
export interface PreparedText extends StoredText {
  contentHash: Buffer;
  /** Items that the fields name, each as `relation:id`. */
  ties: string[];
  /** Value by which the lists of the kind are divided. */
  facet: string | null;
}

/**
 * Cleans and checks a text; does not yet demand that it is complete, and does not ask whether its classes are open.
 * @throws Refusal `body_too_long`, `formed_in_future`, `expires_before_effect`, `personal_data` in the title or the number
 */
export function prepareText(context: Context, input: TextInput): PreparedText {
  const { metadata } = input;
  const faults: RefusalReason[] = [];
  if (metadata.formedOn !== undefined && metadata.formedOn > context.today) {
    faults.push({ code: 'formed_in_future', field: 'metadata.formedOn', expected: context.today });
  }
  const { effectiveOn, expiresOn } = metadata;
  if (effectiveOn !== undefined && expiresOn !== undefined && expiresOn < effectiveOn) {
    faults.push({ code: 'expires_before_effect', field: 'metadata.expiresOn', expected: effectiveOn });
  }
  faults.push(...personalFaults({ title: input.title, 'metadata.documentNumber': metadata.documentNumber }));
  if (faults.length > 0) throw invalid(...faults);
  const text = { title: input.title, body: cleanHtml(input.body), metadata, attachments: [], fields: {} };
  return { ...text, contentHash: contentHash(text), ties: [], facet: null };
}

/**
 * Lines that go into the journal, which nobody can erase, so personal data is refused there at once
 * (个人信息保护法 art. 47).
 */
function personalFaults(lines: Readonly<Record<string, string | undefined>>): RefusalReason[] {
  return Object.entries(lines).flatMap(([field, line]) => {
    const found = scanText(line ?? '', NO_DICTIONARIES);
    const isPersonal = found.some(({ kind, blocking }) => blocking && MASKABLE.has(kind));
    return isPersonal ? [{ code: 'personal_data', field, article: '《政府信息公开条例》第十五条' }] : [];
  });
}

/** The text with the files that it lists; they are part of it, so the hash is taken with them. */
export function withFiles(text: PreparedText, attachments: readonly ListedFile[]): PreparedText {
  return { ...text, attachments, contentHash: contentHash({ ...text, attachments }) };
}

/**
 * The text with the fields of its kind; they are part of it, so the hash is taken with them.
 * @throws Refusal naming each field that is not what the kind declares
 */
export function withFields(text: PreparedText, kind: ItemKind, input: TextInput['fields']): PreparedText {
  const fields = parseFields(kind, input ?? {});
  const declared = kind === 'annual_report' ? undefined : ITEM_KINDS[kind];
  const ties = declared === undefined ? [] : tiesOf(declared, fields);
  return {
    ...text,
    fields,
    contentHash: contentHash({ ...text, fields }),
    ties: ties.map(({ relation, item }) => `${relation}:${item}`),
    facet: declared === undefined ? null : facetOf(declared, fields),
  };
}

/** SHA-256 over title, body, metadata and, where there are any, the files listed and the fields of the kind. */
export function contentHash(text: StoredText): Buffer {
  const { title, body, metadata, attachments, fields } = text;
  const further = [
    ...(attachments.length === 0 ? [] : [{ attachments: attachments.map((file) => ({ ...file })) }]),
    ...(Object.keys(fields).length === 0 ? [] : [{ fields: plainFields(fields) }]),
  ];
  return createHash('sha256')
    .update(canonicalJson([title, body, { ...metadata }, ...further]))
    .digest();
}

function plainFields(fields: KindFields): JsonObject {
  return structuredClone(fields) as JsonObject;
}

const FIELD_NAMES: Readonly<Partial<Record<MetadataFieldId, string>>> = {
  title: 'title',
  document_number: 'metadata.documentNumber',
  formed_on: 'metadata.formedOn',
  topic_class: 'metadata.topicClass',
  genre_class: 'metadata.genreClass',
  validity: 'metadata.validity',
};

/**
 * What the catalogue (条例 art. 12 para 3) and the item's kind still need before the text may go into review, field by
 * field. The organ publishes in its own name, so the publisher is never missing.
 */
export function missingFields(kind: StatutoryKind, text: StoredText): RefusalReason[] {
  const { metadata } = text;
  const declared = ITEM_KINDS[kind];
  const values: MetadataValues = {
    title: text.title,
    publisher: 'organ',
    document_number: metadata.documentNumber,
    formed_on: metadata.formedOn,
    topic_class: metadata.topicClass,
    genre_class: metadata.genreClass,
    validity: metadata.validity,
  };
  const fields = missingMetadata(kind, values).map((id) => FIELD_NAMES[id] ?? id);
  if (declared.bodyOptional !== true && plainText(text.body) === '') fields.push('body');
  const missing: RefusalReason[] = fields.map((field) => ({
    code: 'required',
    field,
    article: '《政府信息公开条例》第十二条第三款',
  }));
  if (!picturesSpeak(text.body)) missing.push({ code: 'picture_without_text', field: 'body' });
  return [...missing, ...kindFaults(declared, text.fields, metadata).map(namedInText)];
}

/** Faults of the kind's own fields stand under `fields`, those of the metadata where they are. */
function namedInText(fault: FieldFault): RefusalReason {
  return fault.field.startsWith('metadata.') ? fault : { ...fault, field: `fields.${fault.field}` };
}
