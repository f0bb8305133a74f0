/**
 * Telephone numbers: mobile numbers (工信部《电信网编号计划》: 11 digits from 13 to 19) and numbers of fixed lines.
 * A number of an office is public; a number beside a person's name is that person's. Names are known to the caller.
 */
import { after, before, nearestFromEnd, ownSentenceAfter, ownSentenceBefore } from './context.ts';
import { apart, type ChainNumber, type DigitChain, numbersOf } from './digit-chains.ts';
import type { Span } from './finding.ts';

/** A telephone number that stands in the text, whoever has it. */
export interface Telephone extends Span {
  readonly kind: 'mobile' | 'landline';
}

const MOBILE = /^(?:(?:00)?86)?(1[3-9]\d{9})$/;
/** How people group the eleven digits; a single break may stand anywhere. */
const MOBILE_SPLITS: ReadonlySet<string> = new Set([
  '3,4,4',
  '3,3,5',
  '4,4,3',
  '4,3,4',
  '3,2,2,2,2',
  '3,4,2,2',
]);

/** The mobile numbers of a chain of digits, however they are split. */
export function mobiles(normal: string, chain: DigitChain): Telephone[] {
  const numbers = numbersOf(normal, chain, {
    lengths: [11, 13, 15],
    accepts: (digits) => MOBILE.test(digits),
  });
  return apart(numbers.filter(isPlausibleSplit)).map((number) => ({
    ...spanOf(normal, number),
    kind: 'mobile',
  }));
}

function isPlausibleSplit(number: ChainNumber): boolean {
  const pattern = ownPattern(number);
  if (pattern.length <= 2) return pattern.length === 1 || Math.min(...pattern) >= 2;
  return MOBILE_SPLITS.has(pattern.join()) || pattern.every((length) => length === 1);
}

/** The groups without a country code that stands apart. */
function ownPattern({ pattern, digits }: ChainNumber): readonly number[] {
  const code = digits.length - 11;
  return code > 0 && pattern[0] === code ? pattern.slice(1) : pattern;
}

/** With the plus of a country code. */
function spanOf(normal: string, number: ChainNumber): Span {
  const { start, end } = number;
  return { start: normal[start - 1] === '+' ? start - 1 : start, end };
}

const LANDLINE =
  /(?<![0-9A-Za-z.*-])(?:\(?(?:\+?86[- ]?)?0\d{2,3}\)?[- ]{0,3}[2-9](?:\d{6,7}|\d{2,3}[- ]\d{4})(?:[-转 ]{1,2}\d{1,4})?)(?![0-9A-Za-z*])/g;
/** A number without area code is only taken for one where a word says so. */
const LOCAL = /(?<=(?:电话|座机|固话|宅电|联系方式|Tel|TEL)[^0-9\n]{0,8})[2-8]\d{6,7}(?![0-9A-Za-z*.])/g;

/** Numbers of fixed lines, with or without area code. */
export function landlines(normal: string): Telephone[] {
  const found: Telephone[] = [];
  for (const pattern of [LANDLINE, LOCAL]) {
    for (const match of normal.matchAll(pattern)) {
      found.push({ kind: 'landline', start: match.index, end: match.index + match[0].trimEnd().length });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const OFFICE_LABELS =
  /(?:咨询|监督|投诉|举报|服务|值班|办公|办公室|报名|受理|热线|预约|公开|报警|求助|救援|应急|维权|信访|业务|客服|技术支持|单位|机关|公司|传真|总机|前台|窗口|接待|招生|招聘|招商|采购|代理机构|采购人|联系|垂询|反馈|征集|报修|抢修|调度|接警|物业|社区|村委会|居委会|派出所|政务|服务中心|部门|科室|负责科室|服务站|办理|联络)(?:服务|专用|专线|监督|咨询|投诉|举报|部门|单位|中心|窗口|科)?(?:电话|手机|热线|专线|号码|方式|座机|短信|微信)|热线|专线|传真|总机|值班室/g;
const PERSONAL_LABELS =
  /(?:本人|个人|家庭|住宅|家属|家长|监护人|申请人|当事人|手机|移动|私人|亲属|紧急联系人|户主|业主|配偶|父亲|母亲|子女|患者|车主|投诉人|举报人|信访人|来访人|受助人|收件人|法定代表人|委托人|代理人|经办人|联系人)(?:的|本人)?(?:联系)?(?:手机|移动)?(?:电话|号码|号|手机号码|手机号|方式)|宅电|住宅电话|家里电话|手机号码?|手机:/g;

/** Somebody whom a proceeding is about: the number that follows is his, whatever it is called. */
const PARTY =
  /(?:申请人|当事人|户主|患者|监护人|家属|受害人|投诉人|举报人|信访人|来信人|来访人|求助人|业主|村民|居民|老人)(?![^,:(]{0,4}(?:单位|服务|热线|委员会))/;

const PARTY_REACH = 60;

/** Behind a switchboard sits an office: nobody has an extension at home. */
const EXTENSION = /转\d{1,4}$/;

/** What the number itself and the words around it say of whose it is. */
export function ownerByWords(normal: string, telephone: Span): 'office' | 'person' | null {
  if (EXTENSION.test(normal.slice(telephone.start, telephone.end))) return 'office';
  const words = ownSentenceBefore(before(normal, telephone.start, 24));
  if (PARTY.test(ownSentenceBefore(before(normal, telephone.start, PARTY_REACH)))) return 'person';
  const office = nearestFromEnd(words, OFFICE_LABELS);
  const person = nearestFromEnd(words, PERSONAL_LABELS);
  if (office !== null && (person === null || office.distance <= person.distance)) return 'office';
  if (person !== null) return 'person';
  return /^[^0-9\n。]{0,4}\((?:值班|办公|热线|咨询|监督)/.test(
    ownSentenceAfter(after(normal, telephone.end, 12)),
  )
    ? 'office'
    : null;
}
