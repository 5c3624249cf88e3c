import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

/** 32 MiB for each guess, about 60 ms on one core (RFC 7914; N = 2^15, r = 8, p = 1). */
const COST = { N: 32_768, r: 8, p: 1 } as const;
const LENGTH = 32;

/** `scrypt$N$r$p$salt$hash`, the last two in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, COST);
  const { N, r, p } = COST;
  return ['scrypt', N, r, p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [kind, N, r, p, salt = '', hash = ''] = stored.split('$');
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  if (kind !== 'scrypt' || !Object.values(cost).every(Number.isInteger)) return false;
  const expected = Buffer.from(hash, 'base64url');
  const given = await derive(password, Buffer.from(salt, 'base64url'), cost);
  return expected.length === given.length && timingSafeEqual(expected, given);
}

/** Four groups of five out of 32 signs that are not mistaken for each other: 100 bits. */
export function oneTimePassword(): string {
  const signs = [...randomBytes(20)].map((byte) => SIGNS[byte % SIGNS.length] ?? '');
  return [0, 5, 10, 15].map((at) => signs.slice(at, at + 5).join('')).join('-');
}

const SIGNS = 'abcdefghijkmnpqrstuvwxyz23456789';

/** Hashes are made one after the other, so that a flood of sign-ins costs time, not memory. */
let turn: Promise<unknown> = Promise.resolve();

function derive(password: string, salt: Buffer, cost: ScryptOptions): Promise<Buffer> {
  const hashed = turn.then(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        const options = { ...cost, maxmem: 128 * 1_024 * 1_024 };
        scrypt(password.normalize('NFKC'), salt, LENGTH, options, (error, key) =>
          error ? reject(error) : resolve(key),
        );
      }),
  );
  turn = hashed.catch(() => undefined);
  return hashed;
}
