/**
 * Numbers of bank cards: GB/T 14504 and ISO/IEC 7812 (16 to 19 digits, issuer number first, check digit by Luhn).
 * An account of a unit (对公账户) has no check digit of this kind, but one in ten passes it: words decide then.
 */
import { before, ownSentenceAfter, ownSentenceBefore } from './context.ts';
import { apart, type ChainNumber, type DigitChain, numbersOf } from './digit-chains.ts';
import type { Span } from './finding.ts';
import { isIdentityNumber } from './identity-number.ts';

/** Card of UnionPay: issuer numbers that begin with 62. */
const UNION_PAY = /^62\d{14,17}$/;
/** Cards of the international schemes, 16 digits, and domestic issuer numbers from before 62 was allotted. */
const OTHER_ISSUERS =
  /^(?:4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|35\d{14}|3[47]\d{13}|9558[08]\d{13,14}|9\d{15,18}|60\d{14,17}|6[59]\d{14,17}|10\d{15,17}|81\d{14,17})$/;

const CARD_WORDS =
  /银行卡|储蓄卡|借记卡|信用卡|工资卡|社保卡|社会保障卡|惠民卡|一卡通|存折|卡号|卡:|打款|收款账|银行账[号户]|银行帐[号户]|个人账[号户]|发放账[号户]|账号|帐号|账户|帐户|[银信]行|信用社|bank ?card|card no/i;
const UNIT_WORDS =
  /对公|单位账|基本存款|基本户|专户|财政|公司|集团|协会|基金会|合作社|学校|医院|委员会|银行账户名称|有限|事务所|管理局|中心户|国库|非税|保证金账户|局[^\n]{0,6}账|公积金账|单位名称|户名:[^\n,;]{0,20}(?:局|处|中心|院|校|厂|社|会|所|部|站|府|办)/;
const OTHER_NUMBERS =
  /信用代码|订单|流水|交易号|运单|快递|单号|项目编[号码]|项目代码|统一编码|条形码|条码|序列号|设备号|索引号|合同|凭证|票据|发票|批次|IMEI|许可证|登记证|登记号|批准文号|统计代码|物料/;

/** The check digit of ISO/IEC 7812 (Luhn). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const weighted = at % 2 === 0 ? digit : digit * 2;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
}

/** Whether digits are a card number by form: length, issuer and check digit. */
export function isCardNumber(digits: string): boolean {
  return (UNION_PAY.test(digits) || OTHER_ISSUERS.test(digits)) && passesLuhn(digits);
}

const REACH = 40;

/** The card numbers of a chain of digits, however they are split. */
export function bankCards(normal: string, chain: DigitChain): ChainNumber[] {
  const numbers = numbersOf(normal, chain, {
    lengths: [15, 16, 17, 18, 19],
    accepts: (digits) => isCardNumber(digits) && !isIdentityNumber(digits),
  });
  return apart(numbers.filter((number) => isPersonalCard(normal, number)));
}

function isPersonalCard(normal: string, number: ChainNumber): boolean {
  const { digits } = number;
  if (!isPlausibleSplit(number)) return false;
  const words = wordsAround(normal, number);
  if (OTHER_NUMBERS.test(words.before.slice(-14))) return false;
  if (UNIT_WORDS.test(words.before) || UNIT_WORDS.test(words.after.slice(0, 12))) return false;
  return UNION_PAY.test(digits) || CARD_WORDS.test(words.before) || CARD_WORDS.test(words.after);
}

function wordsAround(normal: string, span: Span): { before: string; after: string } {
  return {
    before: ownSentenceBefore(before(normal, span.start, REACH, 1)),
    after: ownSentenceAfter(normal.slice(span.end, span.end + REACH / 2)),
  };
}

/** People write cards whole, in fours, or broken once; a row of a table has groups of any length. */
function isPlausibleSplit({ pattern }: ChainNumber): boolean {
  if (pattern.length <= 2) return true;
  if (pattern.every((length) => length === 1)) return true;
  return pattern.slice(0, -1).every((length) => length >= 3 && length <= 8);
}
