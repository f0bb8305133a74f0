/**
 * Masking for lists, records and the public status page: enough to tell cases apart, not enough to know the person
 * (个人信息保护法 art. 6, 51).
 */

const COMPOUND_SURNAMES =
  /^(欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|令狐|慕容|宇文|长孙|夏侯|端木|百里|南宫|呼延|轩辕|司空)/;
const IDENTITY_NUMBER = /(?<![0-9A-Za-z])\d{6}(?:18|19|20)\d{9}[\dXx](?![0-9A-Za-z])/g;
const MOBILE_NUMBER = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
const LANDLINE_NUMBER = /(?<!\d)0\d{2,3}[-—－ ]?\d{7,8}(?!\d)/g;
const EMAIL_ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** `张某`, `欧阳某`: the surname of a person. */
export function maskName(name: string): string {
  const compound = COMPOUND_SURNAMES.exec(name)?.[0];
  const surname = compound ?? [...name][0] ?? '';
  return `${surname}某`;
}

/** Keeps the first three and the last two characters of a document number; a short one is hidden whole. */
export function maskIdentityNumber(number: string): string {
  if (number.length < 8) return '*'.repeat(number.length);
  return `${number.slice(0, 3)}${'*'.repeat(number.length - 5)}${number.slice(-2)}`;
}

/** `138****5678`; of a landline the area code and the last two digits. */
export function maskTelephone(telephone: string): string {
  if (telephone.length < 7) return '*'.repeat(telephone.length);
  const tail = telephone.startsWith('1') ? 4 : 2;
  return `${telephone.slice(0, 3)}${'*'.repeat(telephone.length - 3 - tail)}${telephone.slice(-tail)}`;
}

/** `z***@example.cn`. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '***' : `${email.slice(0, 1)}***${email.slice(at)}`;
}

/** Keeps the county, district or city of an address. */
export function maskAddress(address: string): string {
  const known = /^.{1,20}?[区县旗]/.exec(address) ?? /^.{1,12}?[市州]/.exec(address);
  return `${known?.[0] ?? ''}***`;
}

/** Free text with identity numbers, telephone numbers and mail addresses masked wherever they stand. */
export function maskText(text: string): string {
  return text
    .replace(IDENTITY_NUMBER, maskIdentityNumber)
    .replace(EMAIL_ADDRESS, maskEmail)
    .replace(MOBILE_NUMBER, maskTelephone)
    .replace(LANDLINE_NUMBER, maskTelephone);
}
