/** From a record to an item: cleaned, checked, placed; or what is wrong with it. */
import type { LocalDate } from '@gongkai/law/calendar';
import { type ClassScheme, classCodeOf, classFault, schemeOf } from '@gongkai/law/disclosure';
import type { Column } from '../catalogue/index.ts';
import {
  classFaults,
  metadataSchema,
  missingFields,
  preparedForRelease,
  type TextMetadata,
} from '../items/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal, type RefusalReason } from '../platform/errors.ts';
import { newId } from '../platform/identifiers.ts';
import type { ImportSettings } from './events.ts';
import { type CarriedFile, type LinkTargets, linkedBody, type RowNote } from './linking.ts';
import { bodyHtml, dayOf, type ImportField, type ImportMapping } from './mapping.ts';
import type { PageLinks, SourceRecord } from './records/index.ts';

/** An item that a row can become. */
export interface PreparedRow {
  /** The id that it will have. */
  id: string;
  columnId: string;
  title: string;
  body: string;
  metadata: TextMetadata;
  /** The day on which the older system released it. */
  publishedOn: LocalDate;
  /** The number that it has already, to be kept. */
  indexNumber: string | null;
  /** Files of an old site that come along. */
  files: readonly CarriedFile[];
}

/** What rows of an import are held against. */
export interface RowRules {
  mapping: ImportMapping;
  settings: ImportSettings;
  /** The open columns of the organ, by code and by name. */
  columns: ReadonlyMap<string, Column>;
  /** The classes of the site. */
  schemes: readonly ClassScheme[];
  targets: LinkTargets;
}

/** An item with what does not come along, or each thing that keeps the row from becoming one. */
export type Prepared = { row: PreparedRow; notes: readonly RowNote[] } | { faults: readonly RefusalReason[] };

/** Prepares a record with the links of its page, where it is one. */
export async function prepareRow(
  context: Context,
  record: SourceRecord['values'],
  links: PageLinks | null,
  rules: RowRules,
): Promise<Prepared> {
  const value = (field: ImportField): string => {
    const name = rules.mapping[field];
    return name === undefined ? '' : (record[name] ?? '').trim();
  };
  const publishedOn = dayOf(value('published_on'));
  if (publishedOn === null) return { faults: [{ code: 'published_on_unreadable', field: 'published_on' }] };
  if (publishedOn > context.today)
    return { faults: [{ code: 'published_in_future', field: 'published_on' }] };
  const formedOn = dayOf(value('formed_on')) ?? publishedOn;
  const classOn = (scheme: string, text: string) => openClass(rules.schemes, scheme, text, formedOn);
  const metadata = metadataSchema.safeParse({
    documentNumber: value('document_number'),
    summary: value('summary').slice(0, SUMMARY_LENGTH),
    topicClass: classOn('topic', value('topic_class')) ?? rules.settings.topicClass,
    genreClass: classOn('genre', value('genre_class')) ?? rules.settings.genreClass,
    sourceName: value('source_name').slice(0, 100),
    keywords: keywordsOf(value('keywords')),
    formedOn,
  });
  if (!metadata.success) {
    return {
      faults: metadata.error.issues.map((issue) => ({ code: 'value_unfit', field: issue.path.join('.') })),
    };
  }
  const written = bodyHtml(value('body'));
  const { body, files, notes } =
    links === null || links.targets.length === 0
      ? { body: written, files: [], notes: [] }
      : linkedBody(written, links, rules.targets);
  const row = {
    id: newId(),
    columnId: rules.columns.get(value('column'))?.id ?? rules.settings.columnId,
    title: value('title').replace(/\s+/g, ' '),
    body,
    metadata: metadata.data,
    publishedOn,
    indexNumber: value('index_number') || null,
    files,
  };
  return await checked(context, rules, row, notes);
}

/** 内容概述 is cut where an older system kept the first lines of the text in it. */
const SUMMARY_LENGTH = 100;
const TITLE_LENGTH = 200;

/** A picture without a text in its place is no reason to leave the item behind: the guard goes on asking for it. */
const LATER = 'picture_without_text';

async function checked(
  context: Context,
  rules: RowRules,
  row: PreparedRow,
  notes: readonly RowNote[],
): Promise<Prepared> {
  if (row.title === '') return { faults: [{ code: 'required', field: 'title' }] };
  if (row.title.length > TITLE_LENGTH) return { faults: [{ code: 'title_too_long', field: 'title' }] };
  try {
    const text = await preparedForRelease(context, { ...row, kind: rules.settings.kind });
    const missing = missingFields(rules.settings.kind, text);
    const faults = [
      ...missing.filter(({ code }) => code !== LATER),
      ...classFaults(rules.schemes, text.metadata, context.today),
    ];
    if (faults.length > 0) return { faults };
    const later = missing.some(({ code }) => code === LATER) ? [{ code: LATER, of: '' }] : [];
    return { row: { ...row, body: text.body }, notes: [...notes, ...later] };
  } catch (error) {
    if (error instanceof Refusal) return { faults: error.reasons };
    throw error;
  }
}

/** The class that an older system wrote, by code or by name, where it is one here that was open on the day. */
function openClass(
  schemes: readonly ClassScheme[],
  code: string,
  text: string,
  day: LocalDate,
): string | undefined {
  const scheme = schemeOf(schemes, code);
  const found = classCodeOf(scheme, text, day);
  return found !== undefined && classFault(scheme, found, day) === null ? found : undefined;
}

function keywordsOf(value: string): string[] {
  const words = value.split(/[\s,，;；、|]+/).filter((word) => word !== '' && word.length <= 30);
  return [...new Set(words)].slice(0, 20);
}
