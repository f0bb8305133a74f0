/** The words for the codes of `gongkai report check`, for people who file reports. */
import type { FileNote, FileRefusal } from './entry.ts';

/** Why a file was refused, and what to do about it where something can be done. */
export const REFUSAL_WORDS: Readonly<Record<FileRefusal, string>> = {
  before_2019: '是2019年以前的报告，当时没有统一格式',
  cannot_be_opened: '文件不存在或者无法打开',
  crashed: '读取时发生错误',
  empty: '文件没有内容',
  empty_document: '文件没有内容',
  encrypted: '文件已加密，请解除密码后再核对',
  holds_no_report: '文件中没有报告',
  malformed: '文件已损坏',
  not_a_document: '不是能够读取的文件，请提供文本、网页、DOCX、XLSX 或者 PDF 文件',
  not_a_report: '不是政府信息公开工作年度报告',
  not_a_report_in_json: '不是 gongkai 的年度报告数据',
  old_word: '是旧版 Word 文件，请另存为 DOCX 后再核对',
  out_of_memory: '读取所需内存超过限制',
  picture_only: '内容是图片，没有文字，无法读取',
  tables_as_pictures: '表格是图片，无法读取，请提供含文字表格的文件',
  tables_missing: '有报告的标题，没有找到表格',
  too_large: '文件大于 20 MB',
  too_many_cells: '工作表过大，不是一份年度报告',
  too_many_pages: '页数过多，不是一份年度报告',
  too_slow: '10 秒内未能读完',
  undecodable: '文字因编码转换错误而受损，无法可靠还原',
  zip_bomb: '压缩内容异常庞大，已停止读取',
};

export const NOTE_WORDS: Readonly<Record<FileNote, string>> = {
  figures_split_by_balances: '部分数字在原文中连在一起，已按勾稽关系分开',
  format_not_of_year: '所用格式不是该年度的格式',
  no_balanced_reading: '部分数字在原文中连在一起，没有一种分法能够平衡',
  organ_not_found: '没有找到机关名称',
  rows_by_order: '部分行的标题没有找到，按行的次序读取',
  section_texts_not_found: '没有找到正文',
  text_was_repaired: '原文有编码转换错误，已还原',
  year_not_found: '没有找到年度',
  year_not_in_title: '年度不在标题中，取自其他位置',
};

export const STATUS_WORDS = { incomplete: '不完整', read: '已读取', refused: '无法读取' } as const;
