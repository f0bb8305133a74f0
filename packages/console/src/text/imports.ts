/** Imports in words. */
import type { ImportAction, ImportField, ImportRow, ImportRowState, ImportState } from '../api/imports.ts';
import type { ProblemReason } from '../api/problem.ts';
import { fieldLabel } from './fields.ts';
import { FILE_PROBLEMS } from './files.ts';
import { GUARD_FAULTS } from './guard.ts';

export const IMPORT_STATE_WORDS: Readonly<Record<ImportState, string>> = {
  loading: '正在读入',
  collecting: '正在带入图片和附件',
  checking: '正在检查',
  checked: '待信息发布审查',
  secrecy_review: '待保密审查',
  ready: '待发布',
  releasing: '正在发布',
  done: '已完成',
  failed: '读取失败',
  abandoned: '已放弃',
};

export const RECORD_KIND_WORDS: Readonly<Record<ImportRow['recordKind'], string>> = {
  csv: '表格文本（CSV）',
  xlsx: '工作簿（XLSX）',
  json: 'JSON 数据',
  web_pages: '旧网站网页',
};

export const IMPORT_FIELD_WORDS: Readonly<Record<ImportField, string>> = {
  title: '信息名称',
  body: '正文',
  published_on: '发布日期',
  formed_on: '生成日期',
  document_number: '文号',
  index_number: '索引号',
  column: '栏目',
  topic_class: '主题分类',
  genre_class: '体裁分类',
  source_name: '信息来源',
  keywords: '关键词',
  summary: '内容概述',
  address: '原地址',
};

export const ROW_STATE_WORDS: Readonly<Record<ImportRowState, string>> = {
  loaded: '待检查',
  ready: '可以发布',
  refused: '不能导入',
  known: '以前已导入',
  taken: '已发布',
};

export const IMPORT_ACTION_WORDS: Readonly<Record<ImportAction, { act: string; will: string }>> = {
  approve_release: { act: '发布审查通过', will: '通过后转入保密审查。' },
  approve_secrecy: { act: '保密审查通过', will: '通过后可以发布。' },
  release: { act: '全部发布', will: '可以发布的各条按原发布日期进入各栏目，并向社会公开。' },
  abandon: { act: '放弃导入', will: '各条留在隔离区，不再发布。' },
};

/** Why a row cannot become an item. */
const ROW_FAULT_WORDS: Readonly<Record<string, string>> = {
  published_on_unreadable: '发布日期缺失或者无法识别',
  published_in_future: '发布日期晚于今天',
  value_unfit: '内容过长或者格式不对',
  required: '缺少必填内容',
  title_too_long: '信息名称超过 200 字',
  body_too_long: '正文超过一百万字',
  body_too_deep: '正文的表格、列表嵌套过深',
  class_unknown: '没有这一分类',
  class_not_yet: '当时尚无这一分类',
  class_closed: '当时这一分类已停用',
  formed_in_future: '生成日期晚于今天',
  index_number_taken: '索引号已被其他信息使用',
  address_twice: '原地址与文件中另一条相同',
  index_number_twice: '索引号与文件中另一条相同',
  guard_blocked: '含有不得公开的内容',
  ...GUARD_FAULTS,
};

/** A fault of a row, with the field that is missing or the row that it repeats. */
export function rowFaultWords({
  code,
  field,
  expected,
}: Omit<ProblemReason, 'field'> & { field?: string | null }): string {
  const words = ROW_FAULT_WORDS[code] ?? '内容不符合要求';
  if (code.endsWith('_twice') && expected !== undefined) return `${words}（第 ${expected} 条）`;
  if (field == null || code !== 'required') return words;
  const named = Object.entries(IMPORT_FIELD_WORDS).find(([id]) => id === field)?.[1] ?? fieldLabel(field);
  return `${words}“${named}”`;
}

/** What does not come along with a row, and what is to be added afterwards. */
const ROW_NOTE_WORDS: Readonly<Record<string, string>> = {
  picture_missing: '图片不在压缩包中',
  file_missing: '附件不在压缩包中',
  page_missing: '所链接的网页不在压缩包中',
  picture_elsewhere: '图片在其他网站上',
  picture_embedded: '图片直接写在网页代码中',
  picture_unfit: '不是网页能够显示的图片',
  too_many_attachments: '附件数量超过本机关的规定',
  too_many_pictures: '正文中的图片过多',
  picture_without_text: '图片没有替代文字，发布后请补写',
  guard_blocked: '附件含有不得公开的内容',
};

/** Why something does not come along. */
export function rowNoteWords(code: string): string {
  return ROW_NOTE_WORDS[code] ?? FILE_PROBLEMS[code]?.[0].replace(/。$/, '') ?? '不能带入';
}

/** Why a file cannot be read. */
export const RECORDS_FAULT_WORDS: Readonly<Record<string, string>> = {
  not_records: '不是可以读取的数据文件',
  records_malformed: '文件内容不完整或者格式有误',
  records_too_many: '条数超过二十万',
  records_too_large: '文件过大',
  records_empty: '文件中没有数据',
};

/** Why a step may not be taken by this person. */
export function importRefusalWords(action: ImportAction, code: string): string {
  if (code === 'is_drafter') return '导入人不能审查自己导入的信息，须由他人办理。';
  if (code === 'is_release_reviewer') return '发布审查和保密审查须由不同的人办理。';
  if (action === 'approve_release') return '由信息发布审查人办理。';
  return action === 'approve_secrecy' ? '由保密审查人办理。' : '由政务信息员办理。';
}
