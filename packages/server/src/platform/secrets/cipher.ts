/**
 * Encryption of personal data at rest (AES-256-GCM) and keyed hashes of secrets that are only ever compared.
 * The key stands outside the database: whoever copies the database alone reads no applicant's data.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A sealed text: what is stored, and the salted commitment that a journal event may hold. */
export interface Sealed {
  keyId: string;
  salt: Buffer;
  nonce: Buffer;
  ciphertext: Buffer;
  /** Hex SHA-256 over salt and plain text. */
  commitment: string;
}

/** Encrypts, decrypts and keys hashes with one master key. */
export interface Cipher {
  seal(plain: string): Sealed;
  /** Gives the plain text back; throws when key or text do not fit. */
  open(sealed: { keyId: string; nonce: Buffer; ciphertext: Buffer }): string;
  /** HMAC-SHA-256 of a text for a named purpose. */
  keyedHash(purpose: string, text: string): Buffer;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Makes a cipher from a 32-byte master key. */
export function createCipher(masterKey: Buffer): Cipher {
  if (masterKey.length !== KEY_BYTES) throw new Error(`the master key must have ${KEY_BYTES} bytes`);
  const dataKey = derive(masterKey, 'personal-data');
  const keyId = createHash('sha256').update(dataKey).digest('hex').slice(0, 16);
  return {
    seal(plain) {
      const salt = randomBytes(16);
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', dataKey, nonce);
      const ciphertext = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      const commitment = createHash('sha256').update(salt).update(plain).digest('hex');
      return { keyId, salt, nonce, ciphertext, commitment };
    },
    open(sealed) {
      if (sealed.keyId !== keyId) throw new Error('sealed with another key');
      const body = sealed.ciphertext.subarray(0, sealed.ciphertext.length - TAG_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', dataKey, sealed.nonce);
      decipher.setAuthTag(sealed.ciphertext.subarray(sealed.ciphertext.length - TAG_BYTES));
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
    },
    keyedHash: (purpose, text) => createHmac('sha256', derive(masterKey, purpose)).update(text).digest(),
  };
}

function derive(masterKey: Buffer, purpose: string): Buffer {
  return createHmac('sha256', masterKey).update(`gongkai/${purpose}`).digest();
}

/**
 * Reads the master key of a data folder, making it on first use (file mode 0600).
 * @param path the key file; holds 64 hex digits
 */
export async function loadMasterKey(path: string): Promise<Buffer> {
  try {
    return parseKey(await readFile(path, 'utf8'), path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  await mkdir(dirname(path), { recursive: true });
  const key = randomBytes(KEY_BYTES);
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(`${key.toString('hex')}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return key;
}

function parseKey(text: string, path: string): Buffer {
  const hex = text.trim();
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new Error(`${path} does not hold a key of 64 hex digits`);
  return Buffer.from(hex, 'hex');
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
