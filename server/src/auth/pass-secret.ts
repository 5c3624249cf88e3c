import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What the holder of a session or token shows: an id to find it by, and a secret that proves it. */
export interface ShownPass {
  readonly id: string;
  readonly secret: string;
}

export const newSecret = (): string => randomBytes(32).toString('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** 256 random bits need no slow hash. */
export const hashSecret = (secret: string): string => digest(secret).toString('base64url');

export const isSecret = (secret: string, stored: string): boolean => {
  const given = digest(secret);
  const expected = Buffer.from(stored, 'base64url');
  return expected.length === given.length && timingSafeEqual(expected, given);
};

/** `<id>.<secret>`; undefined for anything else. */
export function readPass(text: string | undefined): ShownPass | undefined {
  const parts = /^([0-9a-z]{1,40})\.([\w-]{43})$/.exec(text ?? '');
  const [, id, secret] = parts ?? [];
  return id !== undefined && secret !== undefined ? { id, secret } : undefined;
}

/** Proves that a page of ours sent a request: only such a page has been told it. */
export const csrfTokenOf = (secret: string): string =>
  createHash('sha256').update(`csrf:${secret}`).digest('base64url');

export const isCsrfToken = (given: string | undefined, secret: string): boolean => {
  const expected = Buffer.from(csrfTokenOf(secret));
  const shown = Buffer.from(given ?? '');
  return expected.length === shown.length && timingSafeEqual(expected, shown);
};
