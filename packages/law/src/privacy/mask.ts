/**
 * Masking what may not be public (《个人信息保护法》第七十三条第四项, 去标识化): enough stays to tell two records apart in
 * a published list, not enough to reach the person. Separators stay where they are, so a mask is as long as the text.
 */
import type { FindingKind } from './finding.ts';

const STAR = '*';

/** How many signs of a number stay, at its head and at its tail. */
const KEPT: Readonly<Partial<Record<FindingKind, readonly [number, number]>>> = {
  identity_number: [1, 1],
  mobile: [3, 4],
  landline: [0, 2],
  bank_card: [0, 4],
  passport: [1, 1],
  licence_plate: [2, 1],
};

/** Kinds that masking answers; what a mark of secrecy or a hidden sheet says is not mended by stars. */
export const MASKABLE: ReadonlySet<FindingKind> = new Set<FindingKind>([
  'identity_number',
  'mobile',
  'landline',
  'bank_card',
  'passport',
  'licence_plate',
  'home_address',
  'person_name',
]);

/** The text of a finding with its telling signs replaced by stars; of the same length. */
export function masked(kind: FindingKind, text: string): string {
  if (kind === 'person_name') return maskedName(text);
  if (kind === 'home_address') return maskedAddress(text);
  const [head, tail] = KEPT[kind] ?? [0, 0];
  const signs = [...text].filter((sign) => isTelling(sign)).length;
  let seen = 0;
  return [...text]
    .map((sign) => {
      if (!isTelling(sign)) return sign;
      seen += 1;
      return seen <= head || seen > signs - tail ? sign : STAR.repeat(sign.length);
    })
    .join('');
}

const isTelling = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);

/** 张*, 张*三, 欧阳*. */
function maskedName(text: string): string {
  if (text.length <= 2) return `${text.slice(0, 1)}${STAR.repeat(Math.max(0, text.length - 1))}`;
  if (text.length === 3) return `${text.slice(0, 1)}${STAR}${text.slice(2)}`;
  return `${text.slice(0, 2)}${STAR.repeat(text.length - 2)}`;
}

/** Keeps the places down to the street, town or village; a number and what follows it goes. */
function maskedAddress(text: string): string {
  const area = /^.{0,24}?(?:街道|[镇乡]|(?<![小社园])区|[县市旗])/.exec(text)?.[0] ?? '';
  const rest = text.slice(area.length);
  return `${area}${rest.replace(/[\p{L}\p{N}]/gu, (sign) => STAR.repeat(sign.length))}`;
}
