/**
 * C12: figures that the text of a report quotes, beside those of its tables. A warning is a claim that an office
 * contradicts itself, so a figure is compared only where the sentence leaves no doubt about what it counts: another
 * year, a part of the requests, another scope than that of the tables, or a rough figure is passed over in silence.
 */
import type { Finding } from './finding.ts';
import type { TableId } from './format.ts';
import { formatById, tableOf } from './formats.ts';
import { narrativeMessage } from './messages.ts';
import { type Report, valueAt } from './report.ts';

const REQUESTS = 'requests_received_and_handled';
const CASES = 'reconsideration_and_litigation';

/** A figure that texts quote, the cell it is compared with, and the other figures that the same words may mean. */
interface Quotation {
  readonly check: string;
  /** What stands before the figure; the figure and its unit follow. Nothing in it can be matched in two ways. */
  readonly words: RegExp;
  readonly unit: string;
  readonly table: TableId;
  readonly row: string;
  readonly column: string;
  /** Figures of the report, besides that of the cell, with which the text is right too; null where the words may count more than the cell does. */
  readonly also: (cell: CellReader) => (number | null)[] | null;
  /** What says that there were none. */
  readonly none?: RegExp;
}

type CellReader = (table: TableId, row: string, column: string) => number | null;

const sum = (...values: (number | null)[]): number | null =>
  values.reduce<number | null>(
    (total, value) => (total === null || value === null ? null : total + value),
    0,
  );

const total: Pick<Quotation, 'column' | 'table'> = { table: REQUESTS, column: 'applicant_total' };

const QUOTATIONS: readonly Quotation[] = [
  {
    ...total,
    check: 'text_new_requests',
    words:
      /(?:收到|受理|接收|接到|新收)(?:依申请公开|依申请|政府|信息公开|公开|信息|的|申请){1,6}(?:共计|总计|共|总数|数量|为)?$/,
    unit: '件条份宗次',
    row: 'new_requests',
    also: (cell) => [
      sum(cell(REQUESTS, 'new_requests', 'applicant_total'), cell(REQUESTS, 'carried_in', 'applicant_total')),
    ],
    none: /(?:未收到|没有收到|未接到|未受理|没有受理)(?:任何|公民、法人或者?其他组织|依申请公开|依申请|政府|信息公开|公开|信息|的){1,6}申请/,
  },
  {
    ...total,
    check: 'text_carried_out',
    words: /结转(?:至|到)?(?:下一?年度?|次年)(?:度)?(?:继续)?(?:办理|答复)?(?:的)?(?:申请)?(?:共)?$/,
    unit: '件条份宗次',
    row: 'carried_out',
    also: () => [],
  },
  {
    ...total,
    check: 'text_carried_in',
    words: /上一?年度?结转(?:政府信息公开)?(?:申请)?(?:共)?$/,
    unit: '件条份宗次',
    row: 'carried_in',
    also: () => [],
  },
  {
    check: 'text_reconsideration',
    words: /(?:政府信息公开|信息公开)(?:工作)?(?:的)?行政复议(?:案件|申请)?(?:共计|共|为)?$/,
    unit: '件起宗次',
    table: CASES,
    row: 'case_count',
    column: 'reconsideration_total',
    also: () => [],
    none: /(?:未发生|没有发生|未产生)(?:因|涉及|与|有关)?(?:政府信息公开|信息公开)(?:工作)?(?:引起|引发|产生)?(?:的)?行政复议/,
  },
  {
    check: 'text_litigation',
    words: /(?:政府信息公开|信息公开)(?:工作)?(?:的)?行政诉讼(?:案件)?(?:共计|共|为)?$/,
    unit: '件起宗次',
    table: CASES,
    row: 'case_count',
    column: 'litigation_direct_total',
    // Suits after reconsideration have a total of their own: only without any is that of the direct ones all.
    also: (cell) => (cell(CASES, 'case_count', 'litigation_after_reconsideration_total') === 0 ? [] : null),
    none: /(?:未发生|没有发生|未产生)(?:因|涉及|与|有关)?(?:政府信息公开|信息公开)(?:工作)?(?:引起|引发|产生)?(?:的)?(?:行政复议、|行政复议和|行政复议或)?行政诉讼/,
  },
  {
    check: 'text_newly_made',
    words: /(?:制发|制定|制作|出台|印发)规范性文件(?:共)?$/,
    unit: '件份个部',
    table: 'proactive_art20_1',
    row: 'normative_documents',
    column: 'newly_made',
    also: () => [],
  },
  {
    check: 'text_newly_disclosed',
    words: /(?:新公开|主动公开)规范性文件(?:共)?$/,
    unit: '件份个部',
    table: 'proactive_art20_1',
    row: 'normative_documents',
    column: 'newly_disclosed',
    also: () => [],
  },
  {
    check: 'text_issued',
    words: /(?:制发|制定|出台|印发)(?:行政)?规范性文件(?:共)?$/,
    unit: '件份个部',
    table: 'proactive_art20_1',
    row: 'normative_documents',
    column: 'issued',
    also: () => [],
  },
  {
    check: 'text_in_force',
    words: /现行有效(?:的)?(?:行政)?规范性文件(?:共)?$/,
    unit: '件份个部',
    table: 'proactive_art20_1',
    row: 'normative_documents',
    column: 'in_force',
    also: () => [],
  },
  {
    check: 'text_fees',
    words: /(?:收取|征收)行政事业性收费(?:金额)?(?:共计|共|为)?$/,
    unit: '万',
    table: 'proactive_art20_8',
    row: 'administrative_fees',
    column: 'fees_collected',
    also: () => [],
  },
];

/** A part, a rough or a compared figure, more than one year, or part of the organs: nothing to compare with. */
const ELSEWHERE =
  /其中|分别|网上|网络|信函|当面|邮寄|邮件|传真|自然人|法人|企业|同比|相比|比上年|较上年|较去年|去年|增加|减少|增长|下降|累计|以来|季度|上半年|下半年|月份|截至|本级|机关本部|本机关|政府办|各镇|各乡|各街道|各部门|各单位|各县|各区|下属|所属|直属|约|近|左右|余|平均/;
const WHOLE_AREA = /全(?:省|市|区|县|州|旗|盟|系统)/;
/** Governments whose tables take in those below them. */
const ROLLS_UP = /(?:省|市|区|县|州|旗|盟)人民政府$/;
/** Words before a figure that are looked at. */
const REACH = 40;
const MOST_SENTENCES = 2_000;

/** A figure in the text, with the sentence it stands in. */
interface Quoted {
  readonly value: number;
  readonly sentence: string;
  /** Whether it counts what the cell counts, without a doubt. */
  readonly isComparable: boolean;
}

/**
 * C12: where a figure in the texts of sections one and six is not that of the table; the finding names the cell, its
 * `expected` is the figure of the text, and its message quotes the sentence. Empty where in doubt. 条例 art. 50.
 */
export function checkNarrative(report: Report): Finding[] {
  const sentences = sentencesOf(report);
  const cell: CellReader = (table, row, column) => valueAt(report.tables, table, row, column) ?? null;
  return QUOTATIONS.flatMap((quotation): Finding[] => {
    const { check, table: id, row, column } = quotation;
    const table = tableOf(formatById(report.format), id);
    const actual = cell(id, row, column);
    const quoted = sentences.flatMap((sentence) => quotedIn(sentence, quotation, report));
    const compared = quoted.filter((one) => one.isComparable);
    const [first] = compared;
    if (table === null || actual === null || first === undefined) return [];
    const also = quotation.also(cell);
    if (also === null) return [];
    const right = [actual, ...also];
    // A text that gives the figure anywhere is right, and one that gives several is not clear.
    if (quoted.some(({ value }) => right.includes(value))) return [];
    if (compared.some(({ value }) => value !== first.value)) return [];
    const message = narrativeMessage(table, row, column, first.sentence, first.value, actual);
    const where = { table: id, row, column, expected: first.value, actual };
    return [
      { code: 'C12', check, level: 'warning', ...where, article: '《政府信息公开条例》第五十条', message },
    ];
  });
}

/** Sentences without white space, full-width digits as ASCII. */
function sentencesOf(report: Report): string[] {
  const { '1': aspects, '6': other } = report.sections;
  const text = [...Object.values(aspects), other].join('。');
  const plain = text
    .replace(/\s+/g, '')
    .replace(/[０-９．]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  return plain.split(/[。！？；;]/).slice(0, MOST_SENTENCES);
}

function quotedIn(sentence: string, quotation: Quotation, report: Report): Quoted[] {
  const figures = [...sentence.matchAll(/\d+(?:\.\d+)?/g)].flatMap((match): Quoted[] => {
    const end = match.index + match[0].length;
    const before = sentence.slice(Math.max(0, match.index - REACH), match.index);
    const unit = sentence.charAt(end);
    if (!quotation.unit.includes(unit) || unit === '' || !quotation.words.test(before)) return [];
    // What follows in clauses of its own, such as the parts of the figure, says nothing of the figure.
    const clause = sentence.slice(end).search(/[，,、（(：:]/);
    const context = clause < 0 ? sentence : sentence.slice(0, end + clause);
    return [{ value: Number(match[0]), sentence, isComparable: isComparable(context, report) }];
  });
  if (quotation.none?.test(sentence) !== true) return figures;
  return [...figures, { value: 0, sentence, isComparable: isComparable(sentence, report) }];
}

function isComparable(context: string, report: Report): boolean {
  if (ELSEWHERE.test(context)) return false;
  if (WHOLE_AREA.test(context) !== ROLLS_UP.test(report.organ)) return false;
  return [...context.matchAll(/(\d{4})年/g)].every(([, year]) => Number(year) === report.year);
}
