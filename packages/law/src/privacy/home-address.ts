/**
 * Addresses of homes: a dwelling named down to its room (…小区3号楼2单元501室), or any address named down to a number or a
 * villagers' group beside words of residence. The address of an office or of an event is public.
 */
import { before, ownSentenceBefore } from './context.ts';
import type { Span } from './finding.ts';

const N = '(?:[0-9]{1,4}|[一二三四五六七八九十百]{1,4})';
const PART = '[ \u200b]?';

/** The fine end of an address, from a building down to a room. */
const ROOM = new RegExp(
  [
    // 3号楼2单元501室, 12栋1802, 6幢乙单元304, 5号楼1201
    `(?:${N}|[A-Za-z]|[甲乙丙丁东西南北]|[A-Za-z]-?\\d{1,2})${PART}(?:号楼|号院|#楼|#|楼|栋|幢|座|号)${PART}(?:[东西南北中]?(?:${N}|[甲乙丙丁A-Za-z])${PART}(?:单元|门|梯|楼道)${PART}(?:${N}(?:层|楼)${PART})?[0-9A-Za-z一二三四五六七八九十]{1,5}(?:-\\d{1,4})?(?:室|户|号房|号|房)?|-?\\d{3,4}(?:室|户|号房|号|房)?|(?:${N}(?:层|楼)${PART})?[0-9A-Z]{2,5}(?:室|户|号房|房))`,
    // 2单元501室 after the name of a dwelling
    `${N}${PART}单元${PART}[0-9]{2,4}(?:室|户|号房|号|房)?`,
    // 3-2-501
    `(?<=(?:小区|花园|家园|公寓|花苑|苑|新村|社区|庄园|名邸|湾|府|城|庭|郡|居|院|里|宿舍|安置房)[东西南北]?)\\d{1,3}-\\d{1,3}-\\d{2,4}(?:室|户|号)?`,
  ].join('|'),
  'g',
);

/** A house in a village, by its group and number. */
const VILLAGE_HOUSE = new RegExp(
  `[村屯庄](?:委会)?[\\u4e00-\\u9fff]{0,6}?(?:村民)?(?:${N}|第${N})?(?:组|队|社)${PART}${N}${PART}(?:号|户)`,
  'g',
);

/** The fine end of an address that is only a home's where words say so. */
const NUMBER = new RegExp(
  [
    `(?:路|街|巷|弄|大道|胡同|道|里|坊|村|庄|屯|寨|湾|组|社|队|院|号院|小区|花园|苑|新村|公寓|家属院|宿舍)${PART}(?:${N}(?:弄|巷)${PART})?${N}${PART}(?:号|组|队|社|户)(?:附${N}号|之${N})?(?:${PART}${N}${PART}(?:号楼|栋|幢|座|单元|室|户|号|组))*`,
    `(?:村|社区|居委会|村委会)[\\u4e00-\\u9fff]{0,6}?(?:村民|居民)?(?:${N}|第${N})(?:组|队|社|号)(?:${PART}${N}号)?`,
    `(?:嘎查|苏木|牧场|林场|分场|连队|老寨|新寨)(?:${N}(?:组|队|号)(?:${N}号)?)`,
    `(?:社区|居委会|街道)${N}委${N}组`,
    `村[\\u4e00-\\u9fff]{1,5}(?:庄|屯|组|队|寨|自然村|湾|圩|楼|营|沟|坪|岭|坡)(?:${N}(?:组|号|户))?`,
    `(?:小区|花园|家园|公寓|花苑|新村|家属院|宿舍)${PART}(?:${N}|[A-Z])${PART}(?:号楼|栋|幢|座|#楼)`,
  ].join('|'),
  'g',
);

const RESIDENCE =
  /(?:家庭|居住|现居住|现住|户籍|户口|常住|经常居住|实际居住|暂住|租住|本人|个人|住宅|身份证|收件|收货|邮寄|快递|送达|寄送|通讯|通信|联系|户籍所在|户口所在|现居|居住地)(?:所在)?(?:地址|住址|地|住所|住所地)|住址|家住|现住|居住在|居住于|租住|暂住|住在|住于|户籍地|户籍|户口|住所地|住所|常住|家中|家庭地址|房屋(?:位于|坐落)|搬至|搬到|迁至|迁往|落户|独居|入住|籍贯|宅基地|住$|住(?=[^宅房院建保户宿](?:[^\n]{0,20}$))/;
const OFFICE_PLACES =
  /政务|行政|办公|服务中心|服务大厅|会议|大厦|写字楼|产业园|科技园|工业园|创业园|孵化|园区|机关|政府|街道办|管委会|大学|学院|学校|中学|小学|幼儿园|医院|卫生院|法院|检察院|公安|派出所|仲裁|银行|酒店|宾馆|广场|商场|超市|公司|厂区|仓库|中心|大楼|综合楼|教学楼|实训楼|图书馆|体育馆|博物馆|档案馆|门诊|住院|病区|车站|市场|门市|门面|商铺|商业|店面|局|党校|老年大学|礼堂|剧院|展厅|工地|泵房|配电|电梯|加装|养老院|敬老院|福利院|养护院|活动室|调解室|警务室|卫生室|党群/;
const OFFICE_LABELS =
  /(?:办公|单位|公司|机构|注册|经营|营业|报名|受理|咨询|办理|办事|评审|开标|投标|考试|面试|体检|会议|培训|活动|现场|领取|报到|接收|邮寄|寄送|通讯|通信|联系|收件|工程|项目|建设|施工|采购人|代理机构|中标人|供应商|窗口|店铺|门店|网点|服务|交货|送货|集合|登记|采样|接种|投票)(?:所在|场所|人)?(?:地址|地点|场所|住所|位置)|地点|经营场所|注册地|会场|考点|工程概况|项目位于|坐落于本/;
const WEAK_LABELS = /(?:邮寄|寄送|通讯|通信|联系|收件)(?:人)?地址/;
const PERSON_NEAR =
  /身份证|申请人|姓名|联系人|户主|本人|业主|居民|村民|男,|女,|同志|女士|先生|当事人|收件人|举报人|投诉人|信访人|来信人|来访人|求助人|委托人|被申请人/;
/** 地址 alone says that somebody lives there where a party of a proceeding or a form stands before it. */
const BARE_LABEL = /(?:地址|坐落)[: ]{0,2}$/;
const PARTY_NEAR = /身份证|申请人|户主|当事人|承租户|承租人|被处罚人|受送达人|投诉人|举报人|信访人|男,|女,/;
/** In a list, what stands directly behind an identity number. */
const BEHIND_IDENTITY = /(?:^|\D)\d{17}[\dXx][;,、|\t ]{1,3}$/;
const COMPANY_NEAR =
  /公司|有限|合伙|厂|门市|商行|经营部|合作社|企业|统一社会信用代码|法定代表人|经营范围|单位名称|采购人|代理机构|委员会|人民政府|办事处/;

const REACH = 60;
/** Signs that an address runs over; what stands before another sign is not part of it. */
const ADDRESS_SIGN = /[\u4e00-\u9fff0-9A-Za-z#\-·\u200b]/;
const START_WORDS =
  /^.*(?:住址|地址|家住|现住|居住于|居住在|租住于|租住在|租住|暂住|住在|住于|户籍地|户籍所在地|户口所在地|户籍|住所地|住所|居住地|位于|搬至|迁至|搬到|是|为|于|在|到|至|住|的)(?=[^\n]{4,}$)/;

/** Addresses of homes. */
export function homeAddresses(normal: string): Span[] {
  const found: Span[] = [];
  for (const pattern of [ROOM, VILLAGE_HOUSE]) {
    for (const match of normal.matchAll(pattern)) {
      const span = wholeAddress(normal, spanOf(match));
      if (span !== null && isDwelling(normal, span)) found.push(span);
    }
  }
  for (const match of normal.matchAll(NUMBER)) {
    const span = wholeAddress(normal, spanOf(match));
    if (span !== null && isResidence(normal, span)) found.push(span);
  }
  return joined(found);
}

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });

/** Spans that share a place, as one. */
function joined(spans: readonly Span[]): Span[] {
  const done: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = done.at(-1);
    if (last === undefined || span.start >= last.end) done.push(span);
    else done[done.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return done;
}

/** With the places named before the fine end: province to street. */
function wholeAddress(normal: string, end: Span): Span | null {
  let start = end.start;
  let open = 0;
  while (start > 0 && end.start - start < REACH) {
    const sign = normal[start - 1] ?? '';
    // A bracket that was opened before the address holds it; one that stands inside it belongs to it.
    if (sign === ')') open += 1;
    else if (sign === '(' && open > 0) open -= 1;
    else if (!ADDRESS_SIGN.test(sign)) break;
    start -= 1;
  }
  const head = normal.slice(start, end.start);
  const cut = START_WORDS.exec(`${head}${normal.slice(end.start, end.end)}`)?.[0].length ?? 0;
  const from = start + Math.min(cut, head.length);
  const trimmed = from + (/^[\d()\-·\u200b]*/.exec(normal.slice(from, end.start))?.[0].length ?? 0);
  return end.end - trimmed < 4 ? null : { start: trimmed, end: end.end };
}

const DWELLING =
  /单元|山庄|小区|花园|家园|公寓|花苑|苑|新村|社区|庄园|名邸|湾|府|城|庭|郡|居|宿舍|家属院|大院|里|坊|安置房|廉租房|公租房|新区|村|华庭|名都|雅|轩|园|墅|路|街|巷|弄|大道|号院/;

function isDwelling(normal: string, span: Span): boolean {
  const address = normal.slice(span.start, span.end);
  const words = wordsBefore(normal, span);
  if (isNamedResidence(words)) return true;
  if (OFFICE_PLACES.test(address) || OFFICE_LABELS.test(words.slice(-16))) return false;
  if (
    /[路街巷弄道](?:\d|[一二三四五六七八九十])[^\n]*$/.test(address) &&
    !/小区|花园|家园|公寓|苑|新村|单元|号楼|栋|幢/.test(address)
  ) {
    return false;
  }
  return DWELLING.test(address);
}

function isResidence(normal: string, span: Span): boolean {
  const words = wordsBefore(normal, span);
  if (!isNamedResidence(words) && !BEHIND_IDENTITY.test(before(normal, span.start, 24))) return false;
  const address = normal.slice(span.start, span.end);
  return !OFFICE_PLACES.test(address.slice(-16));
}

function wordsBefore(normal: string, span: Span): string {
  return ownSentenceBefore(before(normal, span.start, 100));
}

/** Whether the words before say that somebody lives there. */
function isNamedResidence(words: string): boolean {
  const near = words.slice(-14);
  const match = RESIDENCE.exec(near);
  if (match === null) return BARE_LABEL.test(near) && PARTY_NEAR.test(words) && !COMPANY_NEAR.test(words);
  if (WEAK_LABELS.test(near)) return PERSON_NEAR.test(words) && !COMPANY_NEAR.test(words);
  if (/住所/.test(near)) return !COMPANY_NEAR.test(words);
  return true;
}
