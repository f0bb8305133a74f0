/** Chinese words for what the guard finds, for every view. */
import type { FindingDemand, FindingKind, FindingReason } from './finding.ts';

export const FINDING_LABELS: Readonly<Record<FindingKind, string>> = {
  identity_number: '公民身份号码',
  mobile: '手机号码',
  landline: '个人固定电话',
  bank_card: '银行卡号',
  passport: '护照、通行证号码',
  licence_plate: '机动车号牌',
  home_address: '家庭住址',
  person_name: '个人姓名',
  secrecy_mark: '密级、内部标志',
  wrong_name: '姓名、名称有误',
  typing_error: '疑似错别字',
  dead_link: '失效链接',
  picture_without_text: '图片缺少替代文字',
  hidden_sheet: '隐藏的工作表',
  hidden_row: '隐藏的行',
  hidden_column: '隐藏的列',
  hidden_text: '隐藏的文字',
  white_text: '与底色相同的文字',
  covered_text: '被遮挡的文字',
  recognised_text: '扫描件的识别文字',
  tracked_change: '修订痕迹',
  comment: '批注',
  document_property: '文档属性',
  embedded_object: '嵌入的文件',
  macro: '宏程序',
  unread_file: '无法读出文字的附件',
};

export const FINDING_DEMAND_LABELS: Readonly<Record<FindingDemand, string>> = {
  removal: '必须处理',
  decision: '需要核对',
  advice: '提示',
};

export const FINDING_REASON_LABELS: Readonly<Record<FindingReason, string>> = {
  check_digit_valid: '18位，地区、出生日期和校验码均有效',
  luhn_valid: '卡号长度、发卡标识和校验位均有效',
  beside_name: '与个人姓名相邻',
  personal_label: '前后文表明属于个人',
  mobile_number: '符合手机号码规则，未见单位电话字样',
  plate_pattern: '符合机动车号牌规则',
  residence_words: '具体到门牌，前后文表明为住址',
  beside_personal_data: '与个人信息相邻',
  secrecy_level: '国家秘密标志或者密级',
  internal_mark: '内部文件、资料的标志',
  site_dictionary: '本站词库规定了正确写法',
  common_error: '常见错误写法',
  link_syntax: '链接地址不完整或者写法有误',
  link_unreachable: '地址打不开',
  no_alternative_text: '读屏软件无法读出图片内容',
  not_visible: '打开文件时看不见，仍可被提取',
  not_readable: '系统读不出其中的文字，由审查人打开核对',
};
