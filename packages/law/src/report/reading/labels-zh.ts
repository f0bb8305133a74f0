/** What a person is shown for the codes of a reading. */
import type { NoteCode, ReadStatus, RefusalCode } from './entry.ts';

export const READ_STATUS_LABELS: Readonly<Record<ReadStatus, string>> = {
  read: '已读取',
  incomplete: '内容不全',
  refused: '无法读取',
};

export const REFUSAL_LABELS: Readonly<Record<RefusalCode, string>> = {
  empty_document: '文件没有内容',
  not_a_report: '不是政府信息公开工作年度报告',
  before_2019: '2018年度及以前的报告，不适用现行格式',
  tables_missing: '没有找到统计表格',
  tables_as_pictures: '统计表格为图片，无法读取数据',
};

export const NOTE_LABELS: Readonly<Record<NoteCode, string>> = {
  organ_not_found: '没有找到编制机关名称',
  year_not_found: '没有找到报告年度',
  year_not_in_title: '标题中没有年度，年度依正文推定',
  section_texts_not_found: '没有找到第五部分的文字',
  rows_by_order: '部分行标题没有识别，按格式规定的顺序确定',
  figures_split_by_balances: '部分数据连写，依勾稽关系拆分',
  no_balanced_reading: '部分数据连写，且没有符合勾稽关系的拆分方式',
  format_not_of_year: '表格格式与报告年度规定的格式不一致',
};
