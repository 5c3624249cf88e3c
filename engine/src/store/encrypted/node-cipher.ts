import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { WaybillError, type Failure } from '../../errors/failure.ts';
import { DIGESTED, ENCRYPTED } from '../../history/encrypted-text.ts';
import type { Cipher } from '../../ports/index.ts';

interface Key {
  readonly id: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

const NONCE = 12;
const TAG = 16;

/**
 * AES-256-GCM (NIST SP 800-38D) with a nonce of 96 random bits for each text; the last key encrypts,
 * all of them decrypt. A key is good for four thousand million texts (SP 800-38D §8.3): rotate before.
 * Digests are HMAC-SHA-256 (FIPS 198-1) under keys of their own, derived by HKDF (RFC 5869).
 */
export function createNodeCipher(keys: readonly Key[]): Cipher {
  const byId = new Map(keys.map(({ id, key }) => [id, key]));
  const newest = keys.at(-1);
  const digesters = keys.map(digesterOf).toReversed();
  return {
    encrypt: (text, place) => {
      if (!newest) throw new WaybillError(missing('any'));
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv('aes-256-gcm', newest.key, nonce);
      cipher.setAAD(aadOf(newest.id, place));
      const body = [cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()];
      return `${ENCRYPTED}${newest.id}:${Buffer.concat([nonce, ...body]).toString('base64url')}`;
    },
    decrypt: (text, place) => {
      const { id, bytes } = partsOf(text);
      const key = byId.get(id);
      if (!key) throw new WaybillError(missing(id));
      return decryptBytes(key, bytes, aadOf(id, place)) ?? refuse(place);
    },
    digest: (text, place) => {
      const [digest] = digesters;
      if (!digest) throw new WaybillError(missing('any'));
      return digest(text, place);
    },
    digests: (text, place) => digesters.map((digest) => digest(text, place)),
    isNewest: (text) => partsOf(text).id === newest?.id,
  };
}

/** Derived, so that no key does two things. */
function digesterOf({ id, key }: Key): (text: string, place: string) => string {
  const derived = Buffer.from(hkdfSync('sha256', key, '', 'waybill search index', 32));
  return (text, place) => {
    const hmac = createHmac('sha256', derived).update(JSON.stringify([place, text]));
    return `${DIGESTED}${id}:${hmac.digest('base64url')}`;
  };
}

const aadOf = (id: string, place: string): Buffer => Buffer.from(JSON.stringify([id, place]));

function partsOf(text: string): { readonly id: string; readonly bytes: Buffer } {
  const [id = '', body = ''] = text.slice(ENCRYPTED.length).split(':');
  return { id, bytes: Buffer.from(body, 'base64url') };
}

/** Undefined where it is not what was encrypted. */
function decryptBytes(key: Uint8Array, bytes: Buffer, aad: Buffer): string | undefined {
  if (bytes.length < NONCE + TAG) return undefined;
  const options = { authTagLength: TAG };
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), options);
  cipher.setAAD(aad);
  cipher.setAuthTag(bytes.subarray(-TAG));
  try {
    const start = cipher.update(bytes.subarray(NONCE, -TAG));
    return Buffer.concat([start, cipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}

function refuse(place: string): never {
  throw new WaybillError({
    code: 'ENCRYPTION_WRONG',
    message: `Expected "${place}" to be what was encrypted there, but it is not.`,
    mend: 'Restore it from a backup, and find out who can write to the store.',
  });
}

const missing = (id: string): Failure => ({
  code: 'KEY_MISSING',
  message: `Expected key "${id}" to read or write what is encrypted, but it is not given.`,
  mend: 'Name the file with all keys in WAYBILL_KEYS; the store cannot be read without them.',
});
