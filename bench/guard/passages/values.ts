/**
 * Values for passages: personal ones that are formally right (check digits, ranges of numbers), each in the shapes in
 * which people write them, and their harmless neighbours. All are invented; where a check digit exists it is reckoned
 * here, apart from the rules that are measured.
 */
import type { Random } from '../../../e2e/reader/random.ts';

const SURNAMES =
  '王李张刘陈杨黄赵周吴徐孙朱马胡郭林何高梁郑罗宋谢唐韩曹许邓萧冯曾程蔡彭潘袁于董余苏叶吕魏蒋田杜丁沈姜范江傅钟卢汪戴崔任陆廖姚方金邱夏谭韦贾邹石熊孟秦阎薛侯雷白龙段郝孔邵史毛常万顾赖武康贺严尹钱施牛洪龚'.split(
    '',
  );
const DOUBLE_SURNAMES = ['欧阳', '司马', '上官', '诸葛', '皇甫', '尉迟'];
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉秀珍梅红建国志文斌宇浩然子涵雨欣怡佳琪梓轩俊鹏晓东海燕春生福贵永庆家宝长河立新学义德胜金凤月娥爱民'.split(
    '',
  );

/** A name of two to four characters. */
export function personName(random: Random): string {
  const surname = random.chance(0.03) ? random.pick(DOUBLE_SURNAMES) : random.pick(SURNAMES);
  const given = random.pick(GIVEN);
  return random.chance(0.25) ? surname + given : surname + given + random.pick(GIVEN);
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.int(0, 9)).join('');
}

const two = (value: number): string => String(value).padStart(2, '0');

const REGIONS = [
  '340702',
  '340705',
  '340102',
  '340202',
  '320106',
  '330102',
  '110105',
  '420106',
  '510104',
  '440305',
];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function identityCheck(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return '10X98765432'[sum % 11] ?? '';
}

function identityBody(random: Random): string {
  const born = `${random.int(1938, 2015)}${two(random.int(1, 12))}${two(random.int(1, 28))}`;
  return random.pick(REGIONS) + born + digits(random, 3);
}

function fullWidth(text: string): string {
  return text.replace(/[0-9A-Za-z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** An 18-digit identity number with a valid check digit, as it is written in documents. */
export function identityNumber(random: Random): string {
  const body = identityBody(random);
  const number = body + identityCheck(body);
  const spaced = `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`;
  const shapes = [number, number, number, number, spaced, fullWidth(number), number.toLowerCase()];
  shapes.push(`${number.slice(0, 6)}-${number.slice(6, 14)}-${number.slice(14)}`, number.split('').join(' '));
  return random.pick(shapes);
}

/** Eighteen digits like an identity number whose check digit is wrong: a number of something else. */
export function wrongIdentity(random: Random): string {
  const body = identityBody(random);
  const right = identityCheck(body);
  const wrong = right === 'X' ? '3' : String((Number(right) + random.int(1, 8)) % 10);
  return body + wrong;
}

const MOBILE_HEADS = [
  '130',
  '133',
  '135',
  '136',
  '138',
  '139',
  '150',
  '151',
  '152',
  '155',
  '156',
  '158',
  '159',
  '166',
];
MOBILE_HEADS.push('173', '177', '178', '180', '182', '183', '185', '187', '188', '189', '191', '198', '199');

/** A mobile number as it is written in documents. */
export function mobile(random: Random): string {
  const number = random.pick(MOBILE_HEADS) + digits(random, 8);
  const grouped = (by: string) => [number.slice(0, 3), number.slice(3, 7), number.slice(7)].join(by);
  const shapes = [number, number, number, number, number, grouped(' '), grouped('-'), fullWidth(number)];
  shapes.push(`+86 ${number}`, `86-${number}`);
  return random.pick(shapes);
}

/** A landline number with the code of its region. */
export function landline(random: Random): string {
  const code = random.pick(['0562', '0551', '0553', '010', '021', '025']);
  const number = String(random.int(2, 8)) + digits(random, code.length === 4 ? 6 : 7);
  return random.pick([`${code}-${number}`, `${code}-${number}`, `（${code}）${number}`, `${code} ${number}`]);
}

function luhn(body: string): string {
  const sum = [...body].reverse().reduce((total, sign, at) => {
    const value = at % 2 === 0 ? Number(sign) * 2 : Number(sign);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

const ISSUERS = [
  '622202',
  '621700',
  '622848',
  '621661',
  '622588',
  '622609',
  '621799',
  '622150',
  '621483',
  '625912',
];

/** A bank card number with a valid check digit, of 16 or 19 digits. */
export function bankCard(random: Random): string {
  const issuer = random.pick(ISSUERS);
  const body = issuer + digits(random, random.chance(0.7) ? 12 : 9);
  const number = body + luhn(body);
  const grouped = number.replace(/(\d{4})(?=\d)/g, '$1 ');
  return random.pick([number, number, number, grouped, grouped, fullWidth(number)]);
}

/** A number of an ordinary Chinese passport. */
export function passport(random: Random): string {
  return random.chance(0.6)
    ? `E${digits(random, 8)}`
    : `E${random.pick(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'J', 'K'])}${digits(random, 7)}`;
}

const PLATE_SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ0123456789'.split('');

/** A licence plate, also of new-energy cars. */
export function licencePlate(random: Random): string {
  const head = random.pick(['皖G', '皖A', '皖B', '苏A', '浙A', '沪C', '京N', '鄂A', '粤B']);
  const green = random.chance(0.25);
  const tail = green
    ? random.pick(['D', 'F']) + digits(random, 5)
    : random.pick(PLATE_SIGNS) + random.pick(PLATE_SIGNS) + digits(random, 3);
  return head + random.pick(['', '·', '·', ' ']) + tail;
}

const COMPOUNDS = [
  '阳光花园',
  '江南新城',
  '学府雅苑',
  '翠湖山庄',
  '幸福里小区',
  '铜官新村',
  '金口岭小区',
  '滨江家园',
  '梧桐苑',
];
const STREETS = [
  '长江中路',
  '义安大道',
  '淮河路',
  '翠湖三路',
  '石城路',
  '北京西路',
  '建设巷',
  '和平街',
  '狮子山大道',
];
const VILLAGES = ['新民村', '朱村', '大士阁村', '马冲村', '五松村', '长龙村', '江滨村'];

/** A home as it is written behind 住址. */
export function homeAddress(random: Random): string {
  const rooms = `${random.int(1, 28)}${random.pick(['号楼', '栋', '幢'])}${random.int(1, 4)}单元${random.int(1, 32)}0${random.int(1, 6)}室`;
  const street = `${random.pick(STREETS)}${random.int(1, 688)}号`;
  return random.pick([
    random.pick(COMPOUNDS) + rooms,
    `铜陵市铜官区${random.pick(COMPOUNDS)}${rooms}`,
    `${street}${random.pick(COMPOUNDS)}${rooms}`,
    `${street}${random.int(1, 9)}栋${random.int(1, 20)}0${random.int(1, 4)}室`,
    `义安区五松镇${random.pick(VILLAGES)}${random.pick(['东', '西', '南', '前'])}${random.pick(['冲', '庄', '湾'])}组${random.int(1, 98)}号`,
    `安徽省铜陵市铜官区${street}${random.int(1, 30)}号楼${random.int(1, 6)}0${random.int(1, 4)}`,
  ]);
}

/** A unified social credit code: 18 signs, often all digits but one letter. */
export function creditCode(random: Random): string {
  return `1134070${digits(random, 9)}${random.pick(PLATE_SIGNS)}${random.pick(PLATE_SIGNS)}`.slice(0, 18);
}

/** A number of a document. */
export function documentNumber(random: Random): string {
  return `${random.pick(['西街办', '铜官政办', '皖政', '国办发', '铜公管'])}〔${random.int(2016, 2026)}〕${random.int(1, 188)}号`;
}

/** An index number of the catalogue. */
export function indexNumber(random: Random): string {
  return `${creditCode(random)}/${random.int(2019, 2026)}${two(random.int(1, 12))}-${String(random.int(1, 400)).padStart(5, '0')}`;
}

/** An amount of money in yuan with its thousands apart or with a fraction. */
export function amount(random: Random): string {
  const value = random.int(10_000, 98_000_000);
  return random.pick([value.toLocaleString('en-US'), `${value}.${two(random.int(0, 99))}`, `${value}`]);
}

/** A date as it is written in a text. */
export function day(random: Random): string {
  const [year, month, date] = [random.int(2018, 2026), random.int(1, 12), random.int(1, 28)];
  return random.pick([
    `${year}年${month}月${date}日`,
    `${year}-${two(month)}-${two(date)}`,
    `${year}.${month}.${date}`,
  ]);
}

/** A code of an investment project: year, region, class, serial. */
export function projectCode(random: Random): string {
  return `${random.int(2016, 2026)}-3407${two(random.int(2, 22))}-${two(random.int(1, 99))}-${two(random.int(1, 5))}-${digits(random, 6)}`;
}

/** Account of a unit at its bank: sixteen to nineteen digits that are no card. */
export function unitAccount(random: Random): string {
  const body = `${random.pick(['1308', '3405', '1260', '8010', '2000'])}${digits(random, random.int(11, 14))}`;
  const right = Number(luhn(body));
  return body + String((right + random.int(1, 8)) % 10);
}

/** Any whole number up to four digits. */
export function figure(random: Random): string {
  return String(random.int(2, 9_800));
}

const SIGN = /[#＃]/g;

/** A shape with its signs filled in: for identity numbers and bank cards by a value whose check digit holds. */
export function shaped(kind: string, shape: string, random: Random): string {
  const count = shape.match(SIGN)?.length ?? 0;
  const signs = signsOf(kind, count, random);
  let at = 0;
  return shape.replace(SIGN, (mark) => {
    const sign = signs[at++] ?? '';
    return mark === '#' ? sign : fullWidth(sign);
  });
}

function signsOf(kind: string, count: number, random: Random): string {
  if (kind === 'id') {
    const body = identityBody(random);
    return body + identityCheck(body);
  }
  if (kind !== 'bank') return digits(random, count);
  const issuer = random.pick(ISSUERS);
  const body = issuer + digits(random, count - issuer.length - 1);
  return body + luhn(body);
}
