/**
 * Everything that an edition would make public, read by the guard: title, body, metadata, the fields of its kind, and its
 * files with what is hidden in them. Findings are reckoned anew each time; only decisions are stored.
 */
import type { HiddenFinding, HiddenPlace } from '@gongkai/documents/files';
import { ITEM_KINDS, type ItemKind, type KindFields } from '@gongkai/law/kinds';
import {
  type Dictionaries,
  demandOf,
  FINDING_DEMANDS,
  type FindingDemand,
  type FindingKind,
  type FindingReason,
  htmlText,
  MASKABLE,
  type Span,
  scanHtml,
  scanText,
  type TextFinding,
} from '@gongkai/law/privacy';
import { type FileReading, fileReadings, type ListedFile } from '../attachments/index.ts';
import type { Context } from '../platform/context.ts';
import { knownWords } from './dictionary.ts';
import { excerptOf } from './excerpt.ts';
import { cachedScan } from './file-scans.ts';
import { fieldsText, type LeafPath, type LeafText, leafOf, metadataText } from './leaf-text.ts';
import { addressOf } from './links.ts';

/** What is to be published. */
export interface GuardedEdition {
  itemId: string;
  kind: ItemKind | 'annual_report';
  title: string;
  body: string;
  metadata: Readonly<Record<string, unknown>>;
  fields: KindFields;
  attachments: readonly ListedFile[];
  /** Links of the body to pages of this site where nothing is, as far as they were asked. */
  goneLinks?: ReadonlySet<string>;
}

/** Where a finding stands. */
export type FindingPlace =
  | { part: 'title' }
  /** `shown` counts the signs of the body's text nodes, as a browser walks over them. */
  | { part: 'body'; shown: Span }
  | { part: 'metadata' | 'fields'; path: LeafPath }
  | { part: 'file'; file: { id: string; name: string }; of: 'name' | 'text' | 'hidden'; where?: HiddenPlace };

/** A finding of the guard. Its own text stays inside the server: lists show the excerpt, which is masked. */
export interface GuardFinding {
  /** Keyed hash of its kind and text, the same wherever in the item they stand. */
  id: string;
  kind: FindingKind;
  demand: FindingDemand;
  reason: FindingReason;
  right?: string;
  place: FindingPlace;
  /** Where it begins in the text of its part; of hidden content, its number. */
  at: number;
  excerpt: { before: string; text: string; after: string };
  /** Whether one click can mask it; a file has to be replaced instead. */
  maskable: boolean;
  /** Of a link to another site: when it was asked last. */
  checkedAt?: Date;
}

/** What the guard found, and the files that nobody could say anything of yet. */
export interface GuardReport {
  findings: GuardFinding[];
  waitingFiles: { id: string; name: string }[];
}

/** Metadata that people type, with their labels. */
export const METADATA_LABELS: Readonly<Record<string, string>> = {
  documentNumber: '文号',
  summary: '内容概述',
  audienceClass: '服务对象分类',
  combinedClass: '组配分类',
  sourceName: '信息来源',
  keywords: '关键词',
};

/** The fields of an edition as one text. */
export function fieldsOf(edition: GuardedEdition): LeafText {
  if (edition.kind === 'annual_report') return { text: '', leaves: [] };
  return fieldsText(ITEM_KINDS[edition.kind].fields, edition.fields);
}

/** Reads an edition. */
export async function guardReport(context: Context, edition: GuardedEdition): Promise<GuardReport> {
  const words = await knownWords(context);
  const readings = await fileReadings(
    context,
    edition.attachments.map((file) => file.id),
  );
  const id = (kind: FindingKind, text: string) => findingId(context, edition.itemId, kind, text);
  const files = edition.attachments.map((file) => ({ file, reading: readings.get(file.id) }));
  return {
    findings: [
      ...titleFindings(edition, words.known, id),
      ...[
        ...bodyFindings(edition, words.known, id),
        ...linkFindings(context, edition, edition.goneLinks ?? NO_LINKS),
      ].sort((a, b) => a.at - b.at),
      ...leafFindings('metadata', metadataText(METADATA_LABELS, edition.metadata), words.known, id),
      ...leafFindings('fields', fieldsOf(edition), words.known, id),
      ...files.flatMap(({ file, reading }) => fileFindings(context, file, reading, words, id)),
    ],
    waitingFiles: files
      .filter(({ reading }) => reading?.reading === 'waiting')
      .map(({ file }) => ({ id: file.id, name: file.name })),
  };
}

const NO_LINKS: ReadonlySet<string> = new Set();

/** The links of a body whose address is among those where nothing is. */
export function linkFindings(
  context: Context,
  { itemId, body }: Pick<GuardedEdition, 'itemId' | 'body'>,
  gone: ReadonlySet<string>,
): GuardFinding[] {
  if (gone.size === 0) return [];
  const { text, links, shownSpan } = htmlText(body);
  return links.flatMap((link) => {
    const address = addressOf(link);
    if (!gone.has(address)) return [];
    const span = { start: link.at, end: link.end };
    const words = text.slice(span.start, span.end);
    return [
      {
        id: findingId(context, itemId, 'dead_link', address),
        kind: 'dead_link' as const,
        demand: FINDING_DEMANDS.dead_link,
        reason: 'link_unreachable' as const,
        place: { part: 'body' as const, shown: shownSpan(span) },
        at: link.at,
        excerpt: {
          before: '',
          text: words || address,
          after: words === '' || words === address ? '' : `（${address}）`,
        },
        maskable: false,
      },
    ];
  });
}

/** What a finding is stored by: nothing of the text can be got back from it without the key. */
export function findingId(context: Context, itemId: string, kind: FindingKind, text: string): string {
  const plain = [context.site.id, itemId, kind, text].join('\n');
  return context.services.cipher.keyedHash('guard-finding', plain).toString('hex');
}

type IdOf = (kind: FindingKind, text: string) => string;

function asFinding(
  found: TextFinding,
  whole: { text: string; all: readonly TextFinding[] },
  place: FindingPlace,
  id: IdOf,
): GuardFinding {
  return {
    id: id(found.kind, found.text),
    kind: found.kind,
    demand: demandOf(found),
    reason: found.reason,
    ...(found.right === undefined ? {} : { right: found.right }),
    place,
    at: found.start,
    excerpt: excerptOf(whole.text, found, whole.all),
    maskable: place.part !== 'file' && MASKABLE.has(found.kind),
  };
}

function titleFindings({ title }: GuardedEdition, known: Dictionaries, id: IdOf): GuardFinding[] {
  const all = scanText(title, known);
  return all.map((found) => asFinding(found, { text: title, all }, { part: 'title' }, id));
}

function bodyFindings({ body }: GuardedEdition, known: Dictionaries, id: IdOf): GuardFinding[] {
  const all = scanHtml(body, known);
  const { text } = htmlText(body);
  return all.map((found) => asFinding(found, { text, all }, { part: 'body', shown: found.shown }, id));
}

function leafFindings(
  part: 'metadata' | 'fields',
  whole: LeafText,
  known: Dictionaries,
  id: IdOf,
): GuardFinding[] {
  const all = scanText(whole.text, known);
  return all.flatMap((found) => {
    const path = leafOf(whole, found);
    return path === undefined ? [] : [asFinding(found, { text: whole.text, all }, { part, path }, id)];
  });
}

/** Formats in which an empty text means that a person has to look: a scan, an old Word file. */
const TEXT_FORMATS: ReadonlySet<string> = new Set(['pdf', 'ofd', 'doc', 'docx', 'xls', 'xlsx', 'pptx']);

function fileFindings(
  context: Context,
  file: ListedFile,
  reading: FileReading | undefined,
  words: { version: number; known: Dictionaries },
  id: IdOf,
): GuardFinding[] {
  const named = { id: file.id, name: file.name };
  const name = [file.name, file.title ?? ''].join('\n');
  const inName = scanText(name, words.known);
  const found = inName.map((one) =>
    asFinding(one, { text: name, all: inName }, { part: 'file', file: named, of: 'name' }, id),
  );
  if (reading === undefined || reading.reading === 'waiting') return found;
  const { text } = reading;
  const inText = cachedScan(context.site.id, file.hash, words, text);
  found.push(
    ...inText.map((one) =>
      asFinding(one, { text, all: inText }, { part: 'file', file: named, of: 'text' }, id),
    ),
    ...reading.findings.map((one, at) => ({ ...hiddenFinding(named, one, words.known, id), at })),
  );
  const empty = text.trim() === '' && TEXT_FORMATS.has(reading.format);
  if (reading.reading === 'unreadable' || empty) found.push(unreadFinding(named, file.hash, id));
  return found;
}

type Placed = Omit<GuardFinding, 'at'>;

function hiddenFinding(
  file: { id: string; name: string },
  found: HiddenFinding,
  known: Dictionaries,
  id: IdOf,
): Placed {
  const kind: FindingKind = found.code;
  const inside = scanText(found.text, known);
  return {
    id: id(kind, JSON.stringify([found.place, found.text])),
    kind,
    demand: FINDING_DEMANDS[kind],
    reason: 'not_visible',
    place: { part: 'file', file, of: 'hidden', where: found.place },
    excerpt: excerptOf(found.text, { start: 0, end: found.text.length }, inside),
    maskable: false,
  };
}

function unreadFinding(file: { id: string; name: string }, hash: string, id: IdOf): GuardFinding {
  return {
    id: id('unread_file', hash),
    kind: 'unread_file',
    demand: FINDING_DEMANDS.unread_file,
    reason: 'not_readable',
    place: { part: 'file', file, of: 'text' },
    at: 0,
    excerpt: { before: '', text: '', after: '' },
    maskable: false,
  };
}
