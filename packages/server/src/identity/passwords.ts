/** Passwords: Argon2id hashes, and a rule of length rather than of character kinds (NIST SP 800-63B §5.1.1.2). */
import { hash, verify } from '@node-rs/argon2';
import { invalid } from '../platform/errors.ts';

const LEAST = 12;
const MOST = 200;

/**
 * Demands a password that may be kept.
 * @param field the field of the form that it stands in
 * @throws Refusal `password_too_short` or `password_too_long`
 */
export function requirePassword(password: string, field = 'password'): void {
  if ([...password].length < LEAST)
    throw invalid({ code: 'password_too_short', field, expected: String(LEAST) });
  if (password.length > MOST) throw invalid({ code: 'password_too_long', field, expected: String(MOST) });
}

/** Hashes a password for keeping. */
export async function hashPassword(password: string): Promise<string> {
  requirePassword(password);
  return await hash(password);
}

/** A hash of nothing anyone can type, so that an unknown login takes as long as a wrong password. */
const nobody = hash(crypto.randomUUID());

/** Whether the password fits the hash; an absent hash takes the same time and never fits. */
export async function passwordFits(stored: string | undefined, password: string): Promise<boolean> {
  const fits = await verify(stored ?? (await nobody), password.slice(0, MOST));
  return stored !== undefined && fits;
}
