/**
 * Persons' names beside other personal data. Chinese writes no space between words, so a name is told by its family
 * name and by what stands left and right of it; far from personal data nobody looks for one, since naming the persons
 * who act for an office is what publications do.
 */
import type { Span } from './finding.ts';
import {
  DOUBLE_SURNAMES,
  NEVER_IN_GIVEN_NAMES,
  SINGLE_SURNAMES,
  WORD_HEADS,
  WORD_TAILS,
} from './surnames.ts';
import { unlistedName } from './unlisted-name.ts';

/** How sure one side of a name is: a label, an edge of the text around it, a word that joins, or nothing. */
type Evidence = 0 | 1 | 2 | 3;

/** A name that was found, and how sure it is (3 to 6). */
export interface NameSpan extends Span {
  readonly sureness: number;
  /** Names and addresses people by family name only: 王女士. */
  readonly partial: boolean;
}

const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/;

/** What stands before a person's name and before hardly anything else. */
const LABEL =
  /(?:姓名|申请人|被申请人|申请者|联系人|联络人|户主|当事人|患者|法定代表人|法人代表|负责人|业主|业主代表|村民|居民|学生|考生|家长|驾驶员|驾驶人|司机|受害人|被害人|监护人|经办人|委托人|受托人|代理人|代办人|收款人|领款人|收件人|户名|车主|房主|产权人|权利人|承租人|承包人|出租人|投诉人|举报人|信访人|来访人|来信人|来电人|反映人|求助人|受助人|救助对象|低保对象|保障对象|享受人|领取人|持卡人|持证人|开户人|死者|伤者|逝者|失踪人员|员工|职工|教师|护士|配偶|妻子|丈夫|父亲|母亲|儿子|女儿|之子|之女|其子|其女|其妻|其夫|其父|其母|其兄|其弟|家属|亲属|残疾人|老人|孤儿|儿童|婴儿|新生儿|经营者|投资人|股东|被执行人|被处罚人|被征收人|被征地农户|违法行为人|被告|原告|被告人|嫌疑人|证人|见证人|签收人|候选人|拟录用人员|填表人|登记人|报名人|报名者|参保人|被保险人|投保人|退役军人|贫困户|脱贫户|农户|租户|租客|住户|店主|摊主|自然人|选手|旅客|乘客|寄件人|捐赠人|志愿者|网格员|楼长|村医|党员|团员|公民|纳税人|债务人|债权人|借款人|担保人|继承人|购房人|买受人|受让人|转让人|中签人|获奖人|所有人|施救人|救助人|护林员|抄表员|保洁员|承包户|承租户|危房户|低保户|特困户|五保户|困难户|监测户|拆迁户|种植户|养殖户|之妻|之夫|之父|之母|之兄|之弟|之孙|受访人|受访户|收养人|先生|女士)(?:姓名|名称)?(?:\((?:签名|签字|盖章|签章|手签)\))?(?:为|是|系|叫|:|\(|[ \t\n]|"|“){0,3}$/;
/** What stands before a name, and before other words too. */
const WEAK_LABEL =
  /(?:名字|法人|同志|群众|市民|老师|医生|工人|子女|人员|对象|专家|队长|组长|主任|书记|社长|站长|所长|科长|处长|局长|校长|院长|经理|专员|会计|出纳|联系|本人|者|人|工)(?:为|是|系|叫|:|\(|[ \t]){0,3}$/;
const JOINING_LEFT = /[由与和及对向给予是系为让请找叫将把经至的]$/;
/** Verbs whose object is a person in notices and decisions. */
const VERB_LEFT =
  /(?:停发|补发|发放|发给|取消|注销|恢复|通知|告知|询问|走访|慰问|汇入|转入|存入|打入|付给|转给|证明|批准|准予|同意|认定|核定|救助|资助|录用|聘用)$/;
const EDGE_LEFT = /(?:^|[\s,.;:!?()[\]{}"'“”‘’、。《》<>|/\u200b*#\d—=&_-])$/;

/** Words that follow a name, with a comma or a bracket between at most. */
const FOLLOWS =
  /^(?:[,(:、 \t\u200b]{0,3}(?:男|女|身份证|公民身份|居民身份|证件号|证件:|护照|电话|手机|联系电话|联系方式|联系号码|银行卡|卡号|账号|帐号|车牌|住址|家庭住址|现住|户籍|家住|住所|住在|住|出生|生于|汉族|回族|满族|壮族|苗族|同志|女士|先生|小姐|老师|本人|等\d|微信|座机|宅电|开户|工商银行|农业银行|建设银行|中国银行|电:|tel|TEL|Tel|号码|驾驶|所有的|名下|尾号|一家|一户|夫妇|患有|因病|系我|系本|系该|护照号|持有|持|二人|两人|三人|四人|等人|户[,(]|代[领办签缴]|联系|来电|致电|反映|手持|手机号|地址|来信|家里|家中|证件类|证件号|证件种|农行|工行|建行|中行|邮储|存折|一卡通|夫妇|,?\(\+86\)))/;
const EDGE_RIGHT = /^(?:$|[\s,.;:!?()[\]{}"'“”‘’、。《》<>|/\u200b*#\d—=&_+-])/;
const JOINING_RIGHT = /^[的于在因已是将等和与及同为]/;
/** What persons do, or what is done for them, in letters and decisions. */
const VERB_RIGHT =
  /^(?:系|未|反映|要求|提出|申请|承诺|表示|自愿|同意|领取|获得|享受|临时|因病|曾|现住|居住|独自|代|补|停发|予以|户|所有|驾驶|参加|报名|患|就读|就医|死亡|去世|缴|拖欠|欠|签|购|租|转入|等)/;

/** Honorifics that make a family name alone mean a person. */
const HONORIFIC = /^(?:女士|先生|小姐|同志|大爷|大妈|阿姨|大姐|师傅|老师)/;
const LEFT_REACH = 12;
const RIGHT_REACH = 10;
/** Two signs, or a label alone: what is asked of a name beside personal data. */
const SURE = 3;

/** Names of persons in a part of a text, left to right, none within another. */
export function namesIn(normal: string, part: Span): NameSpan[] {
  const found: NameSpan[] = [];
  let at = part.start;
  while (at < part.end) {
    const name = foreignName(normal, at) ?? nameAt(normal, at) ?? rareName(normal, at);
    if (name !== null) found.push(name);
    at = name === null ? at + 1 : name.end;
  }
  return found;
}

/** A name whose family name is not known, between signs that hardly leave a doubt. */
function rareName(normal: string, at: number): NameSpan | null {
  if (WORD_HEADS.has(normal.slice(at, at + 2)) || !HAN.test(normal[at] ?? '')) return null;
  const span = unlistedName(normal, at, {
    left: edgeEvidence(normal, at),
    endsAt: (end) => rightEvidence(normal, end) >= 2,
  });
  return span === null ? null : { ...span, sureness: 4, partial: false };
}

/** 3 behind a label, 2 at an edge, 0 elsewhere: where the family name says nothing, words that join are not enough. */
function edgeEvidence(normal: string, at: number): 0 | 2 | 3 {
  const words = leftOf(normal, at);
  if (LABEL.test(words)) return 3;
  return at === 0 || EDGE_LEFT.test(words) ? 2 : 0;
}

const leftOf = (normal: string, at: number): string => normal.slice(Math.max(0, at - LEFT_REACH), at);

function nameAt(normal: string, at: number): NameSpan | null {
  const family = familyName(normal, at);
  if (family === 0 || WORD_HEADS.has(normal.slice(at, at + 2))) return null;
  const left = leftEvidence(normal, at);
  // 业主任军: a label before the name is surer than the word that its end seems to make.
  if (left < 3 && at > 0 && WORD_TAILS.has(normal.slice(at - 1, at + 1))) return null;
  if (left === 0) return null;
  const honorific = HONORIFIC.exec(normal.slice(at + family, at + family + 3));
  if (honorific !== null && left >= 1) {
    return { start: at, end: at + family + honorific[0].length, sureness: 5, partial: true };
  }
  const whole = wholeName(normal, at, family, left);
  // 贺兰 may be a family name of two signs, or 贺 with a given name.
  const isOwnFamily = family === 2 && SINGLE_SURNAMES.has(normal[at] ?? '');
  return whole ?? (isOwnFamily ? wholeName(normal, at, 1, left) : null);
}

function wholeName(normal: string, at: number, family: number, left: Evidence): NameSpan | null {
  let best: NameSpan | null = null;
  for (const given of [2, 1]) {
    const end = at + family + given;
    if (!isGivenName(normal, at + family, end)) continue;
    const sureness = left + rightEvidence(normal, end);
    if (sureness >= SURE && sureness > (best?.sureness ?? 0)) {
      best = { start: at, end, sureness, partial: false };
    }
  }
  return best;
}

/** Length of the family name that begins here; 0 for none. */
function familyName(normal: string, at: number): 0 | 1 | 2 {
  if (DOUBLE_SURNAMES.has(normal.slice(at, at + 2))) return 2;
  return SINGLE_SURNAMES.has(normal[at] ?? '') ? 1 : 0;
}

function isGivenName(normal: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const sign = normal[at] ?? '';
    if (!HAN.test(sign) || NEVER_IN_GIVEN_NAMES.has(sign)) return false;
  }
  return true;
}

function leftEvidence(normal: string, at: number): Evidence {
  const words = leftOf(normal, at);
  if (LABEL.test(words)) return 3;
  if (WEAK_LABEL.test(words)) return 2;
  if (at === 0 || EDGE_LEFT.test(words)) return 2;
  if (VERB_LEFT.test(words)) return 2;
  return JOINING_LEFT.test(words) ? 1 : 0;
}

function rightEvidence(normal: string, end: number): Evidence {
  const words = normal.slice(end, end + RIGHT_REACH);
  if (FOLLOWS.test(words)) return 3;
  if (EDGE_RIGHT.test(words) || VERB_RIGHT.test(words)) return 2;
  return JOINING_RIGHT.test(words) ? 1 : 0;
}

const DOTTED = /[\u4e00-\u9fff]{2,8}[·•・‧][\u4e00-\u9fff]{2,10}/y;

/** A name in two parts with a dot, as Uygur, Kazakh, Tibetan and foreign names are written. */
function foreignName(normal: string, at: number): NameSpan | null {
  if (at > 0 && HAN.test(normal[at - 1] ?? '') && leftEvidence(normal, at) < 1) return null;
  DOTTED.lastIndex = at;
  const match = DOTTED.exec(normal);
  if (match === null) return null;
  return { start: at, end: at + match[0].length, sureness: 5, partial: false };
}
