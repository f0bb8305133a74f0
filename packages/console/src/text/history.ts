/** The journal in sentences: who did what. Codes come from the server, the words stand here. */
import { AGREEMENT_ANSWER_LABELS, REFERRAL_RESULT_LABELS, STAFF_ROLE_LABELS } from '@gongkai/law/disclosure';
import { OUTLET_CHANNEL_IDS, OUTLET_CHANNELS } from '@gongkai/law/kinds';
import {
  type CellAddress,
  cellName,
  type FormatId,
  formatById,
  REPORT_FORMATS,
  tableOf,
} from '@gongkai/law/report';
import { EVENT_LABELS, OUTCOMES, outcomeLabel } from '@gongkai/law/request';

/** An event as histories and the journal give it. */
export interface ToldEvent {
  event: string;
  data: Readonly<Record<string, unknown>>;
  /** The column that it names, where the reader knows its name. */
  column?: string | null;
}

const SENTENCES: Readonly<Record<string, string>> = {
  'item.created': '建立草稿',
  'item.issued': '经审签后公布',
  'item.edited': '修改正文或者信息要素',
  'item.masked': '遮盖个人信息',
  'item.finding_cleared': '核对发布前检查结果，写明理由后保留',
  'item.submitted': '提交审查',
  'item.release_approved': '发布审查：同意发布',
  'item.first_approved': '一审：通过',
  'item.second_approved': '二审：通过',
  'item.secrecy_approved': '保密审查：通过',
  'item.final_approved': '终审：通过',
  'item.agreement_asked': '征求有关机关意见',
  'item.agreement_recorded': '登记有关机关答复',
  'item.secrecy_referred': '报请确定能否公开',
  'item.referral_recorded': '登记确定结果',
  'item.release_skipped': '决定紧急发布',
  'item.emergency_cleared': '紧急发布补审：通过',
  'item.returned': '退回修改',
  'item.revised': '更正再版，建立新版草稿',
  'item.due_recounted': '按新公布的节假日安排重新计算公开期限',
  'item.published': '发布',
  'item.withdrawn': '撤回',
  'item.unpublished': '停止公开',
  'item.keeping_confirmed': '评估后维持不公开',
  'item.opened': '评估后转为主动公开',
  'item.repealed': '标注废止',
  'item.superseded': '被新的信息取代',
  'report.compiled': '按台账编制年报',
  'report.imported': '导入往年年报',
  'report.sections_written': '修改文字部分',
  'report.figure_typed': '填报数据',
  'report.figure_changed': '更改统计数据',
  'report.figure_restored': '恢复统计数据',
  'report.confirmed': '确认报送',
  'report.secrecy_reviewed': '保密审查：通过',
  'report.approved': '签发',
  'report.returned': '退回修改',
  'report.published': '发布年报',
  'report.withdrawn': '撤回年报',
  'report.superseded': '被更正版取代',
  'remedy.filed': '登记复议、诉讼案件',
  'remedy.decided': '登记复议、诉讼结果',
  'recheck.recorded': '记录复核结果',
  'rectification.opened': '提出问题，限期整改',
  'rectification.answered': '提交整改情况',
  'rectification.confirmed': '确认整改完成',
  'rectification.rejected': '退回继续整改',
  'schedule.set': '设定定时办理',
  'schedule.done': '按设定办理',
  'schedule.failed': '到时没有办成',
  'schedule.cancelled': '取消定时办理',
  'import.started': '导入文件',
  'import.loaded': '文件读入隔离区',
  'import.collected': '图片和附件带入完毕',
  'import.failed': '文件读取失败',
  'import.checked': '逐条检查完毕',
  'import.release_approved': '发布审查：整批通过',
  'import.secrecy_approved': '保密审查：整批通过',
  'import.released': '发布整批信息',
  'import.finished': '整批信息发布完毕',
  'import.abandoned': '放弃导入',
  'accountability.opened': '责任追究立案',
  'accountability.concluded': '责任追究结案',
  'column.created': '新建栏目',
  'column.changed': '修改栏目',
  'class.added': '新增分类中的一类',
  'class.renamed': '分类中的一类改名',
  'class.closed': '停用分类中的一类',
  'class.reopened': '恢复使用分类中的一类',
  'class.hidden': '隐藏分类中的一类',
  'class.shown': '恢复显示分类中的一类',
  'class_scheme.added': '自设分类',
  'class_scheme.renamed': '自设分类改名',
  'metadata_labels.set': '设置要素名称',
  'organ.created': '建立机关',
  'organ.changed': '修改机关信息',
  'section_office.created': '建立科室',
  'request.viewed': '查看申请',
  'staff.created': '开通账号',
  'staff.changed': '修改账号',
  'staff.granted': '授予职责',
  'staff.grant_ended': '终止职责',
  'staff.delegated': '委托代理',
  'staff.delegation_ended': '终止代理',
  'staff.mail_set': '设置邮件提醒',
  'item.moved': '调整栏目',
  'item.placed': '增列栏目',
  'item.unplaced': '取消增列栏目',
  'item.published_elsewhere': '登记其他渠道公开',
  'item.outlet_struck': '划去登记有误的其他渠道公开',
  secrecy_reviewed: '保密审查答复',
  letter_edited: '修改答复文书',
  remedy_decided: '复议、诉讼审结',
};

/** `高岚`, or `高岚（代周建国）` who acted by a delegated role; `nobody` where the program or the public did. */
export function actorText(actor: { name: string; behalfOf?: string | null } | null, nobody = '系统'): string {
  if (actor === null) return nobody;
  return actor.behalfOf == null ? actor.name : `${actor.name}（代${actor.behalfOf}）`;
}

/** `发布，索引号 …`: one event as a clause without its subject. Codes that are not known are shown as they are. */
export function eventClause({ event, data, column }: ToldEvent, format?: FormatId): string {
  const name = SENTENCES[event] ?? requestClause(event) ?? event;
  const named = column == null ? '' : `：${column}`;
  return `${name}${named}${detailOf(event, data, format)}`;
}

/** Events of requests carry the names of the law package, with or without a prefix. */
function requestClause(event: string): string | null {
  const bare = event.replace(/^request\./, '');
  for (const [name, label] of Object.entries(EVENT_LABELS)) if (name === bare) return label;
  return null;
}

function detailOf(event: string, data: ToldEvent['data'], format: FormatId | undefined): string {
  const figure = event.startsWith('report.figure_') ? figureDetail(data, format) : '';
  return (
    figure +
    sourceDetail(data) +
    [
      textAt(data, 'index_number', '，索引号 '),
      event.startsWith('item.') ? letterDetail(data) : '',
      outletDetail(event, data),
      classDetail(event, data),
      outcomeDetail(data),
      reviewDetail(data),
      roleDetail(event, data),
      numberAt(data, 'working_days', '，延长 ', ' 个工作日'),
      numberAt(data, 'respond_within', '，期限 ', ' 个工作日'),
    ].join('')
  );
}

function figureDetail(data: ToldEvent['data'], format: FormatId | undefined): string {
  const cell = data.cell;
  if (typeof cell !== 'string') return '';
  const value = typeof data.stated === 'number' ? data.stated : data.value;
  const amount = typeof value === 'number' ? `，为 ${value}` : '';
  const why = typeof data.reason === 'string' ? `，理由：${data.reason}` : textAt(data, 'source', '，来源：');
  return `：${nameOfCell(cell, format)}${amount}${why}`;
}

/** `：信息公告栏 翠峰社区公告栏，2026-03-03`. */
function outletDetail(event: string, data: ToldEvent['data']): string {
  if (event !== 'item.published_elsewhere') return '';
  const channel = OUTLET_CHANNEL_IDS.find((id) => id === data.channel);
  const label = channel === undefined ? '' : OUTLET_CHANNELS[channel].label;
  return `：${label} ${textAt(data, 'name', '')}${textAt(data, 'published_on', '，')}`;
}

/** The last name of a class, and the days of a change of it. */
function classDetail(event: string, data: ToldEvent['data']): string {
  if (!event.startsWith('class')) return '';
  const last: unknown = Array.isArray(data.labels) ? data.labels.at(-1) : data;
  const named = typeof last === 'object' && last !== null ? Object.entries(last) : [];
  const { label, from } = Object.fromEntries(named);
  const name = typeof label === 'string' ? `：${label}` : '';
  if (event === 'class.closed') return `${name}${textAt(data, 'valid_to', '，自 ')}`;
  return event === 'class.renamed' && typeof from === 'string' ? `${name}，自 ${from}` : name;
}

/** The file from which a report was imported. */
function sourceDetail({ source }: ToldEvent['data']): string {
  const named = typeof source === 'object' && source !== null && 'file_name' in source;
  return named ? `，原件：${String(source.file_name)}` : '';
}

/** To whom a letter about an item went, and what came back. */
function letterDetail(data: ToldEvent['data']): string {
  const answer =
    labelAt(AGREEMENT_ANSWER_LABELS, data.answer) || labelAt(REFERRAL_RESULT_LABELS, data.result);
  const parts = [
    textAt(data, 'organ', '：'),
    textAt(data, 'authority', '：'),
    answer === '' ? '' : `，${answer}`,
    textAt(data, 'dated', '，函件日期 '),
    textAt(data, 'next_review_on', '，下次评估 '),
  ];
  return `${parts.join('')}${data.proofread === true ? '，已校对' : ''}`;
}

function labelAt(labels: Readonly<Record<string, string>>, key: unknown): string {
  return typeof key === 'string' ? (labels[key] ?? '') : '';
}

function outcomeDetail(data: ToldEvent['data']): string {
  const outcome = OUTCOMES.find((candidate) => candidate === data.outcome);
  return outcome === undefined ? '' : `，${outcomeLabel(outcome)}`;
}

function reviewDetail(data: ToldEvent['data']): string {
  if (data.result === 'passed') return `：通过${textAt(data, 'opinion', '，')}`;
  if (data.result === 'failed') return `：不通过${textAt(data, 'opinion', '，')}`;
  return data.what === 'applicant' ? '：申请人完整信息' : '';
}

function roleDetail(event: string, data: ToldEvent['data']): string {
  const role = Object.entries(STAFF_ROLE_LABELS).find(
    ([id]) => event.startsWith('staff.') && id === data.role,
  );
  if (role === undefined) return '';
  const until = typeof data.ends_on === 'string' ? `，至${data.ends_on}` : '';
  return `：${role[1]}${data.at_once === true ? '，即时生效' : until}`;
}

function textAt(data: ToldEvent['data'], key: string, before: string): string {
  const value = data[key];
  return typeof value === 'string' && value !== '' && !isReference(value) ? `${before}${value}` : '';
}

/** Free text about people is kept sealed apart; the journal holds a reference to it, which says nothing to a reader. */
export function isReference(text: string): boolean {
  return /^[a-z_.]+:[0-9a-f-]{36}/.test(text);
}

function numberAt(data: ToldEvent['data'], key: string, before: string, after: string): string {
  const value = data[key];
  return typeof value === 'number' ? `${before}${value}${after}` : '';
}

/** Newest first: where no format is named, the labels in use today. */
const FORMATS: readonly FormatId[] = REPORT_FORMATS.map(({ id }) => id).reverse();

/** A cell by its official labels in its report's format; the address itself where there is no such cell. */
export function nameOfCell(address: CellAddress, format?: FormatId): string {
  const [table = '', row = '', column = ''] = address.split('.');
  for (const id of format === undefined ? FORMATS : [format]) {
    const wanted = formatById(id);
    const found = wanted.tables.find((candidate) => candidate.id === table);
    const known =
      found?.rows.some((candidate) => candidate.id === row) === true &&
      found.columns.some((candidate) => candidate.id === column);
    const full = found === undefined ? null : tableOf(wanted, found.id);
    if (known && full !== null) return cellName(full, row, column);
  }
  return address;
}
