/**
 * Citizen identity numbers (公民身份号码): GB 11643-1999, 18 characters: region (GB/T 2260), date of birth, order, check
 * character (ISO 7064 MOD 11-2). 外国人永久居留身份证 since 2023 begins with 9 and keeps the rest of the form.
 */
import { isLocalDate } from '../calendar/local-date.ts';
import { apart, type ChainNumber, type DigitChain, numbersOf } from './digit-chains.ts';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_SIGNS = '10X98765432';

/** First two digits of GB/T 2260, and 83 for residents from Taiwan (居住证). */
const PROVINCES: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

/** Whether 18 characters are a citizen identity number: region, date of birth and check character. */
export function isIdentityNumber(number: string): boolean {
  if (!/^\d{17}[\dX]$/.test(number) || !hasRegion(number)) return false;
  return isBirthDate(number.slice(6, 14)) && checkSign(number) === number[17];
}

/** The check character that the first 17 digits demand. */
export function checkSign(number: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return CHECK_SIGNS[sum % 11] ?? '';
}

/** A foreigner's permanent residence number has 9, the province of issue and the country where a region would stand. */
function hasRegion(number: string): boolean {
  const region = number.startsWith('9') ? number.slice(1, 3) : number.slice(0, 2);
  return PROVINCES.has(region);
}

function isBirthDate(digits: string): boolean {
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
  return /^(?:19|20)/.test(date) && isLocalDate(date);
}

/** 残疾人证: the identity number with a digit for the kind of disability and one for its grade (《残疾人证管理办法》). */
const isDisabilityNumber = (digits: string): boolean =>
  /[1-7][1-4]$/.test(digits) && isIdentityNumber(digits.slice(0, 18));

/** The identity numbers of a chain of digits, however they are split. */
export function identityNumbers(normal: string, chain: DigitChain): ChainNumber[] {
  return apart(
    numbersOf(normal, chain, {
      lengths: [18, 20],
      closingX: true,
      accepts: (digits) => (digits.length === 18 ? isIdentityNumber(digits) : isDisabilityNumber(digits)),
    }),
  );
}
