/** What the server's codes mean to the person: what is wrong, by which rule, and the way out. */
import { ITEM_REFUSAL_LABELS } from '@gongkai/law/disclosure';
import { REPORT_REFUSAL_LABELS } from '@gongkai/law/report';
import { PARSE_CODE_LABELS, REASONS } from '@gongkai/law/request';
import type { Problem, ProblemReason } from '../api/problem.ts';
import { fieldLabel } from './fields.ts';
import { FILE_PROBLEMS } from './files.ts';
import { GUARD_FAULTS } from './guard.ts';

/** A problem in words. `lines` name the fields; `out` is the way out. */
export interface ProblemWords {
  sentence: string;
  lines: string[];
  out: string | null;
}

type Entry = readonly [sentence: string, out?: string];

const RETRY = '请稍后再试。';
const RELOAD = '请刷新页面，核对最新内容后重新办理。';

const PROBLEMS: Readonly<Record<string, Entry>> = {
  ...FILE_PROBLEMS,
  network_lost: ['网络连接中断，没有提交成功。', '填写的内容仍在本页，网络恢复后请再次提交。'],
  database_unavailable: ['数据库正在恢复，暂时不能办理。', '填写的内容已保留在本页，请稍等片刻再次提交。'],
  internal_error: ['系统出现故障，没有办理成功。', '请把下面的编号告诉系统管理员。'],
  console_fault: ['页面出现故障。', '请刷新页面；仍不能使用的，请告诉系统管理员。'],
  wrong_credentials: ['账号或者密码不正确。', '请核对后重新输入；忘记密码的，请联系本机关管理员重置。'],
  too_many_attempts: ['登录失败次数过多，账号已暂时锁定。', '请十五分钟后再试，或者联系本机关管理员。'],
  sign_in_required: ['登录已失效。', '请重新登录，填写的内容仍会保留。'],
  account_inactive: ['该账号已停用。', '请联系本机关管理员。'],
  wrong_password: ['现用密码不正确。', '请重新输入。'],
  password_too_short: ['密码太短。', '请至少使用 12 个字符。'],
  password_weak: ['密码过于简单。', '请使用更长、不常见的密码。'],
  not_granted: ['您没有办理此事项的职责。', '需要办理的，请联系本机关管理员授权。'],
  not_found: ['没有找到这条记录，或者您无权查看。', '请核对地址，或者从列表重新进入。'],
  version_conflict: ['您打开本页之后，别人已经修改过这条记录。', RELOAD],
  already_done: ['此步骤已经办理。', RELOAD],
  cross_site_request: ['请求来自其他网站，已被拒绝。', '请从本工作台办理。'],
  invalid_input: ['有内容填写不正确。', '请按下列提示修改后再次提交。'],
  body_too_large: ['内容过大，不能保存。', '请删去粘贴进来的图片或者多余格式，或者把内容分开。'],
  malformed_json: ['提交的内容无法识别。', '请刷新页面后重试。'],
  bad_cursor: ['列表位置已失效。', '请刷新列表。'],
  year_not_begun: ['该年度尚未开始，不能编制年报。', '请选择其他年度。'],
  report_published: ['该年度的年报已发布，不能重新编制。', '需要改正的，请从已发布的年报办理更正。'],
  report_imported: ['该年度的年报已从文件导入，不能再按台账编制。', '需要改正的，请重新导入。'],
  report_compiled_here: ['该年度的年报在本系统编制，不能导入。', '请核对年度和机关。'],
  report_not_imported: ['这份年报不是导入的，没有原件。'],
  report_unfit: ['读取的内容不能作为年报保存。', '请核对文件后重新读取。'],
  year_not_past: ['只能导入往年的年报。', '本年度的年报请按台账编制。'],
  year_differs: ['所选年度与文件中年报的年度不一致。', '请核对后重新选择。'],
  file_missing: ['文件没有内容。', '请重新选择文件。'],
  source_unknown: ['没有找到已上传的原件。', '请重新选择文件读取。'],
  entry_unknown: ['文件中没有这份年报。', '请重新选择文件读取。'],
  cells_unconfirmed: ['还有存疑的数据没有确认。', '请逐格核对原件后确认。'],
  reading_busy: ['正在读取的文件较多。', '请稍后再试。'],
  unsupported_media_type: ['不能这样上传文件。', '请从“导入往年年报”页面选择文件。'],
  report_unbalanced: [
    REPORT_REFUSAL_LABELS.report_unbalanced,
    '请查看“检查结果”，点击每一条可以定位到单元格。',
  ],
  figures_missing: [REPORT_REFUSAL_LABELS.figures_missing, '请在第二部分的表格中填写数值并注明来源。'],
  texts_missing: [REPORT_REFUSAL_LABELS.texts_missing, '请在“文字部分”中补齐。'],
  metadata_missing: ['必填的信息要素尚未填写。', '请进入编辑页补齐后再提交。'],
  title_taken: ['已有同名信息。', '请核对是否重复发布。'],
  login_taken: ['该账号名已被使用。', '请换一个账号名。'],
  code_taken: ['该代码已被使用。', '请换一个代码。'],
  office_unknown: ['没有找到这个科室。', '请重新选择。'],
  column_unknown: ['没有找到这个栏目。', '请重新选择。'],
  organ_unknown: ['没有找到这个机关。'],
  staff_unknown: ['没有找到这个账号。'],
  item_unknown: ['没有找到这条信息，或者您无权查看。', '请从信息列表重新进入。'],
  request_unknown: ['没有找到这件申请，或者您无权查看。', '请从申请列表重新进入。'],
  report_unknown: ['没有找到这份年报，或者您无权查看。', '请从年报列表重新进入。'],
  remedy_unknown: ['没有找到这件复议、诉讼案件。', '请刷新列表。'],
  letter_unknown: ['没有找到这份文书。', RELOAD],
  document_unknown: ['没有找到这份文件。', '请核对后重新选择。'],
  parent_unknown: ['没有找到上级栏目。', '请重新选择。'],
  bad_address: ['地址不正确。', '请从左侧重新进入。'],
  too_many_requests: ['操作过于频繁。', RETRY],
  own_account: ['不能停用自己正在使用的账号，也不能终止自己的管理员职责。', '请由其他管理员办理。'],
  grant_held: ['该人员在同一范围内已有这项职责，期限重叠。', '请先终止原来的职责，或者调整期限。'],
  grant_unknown: ['没有找到这项职责。', RELOAD],
  grant_over: ['这项职责或者代理已经终止。', RELOAD],
  role_not_by_column: ['这项职责及于整个机关，不能限于栏目。'],
  role_not_delegable: ['账号管理的职责不能委托代理。', '需要时请由管理员另行授予。'],
  delegate_unknown: ['代理人应当是本机关在用账号的其他人员。', '请重新选择。'],
  delegation_held: ['这项职责在所选日期内已经委托他人代理。', '请先终止原来的代理，或者调整日期。'],
  delegation_unknown: ['没有找到这项代理。', RELOAD],
  email_required: ['请填写接收提醒的邮箱。'],
  slug_taken: ['该网址代码已被使用。', '请换一个代码。'],
  already_there: ['该信息已经在这个栏目中。'],
  home_column: ['这是信息的所属栏目，不能取消。', '需要更换的，请在信息列表中“调整栏目”。'],
  not_placed: ['该信息没有列入这个栏目。', RELOAD],
  too_many_placements: ['一条信息最多增列 20 个栏目。', '请先取消不需要的栏目。'],
  password_too_long: ['密码过长。', '请缩短后再试。'],
  column_closed: ['该栏目不能直接发布信息。', '请选择其他栏目。'],
  parent_not_open: ['只能在“法定主动公开内容”之下设立栏目。', '请重新选择上级栏目。'],
  not_records: ['文件不是可以导入的数据。', '请选择 CSV、XLSX、JSON 文件，或者旧网站文件夹的压缩包（ZIP）。'],
  records_malformed: ['文件内容不完整或者格式有误。', '请核对文件后重新选择。'],
  records_too_many: ['文件中的条数超过二十万。', '请分成几个文件导入。'],
  records_too_large: ['文件过大，无法读取。', '请分成几个文件导入，每个不超过 200 MB。'],
  records_empty: ['文件中没有数据。', '请核对文件后重新选择。'],
  import_unknown: ['没有找到这次导入，或者您无权查看。', '请从“批量导入”列表重新进入。'],
  recheck_unknown: ['没有找到这次复核，或者您无权查看。', '请从“复核”列表重新进入。'],
  rectification_unknown: ['没有找到这项整改，或者您无权查看。', '请从“整改”列表重新进入。'],
  is_publisher: ['发布人不能复核自己发布的信息。', '请由其他复核人办理。'],
  is_answerer: ['作出整改的人不能确认自己的整改。', '请由其他人确认。'],
  differs_from_approved: [
    '公开页与审查通过的版本不一致，不能记为无误。',
    '请选择“发现问题”，写明问题后转整改。',
  ],
  due_in_past: ['时间不能早于现在。', '请重新选择。'],
  due_too_far: ['时间过远。', '请选择十年以内的时间。'],
  already_scheduled: ['已经设定过。', '请先取消原来的设定。'],
  schedule_unknown: ['没有找到这项定时设定，或者您无权查看。', RELOAD],
  case_unknown: ['没有找到这个案件，或者您无权查看。', '请从“责任追究”列表重新进入。'],
  acted_in_fault: ['办理过这条信息的人不能作出结论。', '请由他人办理。'],
  responsible_missing: ['没有选择责任人。', '请选择办理过这条信息的责任人。'],
  not_involved: ['所选责任人没有办理过这条信息。', RELOAD],
  measure_without_fault: ['不认定存在过错的，不能确定责任人和处理。', '请去掉后再次提交。'],
  column_entry_unknown: ['标准目录中没有这个栏目。', '请重新打开页面后选择。'],
  tree_too_deep: ['栏目层级过深。', '请选择更上一级的栏目。'],
  name_is_fixed: ['固定栏目的名称由国家统一规定，不能修改。'],
  name_taken: ['该名称已被使用。', '请换一个名称。'],
  scheme_unknown: ['没有找到这种分类。', RELOAD],
  parent_class_unknown: ['没有找到上级的类。', '请重新选择。'],
  class_too_deep: ['分类最多两级。', '请选择第一级的类作为上级。'],
  too_many_classes: ['这种分类的类已经过多。', '请停用不用的类，或者另设一种分类。'],
  too_many_schemes: ['自设的分类已经过多。', '请在已有的分类中增加类。'],
  picture_without_text: ['正文中有图片没有替代文字。', '请点选图片，写明替代文字，或者注明是装饰性图片。'],
  version_unknown: ['没有找到这份文本。', RELOAD],
  body_file_too_large: ['文件过大，或者正文过长。', '请把内容分成几条发布，或者作为附件上传。'],
  body_file_empty: ['文件中没有文字。', '请核对后重新选择文件。'],
  body_file_not_a_document: [
    '这不是文档文件。',
    '请选择 DOCX、PDF、网页或者文本文件；程序、压缩包改了扩展名也不能导入。',
  ],
  body_file_old_word: ['这是旧版 Word（DOC）文件。', '请在 Word 或者 WPS 中另存为 DOCX 后再导入。'],
  body_file_malformed: ['文件已损坏，无法读取。', '请用 Word 或者 WPS 打开后另存，再导入。'],
  body_file_encrypted: ['文件设有密码。', '请取消密码后再导入。'],
  body_file_zip_bomb: ['文件解压后过大，已停止读取。', '请核对文件来源。'],
  body_file_too_many_pages: ['PDF 的页数过多。', '请作为附件上传，或者拆分后再导入。'],
  body_file_too_many_cells: ['表格过大。', '请作为附件上传。'],
  body_file_picture_only: ['文件中只有图片，没有文字。', '扫描件请作为附件上传，并在正文中写明内容。'],
  body_file_undecodable: ['文字编码已损坏，无法还原。', '请重新取得文件。'],
  body_file_crashed: ['读取文件时出错，已停止。', '请用 Word 或者 WPS 打开后另存，再导入。'],
  body_file_out_of_memory: ['文件过于复杂，已停止读取。', '请作为附件上传，或者拆分后再导入。'],
  body_file_too_slow: ['读取用时过长，已停止。', '请作为附件上传，或者拆分后再导入。'],
  body_too_long: ['正文过长，不能保存。', '请把内容分成几条发布。'],
  body_too_deep: ['正文中的列表、表格嵌套过深。', '请简化格式后再保存。'],
  exemption_required: ['不予公开的，请选择理由。'],
  attribute_fixed: ['已经公开过的信息不能改为不公开。', '需要停止的，请撤回或者停止公开。'],
  proofread_required: ['请先完成本级校对并勾选。'],
  agreement_already_open: ['已向该机关征求意见，尚未答复。', '请先登记答复。'],
  agreement_unknown: ['没有等待该机关答复的函件。', RELOAD],
  answer_required: ['请选择答复意见。'],
  result_required: ['请选择确定结果。'],
  organ_name_required: ['请写明机关名称。'],
  organ_name_too_long: ['机关名称过长。'],
  letter_required: ['请写明函件正文。'],
  letter_too_long: ['函件正文过长，请在 5000 字以内写明。'],
  answered_before_asked: ['答复日期不能早于发函日期。'],
  nothing_changed: ['新版与已发布的内容相同，没有需要审查的修改。', '请修改后再提交。'],
  guard_blocked: ['发布前检查发现不得公开的内容。', '请在“发布前检查”中逐条处理后再办理。'],
  guard_undecided: ['发布前检查还有没有核对的内容。', '请逐条遮盖，或者写明理由后保留。'],
  guard_waiting: ['附件正在检查。', '请稍后再办理。'],
  finding_unknown: ['内容已经修改，找不到选中的检查结果。', RELOAD],
  finding_blocks: ['不得公开的内容不能保留。', '请遮盖或者删除。'],
  finding_not_maskable: ['这类内容不能遮盖。', '请修改文字，或者更换附件。'],
  note_personal: ['理由中含有个人信息，记录不能删除。', '请改写理由。'],
  outlet_unknown: ['没有找到这条登记。', RELOAD],
  already_struck: ['这条登记已经划去。', RELOAD],
  personal_data: ['含有个人信息或者密级标志，记录不能删除。', '请改写后再保存。'],
  note_required: ['请写明意见或者理由。'],
  note_too_long: ['意见或者理由过长，请在 500 字以内写明。'],
  opinion_required: ['请写明意见或者理由。'],
  not_normative: ['只有规范性文件可以标注废止。'],
  already_repealed: ['该文件已经标注废止。', RELOAD],
  corrected_as_report: ['年度报告在“年报”中更正。'],
  correction_open: ['该年报已有编制中的更正版。', '请在更正版中继续修改。'],
  cell_counted: ['该数据由台账统计，不能直接填报。', '确需更改的，请用“人工更改”并写明理由。'],
  cell_not_counted: ['该数据不由台账统计，没有对应的记录。'],
  cell_unknown: ['没有找到这个单元格。', RELOAD],
  letter_missing: ['没有可以审核的答复书。', '请退回后重新拟定办理结果。'],
  letter_not_for_outcome: ['该文书与办理结果不相符。', '请按办理结果选择文书。'],
  secrecy_already_reviewed: ['答复已作保密审查。', RELOAD],
  already_decided: ['该案件的结果已经登记。', RELOAD],
  online_requests_closed: ['本机关没有开通网上申请。'],
  http_404: ['没有找到这个地址。', '请从左侧重新进入。'],
  http_413: ['内容过大，不能保存。', '请删去多余格式，或者把内容分开。'],
  http_429: ['操作过于频繁。', RETRY],
  http_500: ['系统出现故障，没有办理成功。', '请稍后再试；仍不成功的，请告诉系统管理员。'],
  http_502: ['暂时连接不上服务器。', '填写的内容仍在本页，请稍等片刻再次提交。'],
  http_503: ['系统正在恢复，暂时不能办理。', '填写的内容仍在本页，请稍等片刻再次提交。'],
};

/** Codes of single fields, as schemas and operations give them. */
const FIELD_FAULTS: Readonly<Record<string, string>> = {
  ...GUARD_FAULTS,
  personal_data: '含有个人信息，不能保存',
  word_twice: '同一写法列了两次',
  word_unchanged: '两种写法相同',
  ...PARSE_CODE_LABELS,
  missing: '请填写',
  required: '请填写',
  too_small: '太短或者太小',
  too_big: '太长或者太大',
  too_long: '太长',
  too_short: '太短',
  invalid_type: '必填或者格式不正确',
  invalid_format: '格式不正确',
  invalid_string: '格式不正确',
  invalid_value: '不在可选范围内',
  invalid_union: '格式不正确',
  unrecognized_keys: '含有不认识的内容',
  malformed: '格式不正确',
  custom: '不符合要求',
  date_in_future: '不能晚于今天',
  starts_in_past: '不能早于今天',
  span_too_long: '代理期限不能超过一年',
  formed_in_future: '不能晚于今天',
  repealed_in_future: '不能晚于今天',
  after_as_of: '不能晚于今天',
  repealed_before_formed: '不能早于成文日期',
  published_before_formed: '不能早于成文日期',
  expires_before_effect: '不能早于施行日期',
  ends_before_start: '不能早于开始的时间',
  does_not_add_up: '与分项之和不一致',
  contact_data: '不得含有电话、住址等联系方式',
  person_not_masked: '自然人的姓名应当隐去名，如“王某”',
  not_a_credit_code: '不是统一社会信用代码，自然人不填写',
  above_budget: '超过预算金额',
  beyond_legal_limit: '承诺时限不能长于法定时限',
  contradicts: '与所列项目不一致',
  doubled: '编号重复',
  decided_before_filed: '不能早于受理日期',
  class_unknown: '没有这一分类，请重新选择',
  class_not_yet: '这一分类在文件成文时尚未启用，请另选',
  class_closed: '这一分类已停用，请另选',
  before_last_name: '不能早于上一次改名的日期',
  label_twice: '与其他要素的名称重复',
  whole_number_required: '应当填写整数',
  not_negative: '不能小于 0',
  malformed_form: '格式不正确',
};

/** The sentence, the fields and the way out of a problem; unknown codes are shown as they are. */
export function problemWords(problem: Problem): ProblemWords {
  const [sentence, out] = entryOf(problem);
  const basis = problem.article === undefined ? '' : `（${problem.article}）`;
  const reasons = (problem.reasons ?? []).filter((reason) => reason.code !== problem.code || reason.field);
  const number = problem.id === undefined ? [] : [`编号：${problem.id}`];
  return {
    sentence: basis === '' ? sentence : `${sentence.replace(/。$/, '')}${basis}。`,
    lines: [...reasons.map(reasonLine), ...number],
    out: out ?? null,
  };
}

/** The fault of one field in words, or null when the problem does not name it. */
export function fieldFault(problem: Problem | null, field: string): string | null {
  const reason = problem?.reasons?.find(
    (candidate) => candidate.field === field || candidate.field?.endsWith(`.${field}`) === true,
  );
  return reason === undefined ? null : `${faultOf(reason)}。`;
}

/** One fault in words, with the provision that it rests on. */
export function faultSentence(reason: Pick<ProblemReason, 'code' | 'article'>): string {
  return `${faultOf(reason)}${reason.article === undefined ? '' : `（${reason.article}）`}。`;
}

function entryOf(problem: Problem): Entry {
  const known = Object.hasOwn(PROBLEMS, problem.code) ? PROBLEMS[problem.code] : undefined;
  if (known !== undefined) return known;
  const rule = ruleText(problem.code);
  if (rule !== null) return [`${rule}。`, problem.status === 409 ? RELOAD : undefined];
  if (Object.hasOwn(FIELD_FAULTS, problem.code))
    return ['有内容填写不正确。', '请按下列提示修改后再次提交。'];
  if (problem.status >= 500)
    return ['系统出现故障，没有办理成功。', '请稍后再试；仍不成功的，请告诉系统管理员。'];
  return [`没有办理成功（${problem.code}）。`, '请刷新页面后重试；仍不成功的，请告诉系统管理员。'];
}

/** Refusals that the law package words itself. */
function ruleText(code: string): string | null {
  for (const [known, { text }] of Object.entries(REASONS)) if (known === code) return text;
  for (const labels of [ITEM_REFUSAL_LABELS, REPORT_REFUSAL_LABELS]) {
    for (const [known, text] of Object.entries(labels)) if (known === code) return text;
  }
  return null;
}

function reasonLine(reason: ProblemReason): string {
  const basis = reason.article === undefined ? '' : `（${reason.article}）`;
  const fault = faultOf(reason);
  return reason.field === undefined
    ? `${fault}${basis}。`
    : `“${fieldLabel(reason.field)}”：${fault}${basis}。`;
}

function faultOf({ code }: Pick<ProblemReason, 'code'>): string {
  if (Object.hasOwn(FIELD_FAULTS, code)) return FIELD_FAULTS[code] ?? code;
  const known = Object.hasOwn(PROBLEMS, code) ? PROBLEMS[code]?.[0].replace(/。$/, '') : undefined;
  return known ?? ruleText(code) ?? code;
}
