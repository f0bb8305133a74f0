/** Which value of a record is which part of an item: guessed from the names, decided by a person. */
import { isLocalDate, type LocalDate } from '@gongkai/law/calendar';
import { z } from 'zod';

/** What a value of a record can become. */
export const IMPORT_FIELDS = [
  'title',
  'body',
  'published_on',
  'formed_on',
  'document_number',
  'index_number',
  'column',
  'topic_class',
  'genre_class',
  'source_name',
  'keywords',
  'summary',
  'address',
] as const;

export type ImportField = (typeof IMPORT_FIELDS)[number];

/** For each part of an item the name of the value that it is taken from; parts without one are left out. */
export type ImportMapping = Partial<Record<ImportField, string>>;

export const mappingSchema = z
  .partialRecord(z.enum(IMPORT_FIELDS), z.string().min(1).max(80))
  .refine((mapping) => mapping.title !== undefined && mapping.body !== undefined, {
    message: 'title and body must be mapped',
  });

/** Names under which systems keep each part, most certain first; compared without case, spaces and underscores. */
const NAMES: Readonly<Record<ImportField, readonly string[]>> = {
  title: ['标题', '信息名称', '名称', 'title', '文章标题', 'articletitle', 'subject', 'name'],
  body: ['正文', '内容', '信息内容', 'body', 'content', '文章内容', 'articlecontent', 'html', 'text'],
  published_on: [
    '发布日期',
    '发布时间',
    '公开日期',
    'publishedon',
    'publishdate',
    'pubdate',
    '发文日期',
    'date',
    '日期',
  ],
  formed_on: ['成文日期', '生成日期', 'formedon', 'formeddate', '制发日期'],
  document_number: ['文号', '发文字号', '发布文号', 'documentnumber', 'docno', 'fileno'],
  index_number: ['索引号', 'indexnumber', 'indexno', 'idx'],
  column: [
    '栏目',
    '所属栏目',
    '栏目名称',
    'column',
    'columnname',
    'channel',
    'channelname',
    'category',
    '分类',
  ],
  topic_class: ['主题分类', '主题', 'topic', 'topicclass'],
  genre_class: ['体裁分类', '体裁', '公文种类', 'genre', 'genreclass'],
  source_name: ['来源', '信息来源', '发布机构', 'source', 'contentsource', 'author'],
  keywords: ['关键词', '主题词', 'keywords', 'tags'],
  summary: ['内容概述', '摘要', '概述', 'summary', 'abstract', 'description'],
  address: ['地址', '原地址', '链接', '网址', 'url', 'link', 'address', 'href', 'id', '编号'],
};

const plain = (name: string): string => name.toLowerCase().replace(/[\s_\-.:：]/g, '');

/** The likely mapping for values of these names; each value is used once. */
export function guessMapping(names: readonly string[]): ImportMapping {
  const mapping: ImportMapping = {};
  const free = new Map(names.map((name) => [plain(name), name]));
  for (const field of IMPORT_FIELDS) {
    const known = NAMES[field].find((candidate) => free.has(plain(candidate)));
    if (known === undefined) continue;
    mapping[field] = free.get(plain(known)) ?? known;
    free.delete(plain(known));
  }
  return mapping;
}

/** Day 1 of the serial numbers in which workbooks keep dates is 1900-01-01; day 60 never was. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** From 1954 to 2079: other numbers are no dates. */
const SERIALS = /^[2-6]\d{4}(?:\.\d+)?$/;

/**
 * The day that a value names: `2020-01-02`, `2020/1/2 08:30`, `2020年1月2日`, `20200102`, or the serial number of a workbook.
 * @returns null for anything else
 */
export function dayOf(value: string): LocalDate | null {
  const text = value.trim();
  if (SERIALS.test(text)) {
    return new Date(SERIAL_EPOCH + Math.floor(Number(text)) * DAY_MS).toISOString().slice(0, 10);
  }
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (parts === null) return null;
  const day = `${parts[1]}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[3] ?? '').padStart(2, '0')}`;
  return isLocalDate(day) ? day : null;
}

/** A body as HTML: text without any element becomes paragraphs, one for each line. */
export function bodyHtml(value: string): string {
  if (/<(?:p|div|br|table|span|ul|ol|h[1-6]|img|a)\b/i.test(value)) return value;
  return value
    .split(/\r?\n/)
    .map((line) => line.replace(/^[\s\u3000]+|\s+$/g, ''))
    .filter((line) => line !== '')
    .map((line) => `<p>${line.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')}</p>`)
    .join('');
}
