/** Codes with check characters, for invented organs and applicants. */

const CREDIT_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * The unified social credit code that begins with `first17` (registration department, kind, region and organization
 * code): 18 characters (GB 32100-2015). Throws `RangeError` where a character is not in the alphabet of the standard.
 */
export function creditCode(first17: string): string {
  const sum = Array.from(first17).reduce((total, character, index) => {
    const value = CREDIT_ALPHABET.indexOf(character);
    if (value < 0) throw new RangeError(`not a character of a credit code: ${character}`);
    return total + value * (3 ** index % 31);
  }, 0);
  return first17 + CREDIT_ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** The resident identity number that begins with `first17` (region, birth date, serial): 18 characters (GB 11643). */
export function identityNumber(first17: string): string {
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
}

/** Organization code with its check character (GB 11714), nine characters, as it stands inside a credit code. */
export function organizationCode(first8: string): string {
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const values = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const sum = weights.reduce(
    (total, weight, index) => total + weight * values.indexOf(first8.charAt(index)),
    0,
  );
  const check = 11 - (sum % 11);
  return first8 + (check === 11 ? '0' : check === 10 ? 'X' : String(check));
}
