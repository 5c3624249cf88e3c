import type { Response } from 'express';
import type { SignInBegun } from './oidc-provider.ts';

const COOKIE = 'waybill_signing_in';

/** Ten minutes to type a password and a second factor. */
const LONGEST = 600_000;

export interface SignInCookie extends SignInBegun {
  /** Path of the page to go on with. */
  readonly back: string;
}

interface Place {
  readonly response: Response;
  readonly secure: boolean;
}

/** Sent with the way back from the provider, which is another site; scripts never see it. */
export function writeSignInCookie({ response, secure }: Place, begun?: SignInCookie): void {
  const options = {
    ...({ httpOnly: true, sameSite: 'lax', secure, path: '/api/v1/session/oidc' } as const),
  };
  if (!begun) response.clearCookie(COOKIE, options);
  else {
    const { state, nonce, verifier, back } = begun;
    // The first three are base64url as they come from the library.
    const value = [state, nonce, verifier, Buffer.from(back).toString('base64url')].join('.');
    response.cookie(COOKIE, value, { ...options, maxAge: LONGEST });
  }
}

/** Undefined where there is none, or somebody has written another. */
export function readSignInCookie(header: string | undefined): SignInCookie | undefined {
  const value = new RegExp(`(?:^|;\\s*)${COOKIE}=([\\w.-]+)`).exec(header ?? '')?.[1];
  if (value === undefined) return undefined;
  const [state = '', nonce = '', verifier = '', ...page] = value.split('.');
  const whole = state.length >= 32 && nonce.length >= 32 && verifier.length >= 43;
  const back = Buffer.from(page.join(''), 'base64url').toString();
  return whole ? { state, nonce, verifier, back: pageOf(back) } : undefined;
}

/** A page of ours: `//host` would be another site. */
export const pageOf = (path: string): string =>
  /^\/(?![/\\])[^\\\p{Cc}]{0,500}$/u.test(path) ? path : '/';
